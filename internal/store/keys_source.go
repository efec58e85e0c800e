package store

import (
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// SourceRecord holds the keys of the file of a source.
var SourceRecord = Record{
	Name: "source",
	Says: lang.Bilingual("The file sources/NAME.yaml: one document, what it claims, and the fingerprints that prove it. Without paragraphs it is a stub, not yet proved.",
		"الملف sources/NAME.yaml: وثيقة واحدة وما تقوله وبصمات تثبته. وإن خلا من الفقرات فهو بطاقة أولية لم تثبت بعد."),
	Keys: []Key{
		{Name: "title", Type: TypeText, Example: `"Ships wait"`,
			Says: lang.Bilingual("The document's title.", "عنوان الوثيقة.")},
		{Name: "author", Type: TypeText, Example: `"A. Author"`,
			Says: lang.Bilingual("Who wrote it.", "كاتبها.")},
		{Name: "publisher", Type: TypeID, Example: "gazette",
			Says: lang.Bilingual("Who published it: a name in sources/publishers.yaml.", "ناشرها: اسم في sources/publishers.yaml.")},
		{Name: "container", Type: TypeText, Example: `"The Gazette, morning edition"`,
			Says: lang.Bilingual("What it appeared in: a newspaper, a volume, a site.", "ما ظهرت فيه: صحيفة أو مجلد أو موقع.")},
		{Name: "pages", Type: TypeLine, Example: `"12-15"`,
			Says: lang.Bilingual("Its pages in what it appeared in.", "صفحاتها في ما ظهرت فيه.")},
		{Name: "published", Type: TypePeriod, Example: "2026-11-01",
			Says: lang.Bilingual("When it was published, as exactly as the text tells.", "متى نُشرت، بقدر ما يدل النص.")},
		{Name: "language", Type: TypeLine, Example: "en",
			Says: lang.Bilingual("The language of its text.", "لغة نصها.")},
		{Name: "translated_from", Type: TypeLine, Example: "ar",
			Says: lang.Bilingual("The language that it was translated from.", "اللغة التي تُرجمت منها.")},
		{Name: "genre", Type: TypeWord, Words: scenario.Genres, Example: "news",
			Says: lang.Bilingual("What kind of text it is.", "نوع نصها.")},
		{Name: "origin", Type: TypeLine, Example: "gazette",
			Says: lang.Bilingual("Who is really behind the whole document, when it reprints another: a publisher or a passage.", "المصدر الحقيقي للوثيقة كلها إن نقلت غيرها: ناشر أو مقطع.")},
		{Name: "about", Type: TypeText, Example: `"A reprint without a date."`,
			Says: lang.Bilingual("What a reader must know of the document.", "ما ينبغي أن يعرفه القارئ عن الوثيقة.")},
		{Name: "url", Type: TypeLine, Example: `"https://example.org/ships-wait"`,
			Says: lang.Bilingual("Its address on the web.", "عنوانها على الشبكة.")},
		{Name: "accessed", Type: TypeDay, Example: "2026-11-30",
			Says: lang.Bilingual("The day on which the address was read.", "اليوم الذي قُرئ فيه العنوان.")},
		{Name: "archived", Type: TypeRecord, Of: &archivedRecord, Example: `{url: "https://archive.example.org/1", on: 2026-11-30}`,
			Says: lang.Bilingual("Where a copy is kept.", "أين حُفظت نسخة منها.")},
		{Name: "ids", Type: TypeRecord, Of: &idsRecord, Example: `{doi: "10.1000/182"}`,
			Says: lang.Bilingual("What others call the document.", "ما تُعرّفها به جهات أخرى.")},
		{Name: "paragraphs", Type: TypeHashes, Example: `{1: "` + strings.Repeat("0", 64) + `"}`,
			Says: lang.Bilingual("The SHA-256 of each paragraph, which proves a citation without reprinting the text.", "بصمة SHA-256 لكل فقرة، تثبت الإحالة من غير نقل النص.")},
		{Name: "passages", Type: TypeNamed, Of: &PassageRecord, Example: `{1a: {kind: fact, says: "Forty tankers lie at anchor.", credibility: 2}}`,
			Says: lang.Bilingual("What it claims, one claim each, named by paragraph and letter.", "ما تقوله، كل قول على حدة، باسم من رقم الفقرة وحرف.")},
		{Name: "set_aside", Type: TypeTexts, Example: `{9: "A list of names.", 49-340: "Another subject.", rest: "Not read yet."}`,
			Says: lang.Bilingual("Why paragraphs or passages are not used: by number, by range, by passage, or rest for all others.", "لماذا تُركت فقرات أو مقاطع: برقم أو نطاق أو مقطع، أو rest لما بقي.")},
		{Name: "was", Type: TypeIDs, Example: "[old-name]", Says: wasSays, History: true},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
	},
}

var archivedRecord = Record{
	Name: "archived copy",
	Says: lang.Bilingual("Where a copy of a document is kept, under archived: in the file of a source.", "أين حُفظت نسخة من الوثيقة، تحت archived: في ملف المصدر."),
	Keys: []Key{
		{Name: "url", Type: TypeLine, Example: `"https://archive.example.org/1"`,
			Says: lang.Bilingual("The address of the copy.", "عنوان النسخة.")},
		{Name: "file", Type: TypeLine, Example: `"archive/ships-wait.pdf"`,
			Says: lang.Bilingual("The file of the copy.", "ملف النسخة.")},
		{Name: "sha256", Type: TypeDigits, Example: `"` + strings.Repeat("0", 64) + `"`,
			Says: lang.Bilingual("The SHA-256 of the copy.", "بصمة SHA-256 للنسخة.")},
		{Name: "on", Type: TypeDay, Example: "2026-11-30",
			Says: lang.Bilingual("The day on which it was made.", "يوم أُخذت.")},
	},
}

var idsRecord = Record{
	Name: "ids",
	Says: lang.Bilingual("What others call a document, under ids: in the file of a source.", "ما تُعرّف به الوثيقةَ جهات أخرى، تحت ids: في ملف المصدر."),
	Keys: []Key{
		{Name: "doi", Type: TypeLine, Example: `"10.1000/182"`,
			Says: lang.Bilingual("Its digital object identifier.", "معرّف الوثيقة الرقمي DOI.")},
		{Name: "isbn", Type: TypeLine, Example: `"978-3-16-148410-0"`,
			Says: lang.Bilingual("The ISBN of the book.", "رقم الكتاب الدولي ISBN.")},
		{Name: "citation_key", Type: TypeLine, Example: "gazette2026",
			Says: lang.Bilingual("Its key in a reference manager.", "مفتاحها في برنامج إدارة المراجع.")},
	},
}

// PassageRecord holds the keys of a passage, which is named by paragraph and letter.
var PassageRecord = Record{
	Name: "passage",
	Says: lang.Bilingual("One claim of a document, under passages: in the file of a source.", "قول واحد من الوثيقة، تحت passages: في ملف المصدر."),
	Keys: []Key{
		{Name: "kind", Type: TypeWord, Words: diag.Words(scenario.Kinds), Required: true, Example: "fact",
			Says: lang.Bilingual("What kind of statement the document makes.", "نوع القول في الوثيقة.")},
		{Name: "says", Type: TypeText, Required: true, Example: `"Forty tankers lie at anchor."`,
			Says: lang.Bilingual("What it claims, in your own words.", "ما تقوله بصياغتك.")},
		{Name: "credibility", Type: TypeWord, Words: credibilities, Required: true, Example: "2",
			Says: lang.Bilingual("How credible the claim is (Admiralty): 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 unjudged.",
				"مدى صدق القول (مقياس الأميرالية): 1 أكده غيره، 2 صادق على الأرجح، 3 قد يصدق، 4 مشكوك فيه، 5 بعيد، 6 لم يُحكم عليه.")},
		{Name: "paragraph", Type: TypeNumber, Example: "2", History: true,
			Says: lang.Bilingual("Where its paragraph stands now, when the text was changed since the passage got its name.", "موضع فقرته الآن إن تغيّر النص بعد أن سُمّي المقطع.")},
		{Name: "earlier", Type: TypeDigits, Example: `"` + strings.Repeat("0", 64) + `"`, History: true,
			Says: lang.Bilingual("The fingerprint of its paragraph in an earlier text, when the text as it is now no longer holds it.", "بصمة فقرته في نص سابق، إن لم تعد في النص كما هو الآن.")},
		{Name: "through", Type: TypeNumber, Example: "3",
			Says: lang.Bilingual("Its last paragraph, when it runs over several.", "آخر فقراته إن امتد على أكثر من فقرة.")},
		{Name: "likelihood", Type: TypeLikelihood, Example: "20-45",
			Says: lang.Bilingual("How likely the document itself calls the claim.", "مدى احتمال القول عند الوثيقة نفسها.")},
		{Name: "wording", Type: TypeText, Example: `"may"`,
			Says: lang.Bilingual("The document's own word for that likelihood.", "لفظ الوثيقة نفسها لهذا الاحتمال.")},
		{Name: "origin", Type: TypeLine, Example: "gazette",
			Says: lang.Bilingual("Whom the document relays: a publisher or a passage; without it, it speaks for itself.", "من تنقل عنه الوثيقة: ناشر أو مقطع، وإلا فهي تتكلم عن نفسها.")},
		{Name: "date", Type: TypePeriod, Example: "2026-10-30",
			Says: lang.Bilingual("When the event was, of a dated event.", "متى وقع الحدث إن كان مؤرخًا.")},
		{Name: "dating", Type: TypeText, Example: `"Two days before the article."`,
			Says: lang.Bilingual("How the date is known, when it is not simply printed.", "كيف عُرف التاريخ إن لم يكن مكتوبًا صراحة.")},
		{Name: "accept", Type: TypeNamed, Of: &AcceptedRecord, Example: acceptExample, Says: acceptSays, History: true},
	},
}

var (
	credibilities = []string{"1", "2", "3", "4", "5", "6"}
	reliabilities = strings.Split("ABCDEF", "")
)

// PublisherRecord holds the keys of a publisher; their file has them by name.
var PublisherRecord = Record{
	Name: "publisher",
	Says: lang.Bilingual("Who publishes or says things, by name in sources/publishers.yaml.", "من ينشر أو يقول، باسمه في sources/publishers.yaml."),
	Keys: []Key{
		{Name: "title", Type: TypeText, Required: true, Example: `"The Gazette"`,
			Says: lang.Bilingual("What readers are shown.", "ما يُعرض للقارئ.")},
		{Name: "reliability", Type: TypeWord, Words: reliabilities, Required: true, Example: "B",
			Says: lang.Bilingual("How reliable they are (Admiralty): A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged.",
				"مدى موثوقيته (مقياس الأميرالية): A تامة، B معتادة، C متوسطة، D نادرة، E معدومة، F لا يمكن الحكم.")},
		{Name: "reason", Type: TypeText, Example: `"Local paper with own staff at the port."`,
			Says: lang.Bilingual("Why that reliability.", "سبب هذا الحكم.")},
	},
}
