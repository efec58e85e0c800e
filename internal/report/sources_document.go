package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// blocks words the source summary statement, with a sentence more in its first paragraph.
func (s SourceSummary) blocks(w words, more string) []view.Block {
	line := w.say("This report cites %s of %s, which come from %s.",
		w.count(s.Passages, "passage"), w.count(s.Sources, "source"), w.count(len(s.Origins), "distinct origin"))
	if s.SingleSource > 0 {
		line += " " + w.say("%s on a single origin.", w.count(s.SingleSource, "statement rests"))
	}
	if languages := s.languages(w); languages != "" { // a source need not say in which language it is
		line += " " + w.say("The copies read are in %s.", languages)
	}
	var who []view.Item
	for _, p := range s.Publishers {
		who = append(who, view.Item{Text: p.spans(w)})
	}
	return []view.Block{
		paragraph(view.T(line + more)),
		view.List{Items: who},
		view.Fields{
			{Name: w.say("Origins"), Value: view.T(s.originList(w))},
			{Name: w.say("Grades"), Value: view.Join(view.T(s.gradeList(w)), muted(" "+w.say("(Admiralty code: reliability A–F, the lower of the publisher’s and the origin’s, credibility of the claim 1–6)")))},
		},
	}
}

// spans says how reliable a publisher is, and why, and how much of it is cited.
func (p CitedSource) spans(w words) view.Spans {
	title := withRef(sourceRef(p.Sources[0]), strong(p.Title))
	line := view.Join(title, view.T(w.say(", ")+p.Reliability+w.say("; ")+w.say("passages cited: %d", p.Passages)+w.say(".")))
	if p.Reason == "" {
		return line
	}
	return view.Join(line, view.T(" "), view.Spans{{Text: p.Reason, Lang: p.lang}})
}

func (s SourceSummary) languages(w words) string {
	var list []string
	for _, l := range s.Languages {
		list = append(list, lang.Code(l).Name(w.Code))
	}
	return strings.Join(list, w.say(", "))
}

func (s SourceSummary) originList(w words) string {
	var list []string
	for _, o := range s.Origins {
		list = append(list, fmt.Sprintf("%s (%d)", o.Title, o.Passages))
	}
	return strings.Join(list, w.say(", "))
}

func (s SourceSummary) gradeList(w words) string {
	var list []string
	for _, g := range slices.Sorted(maps.Keys(s.Grades)) {
		list = append(list, fmt.Sprintf("%s × %d", g, s.Grades[g]))
	}
	return strings.Join(list, w.say(", "))
}
