package check

var (
	// attributions say whose view a sentence reports. "We" are nobody else.
	attributions = set(`according says said say argues argued argue believes believed believe thinks thought think
		warns warned warn predicts predicted predict foresees foresaw judges judged doubts doubted doubt claims claimed
		claim reckons sees writes wrote estimates estimated suggests suggested concludes concluded fears feared hopes
		hoped promises promised announced announces considers rates quotes puts finds expects expected expect calls
		plans planned reports reported assumes assumed anticipates intends vowed vows pledged pledges insists quoted
		يتوقع تتوقع توقع توقعت توقعات يرى ترى رأى رأت يقول تقول قال قالت يعتقد تعتقد يرجح ترجح رجح رجحت يشكك تشكك يحذر تحذر حذر
		حذرت بحسب حسب وفق وفقا رأي يقدر تقدر يفترض يزعم تزعم يشير تشير أشار أشارت يأمل تأمل يخشى تخشى وعد وعدت أعلن أعلنت
		تعهد تعهدت يخطط تخطط يعتزم تعتزم يستبعد تستبعد يؤكد تؤكد أكد أكدت يظن تظن يكتب كتب يستنتج تنوي ينوي`)
	speakers = set("we i")
	// conditions make what a sentence says hold only in a case that may not come.
	conditions = set("if unless whether should provided إذا لو شرط شريطة هل")
)

// attributed reports whether the sentence gives someone else's view.
func attributed(s sentence) bool {
	for i := range s.words {
		if w := &s.words[i]; w.is(attributions) && (i == 0 || !s.words[i-1].is(speakers)) {
			return true
		}
	}
	return false
}

// conditional reports whether the sentence speaks of a case that may not come.
func conditional(s sentence) bool { return s.any(conditions) }
