package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/pattern"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const retractLong = `Withdraw an entry that was a mistake. Nothing is deleted: a new entry says that the first one no longer
counts, for whatever day one looks at. Reports for an earlier --known-at still show what was known then.

An entry is named by its id, or by the first four digits or more wherever they are unique; signpost log
lists the ids. Retracting a retraction brings the entry back.`

func retractCommand(s *session) *cobra.Command {
	var f entryFlags
	cmd := &cobra.Command{
		Use:        "retract ENTRY",
		SuggestFor: []string{"undo", "delete", "remove", "rm", "withdraw"},
		GroupID:    "write",
		Short:      "Withdraw an entry that was a mistake",
		Long:       retractLong,
		Example: `  signpost retract 3f9c21ab04 --because "The date was misread."
  signpost retract 3f9c --because "Logged on the wrong indicator." --dry-run`,
		Args:              needArgs(1, 1, "the id of one entry"),
		ValidArgsFunction: s.completeEntry,
		RunE: s.writes(func(c report.Context, args []string) (render.Report, error) {
			q, entry, err := findEntry(c.Workspace, args[0])
			if err != nil {
				return nil, err
			}
			if err := requireRetractable(q, entry); err != nil {
				return nil, err
			}
			e, err := f.entry(s, c)
			if err != nil {
				return nil, err
			}
			if e.Because.IsZero() {
				return nil, hinted("say why in a sentence with --because", "a retraction needs a reason")
			}
			e.Retract = entry.ID
			return s.write(c, q, e, f.dryRun)
		}),
	}
	f.add(s, cmd)
	f.addBecause(cmd, "what was wrong with it, as `text`")
	return cmd
}

// idDigits is what the id of an entry, or enough of its beginning, looks like.
var idDigits = pattern.New(`^[0-9a-f]{4,10}$`)

const logHint = "signpost log lists the entries with their ids"

// findEntry returns the entry whose id begins with the digits. "question/digits" looks in one log only.
func findEntry(w *scenario.Workspace, name string) (*scenario.Question, *scenario.Entry, error) {
	var only *scenario.Question
	digits := strings.ToLower(name)
	if question, rest, ok := strings.Cut(digits, "/"); ok {
		var err error
		if only, err = w.FindQuestion(question); err != nil {
			return nil, nil, err
		}
		digits = rest
	}
	if !idDigits().MatchString(digits) {
		return nil, nil, hinted(logHint, "%q is not the id of an entry: write 4 to 10 of its hex digits", name)
	}
	here, all := candidates(w, only, digits)
	if len(here) == 1 {
		return here[0].question, here[0].entry, nil
	}
	if len(here) > 1 {
		return nil, nil, hinted("write one of "+entryList(here), "%q begins more than one id", name)
	}
	hint := cmp.Or(diag.Suggest(digits, all, ""), logHint)
	if elsewhere, _ := candidates(w, nil, digits); len(elsewhere) > 0 {
		hint = "that is " + entryList(elsewhere)
	}
	return nil, nil, hinted(hint, "no entry %q", name)
}

// A candidate is an entry whose id begins with the digits given.
type candidate struct {
	question *scenario.Question
	entry    *scenario.Entry
}

// candidates lists the entries whose ids begin with the digits, of one question or of all, and every id there is.
func candidates(w *scenario.Workspace, only *scenario.Question, digits string) (found []candidate, all []string) {
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if only != nil && q != only || e.Detail == nil {
				continue
			}
			all = append(all, e.ID)
			if strings.HasPrefix(e.ID, digits) {
				found = append(found, candidate{q, e})
			}
		}
	}
	return found, all
}

func entryList(list []candidate) string {
	var ids []string
	for _, c := range list {
		ids = append(ids, c.question.ID+"/"+c.entry.ID)
	}
	return strings.Join(ids, ", ")
}

// requireRetractable refuses what was withdrawn already, and what a score rests on: once the outcome is known,
// an assessment that turned out badly may not be taken back.
func requireRetractable(q *scenario.Question, e *scenario.Entry) error {
	state := q.On(scenario.EndOfTime)
	for i := range q.Log.Entries {
		if r := &q.Log.Entries[i]; r.Retraction() && r.Retract == e.ID && !state.Retracted(r) {
			return hinted("retract "+r.ID+" to bring it back", "entry %s was already retracted on %s", e.ID, r.Recorded.Day())
		}
	}
	if r := state.Resolution; r != nil && (e.Assessment() || e.View()) && e.Date <= r.Date {
		return hinted(fmt.Sprintf("retract the resolution %s first, if that is what is wrong", r.ID),
			"question %q was resolved on %s; the assessments and views from before count in its score", q.ID, r.Date)
	}
	return nil
}
