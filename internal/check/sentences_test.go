package check

import (
	"strings"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// leaving is a workspace of a question with two scenarios, the force stays (20–40 %) and the force leaves (60–80 %), in
// which a sentence is the reason of the assessment and a forecast.
func leaving(c lang.Code, said string) *scenario.Workspace {
	text := lang.Text{{Lang: c, Text: said}}
	titles := map[lang.Code][2]string{lang.English: {"The force stays", "The force leaves"}, lang.Arabic: {"بقاء القوة", "رحيل القوة"}}
	q := &scenario.Question{ID: "force"}
	for n, id := range []string{"stays", "leaves"} {
		title := scenario.Prose{Text: lang.Text{{Lang: c, Text: titles[c][n]}}}
		q.Scenarios = append(q.Scenarios, &scenario.Scenario{ID: id, Question: q, Title: title})
	}
	q.Scenarios[0].Judgments = []scenario.Judgment{{Says: scenario.Prose{Text: text}, Kind: scenario.Forecast}}
	ranges := []likelihood.Range{{Lo: 20, Hi: 40}, {Lo: 60, Hi: 80}}
	q.Log.Entries = []scenario.Entry{{Date: 1, Detail: &scenario.Detail{Likelihood: ranges, Because: text}}}
	return &scenario.Workspace{Languages: []lang.Code{c}, Scale: likelihood.ICD203, Questions: []*scenario.Question{q}}
}

// sentencesAndRules are sentences with the rule that is to find each; an empty rule means that none is to speak.
var sentencesAndRules = []struct{ said, rule string }{
	{"We are highly confident that withdrawal is likely.", "confidence-with-likelihood"},
	{"We are fairly confident that a stay is unlikely.", "confidence-with-likelihood"},
	{"With moderate-to-high confidence we assess that the mission is likely to end.", "confidence-with-likelihood"},
	{"Our confidence in the judgment that escalation is unlikely remains low to moderate.", "confidence-with-likelihood"},
	{"We assess with medium confidence a 30% chance of escalation.", "confidence-with-likelihood"},
	{"We judge with high confidence that withdrawal is likely.", "confidence-with-likelihood"},
	{"It is likely (60–70%, low confidence) that the force leaves.", "confidence-with-likelihood"},
	{"من المستبعد أن تبقى القوة، وثقتنا في ذلك منخفضة.", "confidence-with-likelihood"},
	{"نحن واثقون جدًا من أن الانسحاب مرجّح.", "confidence-with-likelihood"},
	{"مستوى الثقة في هذا الحكم منخفض، والانسحاب مرجّح.", "confidence-with-likelihood"},
	{"نرى بثقة عالية أن الانسحاب مرجّح.", "confidence-with-likelihood"},

	{"We hold moderate confidence in the conclusion that an exit is likely.", "confidence-with-likelihood"},
	{"يُرجَّح أن تنسحب القوة، ومستوى ثقتنا في ذلك متوسط.", "confidence-with-likelihood"},
	{"ثقتنا متوسطة في أن بقاء القوة مستبعد.", "confidence-with-likelihood"},

	{"It is all but certain that the force leaves.", "likelihood-contradicts"},
	{"There is a 90% chance that the force leaves.", "likelihood-contradicts"},
	{"In all likelihood the force leaves, which is a safe bet.", "likelihood-contradicts"},
	{"There is only a slim chance that the troops stay.", "likelihood-contradicts"},
	{"Exit and stay are equally likely.", "likelihood-contradicts"},
	{"A stay is likely.", "likelihood-contradicts"},
	{"An exit is almost certain.", "likelihood-contradicts"},
	{"Escalation is a remote possibility.", "likelihood-contradicts"},
	{"يكاد يكون من المؤكد أن القوة ترحل.", "likelihood-contradicts"},
	{"لا شك في أن القوة ترحل.", "likelihood-contradicts"},
	{"احتمال البقاء بعيد.", "likelihood-contradicts"},
	{"احتمال الانسحاب 90%.", "likelihood-contradicts"},
	{"شبه مؤكد أن ترحل القوة.", "likelihood-contradicts"},

	{"The chances are that the troops are pulled home; their departure remains unlikely.", "likelihood-contradicts"},
	{"An exit of the garrison is very unlikely.", "likelihood-contradicts"},
	{"The contingent is very likely to remain on the island.", "likelihood-contradicts"},
	{"It is unlikely that the soldiers go home.", "likelihood-contradicts"},
	{"من شبه المؤكد أن تمكث الحامية في الجزيرة.", "likelihood-contradicts"},
	{"خروج القوات مستبعد جدًّا.", "likelihood-contradicts"},

	{"We judge with low confidence a mutiny improbable.", "confidence-with-likelihood"},
	{"نستبعد بثقة متوسطة أن يتمرد الحرس.", "confidence-with-likelihood"},
	{"It is conceivable the guards could mutiny.", "stacked-hedges"},
	{"It is possible that the Kremlin might delay.", "stacked-hedges"},
	{"There is some possibility that the force could remain.", "stacked-hedges"},
	{"We cannot rule out that the force may stay.", "stacked-hedges"},
	{"It seems that Moscow may hesitate, arguably.", "stacked-hedges"},
	{"Moscow could, in principle, perhaps seek a base.", "stacked-hedges"},
	{"The force may possibly stay.", "stacked-hedges"},
	{"لعل القوة قد تبقى.", "stacked-hedges"},
	{"من المحتمل أنه قد يتم تمديد المهمة.", "stacked-hedges"},
	{"يُحتمل أن القوة ربما تبقى.", "stacked-hedges"},
	{"ربما قد تنسحب القوة.", "stacked-hedges"},

	{"Russia is going to keep a garrison.", "bare-will"},
	{"Unrest shall return in spring.", "bare-will"},
	{"The mission is bound to be extended.", "bare-will"},
	{"The troops leave by March, undoubtedly.", "bare-will"},
	{"It'll be Moscow that decides.", "bare-will"},
	{"The force will leave by March; no document says so, and this is likely to matter.", "bare-will"},
	{"Moscow won't pull out before summer.", "bare-will"},
	{"سترحل القوة قبل مارس.", "bare-will"},
	{"سيُمدَّد تفويض القوة.", "bare-will"},
	{"ستنتهي المهمة في مارس.", "bare-will"},
	{"سيسحب بوتين قواته.", "bare-will"},
	{"لن تغادر القوات قبل الصيف.", "bare-will"},

	{"An exit is likely; a blockade of the port is very unlikely.", ""},
	{"رحيل القوة مرجّح، وحصار الميناء مستبعد جدًا.", ""},
	{"The force leaves before May, in all probability, and a stay is a coin toss.", "likelihood-contradicts"},
	{"Inflation is almost certain to exceed a tenth of wages, or 12%.", ""},
	{"من شبه المؤكد أن تبلغ الخسائر ثلث الميزانية.", ""},
	{"The departure of the garrison is likely.", ""},
	{"The probability of the garrison going home is about one in five.", "likelihood-contradicts"},
	{"We see a 20-25% probability that the soldiers depart.", "likelihood-contradicts"},
	{"The chance that the troops are withdrawn is no more than 30%.", "likelihood-contradicts"},
	{"The chance that the troops stay on the island is at least 70 per cent.", "likelihood-contradicts"},
	{"The garrison is more likely than not to remain.", "likelihood-contradicts"},
	{"احتمال بقاء الحامية 75 في المائة.", "likelihood-contradicts"},
	{"نقدّر فرصة انسحاب القوات بواحد من خمسة.", "likelihood-contradicts"},
	{"احتمال خروج القوات لا يزيد على 40٪.", "likelihood-contradicts"},
	{"The probability of a withdrawal is three in four, and our confidence is low.", "confidence-with-likelihood"},
	{"نسبة احتمال الخروج 65 بالمئة، وثقتنا في هذا الحكم متدنية.", "confidence-with-likelihood"},
	{"It is extremely unlikely that the marshal resigns, and highly probable that his deputy does.", "mixed-word-sets"},
	{"A truce is likely; the prospects that it lasts are remote.", "mixed-word-sets"},
	{"من غير المحتمل أن يُعفى المارشال، وبقاء نائبه مرجّح.", "mixed-word-sets"},
	{"يُرجَّح أن تصمد الهدنة، ومن المحتمل أن تُمدَّد.", "mixed-word-sets"},
	{"عودة الهدوء بعيدة الاحتمال، ويُستبعد أن تنجح الوساطة.", "mixed-word-sets"},
	{"The marshal appears to be conceivably ready for talks.", "stacked-hedges"},
	{"Talks seem potentially useful to both.", "stacked-hedges"},
	{"يبدو أن المارشال قد يتنحى.", "stacked-hedges"},
	{"تبدو الهدنة كأنها لعلها ربما تصمد.", "stacked-hedges"},
	{"The army will seize the port on 3 May.", "bare-will"},
	{"Talks will be held, and both sides will yield.", "bare-will"},
	{"ستُعقد المحادثات وينتهي الخلاف.", "bare-will"},
	{"ستُستأنف الرحلات في 5 تموز.", "bare-will"},

	{"The summit will take place in Lisbon on 9 October.", ""},
	{"A referendum on the charter will be held in June 2023.", ""},
	{"سيُعقد مؤتمر المانحين في 12 آذار.", ""},
	{"ستُقام مراسم التنصيب يوم 3 حزيران.", ""},
	{"The chance that prices rise further than wages was not studied by 60% of the banks.", ""},
	{"Two in five soldiers come from the north.", ""},
	{"Of 30 villages 60% are empty, and a stay is unlikely.", ""},
	{"There is a 70% chance that the garrison goes home.", ""},
	{"احتمال بقاء الحامية نحو 30 بالمئة.", ""},
	{"احتمال أن تبقى الحامية لا يزيد على 40٪.", ""},
	{"من غير المرجّح أن تبقى الحامية، ومن المرجّح أن تخرج.", ""},
	{"يبدو المارشال مترددًا.", ""},
	{"It is possible to cross the ford, and the guards may follow.", ""},
	{"Low confidence in the guards has a probable cause, fear.", ""},
	{"يبدو أن المارشال قد استقال.", ""},
	{"It seems likely that the garrison goes home.", ""},
	{"Low confidence between the two leaders makes a deal unlikely.", ""},
	{"Almost certain to disappoint both camps, the communiqué settles nothing.", ""},
	{"إن أخفقت القوة فتغيير الرئيس شبه مؤكد.", ""},
	{"ربما قد خسر نزارباييف منصبه.", ""},
	{"In Umarov's view any such attempt will meet resistance.", ""},
	{"Under the published plan Lukashenko will chair the assembly.", ""},
	{"The documents name the days on which the Geneva talks will be held.", ""},
	{"The interview asks who will pay for the mission.", ""},
	{"تسأل المقابلة من سيدعم المهمة ماليًا.", ""},
	{"Investor confidence is low and a recovery is unlikely.", ""},
	{"If the force fails, a change of president is almost certain.", ""},
	{"A longer stay is not very likely.", ""},
	{"In May the emergency could end.", ""},
	{"There is no chance to check the count from open sources.", ""},
	{"Political will in Moscow is limited.", ""},
	{"Whether the force will leave is left open.", ""},
	{"A possible power struggle may follow.", ""},
	{"ثقة المستثمرين منخفضة، والانتعاش مستبعد.", ""},
	{"تقع القاعدة في منطقة بعيدة، والجيش ضعيف.", ""},
	{"من غير المرجّح أن تبقى القوة.", ""},
	{"إذا أعادت واشنطن تأكيد مبادئها فسيزيد التوتر.", ""},
	{"وضعت الحكومة سياسة جديدة للسيطرة على الحدود.", ""},
}

func TestSentences(t *testing.T) {
	for _, c := range sentencesAndRules {
		language := lang.English
		if arabic(strings.TrimLeft(c.said, "«")) {
			language = lang.Arabic
		}
		found := judge(leaving(language, c.said), languageRules...)
		var rules []string
		for _, f := range found {
			rules = append(rules, f.Rule)
		}
		switch {
		case c.rule == "" && len(found) > 0:
			t.Errorf("%q: %v; want nothing", c.said, rules)
		case c.rule != "" && !strings.Contains(strings.Join(rules, " "), c.rule):
			t.Errorf("%q: %v; want %s", c.said, rules, c.rule)
		}
	}
}

func TestTitlesAreRead(t *testing.T) {
	w := leaving(lang.English, "It rains.")
	w.Questions[0].Scenarios[1].Title = scenario.Prose{Text: lang.Text{{Lang: lang.English, Text: "The force leaves, very likely with high confidence"}}}
	var rules []string
	for _, f := range judge(w, languageRules...) {
		rules = append(rules, f.Rule)
	}
	if got := strings.Join(rules, " "); got != "confidence-with-likelihood likelihood-contradicts" {
		t.Errorf("a title with a likelihood and a confidence: %s", got)
	}
}

// What an assessment rests on, what follows from a scenario and what a group claims are in our voice as the rest is.
func TestAllOurTextsAreRead(t *testing.T) {
	for _, c := range []struct {
		put  func(q *scenario.Question, said lang.Text)
		said string
		rule string
	}{
		{func(q *scenario.Question, said lang.Text) { q.Log.Entries[0].Basis = said }, "The force will leave by March.", "bare-will"},
		{func(q *scenario.Question, said lang.Text) { q.Log.Entries[0].Basis = said }, "An exit is very unlikely.", "likelihood-contradicts"},
		{func(q *scenario.Question, said lang.Text) { q.Matters = scenario.Prose{Text: said} }, "It could possibly weaken the pact.", "stacked-hedges"},
		{func(q *scenario.Question, said lang.Text) { q.Scenarios[0].Matters = scenario.Prose{Text: said} }, "It may perhaps weaken the pact.", "stacked-hedges"},
		{func(q *scenario.Question, said lang.Text) {
			q.Groups = []*scenario.Group{{ID: "both", Question: q, Claim: scenario.Prose{Text: said}}}
		}, "the force is likely to move", "likelihood-contradicts"},
	} {
		w := leaving(lang.English, "It rains.")
		if got := judge(w, languageRules...); len(got) > 0 {
			t.Fatalf("the workspace is not clean: %v", got)
		}
		c.put(w.Questions[0], lang.Text{{Lang: lang.English, Text: c.said}})
		if got := judge(w, languageRules...); len(got) != 1 || got[0].Rule != c.rule {
			t.Errorf("%q: %v; want %s", c.said, got, c.rule)
		}
	}
}

// A list has room for so many lists of words, and the next one would share a bit with the first.
func TestListsHaveRoom(t *testing.T) {
	if room := 64 * len(list{}); len(lists) > room {
		t.Errorf("%d lists of words, and room for %d", len(lists), room)
	}
}

// A judgment is held against the assessment in force only where it speaks of a scenario; so it may say of anything
// else how likely it is.
func TestJudgmentsAreHeldAgainstTheNumbersInForce(t *testing.T) {
	for _, c := range []struct {
		said  string
		finds bool
	}{
		{"A stay is very likely.", true},
		{"The force is almost certain to stay.", true},
		{"The garrison is very unlikely to pull out.", true},
		{"There is a roughly even chance that the troops depart.", true},
		{"مغادرة القوات مستبعدة.", true},
		{"من المرجّح جدًا أن تظل القوة في الجزيرة.", true},
		{"The garrison is likely to pull out.", false},
		{"A change of ministers is almost certain.", false},
		{"The finance minister is almost certain to depart.", false},
		{"The judge thinks that the force is almost certain to stay.", false},
		{"إقالة الوزير شبه مؤكدة.", false},
		{"من المرجّح أن تنسحب الحامية.", false},
	} {
		language := lang.English
		if arabic(c.said) {
			language = lang.Arabic
		}
		w := leaving(language, c.said)
		w.Questions[0].Log.Entries[0].Because = lang.Text{{Lang: language, Text: "."}}
		for _, kind := range []scenario.Kind{scenario.Forecast, scenario.Judged, scenario.Fact} {
			w.Questions[0].Scenarios[0].Judgments[0].Kind = kind
			got := len(judge(w, likelihoodContradicts)) > 0
			if want := c.finds && kind != scenario.Fact; got != want {
				t.Errorf("%s %q is found to contradict: %v; want %v", kind, c.said, got, want)
			}
		}
	}
}

// Other words for what a title says are found in questions of other kinds too.
func TestOtherWordsForAScenario(t *testing.T) {
	for _, c := range []struct {
		holds, breaks, said string // beside 20-40 for the first, 60-80 for the second
		finds               bool
	}{
		{"The ceasefire holds", "The ceasefire collapses", "The truce is very likely to last.", true},
		{"The ceasefire holds", "The ceasefire collapses", "It is unlikely that the armistice breaks down.", true},
		{"The ceasefire holds", "The ceasefire collapses", "The truce is likely to fall apart.", false},
		{"The ceasefire holds", "The ceasefire collapses", "The envoy is very likely to survive the winter.", false},
		{"The president keeps office", "The president is ousted", "The president is very unlikely to step down.", true},
		{"The president keeps office", "The president is ousted", "The leader is unlikely to resign.", true},
		{"The strait stays open", "The strait closes", "A closure is unlikely.", true},
		{"تصمد الهدنة", "تنهار الهدنة", "سقوط الهدنة مستبعد.", true},
		{"تصمد الهدنة", "تنهار الهدنة", "استمرار الهدنة مستبعد.", false},
	} {
		language := lang.English
		if arabic(c.said) {
			language = lang.Arabic
		}
		w := leaving(language, c.said)
		for n, title := range []string{c.holds, c.breaks} {
			w.Questions[0].Scenarios[n].ID = []string{"first", "second"}[n]
			w.Questions[0].Scenarios[n].Title = scenario.Prose{Text: lang.Text{{Lang: language, Text: title}}}
		}
		w.Questions[0].Log.Entries[0].Because = lang.Text{{Lang: language, Text: "."}}
		if got := len(judge(w, likelihoodContradicts)) > 0; got != c.finds {
			t.Errorf("%q beside %q and %q is found to contradict: %v; want %v", c.said, c.holds, c.breaks, got, c.finds)
		}
	}
}
