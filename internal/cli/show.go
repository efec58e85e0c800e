package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const showLong = `Show one thing whole: a question, a scenario, an indicator, a source or a passage.

A scenario or indicator is named question/name, by its short name wherever that is unique, or by words of its name or
title.
A passage is named source#passage.`

func showCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:        "show NAME",
		SuggestFor: []string{"view", "open", "cat", "info"},
		GroupID:    "look",
		Short:      "Show a question, scenario, indicator, source or passage whole",
		Long:       showLong,
		Example: `  signpost show csto-overstays
  signpost show overstays
  signpost show withdrawal date
  signpost show fitch-2022
  signpost show fitch-2022#4a`,
		Args:              needArgs(1, -1, "one name"),
		ValidArgsFunction: s.completeArgs(1, allNames),
		RunE: oneName(s.readsAbout(func(c report.Context, args []string) (render.Report, error) {
			found, err := c.Workspace.Find(args[0])
			if err != nil {
				return nil, err
			}
			return showReport(c, found), nil
		})),
	}
}

func showReport(c report.Context, found any) render.Report {
	switch x := found.(type) {
	case *scenario.Question:
		return report.NewQuestion(c, x)
	case *scenario.Scenario:
		return report.NewScenario(c, x)
	case *scenario.Indicator:
		return report.NewIndicator(c, x)
	case *scenario.Source:
		return report.NewSource(c, x)
	default:
		return report.NewPassage(c, x.(*scenario.Passage))
	}
}
