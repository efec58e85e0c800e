package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// dissentFlags give a minority view on an assessment.
type dissentFlags struct {
	view    string
	because []string
	cites   []string
}

func (d *dissentFlags) add(s *session, cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.view, "dissent", "", "a minority `view`, as NAME:SCENARIO=LIKELIHOOD,...")
	cmd.Flags().StringArrayVar(&d.because, "dissent-because", nil, "the reason of the minority, as `text`; in another language as ar=text")
	cmd.Flags().StringSliceVar(&d.cites, "dissent-cite", nil, "the `passage` the minority rests on; repeat or separate with commas")
	s.complete(cmd, "dissent-cite", passageNames)
}

const dissentHint = "write it like --dissent second-reader:"

// read returns the dissent that the flags give, or nil for none. The rules for assessments apply to it.
func (d *dissentFlags) read(s *session, c report.Context, q *scenario.Question, on day.Day, by string) (*scenario.Dissent, error) {
	if d.view == "" {
		if len(d.because) > 0 {
			return nil, hinted(dissentHint+q.Scenarios[0].ID+"=25-35", "--dissent-because gives the reason of no --dissent")
		}
		if len(d.cites) > 0 {
			return nil, hinted(dissentHint+q.Scenarios[0].ID+"=25-35", "--dissent-cite gives what no --dissent rests on")
		}
		return nil, nil
	}
	name, view, ok := strings.Cut(d.view, ":")
	if !ok || view == "" {
		return nil, hinted(dissentHint+q.Scenarios[0].ID+"=25-35", "--dissent %q does not name who holds what", d.view)
	}
	name, err := s.author(c.Workspace, "--dissent", strings.TrimSpace(name))
	if err != nil {
		return nil, err
	}
	if strings.Contains(name, "+") {
		return nil, hinted("name one of them; the others are said in the reason", "--dissent: a dissent has one name, got %q", name)
	}
	if by == name {
		return nil, hinted("name whoever has the other view", "--dissent %s: nobody dissents from their own assessment", name)
	}
	dissent := &scenario.Dissent{By: name}
	if dissent.Likelihood, err = parseLikelihoods(c, q, on, strings.Split(view, ",")); err != nil {
		return nil, forFlag("--dissent", err)
	}
	if dissent.Because, err = parseTexts("--dissent-because", d.because, c.Workspace.Languages); err != nil {
		return nil, err
	}
	if dissent.Cites, err = parseCitations(c.Workspace, d.cites); err != nil {
		return nil, forFlag("--dissent-cite", err)
	}
	if dissent.Because.IsZero() {
		return nil, hinted("say why in a sentence or two with --dissent-because", "a dissent needs a reason")
	}
	return dissent, nil
}
