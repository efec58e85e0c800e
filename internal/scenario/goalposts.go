package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"signpost/internal/lang"
)

// Def is what an entry on the question keeps of that by which it was judged, so that goalposts moved afterwards show:
// fingerprints of 8 hex digits each, with a blank between. The first is that of the indicator, or else of the question;
// then one for each scenario that an assessment or a view judges, or that came true by a resolution; then one for each passage
// cited. A retraction keeps nothing.
func (q *Question) Def(e *Entry) string {
	var list []string
	switch e.Kind() {
	case RetractionEntry:
		return ""
	case StatusEntry:
		list = append(list, e.Indicator.Fingerprint())
	default:
		list = append(list, q.fingerprint(lang.English))
		for _, s := range q.spokenOf(e) {
			list = append(list, s.fingerprint(s.ID, lang.English))
		}
	}
	for _, c := range e.Cites {
		if c.Passage == nil {
			return list[0] // nobody could tell which fingerprint is whose
		}
		list = append(list, c.Passage.fingerprint(lang.English))
	}
	return strings.Join(list, " ")
}

// DefAnew is what an entry keeps that amends an old one without judging anew: what the old one was judged by, and the
// passages that it cites, where they were given anew.
func (q *Question) DefAnew(old, e *Entry, citedAnew bool) string {
	if !citedAnew {
		return old.Def
	}
	head, scenarios, _ := q.def(old)
	list := strings.Fields(q.Def(e))
	if spoken := len(q.spokenOf(e)); head != "" && len(scenarios) == spoken && len(list) > spoken {
		return strings.Join(slices.Concat([]string{head}, scenarios, list[1+spoken:]), " ")
	}
	return ""
}

// spokenOf lists the scenarios whose claim and test an entry was judged by.
func (q *Question) spokenOf(e *Entry) []*Scenario {
	var list []*Scenario
	for n, s := range q.Scenarios {
		if n < len(e.Likelihood) && e.Likelihood[n].Judged() || n < len(e.Holds) && e.Holds[n].Judged() || e.Resolved != "" && q.Scenario(e.Resolved) == s {
			list = append(list, s)
		}
	}
	return list
}

// def takes apart what an entry keeps. An entry that was written before there were so many fingerprints has fewer, or
// none, and tells nothing of what they would be of.
func (q *Question) def(e *Entry) (head string, scenarios, passages []string) {
	list := strings.Fields(e.Def)
	if len(list) == 0 {
		return "", nil, nil
	}
	spoken := len(q.spokenOf(e))
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

// Redefined reports whether what was asked is another thing now.
func (g Goalposts) Redefined() bool { return g.Indicator || g.Question || len(g.Scenarios) > 0 }

// Goalposts returns what was changed of that by which an entry on the question was judged. An entry that kept no
// fingerprints, or was read without its details, cannot tell.
func (q *Question) Goalposts(e *Entry) Goalposts {
	var g Goalposts
	if e == nil || e.Detail == nil || e.Def == "" || e.Retraction() {
		return g
	}
	head, scenarios, passages := q.def(e)
	if e.Indicator != nil {
		g.Indicator = e.Indicator.redefined(head, e)
	} else {
		g.Question = !inAnyLanguage(head, q.fingerprint, q.Wording.Text)
	}
	if scenarios != nil {
		for _, s := range q.spokenOf(e) {
			if !s.among(scenarios) {
				g.Scenarios = append(g.Scenarios, s)
			}
		}
	}
	for n, print := range passages {
		if p := e.Cites[n].Passage; p != nil && !inAnyLanguage(print, p.fingerprint, p.Says.Text, p.Wording.Text) && !slices.Contains(g.Passages, p) {
			g.Passages = append(g.Passages, p)
		}
	}
	return g
}

// fingerprint is that of what the question asks and by when. Its names are no goalpost, and what it is about is not either.
func (q *Question) fingerprint(c lang.Code) string {
	return fingerprint(q.Wording.In(c), q.Horizon.String())
}

// fingerprint is that of what the scenario claims and how it is decided, under one of its names.
func (s *Scenario) fingerprint(name string, c lang.Code) string {
	return fingerprint(name, s.Claim.In(c), s.Resolves.In(c))
}

// among reports whether the scenario, under a name that it has or had, is one of those whose fingerprints were kept. They
// are looked for among all, since their order in the file may have changed.
func (s *Scenario) among(prints []string) bool {
	return slices.ContainsFunc(append([]string{s.ID}, s.Was...), func(name string) bool {
		named := func(c lang.Code) string { return s.fingerprint(name, c) }
		return slices.ContainsFunc(prints, func(print string) bool { return inAnyLanguage(print, named, s.Claim.Text, s.Resolves.Text) })
	})
}

// fingerprint is that of what the passage says and how it is graded. Where it stands in its source may be corrected.
func (p *Passage) fingerprint(c lang.Code) string {
	likely := ""
	if p.Likelihood != nil {
		likely = p.Likelihood.String()
	}
	return fingerprint(p.Says.In(c), string(p.Kind), likely, p.Wording.In(c), p.Grade())
}

// fingerprint is the first 8 hex digits of the SHA-256 of texts, in which white space does not count.
func fingerprint(texts ...string) string {
	for i, t := range texts {
		texts[i] = strings.Join(strings.Fields(t), " ")
	}
	sum := sha256.Sum256([]byte(strings.Join(texts, "\n")))
	return hex.EncodeToString(sum[:4])
}

// inAnyLanguage reports whether a thing has the fingerprint in English, or in a language of its texts: what is translated
// later did not change.
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
