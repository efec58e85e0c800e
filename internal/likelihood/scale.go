package likelihood

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"signpost/internal/lang"
)

// A Band is one term of a scale and its percentages.
type Band struct {
	Range
	// Word is the term as printed; Others are accepted on input.
	Word   lang.Text
	Others []lang.Text
	// Phrase introduces a that-clause: "It is likely". It is followed by the numbers, then "that" and the clause.
	Phrase lang.Text
	// Frame is the whole sentence, for a language in which a phrase before the clause is not enough: its placeholders
	// are the numbers, the clause with its "that", and the words for its contrary. A language without a frame uses
	// Phrase.
	Frame lang.Text
}

// A Scale is a published vocabulary of likelihood: bands in rising order.
type Scale struct {
	ID     string
	Title  lang.Text
	Source lang.Text // the standard and the section that defines the scale, with its licence line if one is required
	Bands  []Band
	// Gaps says that the bands deliberately leave numbers between them without a term.
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

// ErrWord is the error for a word that is not in a scale; see Terms.
var ErrWord = errors.New("is not a likelihood")

// Parse reads a likelihood as a number, a range or a word of the scale, in any of its languages.
// A word becomes the range of its band; the error wraps ErrWord when the scale has no such word.
func (s *Scale) Parse(text string) (Range, error) {
	if b := s.Named(text); b != nil {
		return b.Range, nil
	}
	r, err := ParseRange(text)
	if err != nil && !strings.ContainsAny(westernDigits(text), "0123456789") {
		return Range{}, fmt.Errorf("%q %w", text, ErrWord)
	}
	return r, err
}

// Named returns the band that a word names, in any language and either word set, or nil.
func (s *Scale) Named(word string) *Band { return named()[s][fold(word)] }

// named holds the bands of every scale by the words that name them.
var named = sync.OnceValue(func() map[*Scale]map[string]*Band {
	all := map[*Scale]map[string]*Band{}
	for _, s := range Scales {
		bands := map[string]*Band{}
		for i := range s.Bands {
			b := &s.Bands[i]
			for _, t := range append([]lang.Text{b.Word}, b.Others...) {
				for _, w := range t {
					if word := fold(w.Text); bands[word] == nil {
						bands[word] = b
					}
				}
			}
		}
		all[s] = bands
	}
	return all
})

// fold makes words comparable: the signs above and below Arabic letters are optional.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.Map(withoutMarks, strings.ToLower(s))), " ")
}

func withoutMarks(r rune) rune {
	if r >= '\u064B' && r <= '\u0652' {
		return -1
	}
	return r
}

// Terms are the words of the scale in English, from the least to the most likely.
func (s *Scale) Terms() []string {
	var words []string
	for _, b := range s.Bands {
		words = append(words, b.Word.In(lang.English))
	}
	return words
}

// at returns the band of a single number, or nil if the scale has no term for it.
//
// Neighbouring bands of ICD 203 share their edge. The tie rule is symmetric about 50, so that p and 1-p always get
// mirrored words: below 50 an edge belongs to the band above it, above 50 to the band below it.
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

// Term returns the bands at the two ends of a likelihood: the same band twice if it lies inside one, nil if the scale
// has no term.
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

// rangeEnd returns the band of one end of a range: a low end on an edge belongs to the band above it and a high end to
// the band below it, since the range extends only into that one.
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
