package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

var (
	// negations turn round which scenario a clause speaks of.
	negations = set("not no never neither nor without rather instead isn't won't doesn't don't ألا لا لن لم ليس ليست عدم دون بدل")
	// fillers are words that name no scenario.
	fillers = set(`the a an of in on to by for and or that this it its is are be been was were will would with from at as
		than more most into over under after before until only both each any all there their his her has have had
		من في على إلى عن أن إن هذا هذه ذلك التي الذي كان كانت مع قبل بعد حتى كل بين عام يوم شهر كما لكن غير عند لدى منذ نحو مثل أكثر أقل`)
)

// spokenOf returns the numbers, of those given, that a likelihood in the text is held against: that of the scenario
// which its clause names, by the words that set the scenarios' titles and claims apart or by others for the same; or
// all where it names none, or several. A judgment may speak of anything, and so it is held against none of them then;
// nor is a size, such as "very likely to exceed 60%".
func (t *text) spokenOf(s sentence, h hit, p *profile, ranges []likelihood.Range) []likelihood.Range {
	clause := s.clause(h)
	if !slices.ContainsFunc(clause, func(w word) bool { return !w.is(fillers) && !w.is(eventless) && !w.is(speakers) }) {
		clause = s.words // "reopening is, in our view, a likely outcome"
	}
	all := ranges
	if t.judgment != nil {
		all = nil
	}
	if len(p.own) != len(ranges) {
		return all
	}
	if negated(clause) {
		return all
	}
	named := -1
	for n := range ranges {
		if !ranges[n].Judged() || !p.spokenBy(clause, n) {
			continue
		}
		if named >= 0 {
			return all
		}
		named = n
	}
	if n := p.denied(clause); named < 0 && n >= 0 && len(ranges) == 2 && ranges[1-n].Judged() && (t.judgment == nil || p.onSubject(clause, s)) {
		return []likelihood.Range{{Lo: 0, Hi: ranges[1-n].Hi}} // the contrary of one is no likelier than the other one
	}
	switch {
	case named < 0 && measures(clause):
		return nil
	case named < 0, t.judgment != nil && !p.onSubject(clause, s):
		return all
	}
	return ranges[named : named+1]
}

// negated reports whether a clause says that something is not so: "none but" and «سوى» take the no away, and so does a verb
// of size behind it, "no more than".
func negated(clause []word) bool {
	for i := range clause {
		if !clause[i].is(negations) {
			continue
		}
		sized := i+1 < len(clause) && clause[i+1].is(sizeVerbs)
		if !sized && !slices.ContainsFunc(clause[i:], func(w word) bool { return w.is(exceptAr) }) {
			return true
		}
	}
	return false
}

var (
	exceptAr  = set("سوى إلا")
	sizeVerbs = set("يتعدى تتعدى يتجاوز تتجاوز يزيد تزيد يعدو تعدو يقل تقل more less better")
)

// clause returns the words around a hit up to the next punctuation on either side, without the hit itself. One between
// commas speaks of what stands before it: "the strike ends, in all probability".
func (s sentence) clause(h hit) []word {
	from, to, before := h.from, h.to, h.from
	from, _ = s.clauseOf(from)
	if s.alone(h) {
		if from > 0 {
			from, _ = s.clauseOf(from - 1)
		} else if to < len(s.words) {
			to++
		}
	}
	if before > from && s.words[before-1].is(stay) { // "remains unlikely"
		before--
	}
	for to < len(s.words) && !s.words[to].pause {
		to++
	}
	if h.around {
		return s.words[from:to]
	}
	return slices.Concat(s.words[from:before], s.words[h.to:to])
}

// distinctive lists the words by which scenario n is described and no other one is.
func distinctive(described [][]word, n int) []word {
	return slices.DeleteFunc(slices.Clone(described[n]), func(w word) bool {
		for m, other := range described {
			if m != n && names([]word{w}, other) {
				return true
			}
		}
		return false
	})
}

// describing lists the words of a scenario's name, title and claim that tell something.
func describing(s *scenario.Scenario, c lang.Code, cut *cutter) []word {
	text := s.Title.In(c) + ". " + s.Claim.In(c)
	if c != lang.Arabic {
		text += ". " + strings.ReplaceAll(s.ID, "-", " ")
	}
	cut.words = nil // those of the scenario before are kept
	cut.cutWords(text)
	words := cut.words
	list := make([]word, 0, len(words))
	for i, w := range words {
		timed := w.is(times) || i > 0 && (words[i-1].literally(untils) || words[i-1].exactly(untils)) || w.norm == "end" && i+1 < len(words) && words[i+1].norm == "of"
		if !timed && !w.is(fillers) && telling(&w) {
			list = append(list, w)
		}
	}
	return list
}

// What a claim says of time tells nothing of its event: "before Easter", «قبل العيد».
var (
	untils = set("before by until after قبل بعد حتى")
	times  = set(`january february march april may june july august september october november december monday tuesday wednesday thursday
		friday saturday sunday spring summer autumn winter easter christmas ramadan week month year quarter weekend today tomorrow
		يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر العيد رمضان أسبوع شهر عام سنة صيف شتاء ربيع خريف`)
	// eventless are words that name no event: "a likely outcome".
	eventless = set("outcome outcomes event events development prospect scenario case result view thing eventuality possibility chance chances still now think judge see believe consider أمر نتيجة تطور مسألة احتمال رأينا تقديرنا نظرنا")
)

// alone reports whether nothing but a likelihood stands between two commas.
func (s sentence) alone(h hit) bool {
	from, _ := s.clauseOf(h.from)
	return !h.around && from == h.from && (h.to == len(s.words) || s.words[h.to].pause)
}

// telling reports whether a word is long enough to tell one scenario from another: four letters, or three in Arabic and of
// words that have a sense, "end" or "win".
func telling(w *word) bool {
	n := utf8.RuneCountInString(w.norm)
	return n >= 4 || n == 3 && (arabic(w.norm) || w.is(allSenses))
}

// names reports whether one of the words is one of those that describe a scenario, whatever its ending.
func names(words, describing []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc(describing, func(d word) bool { return sameStem(w.stem(), d.stem()) })
	})
}

// stem is a word without what is written together with it before.
func (w *word) stem() string {
	if len(w.forms) > 0 {
		return w.forms[len(w.forms)-1]
	}
	return w.norm
}

// sameStem reports whether words differ in their endings at most: they share all of the shorter one but a letter, and
// at least three.
func sameStem(a, b string) bool {
	if len(a) < 3 || len(b) < 3 || a[0] != b[0] || a[1] != b[1] { // nearly always
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for n < len(x) && x[n] == y[n] {
		n++
	}
	return len(x) >= 4 && n >= max(3, len(x)-1) && len(y)-n <= 4 || len(x) >= 3 && n == len(x) && len(y)-n <= 3
}
