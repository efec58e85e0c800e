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
	grades   bool // what the grades in the notes mean
}

// fitted are the answers on page one, and the room beside them. What page one is for comes first: of what has no room,
// the effects of signs go, then the numbers of the lesser dissents, then what grades mean, and only then why a question
// matters, of those first that moved least, the last one first.
func (b *Brief) fitted(w words) ([]PageLine, pageRoom) {
	answers := slices.Clone(b.Page.Questions)
	linesOf := func(l PageLine) int { return wrappedLines(b.answer(l, w), pageColumns-2) }
	lines := b.noteLines(w)
	for _, l := range answers {
		lines += linesOf(l)
	}
	r := pageRoom{effects: true, dissents: true, grades: true}
	beside := b.linesBeside(w, r)
	for _, less := range []pageRoom{{dissents: true, grades: true}, {grades: true}, {}} {
		if lines+beside <= pageLines {
			return answers, r
		}
		if short := b.linesBeside(w, less); short < beside { // in short it may take no line less
			r, beside = less, short
		}
	}
	for lines+beside > pageLines {
		at := leastNews(answers)
		if at < 0 {
			break
		}
		lines -= linesOf(answers[at])
		answers[at].Matters = ""
		lines += linesOf(answers[at])
	}
	return answers, r
}

// linesBeside is how many lines stand on page one beside the answers and the notes: the title, what happened and the
// warnings.
func (b *Brief) linesBeside(w words, r pageRoom) int {
	lines := 3 + wrappedLines(b.Page.happened(w, b.AsOf), pageColumns) + 1 // a rule, and blank lines
	for _, i := range append(b.warnings(w, r), view.Item{Text: b.language(r)}) {
		lines += wrappedLines(i.Text, pageColumns-2)
	}
	return lines + 1
}

// noteLines is how many lines the notes on page one take.
func (b *Brief) noteLines(w words) int {
	var all view.Spans
	for _, e := range b.Endnotes[:b.pageNotes] {
		all = append(append(all, view.Span{Text: " [0] "}), e.note(w, shortNote).Text...)
	}
	return wrappedLines(all, pageColumns)
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

const firstMark = '\u0300' // no character before it is a mark that takes no column

// wrappedLines counts the lines that a text takes in so many columns. Its notes take three or four columns each.
func wrappedLines(text view.Spans, columns int) int {
	lines, at := 1, 0
	var plain strings.Builder
	for _, s := range text {
		plain.WriteString(s.Text)
		if len(s.Cites) > 0 {
			plain.WriteString("[1]")
		}
	}
	for word := range strings.FieldsSeq(plain.String()) {
		width := 0
		for _, r := range word {
			if r < firstMark || !unicode.Is(unicode.Mn, r) {
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
