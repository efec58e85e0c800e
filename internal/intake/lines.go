package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"signpost/internal/pattern"
)

// Lines of a wrapped text are at most so long, and enough of them must be full before a text is taken for wrapped.
const (
	minWidth     = 30
	maxWidth     = 130
	minFullLines = 3
	fullShare    = 0.7 // of the lines that another one follows
	fullness     = 0.8 // of the width, with the word that did not fit any more
)

// wrapWidth finds the width at which a text was wrapped, and whether it was: whether the lines that are followed by
// another one are so full that its first word found no room, or a word is broken by a hyphen at the end of one. Where
// short paragraphs follow each other without a blank line, as in many PDF files, every second line ends one: there the
// lines that end in mid-sentence tell.
func wrapWidth(lines []string) (width int, wrapped bool) {
	var lengths []int
	for _, line := range lines {
		if n := length(line); n > 0 {
			lengths = append(lengths, n)
		}
	}
	if len(lengths) == 0 {
		return 0, false
	}
	slices.Sort(lengths)
	width = lengths[(len(lengths)-1)*98/100]
	inner, full, closed, open, openFull, broken := 0, 0, 0, 0, 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if length(lines[i]) == 0 || length(lines[i+1]) == 0 || item().MatchString(lines[i+1]) || indented(lines[i], lines[i+1]) {
			continue
		}
		inner++
		isFull := reach(lines[i], lines[i+1]) >= fullness*float64(width)
		if isFull {
			full++
		}
		if endsSentence(strings.TrimSpace(lines[i])) {
			closed++ // a text with a sentence a line may have lines of one length too
		} else {
			open++
			if isFull {
				openFull++
			}
		}
		if _, ok := brokenWord(strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1])); ok {
			broken++
		}
	}
	most := func(some, of int) bool { return of >= minFullLines && float64(some) >= fullShare*float64(of) }
	filled := width >= minWidth && (most(full, inner) || most(openFull, open))
	return width, width <= maxWidth && 2*closed < inner && (filled || broken > 0)
}

// midSentence lists the lines of a text with a paragraph a line that end in mid-sentence: too few to tell that it is
// wrapped, but a person may see it.
func midSentence(lines []string) []string {
	var list []string
	for i := 0; i+1 < len(lines); i++ {
		line, next := strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1])
		if length(line) >= minWidth && next != "" && !endsSentence(line) && !opensParagraph(next) && !item().MatchString(next) {
			list = append(list, line)
		}
	}
	return list
}

// reach is how long a line would be with the first word of the next.
func reach(line, next string) float64 {
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return float64(length(line) + 1 + utf8.RuneCountInString(word))
}

func length(line string) int { return utf8.RuneCountInString(strings.TrimSpace(line)) }

// item matches the start of a point of a list.
var item = pattern.New(`^\s*(?:[-–—•▪◦*]\s|\(?[0-9٠-٩]{1,3}[.)]\s|\(?[a-zA-Zأ-ي][.)]\s)`)

// join makes paragraphs of wrapped lines. A paragraph ends at a blank line, before a point of a list, and after a line
// that leaves room for the next word, such as a heading.
func (d *Draft) join(lines []string, width int) {
	all := strings.Join(lines, "\n")
	var mended []string
	var at strings.Builder
	end := func() {
		if at.Len() > 0 {
			d.Paragraphs = append(d.Paragraphs, strings.Join(strings.Fields(at.String()), " "))
			at.Reset()
		}
	}
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" {
			end()
			continue
		}
		if item().MatchString(line) || i > 0 && indented(lines[i-1], line) {
			end()
		}
		next := ""
		if i+1 < len(lines) {
			next = strings.TrimSpace(lines[i+1])
		}
		if head, broken := brokenWord(text, next); broken {
			tail, _, _ := strings.Cut(next, " ")
			if keepHyphen(all, head, tail) {
				at.WriteString(text)
				continue
			}
			mended = append(mended, lastWord(head)+tail)
			at.WriteString(head)
			continue
		}
		at.WriteString(text + " ")
		if next != "" && reach(text, next) < fullness*float64(width) && (endsSentence(text) || opensParagraph(next)) {
			end()
		}
	}
	end()
	d.note(mended, phraseHyphens)
}

// opensParagraph reports whether a line may begin a paragraph: it does not begin with a small letter.
func opensParagraph(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return !unicode.IsLower(first)
}

// indented reports whether a line opens a paragraph by standing further in than the one before.
func indented(before, line string) bool {
	in := func(s string) int { return len(s) - len(strings.TrimLeft(s, " \t")) }
	return strings.TrimSpace(before) != "" && in(line) >= in(before)+2 && endsSentence(strings.TrimSpace(before))
}

// endsSentence reports whether a line ends as sentences do.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…؟:۔", last)
}

// brokenWord reports whether a word is broken at the end of a line, and returns the line without the hyphen.
func brokenWord(line, next string) (head string, ok bool) {
	for _, soft := range []string{"\u00ad\u2010", "\u00ad", "\u2010"} {
		if head, ok := strings.CutSuffix(line, soft); ok && next != "" {
			return head, true
		}
	}
	head, ok = strings.CutSuffix(line, "-")
	last, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(next)
	return head, ok && unicode.IsLetter(last) && unicode.IsLower(first)
}

// keepHyphen reports whether the rest of the text spells the word with its hyphen, or it holds one already.
func keepHyphen(all, head, tail string) bool {
	word := lastWord(head)
	return strings.Contains(all, " "+word+"-"+strings.TrimRight(tail, ".,;:!?")) && !strings.Contains(all, word+tail)
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }
