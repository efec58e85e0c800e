package scenario

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"signpost/internal/lang"
)

// An Index finds things in a workspace by words in their names, titles and texts, in any language. The workspace must
// not change while its Index is in use.
type Index struct{ hits []Hit }

// A Hit is something that contains all the words of a search.
type Hit struct {
	Kind     NameKind    // question, scenario, indicator, source, passage or entry
	Name     string      // its name on the command line
	Question *Question   // nil for a source and its passages
	Entry    *Entry      // nil unless it is an entry
	Title    lang.Text   // what it is called, or says
	Texts    []lang.Text // its other texts

	name, title, all string // folded, for comparison
}

// kindOrder orders equally good hits.
var kindOrder = []NameKind{QuestionName, ScenarioName, IndicatorName, SourceName, PassageName, EntryName}

// Index indexes the whole workspace.
func (w *Workspace) Index() *Index {
	x := &Index{}
	for _, q := range w.Questions {
		x.question(q)
	}
	for _, s := range w.Sources {
		publisher := lang.Text(nil)
		if s.Publisher != nil {
			publisher = s.Publisher.Title.Text
		}
		x.add(Hit{Kind: SourceName, Name: s.ID, Title: s.Title.Text, Texts: []lang.Text{s.Author.Text, publisher, s.About.Text}})
		for _, p := range s.Passages {
			x.add(Hit{Kind: PassageName, Name: p.Ref(), Title: p.Says.Text, Texts: []lang.Text{p.Wording.Text, p.Dating.Text}})
		}
	}
	return x
}

func (x *Index) question(q *Question) {
	texts := []lang.Text{q.Wording.Text, q.About.Text}
	for _, c := range q.Conflicts {
		texts = append(texts, c.About.Text, c.Reading.Text)
		for _, side := range c.Sides {
			texts = append(texts, side.Says.Text)
		}
	}
	for _, a := range q.Assumptions {
		texts = append(texts, a.Says.Text)
	}
	for _, p := range q.Premortem {
		texts = append(texts, p.Says.Text)
	}
	x.add(Hit{Kind: QuestionName, Name: q.ID, Question: q, Title: q.Title.Text, Texts: texts})
	for _, s := range q.Scenarios {
		texts := []lang.Text{s.Claim.Text, s.Resolves.Text}
		for _, j := range s.Judgments {
			texts = append(texts, j.Says.Text)
		}
		x.add(Hit{Kind: ScenarioName, Name: s.Ref(), Question: q, Title: s.Title.Text, Texts: texts})
	}
	for _, i := range q.Indicators {
		x.add(Hit{Kind: IndicatorName, Name: i.Ref(), Question: q, Title: i.title(), Texts: []lang.Text{i.Observe.Text, i.Collect.Text}})
	}
	for n := range q.Log.Entries {
		e := &q.Log.Entries[n]
		if e.Detail == nil {
			continue
		}
		h := Hit{Kind: EntryName, Name: e.ID, Question: q, Entry: e, Title: e.Because, Texts: []lang.Text{e.Note}}
		if e.Because.IsZero() {
			h.Title, h.Texts = e.Note, nil
		}
		if e.Dissent != nil {
			h.Texts = append(h.Texts, e.Dissent.Because)
		}
		x.add(h)
	}
}

func (x *Index) add(h Hit) {
	h.Texts = slices.DeleteFunc(h.Texts, lang.Text.IsZero)
	h.name, h.title = Fold(h.Name), foldText(h.Title)
	parts := []string{h.name, h.title}
	if h.Entry != nil {
		parts = append(parts, Fold(h.Entry.By))
	}
	for _, t := range h.Texts {
		parts = append(parts, foldText(t))
	}
	h.all = strings.Join(parts, "\n")
	x.hits = append(x.hits, h)
}

func foldText(t lang.Text) string {
	var all []string
	for _, v := range t {
		all = append(all, Fold(v.Text))
	}
	return strings.Join(all, "\n")
}

// Search returns everything that contains all words of a query, the best first: exact names, then matches in the name,
// in the title, and in the texts.
func (x *Index) Search(query string) []Hit {
	words := Words(query)
	if len(words) == 0 {
		return nil
	}
	whole := strings.Join(words, " ")
	var found []Hit
	rank := map[string]int{}
	for _, h := range x.hits {
		if !hasAllWords(h.all, words) {
			continue
		}
		switch {
		case h.name == whole || strings.HasSuffix(h.name, "/"+whole):
			rank[h.Name] = 0
		case hasAllWords(h.name, words):
			rank[h.Name] = 1
		case hasAllWords(h.title, words):
			rank[h.Name] = 2
		default:
			rank[h.Name] = 3
		}
		found = append(found, h)
	}
	slices.SortStableFunc(found, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(rank[a.Name], rank[b.Name]), cmp.Compare(slices.Index(kindOrder, a.Kind), slices.Index(kindOrder, b.Kind)))
	})
	return found
}

func hasAllWords(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Words splits a query into folded words, each once.
func Words(query string) []string {
	var words []string
	for _, w := range strings.Fields(Fold(query)) {
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}

// A Stretch is a part of a text, in bytes.
type Stretch struct{ From, To int }

// Places returns where folded words occur in a text as written, in rising order and without overlap.
func Places(text string, words []string) []Stretch {
	var folded strings.Builder
	var at []int // for each byte of the folded text, the offset of its letter in the original
	for i, r := range text {
		n := folded.Len()
		foldRune(&folded, r)
		for range folded.Len() - n {
			at = append(at, i)
		}
	}
	at = append(at, len(text))
	all := folded.String()
	var places []Stretch
	for _, w := range words {
		for from := 0; w != ""; {
			n := strings.Index(all[from:], w)
			if n < 0 {
				break
			}
			places = append(places, Stretch{at[from+n], at[from+n+len(w)]})
			from += n + len(w)
		}
	}
	slices.SortFunc(places, func(a, b Stretch) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	end := 0
	return slices.DeleteFunc(places, func(s Stretch) bool {
		if s.From < end || s.From == s.To {
			return true
		}
		end = s.To
		return false
	})
}

// Fold unifies what readers consider the same: case, accents, Arabic vowel marks, the forms of alif, hamza, ya and ta
// marbuta, the stretching of letters, and the digits of both scripts.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		foldRune(&b, r)
	}
	return b.String()
}

// letterForms maps letters of the Arabic block to those that they stand for.
var letterForms = map[rune]rune{
	'آ': 'ا', 'أ': 'ا', 'إ': 'ا', 'ٱ': 'ا', 'ؤ': 'و', 'ئ': 'ي', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ۓ': 'ے', 'ة': 'ه', 'ۀ': 'ه', 'ہ': 'ه', 'ۂ': 'ه', 'ھ': 'ه', 'ک': 'ك',
}

const tatweel = 'ـ'

func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < 0x80:
		b.WriteByte(byte(unicode.ToLower(r)))
	case r >= 0x600 && r <= 0x6FF:
		foldArabic(b, r)
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
	default:
		for _, part := range norm.NFKD.String(string(r)) {
			if part >= 0x600 && part <= 0x6FF {
				foldArabic(b, part)
			} else if !unicode.Is(unicode.Mn, part) {
				b.WriteRune(unicode.ToLower(part))
			}
		}
	}
}

func foldArabic(b *strings.Builder, r rune) {
	switch {
	case r >= '٠' && r <= '٩':
		b.WriteRune('0' + r - '٠')
	case r >= '۰' && r <= '۹':
		b.WriteRune('0' + r - '۰')
	case letterForms[r] != 0:
		b.WriteRune(letterForms[r])
	case r != tatweel && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r):
		b.WriteRune(r)
	}
}
