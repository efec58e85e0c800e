// Package intake turns what an analyst holds, a text, a web page, a PDF, into the paragraphs of a source.
//
// Nothing is changed silently: lines that were joined, words that were rejoined and lines that were left out are
// listed. The text of PDF files and of web pages is taken out by programs of their own, so that no other command pays
// for them.
package intake

import (
	"fmt"
	"strings"
)

// How a text tells its paragraphs apart.
const (
	ByLine  = "line"  // a paragraph a line
	ByBlank = "blank" // paragraphs run over lines and have blank lines between
)

// A Draft is a document on its way into a source.
type Draft struct {
	Paragraphs []string
	Notes      []Note

	// What the document says of itself; empty where it does not.
	Title, Author, Language, Published string
}

// A Note is something that was done to a text and that a person should look at.
type Note struct {
	What  string   // an English phrase, to be said in the reader's language, which may count the items with %d
	Args  []any    // for the phrase
	Items []string // the lines or words it was done to
}

// note adds a note about some items, if there are any.
func (d *Draft) note(items []string, what string) {
	if len(items) > 0 {
		d.Notes = append(d.Notes, Note{What: what, Items: items})
	}
}

// FromText reads a text whose paragraphs are separated as the word says: ByLine, ByBlank, or "" to find out.
func FromText(text, paragraphs string) (*Draft, error) {
	if paragraphs != "" && paragraphs != ByLine && paragraphs != ByBlank {
		return nil, fmt.Errorf("want %s or %s, got %q", ByBlank, ByLine, paragraphs)
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\ufeff", "").Replace(text)
	d := &Draft{}
	lines := d.pages(text)
	width, wrapped := wrapWidth(lines)
	if paragraphs == ByBlank || paragraphs == "" && wrapped {
		before := countFilled(lines)
		d.join(lines, width)
		if before > len(d.Paragraphs) {
			d.Notes = append(d.Notes, Note{What: phraseJoined, Args: []any{before, width, len(d.Paragraphs)}})
		}
		return d, nil
	}
	if paragraphs == "" {
		d.note(midSentence(lines), phraseCut)
	}
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			d.Paragraphs = append(d.Paragraphs, line)
		}
	}
	return d, nil
}

// The phrases of notes.
const (
	phraseJoined  = "The text is wrapped: %d lines of up to %d characters were joined into %d paragraphs (--paragraphs line keeps them apart)."
	phraseCut     = "Lines kept apart that end in mid-sentence (--paragraphs blank joins them):"
	phraseHeads   = "Left out as running heads and page numbers:"
	phraseHyphens = "Words joined that were broken at the end of a line:"
	phraseLeftOut = "Left out, as no part of the main text:"
	phraseEmpty   = "Pages without text, perhaps pictures of pages:"
	phraseOrder   = "Paragraphs whose order is uncertain, perhaps because of columns:"
	phraseDamage  = "Lines that a PDF of a text written from right to left often gets wrong:"
	PhrasePage    = "The page says of itself:"
)

func countFilled(lines []string) int {
	n := 0
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			n++
		}
	}
	return n
}
