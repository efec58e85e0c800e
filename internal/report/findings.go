package report

import (
	"signpost/internal/diag"
	"signpost/internal/view"
)

// A Findings lists what check found.
type Findings struct {
	Head
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Notes    int           `json:"notes"`
	Findings []FindingLine `json:"findings"`
}

// A FindingLine is one finding.
type FindingLine struct {
	File    string     `json:"file"`
	Line    int        `json:"line,omitempty"`
	Column  int        `json:"column,omitempty"`
	Level   diag.Level `json:"level"`
	Rule    string     `json:"rule"`
	Message string     `json:"message"`
	Hint    string     `json:"hint,omitempty"`

	finding diag.Finding
}

// NewFindings lists findings; notes are counted always and listed only when asked for.
func NewFindings(h Head, findings []diag.Finding, withNotes bool) *Findings {
	h.Report, h.Version = "check", 1
	r := &Findings{Head: h, Findings: []FindingLine{}}
	for _, f := range findings {
		switch f.Level {
		case diag.Error:
			r.Errors++
		case diag.Warning:
			r.Warnings++
		case diag.Note:
			r.Notes++
			if !withNotes {
				continue
			}
		}
		r.Findings = append(r.Findings, FindingLine{File: f.Place.File, Line: f.Place.Line, Column: f.Place.Col, Level: f.Level, Rule: f.Rule, Message: f.Message, Hint: f.Hint, finding: f})
	}
	return r
}

// Document words the findings as a table, for formats in which they are read rather than followed to their places.
func (r *Findings) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("Check"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page()}
	d.Blocks = []view.Block{view.Heading{Level: 1, Text: view.T(d.Title)}, paragraph(view.T(r.summary(w)))}
	if len(r.Findings) == 0 {
		return d
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Where"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("Finding")}, {Title: w.say("Rule"), Fixed: true}}}
	for _, f := range r.Findings {
		text := view.T(f.Message)
		if f.Hint != "" {
			text = view.Join(text, muted(" "+f.Hint))
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{literal(f.finding.Place.String()), view.T(f.Level.String()), text, literal(f.Rule)}})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}

func (r *Findings) summary(w words) string {
	return w.count(r.Errors, "error") + w.say(", ") + w.count(r.Warnings, "warning") + w.say(", ") + w.count(r.Notes, "note")
}
