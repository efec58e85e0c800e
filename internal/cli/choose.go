package cli

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// choose picks questions by name and by tag; without either it picks all.
func choose(c report.Context, names, tags []string) ([]*scenario.Question, error) {
	all := slices.Clone(c.Workspace.Questions)
	if len(names) > 0 {
		all = nil
		for _, name := range names {
			q, err := c.Workspace.FindQuestion(name)
			if err != nil {
				return nil, err
			}
			if !slices.Contains(all, q) {
				all = append(all, q)
			}
		}
	}
	known := tagsOf(c.Workspace)
	for _, tag := range tags {
		if !slices.Contains(known, tag) {
			return nil, hinted(diag.Suggest(tag, known, "the tags are "), "no question has the tag %q", tag)
		}
	}
	if len(tags) > 0 {
		all = slices.DeleteFunc(all, func(q *scenario.Question) bool {
			return !slices.ContainsFunc(q.Tags, func(t string) bool { return slices.Contains(tags, t) })
		})
	}
	return all, nil
}

func tagsOf(w *scenario.Workspace) []string {
	var tags []string
	for _, q := range w.Questions {
		tags = append(tags, q.Tags...)
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// questionOf is the question that a thing found by its name belongs to; nil for a source and its passages.
func questionOf(found any) *scenario.Question {
	switch x := found.(type) {
	case *scenario.Question:
		return x
	case *scenario.Scenario:
		return x.Question
	case *scenario.Indicator:
		return x.Question
	}
	return nil
}
