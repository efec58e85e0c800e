package check

import (
	"strings"

	"signpost/internal/likelihood"
)

// fraction reads "two thirds", "a quarter", «ثلاثة أرباع», «الثلثين», where word i is the part of which there is one or
// more, and nothing follows that there may be so much of: "a third term", «الربع الثالث».
func fraction(s sentence, i int) (means likelihood.Range, from, to int, ok bool) {
	w := &s.words[i]
	if i+1 < len(s.words) && !s.words[i+1].pause && !s.words[i+1].literally(onwards) && !s.words[i+1].is(chances) && !s.words[i+1].is(reasons) && !s.words[i+1].literally(thenAr) {
		return means, 0, 0, false
	}
	if one, part, joined := strings.Cut(w.norm, "-"); joined {
		means, to, ok = share(index(ones, *listed(one)), partOf(*listed(part)), i+1)
		return means, i, to, ok
	}
	if part := partOf(*w.own); part > 0 && i > 0 {
		many := count(&s.words[i-1])
		if s.words[i-1].norm == "a" {
			many = 1
		}
		means, to, ok = share(many, part, i+1)
		return means, i - 1, to, ok
	}
	for _, f := range wholeFractions {
		if w.is(f.words) && i > 0 && (s.words[i-1].is(amountingAr) || s.words[i-1].is(chanceAr) && definiteAr(&s.words[i-1]) || strings.HasPrefix(w.norm, "ب") || boundedChanceAr(s, i)) {
			return likelihood.Range{Lo: f.percent, Hi: f.percent}, i, i + 1, true
		}
	}
	return means, 0, 0, false
}

// boundedChanceAr reports whether a verb of size with a chance behind it stands before word i: «لا تتجاوز فرص التمديد،
// في تقديرنا، الخمس».
func boundedChanceAr(s sentence, i int) bool {
	for n := max(1, i-figureReach); n+1 < i; n++ {
		if s.words[n].is(sizeVerbs) && s.words[n+1].is(chanceAr) && s.words[n-1].exactly(noes) {
			return true
		}
	}
	return false
}

var (
	thenAr = set("لا ولا ثم في حتى أو على وفق خلال قبل بعد هذا")
	// amountingAr are words that say how much a chance comes to.
	amountingAr = set(`نحو حوالي زهاء قرابة حدود دون فوق يقارب تقارب يناهز تناهز يبلغ تبلغ بلغ بلغت يتجاوز تتجاوز يتعدى تتعدى يعادل تعادل يساوي
		تساوي عن على إلى هو هي عند يفوق تفوق`)
	// fractions holds every word that is a fraction by itself.
	fractions = func() list {
		var all list
		for _, f := range wholeFractions {
			all = all.with(f.words)
		}
		return all
	}()
)

// partOf returns into how many parts a whole is divided of which some are counted: "thirds", «أرباع».
func partOf(l list) float64 {
	if n := index(parts, l); n > 0 {
		return n + 2
	}
	return 0
}

var (
	parts = []list{
		set("third thirds أثلاث"), set("quarter quarters أرباع"), set("fifth fifths أخماس"), set("sixth sixths أسداس"),
		set("seventh sevenths أسباع"), set("eighth eighths أثمان"), set("ninth ninths أتساع"), set("tenth tenths أعشار"),
	}
	wholeFractions = []struct {
		words   list
		percent float64
	}{
		{set("النصف"), 50}, {set("الثلث ثلث"), 100.0 / 3}, {set("الثلثين الثلثان ثلثين ثلثان ثلثا ثلثي"), 200.0 / 3}, {set("الربع ربع"), 25},
		{set("الخمس"), 20}, {set("خمسين خمسان خمسي"), 40}, {set("العشر"), 10},
	}
)

// ratio reads "two in three", "2 out of 3", "one-in-five", «اثنان من ثلاثة».
func ratio(s sentence, i int) (likelihood.Range, int, bool) {
	if parts := strings.Split(s.words[i].norm, "-"); len(parts) == 3 && parts[1] == "in" {
		return share(index(ones, *listed(parts[0])), index(ones, *listed(parts[2])), i+1)
	}
	part, next := count(&s.words[i]), i+1
	if part == 0 || next >= len(s.words) {
		return likelihood.Range{}, 0, false
	}
	if (s.words[next].norm == "out" || s.words[next].literally(timesOf)) && next+1 < len(s.words) {
		next++
	}
	if s.words[next].norm == "out" && next+1 < len(s.words) {
		next++
	}
	if !s.words[next].exactly(ofWhole) || next+1 >= len(s.words) {
		return likelihood.Range{}, 0, false
	}
	if s.words[next+1].literally(everyAr) && next+2 < len(s.words) {
		next++
	}
	whole := count(&s.words[next+1])
	if tenfold := 10 * index(tens, *s.words[next+1].own); tenfold > whole {
		whole = tenfold
	}
	return share(part, whole, next+2)
}

// share is a part of a whole as a likelihood.
func share(part, whole float64, to int) (likelihood.Range, int, bool) {
	if part == 0 || whole <= part {
		return likelihood.Range{}, 0, false
	}
	percent := 100 * part / whole
	return likelihood.Range{Lo: percent, Hi: percent}, to, true
}

var (
	ofWhole  = set("in of من")
	timesOf  = set("times chances chance فرص فرصة مرات حالات")
	chanceOf = set("chance chances فرص فرصة")
	everyAr  = set("every أصل كل")
	ones     = []list{
		set("one 1 واحد واحدة واحدا"), set("two 2 اثنان اثنين اثنتان اثنتين"), set("three 3 ثلاثة ثلاث"), set("four 4 أربعة أربع"),
		set("five 5 خمسة خمس"), set("six 6 ستة ست"), set("seven 7 سبعة سبع"), set("eight 8 ثمانية ثماني"), set("nine 9 تسعة تسع"), set("ten 10 عشرة عشر"),
	}
)

// count reads a number from one to ten, or returns 0.
func count(w *word) float64 {
	for n, l := range ones {
		if w.own.meets(l) || arabic(w.norm) && w.is(l) {
			return float64(n + 1)
		}
	}
	return 0
}
