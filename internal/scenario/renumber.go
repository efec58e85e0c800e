package scenario

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Renumbering says where the paragraphs on record are in another text of the document.
type Renumbering struct {
	Verdicts []ParagraphVerdict // of Verify, without the paragraphs that only the text has
	To       map[int]int        // the new number of each paragraph on record; 0 if the text no longer contains it
	New      []int              // paragraphs that are only in the text
	ByHand   map[int]bool       // those whose new number was given by a person
	Back     map[string]int     // by fingerprint: the new numbers of paragraphs that an earlier text had and that are back
}

// Gone is the number a person gives for a paragraph that the text no longer contains.
const Gone = 0

// Renumber proposes new numbers for the paragraphs on record in a text. Numbers given by a person take precedence over
// what it finds. The copy of the text on record may be nil.
func (s *Source) Renumber(text, copied []string, byHand map[int]int) (Renumbering, error) {
	r := Renumbering{To: map[int]int{}, ByHand: map[int]bool{}, Back: map[string]int{}}
	for _, n := range slices.Sorted(maps.Keys(byHand)) {
		switch to := byHand[n]; {
		case s.Hash(n) == "":
			return r, fmt.Errorf("%s has no paragraph %d", s.ID, n)
		case to != Gone && (to < 1 || to > len(text)):
			return r, fmt.Errorf("the text has paragraphs 1 to %d, not %d", len(text), to)
		}
	}
	taken := map[int]bool{}
	for _, v := range s.Verify(text, copied) {
		if v.Verdict == VerdictExtra {
			continue
		}
		r.Verdicts = append(r.Verdicts, v)
		to, is := byHand[v.N]
		if r.ByHand[v.N] = is; !is {
			to = v.place()
		}
		r.To[v.N], taken[to] = to, true
	}
	for _, p := range s.Passages {
		if p.Earlier == "" {
			continue
		}
		if at := slices.IndexFunc(text, func(t string) bool { return Fingerprint(t) == p.Earlier }); at >= 0 {
			r.Back[p.Earlier] = at + 1
		}
	}
	for n := range text {
		if !taken[n+1] {
			r.New = append(r.New, n+1)
		}
	}
	return r, nil
}

// place is the paragraph's new number: 0 if its number now has another text, or none.
func (v ParagraphVerdict) place() int {
	switch {
	case v.Now != 0:
		return v.Now
	case v.Verdict == VerdictOK || v.Verdict == VerdictWords:
		return v.N
	}
	return Gone
}

// Same reports whether every paragraph is unchanged and in place, and there are no others.
func (r *Renumbering) Same() bool {
	return len(r.New) == 0 && !slices.ContainsFunc(r.Verdicts, func(v ParagraphVerdict) bool {
		return v.Verdict != VerdictOK || r.To[v.N] != v.N
	})
}

// Seal is a hash of a renumbering and its text: it proves that a user confirms exactly what was shown.
func (r *Renumbering) Seal(text []string) string {
	var b strings.Builder
	for _, n := range slices.Sorted(maps.Keys(r.To)) {
		b.WriteString(fmt.Sprintln(n, r.To[n]))
	}
	for _, p := range text {
		b.WriteString(p + "\n")
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])[:8]
}

// Passages returns a source's passages after a renumbering. Their ids stay, because log entries use them and are never
// edited: only the paragraph numbers change. The error names a passage over several paragraphs that are no longer
// consecutive.
func (r *Renumbering) Passages(s *Source) ([]*Passage, error) {
	var list []*Passage
	for _, old := range s.Passages {
		p := *old
		list = append(list, &p)
		if n := r.Back[old.Earlier]; n > 0 {
			p.Paragraph, p.Earlier = n, ""
		}
		if old.Earlier != "" || s.Hash(old.Paragraph) == "" {
			continue
		}
		first, last := r.To[old.Paragraph], r.To[old.Last()]
		switch {
		case first == Gone:
			p.Earlier = s.Hash(old.Paragraph)
		case old.Through > 0 && last <= first:
			return nil, fmt.Errorf("%s runs over paragraphs %d to %d, which do not follow each other any more", old.Ref(), old.Paragraph, old.Through)
		default:
			p.Paragraph = first
			if old.Through > 0 {
				p.Through = last
			}
		}
	}
	return list, nil
}

// Asides maps the keys under which paragraphs are set aside to the keys that replace them: several if other paragraphs
// came between, none if the text no longer contains any of them. Unchanged keys are left out.
func (r *Renumbering) Asides(s *Source) map[string][]string {
	keys := map[string][]string{}
	for _, a := range s.SetAside {
		if a.From == 0 {
			continue
		}
		var now []int
		for n := a.From; n <= a.Until; n++ {
			if to := r.To[n]; to != Gone {
				now = append(now, to)
			}
		}
		slices.SortFunc(now, cmp.Compare[int])
		now = slices.Compact(now)
		list := []string{}
		for i := 0; i < len(now); {
			end := i
			for end+1 < len(now) && now[end+1] == now[end]+1 {
				end++
			}
			key := fmt.Sprint(now[i])
			if end > i {
				key += fmt.Sprintf("-%d", now[end])
			}
			list, i = append(list, key), end+1
		}
		if len(list) != 1 || list[0] != a.Key {
			keys[a.Key] = list
		}
	}
	return keys
}
