package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// noteHindsight says on the standard error what a report leaves out because nobody could have read it by a day. It is
// no part of the report, which is to be the same whether what came later is in the files or not.
func (s *session) noteHindsight(h scenario.Hindsight, known day.Day) {
	if h.None() {
		return
	}
	s.laterSources = h.Sources
	counted := []string{lang.Count(lang.English, len(h.Sources), "source")}
	if h.Statements > 0 {
		counted = append(counted, lang.Count(lang.English, h.Statements, "statement")+" resting on nothing else")
	}
	if h.Cites > 0 {
		counted = append(counted, lang.Count(lang.English, h.Cites, "citation"))
	}
	fmt.Fprintf(s.world.Stderr, "note: left out what was published after %s: %s\n", known, strings.Join(counted, ", "))
}

// explainUnpublished turns the error that a name is unknown into the reason: the source came out after --known-at.
func (s *session) explainUnpublished(err error) error {
	var unknown *scenario.NotFound
	if !errors.As(err, &unknown) {
		return err
	}
	name, _, _ := strings.Cut(strings.Replace(unknown.Name, ":", "#", 1), "#")
	i := slices.IndexFunc(s.laterSources, func(x *scenario.Source) bool { return x.ID == name })
	if i < 0 {
		return err
	}
	return hinted("look at it without --known-at, or with a later day", "%s was published on %s, after --known-at", name, s.laterSources[i].Published)
}
