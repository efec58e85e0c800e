package likelihood

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/lang"
)

// A Band is one term of a scale and the percentages it stands for.
type Band struct {
	Range
	// Word is the term as printed; Others are accepted on input.
	Word   lang.Text
	Others []lang.Text
	// Phrase introduces a that-clause: "It is likely". The numbers follow it, then Join, then the clause.
	Phrase lang.Text
}

// A Scale is a published vocabulary of likelihood: bands in rising order.
type Scale struct {
	ID     string
	Title  lang.Text
	Source lang.Text // the standard and the section that defines the scale, with its licence line where one is asked for
	Bands  []Band
	// Gaps tells that the bands leave numbers between them without a term on purpose.
	Gaps bool
}

// Scales lists the scales that ship, the default first.
var Scales = []*Scale{ICD203, ICD203Second, PHIA}

// Find returns the scale with the id, or nil.
func Find(id string) *Scale {
	i := slices.IndexFunc(Scales, func(s *Scale) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return Scales[i]
}

// ErrWord says that a word is none of a scale; see Terms.
var ErrWord = errors.New("is not a likelihood")

// Parse reads a likelihood as a number, a range or a word of the scale, in any of its languages.
// A word becomes the range of its band; the error wraps ErrWord when the scale has no such word.
func (s *Scale) Parse(text string) (Range, error) {
	if b := s.Named(text); b != nil {
		return b.Range, nil
	}
	r, err := ParseRange(text)
	if err != nil && !strings.ContainsAny(western(text), "0123456789") {
		return Range{}, fmt.Errorf("%q %w", text, ErrWord)
	}
	return r, err
}

// Named returns the band that a word names, in any language and either word set, or nil.
func (s *Scale) Named(word string) *Band {
	word = fold(word)
	for i := range s.Bands {
		b := &s.Bands[i]
		for _, t := range append([]lang.Text{b.Word}, b.Others...) {
			for _, w := range t {
				if fold(w.Text) == word {
					return b
				}
			}
		}
	}
	return nil
}

func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// Terms are the words of the scale in English, from the least likely on.
func (s *Scale) Terms() []string {
	var words []string
	for _, b := range s.Bands {
		words = append(words, b.Word.In(lang.English))
	}
	return words
}

// at returns the band of a single number, or nil where the scale has no term.
//
// Neighbouring bands of ICD 203 share their edge. The tie rule is symmetric about 50, so that p and 1-p always
// get mirrored words: below 50 an edge belongs to the band above it, above 50 to the band below it.
func (s *Scale) at(p float64) *Band {
	var found *Band
	for i := range s.Bands {
		b := &s.Bands[i]
		if p < b.Lo || p > b.Hi {
			continue
		}
		if found == nil || p <= 50 {
			found = b
		}
	}
	return found
}

// Term returns the bands at the two ends of a likelihood: the same band twice when it lies inside one,
// nil where the scale has no term.
func (s *Scale) Term(r Range) (lo, hi *Band) {
	if r.Point() {
		b := s.at(r.Lo)
		return b, b
	}
	for i := range s.Bands {
		if b := &s.Bands[i]; r.Lo >= b.Lo && r.Hi <= b.Hi {
			return b, b
		}
	}
	return s.rangeEnd(r.Lo, true), s.rangeEnd(r.Hi, false)
}

// rangeEnd returns the band of one end of a range: a low end on an edge belongs to the band above it and
// a high end to the band below it, since only there has the range any width.
func (s *Scale) rangeEnd(p float64, low bool) *Band {
	var found *Band
	for i := range s.Bands {
		b := &s.Bands[i]
		if p < b.Lo || p > b.Hi {
			continue
		}
		if found == nil || low {
			found = b
		}
	}
	return found
}

// Words returns the term for a likelihood without its numbers: "unlikely", "unlikely to roughly even chance",
// or "" where the scale has none.
func (s *Scale) Words(r Range, c lang.Code) string {
	lo, hi := s.Term(r)
	switch {
	case lo == nil || hi == nil:
		return ""
	case lo == hi:
		return lo.Word.In(c)
	}
	return lo.Word.In(c) + joinTo.In(c) + hi.Word.In(c)
}

var joinTo = lang.Bilingual(" to ", " إلى ")

// Numbers prints the numbers that stand beside a word: "25–35%" for a range, and for a point the band it lies in
// with the point named as our estimate: "20–45%; our estimate 30%".
func (s *Scale) Numbers(r Range, c lang.Code) string {
	if !r.Point() {
		return Percent(r)
	}
	b := s.at(r.Lo)
	if b == nil || b.Point() {
		return Percent(r)
	}
	return Percent(b.Range) + estimate.In(c) + Percent(r)
}

var estimate = lang.Bilingual("; our estimate ", "؛ تقديرنا ")

// Percent prints the bare numbers of a likelihood: "25–35%" or "30%".
func Percent(r Range) string {
	if r.Point() {
		return Number(r.Lo) + "%"
	}
	return Number(r.Lo) + "–" + Number(r.Hi) + "%"
}

// Say prints a likelihood as word and numbers, the one form used everywhere: "unlikely (25–35%)".
// Where the scale has no term it prints the numbers and says so.
func (s *Scale) Say(r Range, c lang.Code) string {
	word := s.Words(r, c)
	if word == "" {
		return Percent(r) + noTerm.In(c)
	}
	return word + " (" + s.Numbers(r, c) + ")"
}

var noTerm = lang.Bilingual(" (no term)", " (لا لفظ لها في السلّم)")

// Sentence states a likelihood of a claim in one sentence without a full stop:
// "It is unlikely (25–35%) that the crisis restrains Russia".
func (s *Scale) Sentence(r Range, claim string, c lang.Code) string {
	numbers := " (" + s.Numbers(r, c) + ") "
	lo, hi := s.Term(r)
	switch {
	case lo == nil || hi == nil:
		return chance.In(c) + " " + Percent(r) + " " + thatClaim(claim, c)
	case lo == hi:
		return lo.Phrase.In(c) + numbers + thatClaim(claim, c)
	}
	return fmt.Sprintf(between.In(c), lo.Word.In(c), hi.Word.In(c)) + numbers + thatClaim(claim, c)
}

// thatClaim joins a claim to what is said of it. Arabic writes its "that" and a "not" after it as one word.
func thatClaim(claim string, c lang.Code) string {
	if rest, not := strings.CutPrefix(claim, "لا "); not && c == lang.Arabic {
		return "ألا " + rest
	}
	return that.In(c) + " " + claim
}

var (
	that    = lang.Bilingual("that", "أن")
	chance  = lang.Bilingual("There is a chance of", "الاحتمال")
	between = lang.Bilingual("It is between %s and %s", "يتراوح بين %s و%s")
)
