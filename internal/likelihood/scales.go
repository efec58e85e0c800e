package likelihood

import "signpost/internal/lang"

// The Arabic terms of the scales are our own: no official Arabic rendering was found, so the numbers are always
// printed with them.

func icdBand(lo, hi float64, first, second, ar, secondAr, phrase, phraseAr string, more ...lang.Text) Band {
	return Band{
		Range:  Range{lo, hi},
		Word:   lang.Bilingual(first, ar),
		Others: append([]lang.Text{lang.Bilingual(second, secondAr)}, more...),
		Phrase: lang.Bilingual(phrase, phraseAr),
	}
}

// evenFrame is the Arabic sentence for even chances. A predicate like «متكافئ» before the claim would seem to describe
// the subject of the claim.
var evenFrame = lang.Text{{Lang: lang.Arabic, Text: "يكاد يتساوى (%s) احتمال %s واحتمال %s"}}

// even gives the middle band of the scale its frame.
func even(s *Scale) *Scale {
	for i := range s.Bands {
		if s.Bands[i].Lo < 50 && s.Bands[i].Hi > 50 {
			s.Bands[i].Frame = evenFrame
		}
	}
	return s
}

var icdSource = lang.Bilingual(
	"ICD 203, Analytic Standards, section D.6.e(2)(a) (2 January 2015, amended 21 December 2022); public domain",
	"التوجيه ICD 203، معايير التحليل، البند D.6.e(2)(a) (2 يناير 2015، عُدّل في 21 ديسمبر 2022)؛ ملك عام")

// ICD203 is the scale of the United States Intelligence Community Directive 203, first word set.
// The second set is accepted on input.
var ICD203 = even(&Scale{
	ID:     "icd203",
	Title:  lang.Bilingual("ICD 203, first word set", "ICD 203، المجموعة الأولى من الألفاظ"),
	Source: icdSource,
	Bands: []Band{
		icdBand(1, 5, "almost no chance", "remote", "شبه معدوم", "بعيد", "There is almost no chance", "يكاد ينعدم الاحتمال"),
		icdBand(5, 20, "very unlikely", "highly improbable", "مستبعد جدًا", "ضعيف جدًا", "It is very unlikely", "من المستبعد جدًا"),
		icdBand(20, 45, "unlikely", "improbable", "مستبعد", "ضعيف", "It is unlikely", "من المستبعد", lang.Bilingual("improbably", "ضعيف")),
		icdBand(45, 55, "roughly even chance", "roughly even odds", "متكافئ تقريبًا", "متساوٍ تقريبًا", "There is a roughly even chance", "الاحتمالان متكافئان تقريبًا"),
		icdBand(55, 80, "likely", "probable", "مرجح", "محتمل", "It is likely", "من المرجح", lang.Bilingual("probably", "محتمل")),
		icdBand(80, 95, "very likely", "highly probable", "مرجح جدًا", "محتمل جدًا", "It is very likely", "من المرجح جدًا"),
		icdBand(95, 99, "almost certain", "nearly certain", "شبه مؤكد", "يكاد يكون مؤكدًا", "It is almost certain", "من شبه المؤكد", lang.Bilingual("almost certainly", "شبه مؤكد")),
	},
})

// ICD203Second is the same scale with the second word set printed.
var ICD203Second = secondSet(ICD203)

func secondSet(first *Scale) *Scale {
	s := &Scale{ID: "icd203-second", Source: icdSource, Title: lang.Bilingual("ICD 203, second word set", "ICD 203، المجموعة الثانية من الألفاظ")}
	phrases := []string{"There is a remote chance", "It is highly improbable", "It is improbable", "There are roughly even odds", "It is probable", "It is highly probable", "It is nearly certain"}
	phrasesAr := []string{"الاحتمال بعيد", "الاحتمال ضعيف جدًا", "الاحتمال ضعيف", "الاحتمالان متساويان تقريبًا", "من المحتمل", "من المحتمل جدًا", "يكاد يكون مؤكدًا"}
	for i, b := range first.Bands {
		others := append([]lang.Text{b.Word}, b.Others[1:]...)
		s.Bands = append(s.Bands, Band{Range: b.Range, Word: b.Others[0], Others: others, Phrase: lang.Bilingual(phrases[i], phrasesAr[i])})
	}
	return even(s)
}

func phiaBand(lo, hi float64, en, ar, phrase, phraseAr string, others ...lang.Text) Band {
	return Band{Range: Range{lo, hi}, Word: lang.Bilingual(en, ar), Phrase: lang.Bilingual(phrase, phraseAr), Others: others}
}

// PHIA is the yardstick of the United Kingdom's Professional Head of Intelligence Assessment.
// Its gaps are deliberate: "not continuous to avoid a false impression of accuracy".
var PHIA = &Scale{
	ID:    "phia",
	Title: lang.Bilingual("PHIA Probability Yardstick 2025", "مقياس الاحتمال PHIA لعام 2025"),
	Source: lang.Bilingual(
		"UK PHIA Probability Yardstick (24 March 2025). Contains public sector information licensed under the Open Government Licence v3.0",
		"مقياس الاحتمال البريطاني PHIA (24 مارس 2025). يتضمن معلومات من القطاع العام مرخّصة بموجب Open Government Licence v3.0"),
	Gaps: true,
	Bands: []Band{
		phiaBand(1, 5, "remote chance", "بعيد", "There is a remote chance", "الاحتمال بعيد"),
		phiaBand(10, 20, "highly unlikely", "مستبعد جدًا", "It is highly unlikely", "من المستبعد جدًا"),
		phiaBand(25, 35, "unlikely", "مستبعد", "It is unlikely", "من المستبعد"),
		phiaBand(40, 49, "realistic possibility", "احتمال واقعي", "There is a realistic possibility", "ثمة احتمال واقعي"),
		phiaBand(55, 75, "likely", "مرجح", "It is likely", "من المرجح", lang.Bilingual("probable", "محتمل")),
		phiaBand(80, 90, "highly likely", "مرجح جدًا", "It is highly likely", "من المرجح جدًا"),
		phiaBand(95, 99, "almost certain", "شبه مؤكد", "It is almost certain", "من شبه المؤكد"),
	},
}
