package check

import (
	"slices"
	"strings"
)

var (
	// attributions say whose view a sentence reports. "We" are nobody else.
	attributions = set(`according says said say argues argued argue believes believed believe thinks thought think
		warns warned warn predicts predicted predict foresees foresaw judges judged doubts doubted doubt claims claimed
		claim reckons sees writes wrote estimates estimated suggests suggested concludes concluded fears feared hopes
		hoped promises promised announced announces considers rates quotes puts finds expects expected expect calls
		plans planned reports reported assumes assumed anticipates intends vowed vows pledged pledges insists quoted
		يتوقع تتوقع توقع توقعت توقعات يرى ترى رأى رأت يقول تقول قال قالت يعتقد تعتقد يرجح ترجح رجح رجحت يشكك تشكك يحذر تحذر حذر
		حذرت بحسب حسب وفق وفقا رأي يقدر تقدر يفترض يزعم تزعم يشير تشير أشار أشارت يأمل تأمل يخشى تخشى وعد وعدت أعلن أعلنت
		تعهد تعهدت يخطط تخطط يعتزم تعتزم بموجب بمقتضى يستبعد تستبعد يؤكد تؤكد أكد أكدت يظن تظن يكتب كتب يستنتج تنوي ينوي`)
	speakers = set("we i")
	// under opens a sentence that reports a plan or a view, one of plans within planReach words.
	under      = set("under in by according per")
	plans      = set("view opinion judgment eyes words telling account plan plans schedule timetable agenda calendar programme program decree law treaty agreement draft terms deal order communique constitution")
	sayings    = set("word view forecast claim judgment reading estimate opinion expectation prediction warning promise plan")
	nobody     = set("no none nobody neither")
	ownerships = set("our my")
	// conditions make what a sentence says hold only in a case that may not come.
	conditions = set("if unless whether should provided إذا لو شرط شريطة هل")
)

const planReach = 6

// attributed reports whether the sentence gives someone else's view, or a plan of theirs: "In Umarov's view …",
// "Under the published plan …".
func attributed(s sentence) bool {
	for i := range min(len(s.words), planReach) {
		if s.words[i].is(plans) && i > 0 && s.words[0].is(under) && !s.words[1].is(ownerships) {
			return true
		}
	}
	for i := range s.words {
		w := &s.words[i]
		if strings.HasSuffix(w.norm, "'s") && slices.ContainsFunc(s.words[i+1:min(len(s.words), i+4)], func(w word) bool { return w.is(sayings) }) {
			return true // "Fitch's firm word that …"
		}
		if impersonal(s, i) {
			continue
		}
		if w.is(attributions) && (i == 0 || !s.words[i-1].is(speakers)) && !slices.ContainsFunc(s.words[max(0, i-2):i], func(w word) bool { return w.is(nobody) }) {
			return true
		}
	}
	return false
}

// impersonal finds «يُرجَّح أن» and «يُستبعد أن» with nobody who thinks so: "it is likely that", and not "he thinks it likely".
func impersonal(s sentence, i int) bool {
	w := &s.words[i]
	if !w.exactly(passiveViews) || i+1 == len(s.words) || !s.words[i+1].exactly(thatAr) {
		return false
	}
	return i == 0 || w.pause || strings.HasPrefix(strings.TrimPrefix(w.text, "و"), "يُ")
}

var passiveViews = set("يرجح يستبعد")

// conditional reports whether the sentence speaks of a case that may not come.
func conditional(s sentence) bool { return s.any(conditions) || ifArabic(s) }

// ifArabic finds «إن … فـ…», where «إن» means "if" and not "indeed": what follows from it begins with «ف».
func ifArabic(s sentence) bool {
	if len(s.words) < 4 || s.words[0].text != "إن" && s.words[0].text != "وإن" && s.words[0].text != "فإن" {
		return false
	}
	return slices.ContainsFunc(s.words[2:], func(w word) bool { return strings.HasPrefix(w.norm, "ف") && len(w.forms) > 1 })
}
