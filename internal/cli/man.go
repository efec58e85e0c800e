package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"signpost/internal/render/man"
)

func manCommand(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "man FOLDER",
		GroupID: "more",
		Short:   "Write the manual pages of all commands",
		Long:    "Write a manual page for every command into a folder, for the man program: what --help prints, a page each.\nThey are in English alone, since what prints manual pages does not shape Arabic.",
		Example: "  signpost man ~/.local/share/man/man1\n  man signpost-brief",
		Args:    needArgs(1, 1, "a folder to write to"),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := s.path(args[0])
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return failed(err, "")
			}
			n := 0
			err := eachCommand(cmd.Root(), func(c *cobra.Command) error {
				p := manPage(c, s.world.Version)
				n++
				return os.WriteFile(filepath.Join(dir, p.Name+".1"), man.Write(p), 0o666)
			})
			if err != nil {
				return failed(err, "")
			}
			return s.printMessage("written to %s: %d pages\n", dir, n)
		},
	}
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveFilterDirs
	}
	return cmd
}

// eachCommand calls f with a command and all below it that help shows.
func eachCommand(c *cobra.Command, f func(*cobra.Command) error) error {
	if err := f(c); err != nil {
		return err
	}
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			if err := eachCommand(below, f); err != nil {
				return err
			}
		}
	}
	return nil
}

func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

func manPage(c *cobra.Command, version string) man.Page {
	p := man.Page{Name: pageName(c), Short: c.Short, Version: version, Long: c.Long, Examples: c.Example, Flags: manFlags(c.LocalNonPersistentFlags())}
	if c.Runnable() {
		p.Synopsis = append(p.Synopsis, c.UseLine())
	}
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			p.Commands = append(p.Commands, man.Entry{Name: below.CommandPath(), Says: below.Short + "."})
			p.See = append(p.See, pageName(below))
		}
	}
	if c.HasAvailableSubCommands() {
		p.Synopsis = append(p.Synopsis, c.CommandPath()+" COMMAND")
	}
	if c.HasParent() {
		p.See = append([]string{pageName(c.Parent())}, p.See...)
	} else {
		p.Shared = manFlags(c.PersistentFlags())
	}
	return p
}

// manFlags lists flags as help spells them: -o, --output file.
func manFlags(set *pflag.FlagSet) []man.Entry {
	var list []man.Entry
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, says := pflag.UnquoteUsage(f)
		spelled := "--" + f.Name
		if f.Shorthand != "" {
			spelled = "-" + f.Shorthand + ", " + spelled
		}
		if value != "" {
			spelled += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.DefValue != "0" {
			says += " (default " + f.DefValue + ")"
		}
		list = append(list, man.Entry{Name: spelled, Says: says})
	})
	return list
}
