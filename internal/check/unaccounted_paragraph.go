package check

import (
	"fmt"
	"strconv"

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
			for _, n := range unread(s) {
				p.Report(s.Place, fmt.Sprintf("paragraph %d of %s has no passage and is not set aside", n, s.ID),
					fmt.Sprintf("write down what it claims, or why it claims nothing under set_aside: %d", n))
			}
			for _, passage := range s.Passages {
				if s.Hash(passage.Paragraph) == "" {
					p.Report(passage.Place, fmt.Sprintf("paragraph %d of %s has no fingerprint", passage.Paragraph, s.ID),
						fmt.Sprintf("add it under paragraphs: %d", passage.Paragraph))
				}
			}
		}
	},
}

// unread lists the paragraphs on record that nobody accounted for.
func unread(s *scenario.Source) []int {
	claims := map[int]bool{}
	for _, p := range s.Passages {
		for n := p.Paragraph; n <= p.Last(); n++ {
			claims[n] = true
		}
	}
	var list []int
	for _, paragraph := range s.Paragraphs {
		if !claims[paragraph.N] && s.Reason(strconv.Itoa(paragraph.N)) == nil {
			list = append(list, paragraph.N)
		}
	}
	return list
}
