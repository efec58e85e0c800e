package check

import (
	"slices"
	"strconv"
	"strings"

	"signpost/internal/likelihood"
)

// figureReach is how many words before a figure the chance may stand that it gives: "the chance that the force goes
// home stands at no more than 15%".
const figureReach = 16

// figure reads a likelihood in figures: a percentage, or "two in three", with a word for chance within two words after
// it or, in its clause, before it. It returns the range, and where it stands with the words that bound it.
func figure(s sentence, i int) (means likelihood.Range, from, to int, ok bool) {
	means, to, ok = percentage(s, i)
	if !ok {
		if means, to, ok = ratio(s, i); ok && slices.ContainsFunc(s.words[i:to], func(w word) bool { return w.literally(timesOf) && w.is(chanceOf) }) {
			means, from = bounded(s, i, means)
			return means, from, to, true // "one chance in three"
		}
	}
	if !ok {
		if means, from, to, ok = fraction(s, i); ok {
			i = from
		}
	}
	if !ok {
		return means, 0, 0, false
	}
	if i > 0 && strings.ContainsAny(s.text[s.words[i-1].to():s.words[i].from], "–—") && means.Hi > means.Lo {
		i-- // the range begins there
	} else if means.Hi > means.Lo && i > 2 && s.words[i-1].literally(joinsTo) && !arabic(s.words[i].norm) {
		if lower, ok := rangeBefore(s, i); ok && lower == means.Lo {
			i -= 2
		}
	}
	means, from = bounded(s, i, means)
	for j := to; j < len(s.words) && j <= to+2; j++ {
		if strings.ContainsAny(s.text[s.words[j-1].to():s.words[j].from], ",;:،؛()") {
			break
		}
		if s.words[j].is(chances) || s.words[j].is(chanceAr) {
			return means, from, max(to, j+1), true
		}
	}
	return means, from, to, chanceBefore(s, i) || termBefore(s, from) || boundedChanceAr(s, i)
}

// ourConfidenceAt reports whether a confidence of ours is named at word i, of which a figure makes a likelihood: "our
// confidence that it breaks is 80 percent".
func ourConfidenceAt(s sentence, i int) bool {
	w := &s.words[i]
	return w.is(confidences) && after(s, i, possessive) || w.is(trust) && strings.HasSuffix(w.norm, "نا")
}

// termBefore reports whether a figure that begins at word i says how likely a term before it is: «مرجح بنسبة 75٪»,
// "likely at 75%".
func termBefore(s sentence, i int) bool {
	for n := i - 1; n > 0 && n >= i-4 && !s.words[n+1].pause; n-- {
		if s.words[n].is(byRate) {
			return s.words[n-1].is(rated)
		}
		if !s.words[n].is(measuring) && !s.words[n].is(amountingAr) {
			return false
		}
	}
	return false
}

var (
	byRate = set("at نسبة")
	rated  = set(`likely probable unlikely improbable certain مرجح مرجحة محتمل محتملة مستبعد مستبعدة ممكن ممكنة وارد واردة
		مؤكد مؤكدة راجح راجحة`)
)

// percentage reads a number from 0 to 100, or two joined by a hyphen, a dash or "to", with a percent sign or a word for
// it behind: "60-70%", "between 60 and 70%", "seventy per cent", «بين 60 و70%».
func percentage(s sentence, i int) (likelihood.Range, int, bool) {
	from, until, ok := numbers(s, i)
	if !ok || !s.percentAfter(i) {
		return likelihood.Range{}, 0, false
	}
	if lower, ok := rangeBefore(s, i); ok && lower < until {
		from = lower
	}
	return likelihood.Range{Lo: from, Hi: until}, i + 1, true
}

// numbers reads word i as a number from 0 to 100, or as two that a hyphen joins.
func numbers(s sentence, i int) (from, until float64, ok bool) {
	text := strings.TrimPrefix(s.words[i].norm, "و")
	if text == "" {
		return 0, 0, false
	}
	if text[0] < '0' || text[0] > '9' { // nearly every word, and an error for each takes time
		n := inWords(s, i)
		return n, n, n > 0
	}
	if i > 0 && s.text[s.words[i-1].to():s.words[i].from] == "." { // the tenths of 0.4
		text = s.words[i-1].norm + "." + text
	}
	first, second, joined := strings.Cut(text, "-")
	if !joined {
		second = first
	}
	from, err := strconv.ParseFloat(first, 64)
	until, err2 := strconv.ParseFloat(second, 64)
	return from, until, err == nil && err2 == nil && likelihood.Number(until) == second && from >= 0 && until >= from && until <= 100
}

// inWords reads "seventy", "seventy-five", «خمسة وسبعين»; 0 is none.
func inWords(s sentence, i int) float64 {
	w := &s.words[i]
	if !w.any.meets(allTens) {
		ten, one, ok := strings.Cut(w.norm, "-")
		if !ok {
			return 0
		}
		return 10*index(tens, *listed(ten)) + index(ones, *listed(one))
	}
	n := 10 * index(tens, *w.any)
	if i > 0 && arabic(w.norm) && strings.HasPrefix(w.norm, "و") {
		n += count(&s.words[i-1])
	}
	return n
}

// index returns which of the lists, counted from one, is among those given; 0 is none.
func index(of []list, l list) float64 {
	return float64(1 + slices.IndexFunc(of, l.meets))
}

var (
	tens = []list{
		set("ten عشرة عشر"), set("twenty عشرون عشرين"), set("thirty ثلاثون ثلاثين"), set("forty أربعون أربعين"), set("fifty خمسون خمسين"),
		set("sixty ستون ستين"), set("seventy سبعون سبعين"), set("eighty ثمانون ثمانين"), set("ninety تسعون تسعين"),
	}
	allTens = union(tens)
	joinsTo = set("to and إلى و حتى")
)

// rangeBefore reads the lower end of a range that word i ends.
func rangeBefore(s sentence, i int) (float64, bool) {
	if i == 0 {
		return 0, false
	}
	gap := s.text[s.words[i-1].to():s.words[i].from]
	n := i - 1
	switch {
	case strings.ContainsAny(gap, "–—"), strings.HasPrefix(s.words[i].norm, "و"):
	case n > 0 && s.words[n].literally(joinsTo):
		n--
	default:
		return 0, false
	}
	from, until, ok := numbers(s, n)
	return from, ok && from == until
}

// chanceBefore reports whether a word for chance stands before word i in its clause, with nothing between that makes
// the figure a size: "the chance that turnout exceeds 60%". In English a word must join the two: "stands at", "is".
func chanceBefore(s sentence, i int) bool {
	if i > 0 && (s.words[i-1].norm == "by" || s.words[i-1].is(byRate) && arabic(s.words[i-1].norm) && s.changed(i)) {
		return false // "has risen by 10 percent"
	}
	joined := arabic(s.words[max(0, i-1)].norm) || arabic(s.words[0].norm)
	sized, that := false, false
	for j := i - 1; j >= 0 && j >= i-figureReach && !s.words[j+1].pause; j-- {
		w := &s.words[j]
		switch {
		case putAt(s, i, j):
			return true
		case w.is(chanceAr), w.is(chances) && !w.is(adjectives), ourConfidenceAt(s, j):
			return (joined || j == i-1) && !(sized && that)
		case w.exactly(thatAr):
			that = true
		case w.is(measuring) && arabic(w.norm):
			sized = sized || !w.is(bounds)
		case w.literally(sizesAr), w.is(changesAr) && s.words[i-1].is(towards100), w.is(measuring) && !w.is(bounds):
			return false
		case w.is(joins):
			joined = true
		}
	}
	return false
}

// putAt reports whether word j begins that we put something at the figure at word i: "we put a strike at 80 percent".
// What measures a size is no likelihood.
func putAt(s sentence, i, j int) bool {
	w, last := &s.words[j], &s.words[i-1]
	if w.literally(putting) && last.norm == "at" || w.literally(puttingAr) && last.literally(atAr) {
		ours := arabic(w.norm) || slices.ContainsFunc(s.words[max(0, j-2):j], func(w word) bool { return w.is(speakers) })
		return ours && !slices.ContainsFunc(s.words[j+1:i], func(w word) bool { return w.is(sized100) })
	}
	return false
}

var (
	putting   = set("put rate price place")
	puttingAr = set("نضع نضعه نضعها")
	atAr      = set("عند")
	sized100  = set(`turnout inflation growth unemployment share rate deficit support cost costs losses loss rise fall المشاركة
		التضخم النمو البطالة حصة عجز كلفة خسائر نسبة`)
)

// changed reports whether something is said to have risen or fallen before word i in its clause.
func (s sentence) changed(i int) bool {
	from, _ := s.clauseOf(i)
	return slices.ContainsFunc(s.words[from:i], func(w word) bool { return w.is(movedAr) })
}

var movedAr = set("ارتفع ارتفعت انخفض انخفضت تراجع تراجعت زاد زادت هبط هبطت صعد صعدت تقلص تقلصت نما نمت")

var (
	joins = set("at is are as be of to than stands stand remains near around about")
	// bounds are words of size that may stand between a chance and its figure: "no more than", «لا يزيد على».
	bounds = set("يزيد تزيد يقل تقل يتجاوز تتجاوز يتعدى تتعدى يفوق تفوق يتخطى تتخطى below above under over")
	// sizesAr are nouns of size: «احتمال تجاوز الخسائر 30٪» tells how large the losses are.
	sizesAr = set("تجاوز بلوغ تخطي")
	// changesAr are changes of which a figure behind «إلى» or «بنسبة» gives the size.
	changesAr   = set("ارتفاع انخفاض زيادة تراجع خفض رفع نمو هبوط صعود تقليص")
	towards100  = set("إلى نسبة")
	upperBounds = set("most less fewer below under الأكثر أقصى يقل تقل دون أقل")
	lowerBounds = set(`least more above over exceeding الأقل أدنى يزيد تزيد يتجاوز تتجاوز يتعدى تتعدى يفوق تفوق يتخطى تتخطى فوق
		أكثر`)
)

// bounded widens a figure that is said to be the most or the least: "no more than 15%", "at least 70%". It returns
// where the words for that begin.
func bounded(s sentence, i int, r likelihood.Range) (bound likelihood.Range, from int) {
	var most, least, no bool
	from = i
	for j := i - 1; j >= 0 && j >= i-3 && !s.words[j+1].pause; j-- {
		switch w := &s.words[j]; {
		case w.exactly(noes):
			no = true
		case w.is(upperBounds):
			most = true
		case w.is(lowerBounds):
			least = true
		default:
			continue
		}
		from = j
	}
	no = no || !most && !least && boundedChanceAr(s, i)
	least = least || no && !most
	switch {
	case most && !no, least && (no || deniedEarlier(s, i)):
		return likelihood.Range{Lo: 0, Hi: r.Hi}, from
	case least, most:
		return likelihood.Range{Lo: r.Lo, Hi: 100}, from
	}
	return r, from
}

var noes = set("no not لا")

// deniedEarlier finds «لا نقدّر … بأكثر من» before word i.
func deniedEarlier(s sentence, i int) bool {
	from, _ := s.clauseOf(i)
	for n := from; n+1 < i; n++ {
		if s.words[n].exactly(noes) && s.words[n+1].is(estimating) {
			return true
		}
	}
	return false
}

// percentAfter reports whether a percent sign, or a word for it, stands after word i.
func (s sentence) percentAfter(i int) bool {
	rest := s.text[s.words[i].to():]
	if strings.HasPrefix(rest, "%") || strings.HasPrefix(rest, "٪") {
		return true
	}
	if i+2 < len(s.words) && s.words[i+1].norm == "في" && s.words[i+2].is(hundred) {
		return true
	}
	return i+1 < len(s.words) && s.words[i+1].is(percents100)
}

var (
	percents100 = set("percent per بالمئة بالمائة")
	hundred     = set("مئة مائة")
)
