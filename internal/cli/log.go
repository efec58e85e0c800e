package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// laterFrom is how large logs must be for their entries to be read when they are printed; tests have all of them read so.
var laterFrom int64 = store.LaterFrom

// defaultEntries is how many entries a terminal shows unless asked for more.
const defaultEntries = 50

func logCommand(s *session) *cobra.Command {
	var f report.LogFilter
	var since, until string
	var cmd *cobra.Command
	later := store.NewLater(laterFrom)
	build := func(c report.Context, args []string) (render.Report, error) {
		questions, only := c.Workspace.Questions, (*scenario.Indicator)(nil)
		if len(args) == 1 {
			found, err := c.Workspace.Find(args[0])
			if err != nil {
				return nil, err
			}
			q := questionOf(found)
			if q == nil {
				return nil, hinted("name a question or an indicator", "%q is a source: it has no log", args[0])
			}
			questions = []*scenario.Question{q}
			only, _ = found.(*scenario.Indicator)
		}
		if err := s.filter(&f, c, cmd, since, until); err != nil {
			return nil, err
		}
		if later.Used() {
			s.saveMemory()
		}
		if s.flags.format == "text" {
			return report.NewLongLog(c, questions, only, f, later.Entry), nil
		}
		return report.NewLog(c, questions, only, f), nil
	}
	cmd = &cobra.Command{
		Use:        "log [NAME]",
		SuggestFor: []string{"history"},
		GroupID:    "look",
		Short:      "Print what was seen and judged, the newest first, with ids",
		Long: `Print the entries of the log, the newest first, each with the id that retracting it takes:
of one question, of one indicator, or of the whole workspace. Each says who wrote it, and when it was
written down where that is another day than the one it speaks of.

--by, --since, --until and --kind choose entries. A terminal shows the newest 50 unless --last says
otherwise; --last 0 shows all.`,
		Example: `  signpost log
  signpost log csto-overstays
  signpost log withdrawal-date-announced
  signpost log --by desk --since -7d --kind assessment
  signpost log --known-at 2022-01-06`,
		Args:              needArgs(0, -1, "at most one name"),
		ValidArgsFunction: s.completeArgs(1, questionNames, indicatorNames),
		RunE: oneName(func(cmd *cobra.Command, args []string) error {
			defer later.Close()
			return s.reads(s.needsOfLog(cmd, f, args, since != "" || until != "", later), build)(cmd, args)
		}),
	}
	cmd.Flags().StringVar(&f.By, "by", "", "only what this `author` wrote, by id or name")
	cmd.Flags().StringVar(&since, "since", "", "only entries that speak of this `day` or a later one")
	cmd.Flags().StringVar(&until, "until", "", "only entries that speak of this `day` or an earlier one")
	cmd.Flags().StringVar(&f.Kind, "kind", "", "only entries of this `kind`: "+strings.Join(entryKinds(), ", "))
	cmd.Flags().IntVar(&f.Last, "last", 0, "only the newest `number` of entries (default: 50 on a terminal, else all)")
	s.completeFlag(cmd, "kind", entryKinds()...)
	s.completeAuthors(cmd, "by")
	offersFormats(cmd, "csv")
	return cmd
}

// filter reads the flags that choose entries.
func (s *session) filter(f *report.LogFilter, c report.Context, cmd *cobra.Command, since, until string) (err error) {
	if f.By, err = knownAuthor(c.Workspace, f.By); err != nil {
		return err
	}
	if f.Since, err = dayFlag("--since", since, c.Today, ask.First); err != nil {
		return err
	}
	if f.Until, err = dayFlag("--until", until, c.Today, ask.Last); err != nil {
		return err
	}
	if f.Kind != "" && !slices.Contains(entryKinds(), f.Kind) {
		return hinted(diag.Suggest(f.Kind, entryKinds(), "write one of "), "no entry is of the kind %q", f.Kind)
	}
	if f.Last < 0 {
		return hinted("write 0 for all", "--last %d is no number of entries", f.Last)
	}
	f.Last = s.entriesShown(cmd, f.Last)
	return nil
}

// entriesShown is how many entries are shown, the newest: as many as --last says, and on a terminal a few without it.
func (s *session) entriesShown(cmd *cobra.Command, last int) int {
	if !cmd.Flags().Changed("last") && s.flags.format == "text" && s.flags.output == "" && s.columns(s.world.Columns) > 0 {
		return defaultEntries
	}
	return last
}

// needsOfLog is what of the workspace the log needs: of one question its own, and of the newest entries what these say.
func (s *session) needsOfLog(cmd *cobra.Command, f report.LogFilter, names []string, between bool, later *store.Later) store.Need {
	need := everything
	last := s.entriesShown(cmd, f.Last)
	switch {
	case len(names) > 0 && f.By == "": // whoever is asked for may have written elsewhere alone
		need.About = names
	case len(names) > 0:
	case last > 0 && f.By == "" && f.Kind == "" && !between && s.flags.knownAt == "" && s.flags.at == "":
		need.Details, need.Newest = false, last
		need.Moment = func(w *scenario.Workspace) scenario.Moment {
			clock, err := s.clock()
			if err != nil {
				return scenario.EndOfTime // it is reported when the report is asked for
			}
			c, _ := s.times().Context(w, lang.English, clock)
			return c.Moment
		}
	case s.flags.format == "text" && s.flags.knownAt == "" && s.flags.at == "":
		need.Later = later
	}
	return need
}

func entryKinds() []string {
	var kinds []string
	for k := scenario.StatusEntry; k <= scenario.RetractionEntry; k++ {
		kinds = append(kinds, k.String())
	}
	return kinds
}
