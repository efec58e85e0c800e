package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// amend is the new entry: the old one with the given parts replaced.
func (f *amendFlags) amend(cmd *cobra.Command, c report.Context, q *scenario.Question, old, given *scenario.Entry, args []string) (*scenario.Entry, error) {
	e, detail := *old, *old.Detail
	e.Detail, e.Recorded = &detail, given.Recorded
	if f.date != "" {
		e.Date = given.Date
	}
	if f.by != "" {
		e.By = given.By
	}
	if len(f.cites) > 0 {
		e.Cites = given.Cites
	}
	e.Note, e.Because = mergeTexts(old.Note, given.Note), mergeTexts(old.Because, given.Because)
	var err error
	switch old.Kind() {
	case scenario.StatusEntry:
		err = f.amendStatus(cmd, c, &e)
	case scenario.AssessmentEntry:
		err = f.amendAssessment(c, q, &e, args)
	case scenario.ViewEntry:
		if len(args) > 0 && given.By != old.By { // numbers that somebody else gives are a view of theirs
			return nil, hinted("say --by "+old.By+", if you are "+old.By+"; your own goes with signpost view "+q.ID, "%s is the view of %s, whose numbers nobody else changes", old.ID, old.By)
		}
		err = f.amendView(c, q, &e, args)
	case scenario.ResolutionEntry:
		if f.resolved != "" {
			if e.Resolved, err = outcomeOf(q, f.resolved); err != nil {
				return nil, err
			}
		}
		err = requireResolvable(q, &e)
	}
	return &e, err
}

func (f *amendFlags) amendStatus(cmd *cobra.Command, c report.Context, e *scenario.Entry) (err error) {
	if f.indicator != "" {
		if e.Indicator, err = c.Workspace.FindIndicator(f.indicator); err != nil {
			return err
		}
	}
	if f.status != "" {
		if e.Status, err = parseStatus(f.status); err != nil {
			return err
		}
	}
	uncited := cmd.Flags().Changed("uncited")
	switch {
	case len(f.cites) > 0 && !uncited:
		e.Because = nil // the reason why there was no citation
	case uncited && len(f.cites) == 0:
		e.Cites, e.Because = nil, nil
	}
	if !e.Because.IsZero() {
		return requireBefore(e.Indicator.Question, e, true)
	}
	if err := requireCitation(e, e.Status, uncited, f.uncited, c.Workspace.Languages[0]); err != nil {
		return err
	}
	return requireBefore(e.Indicator.Question, e, true)
}

func (f *amendFlags) amendAssessment(c report.Context, q *scenario.Question, e *scenario.Entry, args []string) (err error) {
	if len(args) > 0 {
		if e.Likelihood, err = amendLikelihoods(c, q, e.Date, e.Likelihood, args); err != nil {
			return err
		}
		e.Pooled = nil // it is the mean of those views no longer
	}
	if f.confidence != "" {
		if e.Confidence, err = parseConfidence(f.confidence); err != nil {
			return err
		}
	}
	basis, err := parseTexts("--basis", f.basis, c.Workspace.Languages)
	e.Basis = mergeTexts(e.Basis, basis)
	return err
}

func (f *amendFlags) amendView(c report.Context, q *scenario.Question, e *scenario.Entry, args []string) (err error) {
	if err := requirePerson(e.By); err != nil {
		return err
	}
	if len(args) > 0 && e.Withdraws() {
		return hinted("give a view with signpost view", "%s withdraws a view, and has no likelihoods", e.ID)
	}
	if len(args) > 0 {
		if e.Holds, err = amendLikelihoods(c, q, e.Date, e.Holds, args); err != nil {
			return err
		}
	}
	if f.confidence != "" {
		e.Confidence, err = parseConfidence(f.confidence)
	}
	return err
}

// amendLikelihoods are the likelihoods of an assessment or a view with the given ones replaced.
func amendLikelihoods(c report.Context, q *scenario.Question, on day.Day, old []likelihood.Range, args []string) ([]likelihood.Range, error) {
	named := map[*scenario.Scenario]bool{}
	for _, arg := range args {
		name, _, _ := strings.Cut(arg, "=")
		if sc, err := scenarioOf(q, name); err == nil {
			named[sc] = true
		}
	}
	all := slices.Clone(args)
	for i, r := range old {
		if sc := q.Scenarios[i]; r.Judged() && !named[sc] && sc.InUse(on) {
			all = append(all, sc.ID+"="+r.String())
		}
	}
	return parseLikelihoods(c, q, on, all)
}

// mergeTexts is a text with the given versions in place of those in the same languages.
func mergeTexts(old, given lang.Text) lang.Text {
	t := slices.Clone(old)
	for _, v := range given {
		if i := slices.IndexFunc(t, func(o lang.Version) bool { return o.Lang == v.Lang }); i >= 0 {
			t[i] = v
		} else {
			t = append(t, v)
		}
	}
	return t
}
