package cli

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestOnlyFlagsThatTakeFilesCompleteFiles checks every flag of every command: a shell offers files where no completion
// is defined, which is right only for flags whose usage says that they take a file.
func TestOnlyFlagsThatTakeFilesCompleteFiles(t *testing.T) {
	s := &session{world: World{Env: func(string) string { return "" }}}
	root := s.root()
	completeRest(root)
	files := 0
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			kind, _ := pflag.UnquoteUsage(f)
			_, known := cmd.GetFlagCompletionFunc(f.Name)
			switch {
			case kind == "file":
				files++
			case !known && f.NoOptDefVal == "":
				t.Errorf("%s --%s: a shell would offer files", cmd.CommandPath(), f.Name)
			}
		})
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(root)
	if files < 5 {
		t.Errorf("only %d flags take a file", files)
	}
}
