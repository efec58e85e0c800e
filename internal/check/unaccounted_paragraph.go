package check

import (
	"fmt"
	"strconv"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var unaccountedParagraph = Rule{
	Name:  "unaccounted-paragraph",
	Level: diag.Warning,
	Says:  "A paragraph on record has neither a passage nor a reason for being set aside, or a passage stands in a paragraph that is not on record.",
	Why:   "A whole document is read, not its quotable half; and without the paragraph's fingerprint nobody can prove that the passage is there.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			reportUnread(p, s)
			for _, passage := range s.Passages {
				if passage.Fingerprint() == "" {
					p.Report(passage.Place, fmt.Sprintf("paragraph %d of %s has no fingerprint", passage.Paragraph, s.ID),
						fmt.Sprintf("add it under paragraphs: %d", passage.Paragraph))
				}
			}
		}
	},
}

// reportUnread reports in one line the paragraphs of a source that nobody accounted for.
func reportUnread(p *Pass, s *scenario.Source) {
	var free []int
	for _, state := range s.Reading() {
		if state.Free() {
			free = append(free, state.N)
		}
	}
	const hint = "signpost source read %s --free shows them; write down what they claim, or why they claim nothing under set_aside: %s"
	switch {
	case len(free) == 0:
	case len(free) == len(s.Paragraphs):
		p.Report(s.Place, fmt.Sprintf("none of the %d paragraphs of %s has been read: nothing is encoded or set aside", len(free), s.ID), fmt.Sprintf(hint, s.ID, scenario.Rest))
	case len(free) == 1:
		p.Report(s.Place, fmt.Sprintf("paragraph %d of %s has no passage and is not set aside", free[0], s.ID),
			fmt.Sprintf("write down what it claims, or why it claims nothing under set_aside: %d", free[0]))
	default:
		p.Report(s.Place, fmt.Sprintf("%d paragraphs of %s have no passage and are not set aside: %s", len(free), s.ID, ranges(free)), fmt.Sprintf(hint, s.ID, ranges(free[:1])))
	}
}

// ranges writes numbers that rise, those that follow each other as a range: "4, 7-9, 12".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		part := strconv.Itoa(numbers[i])
		if end > i {
			part += "-" + strconv.Itoa(numbers[end])
		}
		parts = append(parts, part)
		i = end + 1
	}
	const most = 12
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	return strings.Join(parts, ", ")
}
