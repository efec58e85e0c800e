package check

import (
	"slices"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// Words for the same thing, in both languages: what a sentence calls an exit, a title may call leaving. A sense that
// two scenarios of a question share tells neither from the other.
var (
	leave = set(`leave leaves leaving left gone depart departs departed departing departure exit exits exiting withdraw withdraws
		withdrew withdrawn withdrawing withdrawal pull-out pullout pull-back pullback evacuate evacuates evacuation quit quits drawdown
		ترحل يرحل رحلت رحيل رحيلها رحيله تغادر يغادر غادرت مغادرة مغادرتها مغادرته تنسحب ينسحب انسحبت انسحاب انسحابها انسحابه
		تخرج يخرج خروج خروجها خروجه جلاء إجلاء إخلاء سحب تسحب يسحب`)
	stay = set(`stay stays stayed staying remain remains remained remaining keep keeps keeping kept retain retains presence
		تبقى يبقى بقيت بقاء بقاؤها بقائها بقاءها بقاؤه بقائه تمكث يمكث مكوث تظل يظل تستمر يستمر استمرار`)
	fail = set(`fail fails failing failure collapse collapses collapsing fall falls unravel unravels crumble crumbles breakdown rupture demise
		تفشل يفشل فشل تنهار ينهار انهيار تسقط يسقط سقوط`)
	resign = set(`resign resigns resignation removal removed dismissal dismissed oust ousted ouster topple toppled overthrow overthrown impeachment impeached تنحي يتنحى تتنحى استقالة تستقيل يستقيل إقالة إطاحة عزل`)
	last   = set(`hold holds survive survives survival endure endures persist persists lasts continue continues
		تصمد يصمد صمود تدوم يدوم دوام تستمر يستمر استمرار ينجو تنجو نجاة`)

	capture = set(`take takes taking taken capture captures captured seize seizes seized seizure overrun conquer يستولي تستولي
		استيلاء سيطرة يسيطر تسيطر`)
	start    = set(`begin begins beginning start starts starting outbreak erupt erupts تبدأ يبدأ بدء بداية تندلع يندلع اندلاع`)
	goOn     = set(`continue continues continuing persist persists تستمر يستمر استمرار تتواصل يتواصل تواصل`)
	end      = set(`end ends ending cease ceases halt halts stop stops interruption interrupted cessation lifting dissolution انقطاع تنقطع ينقطع تنتهي ينتهي انتهاء نهاية تتوقف يتوقف توقف وقف`)
	restart  = set("restart restarts restarted restarting reconvene reconvenes reconvened relaunch relaunched resume resumes resumed resumption استئناف يستأنف تستأنف")
	idle     = set("offline idle shut mothballed suspended suspension تعليق توقف متوقف متوقفة")
	rise     = set(`rise rises rising increase increases grow grows growth climb climbs raise raises raising hike hikes ترتفع يرتفع ارتفاع رفع ترفع يرفع صعود تزداد يزداد زيادة ازدياد`)
	drop     = set(`fall falls falling drop drops decline declines decrease decreases shrink shrinks cut cuts cutting lower lowers reduce reduces reduction تنخفض ينخفض انخفاض خفض تخفض يخفض تخفيض تراجع تتراجع يتراجع تهبط يهبط هبوط`)
	extend   = set(`extend extends extended extension renew renews renewed renewal prolong prolonged prolongation تمدد يمدد تمديد تجدد يجدد تجديد`)
	lapse    = set(`lapse lapses lapsed expire expires expired expiry انقضاء تنقضي ينقضي`)
	escalate = set(`escalate escalates escalation flare flares تتصاعد يتصاعد تصاعد تصعيد`)
	calm     = set(`de-escalate de-escalates de-escalation calm calms subside subsides تهدأ يهدأ هدوء تهدئة`)
	win      = set(`win wins winning re-elected reelected re-election victory triumph تفوز يفوز فوز`)
	lose     = set(`lose loses losing loss defeat defeated تخسر يخسر خسارة هزيمة`)
	attack   = set(`attack attacks invade invades invasion offensive assault war هجوم تهاجم يهاجم غزو حرب اجتياح`)
	approve  = set(`approve approves approval accept accepts ratify ratifies ratification adopt adopts موافقة توافق يوافق مصادقة تصادق يصادق إقرار`)
	reject   = set(`reject rejects rejection refuse refuses refusal veto vetoes رفض ترفض يرفض`)
	opening  = set(`open opens reopen reopens reopening فتح تفتح يفتح`)
	closing  = set(`close closes closed closure shut shuts blockade إغلاق تغلق يغلق حصار`)
	succeed  = set(`succeed succeeds success تنجح ينجح نجاح`)

	senses = []list{
		leave, stay, capture, start, goOn, end, restart, idle, rise, drop, extend, lapse, escalate, calm, win, lose, fail, last, resign, attack, approve, reject,
		opening, closing, succeed,
	}
	// opposites are senses that exclude each other: who speaks of a rise does not speak of the cut that a title names.
	opposites = [][2]list{
		{leave, stay}, {start, end}, {goOn, end}, {restart, idle}, {rise, drop}, {extend, lapse}, {escalate, calm}, {win, lose}, {fail, last}, {capture, last}, {approve, reject},
		{opening, closing}, {fail, succeed}, {stay, end}, {stay, lose}, {stay, resign}, {last, resign}, {goOn, fail}, {extend, fail}, {extend, end},
	}

	// subjects are words for those of whom a question asks.
	subjects = []list{
		set(`force forces troop troops soldier soldiers contingent garrison peacekeepers units قوة قوات جنود حامية كتيبة
			كتائب وحدات`),
		set("president leader رئيس زعيم"),
		set("government cabinet حكومة"),
		set("truce ceasefire cease-fire armistice هدنة"),
		set("deal agreement accord treaty pact اتفاق اتفاقية معاهدة"),
		set("strait channel passage مضيق ممر"),
	}

	// pairs are words that have a sense only together: "pulls out", "goes home", "to last".
	pairs = []struct{ first, second, sense list }{
		{set("pull pulls pulling pulled move moves moving moved go goes going went head heads heading ship ships"), set("out home away"), leave},
		{set("break breaks breaking fall falls come comes go goes"), set("down apart undone under"), fail},
		{set("to will"), set("last"), last},
		{set("walk walks walking"), set("away"), fail},
		{set("step steps stepping stand stands"), set("down aside"), resign},
	}
)

// A profile holds what tells the scenarios of a question apart in one language, in the order of the scenarios.
type profile struct {
	own    [][]word // the words that no other scenario has
	meant  []list   // the senses that those have and no other scenario does
	known  []word   // all words of all scenarios
	shared []word   // those that several have: of whom or what the question asks

	negative []bool // whether a scenario is told with a no
	fails    []bool // whether it is that something fails to come
}

func profileOf(q *scenario.Question, c lang.Code, cut *cutter) *profile {
	p := &profile{}
	described := make([][]word, len(q.Scenarios))
	for n, s := range q.Scenarios {
		var told []word
		described[n], told = describing(s, c, cut)
		p.negative = append(p.negative, negated(told, false))
		p.fails = append(p.fails, failsTo(told))
	}
	for n := range described {
		p.own = append(p.own, distinctive(described, n))
		meant := sensesIn(p.own[n], allSenses)
		for m, other := range described {
			if m != n {
				meant = meant.without(sensesIn(other, allSenses))
			}
		}
		p.meant = append(p.meant, meant)
		for _, w := range described[n] {
			p.known = append(p.known, w)
			if !names([]word{w}, p.own[n]) {
				p.shared = append(p.shared, w)
			}
		}
	}
	return p
}

// profiles keeps those that were asked for.
type profiles struct {
	known map[profiled]*profile
	cut   *cutter // remembers the spellings of all
}

type profiled struct {
	question *scenario.Question
	language lang.Code
}

func newProfiles(c *cutter) *profiles {
	return &profiles{known: map[profiled]*profile{}, cut: c.beside()}
}

func (all *profiles) of(q *scenario.Question, c lang.Code) *profile {
	if q == nil {
		return &profile{}
	}
	key := profiled{q, c}
	if all.known[key] == nil {
		all.known[key] = profileOf(q, c, all.cut)
	}
	return all.known[key]
}

// meantBy reports whether words speak of scenario n: in its own words, or in others for the same, and not of its
// contrary.
func (p *profile) meantBy(words []word, n int) bool {
	if p.contrary(words, n) {
		return false
	}
	return names(words, p.own[n]) || sensesIn(words, allSenses).meets(p.meant[n])
}

// contrary reports whether words have a sense that is the opposite of one of scenario n, and not that one itself.
func (p *profile) contrary(words []word, n int) bool {
	said := sensesIn(words, allSenses)
	for _, pair := range opposites {
		for side := range pair {
			if p.meant[n].meets(pair[side]) && said.meets(pair[1-side]) && !said.meets(pair[side]) {
				return true
			}
		}
	}
	return false
}

// denied returns the number of the scenario whose contrary words speak of, or -1.
func (p *profile) denied(words []word) int {
	for n := range p.own {
		if p.contrary(words, n) {
			return n
		}
	}
	return -1
}

// onSubject reports whether the clause of a sentence speaks of those of whom the question asks: it says nothing of
// anyone else, or the sentence names them by a word that the scenarios share, or another for the same.
func (p *profile) onSubject(clause []word, s sentence) bool {
	if names(s.words, p.shared) || sensesIn(s.words, allSubjects).meets(sensesIn(p.shared, allSubjects)) {
		return true
	}
	return !slices.ContainsFunc(clause, func(w word) bool {
		return utf8.RuneCountInString(w.norm) >= 4 && !w.is(fillers) && !w.is(allSenses) && !names([]word{w}, p.known)
	})
}

var allSenses, allSubjects = union(senses), union(subjects)

func union(of []list) list {
	var all list
	for _, l := range of {
		all = all.with(l)
	}
	return all
}

// sensesIn gathers the senses that words have, of those known.
func sensesIn(words []word, known list) list {
	var found list
	for i := range words {
		if words[i].any != &unlisted && !ofTime(words, i) {
			found = found.with(*words[i].any)
		}
		for _, p := range pairs {
			if i+1 < len(words) && words[i].is(p.first) && words[i+1].is(p.second) {
				found = found.with(p.sense)
			}
		}
	}
	return found.only(known)
}

// ofTime reports whether word i tells a time and no event, "the end of June", «نهاية العام», or is of the name of a truce,
// «وقف إطلاق النار».
func ofTime(words []word, i int) bool {
	if !words[i].any.meets(endOrStart) || i+1 == len(words) {
		return false
	}
	if words[i+1].is(firing) {
		return true
	}
	return slices.ContainsFunc(words[i+1:min(len(words), i+4)], func(w word) bool {
		return w.is(times) || w.numeric()
	})
}

var (
	endOrStart = end.with(start)
	firing     = set("إطلاق اطلاق")
)

var (
	measuring = set(`exceed exceeds exceeding surpass surpasses reach reaches top tops outnumber total totals below above تتجاوز
		يتجاوز تفوق يفوق تبلغ يبلغ تتخطى يتخطى تقل يقل تزيد يزيد`)
	quantities = set(`percent per cent half tenth fifth third thirds quarter quarters majority million thousand hundred billion
		نصف ثلث ثلثي ثلثا ربع المئة المائة بالمئة بالمائة مليون ألف مئة أغلبية`)
)

// measures reports whether words say how much of something there is: a verb of size, and behind it a quantity.
func measures(words []word) bool {
	i := slices.IndexFunc(words, func(w word) bool { return w.is(measuring) })
	return i >= 0 && slices.ContainsFunc(words[i+1:], func(w word) bool {
		return w.is(quantities) || w.numeric()
	})
}
