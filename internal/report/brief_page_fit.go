package report

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"signpost/internal/view"
)

// Page one has room for so many lines, the longest of so many columns, on a screen; on paper that is a page too.
const (
	pageLines   = 60
	pageColumns = 80
)

// A pageRoom says what page one has room for beside the answers; the chapters have it all.
type pageRoom struct {
	effects  bool // what each sign would do
	dissents bool // what every dissent is, and not only the one that lies the furthest from ours
}

// fitted are the answers on page one, and the room beside them. What page one is for comes first: of what has no room,
// the effects of signs go, then the numbers of the lesser dissents, and only then why a question matters, of those
// first that moved least, the last one first.
func (b *Brief) fitted(w words) ([]PageLine, pageRoom) {
	answers := slices.Clone(b.Page.Questions)
	long := func(r pageRoom) bool {
		lines := b.linesBeside(w, r)
		for _, l := range answers {
			lines += wrappedLines(b.answer(l, w), pageColumns-2)
		}
		return lines > pageLines
	}
	for _, r := range []pageRoom{{true, true}, {false, true}} {
		if !long(r) {
			return answers, r
		}
	}
	r := pageRoom{dissents: b.linesBeside(w, pageRoom{dissents: true}) <= b.linesBeside(w, pageRoom{})} // in short they may take no line less
	for long(r) {
		at := leastNews(answers)
		if at < 0 {
			break
		}
		answers[at].Matters = ""
	}
	return answers, r
}

// linesBeside is how many lines stand on page one beside the answers: the title, what happened, the warnings and the
// notes.
func (b *Brief) linesBeside(w words, r pageRoom) int {
	lines := 3 + wrappedLines(b.Page.happened(w, b.AsOf), pageColumns) + 1 // a rule, and blank lines
	for _, i := range append(b.warnings(w, r), view.Item{Text: b.method.language(b.Page.ranges())}) {
		lines += wrappedLines(i.Text, pageColumns-2)
	}
	lines++
	var all view.Spans
	for _, e := range b.Endnotes[:b.pageNotes] {
		all = view.Join(all, view.T(" [0] "), e.note(w, shortNote).Text)
	}
	return lines + wrappedLines(all, pageColumns)
}

// leastNews is the number of the answer whose reason to matter goes first; -1 where all are gone.
func leastNews(answers []PageLine) int {
	least := -1
	for n, l := range answers {
		if l.Matters != "" && (least < 0 || l.news() <= answers[least].news()) {
			least = n
		}
	}
	return least
}

// news is by how many points the answer moved, or the scenario beside it that rose the most.
func (l PageLine) news() float64 {
	points := 0.0
	if l.Was != nil {
		points = math.Abs(l.range_.Mid() - l.was.Mid())
	}
	if l.Rise != nil {
		points = max(points, l.Rise.now.Mid()-l.Rise.was.Mid())
	}
	return points
}

// wrappedLines counts the lines that a text takes in so many columns. Its notes take three or four columns each.
func wrappedLines(text view.Spans, columns int) int {
	lines, at := 1, 0
	plain := ""
	for _, s := range text {
		plain += s.Text
		if len(s.Cites) > 0 {
			plain += "[1]"
		}
	}
	for word := range strings.FieldsSeq(plain) {
		width := 0
		for _, r := range word {
			if !unicode.Is(unicode.Mn, r) {
				width++
			}
		}
		if at > 0 && at+1+width > columns {
			lines, at = lines+1, 0
		}
		if at > 0 {
			at++
		}
		at += width
	}
	return lines
}
