package store

import (
	"bytes"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// detail builds what the line says beyond a status.
func (s *lineScan) detail() *scenario.Detail {
	return &scenario.Detail{
		By:         s.by,
		Likelihood: s.ranges,
		Holds:      s.holds,
		Confidence: scenario.Confidence(s.confidence),
		Pooled:     s.ids(),
		Replaces:   string(s.replaces),
		Dissent:    s.dissent,
		Resolved:   string(s.resolved),
		Retract:    string(s.retract),
		Because:    s.translations(s.because),
		Basis:      s.translations(s.basis),
		Cites:      s.references(s.cited, s.citedAt),
		Note:       s.translations(s.note),
		Def:        string(s.def),
	}
}

// translations builds a text from a part of the line that languages passed over.
func (s *lineScan) translations(part []byte) lang.Text {
	if part == nil {
		return nil
	}
	c := cursor{rest: part}
	if !c.skip("{") {
		return lang.Text{{Lang: s.setup.languages[0], Text: unescape(c.text())}}
	}
	t := make(lang.Text, 0, 2)
	for {
		code := s.languageOf(c.word())
		c.skip(": ")
		t = append(t, lang.Version{Lang: code, Text: unescape(c.text())})
		if !c.skip(", ") {
			return t
		}
	}
}

// ids builds the list of entries from a part of the line that entryIDs passed over.
func (s *lineScan) ids() []string {
	if s.pooled == nil {
		return nil
	}
	var ids []string
	c := cursor{rest: s.pooled}
	for c.skip("[") || c.skip(", ") {
		ids = append(ids, string(c.entryID()))
	}
	return ids
}

// references builds the citations from a part of the line, which begins at a place in it, that citations passed over.
func (s *lineScan) references(cited []byte, at int) []scenario.Cite {
	if cited == nil || s.setup.listOnly && s.ranges == nil { // what an assessment cites tells whether it names anything new
		return nil
	}
	cites := make([]scenario.Cite, 0, bytes.Count(cited, []byte(","))+1)
	c := cursor{rest: cited}
	for c.skip("[") || c.skip(", ") {
		col := utf8.RuneCount(s.line[:at+len(cited)-len(c.rest)]) + 1
		cites = append(cites, scenario.Cite{Ref: string(c.citation()), Place: diag.Place{File: s.file, Line: s.number, Col: col}})
	}
	return cites
}
