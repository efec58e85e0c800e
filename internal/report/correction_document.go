package report

import (
	"strings"

	"signpost/internal/view"
)

// maxInNotice is how many lines of a kind a notice names; it says how many more there are.
const maxInNotice = 5

func (n CorrectionNotice) blocks(w words) []view.Block {
	blocks := []view.Block{paragraph(view.T(n.Opening))}
	for _, part := range []struct {
		intro string
		lines []string
	}{
		{w.say("It alone carried these statements. We withdraw them until something else supports them:"), n.Withdrawn},
		{w.say("These statements now rest on a single origin:"), n.Weaker},
		{w.say("These indicators go back to what was known before:"), n.Fallen},
		{w.say("The indicators alone would now say:"), n.Words},
		{w.say("It alone carried these decisions. We are reviewing them:"), n.Reopened},
		{w.say("It alone was why we look for these:"), n.Watched},
	} {
		if len(part.lines) > 0 {
			blocks = append(blocks, paragraph(view.T(part.intro)), noticeList(w, part.lines))
		}
	}
	if len(n.Review) > 0 {
		blocks = append(blocks, paragraph(view.T(w.say("Our assessments on these questions cite it, and we are reviewing them: %s.", strings.Join(n.Review, w.say("; "))))))
	}
	return append(blocks, paragraph(view.T(n.Closing)))
}

func noticeList(w words, lines []string) view.List {
	var list view.List
	for _, line := range lines[:min(len(lines), maxInNotice)] {
		list.Items = append(list.Items, view.Item{Text: view.T(line)})
	}
	if more := len(lines) - maxInNotice; more > 0 {
		list.Items = append(list.Items, view.Item{Text: view.T(w.say("and %d more", more))})
	}
	return list
}
