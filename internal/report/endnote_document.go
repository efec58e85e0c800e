package report

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/parallel"
	"signpost/internal/view"
)

// shownDigits is how much of a fingerprint a note prints; the record holds all of it.
const shownDigits = 12

// A noteForm says how much a note tells.
type noteForm uint8

const (
	shortNote noteForm = iota // where it stands, and nothing to show at the mark: for a page that goes into a mail
	fullNote                  // who is behind what is only relayed, too
	proofNote                 // for every passage what it claims, in our words, its grade and its paragraph's fingerprint
)

// note words the note in a line: who says it, how reliable they are, when, and where in the document.
func (e Endnote) note(w words, form noteForm) view.Note {
	n := view.Note{Key: e.key}
	for i, s := range e.Sources {
		if i == 0 {
			n.Text = s.spans(w, form) // most notes have one source
		} else {
			n.Text = append(append(n.Text, view.Span{Text: w.say("; ")}), s.spans(w, form)...)
		}
		if form != shortNote && !s.namedBefore {
			n.Text = append(n.Text, s.address(w)...)
		}
	}
	n.Text = append(n.Text, view.Span{Text: w.say(".")})
	if form != shortNote && len(e.Sources) > 0 {
		n.Brief = noteBrief{e.Sources, w}
	}
	if form == proofNote {
		for _, s := range e.Sources {
			for _, p := range s.Passages {
				n.Text = append(append(n.Text, view.Span{Text: " "}), p.proof(w)...)
			}
		}
	}
	return n
}

// A noteBrief tells of the sources of a note what they are, with their grades, and what each says.
type noteBrief struct {
	sources []NoteSource
	words   words
}

// Lines words the brief.
func (b noteBrief) Lines() []string {
	var lines []string
	for _, s := range b.sources {
		s.namedBefore = false
		lines = append(lines, s.spans(b.words, fullNote).Plain())
		for _, p := range s.Passages {
			lines = append(lines, p.Says)
		}
	}
	return lines
}

// spans names a source in a reader's form: "Independent Arabia, opinion, C; 6–9 January 2022, paras 9, 12". A source
// that an earlier note names in full goes by its publisher alone.
func (s NoteSource) spans(w words, form noteForm) view.Spans {
	publisher := s.Publisher
	if at := strings.Index(publisher, " ("); s.namedBefore && at > 0 { // what stands in brackets was said the first time
		publisher = publisher[:at]
	}
	line := append(make(view.Spans, 0, 8), view.Span{Text: publisher, Ref: sourceRef(s.ID)}) // there are thousands of notes
	say := func(text string) { line = append(line, view.Span{Text: text}) }
	if s.Genre != "" && !s.namedBefore {
		say(w.say(", ") + w.say(s.Genre))
	}
	say(w.say(", ") + s.graded(w))
	if !s.namedBefore && !s.Published.IsZero() {
		published := w.period(s.Published)
		if form == shortNote {
			published = w.periodIn(s.Published, s.today)
		}
		say(w.say("; %s", published))
	}
	switch {
	case s.Unproved:
		say(" (" + w.say("not yet read") + ")")
	case !s.whole():
		say(w.say(", "))
		line = append(line, s.places(w, form)...)
	}
	return line
}

// graded is the grades of what the note lists of the source, each that there is: "C2", "B3, D4"; "C2 to 4" has all
// between.
func (s NoteSource) graded(w words) string {
	var grades []string
	for _, p := range s.Passages {
		if len(p.Grade) == len("B2") && !slices.Contains(grades, p.Grade) {
			grades = append(grades, p.Grade)
		}
	}
	if len(grades) == 0 {
		return s.Reliability
	}
	slices.Sort(grades)
	line := ""
	for first := 0; first < len(grades); {
		last := first
		for last+1 < len(grades) && grades[last+1] == string([]byte{grades[last][0], grades[last][1] + 1}) {
			last++
		}
		if line != "" {
			line += w.say(", ")
		}
		if line += grades[first]; last > first {
			line = w.say("%s to %s", line, grades[last][1:])
		}
		first = last + 1
	}
	return line
}

// whole reports whether the source is cited as a whole and nothing else of it is.
func (s NoteSource) whole() bool {
	for _, p := range s.Passages {
		if p.Paragraph > 0 {
			return false
		}
	}
	return true
}

// address is where the document can be found, and a copy of it.
func (s NoteSource) address(w words) view.Spans {
	var all view.Spans
	if s.URL != "" {
		all = view.Join(view.T(" "), view.Spans{{Text: s.URL, Style: view.Literal, Link: s.URL}})
		if s.Accessed != 0 {
			all = view.Join(all, view.T(" ("+w.say("read on")+" "+w.day(s.Accessed)+")"))
		}
	}
	if s.Archived != "" {
		all = view.Join(all, view.T(" "+w.say("Copy: ")), view.Spans{{Text: s.Archived, Style: view.Literal, Link: s.Archived}})
	}
	return all
}

// places lists the paragraphs, each once, and says who is behind those that only relay someone.
func (s NoteSource) places(w words, form noteForm) view.Spans {
	var names []string
	links := make(view.Spans, 1, 2*len(s.Passages)+1) // the first is worded at the end
	covered := 0                                      // of which one name may say a stretch
	for i, p := range s.Passages {
		name := fmt.Sprint(p.Paragraph)
		if p.Through > 0 {
			name = w.through(p.Paragraph, p.Through)
		}
		if p.Earlier {
			name = w.say("%s of an earlier text", name)
		}
		if i > 0 && len(names) > 0 && names[len(names)-1] == name {
			continue
		}
		if len(names) > 0 {
			links = append(links, view.Span{Text: w.say(", %[1]s", "")})
		}
		names = append(names, name)
		covered += 1 + max(p.Through-p.Paragraph, 0)
		links = append(links, withRef(passageRef(p.Ref), view.T(name))...)
	}
	links[0].Text = lang.Noun(w.Code, covered, "para") + " "
	if form == shortNote {
		return links
	}
	return append(links, view.Span{Text: s.relayed(w)})
}

// relayed names the origins of passages that the publisher only relays: " (9 after Antony Blinken, D)".
func (s NoteSource) relayed(w words) string {
	var parts []string
	for _, o := range s.origins() {
		after := w.say("after %s", o)
		if len(s.paragraphs()) > 1 {
			after = w.say("%s after %s", s.of(o, w), o)
		}
		if g := s.grade(o); g != "" && g != s.Reliability {
			after += w.say(", ") + g
		}
		parts = append(parts, after)
	}
	if parts == nil {
		return ""
	}
	line := parts[0]
	for _, p := range parts[1:] {
		line += w.say("; %[1]s", p)
	}
	return " (" + line + ")"
}

// paragraphs are those that the note lists, each once.
func (s NoteSource) paragraphs() []int {
	var list []int
	for _, p := range s.Passages {
		if len(list) == 0 || list[len(list)-1] != p.Paragraph {
			list = append(list, p.Paragraph)
		}
	}
	return list
}

// origins lists the origins of passages that the publisher only relays, each once.
func (s NoteSource) origins() []string {
	var list []string
	seen := map[string]bool{"": true}
	for _, p := range s.Passages {
		if !seen[p.Origin] {
			seen[p.Origin] = true
			list = append(list, p.Origin)
		}
	}
	return list
}

// of lists the paragraphs in which the source relays someone.
func (s NoteSource) of(origin string, w words) string {
	var list []string
	for _, p := range s.Passages {
		if n := fmt.Sprint(p.Paragraph); p.Origin == origin && (len(list) == 0 || list[len(list)-1] != n) {
			list = append(list, n)
		}
	}
	return strings.Join(list, w.say(", %[1]s", ""))
}

func (s NoteSource) grade(origin string) string {
	for _, p := range s.Passages {
		if p.Origin == origin {
			return p.OriginGrade
		}
	}
	return ""
}

// proof gives the claim of the passage, its grade, and the fingerprint of its paragraph.
func (p NotePassage) proof(w words) view.Spans {
	line := view.Join(withRef(passageRef(p.Ref), literal(p.Ref)), view.T(" "), view.Spans{{Text: p.Says, Lang: p.lang}}, view.T(" "+w.say("Grade %s.", p.Grade)))
	if p.Fingerprint != "" {
		line = view.Join(line, view.Spans{{Text: " SHA-256 ", Style: view.Muted}, {Text: p.Fingerprint[:min(shownDigits, len(p.Fingerprint))] + "…", Style: view.Literal}})
	}
	return line
}

func notes(list []Endnote, w words, form noteForm) map[string]view.Note {
	worded := make([]view.Note, len(list))
	parallel.For(len(list), func(i int) { worded[i] = list[i].note(w, form) })
	m := make(map[string]view.Note, len(list))
	for _, n := range worded {
		m[n.Key] = n
	}
	return m
}
