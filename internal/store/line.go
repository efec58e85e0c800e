package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// Line returns the one canonical line of an entry in the log of a question, without a newline.
// A text in the first language alone is written as a plain string.
func Line(q *scenario.Question, e *scenario.Entry, first lang.Code) string {
	w := &lineWriter{question: q, first: first}
	w.WriteString("- {date: " + e.Date.String())
	w.field("recorded", e.Recorded.String())
	d := e.Detail
	if d == nil {
		d = &scenario.Detail{}
	}
	w.field("by", d.By)
	if e.Indicator != nil {
		w.field("indicator", e.Indicator.ID)
		w.field("status", e.Status.String())
	}
	if d.Likelihood != nil {
		w.field("likelihood", w.likelihoods(d.Likelihood))
	}
	if d.Holds != nil {
		w.field("view", w.likelihoods(d.Holds))
	}
	w.field("confidence", string(d.Confidence))
	w.field("pooled", entryIDs(d.Pooled))
	w.quoted("replaces", d.Replaces)
	if x := d.Dissent; x != nil {
		w.field("dissent", w.dissent(x))
	}
	w.field("resolved", d.Resolved)
	w.quoted("retract", d.Retract)
	w.field("because", w.text(d.Because))
	w.field("basis", w.text(d.Basis))
	w.field("cite", cites(d.Cites))
	w.field("note", w.text(d.Note))
	w.quoted("def", d.Def)
	w.WriteByte('}')
	return w.String()
}

type lineWriter struct {
	strings.Builder
	question *scenario.Question
	first    lang.Code
}

// field writes a key and its value, if there is one.
func (w *lineWriter) field(key, value string) {
	if value != "" {
		w.WriteString(", " + key + ": " + value)
	}
}

// quoted writes hex digits, which would be a number to some readers if they stood bare.
func (w *lineWriter) quoted(key, value string) {
	if value != "" {
		w.field(key, quoted(value))
	}
}

func (w *lineWriter) dissent(d *scenario.Dissent) string {
	line := "{by: " + d.By + ", likelihood: " + w.likelihoods(d.Likelihood) + ", because: " + w.text(d.Because)
	if len(d.Cites) > 0 {
		line += ", cite: " + cites(d.Cites)
	}
	return line + "}"
}

func (w *lineWriter) likelihoods(ranges []likelihood.Range) string {
	var parts []string
	for i, s := range w.question.Scenarios {
		if i < len(ranges) && ranges[i].Judged() {
			parts = append(parts, s.ID+": "+ranges[i].String())
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (w *lineWriter) text(t lang.Text) string {
	if t.IsZero() {
		return ""
	}
	if len(t) == 1 && t[0].Lang == w.first {
		return quoted(t[0].Text)
	}
	var parts []string
	for _, v := range slices.SortedFunc(slices.Values(t), func(a, b lang.Version) int { return byCode(a.Lang, b.Lang) }) {
		parts = append(parts, string(v.Lang)+": "+quoted(v.Text))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// byCode orders languages as they stand in a line: English first, then alphabetically.
func byCode(a, b lang.Code) int {
	switch {
	case a == b:
		return 0
	case a == lang.English:
		return -1
	case b == lang.English:
		return 1
	}
	return cmp.Compare(a, b)
}

func cites(list []scenario.Cite) string {
	if len(list) == 0 {
		return ""
	}
	refs := make([]string, len(list))
	for i, c := range list {
		refs[i] = c.Ref
	}
	return "[" + strings.Join(refs, ", ") + "]"
}

func entryIDs(list []string) string {
	if len(list) == 0 {
		return ""
	}
	ids := make([]string, len(list))
	for i, id := range list {
		ids[i] = quoted(id)
	}
	return "[" + strings.Join(ids, ", ") + "]"
}

// quoted writes a text between double quotes on one line. Whatever no reader would see, or some reader would take
// for something else, is written as an escape; everything else stays readable.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case needsEscape(c):
			b.WriteString(fmt.Sprintf(`\u%04x`, c))
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// needsEscape reports whether a character is written as an escape.
func needsEscape(c rune) bool {
	switch {
	case c < ' ', c >= 0x7f && c <= 0xa0, c == 0xad: // controls, the no-break space and the soft hyphen
		return true
	case c == 0x061c, c == 0x200e, c == 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069: // writing direction
		return true
	}
	return c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe || c == 0xffff
}
