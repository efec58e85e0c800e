package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
)

// A Findings lists what check found.
type Findings struct {
	Header
	LevelCounts
	Accepted int           `json:"accepted"`  // how many are accepted beside what they speak of: neither counted above nor listed
	RulesRun bool          `json:"rules_run"` // false when the workspace could not be read whole, so that no rule judged it
	Rules    []RuleCount   `json:"rules"`     // those that found something, errors first, then by how much they found
	Findings []FindingLine `json:"findings"`  // in the order of files and lines

	withNotes bool
	analysis  diag.Analysis
}

// LevelCounts say how many findings there are of each level, listed or not.
type LevelCounts struct {
	Errors   int `json:"errors"`   // how many are errors
	Warnings int `json:"warnings"` // how many are warnings
	Notes    int `json:"notes"`    // how many are notes
}

func (n *LevelCounts) add(l diag.Level) {
	switch l {
	case diag.Error:
		n.Errors++
	case diag.Warning:
		n.Warnings++
	case diag.Note:
		n.Notes++
	}
}

// A RuleCount says how much one rule found.
type RuleCount struct {
	Rule  string     `json:"rule"`  // its name
	Level diag.Level `json:"level"` // error, warning or note
	Found int        `json:"found"` // how many findings, listed or not

	Accepted int `json:"accepted,omitempty"` // how many more are accepted
}

// Summary words what was found, for the end of the list: a line with the counts, then one for each rule. It is empty
// where nothing is listed and nothing accepted.
func (r *Findings) Summary() []string {
	if len(r.Findings) == 0 && r.Accepted == 0 {
		return nil
	}
	w := r.words()
	lines := []string{strings.Join(r.counts(w, false), w.say(", "))}
	for _, c := range r.shown() {
		line := fmt.Sprintf("%5d  %-7s  %s", c.Found, w.say(c.Level.String()), c.Rule)
		if c.Accepted > 0 {
			line += "  " + w.say("and %d accepted", c.Accepted)
		}
		lines = append(lines, line)
	}
	return lines
}

// counts words how much was found of each level, and how much is accepted; with zeros also what was not found.
func (r *Findings) counts(w words, zeros bool) []string {
	var list []string
	for _, c := range []struct {
		n    int
		noun string
	}{{r.Errors, "error"}, {r.Warnings, "warning"}, {r.Notes, "note"}} {
		if c.n > 0 || zeros {
			list = append(list, w.count(c.n, c.noun))
		}
	}
	if r.Accepted > 0 {
		list = append(list, w.say("%d accepted", r.Accepted))
	}
	return list
}

// shown lists the counts of the rules whose findings are listed or accepted.
func (r *Findings) shown() []RuleCount {
	return slices.DeleteFunc(slices.Clone(r.Rules), func(c RuleCount) bool { return c.Level == diag.Note && !r.withNotes && c.Accepted == 0 })
}

func (r *Findings) count(f diag.Finding) {
	i := slices.IndexFunc(r.Rules, func(c RuleCount) bool { return c.Rule == f.Rule })
	if i < 0 {
		i = len(r.Rules)
		r.Rules = append(r.Rules, RuleCount{Rule: f.Rule, Level: f.Level})
	}
	if f.Accepted {
		r.Rules[i].Accepted++
		r.Accepted++
		return
	}
	r.Rules[i].Found++
}

// A FindingLine is one finding.
type FindingLine struct {
	File    string     `json:"file"`             // from the folder of the workspace
	Line    int        `json:"line,omitempty"`   // from 1; absent for the whole file
	Column  int        `json:"column,omitempty"` // in characters, from 1; absent for the whole line
	Level   diag.Level `json:"level"`            // error, warning or note
	Rule    string     `json:"rule"`             // its name
	Message string     `json:"message"`          // what is wrong
	Hint    string     `json:"hint,omitempty"`   // what to do about it; absent for none

	finding diag.Finding
}

// Caveat says why no rule judged the workspace where none did: what the rules would say of a part of it could not be
// trusted. It is empty otherwise.
func (r *Findings) Caveat() string {
	if r.RulesRun {
		return ""
	}
	return r.words().say("The rules did not run, because the workspace cannot be read whole: there may be more to report once these mistakes are fixed.")
}

// NewFindings lists findings; notes are counted always and listed only when asked for.
func NewFindings(h Header, findings []diag.Finding, withNotes bool) *Findings {
	h.Report, h.Version = "check", 1
	r := &Findings{Header: h, RulesRun: true, Rules: []RuleCount{}, Findings: []FindingLine{}, withNotes: withNotes}
	for _, f := range findings {
		if r.count(f); f.Accepted {
			continue
		}
		if r.LevelCounts.add(f.Level); f.Level == diag.Note && !withNotes {
			continue
		}
		r.Findings = append(r.Findings, FindingLine{File: f.Place.File, Line: f.Place.Line, Column: f.Place.Col, Level: f.Level, Rule: f.Rule, Message: f.Message, Hint: f.Hint, finding: f})
	}
	slices.SortFunc(r.Rules, func(a, b RuleCount) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(b.Found, a.Found), cmp.Compare(a.Rule, b.Rule))
	})
	return r
}
