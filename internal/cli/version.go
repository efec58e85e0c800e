package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/store"
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
			return s.printMessage("%s", versionLine(s.world.Version))
		},
	}
}

func versionLine(version string) string {
	return "signpost " + version + ", workspace format " + store.FormatVersion + "\n"
}
