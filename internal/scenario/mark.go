package scenario

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Sizes of what is kept of a paragraph.
const (
	wordHashDigits = 16 // hex digits of the hash of the words
	sketchSize     = 16 // hashes of word pairs in a sketch
)

// NewParagraph returns what a record stores about a paragraph: its fingerprint, the hash of its words, and optionally a
// sketch that recognises the paragraph after an edit. The caller sets the number.
func NewParagraph(paragraph string, sketch bool) Paragraph {
	p := Paragraph{Hash: Fingerprint(paragraph)}
	words := wordsOf(paragraph)
	p.WordHash = wordHash(words)
	if sketch {
		p.Sketch = sketchOf(words)
	}
	return p
}

// wordHash is the hash of words; empty if there are none.
func wordHash(words []string) string {
	if len(words) == 0 {
		return ""
	}
	sum := sha256.Sum256([]byte(strings.Join(words, " ")))
	return hex.EncodeToString(sum[:])[:wordHashDigits]
}

// String returns the stored form as files spell it: the fingerprint, the hash of the words and the sketch, separated by
// blanks.
func (p Paragraph) String() string {
	s := p.Hash
	if p.WordHash != "" {
		s += " " + p.WordHash
	}
	if len(p.Sketch) > 0 && p.WordHash != "" {
		var b []byte
		for _, h := range p.Sketch {
			b = binary.BigEndian.AppendUint32(b, h)
		}
		s += " " + hex.EncodeToString(b)
	}
	return s
}

// ParseParagraph reads what String wrote; ok is false if it is malformed.
func ParseParagraph(text string) (Paragraph, bool) {
	hash, rest, more := strings.Cut(text, " ")
	loose, sketch, drawn := strings.Cut(rest, " ")
	p := Paragraph{Hash: hash, WordHash: loose}
	if !isHex(hash, sha256.Size*2) || more && !isHex(loose, wordHashDigits) {
		return p, false
	}
	if !drawn {
		return p, true
	}
	b, err := hex.DecodeString(sketch)
	if err != nil || len(b) == 0 || len(b)%4 != 0 || len(b) > 4*sketchSize || sketch != strings.ToLower(sketch) {
		return p, false
	}
	for ; len(b) > 0; b = b[4:] {
		p.Sketch = append(p.Sketch, binary.BigEndian.Uint32(b))
	}
	return p, true
}

func isHex(s string, n int) bool { return len(s) == n && strings.Trim(s, "0123456789abcdef") == "" }

// wordsOf splits a text into its words: compatibility forms unified, in lower case, without vowel marks, invisible
// characters and the Arabic stroke that only stretches a word. Everything except letters and digits separates words.
func wordsOf(text string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == 'ـ':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// sketchOf keeps the smallest hashes of pairs of consecutive words. The share of hashes that two sketches have in
// common estimates the share of common pairs.
func sketchOf(words []string) []uint32 {
	if len(words) < 2 {
		return nil
	}
	all := make([]uint32, 0, len(words)-1)
	for i := 1; i < len(words); i++ {
		sum := sha256.Sum256([]byte(words[i-1] + " " + words[i]))
		all = append(all, binary.BigEndian.Uint32(sum[:4]))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(len(all), sketchSize)]
}

// overlap estimates what share of their word pairs two texts have in common, from 0 to 1.
func overlap(a, b []uint32) float64 {
	i, j, union, both := 0, 0, 0, 0
	for union < sketchSize && (i < len(a) || j < len(b)) {
		union++
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			i++
		case i == len(a) || b[j] < a[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	if union == 0 {
		return 0
	}
	return float64(both) / float64(union)
}

// A similarity is how similar a paragraph of a text is to one on record.
type similarity struct {
	n     int
	share float64
}

// sketches finds the paragraph of a text most similar to one on record.
type sketches struct {
	of map[int][]uint32
	by map[uint32][]int
}

func (s *sketches) add(n int, sketch []uint32) {
	if s.of == nil {
		s.of, s.by = map[int][]uint32{}, map[uint32][]int{}
	}
	s.of[n] = sketch
	for _, h := range sketch {
		s.by[h] = append(s.by[h], n)
	}
}

// most returns the free paragraph most similar to a sketch; of equals, the nearest to a number.
func (s *sketches) most(sketch []uint32, near int, taken []bool) similarity {
	seen := map[int]bool{}
	var best similarity
	for _, h := range sketch {
		for _, n := range s.by[h] {
			if seen[n] || taken[n] {
				continue
			}
			seen[n] = true
			share := overlap(sketch, s.of[n])
			if share > best.share || share == best.share && cmp.Compare(distance(n, near), distance(best.n, near)) < 0 {
				best = similarity{n, share}
			}
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
