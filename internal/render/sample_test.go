package render

import (
	"strings"

	"signpost/internal/view"
)

// fixed is a report with given document and data.
type fixed struct {
	doc  *view.Document
	Data any `json:"data"`
}

func (f fixed) Document() *view.Document { return f.doc }

func spans(parts ...view.Spans) view.Spans { return view.Join(parts...) }

func toned(tone view.Tone, text string) view.Spans { return view.Spans{{Text: text, Tone: tone}} }

var (
	plainly  = view.T
	bold     = func(s string) view.Spans { return view.Styled(view.Strong, s) }
	literal  = func(s string) view.Spans { return view.Styled(view.Literal, s) }
	number   = func(s string) view.Spans { return view.Styled(view.Number, s) }
	muted    = func(s string) view.Spans { return view.Styled(view.Muted, s) }
	emphasis = func(s string) view.Spans { return view.Styled(view.Emphasis, s) }
)

var sampleNotes = map[string]view.Note{
	"fitch-2022#4a":     {Key: "fitch-2022#4a", Text: spans(plainly("Fitch Solutions, "), emphasis("[Unrest in Kazakhstan: domestic, Russian, Chinese and Western stakes]"), plainly(", January 2022, paragraph 4. "), literal("fitch-2022#4a")), Brief: brief{"Fitch Solutions, paragraph 4."}},
	"stratfor-2022#21a": {Key: "stratfor-2022#21a", Text: spans(plainly("Stratfor (unproven), paragraph 21. "), literal("stratfor-2022#21a")), Brief: brief{"Stratfor (unproven), paragraph 21.", "A stay is possible."}},
	"indarabia-2022#9b": {Key: "indarabia-2022#9b", Text: spans(plainly("إندبندنت عربية، الفقرة 9. "), literal("indarabia-2022#9b")), Brief: brief{"إندبندنت عربية، الفقرة 9."}},
}

type brief []string

func (b brief) Lines() []string { return b }

// listing is the most common kind of table.
func listing() *view.Document {
	row := func(name, word, percent, change, lit string, tone view.Tone, due string) view.Row {
		return view.Row{Cells: []view.Spans{plainly(name), spans(plainly(word+" "), number(percent)), toned(tone, change), plainly(lit), muted(due)}}
	}
	return &view.Document{Title: "Scenarios", Lang: "en", Dir: "ltr", Blocks: []view.Block{
		view.Heading{Level: 1, Text: plainly("Scenarios on 9 January 2022")},
		view.Table{
			Columns: []view.Column{{Title: "Scenario"}, {Title: "Likelihood"}, {Title: "Change", End: true, Fixed: true}, {Title: "Lit", End: true, Fixed: true}, {Title: "Review due", Fixed: true}},
			Rows: []view.Row{
				{Group: true, Cells: []view.Spans{spans(plainly("What does the crisis do to the stand-off over Ukraine by 28 February 2022? "), literal("ukraine-spillover"))}},
				row("The crisis restrains Russia", "unlikely", "(25–35%)", "↓ 5", "1/4", view.ToneDown, "2022-01-16"),
				row("Russia escalates while the world looks away", "unlikely", "(20–30%)", "↑ 10", "2/4", view.ToneUp, "2022-01-16"),
				row("No effect", "roughly even chance", "(40–50%)", "=", "0/4", view.Neutral, "2022-01-16"),
				{Group: true, Cells: []view.Spans{spans(plainly("Do the CSTO troops leave? "), literal("csto-overstays"))}},
				row("They leave by the end of January", "likely", "(55–70%)", "↑ 15", "3/5", view.ToneUp, "2022-01-12"),
				row("They stay", "unlikely", "(30–45%)", "↓ 15", "1/5", view.ToneDown, "2022-01-12"),
			},
		},
		view.Paragraph{Text: spans(muted("Lit: indicators seen, of those that could be. "), plainly("Next: "), literal("signpost due"))},
	}}
}

// listingArabic is the same in Arabic.
func listingArabic() *view.Document {
	row := func(name, word, percent, change, lit string, tone view.Tone, due string) view.Row {
		return view.Row{Cells: []view.Spans{plainly(name), spans(plainly(word+" "), number(percent)), toned(tone, change), number(lit), view.Styled(view.Number, due)}}
	}
	return &view.Document{Title: "السيناريوهات", Lang: "ar", Dir: "rtl", Blocks: []view.Block{
		view.Heading{Level: 1, Text: spans(plainly("السيناريوهات في 9 كانون الثاني/يناير 2022"))},
		view.Table{
			Columns: []view.Column{{Title: "السيناريو"}, {Title: "الترجيح"}, {Title: "التغيّر", End: true, Fixed: true}, {Title: "ظاهر", End: true, Fixed: true}, {Title: "المراجعة", Fixed: true}},
			Rows: []view.Row{
				{Group: true, Cells: []view.Spans{spans(plainly("ماذا تفعل الأزمة بالمواجهة حول أوكرانيا حتى 28 شباط/فبراير 2022؟ "), literal("ukraine-spillover"))}},
				row("الأزمة تكبح روسيا", "غير مرجّح", "(25–35%)", "↓ 5", "1/4", view.ToneDown, "2022-01-16"),
				row("روسيا تصعّد بينما ينشغل العالم عن المواجهة", "غير مرجّح", "(20–30%)", "↑ 10", "2/4", view.ToneUp, "2022-01-16"),
				row("لا أثر يُذكر", "احتمال متكافئ تقريبًا", "(40–50%)", "=", "0/4", view.Neutral, "2022-01-16"),
			},
		},
	}}
}

// briefing is a page of prose with every block and every style.
func briefing() *view.Document {
	return &view.Document{Title: "Briefing", Lang: "en", Dir: "ltr", Notes: sampleNotes, Blocks: []view.Block{
		view.Heading{Level: 1, ID: "top", Text: plainly("Do the CSTO troops leave Kazakhstan?")},
		view.Fields{
			{Name: "As of", Value: plainly("9 January 2022")},
			{Name: "Horizon", Value: spans(plainly("31 January 2022 "), muted("(22 days left)"))},
			{Name: "Question", Value: plainly("Will all CSTO peacekeepers have left the territory of Kazakhstan by 31 January 2022, as announced by the CSTO secretariat or the Kazakh government?")},
		},
		view.Box{Title: "Bottom line", Blocks: []view.Block{
			view.Paragraph{Text: spans(plainly("It is "), bold("likely "), number("(55–70%)"), plainly(" that the troops leave by the end of January, because both governments have tied their standing to a short mission."), view.Cite("fitch-2022#4a", "stratfor-2022#21a"), plainly(" Confidence is low.\nTwo sources, one origin."))},
			view.List{Items: []view.Item{{Text: plainly("A date was announced.")}, {Text: plainly("Withdrawal flights were not seen.")}}},
		}},
		view.Heading{Level: 2, ID: "indicators", Text: plainly("What we watch")},
		view.Paragraph{Text: spans(plainly("The signposts below separate the scenarios best; the rest is under "), view.Spans{{Text: "method", Link: "#method"}}, plainly(". Background: "), view.Spans{{Text: "ICD 203", Link: "https://example.org/icd_203?a=1&b=2"}}, plainly("."))},
		view.Table{Caption: "Indicators", Columns: []view.Column{{Title: "Indicator"}, {Title: "Status", Fixed: true}, {Title: "Seen", Fixed: true}, {Title: "Weight", End: true, Fixed: true}},
			Rows: []view.Row{
				{Cells: []view.Spans{spans(plainly("A date for the withdrawal is announced by the CSTO or by the president"), view.Cite("indarabia-2022#9b")), toned(view.TonePresent, "● present"), plainly("2022-01-11"), number("3.0 : 1")}},
				{Cells: []view.Spans{plainly("Transport aircraft take contingents home"), toned(view.ToneEmerging, "◐ emerging"), plainly("2022-01-13"), number("9.0 : 1")}},
				{Cells: []view.Spans{plainly("The mandate is extended"), toned(view.ToneAbsent, "○ absent"), plainly(""), number("2.3 : 1")}},
				{Cells: []view.Spans{plainly("Bases are being built"), toned(view.ToneUnknown, "· unknown"), plainly(""), number("9.0 : 1")}},
			}},
		sampleBands, sampleStrip, sampleGrid, sampleIntervals, sampleDots, sampleLayers,
		view.Heading{Level: 3, Text: plainly("Where the sources disagree")},
		view.List{Ordered: true, Items: []view.Item{
			{Text: spans(plainly("Is the mission short? One side says the mission ends when order is restored, and that it was never meant to last beyond a month."), view.Cite("fitch-2022#4a")), Items: []view.Item{{Text: plainly("Hedged.")}, {Text: spans(plainly("Named "), toned(view.ToneAlert, "single source"), plainly("."))}}},
			{Text: spans(emphasis("Or not."), view.Cite("indarabia-2022#9b"))},
		}},
		view.Heading{Level: 2, ID: "method", Text: plainly("Method")},
		view.Paragraph{Text: plainly("To see how the number came about:")},
		view.Code{Text: "signpost log csto-overstays --as-of 2022-01-09\nsignpost matrix csto-overstays"},
		view.Heading{Level: 2, Text: plainly("Sources")},
		view.Endnotes{},
	}}
}

// briefingArabic is a page in Arabic with ids and figures in its lines.
func briefingArabic() *view.Document {
	return &view.Document{Title: "إحاطة", Lang: "ar", Dir: "rtl", Notes: sampleNotes, Blocks: []view.Block{
		view.Heading{Level: 1, Text: plainly("هل تغادر قوات منظمة معاهدة الأمن الجماعي كازاخستان؟")},
		view.Fields{
			{Name: "حتى يوم", Value: plainly("9 كانون الثاني/يناير 2022")},
			{Name: "المعرّف", Value: literal("csto-overstays")},
		},
		view.Box{Title: "الخلاصة", Blocks: []view.Block{
			view.Paragraph{Text: spans(plainly("من "), bold("المرجّح "), number("(55–70%)"), plainly(" أن تغادر القوات قبل نهاية كانون الثاني/يناير، لأن الحكومتين ربطتا مكانتهما بمهمة قصيرة."), view.Cite("fitch-2022#4a", "indarabia-2022#9b"), plainly(" مُذَكَّرَةُ تَفَاهُمٍ مع NATO في 2026."))},
		}},
		view.Heading{Level: 2, Text: plainly("ما نراقبه")},
		view.Table{Columns: []view.Column{{Title: "المؤشر"}, {Title: "الحالة", Fixed: true}, {Title: "المعرّف", Fixed: true}},
			Rows: []view.Row{
				{Cells: []view.Spans{plainly("إعلان موعد للانسحاب من جانب المنظمة أو الرئيس الكازاخستاني في بيان رسمي منشور"), toned(view.TonePresent, "● حاضر"), literal("withdrawal-date-announced")}},
				{Cells: []view.Spans{plainly("NATO تعلن موقفًا"), toned(view.ToneUnknown, "· مجهول"), literal("nato-position")}},
			}},
		view.Heading{Level: 2, Text: plainly("المصادر")},
		view.Endnotes{},
	}}
}

// nasty lists texts that try to escape their context.
var nasty = []string{
	"esc\x1b[2J \x1b]8;;http://evil\x07x c1\u009b31m del\x7f nul\x00 cr\r bell\a",
	"rlo\u202egnp.exe lri\u2066x\u2069 bom\ufeff ls\u2028ps\u2029 bad\xff\xfe tab\there",
	"a|b || c \\| d \\\\| `e|f` ``g`` \\` ` `` ```",
	"# h\n- i\n1. j\n> k\n| l | m |\n---|---\n```\n    n\n===",
	"<b>x</b> <!-- y --> &amp; &#65; <https://e.org> https://e.org www.e.org a@e.org [l](http://e.org) ![i](u) [^1] [^1]: z [@c] @c",
	"*a* **b** _c_ __d__ ~e~ ~~f~~ ^g^ $h$ {=html} {.k} :smile: \"q\" 'q' -- ... !",
	strings.Repeat("word", 40),
	"👨‍👩‍👧 👍🏽 🇸🇦 ☂️ é e\u0301 \u0301x 漢字漢字 \ufe0f 👩‍🚀👩‍🚀👩‍🚀 \xff🏽 \u0604<",
	"مُذَكَّرَةُ تَفَاهُمٍ مُوَقَّعَةٌ بين NATO و«الناتو» في 2026 (20–45%) fitch-2022#4a،",
	"a/very/long/id-that-does-not-wrap-at-all/" + strings.Repeat("segment-", 10) + "\U00100000\U0010FFFD\U000F0000",
	"", " ", "  lead and trail  ", "\n\n", "(a)", "a.", "-", "+ x", "% t", "= s", ": d", "#", "$", "\\",
}

// hostile is a document with a nasty text in every text field.
func hostile() *view.Document {
	d := &view.Document{Title: nasty[0], Lang: "en", Dir: "ltr", Notes: map[string]view.Note{}}
	for i, text := range nasty {
		key := "key\x1b" + text
		d.Notes[key] = view.Note{Key: key, Text: plainly(text), Brief: brief{text, text}}
		var all view.Spans
		for style := view.Plain; style <= view.Muted; style++ {
			all = append(all, view.Span{Text: text, Style: style, Tone: view.Tone(int(style)+1) % 8, Lang: text, Link: text, Cites: []string{key, "unknown " + text}})
		}
		one := view.Spans{{Text: text, Style: view.Style(i % 7), Tone: view.Tone(i % 8), Cites: []string{key}}}
		d.Blocks = append(d.Blocks,
			view.Heading{Level: i%5 - 1, ID: text, Text: one},
			view.Paragraph{ID: text, Text: all},
			view.List{Ordered: i%2 == 0, Items: []view.Item{{ID: text, Text: one, Items: []view.Item{{Text: plainly(text)}}}}},
			view.Fields{{Name: text, Value: one}},
			view.Table{ID: text, Caption: text, Columns: []view.Column{{Title: text}, {Title: "n", End: true}, {Title: text}},
				Rows: []view.Row{{Group: true, Cells: []view.Spans{one}}, {ID: text, Cells: []view.Spans{plainly(text), plainly("1"), one}}, {Cells: []view.Spans{one, nil, nil, one}}, {Cells: nil}}},
			hostileBands(text), hostileStrip(text), hostileGrid(text), hostileIntervals(text), hostileDots(text), hostileLayers(text), hostileRanges(text),
			view.Box{ID: text, Title: text, Blocks: []view.Block{view.Paragraph{Text: one}, view.Code{Text: text}, view.Endnotes{}}},
		)
	}
	d.Blocks = append(d.Blocks, view.Endnotes{})
	return d
}
