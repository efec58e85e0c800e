// Package report turns the domain into what a reader asked for: one file per report, each a typed value.
//
// The value's JSON is a documented, versioned contract; its Document is the same thing worded for readers.
// A report computes nothing about the world: package scenario does that. It reads no file and no clock.
package report

import (
	"strings"
	"unicode/utf8"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Context is what every report is asked with.
type Context struct {
	Workspace *scenario.Workspace // what is reported on
	Lang      lang.Code           // of all texts for readers
	Moment    scenario.Moment     // the day looked at, and what was known by when
	Now       day.Instant         // when the report is asked for
	Today     day.Day             // the real day, on which nothing from tomorrow can be known
	LateOn    day.Day             // the day on which lateness is judged
	Command   string              // what one types to get this report again
	Commit    string              // the one that holds the files, of a report that can be proved; empty where none does
	// States keeps what was folded for the report; without it every log is folded again each time.
	States *scenario.States
}

func (c Context) states() *scenario.States {
	if c.States == nil {
		return c.Workspace.States()
	}
	return c.States
}

// state is the question at the moment of the report.
func (c Context) state(q *scenario.Question) *scenario.State { return c.states().On(q, c.Moment) }

func (c Context) implied(q *scenario.Question) scenario.Implied {
	return c.states().Implied(q, c.Moment)
}

// say is lang.Say for a context.
func (c Context) say(phrase string, args ...any) string { return lang.Say(c.Lang, phrase, args...) }

// A Header opens the JSON of every report. Version is raised when a field changes its meaning or goes;
// new fields may come at any time.
type Header struct {
	Report    string      `json:"report"`            // which report this is
	Version   int         `json:"version"`           // of the fields, from 1
	Workspace string      `json:"workspace"`         // its title
	Language  lang.Code   `json:"language"`          // of all texts for readers: en or ar
	AsOf      day.Day     `json:"as_of"`             // the day looked at
	KnownAt   day.Instant `json:"known_at,omitzero"` // when the last entry that counts was written down; absent for none
}

// versions lists the reports whose version is above 1. What the indicators imply became a whole number or null, and so
// did the days to a review; before that a resolution test came to say its scenario and title. Last, an endnote came to
// list all passages of a sentence, by source. What is due has the indicators to look for today apart since its second.
// The dissent of a judgment stands since the fifth version of a briefing until its author withdraws it, and what passed
// into other hands has not moved since the third of a diff. A briefing's dissents are told by what page one states since the
// sixth, and what was withdrawn is counted on all that it covers.
var versions = map[string]int{"brief": 6, "due": 2, "list": 2, "matrix": 2, "question": 5, "scenario": 3, "indicator": 2, "timeline": 2, "diff": 3}

func (c Context) header(name string) Header {
	return Header{Report: name, Version: Version(name), Workspace: c.Workspace.Title.In(c.Lang), Language: c.Lang, AsOf: c.Moment.AsOf, KnownAt: c.Known()}
}

// Known is when the last entry that counts was written down. A report shows this moment rather than the one asked
// for, so that a report printed then and one printed again later for that moment are the same, byte for byte.
func (c Context) Known() day.Instant { return c.states().Known(c.Moment) }

// words says things in one language.
type words struct{ lang.Code }

func (w words) say(phrase string, args ...any) string { return lang.Say(w.Code, phrase, args...) }

// stop ends a sentence; a title may have ended itself, with a question mark.
func (w words) stop(text string) string {
	if endsSentence(text) {
		return text
	}
	return text + w.say(".")
}

// lead appends a colon to a title, or only a blank where the title ends with a full stop or a question mark.
func (w words) lead(text string) string {
	if endsSentence(text) {
		return text + " "
	}
	return text + w.say(": ")
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"'”’»)]"))
	return strings.ContainsRune(".!?…؟", last)
}

func (w words) count(n int, noun string) string { return lang.Count(w.Code, n, noun) }

// document opens the document of a report.
func (h Header) document(title string, blocks ...view.Block) *view.Document {
	d := &view.Document{Title: title, Lang: string(h.Language), Dir: h.Language.Dir(), Words: h.words().page()}
	d.Blocks = append(d.Blocks, view.Heading{Level: 1, Text: view.T(title)}, view.Paragraph{Text: h.dateline()})
	d.Blocks = append(d.Blocks, blocks...)
	return d
}

func (h Header) words() words { return words{h.Language} }

// page says what formats say of their own.
func (w words) page() view.Words {
	return view.Words{
		Language: w.Code.Name(w.Code), Contents: w.say("Contents"), Skip: w.say("Skip to the content"), Back: w.say("Back to the text"),
	}
}

// dateline says which workspace and which moment a report shows.
func (h Header) dateline() view.Spans {
	w := h.words()
	line := view.Join(view.T(h.Workspace+" · "+w.say("as of")+" "), number(h.AsOf.String()))
	if h.KnownAt != 0 {
		line = view.Join(line, view.T(" · "+w.say("known at")+" "), number(h.KnownAt.String()))
	}
	for i := range line {
		if line[i].Style == view.Plain {
			line[i].Style = view.Muted
		}
	}
	return line
}

func number(text string) view.Spans  { return view.Styled(view.Number, text) }
func literal(text string) view.Spans { return view.Styled(view.Literal, text) }
func strong(text string) view.Spans  { return view.Styled(view.Strong, text) }
func muted(text string) view.Spans   { return view.Styled(view.Muted, text) }

// prose is text of the workspace: it carries its language where that is not the document's.
func prose(t lang.Text, c lang.Code) view.Spans {
	version := t.For(c)
	span := view.Span{Text: version.Text}
	if version.Lang != c {
		span.Lang = string(version.Lang)
	}
	return view.Spans{span}
}

// listed puts the items of a list behind each other, in time linear in them.
func listed[T any](items []T, separator view.Spans, spans func(T) view.Spans) view.Spans {
	parts := make([]view.Spans, 0, 2*len(items))
	for i, item := range items {
		if i > 0 {
			parts = append(parts, separator)
		}
		parts = append(parts, spans(item))
	}
	return view.Join(parts...)
}

func heading(level int, id, text string) view.Heading {
	return view.Heading{Level: level, ID: id, Text: view.T(text)}
}

func paragraph(parts ...view.Spans) view.Paragraph { return view.Paragraph{Text: view.Join(parts...)} }
