package cli

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// completeRest completes what no command says how to, of a command and those below it. A shell offers files for it
// otherwise: they are offered only for flags that take a file or a folder, as their usage says, and days by the words
// for them.
func completeRest(cmd *cobra.Command) {
	for _, flags := range []*pflag.FlagSet{cmd.LocalNonPersistentFlags(), cmd.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { completeValue(cmd, f) })
	}
	if cmd.ValidArgsFunction == nil && len(cmd.ValidArgs) == 0 && !takesFiles[cmd.Name()] {
		cmd.ValidArgsFunction = noFiles
		if takesDays[cmd.Name()] {
			cmd.ValidArgsFunction = cobra.FixedCompletions(dayWords, cobra.ShellCompDirectiveNoFileComp)
		}
	}
	for _, sub := range cmd.Commands() {
		completeRest(sub)
	}
}

// takesFiles and takesDays name the commands whose arguments are files, folders or days.
var (
	takesFiles = map[string]bool{"check": true, "import": true, "init": true}
	takesDays  = map[string]bool{"diff": true}
)

// dayWords are days that one can type without a look at the calendar.
var dayWords = []string{"today", "yesterday", "-7d"}

func completeValue(cmd *cobra.Command, f *pflag.Flag) {
	if _, known := cmd.GetFlagCompletionFunc(f.Name); known || f.NoOptDefVal != "" {
		return
	}
	offer := noFiles
	switch kind, _ := pflag.UnquoteUsage(f); kind {
	case "file":
		return
	case "folder":
		offer = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}
	case "day":
		offer = cobra.FixedCompletions(dayWords, cobra.ShellCompDirectiveNoFileComp)
	}
	if err := cmd.RegisterFlagCompletionFunc(f.Name, offer); err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", f.Name, err)) // a flag that does not exist is a slip in this program
	}
}
