package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// Genres lists the genres of a source in the order they are documented.
var Genres = []string{"analysis", "interview", "opinion", "commentary", "news", "report"}

// A Source is the record of a document: its bibliographic data, its passages, and the fingerprints of its paragraphs.
// It contains no sentence of the document.
type Source struct {
	ID             string
	Place          diag.Place
	Title          Prose
	Author         Prose
	PublisherID    string
	Publisher      *Publisher // nil if there is none with the id
	Published      day.Period // a day, or the bounds that the text allows
	Language       lang.Code
	TranslatedFrom lang.Code
	Genre          string
	About          Prose
	Origin         string // who is really behind the whole document, when it reprints another; see Passage.Origin
	Container      Prose  // what it appeared in: a newspaper, a volume, a site; may be empty
	Pages          string // where in the container: "12–15"; may be empty
	URL            string
	Accessed       day.Day // when the address was read; zero if not recorded
	Archived       Archived
	IDs            IDs
	Was            []string    // earlier names
	Paragraphs     []Paragraph // empty for a stub, whose text was not fingerprinted yet
	Passages       []*Passage
	SetAside       []SetAside
	Accept         []Acceptance // of the source, and of its passages

	whole *Passage // made when the workspace is linked
}

// Stub reports whether the source has no fingerprinted text, so that no citation of it can be verified.
func (s *Source) Stub() bool { return len(s.Paragraphs) == 0 }

// Whole is the passage for citations of the source as a whole: the document is known, but nothing in it was read or
// verified. It is not in the list of passages.
func (s *Source) Whole() *Passage {
	if s.whole == nil {
		s.whole = &Passage{Source: s, Place: s.Place, Credibility: 6}
	}
	return s.whole
}

// Archived says where a copy of the document is kept. Any of its parts may be empty.
type Archived struct {
	URL    string
	File   string // a path, as the analyst wrote it
	SHA256 string // of the copy, 64 hex digits
	Found  string // the SHA-256 of the file found there; empty if it was not checked, or is missing
	On     day.Day
}

// IDs holds the document's identifiers elsewhere. Any of them may be empty.
type IDs struct {
	DOI         string
	ISBN        string
	CitationKey string // in a reference manager, as in \cite{key}
}

// A Paragraph is what is stored about a non-blank line of the document's text. Lines are counted from 1.
type Paragraph struct {
	N        int
	Hash     string   // SHA-256 in hex of the normalised text; see Fingerprint
	WordHash string   // the hash of its words alone; may be empty
	Sketch   []uint32 // recognises the paragraph after an edit; only if the analyst asked for it, since it gives away some words
}

// A Passage is one claim in one paragraph of a source, in our own words.
type Passage struct {
	ID          string // paragraph and letter: "4a"
	Source      *Source
	Place       diag.Place
	Paragraph   int    // its number in the text on record; the number in its id is from the text it was written from
	Through     int    // its last paragraph, if it covers several; 0 otherwise
	Earlier     string // the fingerprint of its paragraph in an earlier text, if the text on record no longer contains it; else empty
	Kind        Kind
	Says        Prose
	Credibility int               // Admiralty 1 (confirmed) to 5 (improbable); 6 is unjudged, not low
	Likelihood  *likelihood.Range // the likelihood that the document itself gives the claim; nil if it gives none
	Wording     Prose             // the document's own likelihood term
	Origin      string            // a publisher, or a passage that this one repeats; empty for an original statement
	Date        day.Period        // of a dated event
	Dating      Prose             // how the date is known, if it is not simply printed

	root   string
	behind *Publisher // the publisher at the root; nil if there is none
}

// Ref names the passage in the whole workspace: "fitch-2022#4a".
func (p *Passage) Ref() string {
	if p.Whole() {
		return p.Source.ID
	}
	return p.Source.ID + "#" + p.ID
}

// Whole reports whether the passage represents its source as a whole; see Source.Whole.
func (p *Passage) Whole() bool { return p.ID == "" }

// Root names who is really behind the passage: the origin it relays, followed to its end, or else its publisher.
// Two passages with one root are one observation.
func (p *Passage) Root() string { return p.root }

// Reliability is the lower of the letters of the passage's publisher and of its origin. F means unjudged, not low: an
// unjudged origin lowers nothing, and an unjudged publisher keeps its F.
func (p *Passage) Reliability() string {
	reliability := p.Source.Reliability()
	if p.behind == nil || p.behind.Reliability == unjudged {
		return reliability
	}
	return max(reliability, p.behind.Reliability)
}

// Reliability is the letter of the source's publisher; F without one.
func (s *Source) Reliability() string {
	if s.Publisher == nil {
		return unjudged
	}
	return s.Publisher.Reliability
}

const unjudged = "F"

// Grade prints the Admiralty grade: the reliability and the credibility of the claim, such as "B3" (STANAG 2511;
// AJP-2.1).
func (p *Passage) Grade() string { return p.Reliability() + string(rune('0'+p.Credibility)) }

// Last is the passage's last paragraph: its only one unless it covers several. It is 0, so that the range is empty, if
// the text no longer contains it.
func (p *Passage) Last() int {
	if p.Earlier != "" {
		return 0
	}
	return max(p.Paragraph, p.Through)
}

// Fingerprint is that of the passage's (first) paragraph; empty if none is on record.
func (p *Passage) Fingerprint() string {
	if p.Earlier != "" {
		return p.Earlier
	}
	return p.Source.Hash(p.Paragraph)
}

// A SetAside says why a passage, or one or more paragraphs, are not used.
type SetAside struct {
	Key    string // as written: a paragraph's number, a range of them, a passage's id, or Rest
	From   int    // the first paragraph; 0 of a passage and of the rest
	Until  int    // the last paragraph, From of a single one
	Place  diag.Place
	Reason Prose
}

// Rest is the key that sets aside all paragraphs that are not mentioned elsewhere.
const Rest = "rest"

// of reports whether the reason is for a passage's id or a paragraph's number.
func (a *SetAside) of(key string) bool {
	if a.Key == key {
		return true
	}
	n, err := strconv.Atoi(key)
	return err == nil && a.From <= n && n <= a.Until
}

// Hash returns the fingerprint on record for a paragraph, or "".
func (s *Source) Hash(paragraph int) string {
	// Nearly every record numbers its paragraphs from 1 without a gap.
	if i := paragraph - 1; i >= 0 && i < len(s.Paragraphs) && s.Paragraphs[i].N == paragraph {
		return s.Paragraphs[i].Hash
	}
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

// Reason returns why a paragraph (by number) or a passage (by id) was set aside, or an empty text. The reason for the
// rest applies to paragraphs without a passage or another reason.
func (s *Source) Reason(key string) lang.Text {
	var rest lang.Text
	for i := range s.SetAside {
		switch a := &s.SetAside[i]; {
		case a.of(key):
			return a.Reason.Text
		case a.Key == Rest:
			rest = a.Reason.Text
		}
	}
	n, err := strconv.Atoi(key)
	if err != nil || slices.ContainsFunc(s.Passages, func(p *Passage) bool { return p.Paragraph <= n && n <= p.Last() }) {
		return nil
	}
	return rest
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
	list := make([]string, 0, strings.Count(text, "\n")+1)
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Fingerprint is the SHA-256 in hex of a paragraph, normalised to NFC with every run of white space made one space. It
// verifies a citation without reprinting the text.
func Fingerprint(paragraph string) string {
	if !evenlySpaced(paragraph) {
		paragraph = strings.Join(strings.Fields(paragraph), " ")
	}
	if !norm.NFC.IsNormalString(paragraph) {
		paragraph = norm.NFC.String(paragraph)
	}
	var room [1024]byte // most paragraphs need no allocation
	sum := sha256.Sum256(append(room[:0], paragraph...))
	var digits [2 * sha256.Size]byte
	hex.Encode(digits[:], sum[:])
	return string(digits[:])
}

// evenlySpaced reports whether the only white space of a text is single spaces between its words.
func evenlySpaced(text string) bool {
	space := true
	for _, r := range text {
		switch {
		case r == ' ' && space:
			return false
		case r != ' ' && unicode.IsSpace(r):
			return false
		}
		space = r == ' '
	}
	return !space
}
