package store

import (
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// EntryRecord holds the keys of a line of a log.
var EntryRecord = Record{
	Name: "log entry",
	Says: lang.Bilingual("One line of scenarios/NAME.log.yaml: a status, an assessment, a view, a resolution or a retraction, with its keys in this order.",
		"سطر واحد من scenarios/NAME.log.yaml: حالة أو تقدير أو رأي أو حسم أو سحب، بمفاتيحه على هذا الترتيب."),
	Keys: []Key{
		{Name: "date", Type: TypeDay, Required: true, Example: "2026-11-20",
			Says: lang.Bilingual("The day it applies to.", "اليوم الذي ينطبق عليه.")},
		{Name: "recorded", Type: TypeMoment, Required: true, Example: "2026-11-20T18:00:00Z",
			Says: lang.Bilingual("When it was written down.", "متى دُوّن.")},
		{Name: "by", Type: TypeID, Required: true, Example: "desk",
			Says: lang.Bilingual("Whose it is; several names are joined by a plus sign, as in amal+badr.", "صاحبه؛ وتُوصل الأسماء إن تعددت بعلامة الجمع، مثل amal+badr.")},
		{Name: "indicator", Type: TypeID, Example: "pilots-ashore",
			Says: lang.Bilingual("Of a status: the indicator.", "في الحالة: المؤشر.")},
		{Name: "status", Type: TypeWord, Words: scenario.StatusWords(), Example: "emerging",
			Says: lang.Bilingual("Of a status: how much of the indicator was seen.", "في الحالة: كم رُصد من المؤشر.")},
		{Name: "likelihood", Type: TypeChances, Example: "{closed: 20-30, open: 70-80}",
			Says: lang.Bilingual("Of an assessment: how likely each scenario is, in percent; tenths are kept below 5 and above 95.", "في التقدير: احتمال كل سيناريو بالمئة، وتُحفظ أعشارها دون 5 وفوق 95.")},
		{Name: "view", Type: TypeChances, Example: "{closed: 35-45, open: 55-65}",
			Says: lang.Bilingual("Of a view: how likely each scenario is to its one author alone, in percent; {} where the author holds no view of their own any more. A view is never in force.", "في الرأي: احتمال كل سيناريو بالمئة عند صاحبه الواحد وحده، و{} إن لم يعد له رأي خاص. والرأي لا يُعتمد أبدًا.")},
		{Name: "confidence", Type: TypeWord, Words: diag.Words(scenario.Confidences), Example: "moderate",
			Says: lang.Bilingual("Of an assessment or a view: how good its basis is.", "في التقدير أو الرأي: مدى جودة أساسه.")},
		{Name: "pooled", Type: TypeEntries, Example: `["0123456789", "123456789a"]`,
			Says: lang.Bilingual("Of an assessment that is the plain mean of views: their ids.", "في التقدير الذي هو متوسط بسيط لآراء: معرّفاتها.")},
		{Name: "replaces", Type: TypeDigits, Example: `"0123456789"`,
			Says: lang.Bilingual("Of an assessment: the id of the one by another author that was in force when it was made, written by signpost.", "في التقدير: معرّف تقدير لصاحب آخر كان معتمدًا حين وُضع، يكتبه signpost.")},
		{Name: "dissent", Type: TypeRecord, Of: &dissentRecord, Example: `{by: amina, likelihood: {closed: 40-50, open: 50-60}, because: "The port has closed for less."}`,
			Says: lang.Bilingual("Of an assessment: a named minority view; it stands until its author gives or withdraws a view, signs an assessment, or the question closes.", "في التقدير: رأي أقلية باسم صاحبه؛ يبقى قائمًا حتى يبدي صاحبه رأيًا أو يسحبه، أو يشارك في تقدير، أو يُحسم السؤال.")},
		{Name: "resolved", Type: TypeID, Example: "closed",
			Says: lang.Bilingual("Of a resolution: the scenario that came true, or void.", "في الحسم: السيناريو الذي تحقق، أو void.")},
		{Name: "retract", Type: TypeDigits, Example: `"0123456789"`,
			Says: lang.Bilingual("Of a retraction: the id of the entry that is withdrawn.", "في السحب: معرّف القيد المسحوب.")},
		{Name: "because", Type: TypeText, Example: `"Up by ten: two pilots went ashore."`,
			Says: lang.Bilingual("The reason; of an assessment, why the likelihoods changed.", "السبب؛ وفي التقدير لماذا تغيرت الاحتمالات.")},
		{Name: "basis", Type: TypeText, Example: `"No one has closed it in forty years."`,
			Says: lang.Bilingual("Of an assessment: why the likelihoods are where they are.", "في التقدير: لماذا استقرت الاحتمالات حيث هي.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
		{Name: "note", Type: TypeText, Example: `"Seen from the north pier."`,
			Says: lang.Bilingual("What else is worth writing down.", "ما يستحق التدوين سوى ذلك.")},
		{Name: "def", Type: TypeDigits, Example: `"01234567 89abcdef"`,
			Says: lang.Bilingual("Fingerprints of what the entry was judged by, written by signpost: the indicator, or the question and its scenarios; then each passage cited.",
				"بصمات ما بُني عليه القيد، يكتبها signpost: المؤشر، أو السؤال وسيناريوهاته؛ ثم كل مقطع يحيل إليه.")},
	},
}

var dissentRecord = Record{
	Name: "dissent",
	Says: lang.Bilingual("A named minority view, under dissent: in an assessment.", "رأي أقلية باسم صاحبه، تحت dissent: في التقدير."),
	Keys: []Key{
		{Name: "by", Type: TypeID, Required: true, Example: "amina",
			Says: lang.Bilingual("Whose view it is.", "صاحب الرأي.")},
		{Name: "likelihood", Type: TypeChances, Required: true, Example: "{closed: 40-50, open: 50-60}",
			Says: lang.Bilingual("How likely each scenario is in that view, in percent.", "احتمال كل سيناريو في هذا الرأي بالمئة.")},
		{Name: "because", Type: TypeText, Required: true, Example: `"The port has closed for less."`,
			Says: lang.Bilingual("The reason of the view.", "سبب هذا الرأي.")},
		{Name: "cite", Type: TypeCites, Example: citeExample, Says: citeSays},
	},
}
