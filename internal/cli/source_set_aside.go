package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/scenario"
	"signpost/internal/store"
)

func sourceSetAsideCommand(s *session) *cobra.Command {
	f := &citing{}
	cmd := &cobra.Command{
		Use:   `set-aside SOURCE:PARAGRAPHS "REASON"`,
		Short: "Say why paragraphs are not used",
		Long: `Set paragraphs aside, with the reason: one (NAME:9), several (NAME:49-340), a passage (NAME:9a), or all of which
nothing else is said (NAME:rest).`,
		Example:           "  signpost source set-aside gazette-01:49-340 \"Other countries.\"\n  signpost source set-aside gazette-01:rest \"Not about the strait.\" --lang ar=\"ليس عن المضيق.\"",
		Args:              needArgs(2, 2, "paragraphs and a reason"),
		ValidArgsFunction: s.completeArgs(1, freeParagraphs),
		RunE: func(cmd *cobra.Command, args []string) error {
			translations := f.languages(s)
			c, err := s.loadToWrite(everything)
			if err != nil {
				return err
			}
			id, key, _ := strings.Cut(strings.Replace(args[0], "#", ":", 1), ":")
			source, err := c.Workspace.FindSource(id)
			if err != nil {
				return err
			}
			a, err := parseAside(source, key)
			if err != nil {
				return err
			}
			if err := checkTranslations(translations, languagesOf(c.Workspace, source)); err != nil {
				return err
			}
			if a.Reason.Text, err = parseTexts("the reason", append([]string{args[1]}, translations...), languagesOf(c.Workspace, source)); err != nil {
				return err
			}
			return s.encode(c, source, store.Encoding{SetAside: []scenario.SetAside{a}}, f.dryRun)
		},
	}
	cmd.Flags().StringArrayVarP(&f.lang, "lang", "l", nil, "the reason in another language, as ar=`text`; or the language to print in")
	cmd.Flags().BoolVarP(&f.dryRun, "dry-run", "n", false, "show what would be added, and add nothing")
	return cmd
}

// parseAside reads what is to be set aside, which must be there and not be set aside yet.
func parseAside(s *scenario.Source, key string) (scenario.SetAside, error) {
	a, err := store.CheckAside(key)
	if err != nil {
		return a, hinted("signpost source read "+s.ID+" shows the numbers", "%s: %w", s.ID, err)
	}
	for _, old := range s.SetAside {
		if old.Key == key {
			return a, hinted("change the reason in "+s.Place.File, "%s of %s is set aside already", key, s.ID)
		}
	}
	switch {
	case key == scenario.Rest:
	case a.From == 0 && s.Passage(key) == nil:
		return a, hinted("", "%s has no passage %s", s.ID, key)
	case a.From > 0 && (s.Hash(a.From) == "" || s.Hash(a.Until) == ""):
		return a, hinted("signpost source read "+s.ID+" shows the numbers", "%s has no paragraphs %s", s.ID, key)
	}
	return a, nil
}
