package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/intake"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const renumberLong = `Adapt the record of a source to a changed text of the document: one that was corrected, or taken in again. What
became of every paragraph is listed first, and nothing is written; the command to write it holds a number that
stands for this list, so that nobody accepts another one than they saw.

Passages keep their names, which entries use, and so does every citation: what changes is where a passage
stands (paragraph:). A paragraph that is only like one of the text is a proposal: --as says where it stands,
or that it is gone. A passage whose paragraph is gone keeps its old fingerprint (earlier:). The private copy of
the text before is kept beside the new one.`

func sourceRenumberCommand(s *session) *cobra.Command {
	var text, paragraphs, seen string
	var as []string
	cmd := &cobra.Command{
		Use:               "renumber SOURCE --text FILE",
		Short:             "Adapt a record to a changed text of its document",
		Long:              renumberLong,
		Example:           "  signpost source renumber gazette-01 --text corrected.txt\n  signpost source renumber gazette-01 --text corrected.txt --as 4=7 --as 9=gone",
		Args:              needArgs(1, 1, "one source"),
		ValidArgsFunction: s.completeArgs(1, sourceNames),
		RunE: func(cmd *cobra.Command, args []string) error {
			if text == "" {
				return usagef(cmd, "name the text with --text")
			}
			c, err := s.loadToWrite(everything)
			if err != nil {
				return err
			}
			source, err := c.Workspace.FindSource(args[0])
			if err != nil {
				return err
			}
			if source.Stub() {
				return hinted("signpost new source "+source.ID+" --text FILE gives it its text", "%s is a stub: it has no paragraphs yet", source.ID)
			}
			return s.renumber(c, source, renumberAsk{text, paragraphs, seen, as})
		},
	}
	cmd.Flags().StringVar(&text, "text", "", "the text as it is now, a `file` or -")
	cmd.Flags().StringVar(&paragraphs, "paragraphs", "", "the `separator` of paragraphs: blank or line (default: found out)")
	cmd.Flags().StringArrayVar(&as, "as", nil, "where a paragraph stands now, as `OLD=NEW` or OLD=gone; repeat for several")
	cmd.Flags().StringVar(&seen, "seen", "", "write the list with this `number`, which you have seen")
	s.completeFlag(cmd, "paragraphs", "blank", "line")
	return cmd
}

// A renumberAsk is what the command line says.
type renumberAsk struct {
	text, paragraphs, seen string
	as                     []string
}

func (s *session) renumber(c report.Context, source *scenario.Source, ask renumberAsk) error {
	content, err := s.documentText(ask.text)
	if err != nil {
		return err
	}
	text, err := paragraphsOf(source, content, ask.paragraphs)
	if err != nil {
		return err
	}
	byHand, err := parsePlaces(ask.as)
	if err != nil {
		return err
	}
	copied, err := s.textOf(source, "")
	if err != nil {
		return err
	}
	n, err := source.Renumber(text, copied, byHand)
	if err != nil {
		return hinted("signpost source read "+source.ID+" shows the numbers", "--as: %w", err)
	}
	passages, err := n.Passages(source)
	if err != nil {
		return hinted("say where they stand with --as, or end the passage with another through: first", "%w", err)
	}
	seal := n.Seal(text)
	if ask.seen != "" && ask.seen != seal {
		return hinted("look at the list again, without --seen", "--seen %s stands for another list: the text, the record or --as has changed", ask.seen)
	}
	if n.Same() {
		return s.print(report.NewSourceRenumbered(c, source, n, report.Renumbered{}))
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	files, err := (&store.Renumbering{Source: source, Passages: passages, Asides: n.Asides(source), Paragraphs: text, Today: c.Today}).Apply(dir, ask.seen == "")
	if err != nil {
		return failed(err, "")
	}
	return s.print(report.NewSourceRenumbered(c, source, n, report.Renumbered{Seal: seal, Files: files, Written: ask.seen != "", Command: ask.nextCommand(source, seal)}))
}

// nextCommand is the command that writes what was listed.
func (a renumberAsk) nextCommand(source *scenario.Source, seal string) string {
	parts := []string{"signpost source renumber", source.ID, "--text", report.ShellWord(a.text)}
	if a.paragraphs != "" {
		parts = append(parts, "--paragraphs", a.paragraphs)
	}
	for _, x := range a.as {
		parts = append(parts, "--as", report.ShellWord(x))
	}
	return strings.Join(append(parts, "--seen", seal), " ")
}

// parsePlaces reads what a person says of paragraphs.
func parsePlaces(as []string) (map[int]int, error) {
	byHand := map[int]int{}
	for _, x := range as {
		old, now, ok := strings.Cut(x, "=")
		from, err := strconv.Atoi(old)
		to, bad := strconv.Atoi(now)
		if now == "gone" {
			to, bad = scenario.Gone, nil
		}
		if _, twice := byHand[from]; !ok || err != nil || bad != nil || to < 0 || twice {
			return nil, hinted("write it like --as 4=7 or --as 4=gone, each paragraph once", "--as wants the number on record and the one now, got %q", x)
		}
		byHand[from] = to
	}
	return byHand, nil
}

// paragraphsOf splits a text into paragraphs: as the word says, else as the record is found again best, since the lines
// of a text that is wrapped were joined when it was taken in.
func paragraphsOf(source *scenario.Source, content, how string) ([]string, error) {
	lines := scenario.Paragraphs(content)
	if how == "" && countKnown(source, lines) == len(source.Paragraphs) {
		return lines, nil
	}
	taken, err := intake.FromText(content, how)
	if err != nil {
		return nil, hinted("", "--paragraphs: %w", err)
	}
	if how == "" && countKnown(source, lines) >= countKnown(source, taken.Paragraphs) && len(taken.Paragraphs) != len(source.Paragraphs) {
		return lines, nil
	}
	return taken.Paragraphs, nil
}

// countKnown counts the paragraphs of a text that are on record.
func countKnown(source *scenario.Source, text []string) int {
	known := make(map[string]bool, len(source.Paragraphs))
	for _, p := range source.Paragraphs {
		known[p.Hash] = true
	}
	n := 0
	for _, p := range text {
		if known[scenario.Fingerprint(p)] {
			n++
		}
	}
	return n
}
