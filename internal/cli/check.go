package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"signpost/internal/check"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/store"
)

const checkLong = `Report every mistake and weakness of the workspace, by named rules.

Errors make it exit 1. Warnings do so only with --strict. Notes are facts worth knowing that are no
fault, such as a judgment that rests on one source; they show with --notes. Nothing to report prints
nothing. --rules explains every rule.

A workspace that cannot be read whole is not judged by the rules: its mistakes are listed, and that the
rules did not run is said.`

func checkCommand(s *session) *cobra.Command {
	var strict, notes, rules bool
	cmd := &cobra.Command{
		Use:     "check",
		GroupID: "trust",
		Short:   "Report every mistake and weakness, by named rules",
		Long:    checkLong,
		Example: `  signpost check
  signpost check --strict
  signpost check --notes --format json
  signpost check --rules`,
		Args: noArgs,
		RunE: func(_ *cobra.Command, _ []string) error {
			if rules {
				return s.print(report.NewRules(report.Head{Language: lang.English}, ruleLines()))
			}
			findings, head, judged, err := s.findings()
			if err != nil {
				return err
			}
			r := report.NewFindings(head, findings, notes)
			r.RulesRun = judged
			if err := s.printFindings(r, findings, notes); err != nil {
				return err
			}
			if r.Errors > 0 || strict && r.Warnings > 0 {
				return silent(exitFound)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "exit 1 on warnings too")
	cmd.Flags().BoolVar(&notes, "notes", false, "show notes too")
	cmd.Flags().BoolVar(&rules, "rules", false, "explain the rules and check nothing")
	return cmd
}

// findings reads the workspace and judges it. A workspace that cannot be read whole is not judged by the rules:
// what they would say of the rest could not be trusted.
func (s *session) findings() (findings []diag.Finding, head report.Head, judged bool, err error) {
	if err := s.checkPrint(); err != nil {
		return nil, head, false, err
	}
	w, mistakes, err := s.read(store.Need{Sources: true, Details: true})
	if err != nil {
		return nil, head, false, err
	}
	if len(mistakes) > 0 {
		return mistakes, report.Head{Language: lang.English}, false, nil
	}
	c, err := s.context(report.Context{Workspace: w})
	if err != nil {
		return nil, head, false, err
	}
	head = report.Head{Workspace: w.Title.In(c.Lang), Language: c.Lang, AsOf: c.Moment.AsOf, KnownAt: c.Known()}
	return check.Run(w, c.Moment, c.Today, c.Due), head, true, nil
}

// printFindings prints a line a finding in text, so that editors can follow it, and a report in every other format.
func (s *session) printFindings(r *report.Findings, findings []diag.Finding, notes bool) error {
	if s.flags.format != "text" || s.flags.output != "" {
		return s.print(r)
	}
	for _, f := range findings {
		if f.Level == diag.Note && !notes {
			continue
		}
		if _, err := fmt.Fprint(s.world.Stdout, findingText(f)); err != nil {
			return failed(err, "")
		}
	}
	if !r.RulesRun {
		fmt.Fprintf(s.world.Stderr, "note: %s\n", r.Caveat())
	}
	return nil
}

func ruleLines() []report.RuleLine {
	var lines []report.RuleLine
	for _, r := range store.Rules {
		lines = append(lines, report.RuleLine{Name: r.Name, Level: diag.Error.String(), Says: r.Says})
	}
	for _, r := range check.Rules {
		lines = append(lines, report.RuleLine{Name: r.Name, Level: r.Level.String(), Says: r.Says, Why: r.Why})
	}
	level := map[string]int{"error": 0, "warning": 1, "note": 2}
	slices.SortStableFunc(lines, func(a, b report.RuleLine) int { return level[a.Level] - level[b.Level] })
	return lines
}
