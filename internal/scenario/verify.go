package scenario

// The verdicts of Verify on a paragraph.
const (
	VerdictOK      = "ok"      // it stands where it was recorded
	VerdictMoved   = "moved"   // the same text stands at another number
	VerdictChanged = "changed" // its number holds another text, and its own is nowhere
	VerdictMissing = "missing" // the text ends before it, and its own text is nowhere
	VerdictExtra   = "extra"   // the text has it and the record does not
)

// A Verdict is what Verify says of one paragraph.
type Verdict struct {
	N       int
	Verdict string
	Now     int // where a moved paragraph stands
}

// Verify holds the fingerprints on record against a text of the document, paragraph by paragraph,
// in the order of the record; paragraphs that only the text has come last.
func (s *Source) Verify(text string) []Verdict {
	at, standing := map[string]int{}, map[int]string{}
	paragraphs := Paragraphs(text)
	for i, p := range paragraphs {
		hash := Fingerprint(p)
		standing[i+1] = hash
		if at[hash] == 0 {
			at[hash] = i + 1
		}
	}
	var verdicts []Verdict
	recorded := map[string]bool{}
	for _, p := range s.Paragraphs {
		recorded[p.Hash] = true
		v := Verdict{N: p.N}
		switch {
		case standing[p.N] == p.Hash:
			v.Verdict = VerdictOK
		case at[p.Hash] != 0:
			v.Verdict, v.Now = VerdictMoved, at[p.Hash]
		case p.N <= len(paragraphs):
			v.Verdict = VerdictChanged
		default:
			v.Verdict = VerdictMissing
		}
		verdicts = append(verdicts, v)
	}
	for n := 1; n <= len(paragraphs); n++ {
		if s.Hash(n) == "" && !recorded[standing[n]] {
			verdicts = append(verdicts, Verdict{N: n, Verdict: VerdictExtra})
		}
	}
	return verdicts
}
