package report

import (
	"cmp"
	"math"
	"slices"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// chapter words one question in a briefing.
func (b *Brief) chapter(q BriefQuestion, w words) []view.Block {
	blocks := []view.Block{
		view.Heading{Level: 2, ID: q.ID, Text: withRef(questionRef(q.ID), view.T(q.Title))},
		view.Paragraph{Text: view.Join(view.Styled(view.Emphasis, q.Wording), muted(" "+w.say("Horizon: %s.", w.day(q.Horizon))))},
	}
	if q.Answer != nil {
		answer := *q.Answer
		answer.Matters = "" // it stands whole below
		blocks = append(blocks, view.Paragraph{ID: "judgment-" + q.ID, Text: b.says(answer, w)})
	}
	if q.About != "" {
		blocks = append(blocks, paragraph(view.T(q.About)))
	}
	if q.Matters != "" {
		blocks = append(blocks, paragraph(strong(w.say("Why it matters: %s", "")), view.T(q.Matters)))
	}
	if q.Judgment == nil || q.needsChart() {
		blocks = append(blocks, q.likelihoodChart(w, q.Judgment != nil && len(q.History) <= 2)...) // the outlook says what was and what is
	}
	if q.Judgment != nil && !q.answered() {
		blocks = append(blocks, q.outlook(w))
	}
	if q.Answer == nil && q.Sure != nil && q.Judgment != nil { // or the paragraph above has said it
		blocks = append(blocks, paragraph(view.Spans{{Text: q.Sure.Text, Lang: q.Sure.lang}}, q.Sure.Cites.marks()))
	}
	if q.Resolution != nil {
		blocks = append(blocks, paragraph(q.Resolution.lead(w)), paragraph(q.Resolution.Because.spans()), paragraph(q.Judgment.beforeClosing(w)))
	}
	if q.Change.Since != 0 {
		blocks = append(blocks, heading(3, q.ID+"-change", w.say("What changed since %s", w.day(q.Change.Since))))
		blocks = append(blocks, b.tabled(q).blocks(w, q.ID, "", false)...)
	}
	return append(blocks, q.detail(w)...)
}

// tabled is what changed, without the words that the table of indicators below has, or that of the chapter on the question
// which lends an indicator.
func (b *Brief) tabled(q BriefQuestion) Change {
	c := q.Change
	c.Borrowed = slices.Clone(c.Borrowed)
	for n := range c.Borrowed {
		e := &c.Borrowed[n]
		if slices.ContainsFunc(b.Questions, func(of BriefQuestion) bool { return of.ID == e.Question }) {
			e.Text = ""
		}
	}
	c.Entries = slices.Clone(c.Entries)
	for n := range c.Entries {
		e := &c.Entries[n]
		if e.Kind == scenario.StatusEntry && slices.ContainsFunc(q.known(), func(r IndicatorRow) bool { return r.ID == e.Indicator && r.Note == e.Text }) {
			e.Text = ""
		}
	}
	return c
}

// answered reports whether the rest of the chapter says all that a table of the likelihoods would: nothing is implied,
// and either there are two scenarios, of which one mirrors the other, or none moved and each has its number above its
// case.
func (q BriefQuestion) answered() bool {
	scenarios := q.ListQuestion.Scenarios
	if q.Answer == nil || slices.ContainsFunc(scenarios, func(s ListScenario) bool { return s.Implied != nil }) {
		return false
	}
	return len(scenarios) == 2 || !slices.ContainsFunc(scenarios, func(s ListScenario) bool { return q.indicated(s).Plain() != "–" || !q.unmovedInCase(s) })
}

// unmovedInCase reports whether a scenario stands where it stood, and its case has its number above it.
func (q BriefQuestion) unmovedInCase(s ListScenario) bool {
	if q.HandedOver || s.Was == nil || s.Likelihood == nil || s.Was.Lo != s.Likelihood.Lo || s.Was.Hi != s.Likelihood.Hi {
		return false
	}
	return slices.ContainsFunc(q.Cases, func(c Case) bool { return c.Scenario == s.ID && len(c.For)+len(c.Against) > 0 })
}

// body words a question for the report on it alone, below its title and its outlook.
func (q BriefQuestion) body(w words) []view.Block {
	blocks := []view.Block{view.Paragraph{Text: view.Styled(view.Emphasis, q.Wording)}}
	if q.About != "" {
		blocks = append(blocks, paragraph(view.T(q.About)))
	}
	chart := q.statusChart(w)
	if len(q.known()) == 0 {
		chart = nil // an empty picture
	}
	return slices.Concat(blocks, q.likelihoodChart(w, false), chart, q.detail(w))
}

// An outlookColumn is a column of the outlook with what it says of each scenario.
type outlookColumn struct {
	view.Column
	cell func(ListScenario) view.Spans
}

// outlook lists how likely the scenarios are held and were held. Of two the second row would only mirror the first.
func (q BriefQuestion) outlook(w words) view.Table {
	columns := []outlookColumn{
		{view.Column{Title: w.say("What is claimed")}, func(s ListScenario) view.Spans { return q.claimed(s, w) }},
		{view.Column{Title: w.say("Was"), Fixed: true}, func(s ListScenario) view.Spans { return s.Was.numbersOnly() }},
		{view.Column{Title: w.say("Now"), Fixed: true}, func(s ListScenario) view.Spans { return s.Likelihood.spans() }},
		{view.Column{Title: w.say("Moved"), End: true, Fixed: true}, func(s ListScenario) view.Spans { return q.movedWord(w, s.Was, s.Likelihood) }},
		{view.Column{Title: w.say(q.indicatedTitle()), End: true, Fixed: true}, func(s ListScenario) view.Spans { return q.indicated(s) }},
	}
	scenarios := q.ListQuestion.Scenarios
	if len(scenarios) == 2 {
		scenarios = slices.DeleteFunc(slices.Clone(scenarios), func(s ListScenario) bool { return !s.Leading })
	}
	scenarios = append(slices.Clone(q.group), scenarios...)
	var t view.Table
	t.Rows = make([]view.Row, len(scenarios))
	for _, c := range columns {
		if !slices.ContainsFunc(scenarios, func(s ListScenario) bool { return c.cell(s).Plain() != "–" }) {
			continue // before the second assessment there was nothing
		}
		t.Columns = append(t.Columns, c.Column)
		for n, s := range scenarios {
			t.Rows[n].Cells = append(t.Rows[n].Cells, c.cell(s))
		}
	}
	return t
}

// claimed is what a row of the outlook is about: a scenario, or several together.
func (q BriefQuestion) claimed(s ListScenario, w words) view.Spans {
	if claim, ok := q.claims[s.ID]; ok {
		return withRef(scenarioRef(q.ID, s.ID), view.T(claim))
	}
	return view.T(w.say("%s (together)", s.Title))
}

// known are the indicators of which somebody could tell anything.
func (q BriefQuestion) known() []IndicatorRow {
	return slices.DeleteFunc(slices.Clone(q.Indicators), func(r IndicatorRow) bool { return r.status == scenario.Unknown })
}

// detail words what a question rests on: what would change the judgment, the indicators, the cases and the tests.
func (q BriefQuestion) detail(w words) []view.Block {
	var blocks []view.Block
	if q.Resolution == nil && q.Judgment != nil {
		if len(q.Judgment.WouldChange) > 0 {
			blocks = append(blocks, paragraph(strong(w.say("It would change if seen")), muted(" "+w.say(q.baseOf())+w.say(": "))), view.List{Items: tripwireItems(q.ID, q.Judgment.WouldChange, w)})
		}
	}
	if q.Resolution != nil && q.Resolution.Goalposts != nil {
		blocks = append(blocks, paragraph(strong(w.say("After it was resolved:")), q.Resolution.Goalposts.spans(w)))
	}
	if q.Judgment != nil && q.Judgment.Goalposts != nil {
		blocks = append(blocks, paragraph(strong(w.say("After the assessment of %s:", w.day(q.Judgment.Date))), q.Judgment.Goalposts.spans(w)))
	}
	if q.HandedOver && !q.Change.HandedOver { // or what changed has said it
		blocks = append(blocks, paragraph(view.T(q.sentence(w))))
	}
	if q.Pooled != nil {
		blocks = append(blocks, paragraph(q.Pooled.spansOf(w, q.ID)))
	}
	blocks = append(blocks, opinionBlocks(q.Opinions, w, q.ID, q.Assessed != 0, q.names)...)
	if !q.glanced {
		blocks = append(blocks, q.strip(w)...)
	}
	if len(q.Indicators) > 0 {
		blocks = append(blocks, heading(3, q.ID+"-indicators", w.say("Indicators")))
		rows := q.known()
		if q.names { // those who type need the names of all
			rows = q.Indicators
		}
		if len(rows) > 0 {
			blocks = append(blocks, indicatorTable(rows, q.ID, w, q.asOf, q.names))
		}
		if gaps := q.gapLine(w); gaps != nil && !q.names {
			blocks = append(blocks, paragraph(gaps))
		}
	}
	for _, gap := range []*ImpliedGap{q.Since, q.Until} {
		if gap != nil && gap.significant() {
			blocks = append(blocks, paragraph(gap.spans(w, q.ID, q.names)))
		}
	}
	if against := q.against(w); against != nil {
		blocks = append(blocks, paragraph(against))
	}
	for _, c := range q.Cases {
		blocks = append(blocks, c.blocks(w, q.ID)...)
	}
	blocks = append(blocks, q.conflictBlocks(w)...)
	blocks = append(blocks, q.assumptionBlocks(w)...)
	return append(blocks, q.testBlocks(w)...)
}

// indicated is what the indicators alone have made of a scenario since the assessment in force, or where nothing has
// changed since, what they had made of the one before it by then.
func (q BriefQuestion) indicated(s ListScenario) view.Spans {
	if q.implies() {
		return implied(s.Implied)
	}
	return implied(s.Indicated)
}

// implies reports whether indicators have changed since the assessment in force. What one analyst's number became by it says
// nothing of another's.
func (q BriefQuestion) implies() bool {
	moved := slices.ContainsFunc(q.ListQuestion.Scenarios, func(s ListScenario) bool { return s.Implied != nil })
	return moved || q.HandedOver || q.Resolution != nil
}

// indicatedTitle heads what indicated says: the two are two things.
func (q BriefQuestion) indicatedTitle() string {
	if q.implies() {
		return "Implied"
	}
	return "Indicated"
}

// against names the scenarios that we moved one way and the indicators alone the other.
func (q BriefQuestion) against(w words) view.Spans {
	var line view.Spans
	for _, s := range q.ListQuestion.Scenarios {
		if q.HandedOver || s.Was == nil || s.Likelihood == nil || s.Indicated == nil || q.Resolution != nil {
			continue
		}
		was, ours, theirs := s.Was.mid(), s.Likelihood.mid()-s.Was.mid(), float64(*s.Indicated)-s.Was.mid()
		if ours*theirs >= 0 || math.Abs(ours) < 1 || math.Abs(theirs) < 1 {
			continue
		}
		lead := w.say("The indicators alone point down (from %s to %s); we go up (to %s):", percent(was), percentText(*s.Indicated), s.Likelihood.percent)
		if ours < 0 {
			lead = w.say("The indicators alone point up (from %s to %s); we go down (to %s):", percent(was), percentText(*s.Indicated), s.Likelihood.percent)
		}
		if line != nil {
			line = view.Join(line, view.T(" "))
		}
		line = view.Join(line, view.T(lead+" "), withRef(scenarioRef(q.ID, s.ID), view.Styled(view.Emphasis, withoutStop(s.Title))), view.T(w.say(".")))
	}
	if line == nil {
		return nil
	}
	return view.Join(strong(w.say("Against the indicators")+w.say(". ")), line, view.T(" "+w.say("The reason stands under what changed.")))
}

// baseOf says from what the numbers of what would change a judgment start.
func (q BriefQuestion) baseOf() string {
	if q.Judgment.Implied != nil {
		return "(from what the indicators imply today)"
	}
	return "(from the middle of our range)"
}

// gapLine names in a line what nobody could tell, what would move most first.
func (q BriefQuestion) gapLine(w words) view.Spans {
	var unknown []IndicatorRow
	for _, r := range q.Indicators {
		if r.status == scenario.Unknown {
			unknown = append(unknown, r)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	slices.SortStableFunc(unknown, func(a, b IndicatorRow) int { return cmp.Compare(q.rank[a.ID], q.rank[b.ID]) })
	return view.Join(strong(w.say("What nobody could tell")+w.say(": ")), listed(unknown, view.T(w.say("; ")), func(r IndicatorRow) view.Spans {
		return view.Join(withRef(indicatorRef(q.ID, r.ID), view.T(withoutStop(cmp.Or(r.Title, r.Observe)))), r.overdue(w))
	}), view.T(w.say(".")))
}
