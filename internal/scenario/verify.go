package scenario

import (
	"cmp"
	"slices"
	"sync"
)

// A Verdict says what happened to a paragraph.
type Verdict string

// The verdicts of Verify.
const (
	VerdictOK      Verdict = "ok"         // it is unchanged and in place
	VerdictWords   Verdict = "same words" // only punctuation, quotes, vowel marks or invisible characters differ
	VerdictMoved   Verdict = "moved"      // the same text has another number
	VerdictEdited  Verdict = "edited"     // a paragraph of the text is similar, and is not itself on record
	VerdictChanged Verdict = "changed"    // its number has another text, and its own was not found
	VerdictMissing Verdict = "missing"    // its text was not found, and nothing new has its number
	VerdictExtra   Verdict = "extra"      // it is in the text but not on record
)

// minSimilarity is the share of common word pairs from which a paragraph counts as edited. In five documents with 79
// paragraphs of eight words and more, no two paragraphs of one document shared more than a quarter.
const minSimilarity = 0.35

// A ParagraphVerdict is the result of Verify for one paragraph.
type ParagraphVerdict struct {
	N       int
	Verdict Verdict
	Now     int     // the new number of a paragraph that is moved, edited, or has its words elsewhere; 0 if unmoved
	Alike   float64 // of an edited paragraph: the share of word pairs in common, from 0 to 1
}

// Verify compares the fingerprints on record with the paragraphs of a text of the document, in the order of the
// record; paragraphs that are only in the text come last. Edited paragraphs are found by their sketches, or by a
// recorded copy of the text, which may be nil.
func (s *Source) Verify(text, copied []string) []ParagraphVerdict {
	v := newVerifier(text, copied)
	verdicts := make([]ParagraphVerdict, len(s.Paragraphs))
	left := v.step(verdicts, s.Paragraphs, v.matchExact)
	if left > 0 {
		left = v.step(verdicts, s.Paragraphs, v.matchWords)
	}
	if left > 0 {
		v.matchEdits(verdicts, s.Paragraphs)
	}
	for n := 1; n <= len(v.text); n++ {
		if !v.taken[n] {
			verdicts = append(verdicts, ParagraphVerdict{N: n, Verdict: VerdictExtra})
		}
	}
	return verdicts
}

// A verifier compares a text with a record. Each step looks at what the steps before it left over, and is slower than
// they are: most texts are unchanged, so that the first step is enough.
type verifier struct {
	text    []string
	hashes  places
	taken   []bool                   // paragraphs of the text that are matched with the record, by number
	byWords places                   // the unmatched ones, from the second step on
	copied  func() map[string]string // by fingerprint
}

// step judges the paragraphs that have no verdict yet, and returns how many are left.
func (v *verifier) step(verdicts []ParagraphVerdict, record []Paragraph, judge func(Paragraph) ParagraphVerdict) int {
	left := 0
	for i, p := range record {
		if verdicts[i].N == 0 {
			verdicts[i] = judge(p)
		}
		if verdicts[i].N == 0 {
			left++
		}
	}
	return left
}

func newVerifier(text, copied []string) *verifier {
	v := &verifier{text: text, hashes: makePlaces(len(text)), taken: make([]bool, len(text)+1)}
	for i, p := range text {
		v.hashes.add(Fingerprint(p), i+1)
	}
	v.copied = sync.OnceValue(func() map[string]string {
		m := make(map[string]string, len(copied))
		for _, p := range copied {
			m[Fingerprint(p)] = p
		}
		return m
	})
	return v
}

// matchExact finds a paragraph by its fingerprint.
func (v *verifier) matchExact(p Paragraph) ParagraphVerdict {
	return v.take(p, v.hashes.nearest(p.Hash, p.N), VerdictOK, VerdictMoved)
}

// matchWords finds a paragraph by its words.
func (v *verifier) matchWords(p Paragraph) ParagraphVerdict {
	if v.byWords.first == nil {
		v.byWords = makePlaces(0)
		for i, text := range v.text {
			if hash := wordHash(wordsOf(text)); hash != "" && !v.taken[i+1] {
				v.byWords.add(hash, i+1)
			}
		}
	}
	hash := p.WordHash
	if old, ok := v.copied()[p.Hash]; ok && hash == "" {
		hash = wordHash(wordsOf(old))
	}
	return v.take(p, v.byWords.nearest(hash, p.N), VerdictWords, VerdictWords)
}

// take matches a paragraph with one of the text, whose number may be 0 for none.
func (v *verifier) take(p Paragraph, n int, inPlace, moved Verdict) ParagraphVerdict {
	if n == 0 {
		return ParagraphVerdict{}
	}
	v.taken[n] = true
	if n == p.N {
		return ParagraphVerdict{N: p.N, Verdict: inPlace}
	}
	return ParagraphVerdict{N: p.N, Verdict: moved, Now: n}
}

// matchEdits finds edited paragraphs among the unmatched rest of the text. If two on record are similar to the same
// one, the more similar gets it.
func (v *verifier) matchEdits(verdicts []ParagraphVerdict, record []Paragraph) {
	var drawn sketches
	for i, p := range v.text {
		if !v.taken[i+1] {
			drawn.add(i+1, sketchOf(wordsOf(p)))
		}
	}
	type guess struct {
		at     int // in the record
		sketch []uint32
		similarity
	}
	var guesses []guess
	for i, p := range record {
		if verdicts[i].N == 0 {
			sketch := v.sketch(p)
			guesses = append(guesses, guess{i, sketch, drawn.most(sketch, p.N, v.taken)})
		}
	}
	for _, again := range []bool{false, true} {
		slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(b.share, a.share) })
		for i := range guesses {
			g := &guesses[i]
			n := record[g.at].N
			if again && v.taken[g.n] && verdicts[g.at].N == 0 {
				g.similarity = drawn.most(g.sketch, n, v.taken)
			}
			if g.share >= minSimilarity && !v.taken[g.n] && verdicts[g.at].N == 0 {
				v.taken[g.n] = true
				verdicts[g.at] = ParagraphVerdict{N: n, Verdict: VerdictEdited, Now: g.n, Alike: g.share}
			}
		}
	}
	for i, p := range record {
		if verdicts[i].N == 0 {
			verdicts[i] = v.judgeUnmatched(p)
		}
	}
}

// sketch is that of a paragraph on record, computed from the copy of the text if none was stored.
func (v *verifier) sketch(p Paragraph) []uint32 {
	if old, ok := v.copied()[p.Hash]; ok && p.Sketch == nil {
		return sketchOf(wordsOf(old))
	}
	return p.Sketch
}

// judgeUnmatched judges a paragraph that was not found and is similar to nothing.
func (v *verifier) judgeUnmatched(p Paragraph) ParagraphVerdict {
	if p.N > len(v.text) || v.taken[p.N] { // the paragraph with that number belongs to another one on record
		return ParagraphVerdict{N: p.N, Verdict: VerdictMissing}
	}
	v.taken[p.N] = true
	return ParagraphVerdict{N: p.N, Verdict: VerdictChanged}
}

// places says where something occurs: mostly in one place.
type places struct {
	first map[string]int32
	more  map[string][]int // all places, in order, of what occurs several times
}

func makePlaces(size int) places {
	return places{make(map[string]int32, size), map[string][]int{}}
}

func (p *places) add(key string, n int) {
	first, twice := p.first[key]
	switch {
	case !twice:
		p.first[key] = int32(n)
	case len(p.more[key]) == 0:
		p.more[key] = []int{int(first), n}
	default:
		p.more[key] = append(p.more[key], n)
	}
}

// nearest returns the place of something nearest to n, or 0.
func (p *places) nearest(key string, n int) int {
	if list := p.more[key]; len(list) > 0 {
		return nearest(list, n)
	}
	return int(p.first[key])
}

// nearest returns the number of a list that is nearest to n.
func nearest(list []int, n int) int {
	i, found := slices.BinarySearch(list, n)
	switch {
	case found:
		return n
	case i == 0:
		return list[0]
	case i == len(list) || n-list[i-1] <= list[i]-n:
		return list[i-1]
	}
	return list[i]
}
