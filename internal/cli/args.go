package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/lang"
)

// noArgs refuses arguments with a message of our own.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef(cmd, "%s takes no argument, got %q", inside(cmd), args[0])
	}
	return nil
}

// needArgs asks for between least and most arguments; most below 0 means any number.
func needArgs(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usagef(cmd, "%s needs %s, got %s", inside(cmd), what, lang.Count(lang.English, len(args), "argument"))
		}
		return nil
	}
}
