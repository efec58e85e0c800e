package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/lsp"
)

func lspCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "lsp",
		GroupID: "more",
		Short:   "Serve an editor as its language server",
		Long: `Serve an editor in the Language Server Protocol, on the standard input and output. The editor starts it; see
signpost help editors.

It shows what signpost check finds, while one types and after saving, and completes names, passages with what they
say, statuses and words of likelihood. It explains what a name means and what an entry did, leads to where a name is
declared and used, lists what a file declares, and renames as signpost rename does. It writes nothing.`,
		Example: "  signpost lsp",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			codes, err := s.languages()
			if err != nil {
				return err
			}
			clock, err := s.clock()
			if err != nil {
				return err
			}
			o := lsp.Options{After: s.world.After, Version: s.world.Version, Clock: clock}
			if len(codes) > 0 {
				o.Lang = codes[0]
			}
			if err := lsp.Serve(s.world.Stdin, s.world.Stdout, o); err != nil {
				return failed(err, "")
			}
			return nil
		},
	}
}
