package store

import (
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// WorkspaceRecord holds the keys of the file that makes a folder a workspace.
var WorkspaceRecord = Record{
	Name: "workspace",
	Says: lang.Bilingual("The file .signpost.yaml, which makes a folder a workspace.", "الملف .signpost.yaml الذي يجعل المجلد مساحة عمل."),
	Keys: []Key{
		{Name: "format", Type: TypeNumber, Required: true, Example: "1",
			Says: lang.Bilingual("The version of the file formats.", "إصدار صيغ الملفات.")},
		{Name: "title", Type: TypeText, Required: true, Example: `"Outlooks on the strait"`,
			Says: lang.Bilingual("What the workspace is called.", "عنوان مساحة العمل.")},
		{Name: "about", Type: TypeText, Example: `"What the desk follows, and for whom."`,
			Says: lang.Bilingual("What the workspace is about.", "موضوع مساحة العمل.")},
		{Name: "languages", Type: TypeLines, Example: "[en, ar]",
			Says: lang.Bilingual("The languages of its texts; a text without a language is in the first.", "لغات نصوصها، والنص الذي لا تُذكر لغته مكتوب بالأولى.")},
		{Name: "scale", Type: TypeWord, Words: scaleNames(), Example: "icd203",
			Says: lang.Bilingual("The scale of words for likelihood.", "مقياس ألفاظ الاحتمال.")},
		{Name: "as_of", Type: TypeDay, Example: "2022-01-09",
			Says: lang.Bilingual("The day looked at unless a command says otherwise; without it, today.", "اليوم المعروض ما لم يُطلب غيره، وإن لم يُذكر فهو هذا اليوم.")},
		{Name: "situation", Type: TypeList, Of: &situationRecord, Example: `[{date: 2026-11-20, sentences: [{says: "Two tankers turned back on 19 November, the port says.", cite: [gazette-01#1a]}]}]`,
			Says: lang.Bilingual("What a reader must know first; a briefing of the workspace opens with the latest that is not after its day.", "ما ينبغي أن يعرفه القارئ أولًا، وبأحدثه مما لا يتأخر عن يومها تبدأ الإحاطة.")},
		{Name: "first", Type: TypeIDs, Example: "[strait-closure]",
			Says: lang.Bilingual("The questions that come before all others, in this order.", "الأسئلة التي تتقدم سائرها بهذا الترتيب.")},
		{Name: "authors", Type: TypeTexts, Example: "{amina: Amina, desk: {en: Desk, ar: المكتب}}",
			Says: lang.Bilingual("Those who write entries: an id for the files, and the name that readers are shown and that --by takes too.", "كتّاب القيود: لكلٍّ معرّف تحمله الملفات واسم يراه القراء ويقبله الخيار --by أيضًا.")},
		{Name: "logs", Type: TypeWord, Words: []string{sharedLogs, logsByAuthor}, Example: logsByAuthor,
			Says: lang.Bilingual("Whether all authors of a question write to one log or each to their own.", "هل يكتب كتّاب السؤال في سجل واحد أم لكل منهم سجله.")},
	},
}

var situationRecord = Record{
	Name: "situation",
	Says: lang.Bilingual("What happened, as it was seen on a day, in two or three sentences, under situation: in .signpost.yaml.", "ما جرى كما كان يُرى في يوم، في جملتين أو ثلاث، تحت situation: في .signpost.yaml."),
	Keys: []Key{
		{Name: "date", Type: TypeDay, Required: true, Example: "2026-11-20",
			Says: lang.Bilingual("The day on which it was written; from then on it stands in the place of the one before.", "يوم كتابته، ومنه يحل محل ما قبله.")},
		{Name: "sentences", Type: TypeList, Of: &sentenceRecord, Required: true, Example: `[{says: "Two tankers turned back on 19 November, the port says.", cite: [gazette-01#1a]}]`,
			Says: lang.Bilingual("Its sentences, each with its own passages.", "جمله، لكل منها مقاطعها.")},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
	},
}

var sentenceRecord = Record{
	Name: "sentence of a situation",
	Says: lang.Bilingual("One sentence under sentences: of a situation. It has one note for all its passages.", "جملة تحت sentences: في وصف ما جرى، ولها حاشية واحدة لكل مقاطعها."),
	Keys: []Key{
		{Name: "says", Type: TypeText, Required: true, Example: `"Two tankers turned back on 19 November, the port says."`,
			Says: lang.Bilingual("The sentence, with who says it where the source is weak.", "الجملة، مع ذكر قائلها إن كان المصدر ضعيفًا.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
	},
}

// How the logs of a question are kept: one for all authors, or one for each.
const (
	sharedLogs   = "shared"
	logsByAuthor = "by-author"
)

func scaleNames() []string {
	var names []string
	for _, s := range likelihood.Scales {
		names = append(names, s.ID)
	}
	return names
}
