package check

import "signpost/internal/likelihood"

// more lists terms that people write and no scale has, each with the scale's term it comes to.
var more = map[string]string{
	"even chance": "roughly even chance", "even odds": "roughly even chance", "fifty-fifty": "roughly even chance", "50-50": "roughly even chance",
	"extremely unlikely": "very unlikely", "extremely likely": "very likely", "very probably": "very likely",
	"all but certain": "almost certain", "a safe bet": "very likely", "in all likelihood": "very likely", "in all probability": "very likely",
	"slim chance": "very unlikely", "slim chances": "very unlikely", "little chance": "very unlikely", "a long shot": "very unlikely",
	"more likely than not": "likely", "more probable than not": "probable", "good chance": "likely", "better than even": "likely", "equally likely": "roughly even chance", "as likely as not": "roughly even chance", "as probable as not": "roughly even chance", "just as likely that": "roughly even chance", "toss-up": "roughly even chance",
	"يكاد يكون من المؤكد": "شبه مؤكد", "near certain": "almost certain", "virtually certain": "almost certain", "nearly certainly": "almost certain",
	"على الأرجح": "مرجح", "الأرجح أن": "مرجح", "من غير المرجح": "مستبعد", "غير مرجح": "مستبعد",
	"يرجح أن": "مرجح", "ترجيح أن": "مرجح", "نرجح": "مرجح", "نستبعد": "مستبعد", "يستبعد أن": "مستبعد", "من المستبعد": "مستبعد", "من الأرجح": "مرجح", "بعيد الاحتمال": "مستبعد", "ضعيف الاحتمال": "ضعيف", "يستبعد": "مستبعد", "يرجح": "مرجح",
	"من غير المحتمل": "مستبعد", "غير محتمل": "مستبعد", "شبه منعدم": "شبه معدوم",
	"الفرص متساوية": "متساو تقريبا", "فرص متساوية": "متساو تقريبا", "الفرص متكافئة": "متكافئ تقريبا", "فرص متكافئة": "متكافئ تقريبا", "الفرصتان متساويتان": "متساو تقريبا",
	"الاحتمالان متساويان": "متساو تقريبا", "الاحتمالان متكافئان": "متساو تقريبا",
}

// How a wording of likelihood is to be taken.
type manner int

const (
	measuredly manner = iota // it says how likely something is
	doubtless                // it leaves no doubt of what is, or is to come: "no doubt that"
	inevitably               // it says that something is to come, come what may: "a foregone conclusion"
)

// What words for a likelihood come to that no scale has: they are wide, so that only what is plainly wrong is found.
var (
	likelier   = likelihood.Range{Lo: 50, Hi: 100}
	evenly     = likelihood.Range{Lo: 40, Hi: 60}
	unlikelier = likelihood.Range{Lo: 0, Hi: 50}
	slightly   = likelihood.Range{Lo: 0, Hi: 25}
	hardly     = likelihood.Range{Lo: 0, Hi: 6}
	surely     = likelihood.Range{Lo: 94, Hi: 100}
)

// loose lists wordings that come near to no term of a scale, with what they come to.
var loose = []struct {
	means  likelihood.Range
	manner manner
	said   []string
}{
	{likelier, measuredly, []string{
		"more than likely", "odds favour", "odds favor", "odds are in favour", "odds are in favor", "odds-on",
		"will most likely", "would most likely", "chances are that", "chances are the", "every chance", "every prospect", "better-than-even",
		"better than evens", "the smart money is on", "clear favourite", "probability favours", "probabilities favours", "probability favors", "clear favorite", "odds-on favourite", "hot favourite", "strong favourite",
		"يغلب على الظن", "أغلب الظن", "غالب الظن", "أكبر الظن", "الغالب أن", "الراجح أن", "من الراجح", "على الأغلب", "هو الأرجح", "هي الأرجح",
		"الاحتمال الأكبر", "الاحتمال الأقوى", "الاحتمال الأرجح", "الأقرب إلى الترجيح", "كبير الاحتمال", "قوي الاحتمال", "الأوفر حظا", "الأكثر ترجيحا", "وارد جدا", "واردة جدا", "مرجحا بقوة", "مرجح بقوة",
	}},
	{evenly, measuredly, []string{
		"coin toss", "coin flip", "coin-toss", "coin-flip", "toss of a coin", "flip of a coin", "even money", "toss up", "odds are even", "chances are even", "chance is even", "could go either way",
	}},
	{unlikelier, measuredly, []string{
		"odds are against", "odds are stacked against", "odds are heavily against", "odds are long", "doubtful that", "doubtful whether", "doubtful if", "is doubtful", "looks doubtful", "seems doubtful",
		"not likely to", "not likely that", "not probable", "less likely than not", "less than even", "worse than even", "worse than evens", "more unlikely than not", "less than likely",
		"hard to believe that", "at best even", "no better than even", "no more than even", "not better than even", "not even likely", "not expected to", "not to be expected",
		"من غير المتوقع", "من غير الوارد", "غير وارد", "غير واردة", "بعيد المنال", "بعيدة المنال", "من المشكوك فيه", "مشكوك فيه", "لا يتوقع أن", "لا يرجح أن", "لا نرجح", "لا نتوقع", "ضئيل الاحتمال", "ليس من المتوقع", "ليس من المرجح", "ليس مرجحا",
	}},
	{slightly, measuredly, []string{
		"hardly any chance", "scarcely any chance", "barely any chance", "not much chance", "not much of a chance", "hardly a chance", "little hope", "little prospect", "little likelihood", "scant hope", "a stretch to expect",
	}},
	{hardly, measuredly, []string{
		"next to no chance", "close to nil", "close to zero", "near zero", "near nil", "next to nil", "next to no prospect", "virtually no chance", "practically no chance", "no chance of", "no chance that", "no prospect of", "no prospect that", "no likelihood",
		"stands no chance", "stand no chance", "has no chance", "have no chance",
		"can be ruled out", "can be excluded", "all but ruled out", "all but excluded", "all but impossible", "virtually impossible", "practically impossible", "next to impossible", "almost impossible", "nearly impossible",
		"inconceivable that", "unthinkable that", "impossible that",
		"تكاد تنعدم فرص", "تكاد تنعدم فرصة", "تكاد تنعدم احتمالات", "يكاد ينعدم احتمال", "كادت تنعدم", "تكاد تنعدم", "ما من فرصة", "ما من احتمال", "فرصة تذكر", "احتمال يذكر", "شبه مستحيل", "من شبه المستحيل", "يكاد يكون مستحيلا", "من المستحيل أن",
	}},
	{surely, measuredly, []string{
		"near certainty", "virtual certainty", "near-certainty", "near-certain", "practically certain", "as good as certain", "all but assured", "all but guaranteed", "all but inevitable",
		"almost inevitable", "almost inevitably", "virtually inevitable", "virtually assured", "virtually guaranteed", "practically guaranteed", "almost assured", "almost guaranteed", "as good as done", "close to certain", "close to certainty",
		"في حكم المؤكد", "بحكم المؤكد", "شبه محسوم", "شبه محسومة", "شبه حتمي", "شبه حتمية", "شبه مضمون", "شبه مضمونة", "أقرب إلى اليقين",
	}},
	{surely, doubtless, []string{
		"no doubt that", "no doubt about it", "no doubt the", "no doubt a", "beyond doubt", "beyond any doubt", "without doubt", "without a doubt", "without any doubt", "no question that", "no question but that", "beyond question",
		"لا شك في", "لا شك أن", "لا ريب في", "لا ريب أن", "من المؤكد أن", "بلا شك", "دون شك", "دون أدنى شك", "من دون شك", "بلا ريب", "من المحقق أن",
	}},
	{surely, inevitably, []string{
		"foregone conclusion", "forgone conclusion", "only a matter of time", "just a matter of time", "merely a matter of time", "only a question of time", "just a question of time", "bound to happen", "cannot but", "can only end in", "is a certainty", "is a given", "is a done deal",
		"لا محالة", "لا مفر من", "لا مفر أمام", "لا مناص من", "لا بد أن", "لابد أن", "حتمي", "محتوم", "من المحتم أن", "تحصيل حاصل", "مسألة وقت",
	}},
	{hardly, inevitably, []string{"out of the question", "ضرب من المستحيل", "من سابع المستحيلات"}},
}

// addLoose registers the wordings that no scale has.
func (l *lexicon) addLoose(sets map[string]int) {
	for wording, like := range more {
		wording = plain(wording)
		l.add(wording, term{means: l.known[like].means, set: setWithin(wording, sets)})
	}
	for _, group := range loose {
		for _, wording := range group.said {
			wording, set := plain(wording), 0
			if group.manner == measuredly {
				set = setWithin(wording, sets)
			}
			l.add(wording, term{means: group.means, manner: group.manner, set: set})
		}
	}
}
