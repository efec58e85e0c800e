package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
)

func sourceCommand(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "source",
		GroupID: "trust",
		Short:   "Read and encode sources, check them against their texts, or see what depends on one",
		Long:    "Read the sources and write down what they claim, list how much of each is used, prove that what is cited\nstands in the text, or see what depends on one.",
		Example: "  signpost source read gazette-01\n  signpost source cite gazette-01:4 \"Forty tankers lie at anchor.\" --kind fact --credibility 3\n  signpost source verify fitch-2022 --text ~/documents/fitch-2022.txt",
		Args:    cobra.ArbitraryArgs,
		RunE:    helpOfGroup,
	}
	cmd.AddCommand(sourceListCommand(s), sourceReadCommand(s), sourceCiteCommand(s), sourceSetAsideCommand(s), sourceEncodeCommand(s), sourceImportCommand(s), sourceExportCommand(s),
		sourceVerifyCommand(s), sourceRenumberCommand(s), sourceImpactCommand(s))
	return cmd
}

func sourceListCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the sources and how much of each is used",
		Long:    "List the sources: who published them and how reliable they are, and how many of their passages are used\nor set aside with a reason.",
		Example: "  signpost source list",
		Args:    noArgs,
		RunE: s.reads(everything, func(c report.Context, _ []string) (render.Report, error) {
			return report.NewSourceList(c), nil
		}),
	}
}
