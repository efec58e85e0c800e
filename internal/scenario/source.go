package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// A Source is the record of a document: what is known of it, its passages, and the fingerprints of its paragraphs.
// It holds no sentence of the document.
type Source struct {
	ID             string
	Place          diag.Place
	Title          Prose
	Author         Prose
	PublisherID    string
	Publisher      *Publisher // nil when the id names none
	Published      day.Period // a day, or the bounds that the text allows
	Language       lang.Code
	TranslatedFrom lang.Code
	Genre          string
	About          Prose
	Origin         string // who is really behind the whole document, when it reprints another; see Passage.Origin
	Paragraphs     []Paragraph
	Passages       []*Passage
	SetAside       []SetAside
}

// A Paragraph is a non-blank line of the document's text, counted from 1, and its fingerprint.
type Paragraph struct {
	N    int
	Hash string // SHA-256 in hex of the normalised text; see Fingerprint
}

// A Passage is one claim in one paragraph of a source, in our own words.
type Passage struct {
	ID          string // paragraph and letter: "4a"
	Source      *Source
	Place       diag.Place
	Paragraph   int
	Kind        Kind
	Says        Prose
	Credibility int               // Admiralty 1 (confirmed) to 5 (improbable); 6 is unjudged, not low
	Likelihood  *likelihood.Range // how likely the document itself calls the claim; nil when it does not say
	Wording     Prose             // the document's own likelihood term
	Origin      string            // a publisher, or a passage that this one repeats; empty when the document speaks for itself
	Date        day.Period        // of a dated event
	Dating      Prose             // how the date is known, when it is not simply printed

	root string
}

// Ref names the passage in the whole workspace: "fitch-2022#4a".
func (p *Passage) Ref() string { return p.Source.ID + "#" + p.ID }

// Root names who is really behind the passage: the origin it relays, followed to its end, or else its publisher.
// Two passages with one root are one observation.
func (p *Passage) Root() string { return p.root }

// Grade prints the Admiralty grade: the reliability of whoever published the source and the credibility of the claim,
// such as "B3" (STANAG 2511; AJP-2.1).
func (p *Passage) Grade() string {
	reliability := "F"
	if p.Source.Publisher != nil {
		reliability = p.Source.Publisher.Reliability
	}
	return reliability + string(rune('0'+p.Credibility))
}

// A SetAside says why a paragraph, or a passage, is not used.
type SetAside struct {
	Key    string // a paragraph's number or a passage's id
	Place  diag.Place
	Reason Prose
}

// Hash returns the fingerprint on record for a paragraph, or "".
func (s *Source) Hash(paragraph int) string {
	for _, p := range s.Paragraphs {
		if p.N == paragraph {
			return p.Hash
		}
	}
	return ""
}

// Passage returns the source's passage with the id, or nil.
func (s *Source) Passage(id string) *Passage {
	i := slices.IndexFunc(s.Passages, func(p *Passage) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return s.Passages[i]
}

// Reason returns why a paragraph or passage was set aside, or an empty text.
func (s *Source) Reason(key string) lang.Text {
	for _, a := range s.SetAside {
		if a.Key == key {
			return a.Reason.Text
		}
	}
	return nil
}

// A Publisher is whoever publishes or says things, and how reliable they are.
type Publisher struct {
	ID          string
	Place       diag.Place
	Title       Prose
	Reliability string // Admiralty A (completely reliable) to E (unreliable); F is unjudged, not low
	Reason      Prose
}

// Paragraphs splits a document's text into its paragraphs: the non-blank lines, trimmed.
func Paragraphs(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Fingerprint is the SHA-256 in hex of a paragraph, normalised to NFC with every run of white space made one space.
// It proves a citation without reprinting the text.
func Fingerprint(paragraph string) string {
	sum := sha256.Sum256([]byte(norm.NFC.String(strings.Join(strings.Fields(paragraph), " "))))
	return hex.EncodeToString(sum[:])
}
