package report

import (
	"strings"

	"signpost/internal/day"
	"signpost/internal/likelihood"
	"signpost/internal/view"
)

// blocks words page one.
func (b *Brief) pageBlocks(w words) []view.Block {
	p := b.Page
	var blocks []view.Block
	if happened := p.happened(w, b.AsOf); happened != nil {
		blocks = append(blocks, view.Paragraph{Text: happened})
	}
	var answers []view.Item
	fitted, room := b.fitted(w)
	for _, l := range fitted {
		text := b.answer(l, w)
		if len(p.Questions) == 1 && l.Title == p.Title { // the heading has said it
			text = b.says(l, w)
		}
		answers = append(answers, view.Item{ID: "judgment-" + l.Question, Text: text})
	}
	if len(answers) == 0 {
		return append(append(blocks, b.noAnswer(w)), b.LeftOut.sentences(w, false)...)
	}
	items := append(answers, b.warnings(w, room)...)
	blocks = append(blocks, view.List{Items: append(items, view.Item{Text: b.language(room)})})
	return append(blocks, b.LeftOut.sentences(w, false)...)
}

// language explains the words and signs of page one.
func (b *Brief) language(r pageRoom) view.Spans {
	return b.method.language(b.Page.ranges(), r.grades && b.pageNotes > 0)
}

// noAnswer says why page one answers no question.
func (b *Brief) noAnswer(w words) view.Block {
	switch {
	case b.Still > 0:
		return paragraph(view.T(w.say("Nothing moved.")))
	case len(b.Others) > 0 || b.Closed > 0:
		return paragraph(view.T(w.say("There is no open question to brief on in full.")))
	}
	return paragraph(view.T(w.say("There is no question to brief on.")))
}

// happened says in dated sentences what happened: what an analyst wrote, or else the events that the questions rest on.
func (p BriefPage) happened(w words, today day.Day) view.Spans {
	if p.Situation != nil {
		return p.Situation.spans()
	}
	var line view.Spans
	for _, e := range p.Happened {
		if line != nil {
			line = view.Join(line, view.T(" "))
		}
		when := w.dayIn(e.Date.From, today)
		says := w.shortenDate(e.Says, e.Date.From, when)
		if !strings.Contains(says, when) {
			line = view.Join(line, strong(when+w.say(": ")))
		}
		if e.Cites.unproved() {
			says = withoutStop(says) + w.stop(" ("+w.say("source unproven")+")")
		}
		line = view.Join(line, view.Spans{{Text: says, Lang: e.lang}}, e.Cites.marks())
	}
	return line
}

var weekdays = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// shortenDate names a day where a text has its weekday, at its beginning or later: the day is named once.
func (w words) shortenDate(text string, d day.Day, when string) string {
	weekday, full := w.say("on %[1]s", w.say(weekdays[d.Time().Weekday()])), w.say("on %s", when)
	if rest, begins := strings.CutPrefix(text, startUpper(weekday)+" "); begins {
		return startUpper(full) + " " + rest
	}
	return strings.Replace(text, weekday, full, 1)
}

// answer says in a paragraph, after the title of the question, what we hold on it.
func (b *Brief) answer(l PageLine, w words) view.Spans {
	return view.Join(withRef(questionRef(l.Question), strong(w.stop(l.Title))), view.T(" "), b.says(l, w))
}

// says is what we hold on a question, why, and why it matters.
func (b *Brief) says(l PageLine, w words) view.Spans {
	switch {
	case l.Resolution != nil:
		return view.Join(l.Resolution.lead(w), view.T(" "), view.Spans{{Text: l.Resolution.Because.Text, Lang: l.Resolution.Because.lang}}, view.T(" "), l.Held.beforeClosing(w))
	case l.Likelihood == nil:
		return view.T(w.say("Not assessed yet."))
	}
	line := view.T(w.stop(b.sentence(l.range_, l.aside(w, b.Since, b.AsOf), l.Claim, l.name)))
	if l.Pooled != nil {
		line = view.Join(line, view.T(" "+l.Pooled.sentence(w, l.claimed)))
	}
	switch {
	case l.Inside == nil || l.terse: // its chapter has a table
	case l.front:
		risen := ""
		if l.Rise != nil {
			risen = l.Rise.Scenario
		}
		line = view.Join(line, view.T(" "+l.Inside.answers(w, risen)))
	default:
		line = view.Join(line, view.T(" "+l.Inside.says(w)))
	}
	if l.Rise != nil {
		line = view.Join(line, view.T(" "+w.stop(b.sentence(l.Rise.now, w.whatItWas(l.Rise.was, l.Rise.now), l.Rise.Claim, ""))))
	}
	if l.terse {
		line = view.Join(line, view.T(" "+w.say("Confidence: %s.", l.Confidence)), l.Basis.Cites.marks())
	} else if l.Basis.Text != "" {
		if l.reasoned() { // there is no other basis than the reason of the change
			line = view.Join(line, view.T(" "+strings.TrimSuffix(whyLead(l.Why.Scenario, w), " ")))
		}
		line = view.Join(line, view.T(" "), view.Spans{{Text: l.Basis.Text, Lang: l.Basis.lang}}, l.Basis.Cites.marks())
	}
	if !l.confidenceInBasis && !l.terse {
		line = view.Join(line, view.T(" "+w.say("Confidence: %s.", l.Confidence)))
	}
	if l.whole && l.Why != nil && !l.reasoned() {
		line = view.Join(line, view.T(" "), l.Why.spans(w, l.Basis.Cites))
	}
	if g := l.Goalposts; g != nil && (g.Question || len(g.Scenarios) > 0) {
		line = view.Join(line, alert(w.say("What is asked was changed after this was judged.")))
	}
	if l.Matters != "" && !l.terse {
		line = view.Join(line, view.T(" "+w.say("Why it matters: %s", w.stop(firstSentence(l.Matters)))))
	}
	return line
}

// sentence states how likely a claim is, with an aside behind the numbers. Without a claim it names the scenario.
func (b *Brief) sentence(r likelihood.Range, aside, claim, name string) string {
	if claim == "" {
		w := b.words()
		text := likelihood.Spoken(r, b.Language) + aside
		if word := b.method.scale.Words(r, b.Language); word != "" {
			text = word + " (" + text + ")"
		}
		return w.lead(name) + w.say("%[1]s", text)
	}
	return b.method.scale.SpokenSentence(r, aside, claim, b.Language)
}

// aside says what the likelihood was: ", up; was 45 to 55% on 6 January".
func (l PageLine) aside(w words, since, today day.Day) string {
	if l.Was == nil {
		return ""
	}
	on := ""
	if l.WasOn != since { // or the dateline has said the day
		on = " " + w.say("on %s", w.dayIn(l.WasOn, today))
	}
	if l.HandedOver {
		return w.say(", ") + l.Assessors.phrase(w) + w.say(", ") + likelihood.Spoken(l.was, w.Code) + on
	}
	return w.whatItWas(l.was, l.range_) + on
}

// warnings are what page one says beside the answers: the tail, the signs to watch, a dissent.
func (b *Brief) warnings(w words, r pageRoom) []view.Item {
	var items []view.Item
	add := func(title string, text view.Spans) {
		items = append(items, view.Item{Text: view.Join(strong(title+w.say(".")), view.T(" "), text)})
	}
	if t := b.Page.Tail; t != nil {
		text := w.stop(b.sentence(t.range_, "", t.Claim, ""))
		line := withRef(scenarioRef(t.Question, t.Scenario), view.T(text))
		add(w.say("Tail risk"), view.Join(line, view.T(" "+w.stop(firstSentence(t.Matters)))))
	}
	if len(b.Page.Watch) > 0 {
		first := true
		signs := listed(b.Page.Watch, view.T(w.say(". ")), func(s PageSign) view.Spans {
			line := view.Join(withRef(indicatorRef(s.Question, s.Indicator), view.T(withoutStop(s.Title))), view.T(s.until(w, b.AsOf)))
			if r.effects {
				line = view.Join(line, view.T(s.effect(w, first)))
				first = false
			}
			return line
		})
		add(w.say("Watch for"), view.Join(signs, view.T(w.say("."))))
	}
	if len(b.Page.Dissents) > 0 {
		add(w.say("Dissent"), b.Page.dissents(w, r.dissents)) // the chapters have the reasons
	}
	if v := b.Page.Views.spans(w); v != nil {
		add(w.say("Views of single analysts"), v)
	}
	return items
}

// until says by when the sign is expected.
func (s PageSign) until(w words, today day.Day) string {
	if s.ExpectedBy == 0 {
		return ""
	}
	return w.say(", by %s", w.dayIn(s.ExpectedBy, today))
}

// effect says what the sign would do. The first one says where such numbers come from.
func (s PageSign) effect(w words, first bool) string {
	spoken := func(p float64) string { return likelihood.Spoken(likelihood.Range{Lo: p, Hi: p}, w.Code) }
	text := w.say("%s from %s to %s", s.label, likelihood.Number(s.From), spoken(s.To))
	if first {
		text = w.say("by arithmetic, %s", text)
	}
	return " (" + text + ")"
}

// readerName is a name as readers know it: hyphens part the words of an id only.
func readerName(by string) string {
	if strings.Contains(by, " ") {
		return by
	}
	return startUpper(strings.ReplaceAll(by, "-", " "))
}

// startUpper lets a text begin with a capital.
func startUpper(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return string(text[0]-'a'+'A') + text[1:]
}

// firstSentence is the first sentence of a text: page one has room for no more of it, and the chapter has it whole.
func firstSentence(text string) string {
	if at := strings.Index(text, ". "); at >= 0 {
		return text[:at+1]
	}
	return text
}

// withoutStop is text without the full stop at its end, to stand in a list or in a sentence that goes on.
func withoutStop(text string) string { return strings.TrimSuffix(text, ".") }

// speaksOfConfidence reports whether a text says how good the basis is: then nothing says it again.
func speaksOfConfidence(text string) bool {
	return strings.Contains(strings.ToLower(text), "confidence") || strings.Contains(text, "الثقة") || strings.Contains(text, "ثقتنا")
}

// confidence is the sentence that says how good the basis of the answer is, and why where the basis tells; nil where
// there is no answer.
func (l PageLine) confidence(c Context) *Statement {
	if l.Likelihood == nil || l.Resolution != nil {
		return nil
	}
	if l.confidenceInBasis {
		for _, text := range sentences(l.Basis.Text) {
			if speaksOfConfidence(text) {
				return &Statement{Text: text, Cites: l.Basis.Cites, lang: l.Basis.lang}
			}
		}
	}
	return &Statement{Text: words{c.Lang}.say("Confidence: %s.", l.Confidence), Cites: Cites{}}
}

// sentences are those of a text, each with its stop.
func sentences(text string) []string {
	var list []string
	for text != "" {
		first := firstSentence(text)
		list = append(list, first)
		text = strings.TrimSpace(strings.TrimPrefix(text, first))
	}
	return list
}

// ranges are those that page one says a word of the scale for.
func (p BriefPage) ranges() []likelihood.Range {
	var all []likelihood.Range
	for _, l := range p.Questions {
		if l.Likelihood != nil {
			all = append(all, l.range_)
		}
		if l.Rise != nil {
			all = append(all, l.Rise.now)
		}
	}
	if p.Tail != nil {
		all = append(all, p.Tail.range_)
	}
	return all
}
