package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const amendLong = `Withdraw an entry and write it again in one step, with what is named changed and all else kept: the day, the
status, the citations, the note, the author. Nothing is deleted: reports for an earlier --known-at still show
what was known then.

Of an assessment or a view the scenarios to change are named as in assess; the others keep their likelihoods.
Those of a view are changed by its own author alone. A text is replaced in the language in which it is given.
What cannot be retracted cannot be amended.`

// amendFlags are the parts of an entry that amend can change, besides those that every entry has.
type amendFlags struct {
	entryFlags
	status, indicator, uncited, confidence, resolved string
	basis, why                                       []string
}

// amendable lists the flags that belong to one kind of entry; the others belong to all.
var amendable = map[string][]scenario.EntryKind{
	"status": {scenario.StatusEntry}, "indicator": {scenario.StatusEntry}, "uncited": {scenario.StatusEntry},
	"confidence": {scenario.AssessmentEntry, scenario.ViewEntry}, "basis": {scenario.AssessmentEntry}, "resolved": {scenario.ResolutionEntry},
	"because": {scenario.AssessmentEntry, scenario.ViewEntry, scenario.ResolutionEntry},
}

func amendCommand(s *session) *cobra.Command {
	var f amendFlags
	cmd := &cobra.Command{
		Use:        "amend ENTRY [SCENARIO=LIKELIHOOD...]",
		SuggestFor: []string{"edit", "change", "correct", "fix"},
		GroupID:    "write",
		Short:      "Withdraw an entry and write it again, changed in part",
		Long:       amendLong,
		Example: `  signpost amend 3f9c21ab04 --note "Announced on television, not filed."
  signpost amend 3f9c --status emerging --why "Only one of the two units left."
  signpost amend 3f9c overstays=55-65 withdraws=35-45 --dry-run`,
		Args:              needArgs(1, -1, "the id of one entry, and for an assessment or a view the likelihoods to change"),
		ValidArgsFunction: s.completeEntry,
	}
	f.entryFlags.add(s, cmd)
	f.addNote(cmd)
	f.addBecause(cmd, "the reason of an assessment, a view or a resolution, as `text`")
	cmd.Flags().StringVar(&f.status, "status", "", "the `status`: "+strings.Join(scenario.StatusWords(), ", "))
	cmd.Flags().StringVar(&f.indicator, "indicator", "", "the `indicator`, where the status was logged on the wrong one")
	cmd.Flags().StringVar(&f.uncited, "uncited", "", "the `reason` why no passage can be cited")
	cmd.Flags().StringVar(&f.confidence, "confidence", "", "how good the basis is, a `level`: high, moderate or low")
	cmd.Flags().StringArrayVar(&f.basis, "basis", nil, "why the likelihoods are where they are, as `text`; in another language as ar=text")
	cmd.Flags().StringVar(&f.resolved, "resolved", "", "the `scenario` that came true, or void")
	cmd.Flags().StringArrayVar(&f.why, "why", nil, "what was wrong with the entry, as `text` (default: that it was amended)")
	s.complete(cmd, "resolved", scenarioNames)
	s.completeFlag(cmd, "status", scenario.StatusWords()...)
	s.completeFlag(cmd, "confidence", diag.Words(scenario.Confidences)...)
	s.complete(cmd, "indicator", indicatorNames)
	cmd.RunE = s.writes(func(c report.Context, args []string) (render.Report, error) { return s.amend(cmd, c, &f, args) })
	return cmd
}

func (s *session) amend(cmd *cobra.Command, c report.Context, f *amendFlags, args []string) (render.Report, error) {
	q, old, err := findEntry(c.Workspace, args[0])
	if err != nil {
		return nil, err
	}
	if old.Retraction() {
		return nil, hinted("retract it to bring back what it withdrew", "%s is a retraction, of which there is nothing to amend", old.ID)
	}
	if err := requireRetractable(q, old); err != nil {
		return nil, err
	}
	if err := f.checkFlags(cmd, old, args[1:]); err != nil {
		return nil, err
	}
	given, err := f.entry(s, c)
	if err != nil {
		return nil, err
	}
	e, err := f.amend(cmd, c, q, old, given, args[1:])
	if err != nil {
		return nil, err
	}
	back := *given
	back.Detail = &scenario.Detail{By: given.By, Retract: old.ID}
	if back.Because, err = parseTexts("--why", f.why, c.Workspace.Languages); err != nil {
		return nil, err
	}
	if back.Because.IsZero() {
		back.Because = amendedIn(c.Workspace.Languages)
	}
	if f.date != "" {
		back.Date = c.Moment.AsOf // --date is that of the entry
	}
	to := q
	if e.Indicator != nil {
		to = e.Indicator.Question
	}
	if f.status != "" || f.indicator != "" || f.resolved != "" || len(args) > 1 {
		e.Def = to.Def(e) // it was judged again
	} else {
		e.Def = q.UpdatedDef(old, e, len(f.cites) > 0 || len(e.Cites) != len(old.Cites))
	}
	writer, err := s.writer(c.Workspace, given.By) // both in one log, also where the entry is another's
	if err != nil {
		return nil, err
	}
	entries, after, err := s.writeAll(c, []store.Addition{{Question: q, Entry: &back, Writer: writer}, {Question: to, Entry: e, Writer: writer}}, f.dryRun)
	if err != nil {
		return nil, err
	}
	s.noteStale(old, e)
	return report.NewAmendReport(c, after, entries), nil
}

// noteStale names the languages in which a text stays as it was though it was changed in another.
func (s *session) noteStale(old, now *scenario.Entry) {
	for _, t := range []struct {
		flag     string
		was, now lang.Text
	}{{"--note", old.Note, now.Note}, {"--because", old.Because, now.Because}, {"--basis", old.Basis, now.Basis}} {
		var stale []string
		changed := false
		for _, v := range t.now {
			was, had := t.was.Version(v.Lang)
			switch {
			case had && was == v.Text:
				stale = append(stale, string(v.Lang))
			case had:
				changed = true
			}
		}
		if changed && len(stale) > 0 {
			fmt.Fprintf(s.world.Stderr, "note: the text in %s stays as it was; %s %s=TEXT changes it too\n", strings.Join(stale, ", "), t.flag, stale[0])
		}
	}
}

// amendedIn is the standard reason of the withdrawal, in every language of the interface.
func amendedIn(languages []lang.Code) lang.Text {
	var t lang.Text
	for i, c := range languages {
		if i == 0 || slices.Contains(lang.Spoken, c) {
			t = append(t, lang.Version{Lang: c, Text: lang.Say(c, "Amended: the entry recorded next says what holds.")})
		}
	}
	return t
}

// checkFlags refuses an amendment without any change, and flags of another kind of entry.
func (f *amendFlags) checkFlags(cmd *cobra.Command, old *scenario.Entry, likelihoods []string) error {
	kind, changes := old.Kind(), len(likelihoods) > 0
	var err error
	cmd.Flags().Visit(func(flag *pflag.Flag) {
		switch flag.Name {
		case "cite", "date", "by", "note":
			changes = true
		}
		if kinds, ok := amendable[flag.Name]; ok {
			changes = true
			if err == nil && !slices.Contains(kinds, kind) {
				err = hinted("signpost log shows what it says", "%s is %s, which has no --%s", old.ID, withArticle(kind), flag.Name)
			}
		}
	})
	switch {
	case err != nil:
		return err
	case len(likelihoods) > 0 && kind != scenario.AssessmentEntry && kind != scenario.ViewEntry:
		return hinted("name what to change with a flag, such as --note", "%s is %s, which has no likelihoods", old.ID, withArticle(kind))
	case !changes:
		return hinted("say what, with --status, --note, --cite, --date, --because or a likelihood", "nothing of %s is to be changed", old.ID)
	}
	return nil
}

// withArticle is a kind of entry with its article.
func withArticle(kind scenario.EntryKind) string {
	if kind == scenario.AssessmentEntry {
		return "an " + kind.String()
	}
	return "a " + kind.String()
}
