package scenario

import (
	"slices"
	"strings"
	"unicode"

	"signpost/internal/lang"
)

// A thing can be found by words of its name or title, in any language: "mali or burkina". Each must be the beginning
// of a word in it. A match in its own name is better than one in the name of its question.

// noMatch is the rank of a thing that does not contain all the words.
const noMatch = 3

// matchRank returns how well words match a thing, the best first: they are its name or its title; they begin words in
// it; or they do so only together with the name of its question. A whole word is no better a match than the beginning
// of one, so that an abbreviation never selects a different thing.
func matchRank[T namable](x T, asked [][]string) int {
	full, short := x.names()
	own := searchWords(short)
	same := equalWords(own, asked)
	for _, v := range x.title() {
		title := searchWords(v.Text)
		same = same || equalWords(title, asked)
		own = append(own, title...)
	}
	switch {
	case same:
		return 0
	case containsAll(own, asked):
		return 1
	case containsAll(append(own, searchWords(full)...), asked):
		return 2
	}
	return noMatch
}

func equalWords(a, b [][]string) bool {
	return slices.EqualFunc(a, b, func(a, b []string) bool { return a[0] == b[0] })
}

// byWords returns the best matches for the words of a name, and how good they are: nothing, one thing or several.
func byWords[T namable](all []T, name string) (best []T, fit int) {
	fit = noMatch
	asked := searchWords(name)
	if len(asked) == 0 {
		return nil, fit
	}
	for _, x := range all {
		n := matchRank(x, asked)
		if n < fit {
			best, fit = nil, n
		}
		if n == fit && n < noMatch {
			best = append(best, x)
		}
	}
	return best, fit
}

// containsAll reports whether every word asked for begins one of the given words, in some form of both.
func containsAll(there, asked [][]string) bool {
	for _, forms := range asked {
		if !slices.ContainsFunc(there, func(word []string) bool {
			return slices.ContainsFunc(word, func(w string) bool {
				return slices.ContainsFunc(forms, func(a string) bool { return strings.HasPrefix(w, a) })
			})
		}) {
			return false
		}
	}
	return true
}

// searchWords splits a text into its words, each folded and in the forms in which it may be searched.
func searchWords(text string) [][]string {
	var words [][]string
	for _, w := range strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words = append(words, wordForms(w))
	}
	return words
}

// articles are the prefixes that an Arabic word may have, the longest first.
var articles = []string{"وال", "بال", "فال", "كال", "لل", "ال"}

// wordForms is a word, and in Arabic also the word without its article.
func wordForms(word string) []string {
	for _, a := range articles {
		if rest, ok := strings.CutPrefix(word, a); ok && len(rest) >= 3*len("ا") {
			return []string{word, rest}
		}
	}
	return []string{word}
}

// notFound is the error for a name that does not exist: if its words match one thing, that is returned without an
// error.
func notFound[T namable](what, name string, all []T, nearest string) (T, error) {
	hits, _ := byWords(all, name)
	switch len(hits) {
	case 0:
		return nil, &NotFound{What: what, Name: name, Nearest: nearest}
	case 1:
		return hits[0], nil
	default:
		return nil, ambiguous(what, name, hits)
	}
}

// ambiguous is the error for a name that matches more than one thing.
func ambiguous[T namable](what, name string, hits []T) *NotFound {
	e := &NotFound{What: what, Name: name}
	for _, x := range hits {
		full, _ := x.names()
		e.Candidates = append(e.Candidates, full)
		e.Titles = append(e.Titles, x.title())
	}
	return e
}

// FindScenario returns the question's scenario with the name, the one that had it before, or the one whose name or
// title has its words. The error is a *NotFound.
func (q *Question) FindScenario(name string) (*Scenario, error) {
	return lookup("scenario of "+q.ID, strings.TrimPrefix(name, q.ID+"/"), q.Scenarios)
}

func (q *Question) title() lang.Text { return q.Title.Text }
func (s *Scenario) title() lang.Text { return s.Title.Text }
func (s *Source) title() lang.Text   { return s.Title.Text }

// title is what readers see of an indicator: its title, or else what to look for.
func (i *Indicator) title() lang.Text {
	if i.Title.IsZero() {
		return i.Observe.Text
	}
	return i.Title.Text
}
