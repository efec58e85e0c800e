package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const briefLong = `Print the cited briefing. Page one is the page to hand over: what happened, then for each question
the claim with its likelihood and what it was, the reason, the confidence and why it matters; the
worst that could come, what to watch, and who disagrees. --short prints exactly that page. With
more than five questions it has a sentence or two on each and leaves the reasons to the chapters.

What happened is what stands under situation in .signpost.yaml: the latest text that is not after
the day looked at, each sentence with its passages. Without one, and in a briefing on one question
of several, two dated events are picked on which the questions rest most.

Behind it a chart draws its likelihoods, what they were and who dissents, in HTML and
in Word; text and Markdown go on with the chapters. These have for each question what changed, the
indicators, the cases for and against, where the sources disagree, the assumptions and the tests;
the annex has the chronology, the sources, the notes and the command that prints the same briefing
again.

Every sentence that rests on sources has one note, numbered alike in every format. --proof prints
beside each note what its passages say and the fingerprint of their paragraphs.

Without a name the core questions are covered in full and the others with a paragraph each, below a
table that shows the likelihoods of them all at a glance.
With names, those questions only. Closed questions are left out unless they are named, --closed is
given, or they were closed since the day compared with. --moved covers only what moved since then.`

type briefFlags struct {
	since                            string
	all, short, proof, closed, moved bool
}

func briefCommand(s *session) *cobra.Command {
	var f briefFlags
	cmd := &cobra.Command{
		Use:        "brief [NAME...]",
		SuggestFor: []string{"briefing", "report"},
		GroupID:    "look",
		Short:      "Print the cited briefing",
		Long:       briefLong,
		Example: `  signpost brief
  signpost brief csto-overstays --since 2022-01-06
  signpost brief --moved --since -7d
  signpost brief --short --lang ar
  signpost brief --all --format docx --output brief.docx`,
		ValidArgsFunction: s.completeArgs(-1, questionNames),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.all && len(args) > 0:
				return usagef(cmd, "--all covers every question; leave the names out")
			case f.all && f.short:
				return usagef(cmd, "--all covers every open question in full, --short prints page one only; leave one of them out")
			}
			return nil
		},
		RunE: s.readsBrief(&f.all, func(c report.Context, args []string) (render.Report, error) { return f.brief(s, c, args) }),
	}
	cmd.Flags().StringVar(&f.since, "since", "", "what changed since this `day` (default: the assessment before the last)")
	cmd.Flags().BoolVar(&f.all, "all", false, "cover every open question in full")
	cmd.Flags().BoolVar(&f.closed, "closed", false, "cover closed questions too, however long ago they were closed")
	cmd.Flags().BoolVar(&f.moved, "moved", false, "only questions that moved since the earlier day")
	cmd.Flags().BoolVar(&f.short, "short", false, "page one only")
	cmd.Flags().BoolVar(&f.proof, "proof", false, "say beside each note what proves it")
	return cmd
}

// brief makes the briefing on the questions that are named, with the command that prints it again.
func (f *briefFlags) brief(s *session, c report.Context, args []string) (render.Report, error) {
	var err error
	o := report.BriefOptions{Short: f.short, Proof: f.proof, Closed: f.closed || len(args) > 0, Moved: f.moved}
	if o.Since, err = dayFlag("--since", f.since, c.Today, ask.First); err != nil {
		return nil, err
	}
	if o.Since > c.Moment.AsOf {
		return nil, hinted("choose an earlier day", "--since %s is after the day looked at, %s", o.Since, c.Moment.AsOf)
	}
	if o.Questions, o.Others, err = splitCovered(c, args); err != nil {
		return nil, err
	}
	if f.all {
		o.Behind, o.Others = o.Others, nil
	}
	c.LateOn = c.Moment.AsOf // a briefing depends on the two times alone, or it could not be printed again
	languages, err := s.languages()
	if err != nil {
		return nil, err
	}
	at, names := s.commit(), args
	if !render.Find(s.flags.format).Binary { // whose bytes hold no text that could be found in them
		c.Commit = at
	}
	if len(args) > 0 {
		names = nil // as they are called, which may have been given by their words
		for _, q := range o.Questions {
			names = append(names, q.ID)
		}
	}
	c.Command = c.BriefCommand(report.BriefRequest{Names: names, At: at, All: f.all, Short: f.short, Closed: f.closed, Moved: f.moved, Proof: f.proof, Since: o.Since, Languages: languages, Format: s.flags.format})
	return report.NewBrief(c, o), nil
}

// readsBrief is readsAbout for the briefing, which without a name looks whole at the questions alone that it covers in
// full. What is left out of it because of --known-at depends on what all statuses cite.
func (s *session) readsBrief(all *bool, build builder) runE {
	return func(cmd *cobra.Command, args []string) error {
		need := everything
		need.Situation = true
		need.About, need.Core = args, len(args) == 0 && !*all && s.flags.knownAt == ""
		if need.Core { // of many questions but few are kept whole, and what is read of the others soon goes
			s.saveMemory()
		}
		return s.reads(need, build)(cmd, args)
	}
}

// splitCovered sorts the questions into those covered in full and those touched on.
func splitCovered(c report.Context, names []string) (full, others []*scenario.Question, err error) {
	for _, name := range names {
		found, err := c.Workspace.Find(name)
		if err != nil {
			return nil, nil, err
		}
		q := questionOf(found)
		if q == nil {
			return nil, nil, hinted("name a question, a scenario or an indicator", "%q is a source: a briefing is on questions", name)
		}
		if !slices.Contains(full, q) {
			full = append(full, q)
		}
	}
	if len(names) > 0 {
		return full, nil, nil
	}
	full, others = c.Workspace.Covered()
	return full, others, nil
}
