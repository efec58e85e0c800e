package report

import (
	"cmp"
	"maps"
	"slices"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// A SourceSummary says what a report rests on, as ICD 206 section D.3.d asks: how much, from whom, how good.
type SourceSummary struct {
	Sources      int            `json:"sources"`                 // how many are cited
	Passages     int            `json:"passages"`                // how many passages
	Origins      []OriginCount  `json:"origins"`                 // who is behind the passages, the one with most first
	Grades       map[string]int `json:"grades"`                  // Admiralty grade → passages
	Languages    []string       `json:"languages"`               // of the documents, as codes
	SingleSource int            `json:"single_source_judgments"` // how many statements rest on a single origin
	MostCited    []string       `json:"most_cited"`              // the sources, the one cited most first
	Publishers   []CitedSource  `json:"publishers"`              // who published them and how good they are, in the same order
}

// A CitedSource is a publisher that a report rests on, with what is held of it.
type CitedSource struct {
	ID          string   `json:"id"`               // of the publisher; empty where none is known
	Title       string   `json:"title"`            // for readers, in the language of the report
	Reliability string   `json:"reliability"`      // Admiralty A to F
	Reason      string   `json:"reason,omitempty"` // why it has that letter; absent where the file does not say
	Sources     []string `json:"sources"`          // those of its sources that are cited
	Passages    int      `json:"passages"`         // how many passages of them

	lang string
}

// An OriginCount is one who is really behind passages, and behind how many of those cited.
type OriginCount struct {
	ID       string `json:"id"`       // of the publisher or source
	Title    string `json:"title"`    // for readers, in the language of the report
	Passages int    `json:"passages"` // how many passages
}

func (c Context) sourceSummary(cited Cites, single int) SourceSummary {
	s := SourceSummary{Passages: len(cited), Grades: map[string]int{}, SingleSource: single, Languages: []string{}, MostCited: []string{}, Publishers: []CitedSource{}}
	all := map[string]*scenario.Source{}
	sources, origins, languages := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, cite := range cited {
		p := cite.Passage
		if p == nil {
			continue
		}
		sources[p.Source.ID]++
		all[p.Source.ID] = p.Source
		origins[p.Root()]++
		s.Grades[p.Grade()]++
		languages[string(p.Source.Language)] = true
	}
	s.Sources = len(sources)
	s.Languages = slices.Sorted(maps.Keys(languages))
	for _, id := range byCount(origins) {
		s.Origins = append(s.Origins, OriginCount{id, c.originTitle(id), origins[id]})
	}
	s.MostCited = append(s.MostCited, byCount(sources)...)
	for _, id := range s.MostCited {
		s.publish(c, all[id], sources[id])
	}
	return s
}

// publish counts a source under its publisher.
func (s *SourceSummary) publish(c Context, source *scenario.Source, passages int) {
	one := CitedSource{Title: c.publisherTitle(source), Reliability: "F"}
	if p := source.Publisher; p != nil {
		one.ID, one.Reliability, one.Reason = p.ID, p.Reliability, p.Reason.In(c.Lang)
		if spans := prose(p.Reason.Text, c.Lang); len(spans) > 0 {
			one.lang = spans[0].Lang
		}
	}
	at := slices.IndexFunc(s.Publishers, func(known CitedSource) bool { return known.ID == one.ID })
	if at < 0 {
		at = len(s.Publishers)
		s.Publishers = append(s.Publishers, one)
	}
	known := &s.Publishers[at]
	known.Sources, known.Passages = append(known.Sources, source.ID), known.Passages+passages
}

func byCount(n map[string]int) []string {
	ids := slices.Sorted(maps.Keys(n))
	slices.SortStableFunc(ids, func(a, b string) int { return -cmp.Compare(n[a], n[b]) })
	return ids
}

func (c Context) originTitle(id string) string {
	if p := c.Workspace.FindPublisher(id); p != nil {
		return p.Title.In(c.Lang)
	}
	return id
}

func (c Context) publisherTitle(s *scenario.Source) string {
	if s.Publisher == nil {
		return lang.Say(c.Lang, "publisher unknown")
	}
	return s.Publisher.Title.In(c.Lang)
}
