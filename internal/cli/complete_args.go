package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// completeFlag completes the value of a flag that takes one of a few words.
func (s *session) completeFlag(cmd *cobra.Command, flag string, words ...string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // a flag that does not exist is a slip in this program
	}
}

// noFiles completes what cannot be guessed, such as a free text: without it a shell would offer files.
func noFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// completeAssessment completes a question, and then its scenarios up to the likelihood.
func (s *session) completeAssessment(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return s.completeArgs(1, questionNames)(cmd, args, toComplete)
	}
	names, directive := s.offers(toComplete, openScenarios(args[0], args[1:]))
	return names, directive | cobra.ShellCompDirectiveNoSpace
}

// openScenarios completes the scenarios of a question that have no likelihood yet.
func openScenarios(question string, given []string) completion {
	return func(w *scenario.Workspace, c lang.Code, _ string) []string {
		q, err := w.FindQuestion(question)
		if err != nil {
			return nil
		}
		var list []string
		for _, sc := range q.Scenarios {
			if !slices.ContainsFunc(given, func(arg string) bool { return strings.HasPrefix(arg, sc.ID+"=") }) {
				list = append(list, offer(sc.ID+"=", sc.Title.In(c)))
			}
		}
		return list
	}
}

// completeEntry completes the id of an entry; alone among names it needs the entries whole.
func (s *session) completeEntry(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return s.offersOf(store.Need{Sources: true, Details: true}, toComplete, entryNames)
}

// entryNames completes the entries that still count, the last of each log first.
func entryNames(w *scenario.Workspace, c lang.Code, _ string) []string {
	var list []string
	for _, q := range w.Questions {
		state := q.On(scenario.EndOfTime)
		for _, e := range slices.Backward(q.Log.Entries) {
			if e.Detail != nil && !state.Retracted(&e) {
				list = append(list, offer(e.ID, fmt.Sprintf("%s %s %s", e.Date, q.ID, entryWord(&e, c))))
			}
		}
	}
	return list
}

func entryWord(e *scenario.Entry, c lang.Code) string {
	if e.Indicator != nil {
		return e.Indicator.ID + " " + lang.Say(c, e.Status.String())
	}
	return lang.Say(c, e.Kind().String())
}
