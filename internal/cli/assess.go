package cli

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/likelihood"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const assessLong = `Log how likely each scenario of a question is judged to be, with a confidence and a reason.

A likelihood is a number (30), a range (25-35) or a word of the scale (unlikely). Whole percents are
kept, and tenths below 5 and above 95 (0.4, 99.7). All scenarios are given at once; one may be left
out and gets the rest. The low ends must sum to at most 100 and the high ends to at least 100: beside
0.4, give another scenario a range, such as 66-67.

Likelihood says how probable something is, confidence how good the basis is: high, moderate or low.
--because is the reason of the change. --basis is the reason of the level; it stands, and briefings print
it, until a later assessment gives another.

The question and its scenarios may be given by words of their names or titles, as in csto over over=55-65; what
was meant is printed first.

--pool takes the plain mean of the views that count (signpost pool) in place of likelihoods, with all that they
cite. The assessment keeps which views those were, and needs the name of a person, who answers for it.

Where the assessment in force is somebody else's, the new one says that it replaces it: so reports tell a
change of author from a movement.

A named minority view is kept beside it with --dissent NAME:SCENARIO=LIKELIHOOD,... and its own reason with
--dissent-because, and may cite with --dissent-cite. Briefings print it until its author withdraws it (signpost
view) or the question closes, whoever assesses in between.`

type assessFlags struct {
	entryFlags
	dissent    dissentFlags
	confidence string
	basis      []string
	pool       bool
}

func assessCommand(s *session) *cobra.Command {
	var f assessFlags
	cmd := &cobra.Command{
		Use:     "assess QUESTION SCENARIO=LIKELIHOOD...",
		GroupID: "write",
		Short:   "Log how likely each scenario of a question is",
		Long:    assessLong,
		Example: `  signpost assess ukraine-spillover restrained=25-35 escalation=20-30 unaffected=40-50 \
      --confidence low --because "Two of three documents hold restraint." --cite stratfor-2022#21a
  signpost assess csto-overstays overstays=unlikely --confidence low --because "…" -c indarabia-2022#9g --dry-run
  signpost assess csto-overstays overstays=55-65 withdraws=35-45 --confidence low --because "…" -c indarabia-2022#9g \
      --dissent second-reader:overstays=30-40 --dissent-because "The force is too small to stay."
  signpost assess csto-overstays --pool --by amal --confidence moderate --because "Three views, taken apart."`,
		Args:              needArgs(1, -1, "a question and a likelihood for its scenarios, such as overstays=25-35"),
		ValidArgsFunction: s.completeAssessment,
		RunE: s.writesTo(questionAsked, &f.entryFlags, func(c report.Context, args []string) (render.Report, error) {
			q, e, err := f.assessment(s, c, args)
			if err != nil {
				return nil, err
			}
			return s.write(c, q, e, f.dryRun)
		}),
	}
	cmd.Annotations = map[string]string{"--uncited": "an assessment cannot be uncited: name the passages it rests on with --cite"}
	f.add(s, cmd)
	f.addBecause(cmd, "the reason, as `text`")
	cmd.Flags().StringArrayVar(&f.basis, "basis", nil, "why the likelihoods are where they are, as `text`; in another language as ar=text")
	cmd.Flags().BoolVar(&f.pool, "pool", false, "assess the plain mean of the views that count, in place of likelihoods; see signpost pool")
	f.dissent.add(s, cmd)
	cmd.Flags().StringVar(&f.confidence, "confidence", "", "how good the basis is, a `level`: high, moderate or low")
	s.completeFlag(cmd, "confidence", diag.Words(scenario.Confidences)...)
	return cmd
}

// assessment makes the entry that the arguments and the flags describe.
func (f *assessFlags) assessment(s *session, c report.Context, args []string) (*scenario.Question, *scenario.Entry, error) {
	name, given := splitQuestion(args)
	if f.pool && !strings.Contains(strings.Join(given, ""), "=") {
		name, given = strings.Join(args, " "), nil
	}
	q, e, err := f.entryOn(s, c, name)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case f.pool:
		err = fillPool(q, e, given)
	case len(given) == 0:
		err = hinted("write it like "+q.Scenarios[0].ID+"=25-35", "assess needs a question and a likelihood for its scenarios, such as overstays=25-35")
	default:
		e.Likelihood, err = parseLikelihoods(c, q, e.Date, given)
	}
	if err != nil {
		return nil, nil, err
	}
	if e.Confidence, err = parseConfidence(f.confidence); err != nil {
		return nil, nil, err
	}
	if e.Because.IsZero() {
		return nil, nil, hinted("say why in a sentence or two with --because", "an assessment needs a reason")
	}
	if e.Basis, err = parseTexts("--basis", f.basis, c.Workspace.Languages); err != nil {
		return nil, nil, err
	}
	if len(e.Cites) == 0 {
		return nil, nil, hinted("name the passages it rests on with --cite", "an assessment needs a citation")
	}
	if e.Dissent, err = f.dissent.read(s, c, q, e.Date, e.By); err != nil {
		return nil, nil, err
	}
	noteReplaced(q, e)
	return q, e, nil
}

// questionAsked is the name of the question that is written to.
func questionAsked(args []string) []string {
	name, _ := splitQuestion(args)
	return []string{name}
}

// splitQuestion takes the name of a question, which may be several words, off the likelihoods behind it.
func splitQuestion(args []string) (name string, given []string) {
	n := max(slices.IndexFunc(args, func(arg string) bool { return strings.Contains(arg, "=") }), 1)
	return strings.Join(args[:n], " "), args[n:]
}

// noteReplaced notes in an assessment which one by other authors it takes the place of, so that the log tells who knew
// of whose.
func noteReplaced(q *scenario.Question, e *scenario.Entry) {
	if was := q.On(scenario.Moment{AsOf: e.Date}).Assessment(); was != nil && !scenario.SharesAuthor(was, e) {
		e.Replaces = was.ID
	}
}

// parseLikelihoods reads SCENARIO=LIKELIHOOD for every scenario that takes part in a question on a day; one may be left
// out and is the rest.
func parseLikelihoods(c report.Context, q *scenario.Question, on day.Day, args []string) ([]likelihood.Range, error) {
	ranges := make([]likelihood.Range, len(q.Scenarios))
	given := make([]bool, len(q.Scenarios))
	for i := range ranges {
		ranges[i] = likelihood.Unjudged
	}
	for _, arg := range args {
		name, text, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, hinted("write it like "+q.Scenarios[0].ID+"=25-35", "%q is not a scenario with a likelihood", arg)
		}
		sc, err := scenarioOf(q, name)
		if err != nil {
			return nil, err
		}
		if !sc.InUse(on) {
			return nil, hinted("its since and until, in "+sc.Place.File+", say when it does", "%s takes no part on %s", sc.ID, on)
		}
		if given[sc.Index()] {
			return nil, hinted("give each scenario once", "%s is given twice", sc.ID)
		}
		if ranges[sc.Index()], err = c.Workspace.Scale.Parse(unhyphenate(text)); err != nil {
			hint := ""
			if errors.Is(err, likelihood.ErrWord) {
				hint = diag.Suggest(unhyphenate(text), c.Workspace.Scale.Terms(), "write a number, a range like 25-35, or one of ")
			}
			return nil, hinted(hint, "%s: %w", sc.ID, err)
		}
		given[sc.Index()] = true
	}
	if err := requireNewScenarios(c, q, on, given); err != nil {
		return nil, err
	}
	return fillRest(q, on, ranges, given)
}

// unhyphenate reads a word of the scale with hyphens for its spaces, as it is typed where a space would need quotation
// marks: very-likely.
func unhyphenate(text string) string {
	if strings.ContainsFunc(text, unicode.IsDigit) { // of any script
		return text
	}
	return strings.ReplaceAll(text, "-", " ")
}

func scenarioOf(q *scenario.Question, name string) (*scenario.Scenario, error) {
	sc, err := q.FindScenario(name)
	var unknown *scenario.NotFound
	if err == nil || errors.As(err, &unknown) && len(unknown.Candidates) > 0 {
		return sc, err
	}
	var names []string
	for _, sc := range q.Scenarios {
		names = append(names, sc.ID)
	}
	return nil, hinted(diag.Suggest(name, names, "its scenarios are "), "question %q has no scenario %q", q.ID, name)
}

// requireNewScenarios asks for the likelihood of a scenario that was added since the assessment in force: what is left
// over by the others is nobody's judgement of it.
func requireNewScenarios(c report.Context, q *scenario.Question, on day.Day, given []bool) error {
	a := q.On(c.Moment).Assessment()
	if a == nil {
		return nil
	}
	var missing []*scenario.Scenario
	for i, sc := range q.Scenarios {
		if !given[i] && sc.InUse(on) {
			missing = append(missing, sc)
		}
	}
	if len(missing) == 1 && !a.Likelihood[missing[0].Index()].Judged() {
		id := missing[0].ID
		return hinted("give it one too, such as "+id+"=5-10", "no likelihood for %s, which no assessment has judged yet", id)
	}
	return nil
}

// fillRest fills in the one scenario that was left out, and refuses what cannot sum to 100.
func fillRest(q *scenario.Question, on day.Day, ranges []likelihood.Range, given []bool) ([]likelihood.Range, error) {
	var missing []string
	var others []likelihood.Range
	rest := 0
	for i, sc := range q.Scenarios {
		if given[i] {
			others = append(others, ranges[i])
		} else if sc.InUse(on) {
			missing, rest = append(missing, sc.ID), i
		}
	}
	if len(missing) > 1 {
		return nil, hinted("only one may be left out; it gets the rest", "no likelihood for %s", strings.Join(missing, ", "))
	}
	if len(missing) == 1 {
		left, err := likelihood.Rest(others)
		if err != nil {
			return nil, hinted("lower the low ends", "%w", err)
		}
		ranges[rest] = left
	}
	if err := likelihood.Coherent(ranges); err != nil {
		return nil, hinted("the low ends must sum to at most 100 and the high ends to at least 100", "%w", err)
	}
	return ranges, nil
}

func parseConfidence(word string) (scenario.Confidence, error) {
	c := scenario.Confidence(strings.ToLower(word))
	switch {
	case word == "":
		return "", hinted("say how good the basis is with --confidence high, moderate or low", "an assessment needs a confidence")
	case slices.Contains(scenario.Confidences, c):
		return c, nil
	case c == "medium" || c == "middle":
		return "", hinted("did you mean moderate?", "no confidence %q", word)
	}
	return "", hinted(diag.Suggest(word, diag.Words(scenario.Confidences), "how good the basis is, not how probable the thing is: "), "no confidence %q", word)
}
