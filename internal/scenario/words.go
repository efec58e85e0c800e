package scenario

import (
	"slices"
	"strings"
	"unicode"

	"signpost/internal/lang"
)

// A thing may be called by words of its name or title, in any language: "mali or burkina". Each must begin a word there.
// Things are better called by what they are called themselves than with the name of their question.

// unfit is how well words fit a thing that has not all of them.
const unfit = 3

// fitting returns how well words fit a thing, the best first: they are its name or its title; they begin words there; or
// only with the name of its question they do. That a word stands there whole is no better than that it begins one: who
// cuts words short must not be taken for meaning another thing.
func fitting[T namable](x T, asked [][]string) int {
	whole, bare := x.names()
	own := spokenWords(bare)
	same := equalWords(own, asked)
	for _, v := range x.title() {
		title := spokenWords(v.Text)
		same = same || equalWords(title, asked)
		own = append(own, title...)
	}
	switch {
	case same:
		return 0
	case haveAll(own, asked):
		return 1
	case haveAll(append(own, spokenWords(whole)...), asked):
		return 2
	}
	return unfit
}

func equalWords(a, b [][]string) bool {
	return slices.EqualFunc(a, b, func(a, b []string) bool { return a[0] == b[0] })
}

// byWords returns what the words of a name fit best, and how well: nothing, one thing or several.
func byWords[T namable](all []T, name string) (best []T, fit int) {
	fit = unfit
	asked := spokenWords(name)
	if len(asked) == 0 {
		return nil, fit
	}
	for _, x := range all {
		n := fitting(x, asked)
		if n < fit {
			best, fit = nil, n
		}
		if n == fit && n < unfit {
			best = append(best, x)
		}
	}
	return best, fit
}

// haveAll reports whether every word that is asked for begins one of those that are there, in some form of both.
func haveAll(there, asked [][]string) bool {
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

// spokenWords splits a text into its words, each folded and in the forms in which it may be asked for.
func spokenWords(text string) [][]string {
	var words [][]string
	for _, w := range strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words = append(words, forms(w))
	}
	return words
}

// articles are what an Arabic word may begin with that is no part of it, the longest first.
var articles = []string{"وال", "بال", "فال", "كال", "لل", "ال"}

// forms is a word, and in Arabic also the word without its article.
func forms(word string) []string {
	for _, a := range articles {
		if rest, ok := strings.CutPrefix(word, a); ok && len(rest) >= 3*len("ا") {
			return []string{word, rest}
		}
	}
	return []string{word}
}

// notFound is the error of a name that no thing has: the one its words fit is returned instead, without an error.
func notFound[T namable](what, name string, all []T, nearest string) (T, error) {
	hits, _ := byWords(all, name)
	switch len(hits) {
	case 0:
		return nil, &NotFound{What: what, Name: name, Nearest: nearest}
	case 1:
		return hits[0], nil
	default:
		return nil, several(what, name, hits)
	}
}

// several is the error of a name that fits more than one thing.
func several[T namable](what, name string, hits []T) *NotFound {
	e := &NotFound{What: what, Name: name}
	for _, x := range hits {
		whole, _ := x.names()
		e.Candidates = append(e.Candidates, whole)
		e.Titles = append(e.Titles, x.title())
	}
	return e
}

// FindScenario returns the question's scenario with the name, the one that had it before, or the one whose name or title
// has its words. The error is a *NotFound.
func (q *Question) FindScenario(name string) (*Scenario, error) {
	return lookup("scenario of "+q.ID, strings.TrimPrefix(name, q.ID+"/"), q.Scenarios)
}

func (q *Question) title() lang.Text { return q.Title.Text }
func (s *Scenario) title() lang.Text { return s.Title.Text }
func (s *Source) title() lang.Text   { return s.Title.Text }

// title is what readers are shown of an indicator, or what is looked for where it has no title.
func (i *Indicator) title() lang.Text {
	if i.Title.IsZero() {
		return i.Observe.Text
	}
	return i.Title.Text
}
