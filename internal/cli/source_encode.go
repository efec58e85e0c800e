package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/store"
)

func sourceEncodeCommand(s *session) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "encode SOURCE FILE",
		Short: "Add what was written on a worksheet, all of it or nothing",
		Long: `Add to a source what was written on its worksheet (signpost source read NAME --worksheet): claims become passages,
reasons set paragraphs aside. Every mistake is named with its line, and nothing is added while there is one.
With - the worksheet is read from the standard input.`,
		Example:           "  signpost source read gazette-01 --worksheet > sheet.txt\n  signpost source encode gazette-01 sheet.txt",
		Args:              needArgs(2, 2, "a source and a worksheet"),
		ValidArgsFunction: s.completeFirst(sourceNames),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := s.loadToWrite(everything)
			if err != nil {
				return err
			}
			source, err := c.Workspace.FindSource(args[0])
			if err != nil {
				return err
			}
			text, err := s.documentText(args[1])
			if err != nil {
				return err
			}
			found, findings := store.ReadWorksheet(c.Workspace, source, args[1], text)
			if len(findings) > 0 {
				return &problem{code: exitFailed, findings: findings, hint: "fix the lines named above, and run it again",
					err: errors.New("the worksheet has " + lang.Count(lang.English, len(findings), "mistake") + "; nothing was added")}
			}
			if len(found.Passages)+len(found.SetAside) == 0 {
				return hinted("write claims below the paragraphs, such as + fact 3: Forty tankers lie at anchor.", "%s has no claim and no reason", args[1])
			}
			return s.encode(c, source, found, dryRun)
		},
	}
	cmd.Flags().BoolVarP(&dryRun, "dry-run", "n", false, "show what would be added, and add nothing")
	return cmd
}

// completeFirst completes the first argument with names, and the others with files.
func (s *session) completeFirst(lists ...completion) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return s.offers(toComplete, lists...)
	}
}
