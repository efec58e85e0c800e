package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const poolLong = `Show the views on a question side by side: their plain mean, how far they reach, how far apart they lie, and
what each rests on, beside what is in force. One vote a name; the mean is to the nearest 5. Names that rest on
the very same origins are one voice, and so are copies; a view that was given when the others had been pooled
is none. Dissents stand beside the mean and are not in it.

Who sees others' numbers moves towards them, so give your own view first (signpost view). The command asks for
it, by --by or SIGNPOST_BY; --skip shows the views all the same, and the report says so.

There are no weights, by past scores or otherwise, and the mean is not pushed outwards: on two public sets of
forecasts no such rule beat the plain mean for desks of two to ten. Nobody's numbers are repaired.

signpost assess QUESTION --pool makes the mean an assessment.`

func poolCommand(s *session) *cobra.Command {
	var by string
	var skip bool
	cmd := &cobra.Command{
		Use:     "pool QUESTION",
		GroupID: "trust",
		Short:   "Show the views on a question side by side, and their plain mean",
		Long:    poolLong,
		Example: `  signpost pool csto-overstays --by amal
  signpost pool csto-overstays --skip --as-of 2022-01-09 --format json`,
		Args:              needArgs(1, -1, "one question"),
		ValidArgsFunction: s.completeArgs(1, questionNames),
		RunE: s.readsAbout(func(c report.Context, args []string) (render.Report, error) {
			q, err := c.Workspace.FindQuestion(strings.Join(args, " "))
			if err != nil {
				return nil, err
			}
			asker, err := s.asker(c, by)
			if err != nil {
				return nil, err
			}
			own := asker != "" && gaveView(c, q, asker)
			if !own && !skip && c.States.On(q, c.Moment).Resolution == nil {
				return nil, viewFirst(q, asker)
			}
			return report.NewPool(c, q, asker, !own), nil
		}),
	}
	cmd.Flags().StringVar(&by, "by", "", "the `author` who asks, by id or name (default: SIGNPOST_BY)")
	cmd.Flags().BoolVar(&skip, "skip", false, "show the views without a view of your own")
	s.complete(cmd, "by", authorNames)
	return cmd
}

// asker is who asks for the views of others; empty where nobody says.
func (s *session) asker(c report.Context, by string) (string, error) {
	flag := "--by"
	if by == "" {
		by, flag = s.world.Env("SIGNPOST_BY"), "SIGNPOST_BY"
	}
	if by == "" {
		return "", nil
	}
	id, unknown := c.Workspace.FindAuthors(by)
	if len(unknown) > 0 {
		for _, name := range unknown {
			if err := store.CheckID(name); err != nil {
				return "", hinted("write the id or the name of one person", "%s: nobody is called %q here", flag, name)
			}
		}
	}
	return id, nil
}

// gaveView reports whether somebody has a view that counts, on the day looked at or today.
func gaveView(c report.Context, q *scenario.Question, asker string) bool {
	for _, m := range []scenario.Moment{c.Moment, {AsOf: c.Today}} {
		if slices.ContainsFunc(c.States.On(q, m).Views(), func(v scenario.Opinion) bool { return v.By == asker }) {
			return true
		}
	}
	return false
}

// viewFirst asks for the view of whoever wants to see those of others.
func viewFirst(q *scenario.Question, asker string) error {
	who := "nobody says who asks"
	give := "--by NAME"
	if asker != "" {
		who, give = fmt.Sprintf("%s has no view on %q that counts", asker, q.ID), "--by "+asker
	}
	return hinted(fmt.Sprintf("signpost view %s SCENARIO=LIKELIHOOD... %s --because REASON --cite PASSAGE; or --skip, and the report says so", q.ID, give),
		"give your own view before you see others': %s", who)
}

// fillPool makes an assessment of the mean of the views that count on its day, with all that they cite.
func fillPool(q *scenario.Question, e *scenario.Entry, given []string) error {
	switch {
	case len(given) > 0:
		return hinted("leave them out, or leave out --pool", "--pool takes the likelihoods from the views")
	case e.By == scenario.Desk:
		return hinted("say who answers for it with --by NAME, or set SIGNPOST_BY", "a mean is assessed by a named person")
	}
	p := q.On(scenario.Moment{AsOf: e.Date}).Pool()
	if p == nil || len(p.Votes) < 2 {
		n := 0
		if p != nil {
			n = len(p.Votes)
		}
		return hinted(fmt.Sprintf("signpost pool %s --skip shows which count", q.ID), "a mean needs the views of two people, and %d count on %s", n, e.Date)
	}
	e.Likelihood = p.Likelihood
	cited := map[string]bool{}
	for _, c := range e.Cites {
		cited[c.Ref] = true
	}
	for _, v := range p.Votes {
		e.Pooled = append(e.Pooled, v.Entry.ID)
		for _, c := range v.Cites {
			if !cited[c.Ref] {
				cited[c.Ref] = true
				e.Cites = append(e.Cites, scenario.Cite{Ref: c.Ref, Passage: c.Passage})
			}
		}
	}
	return nil
}
