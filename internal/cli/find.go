package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
)

const findLong = `Search questions, scenarios, indicators, sources, passages and the notes and reasons of the log, in both
languages. All the words must occur; case, accents, Arabic vowel marks and the forms of alif do not
matter. Exact names come first, then names, titles and other texts that have the words.

Each result begins with what to type: the name of a thing, or the id of an entry. Other commands take
words too, where they fit one name or title.`

func findCommand(s *session) *cobra.Command {
	return takesWorkspaces(&cobra.Command{
		Use:        "find WORDS...",
		SuggestFor: []string{"search", "grep"},
		GroupID:    "look",
		Short:      "Search names, titles, passages, notes and reasons",
		Long:       findLong,
		Example: `  signpost find withdrawal date
  signpost find مواعيد انسحاب --lang ar
  signpost find desk curfew --format json`,
		Args:              needArgs(1, -1, "one word or more"),
		ValidArgsFunction: noFiles,
		RunE: s.reads(everything, func(c report.Context, args []string) (render.Report, error) {
			return report.NewSearch(c, c.Workspace.Index(), strings.Join(args, " ")), nil
		}),
	})
}
