package cli

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const updateLong = `Log the status of an indicator, and print what that changed.

  present    observed: the threshold is met
  emerging   a weak or partial sign
  absent     looked for, and not there
  unknown    nobody could tell; never the same as absent

Every status but unknown cites the passage it rests on. One that cannot says why with --uncited.
The entry is one line at the end of the question's log; nothing else in the file is touched. The indicator may
be given by words of its name or title, and so may the source of a passage (mandate ext, fitch:2c); where several
fit they are listed and nothing is written. What was meant is printed first.

With - several statuses are read from the standard input, one a line: NAME STATUS [CITE,...] NOTE. Blank lines
and those that begin with # are skipped; a hyphen in the place of the citation makes the note the reason why
there is none, and --cite names what lines without a citation rest on. All are written, or none if a line is
wrong.`

func updateCommand(s *session) *cobra.Command {
	var f entryFlags
	var uncited string
	var cmd *cobra.Command
	cmd = &cobra.Command{
		Use:        "update INDICATOR STATUS | update -",
		SuggestFor: []string{"status", "set", "observe"},
		GroupID:    "write",
		Short:      "Log an indicator's status, with a citation",
		Long:       updateLong,
		Example: `  signpost update withdrawal-date-announced present --cite indarabia-2022#9g --note "A date was named."
  signpost update withdrawal-date-announced absent --date 2022-01-07 --uncited "Read the ministry's site; nothing."
  signpost update csto-overstays/mandate-extended emerging -c fitch-2022:2c --dry-run
  signpost update mandate ext emerging -c fitch:2c
  signpost update - --date yesterday < minutes.txt`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == "-" {
				return nil
			}
			return needArgs(2, -1, "an indicator and a status, or - to read several from the standard input")(cmd, args)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 1 {
				return scenario.StatusWords(), cobra.ShellCompDirectiveNoFileComp
			}
			return s.completeArgs(1, indicatorNames)(cmd, args, toComplete)
		},
		RunE: s.writesTo(indicatorAsked, &f, func(c report.Context, args []string) (render.Report, error) {
			if args[0] == "-" {
				return s.updateAll(c, &f, cmd.Flags().Changed("uncited"), uncited)
			}
			i, status, err := parseStatusArgs(c.Workspace, args)
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
			if err := requireCitation(e, status, cmd.Flags().Changed("uncited"), uncited, c.Workspace.Languages[0]); err != nil {
				return nil, err
			}
			e.Indicator, e.Status = i, status
			return s.write(c, i.Question, e, f.dryRun)
		}),
	}
	f.add(s, cmd)
	f.addNote(cmd)
	cmd.Flags().StringVar(&uncited, "uncited", "", "the `reason` why no passage can be cited")
	return cmd
}

// indicatorAsked is the name of the indicator that is updated, if it is one word; nil where it must be looked for.
func indicatorAsked(args []string) []string {
	if len(args) != 2 {
		return nil
	}
	return args[:1]
}

// updateAll logs the statuses on the standard input.
func (s *session) updateAll(c report.Context, f *entryFlags, given bool, reason string) (render.Report, error) {
	if given {
		if err := checkText("--uncited", reason); err != nil {
			return nil, err
		}
	}
	additions, err := s.statuses(c, f, reason)
	if err != nil {
		return nil, err
	}
	entries, after, err := s.writeAll(c, additions, f.dryRun)
	if err != nil {
		return nil, err
	}
	return report.NewWritesReport(c, after, entries), nil
}

// parseStatusArgs reads an indicator, whose name may be several words, and the status after it.
func parseStatusArgs(w *scenario.Workspace, args []string) (*scenario.Indicator, scenario.Status, error) {
	name, word := strings.Join(args[:len(args)-1], " "), args[len(args)-1]
	status, err := parseStatus(word)
	if first, ok := statusNamed(args[0]); ok && err != nil {
		rest := strings.Join(args[1:], " ")
		if i, err := w.FindIndicator(rest); err == nil {
			rest = i.ID
		}
		return nil, 0, hinted("did you mean signpost update "+rest+" "+first.String()+"?", "the indicator comes before the status")
	}
	i, missing := w.FindIndicator(name)
	return i, status, bothWrong(missing, err)
}

// statusNamed returns the status that a word names, in any language of the interface.
func statusNamed(word string) (scenario.Status, bool) {
	for _, status := range scenario.Statuses {
		for _, c := range lang.Spoken {
			if strings.EqualFold(lang.Say(c, status.String()), word) {
				return status, true
			}
		}
	}
	return scenario.Unknown, false
}

// bothWrong says of a name and of a status what is wrong with each, at once.
func bothWrong(missing, err error) error {
	if missing == nil || err == nil {
		return cmp.Or(missing, err)
	}
	var p *problem
	errors.As(err, &p)
	return hinted(p.hint, "%w, and %w", missing, err)
}

func parseStatus(word string) (scenario.Status, error) {
	if status, ok := statusNamed(word); ok {
		return status, nil
	}
	return 0, hinted(diag.Suggest(word, scenario.StatusWords(), "write one of "), "no status %q", word)
}

// requireCitation asks for a citation, or for the reason why there is none. Unknown needs neither: there is nothing to
// cite.
func requireCitation(e *scenario.Entry, status scenario.Status, given bool, reason string, first lang.Code) error {
	switch {
	case len(e.Cites) > 0 && given:
		return hinted("leave one of them out", "--cite and --uncited exclude each other")
	case given:
		if err := checkText("--uncited", reason); err != nil {
			return err
		}
		e.Because = lang.Text{{Lang: first, Text: reason}}
	case len(e.Cites) == 0 && status != scenario.Unknown:
		return hinted("name the passage with --cite, or say why there is none with --uncited", "the status %s needs a citation", status)
	}
	return nil
}
