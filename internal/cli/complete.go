package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// A completion lists names of the workspace with what they mean, as a shell offers them. It is given what was typed of
// the name so far, which says no more than whether the full name is wanted, as in question/indicator.
type completion func(w *scenario.Workspace, c lang.Code, typed string) []string

// offer words one completion; titles come from files, so they are cleaned like all output.
func offer(name, title string) string {
	return name + "\t" + render.Clean(strings.Join(strings.Fields(title), " "))
}

func questionNames(w *scenario.Workspace, c lang.Code, _ string) []string {
	var list []string
	for _, q := range w.Questions {
		list = append(list, offer(q.ID, q.Title.In(c)))
	}
	return list
}

func scenarioNames(w *scenario.Workspace, c lang.Code, typed string) []string {
	short := map[string]int{}
	for _, sc := range w.Scenarios() {
		short[sc.ID]++
	}
	var list []string
	for _, sc := range w.Scenarios() {
		list = append(list, offer(shortest(sc.ID, sc.Ref(), short, typed), sc.Title.In(c)))
	}
	return list
}

func indicatorNames(w *scenario.Workspace, c lang.Code, typed string) []string {
	short := map[string]int{}
	for _, i := range w.Indicators() {
		short[i.ID]++
	}
	var list []string
	for _, i := range w.Indicators() {
		list = append(list, offer(shortest(i.ID, i.Ref(), short, typed), cmp.Or(i.Title.In(c), i.Observe.In(c))))
	}
	return list
}

// shortest is the short name where only one thing has it and no full one was begun, and the full one otherwise.
func shortest(short, full string, n map[string]int, typed string) string {
	if n[short] > 1 || strings.Contains(typed, "/") {
		return full
	}
	return short
}

func sourceNames(w *scenario.Workspace, c lang.Code, typed string) []string {
	var list []string
	for _, s := range w.Sources {
		list = append(list, offerSource(s, c, typed)...)
	}
	return list
}

// offerSource offers a source by its name, and by its citation key once that was begun.
func offerSource(s *scenario.Source, c lang.Code, typed string) []string {
	list := []string{offer(s.ID, s.Title.In(c))}
	if key := s.IDs.CitationKey; typed != "" && strings.HasPrefix(key, typed) && key != s.ID {
		list = append(list, offer(key, s.Title.In(c)))
	}
	return list
}

// stubNames offers the sources that may be cited whole: those of which nothing was read yet.
func stubNames(w *scenario.Workspace, c lang.Code, typed string) []string {
	var list []string
	for _, s := range w.Sources {
		if s.Stub() {
			list = append(list, offerSource(s, c, typed)...)
		}
	}
	return list
}

func passageNames(w *scenario.Workspace, c lang.Code, _ string) []string {
	var list []string
	for _, p := range w.Passages() {
		// With a colon: what follows a # is cut off where a shell completes.
		list = append(list, offer(strings.Replace(p.Ref(), "#", ":", 1), p.Says.In(c)))
	}
	return list
}

func tagNames(w *scenario.Workspace, _ lang.Code, _ string) []string { return tagsOf(w) }

func allNames(w *scenario.Workspace, c lang.Code, typed string) []string {
	var list []string
	for _, names := range []completion{questionNames, scenarioNames, indicatorNames, sourceNames, passageNames} {
		list = append(list, names(w, c, typed)...)
	}
	return list
}

// offers reads for a completion what of the workspace may begin like what was typed, and no log. Mistakes in it are not
// reported to the shell.
func (s *session) offers(toComplete string, lists ...completion) ([]string, cobra.ShellCompDirective) {
	return s.offersOf(store.Need{Sources: true, Unlogged: true, Prefix: toComplete}, toComplete, lists...)
}

func (s *session) offersOf(need store.Need, toComplete string, lists ...completion) ([]string, cobra.ShellCompDirective) {
	none := cobra.ShellCompDirectiveNoFileComp
	w, _, err := s.read(need)
	if err != nil || w == nil {
		return nil, none
	}
	c := ask.Language(w.Languages)
	if codes, err := s.languages(); err == nil && len(codes) > 0 {
		c = codes[0]
	}
	var matching []string
	for _, list := range lists {
		for _, name := range list(w, c, toComplete) {
			if strings.HasPrefix(name, strings.Replace(toComplete, "#", ":", 1)) {
				matching = append(matching, name)
			}
		}
	}
	return matching, none
}

// completeArgs completes up to most arguments; most below 0 means any number.
func (s *session) completeArgs(most int, lists ...completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		if most >= 0 && len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return s.offers(toComplete, lists...)
	}
}

// complete completes the value of a flag.
func (s *session) complete(cmd *cobra.Command, flag string, lists ...completion) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		return s.offers(toComplete, lists...)
	})
	if err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // a flag that does not exist is a slip in this program
	}
}

// completeAuthors completes a flag that takes an author: somebody who is declared, or wrote in a log.
func (s *session) completeAuthors(cmd *cobra.Command, flag string) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		return s.offersOf(store.Need{Sources: true, Details: true, Prefix: toComplete}, toComplete, authorNames)
	})
	if err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // a flag that does not exist is a slip in this program
	}
}

func completionCommand(s *session) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		GroupID:   "more",
		Short:     "Print a script that completes commands and names in a shell",
		Long:      "Print the completion script for bash, zsh, fish or powershell. The names it offers are read from the\ncurrent workspace each time.",
		Example:   "  source <(signpost completion bash)\n  signpost completion fish > ~/.config/fish/completions/signpost.fish",
		Args:      needArgs(1, 1, "one shell: "+strings.Join(shells, ", ")),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root, out := cmd.Root(), s.world.Stdout
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(out)
			}
			return hinted(diag.Suggest(args[0], shells, "write one of "), "no completion for the shell %q", args[0])
		},
	}
}
