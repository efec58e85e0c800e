package scenario

import "slices"

// A Verdict says what became of a paragraph.
type Verdict string

// The verdicts of Verify.
const (
	VerdictOK      Verdict = "ok"         // it stands where it was recorded
	VerdictWords   Verdict = "same words" // only punctuation, quotes, vowel marks or invisible characters differ
	VerdictMoved   Verdict = "moved"      // the same text stands at another number
	VerdictEdited  Verdict = "edited"     // a paragraph of the text is like it, and no other is on record for that one
	VerdictChanged Verdict = "changed"    // its number holds another text, and its own is nowhere
	VerdictMissing Verdict = "missing"    // its own text is nowhere, and nothing new stands at its number
	VerdictExtra   Verdict = "extra"      // the text has it and the record does not
)

// leastAlike is the share of word pairs from which on a paragraph counts as an edited one. Of five documents with 79
// paragraphs of eight words and more, no two paragraphs of one document shared more than a quarter.
const leastAlike = 0.35

// A ParagraphVerdict is what Verify says of one paragraph.
type ParagraphVerdict struct {
	N       int
	Verdict Verdict
	Now     int     // where a paragraph stands that is moved, edited, or has its words elsewhere; 0 where it was
	Alike   float64 // of an edited paragraph: the share of word pairs in common, from 0 to 1
}

// Verify holds the fingerprints on record against a text of the document, paragraph by paragraph, in the order of the
// record; paragraphs that only the text has come last. Edited paragraphs are found by their sketches, or by a copy of
// the text that was recorded, which may be nil.
func (s *Source) Verify(text string, copied []string) []ParagraphVerdict {
	v := newVerifier(Paragraphs(text), copied)
	verdicts := make([]ParagraphVerdict, 0, len(s.Paragraphs))
	for _, p := range s.Paragraphs {
		verdicts = append(verdicts, v.exact(p))
	}
	v.draw()
	for i, p := range s.Paragraphs {
		if verdicts[i].Verdict == "" {
			verdicts[i] = v.edited(p)
		}
	}
	for n := 1; n <= len(v.marks); n++ {
		if !v.taken[n] {
			verdicts = append(verdicts, ParagraphVerdict{N: n, Verdict: VerdictExtra})
		}
	}
	return verdicts
}

type verifier struct {
	text   []string
	marks  []Paragraph // of the text
	hashes map[string][]int
	loose  map[string][]int
	taken  map[int]bool // paragraphs of the text that the record accounts for
	drawn  sketches     // of those that it does not
	copied map[string]string
}

func newVerifier(text, copied []string) *verifier {
	v := &verifier{text: text, hashes: map[string][]int{}, loose: map[string][]int{}, taken: map[int]bool{}, copied: map[string]string{}}
	for i, p := range text {
		m := Mark(p, false)
		v.marks = append(v.marks, m)
		v.hashes[m.Hash] = append(v.hashes[m.Hash], i+1)
		if m.Loose != "" {
			v.loose[m.Loose] = append(v.loose[m.Loose], i+1)
		}
	}
	for _, p := range copied {
		v.copied[Fingerprint(p)] = p
	}
	return v
}

// exact finds a paragraph by its fingerprint or its words.
func (v *verifier) exact(p Paragraph) ParagraphVerdict {
	if n := nearest(v.hashes[p.Hash], p.N); n > 0 {
		v.taken[n] = true
		if n == p.N {
			return ParagraphVerdict{N: p.N, Verdict: VerdictOK}
		}
		return ParagraphVerdict{N: p.N, Verdict: VerdictMoved, Now: n}
	}
	loose := p.Loose
	if old, ok := v.copied[p.Hash]; ok && loose == "" {
		loose = Mark(old, false).Loose
	}
	n := nearest(v.loose[loose], p.N)
	if n == 0 {
		return ParagraphVerdict{}
	}
	v.taken[n] = true
	if n == p.N {
		return ParagraphVerdict{N: p.N, Verdict: VerdictWords}
	}
	return ParagraphVerdict{N: p.N, Verdict: VerdictWords, Now: n}
}

// draw makes the sketches of what no fingerprint accounts for.
func (v *verifier) draw() {
	for i, p := range v.text {
		if !v.taken[i+1] {
			v.drawn.add(i+1, sketchOf(wordsOf(p)))
		}
	}
}

// edited judges a paragraph that stands nowhere as it was.
func (v *verifier) edited(p Paragraph) ParagraphVerdict {
	sketch := p.Sketch
	if old, ok := v.copied[p.Hash]; ok && sketch == nil {
		sketch = sketchOf(wordsOf(old))
	}
	if like := v.drawn.most(sketch, p.N); like.share >= leastAlike {
		v.taken[like.n] = true
		return ParagraphVerdict{N: p.N, Verdict: VerdictEdited, Now: like.n, Alike: like.share}
	}
	switch {
	case p.N > len(v.text):
		return ParagraphVerdict{N: p.N, Verdict: VerdictMissing}
	case v.taken[p.N]: // what stands there is another one's
		return ParagraphVerdict{N: p.N, Verdict: VerdictMissing}
	}
	v.taken[p.N] = true
	return ParagraphVerdict{N: p.N, Verdict: VerdictChanged}
}

// nearest returns the number of a list that is nearest to n, or 0.
func nearest(list []int, n int) int {
	if len(list) == 0 {
		return 0
	}
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
