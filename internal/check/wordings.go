package check

import (
	"slices"
	"strings"

	"signpost/internal/likelihood"
)

// synonyms are wordings that people use and no scale has, each with the term of a scale that it comes to. Semicolons stand
// between wordings.
var synonyms = []struct{ term, said string }{
	{"roughly even chance", `even chance; even odds; fifty-fifty; 50-50; equally likely; as likely as not; as probable as not;
		just as likely that; toss-up; even bet; evens`},
	{"very unlikely", `extremely unlikely; slim chance; slim chances; little chance; a long shot`},
	{"very likely", `extremely likely; very probably; a safe bet; in all likelihood; in all probability`},
	{"almost certain", `all but certain; near certain; virtually certain; nearly certainly`},
	{"likely", `more likely than not; good chance; better than even`},
	{"probable", `more probable than not`},
	{"شبه مؤكد", `يكاد يكون من المؤكد`},
	{"مرجح", `على الأرجح; الأرجح أن; يرجح أن; ترجيح أن; نرجح; من الأرجح; يرجح; هو الأرجح; هي الأرجح; أرجح الظن;
		أرجح تقدير; الأرجح حدوثه; أرجح الاحتمالات`},
	{"مستبعد", `من غير المرجح; غير مرجح; نستبعد; يستبعد أن; من المستبعد; بعيد الاحتمال; يستبعد; من غير المحتمل;
		غير محتمل; مستبعد الحدوث; مستبعد الوقوع; مستبعدة الحدوث`},
	{"ضعيف", `ضعيف الاحتمال`},
	{"شبه معدوم", `شبه منعدم`},
	{"متساو تقريبا", `احتمال متساو; احتمالات متساوية; الفرص متساوية; فرص متساوية; الفرصتان متساويتان; الاحتمالان متساويان; الاحتمالان متكافئان; فرصة متساوية;
		فرصتان متساويتان`},
	{"متكافئ تقريبا", `احتمال متكافئ; احتمالات متكافئة; الفرص متكافئة; فرص متكافئة; فرصة متكافئة; فرصتان متكافئتان; الاحتمالان متقاربان; فرص متقاربة`},
}

// How a wording of likelihood is to be taken.
type manner int

const (
	measuredly manner = iota // it says how likely something is
	plainly                  // it says what we expect, and not how likely it is
	doubtless                // it leaves no doubt of what is, or is to come: "no doubt that"
	inevitably               // it says that something is to come, come what may: "a foregone conclusion"
)

// What words for a likelihood come to that no scale has: they are wide, so that only what is plainly wrong is found.
var (
	likelier   = likelihood.Range{Lo: 50, Hi: 100}
	evenly     = likelihood.Range{Lo: 40, Hi: 60}
	unlikelier = likelihood.Range{Lo: 0, Hi: 50}
	upcoming   = likelihood.Range{Lo: 30, Hi: 100}
	possibly   = likelihood.Range{Lo: 20, Hi: 100}
	doubted    = likelihood.Range{Lo: 0, Hi: 60}
	slightly   = likelihood.Range{Lo: 0, Hi: 25}
	hardly     = likelihood.Range{Lo: 0, Hi: 6}
	surely     = likelihood.Range{Lo: 94, Hi: 100}
)

// loose lists wordings that come near to no term of a scale, with what they come to.
var loose = []struct {
	means  likelihood.Range
	manner manner
	said   string
}{
	{likelier, measuredly, `more than likely; odds favour; odds favor; odds are in favour; odds are in favor; odds-on;
		will most likely; would most likely; chances are that; chances are the; every chance; every prospect;
		better-than-even; better than evens; the smart money is on; clear favourite; probability favours;
		probabilities favours; probability favors; clear favorite; odds-on favourite; hot favourite;
		strong favourite; odds-on to;   probability is on the side of; favourite to;
		front-runner to; only too likely; all too likely; strong bet to; all the signs are; all signs are; everything points to; all signs point to; balance of probability; balance of probabilities; put money on;
		every sign points to; odds are that; odds are the; better than an even chance; better-than-even chance; base case is that; most likely; most probably; tips the balance towards; fair bet; good bet; smart bet; sure bet; likelier than not; in all likelihood; more probably than not; every likelihood`},
	{likelier, measuredly, `يغلب على الظن; الأغلب على الظن; الاحتمال الأقرب; المؤشرات ترجح; القرائن ترجح; الشواهد ترجح; المعطيات ترجح; أغلب الظن; غالب الظن; أكبر الظن; الغالب أن; الراجح أن; الراجح لدينا أن; الراجح عندنا أن; من الراجح; على الأغلب; هو الأرجح;
		هي الأرجح; الاحتمال الأكبر; الاحتمال الأقوى; الاحتمال الأرجح; الأقرب إلى الترجيح; كبير الاحتمال;
		قوي الاحتمال; الأوفر حظا; الأكثر ترجيحا; وارد جدا; واردة جدا; مرجحا بقوة; مرجح بقوة;  تميل الكفة إلى; تميل الكفة لصالح; كفة راجحة; هي الراجحة; هو الراجح;
		يميل الميزان إلى; مرشح بقوة; مرشحة بقوة; مرجح الكفة; الأكثر احتمالا; الأقوى احتمالا; في الغالب;
		الأغلب أن; الاحتمال الغالب; الكفة الراجحة; بدرجة كبيرة من الاحتمال; لا نستبعد فحسب; أكثرها ترجيحا; أكثرها احتمالا; أرجحها; أرجح السيناريوهات; يغلب على ظننا; في غالب الظن; لا نستبعد فحسب; أغلب ظننا; أكبر ظننا; غالب ظننا; نميل إلى ترجيح; أرجح الأحوال; الاحتمال المرجح; السيناريو المرجح`},
	{likelier, plainly, `we expect; we would expect`},
	{unlikelier, plainly, `we do not think; we don't think; we do not believe; we don't believe; we doubt that; we doubt whether; we very much doubt; we strongly doubt; we seriously doubt; we hardly think`},
	{likelier, plainly, `نتوقع أن; نتوقع; ننتظر أن`},
	{evenly, measuredly, `coin toss; coin flip; coin-toss; coin-flip; toss of a coin; flip of a coin; even money; toss up;
		odds are even; chances are even; chance is even; could go either way; as likely to; equally probable;
		fifty-fifty`},
	{doubted, measuredly, `in serious doubt; in grave doubt; in doubt`},
	{upcoming, measuredly, `on the cards; in the offing`},
	{possibly, measuredly, `distinct possibility; serious possibility; real possibility`},
	{evenly, measuredly, `خمسين خمسين; مناصفة بين`},
	{unlikelier, measuredly, `odds are against; odds are stacked against; odds are heavily against; odds are long; doubtful that;
		doubtful whether; doubtful if; is doubtful; looks doubtful; seems doubtful; not likely to;
		not likely that; not probable; less likely than not; less than even; worse than even; worse than evens;
		more unlikely than not; less than likely; hard to believe that; at best even; no better than even;
		no more than even; not better than even; not even likely; not expected to; not to be expected;
		hard to see how; difficult to see how; hard to imagine; difficult to imagine; we do not expect;
		we don't expect; would not expect; do not expect; not the likeliest; anything but likely; anything but assured; far from likely; far from probable; less than an even chance; no better than an even chance; no more than an even chance;
		at best an even chance; not even an even chance; little to suggest; nothing to suggest; little suggests; be a surprise; come as a surprise; surprise us; surprised if; surprised to see; astonished if;
		astonished to see; distant prospect; distant possibility; smart money is against; not on the cards; off the cards;
		not in prospect; lost cause; hard to envisage; difficult to envisage; see no path to; see no way to; tall order`},
	{unlikelier, measuredly, `من غير المتوقع; من غير الوارد; غير وارد; غير واردة; بعيد المنال; بعيدة المنال; من المشكوك فيه; مشكوك فيه;
		لا يتوقع أن; لا يرجح أن; لا نرجح; لا نتوقع; ضئيل الاحتمال; ليس من المتوقع; ليس من المرجح; ليس مرجحا;
		لا ينتظر أن; ليس من المنتظر; قلما يتوقع; قلما ينتظر; يصعب أن; يصعب تصور; يصعب تخيل; يصعب توقع;
		من الصعب أن; من الصعب تصور; من الصعب تخيل; من الصعب توقع; من العسير أن; صعب المنال; صعبة المنال;
		صعب التحقق; صعبة التحقق; لا نكاد نرى; قليل الاحتمال; قليلة الاحتمال; ضئيلة الاحتمال; محدود الاحتمال;
		لا أظن أن; لا نظن أن; لا نعتقد أن; لا نحسب أن; مستبعدا جدا; أمل ضعيف; رهان خاسر; ليس واردا; ليست واردة`},
	{slightly, measuredly, `hardly any chance; scarcely any chance; barely any chance; not much chance; not much of a chance;
		hardly a chance; little hope; little prospect; little likelihood; scant hope; a stretch to expect;
		unlikely in the extreme; improbable in the extreme; tail risk; dim prospect; scarcely conceivable; barely conceivable; hardly conceivable; hard to conceive`},
	{slightly, measuredly, `لا أمل; أمل ضئيل; أمل يذكر; لا أمل يذكر; بصيص أمل`},
	{hardly, measuredly, `next to no chance; close to nil; close to zero; near zero; near nil; next to nil; next to no prospect;
		virtually no chance; practically no chance; no chance of; no chance that; no prospect of;
		no prospect that; no likelihood; stands no chance; stand no chance; has no chance; have no chance;
		can be ruled out; can be excluded; can safely be ruled out; can be safely ruled out; take a miracle; few things are less likely; all but ruled out; all but excluded; all but impossible;
		virtually impossible; practically impossible; next to impossible; almost impossible; nearly impossible;
		inconceivable that; unthinkable that; impossible that; does not stand a chance; do not stand a chance;
		cannot happen; can all but be ruled out; no realistic prospect; no real prospect; no serious prospect; no credible prospect; no realistic chance; no real chance; no serious chance; no chance whatever`},
	{hardly, measuredly, `لا يكاد يوجد احتمال; لا تكاد توجد فرصة; لا تكاد توجد فرص; لا يكاد يكون هناك احتمال; يكاد لا يوجد احتمال; تكاد لا توجد فرصة; لا يوجد احتمال; لا توجد فرصة; لا توجد فرص; ليس ثمة احتمال; ليست ثمة فرصة; لا وجود لاحتمال; تكاد تنعدم فرص; تكاد تنعدم فرصة; تكاد تنعدم احتمالات; يكاد ينعدم احتمال; كادت تنعدم; تكاد تنعدم;
		ما من فرصة; ما من احتمال; فرصة تذكر; احتمال يذكر; شبه مستحيل; من شبه المستحيل; يكاد يكون مستحيلا;
		من المستحيل أن; يستحيل أن; يتعذر أن; يتعذر تصور; يتعذر تخيل; لا يتصور أن; لا يعقل أن; لا يكاد يذكر;
		لا تكاد تذكر; لا تكاد ترى; أقرب إلى المستحيل; أقرب إلى الصفر; يقارب الصفر; تقارب الصفر; يداني الصفر;
		في حكم المستحيل; في حكم المعدوم; في حكم العدم; يكاد يستحيل; نكاد نستبعد; من رابع المستحيلات; حد الانعدام; شبه مستبعد تماما; نستبعد تماما; نستبعد كليا`},
	{surely, measuredly, `near certainty; virtual certainty; near-certainty; near-certain; practically certain; as good as certain; as good as settled; close to inevitable; close to assured; next to certain; near inevitable; as good as assured;
		all but assured; all but guaranteed; all but inevitable; almost inevitable; almost inevitably;
		virtually inevitable; virtually assured; virtually guaranteed; practically guaranteed; almost assured;
		almost guaranteed; as good as done; close to certain; close to certainty; as certain as;
		virtually a given; almost a given; all but done; all but settled; all but sealed; all but decided; almost sure to; almost sure that; virtually sure to; nearly sure to; all but sure to; almost bound to`},
	{surely, measuredly, `في حكم المؤكد; بحكم المؤكد; شبه محسوم; شبه محسومة; شبه حتمي; شبه حتمية; شبه محتوم; شبه محتومة; شبه مضمون; شبه مضمونة;
		أقرب إلى اليقين; نكاد نجزم; نكاد نقطع; يكاد يجزم; في عداد المؤكد; نكاد نتيقن`},
	{surely, doubtless, `no doubt that; no doubt about it; no doubt the; no doubt a; beyond doubt; beyond any doubt;
		without doubt; without a doubt; without any doubt; no question that; no question but that;
		beyond question`},
	{surely, doubtless, `لا شك في; لا شك أن; لا ريب في; لا ريب أن; من المؤكد أن; بلا شك; دون شك; دون أدنى شك; من دون شك; بلا ريب;
		من المحقق أن; ما من شك أن; ما من شك في; ليس ثمة شك في; ليس هناك شك في; لا جدال في; لا خلاف في أن;
		مما لا شك فيه أن; مما لا ريب فيه أن; أكيد أن; مؤكد أن; نجزم بأن; نقطع بأن; لا نكاد نشك في; لا نشك في; لا يساورنا شك في; لا نشك`},
	{surely, inevitably, `foregone conclusion; forgone conclusion; only a matter of time; just a matter of time;
		merely a matter of time; only a question of time; just a question of time; bound to happen; cannot but;
		can only end in; is a certainty; is a given; is a done deal; written on the wall`},
	{surely, inevitably, `لا محالة; لا مفر من; لا مفر أمام; لا مناص من; لا بد أن; لابد أن; حتمي; محتوم; من المحتم أن; تحصيل حاصل;
		مسألة وقت; أمر مفروغ منه; أمرا مفروغا منه; مفروغ منه; مفروغا منه; أمر محسوم; أمرا محسوما; محسوم سلفا;
		لا مهرب من; محتوما; حتميا`},
	{hardly, inevitably, `out of the question`},
	{hardly, inevitably, `ضرب من الخيال; ضرب من المستحيل; من سابع المستحيلات`},
}

// may is a wording that says no more than that something may be so, in Arabic with the root of a term.
const may = "يحتمل أن"

// wordingsIn splits a list of wordings.
func wordingsIn(list string) []string {
	all := strings.Split(list, ";")
	for i := range all {
		all[i] = plain(all[i])
	}
	return slices.DeleteFunc(all, func(wording string) bool { return wording == "" })
}

// addLoose registers the wordings that no scale has.
func (l *lexicon) addLoose(sets map[string]int) {
	for _, s := range synonyms {
		means := l.known[s.term].means
		for _, wording := range wordingsIn(s.said) {
			l.add(wording, term{means: means, set: setWithin(wording, sets)})
		}
	}
	l.add(plain(may), term{means: likelihood.Range{Lo: 0, Hi: 100}})
	for _, group := range loose {
		for _, wording := range wordingsIn(group.said) {
			set := 0
			if group.manner == measuredly {
				set = setWithin(wording, sets)
			}
			l.add(wording, term{means: group.means, manner: group.manner, set: set})
		}
	}
}
