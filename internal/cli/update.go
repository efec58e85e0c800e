package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const updateLong = `Log the status of an indicator, and print what that changed.

  present    observed: the threshold is met
  emerging   a weak or partial sign
  absent     looked for, and not there
  unknown    nobody could tell; never the same as absent

Every status but unknown cites the passage it rests on. One that cannot says why with --uncited.
The entry is one line at the end of the question's log; nothing else in the file is touched.`

func updateCommand(s *session) *cobra.Command {
	var f entryFlags
	var uncited string
	var cmd *cobra.Command
	cmd = &cobra.Command{
		Use:        "update INDICATOR STATUS",
		SuggestFor: []string{"status", "set", "observe"},
		GroupID:    "write",
		Short:      "Log an indicator's status, with a citation",
		Long:       updateLong,
		Example: `  signpost update withdrawal-date-announced present --cite indarabia-2022#9g --note "A date was named."
  signpost update withdrawal-date-announced absent --date 2022-01-07 --uncited "Read the ministry's site; nothing."
  signpost update csto-overstays/mandate-extended emerging -c fitch-2022#2c --dry-run`,
		Args: needArgs(2, 2, "an indicator and a status"),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 1 {
				return statusWords(), cobra.ShellCompDirectiveNoFileComp
			}
			return s.completeArgs(1, indicatorNames)(cmd, args, toComplete)
		},
		RunE: s.writes(func(c report.Context, args []string) (*report.WriteReport, error) {
			i, err := c.Workspace.FindIndicator(args[0])
			if err != nil {
				return nil, err
			}
			status, err := parseStatus(args[1])
			if err != nil {
				return nil, err
			}
			e, err := f.entry(s, c)
			if err != nil {
				return nil, err
			}
			if err := requireBefore(i.Question, e, f.date != ""); err != nil {
				return nil, err
			}
			if err := cited(e, status, cmd.Flags().Changed("uncited"), uncited, c.Workspace.Languages[0]); err != nil {
				return nil, err
			}
			e.Indicator, e.Status, e.Def = i, status, i.Fingerprint()
			return s.write(c, i.Question, e, f.dryRun)
		}),
	}
	f.add(s, cmd)
	f.addNote(cmd)
	cmd.Flags().StringVar(&uncited, "uncited", "", "the `reason` why no passage can be cited")
	return cmd
}

func parseStatus(word string) (scenario.Status, error) {
	status, ok := scenario.ParseStatus(strings.ToLower(word))
	if ok {
		return status, nil
	}
	return 0, hinted(diag.Suggest(word, statusWords(), "write one of "), "no status %q", word)
}

func statusWords() []string {
	var words []string
	for _, s := range scenario.Statuses {
		words = append(words, s.String())
	}
	return words
}

// cited asks for a citation, or for the reason why there is none. Unknown needs neither: there is nothing to cite.
func cited(e *scenario.Entry, status scenario.Status, given bool, reason string, first lang.Code) error {
	switch {
	case len(e.Cites) > 0 && given:
		return hinted("leave one of them out", "--cite and --uncited exclude each other")
	case given:
		if err := sayable("--uncited", reason); err != nil {
			return err
		}
		e.Because = lang.Text{{Lang: first, Text: reason}}
	case len(e.Cites) == 0 && status != scenario.Unknown:
		return hinted("name the passage with --cite, or say why there is none with --uncited", "the status %s needs a citation", status)
	}
	return nil
}
