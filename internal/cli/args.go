package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"signpost/internal/lang"
)

// noArgs refuses arguments with a message of our own.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef(cmd, "%s takes no argument, got %q", commandPath(cmd), args[0])
	}
	return nil
}

// oneName takes all arguments for the words of one name.
func oneName(run runE) runE {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			args = []string{strings.Join(args, " ")}
		}
		return run(cmd, args)
	}
}

// needArgs asks for between least and most arguments; most below 0 means any number.
func needArgs(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usagef(cmd, "%s needs %s, got %s", commandPath(cmd), what, lang.Count(lang.English, len(args), "argument"))
		}
		return nil
	}
}

// checkForgottenValues refuses a flag whose value is another flag: its value was forgotten, and the other flag, such as
// --dry-run, would be taken for a text.
func checkForgottenValues(cmd *cobra.Command) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		name, is := strings.CutPrefix(f.Value.String(), "--")
		if other := cmd.Flags().Lookup(name); err == nil && is && other != nil {
			err = hinted(fmt.Sprintf("write --%s VALUE before --%s", f.Name, name), "--%s takes a value, and --%s stands in its place", f.Name, name)
		}
	})
	return err
}

// helpOfGroup runs a command that only has others below it.
func helpOfGroup(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	return unknownCommand(cmd, args[0])
}
