package store

import (
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// entryIDs passes over a list of the ids of entries, each once.
func (s *lineScan) entryIDs() bool {
	start := s.rest
	if !s.skip("[") {
		return false
	}
	seen := map[string]bool{}
	for {
		id := s.entryID()
		if id == nil || seen[string(id)] {
			return false
		}
		seen[string(id)] = true
		if s.skip("]") {
			s.pooled = start[:len(start)-len(s.rest)]
			return true
		}
		if !s.skip(", ") {
			return false
		}
	}
}

// likelihoods reads a range for every scenario of the question that is named, in their order.
func (s *lineScan) likelihoods() ([]likelihood.Range, bool) {
	ranges := make([]likelihood.Range, len(s.question.Scenarios))
	separator := "{"
	for i, wanted := range s.question.Scenarios {
		if !s.scenario(separator, wanted) {
			ranges[i] = likelihood.Unjudged
			continue
		}
		separator = ", "
		var ok bool
		if ranges[i], ok = s.percent(); !ok {
			return nil, false
		}
	}
	return ranges, len(ranges) > 0 && s.skip("}") && likelihood.Coherent(ranges) == nil
}

// scenario passes over the name of a scenario, or one that it had before, with what stands before and after it.
func (s *lineScan) scenario(separator string, wanted *scenario.Scenario) bool {
	if s.skip(separator + wanted.ID + ": ") {
		return true
	}
	for _, old := range wanted.Was {
		if s.skip(separator + old + ": ") {
			return true
		}
	}
	return false
}

// citations passes over a list of citations and returns it with its brackets.
func (s *lineScan) citations() []byte {
	start := s.rest
	if !s.skip("[") {
		return nil
	}
	for {
		ref := s.citation()
		if ref == nil {
			return nil
		}
		if s.known != nil && !s.known(ref) {
			s.missed = true
		}
		if s.skip("]") {
			return start[:len(start)-len(s.rest)]
		}
		if !s.skip(", ") {
			return nil
		}
	}
}

// languages passes over a text, or a text for each language, and returns it as it stands.
func (s *lineScan) languages() []byte {
	start := s.rest
	if !s.skip("{") {
		if s.text() == nil {
			return nil
		}
		return start[:len(start)-len(s.rest)]
	}
	before := lang.Code("")
	for {
		code := s.languageOf(s.word())
		if code == "" || before != "" && byCode(before, code) >= 0 || !s.skip(": ") || s.text() == nil {
			return nil
		}
		before = code
		if s.skip("}") {
			return start[:len(start)-len(s.rest)]
		}
		if !s.skip(", ") {
			return nil
		}
	}
}

// languageOf returns the language of the workspace with the code, or "".
func (s *lineScan) languageOf(code []byte) lang.Code {
	for _, c := range s.setup.languages {
		if string(code) == string(c) {
			return c
		}
	}
	return ""
}
