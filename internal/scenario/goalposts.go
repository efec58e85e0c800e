package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"signpost/internal/lang"
)

// Def is what an entry stores about the definitions it was judged by, so that later changes to them show: fingerprints
// of 8 hex digits, separated by blanks. The first is that of the indicator, or else of the question; then one for each
// scenario that an assessment or a view judges, or that came true in a resolution; then one for each cited passage. A
// retraction stores none.
func (q *Question) Def(e *Entry) string {
	var list []string
	switch e.Kind() {
	case RetractionEntry:
		return ""
	case StatusEntry:
		list = append(list, e.Indicator.Fingerprint())
	default:
		list = append(list, q.fingerprint(lang.English))
		for _, s := range q.judgedScenarios(e) {
			list = append(list, s.fingerprint(s.ID, lang.English))
		}
	}
	for _, c := range e.Cites {
		if c.Passage == nil {
			return list[0] // without the full list nobody could tell which fingerprint is whose
		}
		list = append(list, c.Passage.fingerprint(lang.English))
	}
	return strings.Join(list, " ")
}

// UpdatedDef is what an entry stores that amends an old one without a new judgment: the old definitions, and the cited
// passages if they were given again.
func (q *Question) UpdatedDef(old, e *Entry, newCites bool) string {
	if !newCites {
		return old.Def
	}
	head, scenarios, _ := q.def(old)
	list := strings.Fields(q.Def(e))
	if spoken := len(q.judgedScenarios(e)); head != "" && len(scenarios) == spoken && len(list) > spoken {
		return strings.Join(slices.Concat([]string{head}, scenarios, list[1+spoken:]), " ")
	}
	return ""
}

// judgedScenarios lists the scenarios whose claim and test an entry was judged by.
func (q *Question) judgedScenarios(e *Entry) []*Scenario {
	var list []*Scenario
	for n, s := range q.Scenarios {
		if n < len(e.Likelihood) && e.Likelihood[n].Judged() || n < len(e.Holds) && e.Holds[n].Judged() || e.Resolved != "" && q.Scenario(e.Resolved) == s {
			list = append(list, s)
		}
	}
	return list
}

// def splits what an entry stores. Entries written by older versions have fewer fingerprints or none, and say nothing
// about the missing ones.
func (q *Question) def(e *Entry) (head string, scenarios, passages []string) {
	list := strings.Fields(e.Def)
	if len(list) == 0 {
		return "", nil, nil
	}
	spoken := len(q.judgedScenarios(e))
	if len(list) != 1+spoken+len(e.Cites) {
		return list[0], nil, nil
	}
	return list[0], list[1 : 1+spoken], list[1+spoken:]
}

// Goalposts are what an entry was judged by and what was changed since.
type Goalposts struct {
	Indicator bool        // what it observes, its expectations, or its day
	Question  bool        // what it asks, or its horizon
	Scenarios []*Scenario // their claims, or their tests
	Passages  []*Passage  // their words, or their grades
}

// Moved reports whether anything was changed.
func (g Goalposts) Moved() bool { return g.Redefined() || len(g.Passages) > 0 }

// Redefined reports whether the question now asks something else.
func (g Goalposts) Redefined() bool { return g.Indicator || g.Question || len(g.Scenarios) > 0 }

// Goalposts returns what changed in the definitions by which an entry on the question was judged. It is empty for an
// entry that stored no fingerprints or was read without its details.
func (q *Question) Goalposts(e *Entry) Goalposts {
	var g Goalposts
	if !e.judgedByDefinitions() {
		return g
	}
	head, scenarios, _ := q.def(e)
	if e.Indicator != nil {
		g.Indicator = e.Indicator.redefined(head, e)
	} else {
		g.Question = !inAnyLanguage(head, q.fingerprint, q.Wording.Text)
	}
	if scenarios != nil {
		for _, s := range q.judgedScenarios(e) {
			if !s.among(scenarios) {
				g.Scenarios = append(g.Scenarios, s)
			}
		}
	}
	g.Passages = q.ChangedPassages(e)
	return g
}

// judgedByDefinitions reports whether an entry stored fingerprints of what it was judged by.
func (e *Entry) judgedByDefinitions() bool {
	return e != nil && e.Detail != nil && e.Def != "" && !e.Retraction()
}

// ChangedPassages are the passages of Goalposts alone.
func (q *Question) ChangedPassages(e *Entry) []*Passage {
	if !e.judgedByDefinitions() {
		return nil
	}
	var list []*Passage
	_, _, passages := q.def(e)
	for n, print := range passages {
		if p := e.Cites[n].Passage; p != nil && !inAnyLanguage(print, p.fingerprint, p.Says.Text, p.Wording.Text) && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// fingerprint covers what the question asks and by when. Its names and topics are left out: changing them moves no
// goalpost.
func (q *Question) fingerprint(c lang.Code) string {
	return fingerprint(q.Wording.In(c), q.Horizon.String())
}

// fingerprint covers what the scenario claims and how it is decided, under one of its names.
func (s *Scenario) fingerprint(name string, c lang.Code) string {
	return fingerprint(name, s.Claim.In(c), s.Resolves.In(c))
}

// among reports whether the scenario, under a current or earlier name, is one of those whose fingerprints were stored.
// All are searched, because their order in the file may have changed.
func (s *Scenario) among(prints []string) bool {
	return slices.ContainsFunc(append([]string{s.ID}, s.Was...), func(name string) bool {
		named := func(c lang.Code) string { return s.fingerprint(name, c) }
		return slices.ContainsFunc(prints, func(print string) bool { return inAnyLanguage(print, named, s.Claim.Text, s.Resolves.Text) })
	})
}

// fingerprint covers the passage's text and grade. Its position in the source is left out, since it may be corrected.
func (p *Passage) fingerprint(c lang.Code) string {
	likely := ""
	if p.Likelihood != nil {
		likely = p.Likelihood.String()
	}
	return fingerprint(p.Says.In(c), string(p.Kind), likely, p.Wording.In(c), p.Grade())
}

// fingerprint is the first 8 hex digits of the SHA-256 of texts; white space is ignored.
func fingerprint(texts ...string) string {
	for i, t := range texts {
		texts[i] = strings.Join(strings.Fields(t), " ")
	}
	sum := sha256.Sum256([]byte(strings.Join(texts, "\n")))
	return hex.EncodeToString(sum[:4])
}

// inAnyLanguage reports whether a thing has the fingerprint in English or in a language of its texts: adding a
// translation is not a change.
func inAnyLanguage(print string, of func(lang.Code) string, texts ...lang.Text) bool {
	if of(lang.English) == print {
		return true
	}
	for _, t := range texts {
		if slices.ContainsFunc(t.Codes(), func(c lang.Code) bool { return of(c) == print }) {
			return true
		}
	}
	return false
}
