package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/likelihood"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const viewLong = `Log how likely each scenario of a question is to you alone. A view is never in force: the desk's number is the
assessment. Views taken separately are pooled with signpost pool, and assess --pool makes their mean an
assessment.

Who sees a number moves towards it. So this command shows nobody else's numbers, neither those in force nor
other views: give yours before you look. It needs your name, in --by or in SIGNPOST_BY: the desk cannot hold a
view, nor can several people together.

Likelihoods are given as in assess. The latest view of each name counts until its review day. It takes the
place of a dissent of yours. --withdraw says that you withdraw your own view, and your dissent.`

func viewCommand(s *session) *cobra.Command {
	var f entryFlags
	var confidence string
	var withdraw bool
	cmd := &cobra.Command{
		Use:     "view QUESTION SCENARIO=LIKELIHOOD...",
		GroupID: "write",
		Short:   "Log your own likelihoods, before you see others' numbers",
		Long:    viewLong,
		Example: `  signpost view csto-overstays overstays=30-40 --by amal --because "The force is too small to stay." --cite indarabia-2022:9g
  signpost view csto-overstays overstays=unlikely --confidence low --because "…" -c indarabia-2022:9g --dry-run
  signpost view csto-overstays --by amal --withdraw --because "The desk's reading is mine now."`,
		Args:              needArgs(1, -1, "a question and a likelihood for its scenarios, such as overstays=25-35"),
		ValidArgsFunction: s.completeAssessment,
	}
	cmd.Annotations = map[string]string{"--uncited": "a view cannot be uncited: name the passages it rests on with --cite"}
	f.add(s, cmd)
	f.addBecause(cmd, "the reason, as `text`")
	f.addNote(cmd)
	cmd.Flags().StringVar(&confidence, "confidence", "", "how good its basis is, a `level`: high, moderate or low")
	cmd.Flags().BoolVar(&withdraw, "withdraw", false, "withdraw your own view, and your dissent")
	cmd.Flags().Lookup("by").Usage = "your `name` (default: SIGNPOST_BY)"
	s.completeFlag(cmd, "confidence", diag.Words(scenario.Confidences)...)
	write := s.writes(func(c report.Context, args []string) (render.Report, error) {
		name, given := splitQuestion(args)
		if withdraw && !strings.Contains(strings.Join(given, ""), "=") {
			name, given = strings.Join(args, " "), nil
		}
		q, e, err := f.entryOn(s, c, name)
		if err != nil {
			return nil, err
		}
		if err := requirePerson(e.By); err != nil {
			return nil, err
		}
		if withdraw {
			err = fillWithdrawal(q, e, given)
		} else {
			err = fillView(c, q, e, given, confidence)
		}
		if err != nil {
			return nil, err
		}
		return s.write(c, q, e, f.dryRun)
	})
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		s.hideNumbers = true
		return write(cmd, args)
	}
	return cmd
}

// requirePerson refuses an author who is not one person.
func requirePerson(by string) error {
	switch {
	case store.IsPerson(by):
		return nil
	case by == scenario.Desk:
		return hinted("say who you are with --by NAME, or set SIGNPOST_BY", "a view needs a person's name")
	}
	return hinted("let each of them give a view", "a view is one person's own: --by %q names several", by)
}

// fillView fills in what a view says.
func fillView(c report.Context, q *scenario.Question, e *scenario.Entry, args []string, confidence string) (err error) {
	if len(args) == 0 {
		return hinted("write it like "+q.Scenarios[0].ID+"=25-35", "a view needs a likelihood for the scenarios")
	}
	if e.Holds, err = parseLikelihoods(c, q, e.Date, args); err != nil {
		return err
	}
	if confidence != "" {
		if e.Confidence, err = parseConfidence(confidence); err != nil {
			return err
		}
	}
	if e.Because.IsZero() {
		return hinted("say why in a sentence or two with --because", "a view needs a reason")
	}
	if len(e.Cites) == 0 {
		return hinted("name the passages it rests on with --cite", "a view needs a citation")
	}
	return nil
}

// fillWithdrawal fills in that an analyst holds no view any more. There must be one, or a dissent.
func fillWithdrawal(q *scenario.Question, e *scenario.Entry, args []string) error {
	state := q.On(scenario.EndOfTime)
	dissents := slices.ContainsFunc(state.Dissents(), func(d scenario.Opinion) bool { return d.By == e.By })
	last := state.ViewOf(e.By)
	switch {
	case len(args) > 0:
		return hinted("leave them out, or leave out --withdraw", "--withdraw takes no likelihoods")
	case !dissents && (last == nil || last.Withdraws()):
		return hinted(diag.Suggest(e.By, viewHolders(state), "those who do are "), "%s has no view on %q, and no dissent", e.By, q.ID)
	case e.Because.IsZero():
		return hinted("say why in a sentence with --because", "withdrawing a view needs a reason")
	}
	e.Holds = slices.Repeat([]likelihood.Range{likelihood.Unjudged}, len(q.Scenarios))
	return nil
}

// viewHolders lists who holds a view or a dissent.
func viewHolders(s *scenario.State) []string {
	var names []string
	for _, o := range s.Opinions() {
		names = append(names, o.By)
	}
	return names
}
