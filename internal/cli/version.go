package cli

import (
	"github.com/spf13/cobra"
)

func versionCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		GroupID: "more",
		Short:   "Print the version",
		Long:    "Print the version of signpost and of the workspace format it reads.",
		Example: "  signpost version",
		Args:    noArgs,
		RunE: func(_ *cobra.Command, _ []string) error {
			return s.tell("%s", versionLine(s.world.Version))
		},
	}
}

func versionLine(version string) string { return "signpost " + version + ", workspace format 1\n" }

func helpCommand(*session) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		GroupID: "more",
		Short:   "Explain a command",
		Long:    "Explain a command, as its --help does.",
		Example: "  signpost help brief",
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(found, rest[0])
			}
			return found.Help()
		},
	}
}
