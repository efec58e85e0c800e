package store

import (
	"bytes"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// detail builds what the line says beyond a status.
func (s *lineScan) detail(line []byte, number int) *scenario.Detail {
	return &scenario.Detail{
		Line:       number,
		By:         s.by,
		Likelihood: s.ranges,
		Confidence: scenario.Confidence(s.confidence),
		Dissent:    s.dissent,
		Resolved:   string(s.resolved),
		Retract:    string(s.retract),
		Because:    s.translations(s.because),
		Basis:      s.translations(s.basis),
		Cites:      s.references(line, number),
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

// references builds the citations from a part of the line that citations passed over.
func (s *lineScan) references(line []byte, number int) []scenario.Cite {
	if s.cited == nil {
		return nil
	}
	cites := make([]scenario.Cite, 0, bytes.Count(s.cited, []byte(","))+1)
	c := cursor{rest: s.cited}
	for c.skip("[") || c.skip(", ") {
		col := utf8.RuneCount(line[:s.citedAt+len(s.cited)-len(c.rest)]) + 1
		cites = append(cites, scenario.Cite{Ref: string(c.citation()), Place: diag.Place{File: s.file, Line: number, Col: col}})
	}
	return cites
}
