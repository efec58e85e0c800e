package store

import (
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// QuestionRecord holds the keys of the file of a question.
var QuestionRecord = Record{
	Name: "question",
	Says: lang.Bilingual("The file scenarios/NAME.yaml: one question with its scenarios and indicators.", "الملف scenarios/NAME.yaml: سؤال واحد بسيناريوهاته ومؤشراته."),
	Keys: []Key{
		{Name: "title", Type: TypeText, Required: true, Example: `"Closure of the strait"`,
			Says: lang.Bilingual("What the question is called in lists.", "اسم السؤال في القوائم.")},
		{Name: "question", Type: TypeText, Required: true, Example: `"Is the strait closed to tankers by 30 June 2027?"`,
			Says: lang.Bilingual("The question in full: who, what, by when, and how it is measured.", "السؤال كاملًا: من وماذا وإلى متى وكيف يُقاس.")},
		{Name: "horizon", Type: TypeDay, Required: true, Example: "2027-06-30",
			Says: lang.Bilingual("The day by which it is decided.", "اليوم الذي يُحسم فيه.")},
		{Name: "matters", Type: TypeText, Example: `"A closure takes a fifth of the oil trade off the sea."`,
			Says: lang.Bilingual("Why it matters, and to whom.", "لماذا يهم، ومن يهمه.")},
		{Name: "about", Type: TypeText, Example: `"What the question rests on."`,
			Says: lang.Bilingual("What the question rests on, and what it leaves out.", "ما يقوم عليه السؤال وما يتركه.")},
		{Name: "tags", Type: TypeIDs, Example: "[core, energy]",
			Says: lang.Bilingual("Words to choose questions by; core marks those that a briefing covers in full.", "كلمات تُنتقى بها الأسئلة، وكلمة core تدل على ما تستوفيه الإحاطة.")},
		{Name: "review_every", Type: TypeDuration, Example: "7d",
			Says: lang.Bilingual("How often it is assessed again.", "المدة التي يُعاد بعدها تقديره.")},
		{Name: "scenarios", Type: TypeNamed, Of: &scenarioRecord, Required: true, Example: "{closed: {title: Closed, resolves: A notice is published.}, open: {title: Open, resolves: The other test is not met.}}",
			Says: lang.Bilingual("Its possible answers, at least two, by name: they exclude each other and cover everything.", "إجاباته الممكنة بأسمائها، اثنتان فأكثر: تتنافى وتستوفي كل ما قد يكون.")},
		{Name: "groups", Type: TypeNamed, Of: &groupRecord, Example: "{traffic-falls: {scenarios: [closed, open], claim: traffic falls by 30 June 2027}}",
			Says: lang.Bilingual("Several scenarios taken together under one claim, by name.", "مجموعات بأسمائها، تضم كل منها سيناريوهات تحت قول واحد.")},
		{Name: "indicators", Type: TypeNamed, Of: &indicatorRecord, Example: "{pilots-ashore: {observe: Pilots leave their boats., expect: {closed: likely, open: unlikely}}}",
			Says: lang.Bilingual("What would be seen if one scenario were true rather than another, by name.", "بأسمائها: ما يُتوقع أن يُرى لو صحّ سيناريو دون غيره.")},
		{Name: "conflicts", Type: TypeList, Of: &conflictRecord, Example: "[{about: Who gave the order., sides: [{says: The ministry.}, {says: The port.}]}]",
			Says: lang.Bilingual("Matters on which the sources disagree.", "ما تختلف فيه المصادر.")},
		{Name: "assumptions", Type: TypeList, Of: &assumptionRecord, Example: "[{says: The ministry keeps publishing., standing: solid}]",
			Says: lang.Bilingual("What is taken as given (key assumptions check).", "ما يؤخذ على أنه مسلّم به.")},
		{Name: "premortem", Type: TypeList, Of: &premortemRecord, Example: "[{says: An accident closes the strait., watch: [pilots-ashore]}]",
			Says: lang.Bilingual("Why the leading scenario may turn out wrong, imagined beforehand.", "لماذا قد يخطئ السيناريو الأرجح، متخيَّلًا قبل وقوعه.")},
		{Name: "was", Type: TypeIDs, Example: "[old-name]", Says: wasSays, History: true},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
	},
}

var (
	wasSays   = lang.Bilingual("Names it had before; entries and citations that use them mean this one.", "أسماؤه السابقة؛ وما يستعملها من قيود وإحالات يعنيه.")
	sinceSays = lang.Bilingual("The first day on which it takes part.", "أول يوم يُعتدّ به فيه.")
	untilSays = lang.Bilingual("The last day on which it takes part.", "آخر يوم يُعتدّ به فيه.")
	citeSays  = lang.Bilingual("The passages that it rests on.", "المقاطع التي يستند إليها.")
)

const acceptExample = `{single-source: {reason: "No other paper prints there.", on: 2026-11-20}}`

var acceptSays = lang.Bilingual("Findings of check that stay as they are, by rule, each with the reason; the reason alone will do.",
	"نتائج الفحص التي تبقى على حالها بأسماء قواعدها، لكل منها السبب، ويكفي السبب وحده.")

// AcceptedRecord holds the keys of an accepted finding, for which its reason may stand alone.
var AcceptedRecord = Record{
	Name: "accepted finding",
	Says: lang.Bilingual("Why a finding of check stays as it is, under accept: beside what it speaks of.", "لماذا تبقى نتيجة من نتائج الفحص على حالها، تحت accept: بجانب ما تتحدث عنه."),
	Keys: []Key{
		{Name: "reason", Type: TypeText, Required: true, Example: `"No other paper prints there."`,
			Says: lang.Bilingual("Why it stays.", "سبب بقائها.")},
		{Name: "on", Type: TypeDay, Example: "2026-11-20",
			Says: lang.Bilingual("The day on which it was accepted.", "يوم قبولها.")},
	},
}

const citeExample = "[gazette-01#1a]"

var scenarioRecord = Record{
	Name: "scenario",
	Says: lang.Bilingual("One possible answer to a question, under scenarios: in its file.", "إجابة ممكنة عن السؤال، تحت scenarios: في ملفه."),
	Keys: []Key{
		{Name: "title", Type: TypeText, Required: true, Example: `"The strait is closed"`,
			Says: lang.Bilingual("What the scenario is called.", "اسم السيناريو عند القراء.")},
		{Name: "label", Type: TypeText, Example: `"a closure"`,
			Says: lang.Bilingual("A word or two for it in the middle of a sentence, at most 24 characters a language: page one has no room for more.", "كلمة أو اثنتان تدلان عليه في وسط جملة، في 24 حرفًا على الأكثر لكل لغة: لا تتسع الصفحة الأولى لأكثر.")},
		{Name: "claim", Type: TypeText, Example: `"the strait is closed by 30 June 2027"`,
			Says: lang.Bilingual("A clause that completes “It is likely that”.", "جملة تُتمّ قولنا «من المرجح أن».")},
		{Name: "resolves", Type: TypeText, Required: true, Example: `"The port authority publishes a closure notice."`,
			Says: lang.Bilingual("The test that tells whether it came true.", "المعيار الذي يُعرف به هل تحقق.")},
		{Name: "matters", Type: TypeText, Example: `"Insurers stop covering the route."`,
			Says: lang.Bilingual("What follows if it comes true.", "ما يترتب عليه إن تحقق.")},
		{Name: "judgments", Type: TypeList, Of: &judgmentRecord, Example: "[{says: Ships already wait., kind: fact, cite: [gazette-01#1a]}]",
			Says: lang.Bilingual("What speaks for it and what speaks against it.", "ما يشهد له وما يشهد عليه.")},
		{Name: "was", Type: TypeIDs, Example: "[old-name]", Says: wasSays, History: true},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
		{Name: "since", Type: TypeDay, Example: "2026-11-01", Says: sinceSays, History: true},
		{Name: "until", Type: TypeDay, Example: "2027-02-28", Says: untilSays, History: true},
	},
}

var groupRecord = Record{
	Name: "group",
	Says: lang.Bilingual("Several scenarios of a question under one claim, under groups: in its file.", "سيناريوهات من سؤال واحد تحت قول واحد، تحت groups: في ملفه."),
	Keys: []Key{
		{Name: "scenarios", Type: TypeIDs, Required: true, Example: "[closed, open]",
			Says: lang.Bilingual("Its scenarios, at least two, each once.", "سيناريوهاتها، اثنان فأكثر، كل منها مرة واحدة.")},
		{Name: "claim", Type: TypeText, Required: true, Example: `"traffic falls by 30 June 2027"`,
			Says: lang.Bilingual("What is true if any of them is: a clause that completes “It is likely that”.", "ما يصحّ إن صحّ أي منها: جملة تُتمّ قولنا «من المرجح أن».")},
	},
}

var judgmentRecord = Record{
	Name: "judgment",
	Says: lang.Bilingual("One statement for or against a scenario, under judgments:.", "عبارة واحدة تشهد لسيناريو أو عليه، تحت judgments:."),
	Keys: []Key{
		{Name: "says", Type: TypeText, Required: true, Example: `"Forty tankers lie at anchor."`,
			Says: lang.Bilingual("The statement, in one sentence of your own.", "العبارة في جملة من صياغتك.")},
		{Name: "kind", Type: TypeWord, Words: diag.Words(scenario.JudgmentKinds), Required: true, Example: "fact",
			Says: lang.Bilingual("What kind of statement it is; an inference is our own conclusion, which no document states.", "نوع العبارة؛ والاستنتاج inference ما نخلص إليه نحن ولا تقوله وثيقة.")},
		{Name: "bears", Type: TypeWord, Words: []string{"for", "against"}, Example: "against",
			Says: lang.Bilingual("Whether it speaks for the scenario, as it does unless said, or against it.", "أتشهد للسيناريو، وهو الأصل، أم عليه.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
	},
}

var indicatorRecord = Record{
	Name: "indicator",
	Says: lang.Bilingual("Something observable, under indicators: in the file of a question.", "أمر يمكن رصده، تحت indicators: في ملف السؤال."),
	Keys: []Key{
		{Name: "title", Type: TypeText, Example: `"Pilots ashore"`,
			Says: lang.Bilingual("What readers are shown, at most 40 characters a language.", "ما يُعرض للقارئ، في 40 حرفًا على الأكثر لكل لغة.")},
		{Name: "observe", Type: TypeText, Required: true, Example: `"Pilots leave their boats."`,
			Says: lang.Bilingual("What those who look are to look for, so that no two would disagree.", "ما يبحث عنه الراصد، بحيث لا يختلف فيه اثنان.")},
		{Name: "expect", Type: TypeWords, Words: diag.Words(scenario.ExpectationWords), Required: true, Example: "{closed: likely, open: unlikely}",
			Says: lang.Bilingual("How likely one is to see it if that scenario is the true one, for every scenario of the question.", "مدى احتمال أن يُرى لو كان ذلك السيناريو هو الصحيح، لكل سيناريو في السؤال.")},
		{Name: "collect", Type: TypeText, Example: `"Port log, daily."`,
			Says: lang.Bilingual("Where to look for it.", "أين يُبحث عنه.")},
		{Name: "look_every", Type: TypeDuration, Example: "1d",
			Says: lang.Bilingual("How often to look for it.", "المدة التي يُعاد بعدها البحث عنه.")},
		{Name: "expected_by", Type: TypeDay, Example: "2027-03-31",
			Says: lang.Bilingual("The day after which its absence counts as evidence against.", "اليوم الذي يُعدّ غيابه بعده قرينة على العكس.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
		{Name: "was", Type: TypeIDs, Example: "[old-name]", Says: wasSays, History: true},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
		{Name: "since", Type: TypeDay, Example: "2026-11-01", Says: sinceSays, History: true},
		{Name: "until", Type: TypeDay, Example: "2027-02-28", Says: untilSays, History: true},
	},
}

var conflictRecord = Record{
	Name: "conflict",
	Says: lang.Bilingual("A matter on which the sources disagree, under conflicts: in the file of a question.", "أمر تختلف فيه المصادر، تحت conflicts: في ملف السؤال."),
	Keys: []Key{
		{Name: "about", Type: TypeText, Required: true, Example: `"Who gave the order."`,
			Says: lang.Bilingual("What they disagree on.", "ما الذي تختلف فيه.")},
		{Name: "sides", Type: TypeList, Of: &sideRecord, Required: true, Example: "[{says: The ministry., cite: [gazette-01#1a]}, {says: The port., cite: [gazette-01#2a]}]",
			Says: lang.Bilingual("The positions, at least two.", "المواقف، اثنان فأكثر.")},
		{Name: "reading", Type: TypeText, Example: `"We follow the port, which was there."`,
			Says: lang.Bilingual("How we read the disagreement.", "كيف نقرأ هذا الخلاف.")},
	},
}

var sideRecord = Record{
	Name: "side",
	Says: lang.Bilingual("One position in a conflict, under sides:.", "موقف واحد في الخلاف، تحت sides:."),
	Keys: []Key{
		{Name: "says", Type: TypeText, Required: true, Example: `"The ministry gave the order."`,
			Says: lang.Bilingual("What this side says.", "ما يقوله أصحاب هذا الموقف.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
	},
}

var assumptionRecord = Record{
	Name: "assumption",
	Says: lang.Bilingual("Something taken as given, under assumptions: in the file of a question.", "أمر يؤخذ على أنه مسلّم به، تحت assumptions: في ملف السؤال."),
	Keys: []Key{
		{Name: "says", Type: TypeText, Required: true, Example: `"The ministry keeps publishing."`,
			Says: lang.Bilingual("What is assumed.", "ما يُفترض.")},
		{Name: "standing", Type: TypeWord, Words: diag.Words(scenario.Standings), Required: true, Example: "with caveats",
			Says: lang.Bilingual("How well it is founded.", "مدى رسوخ أساسه.")},
		{Name: "broken_by", Type: TypeIDs, Example: "[pilots-ashore]",
			Says: lang.Bilingual("The indicators that break it when they turn present.", "المؤشرات التي تنقضه إذا ظهرت.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
	},
}

var premortemRecord = Record{
	Name: "premortem",
	Says: lang.Bilingual("A reason why the leading scenario may turn out wrong, under premortem: in the file of a question.", "سبب قد يخطئ به السيناريو الأرجح، تحت premortem: في ملف السؤال."),
	Keys: []Key{
		{Name: "says", Type: TypeText, Required: true, Example: `"An accident closes the strait."`,
			Says: lang.Bilingual("What may go otherwise than we think.", "ما قد يجري على غير ما نظن.")},
		{Name: "watch", Type: TypeIDs, Example: "[pilots-ashore]",
			Says: lang.Bilingual("The indicators that would show it first.", "المؤشرات التي تكشفه أولًا.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
	},
}
