package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/likelihood"
)

// What chances are said to be: "a slim chance", "the odds are remote", «احتمال كبير».
var (
	prospects = set("chance chances likelihood probability odds prospect prospects possibility")
	// outlooks are also what a business or a country has, and are then no likelihood: "growth prospects are poor".
	outlooks = set("prospect prospects")
	chanceAr = inflected("احتمال احتمالات احتمالية فرصة فرص حظوظ إمكانية إمكانيات", possessed).with(set("احتمالا"))

	big      = set("high strong good great excellent considerable substantial overwhelming big large solid")
	small    = set("small low little poor limited modest dim bleak weak long scant")
	tiny     = set("slim faint outside tiny minimal slender minuscule vanishing")
	naught   = set("negligible nil zero")
	remotely = set("remote")
	bigAr    = set("كبير كبيرة مرتفع مرتفعة قوي قوية عال عالية عالي وافرة راجح راجحة كبيرا مرتفعا قويا عاليا راجحا")
	tinyAr   = set("ضئيل ضئيلة ضئيلا طفيف طفيفة طفيفا واه واهية واهيا")
	smallAr  = set(`منخفض منخفضة قليل قليلة محدود محدودة متدن متدنية متواضع متواضعة صغير صغيرة ضعيفة منخفضا قليلا محدودا متدنيا
		متواضعا صغيرا`)
	nilAr     = set("معدوم منعدم معدومة منعدمة معدوما منعدما")
	bothAr    = set("بعيد ضعيف مرجح مستبعد شبه بعيدا ضعيفا مرجحا مستبعدا") // terms of the scales
	sizing    = union([]list{big, small, tiny, naught, remotely})
	sizingAr  = union([]list{bigAr, smallAr, tinyAr, nilAr, bothAr})
	standings = set("is are remain remains look looks seem seems appear appears stay stays")
	degreesEn = set(`very quite rather still now only fairly extremely exceedingly too relatively at best currently vanishingly
		already pretty so`)
	onwards = set(`that of for and but by before after in on at as because since given now today even this until if when yet so
		while or within`)
	copulasAr = set("بات باتت يبدو تبدو يبقى تبقى يظل تظل أصبح أصبحت يزال تزال زال زالت هو هي يعد تعد يكون تكون")
	veryAr    = set("جدا للغاية")
)

// sizes are what the words of size come to.
var sizes = []struct {
	words list
	means likelihood.Range
}{
	{big, likelier}, {small, unlikelier}, {tiny, slightly}, {naught, hardly}, {remotely, hardly},
	{bigAr, likelier}, {smallAr, unlikelier}, {tinyAr, slightly}, {nilAr, hardly},
}

// sizeOf returns the term that a word of size comes to.
func sizeOf(w *word) *term {
	for _, s := range sizes {
		if w.is(s.words) {
			t := &term{means: s.means}
			if w.norm == "remote" {
				t.set = 2
			}
			return t
		}
	}
	return &term{means: likelihood.Range{Lo: 0, Hi: 100}}
}

// sized finds a chance with its size before it, or said of it further on: "a strong chance", "the odds that he stays
// are remote".
func sized(s sentence, i int) (hit, bool) {
	w := &s.words[i]
	switch {
	case w.literally(sizing) && i+1 < len(s.words) && !s.words[i+1].pause && s.words[i+1].literally(prospects):
		if compared(s, i) || quoted(s, i) || s.words[i+1].literally(outlooks) && !boundTo(s, i+1) {
			return hit{}, false
		}
		return hit{term: sizeOf(w), from: i, to: i + 2}, true
	case w.literally(prospects) && i > 1:
		if h, ok := hardlyAny(s, i); ok {
			return h, true
		}
		if after(s, i, nobody) {
			return hit{}, false
		}
		return predicate(s, i)
	case w.literally(prospects) && !after(s, i, nobody):
		return predicate(s, i)
	}
	return hit{}, false
}

// hardlyAny finds that there is next to no chance at word i: "hardly any prospect of", "not the slightest chance", "no
// realistic likelihood that".
func hardlyAny(s sentence, i int) (hit, bool) {
	if s.words[i].pause || s.words[i-1].pause || quoted(s, i-1) {
		return hit{}, false
	}
	from := i - 1
	if s.words[from].literally(serious) && from > 0 && !s.words[from].pause {
		from--
	}
	means := slightly
	switch before := &s.words[from]; {
	case before.literally(anyA) && from > 0 && s.words[from-1].literally(barely):
		from--
	case s.words[from].literally(least) && from > 1 && s.words[from-1].norm == "the" && s.words[from-2].literally(denials):
		from, means = from-2, hardly
	case from < i-1 && before.norm == "no" && i+1 < len(s.words) && s.words[i+1].literally(ofThat):
		means = hardly
	default:
		return hit{}, false
	}
	return hit{term: &term{means: means}, from: from, to: i + 1}, true
}

var (
	serious = set("real realistic serious credible meaningful plausible reasonable foreseeable discernible conceivable great good strong")
	anyA    = set("any a an much")
	barely  = set("hardly scarcely barely not")
	least   = set("slightest faintest remotest least smallest")
)

// boundTo reports whether what an outlook is for follows it: "prospects of a truce".
func boundTo(s sentence, i int) bool {
	return i+1 < len(s.words) && !s.words[i+1].pause && s.words[i+1].literally(ofThat)
}

var ofThat = set("of that for")

// predicate finds what a chance is said to be further on, where nothing follows that would make the size another's: in
// "the chance that turnout is low has grown" it is the turnout's.
func predicate(s sentence, i int) (hit, bool) {
	if s.words[i].literally(outlooks) && !boundTo(s, i) {
		return hit{}, false
	}
	for n := i + 1; n < len(s.words) && n <= i+15 && !s.words[n].pause; n++ {
		if !s.words[n].literally(standings) {
			continue
		}
		at := n + 1
		for at < len(s.words) && s.words[at].literally(degreesEn) {
			at++
		}
		if at == len(s.words) || s.words[at].pause || !s.words[at].literally(sizing) {
			continue
		}
		if end := at + 1; end == len(s.words) || s.words[end].pause || s.words[end].literally(onwards) {
			return hit{term: sizeOf(&s.words[at]), from: at, to: at + 1}, true
		}
	}
	return hit{}, false
}

// sizedAr finds an Arabic chance with its size behind it, or behind what it is the chance of: «احتمال كبير»,
// «احتمال انتهاء الإضراب كبير». An adjective goes with a noun that has no article either, so behind one that has it the
// size is said of the chance.
func (l *lexicon) sizedAr(s sentence, i int) (hit, bool) {
	if h, ok := evenChancesAr(s, i); ok {
		return h, true
	}
	if !s.words[i].is(chanceAr) || after(s, i, relative) || i+1 < len(s.words) && s.words[i+1].is(otherChances) {
		return hit{}, false
	}
	for n := i + 1; n < len(s.words) && n <= i+10 && !s.words[n].pause; n++ {
		w := &s.words[n]
		if means, to, ok := outweighs(s, n); ok {
			return hit{term: &term{means: means}, from: i, to: to, around: true}, true
		}
		if !w.literally(sizingAr) {
			continue
		}
		linked := s.words[n-1].is(copulasAr) || after(s, i, copulasAr) && definiteAr(&s.words[n-1])
		if strings.HasSuffix(w.norm, "ا") && !linked || n > i+1 && !linked && !definiteAr(&s.words[n-1]) && !(s.words[n-2].exactly(inside) && endsClause(s, n)) || s.words[n-1].is(relative) {
			return hit{}, false
		}
		h, ok := l.sizeAr(s, i, n)
		h.around = n > i+1
		return h, ok
	}
	return hit{}, false
}

// evenChancesAr finds that chances are said to be equal by a verb before them: «تتساوى فرص الصمود مع فرص الانهيار».
func evenChancesAr(s sentence, i int) (hit, bool) {
	if !s.words[i].exactly(evenAr) || after(s, i, negativesAr) {
		return hit{}, false
	}
	rest := s.words[i+1 : min(len(s.words), i+4)]
	n := slices.IndexFunc(rest, func(w word) bool { return w.is(chanceAr) || w.is(scalesAr) })
	if n < 0 {
		return hit{}, false
	}
	return hit{term: &term{means: evenly}, from: i, to: i + n + 2}, true
}

var (
	evenAr   = set("تتساوى يتساوى تتعادل يتعادل تتكافأ يتكافأ تتقارب تساوت تعادلت")
	scalesAr = set("كفة كفتا كفتان كفتين")
)

// outweighs finds at word i that one chance is said to be larger than another, or smaller: «أكبر من احتمال الفشل»,
// «تفوق حظوظ الفشل».
func outweighs(s sentence, i int) (means likelihood.Range, to int, ok bool) {
	rest := s.words[i+1 : min(len(s.words), i+4)]
	other := slices.IndexFunc(rest, func(w word) bool { return w.is(chanceAr) })
	if other < 0 {
		return means, 0, false
	}
	switch w := &s.words[i]; {
	case w.literally(largerAr) && rest[0].exactly(fromAr), w.literally(exceedsAr):
		return likelier, i + 1, true
	case w.literally(smallerAr) && rest[0].exactly(fromAr):
		return unlikelier, i + 1, true
	}
	return means, 0, false
}

var (
	largerAr  = set("أكبر أقوى أعلى أرجح أوفر أكثر")
	smallerAr = set("أقل أضعف أدنى أصغر")
	exceedsAr = set("تفوق يفوق تتجاوز يتجاوز ترجح")
)

// endsClause reports whether a clause ends behind word i, but for a word of degree or a reason.
func endsClause(s sentence, i int) bool {
	return i+1 == len(s.words) || s.words[i+1].pause || s.words[i+1].is(veryAr) || s.words[i+1].is(reasons)
}

// otherChances are what «فرص» are that are no likelihood: jobs, investments, schooling.
var otherChances = set("العمل عمل الاستثمار استثمار استثمارية التعليم التوظيف الدراسة اقتصادية واحد وحيد")

// sizeAr returns the hit of a chance at word i with a size at word n.
func (l *lexicon) sizeAr(s sentence, i, n int) (hit, bool) {
	w, to := &s.words[n], n+1
	very := to < len(s.words) && !s.words[to].pause && s.words[to].is(veryAr)
	if very {
		to++
	}
	if w.is(bothAr) {
		wording := strings.TrimSuffix(w.norm, "ا")
		if w.norm == "شبه" && n+1 < len(s.words) {
			wording, to = plain(w.norm+" "+strings.TrimSuffix(s.words[n+1].norm, "ة")), n+2
		}
		if known := l.known[wording+" جدا"]; very && known != nil {
			return hit{term: known, from: i, to: to}, true
		}
		known := l.known[wording]
		return hit{term: known, from: i, to: to}, known != nil
	}
	return hit{term: sizeOf(w), from: i, to: to}, true
}

// definiteAr reports whether an Arabic noun is definite: by its article, a pronoun, or as a name of the calendar.
func definiteAr(w *word) bool {
	if definite(w) || strings.HasPrefix(w.norm, article) || w.is(months) {
		return true
	}
	if w.numeric() {
		return true
	}
	return slices.ContainsFunc([]string{"ه", "ها", "هم", "نا"}, func(p string) bool {
		return strings.HasSuffix(w.norm, p) && utf8.RuneCountInString(w.norm) > 3
	})
}

var whenAr = set("خلال قبل بعد حتى هذا هذه")

var probableAr = set("محتمل محتملة")

// describesDefinite finds «محتمل» where it is said of a noun with its article: «انخفاض المحصول محتمل». Beside one
// without, it tells which one is meant: «مسارات محتملة».
func describesDefinite(s sentence, i int) bool {
	w := &s.words[i]
	named := i > 1 && s.words[i-2].exactly(inside) // «في تعز محتمل»
	return w.literally(probableAr) && i > 0 && !w.pause && (definiteAr(&s.words[i-1]) || named) && !after(s, i, relative) && (i+1 == len(s.words) || s.words[i+1].pause || s.words[i+1].is(inside) || s.words[i+1].literally(whenAr))
}

var (
	certainWords = set("certain inevitable unavoidable inescapable assured guaranteed unstoppable")
	assuredWords = set("assured guaranteed")
	it           = set("it")
	persons      = set("he she they we i you who he's she's they're we're i'm")
	nows         = set("now already")
)

// certain finds what is said to be sure to come: "bankruptcy is inevitable", "it is certain that". That someone is
// certain tells of them, and what is guaranteed by a law is no forecast.
func certain(s sentence, i int) bool {
	w := &s.words[i]
	be := i - 1
	if be > 0 && s.words[be].is(nows) {
		be--
	}
	if !w.literally(certainWords) || be < 0 || w.pause || !s.words[be].literally(isNow) || be > 0 && s.words[be-1].is(persons) {
		return false
	}
	from, _ := s.clauseOf(i)
	if w.norm == "certain" && (s.words[from].norm == "as" || be > 1 && s.words[be-1].text != s.words[be-1].norm) {
		return false // ", as Levystone is certain,"
	}
	if i+1 == len(s.words) || s.words[i+1].pause {
		return true
	}
	next := &s.words[i+1]
	if next.norm == "that" {
		return be > 0 && s.words[be-1].is(it) || s.words[be].norm == "it's"
	}
	return !w.is(assuredWords) && next.literally(timely)
}

var (
	isNow  = set("is are seems seem looks look it's")
	timely = set("before by this next in within once after if when as")
)
