package report

import (
	"slices"
	"strconv"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Verification holds the record of a source against a text of the document.
type Verification struct {
	Head
	Sources []Verified `json:"sources"`
}

// A Verified is one source held against its text.
type Verified struct {
	Source     string             `json:"source"`
	Text       string             `json:"text"` // the file
	OK         int                `json:"ok"`
	Paragraphs []ParagraphVerdict `json:"paragraphs"`
}

// A ParagraphVerdict says of a paragraph on record: ok, moved (it stands at another number), changed (its number holds
// another text) or missing (the text is shorter). New paragraphs are extra.
type ParagraphVerdict struct {
	Paragraph int      `json:"paragraph"`
	Verdict   string   `json:"verdict"`
	Now       int      `json:"now,omitempty"` // where a moved paragraph stands
	Passages  []string `json:"passages"`      // what cites it may no longer hold
}

// NewVerification opens a verification to which sources are added.
func NewVerification(c Context) *Verification {
	return &Verification{Head: c.head("source-verify"), Sources: []Verified{}}
}

// Add holds a source against a text that was read from a file.
func (v *Verification) Add(s *scenario.Source, file, text string) {
	r := Verified{Source: s.ID, Text: file, Paragraphs: []ParagraphVerdict{}}
	for _, p := range s.Verify(text) {
		line := ParagraphVerdict{Paragraph: p.N, Verdict: p.Verdict, Now: p.Now, Passages: []string{}}
		for _, x := range s.Passages {
			if x.Paragraph == p.N {
				line.Passages = append(line.Passages, x.ID)
			}
		}
		if p.Verdict == scenario.VerdictOK {
			r.OK++
		}
		r.Paragraphs = append(r.Paragraphs, line)
	}
	v.Sources = append(v.Sources, r)
}

// Holds reports whether every paragraph of every source is as it was recorded.
func (v *Verification) Holds() bool {
	return !slices.ContainsFunc(v.Sources, func(s Verified) bool { return s.OK != len(s.Paragraphs) })
}

// Document words the verification: one line a source, and every paragraph that is not as recorded.
func (v *Verification) Document() *view.Document {
	w := v.words()
	if len(v.Sources) == 0 {
		return v.document(w.say("Sources held against their texts"), paragraph(view.T(w.say("No sources yet. A source is a file in sources/."))))
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Source"), Fixed: true}, {Title: w.say("Paragraphs"), End: true, Fixed: true}, {Title: w.say("As recorded"), End: true, Fixed: true}, {Title: w.say("Text")}}}
	bad := view.Table{Columns: []view.Column{{Title: w.say("Paragraph"), Fixed: true}, {Title: w.say("Verdict"), Fixed: true}, {Title: w.say("Passages that rest on it")}}}
	for _, s := range v.Sources {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{named(sourceRef(s.Source), literal(s.Source)), number(strconv.Itoa(len(s.Paragraphs))), number(strconv.Itoa(s.OK)), literal(s.Text)}})
		for _, p := range s.Paragraphs {
			if p.Verdict == scenario.VerdictOK {
				continue
			}
			verdict := view.Spans{{Text: w.say(p.Verdict), Tone: view.ToneAlert}}
			if p.Now != 0 {
				verdict = view.Join(verdict, view.T(" "+w.say("to %d", p.Now)))
			}
			bad.Rows = append(bad.Rows, view.Row{Cells: []view.Spans{literal(s.Source + "#" + strconv.Itoa(p.Paragraph)), verdict, namedList(w, p.Passages, func(id string) view.Ref { return passageRef(s.Source + "#" + id) })}})
		}
	}
	d := v.document(w.say("Sources held against their texts"), t)
	if len(bad.Rows) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Every paragraph is as it was recorded."))))
		return d
	}
	d.Blocks = append(d.Blocks, heading(2, "differences", w.say("Not as recorded")), bad)
	return d
}
