package check

import (
	"slices"
	"strings"
)

// conjugated lists the forms in which somebody else is said to do something: past and present, of one and of many. Each
// verb is given by both: «قال يقول». Those of "we" and "I" are not among them.
func conjugated(verbs string) string {
	words := strings.Fields(verbs)
	var all []string
	for i := 0; i+1 < len(words); i += 2 {
		past, present := words[i], words[i+1]
		stem, _ := strings.CutSuffix(past, "ى")
		many, _ := strings.CutSuffix(strings.TrimSuffix(present, "ى"), "ي")
		she := "ت" + strings.TrimPrefix(present, "ي")
		all = append(all, past, stem+"ت", stem+"وا", present, she, many+"ون")
		for _, pronoun := range []string{"ه", "ها"} {
			all = append(all, past+pronoun, stem+"ت"+pronoun, present+pronoun, she+pronoun)
		}
	}
	return strings.Join(all, " ")
}

// possessed lists nouns and what they are with a pronoun behind them: «فرصة», «فرصته», «فرصتها».
func possessed(nouns string) string {
	var all []string
	for _, noun := range strings.Fields(nouns) {
		all = append(all, noun)
		stem := noun
		if bare, feminine := strings.CutSuffix(noun, "ة"); feminine {
			stem = bare + "ت"
		}
		for _, pronoun := range []string{"ه", "ها", "هم", "هما"} {
			all = append(all, stem+pronoun)
		}
	}
	return strings.Join(all, " ")
}

// gendered lists masculine adjectives with their feminine and their accusative: «منخفض», «منخفضة», «منخفضا».
func gendered(adjectives string) string {
	var all []string
	for _, a := range strings.Fields(adjectives) {
		all = append(all, a, a+"ة", a+"ا")
	}
	return strings.Join(all, " ")
}

// The letters that come before the root of an Arabic word, and those that come and go within it.
const (
	weakLetters = "اويءئؤى"
	prefixesAr  = "يتنما"
)

// suffixesAr come behind a root, the longer ones first.
var suffixesAr = [][]rune{
	[]rune("ها"), []rune("هم"), []rune("ون"), []rune("ين"), []rune("ان"), []rune("ات"), []rune("وا"), []rune("ية"), []rune("تا"),
	[]rune("ه"), []rune("ة"), []rune("ت"), []rune("ا"),
}

// rooted holds what the root of a word may be, so that a verb is known by its noun: «ينسحب» and «انسحاب» share one. A word
// has several candidates, since a letter may belong to the root or stand before or behind it.
type rooted struct {
	roots []uint32
	mask  uint64 // a bit for each, so that two words are told apart at a glance
}

// add takes three letters or more as a root.
func (r *rooted) add(letters ...rune) {
	if len(letters) < 3 || len(letters) > 5 {
		return
	}
	root := uint32(0)
	for _, l := range letters {
		root = root<<6 | uint32(l-'ء'+1)&63
	}
	if !slices.Contains(r.roots, root) {
		r.roots = append(r.roots, root)
		r.mask |= 1 << (root * 0x9e3779b1 >> 26)
	}
}

// rootsOf looks for the roots of a word, given its forms.
func rootsOf(forms []string) *rooted {
	found := &rooted{roots: make([]uint32, 0, 8)}
	if r := []rune(forms[0]); len(r) == 3 && (r[0] == 'ي' || r[0] == 'ت') && !weak(r[1]) && !weak(r[2]) { // «يصل»
		found.add('و', r[1], r[2])
	}
	var room [24]rune
	for n, form := range forms {
		letters := room[:0]
		for _, l := range form {
			if len(letters) == len(room) {
				break
			}
			letters = append(letters, l)
		}
		if n > 0 && len(letters) < 4 {
			continue
		}
		if last := len(letters) - 1; letters[last] == 'ء' {
			letters = letters[:last]
		}
		found.within(letters)
		for _, suffix := range suffixesAr {
			if rest := len(letters) - len(suffix); rest >= 3 && slices.Equal(letters[rest:], suffix) {
				found.within(letters[:rest])
				break
			}
		}
	}
	return found
}

// within adds the roots that letters may hold, with and without one that stands before.
func (r *rooted) within(letters []rune) {
	r.of(letters)
	if len(letters) >= 4 && strings.ContainsRune(prefixesAr, letters[0]) {
		r.of(letters[1:])
		if len(letters) >= 5 && strings.ContainsRune(prefixesAr, letters[1]) {
			r.of(letters[2:])
		}
	}
}

// of adds the root that letters hold without the weak ones, and without those that make a verb of another.
func (r *rooted) of(letters []rune) {
	var room [24]rune
	bare := room[:0]
	for _, l := range letters {
		if !weak(l) {
			bare = append(bare, l)
		}
	}
	if len(bare) == 2 {
		r.weakly(letters)
		return
	}
	r.add(bare...)
	switch {
	case len(bare) > 4 && bare[0] == 'س' && bare[1] == 'ت': // «استأنف»
		r.add(bare[2:]...)
	case len(bare) > 3 && bare[0] == 'ن': // «انسحب»
		r.add(bare[1:]...)
	}
	if len(bare) > 3 && bare[1] == 'ت' { // «اجتمع»
		r.add(append(append(make([]rune, 0, 8), bare[0]), bare[2:]...)...)
	}
}

// weakly adds a root of three letters of which one is weak, and comes and goes: «عود» for «عاد», «يعيد» and «إعادة».
func (r *rooted) weakly(letters []rune) {
	if len(letters) == 4 && weak(letters[2]) { // «توقيع» without its first letter
		letters = []rune{letters[0], letters[1], letters[3]}
	}
	if len(letters) != 3 || weak(letters[0]) && letters[0] != 'و' {
		return
	}
	root := [3]rune(letters)
	for n, l := range root {
		if weak(l) {
			root[n] = 'و'
		}
	}
	r.add(root[:]...)
}

func weak(l rune) bool { return strings.ContainsRune(weakLetters, l) }

// sameRoot reports whether two Arabic words may be of one root.
func sameRoot(a, b *spelling) bool {
	if a.forms == nil || b.forms == nil {
		return false
	}
	x, y := a.root(), b.root()
	return x.mask&y.mask != 0 && slices.ContainsFunc(x.roots, func(root uint32) bool { return slices.Contains(y.roots, root) })
}

// root looks for the roots of a word when they are first asked for: those of most never are.
func (w *spelling) root() *rooted {
	if w.rooted == nil {
		w.rooted = rootsOf(w.forms)
	}
	return w.rooted
}
