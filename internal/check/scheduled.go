package check

import "slices"

var (
	// events are what is fixed in a calendar, and so is announced rather than forecast.
	events = set(`election elections referendum ballot vote runoff run-off summit congress session sitting hearing trial committee board council parliament assembly court data figures minutes report budget inauguration
		ceremony conference meeting parade exercise exercises census plebiscite
		انتخابات استفتاء اقتراع قمة مؤتمر دورة جلسة اجتماع مراسم مناورات تعداد جولة لجنة مجلس برلمان محكمة بيانات أرقام محضر محاكمة`)
	takesPlace = set("held convened staged conducted published released sworn inaugurated")
	meets      = set("meet convene sit reconvene hear vote debate publish release review")
	places     = set("place")
	// takesPlaceAr are the verbs of holding an event in the passive, after the prefix of the future.
	takesPlaceAr = set(`ستجرى سيجرى ستعقد سيعقد ستقام سيقام ستنظم سينظم ستنعقد سينعقد ستلتئم سيلتئم ستجتمع سيجتمع ستنشر سينشر ستصدر
		ستنظر سينظر ستصوت سيصوت`)
	months = set(`january february march april may june july august september october november december
		يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
		نيسان أيار حزيران تموز آب أيلول تشرين شباط آذار كانون`)
)

// scheduled reports whether the verb at word i says of an event that it is to be held, and when: "Elections will be
// held on 14 September" tells what the calendar says, and "Talks will be held" what we expect.
func scheduled(s sentence, i int) bool {
	holds := s.words[i].exactly(takesPlaceAr)
	holds = holds || i+1 < len(s.words) && s.words[i+1].literally(meets)
	for n := i + 1; n < len(s.words) && n <= i+3 && !holds; n++ {
		holds = s.words[n].is(takesPlace) && s.words[n-1].norm == "be" || s.words[n].is(places) && s.words[n-1].norm == "take"
	}
	return holds && s.any(events) && dated(s.words)
}

// dated reports whether words hold a day of a month, or a month of a year.
func dated(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.is(months) && (arabic(w.norm) || w.text != w.norm) }) &&
		slices.ContainsFunc(words, func(w word) bool { return w.numeric() })
}
