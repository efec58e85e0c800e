package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/parallel"
	"signpost/internal/view"
)

// blocks words the source summary statement.
func (s SourceSummary) blocks(w words) []view.Block {
	line := w.say("This report cites %s of %s, which come from %s.",
		w.count(s.Passages, "passage"), w.count(s.Sources, "source"), w.count(len(s.Origins), "distinct origin"))
	if s.SingleSource > 0 {
		line += " " + w.say("%s on a single origin.", w.count(s.SingleSource, "statement rests"))
	}
	line += " " + w.say("The copies read are in %s.", s.languages(w))
	return []view.Block{
		paragraph(view.T(line)),
		view.Fields{
			{Name: w.say("Most cited sources"), Value: namedList(w, s.MostCited, sourceRef)},
			{Name: w.say("Origins"), Value: view.T(s.originList(w))},
			{Name: w.say("Grades"), Value: view.Join(view.T(s.gradeList(w)), muted(" "+w.say("(Admiralty code: reliability A–F, the lower of the publisher’s and the origin’s, credibility of the claim 1–6)")))},
		},
	}
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

// shownDigits is how much of a fingerprint an endnote prints; the record holds all of it.
const shownDigits = 12

// note words the endnote. The brief form says where the passage stands, in one line; the whole one what it says
// and what proves it.
func (e Endnote) note(w words, brief bool) view.Note {
	n := view.Note{Key: e.Ref, Brief: []string{e.Says, e.from(w)}}
	stands := view.Join(number(e.Published.String()), view.T(e.place(w)+w.say(". ")))
	if brief {
		n.Text = view.Join(view.T(e.Publisher+w.say(", ")), stands, e.name())
		return n
	}
	var origin, proof view.Spans
	if e.Origin != "" {
		origin = view.T(w.say("Origin: %s.", e.Origin) + " ")
	}
	if e.Fingerprint != "" {
		proof = view.Spans{{Text: " SHA-256 ", Style: view.Muted}, {Text: e.Fingerprint[:min(shownDigits, len(e.Fingerprint))] + "…", Style: view.Literal}}
	}
	n.Text = view.Join(e.titled(w), stands,
		view.Spans{{Text: e.Says, Lang: e.lang}}, view.T(" "+w.say("Grade %s.", e.Grade)+" "), origin, e.name(), proof, e.address(w))
	return n
}

// place is where in the document the passage stands; of the whole document, whether it was read.
func (e Endnote) place(w words) string {
	switch {
	case e.Unread:
		return w.say(", ") + w.say("not yet read")
	case e.Paragraph == 0:
		return ""
	}
	return w.say(", ") + w.say("paragraph %d", e.Paragraph)
}

// address is where the document can be found, and a copy of it.
func (e Endnote) address(w words) view.Spans {
	var all view.Spans
	if e.URL != "" {
		all = view.Join(view.T(" "), view.Spans{{Text: e.URL, Style: view.Literal, Link: e.URL}})
		if e.Accessed != 0 {
			all = view.Join(all, view.T(" ("+w.say("read on")+" "), number(e.Accessed.String()), view.T(")"))
		}
	}
	if e.Archived != "" {
		all = view.Join(all, view.T(" "+w.say("Copy: ")), view.Spans{{Text: e.Archived, Style: view.Literal, Link: e.Archived}})
	}
	return all
}

// titled is the publisher and the source's title, for a date to follow.
func (e Endnote) titled(w words) view.Spans {
	return view.Join(view.T(e.Publisher+w.say(", ")), named(sourceRef(e.source), view.T(e.Source)), view.T(w.say(", ")))
}

func (e Endnote) name() view.Spans {
	if e.Paragraph == 0 {
		return named(sourceRef(e.Ref), literal(e.Ref))
	}
	return named(passageRef(e.Ref), literal(e.Ref))
}

// from says in a line whose passage it is: where it stands, how it is graded, and who really said it.
func (e Endnote) from(w words) string {
	line := e.Publisher + e.place(w) + w.say(". ") + w.say("Grade %s.", e.Grade)
	if e.Origin != "" {
		line += " " + w.say("Origin: %s.", e.Origin)
	}
	return line
}

func notes(list []Endnote, w words, brief bool) map[string]view.Note {
	worded := make([]view.Note, len(list))
	parallel.For(len(list), func(i int) { worded[i] = list[i].note(w, brief) })
	m := make(map[string]view.Note, len(list))
	for _, n := range worded {
		m[n.Key] = n
	}
	return m
}
