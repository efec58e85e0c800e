package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/stix"
	"signpost/internal/view"
)

const tablesLong = `Write the workspace as tables into a folder that is empty or not there yet: questions, scenarios, indicators,
expectations, entries, assessments, judgments, sources, passages and citations, with datapackage.json, which describes
them. Columns always stand in the same order under the same names; texts are in the language of --lang.

Likelihoods are two numbers in percent, low and high. The last entry of an indicator that is not retracted says its status.
--since writes only entries recorded since a day or moment, for a store that is fed every day: entries are never changed,
only added. See signpost help export for questions that engines answer.

With --format stix it prints questions, the core ones unless some are named, as a STIX 2.1 bundle for platforms that keep
intelligence: passages and entries as notes, a dissent as an opinion, a question as a report. Taken in again it
doubles nothing. Take it in as a draft: a platform may weigh confidence as likelihood, which it is not.`

// tableFormats lists the formats of tables; the first is the default.
var tableFormats = []string{"csv", "jsonl"}

const stixFormat = "stix"

// A stixReport is a STIX bundle on its way to the output.
type stixReport struct{ stix.Bundle }

// Document is nil: there is no other format.
func (stixReport) Document() *view.Document { return nil }

// STIX returns the bundle.
func (b stixReport) STIX() any { return b.Bundle }

// exportSTIX lays out the questions that are named, or else those that a briefing covers in full.
func exportSTIX(c report.Context, args []string) (render.Report, error) {
	questions, _ := c.Workspace.Covered()
	if len(args) > 0 {
		var err error
		if questions, err = choose(c, args, nil); err != nil {
			return nil, err
		}
	}
	return stixReport{stix.New(c.Workspace, questions, c.Moment.KnownAt)}, nil
}

func exportCommand(s *session) *cobra.Command {
	var since string
	var mark bool
	cmd := &cobra.Command{
		Use:     "export FOLDER | --format stix [QUESTION...]",
		GroupID: "more",
		Short:   "Write everything as tables, for spreadsheets and databases",
		Long:    tablesLong,
		Example: `  signpost export out
  signpost export out --format jsonl --since yesterday
  signpost export --format stix csto-overstays --output bundle.json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if s.flags.format == stixFormat {
				return nil
			}
			return needArgs(1, 1, "a folder to write to")(cmd, args)
		},
		PreRunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case s.flags.format == stixFormat && (since != "" || mark):
				return usagef(cmd, "--since and --bom are for tables")
			case s.flags.format == stixFormat:
			case !cmd.Flags().Changed("format"):
				s.flags.format = tableFormats[0]
			case !slices.Contains(tableFormats, s.flags.format):
				return usagef(cmd, "an export is written as %s or %s", strings.Join(tableFormats, ", "), stixFormat)
			case s.flags.output != "":
				return usagef(cmd, "--output is for one file; tables go to the folder that is named")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if s.flags.format == stixFormat {
				return s.reads(everything, exportSTIX)(cmd, args)
			}
			return s.exportTables(s.path(args[0]), since, mark)
		},
	}
	cmd.Flags().StringVar(&since, "since", "", "only entries recorded since this `day` or moment")
	cmd.Flags().BoolVar(&mark, "bom", false, "begin CSV files with a byte order mark, which Excel needs to read letters other than English ones")
	cmd.ValidArgsFunction = func(_ *cobra.Command, _ []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		if s.flags.format == stixFormat {
			return s.offers(toComplete, questionNames)
		}
		return nil, cobra.ShellCompDirectiveFilterDirs
	}
	offersFormats(cmd, append(slices.Clone(tableFormats), stixFormat)...)
	return cmd
}
