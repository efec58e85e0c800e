package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"signpost/internal/check"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const checkLong = `Report every mistake and weakness of the workspace, by named rules.

Errors make it exit 1. Warnings do so only with --strict. Notes are facts worth knowing that are not
faults, such as a judgment that rests on one source; they show with --notes. If there is nothing to
report, nothing is printed. A summary by rule comes last. --rules lists every rule, and --rules with a name explains it.

--question, --rule and --errors choose what is printed and counted. So do files, given as git and pre-commit
give them: a question and its log go together, and a file that is none of the workspace has no findings.
The rules always read the whole workspace.

A finding that is to stay is accepted with a reason beside what it speaks of, a question, scenario, judgment,
indicator, source or passage: accept: {single-source: {reason: "No other paper.", on: 2026-11-20}}. It is
counted as accepted, and nothing more; a note names what need not be accepted any longer.

A workspace that cannot be read whole is not judged by the rules: its mistakes are listed, with a note that
the rules did not run.`

func checkCommand(s *session) *cobra.Command {
	var o checkOptions
	var rules bool
	cmd := &cobra.Command{
		Use:        "check [FILE...]",
		SuggestFor: []string{"lint", "validate"},
		GroupID:    "trust",
		Short:      "Report every mistake and weakness, by named rules",
		Long:       checkLong,
		Example: `  signpost check
  signpost check --strict
  signpost check --question strait --errors
  signpost check --rule single-source --rule uncited-status
  signpost check scenarios/strait.yaml sources/gazette.yaml
  signpost check --notes --format json
  signpost check --rules
  signpost check --rules single-source`,
		Args: cobra.ArbitraryArgs,
		ValidArgsFunction: func(_ *cobra.Command, _ []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			if rules {
				return rulesTopic.complete(toComplete), cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: func(_ *cobra.Command, files []string) error {
			if rules {
				return s.explain(rulesTopic, files)
			}
			o.files = files
			return s.check(o)
		},
	}
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit 1 on warnings too")
	cmd.Flags().BoolVar(&o.notes, "notes", false, "show notes too")
	cmd.Flags().BoolVar(&o.errors, "errors", false, "only errors")
	cmd.Flags().StringArrayVar(&o.rules, "rule", nil, "only the findings of this `rule`, notes too; may be given several times")
	cmd.Flags().StringArrayVarP(&o.questions, "question", "q", nil, "only what is in the files of this `question`; may be given several times")
	cmd.Flags().BoolVar(&rules, "rules", false, "list the rules, or explain those named, and check nothing")
	s.completeFlag(cmd, "rule", ruleNames()...)
	s.complete(cmd, "question", questionNames)
	offersFormats(cmd, "sarif")
	return cmd
}

// check judges the workspace by the rules. One that cannot be read whole is not judged: what the rules would say of the
// rest could not be trusted.
func (s *session) check(o checkOptions) error {
	if err := o.validate(); err != nil {
		return err
	}
	if err := s.checkPrint(); err != nil {
		return err
	}
	need, judge := s.judgeWhileReading()
	w, findings, err := s.read(need)
	if err != nil {
		return err
	}
	of, err := s.filesAsked(w, findings, o)
	if err != nil {
		return err
	}
	var reports []*report.Findings
	if len(findings) > 0 {
		findings = o.choose(findings, of)
		r := report.NewFindings(report.Header{Language: lang.English}, findings, o.notes)
		r.RulesRun = false
		reports = append(reports, r)
	} else {
		contexts, err := s.contexts(w)
		if err != nil {
			return err
		}
		if err := s.verifyArchives(w); err != nil {
			return err
		}
		found, judged := judge()
		if !judged {
			found = check.Run(w, contexts[0].Moment, contexts[0].Today, contexts[0].LateOn)
		}
		findings = o.choose(found, of)
		for _, c := range contexts {
			header := report.Header{Workspace: w.Title.In(c.Lang), Language: c.Lang, AsOf: c.Moment.AsOf, KnownAt: c.Known()}
			reports = append(reports, report.NewFindings(header, findings, o.notes))
		}
	}
	if s.flags.format == "sarif" {
		reports[0].Explain(ruleLines(), s.folderInGit())
	}
	if err := s.printFindings(reports, findings, o.notes); err != nil {
		return err
	}
	return errIfFound(reports[0].Errors > 0 || o.strict && reports[0].Warnings > 0)
}

// judgeWhileReading is what the rules need of the workspace, which they judge while it is read, and what returns their
// findings once it was; false where they are to judge it afterwards, since --known-at leaves parts of it out, and --at
// may.
func (s *session) judgeWhileReading() (store.Need, func() ([]diag.Finding, bool)) {
	need := everything
	var judge *check.Judge
	if s.flags.knownAt == "" && s.flags.at == "" {
		need.Visit = func(w *scenario.Workspace) func(*scenario.Question) bool {
			contexts, err := s.contexts(w)
			if err != nil {
				return func(*scenario.Question) bool { return false } // it is reported once the workspace is read
			}
			judge = check.NewJudge(w, contexts[0].Moment, contexts[0].Today, contexts[0].LateOn)
			return func(q *scenario.Question) bool {
				judge.Question(q)
				return judge.Keeps(q)
			}
		}
	}
	return need, func() ([]diag.Finding, bool) {
		if judge == nil {
			return nil, false
		}
		return judge.Findings(), true
	}
}

// printFindings prints a line a finding in text, so that editors can follow it, and a report in every other format.
func (s *session) printFindings(reports []*report.Findings, findings []diag.Finding, notes bool) error {
	if s.flags.format != "text" || s.flags.output != "" {
		var all []render.Report
		for _, r := range reports {
			all = append(all, r)
		}
		return s.print(all...)
	}
	findingText := s.findingWriter(s.columns(s.world.Columns))
	for _, f := range findings {
		if f.Accepted || f.Level == diag.Note && !notes {
			continue
		}
		if _, err := fmt.Fprint(s.world.Stdout, findingText(f)); err != nil {
			return failed(err, "")
		}
	}
	for i, line := range reports[0].Summary() {
		if i == 0 && len(reports[0].Findings) > 0 {
			line = "\n" + line
		}
		fmt.Fprintln(s.world.Stdout, line)
	}
	if r := reports[0]; !r.RulesRun {
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

func ruleNames() []string {
	var names []string
	for _, r := range store.Rules {
		names = append(names, r.Name)
	}
	for _, r := range check.Rules {
		names = append(names, r.Name)
	}
	return names
}

// rulesPage lists all rules, or explains those named.
func rulesPage(h report.Header, names []string) render.Report {
	lines := ruleLines()
	if len(names) > 0 {
		lines = slices.DeleteFunc(lines, func(l report.RuleLine) bool { return !slices.Contains(names, l.Name) })
		for i := range lines {
			lines[i].Example = report.NewRuleExample(lines[i].Name)
		}
	}
	return report.NewRules(h, lines, len(names) > 0)
}

// verifyArchives compares archived copies with their hashes.
func (s *session) verifyArchives(w *scenario.Workspace) error {
	dir, err := s.folder()
	if err == nil {
		err = store.VerifyArchives(dir, w.Sources)
	}
	if err != nil {
		return failed(err, "")
	}
	return nil
}
