package report

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the matrix.
func (m *Matrix) Document() *view.Document {
	w := m.words()
	d := m.document(w.say("Matrix")+w.say(": ")+m.Title, view.Paragraph{Text: view.Styled(view.Emphasis, m.Wording)})
	heads := m.heads(w)
	d.Blocks = append(d.Blocks, m.key(w, heads))
	if m.Resolved != "" {
		d.Blocks = append(d.Blocks, paragraph(strong(w.say("Resolved")+w.say(": ")), withRef(scenarioRef(m.ID, m.Resolved), literal(m.Resolved))))
	}
	if len(m.Rows) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("No indicator bears on this question."))))
		return d
	}
	d.Blocks = append(d.Blocks, m.chart(w), m.grid(w, heads), paragraph(w.expectationLegend()))
	d.Blocks = append(d.Blocks, heading(2, "separation", w.say("What separates the scenarios")), m.separation(w))
	if len(m.Turns) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "turns", w.say("What would move them most")), m.sensitivityTable(w), paragraph(muted(w.say("What would be implied if this one thing happened, from what is implied now, or from the assessment where nothing is. A prompt for thought, not our judgment."))))
	}
	return d
}

// roomForNames is how many columns of text the names of the scenarios may take as titles of a matrix, and besideNames
// how many its other columns take: the statuses, the ratio, and what stands before the name of an indicator.
const (
	roomForNames = 30
	besideNames  = 27
)

// heads titles the scenarios' columns: by their names, or by letters where names would leave no room for those of the
// indicators.
func (m *Matrix) heads(w words) []string {
	var heads []string
	taken := 0
	for _, s := range m.Scenarios {
		heads = append(heads, s.ID)
		taken += utf8.RuneCountInString(s.ID) + 2
	}
	room := roomForNames
	for _, r := range m.Rows {
		if !m.titles {
			room = min(room, pageColumns-besideNames-utf8.RuneCountInString(r.Indicator))
		}
	}
	letters := []rune(w.say("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if taken <= room || len(heads) > len(letters) {
		return heads
	}
	for i := range heads {
		heads[i] = string(letters[i])
	}
	return heads
}

// key lists the scenarios, with the letters that stand for them where letters do.
func (m *Matrix) key(w words, heads []string) view.Table {
	lettered := len(heads) > 0 && heads[0] != m.Scenarios[0].ID
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Name"), Fixed: true}, {Title: w.say("Scenario")}, {Title: w.say("Likelihood"), Fixed: true}, {Title: w.say("Implied"), End: true, Fixed: true},
	}}
	for i, s := range m.Scenarios {
		ref := scenarioRef(m.ID, s.ID)
		name := withRef(ref, literal(s.ID))
		if lettered {
			name = view.Join(strong(heads[i]), view.T("  "), name)
		}
		title := view.T(s.Title)
		if s.Leading {
			title = strong(s.Title)
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{name, withRef(ref, title), s.Likelihood.spans(), implied(s.Implied)}})
	}
	return t
}

func (m *Matrix) grid(w words, heads []string) view.Table {
	t := view.Table{ID: "matrix", Columns: []view.Column{{Title: w.say("Indicator")}, {Title: w.say("Status since")}}}
	for _, h := range heads {
		t.Columns = append(t.Columns, view.Column{Title: h, Fixed: true})
	}
	t.Columns = append(t.Columns, view.Column{Title: w.say("Ratio"), End: true, Fixed: true})
	for _, r := range m.Rows {
		status := w.status(r.status)
		if r.Since != 0 { // or nobody has looked
			status = view.Join(status, view.T(" "), w.sinceAndLooked(r.Since, r.Looked))
		}
		cells := []view.Spans{r.indicator(w, m), status}
		for _, o := range r.expected {
			cells = append(cells, number(expectationSigns[o]))
		}
		t.Rows = append(t.Rows, view.Row{ID: r.Indicator, Cells: append(cells, ratio(r.Diagnosticity))})
	}
	return t
}

func (r MatrixRow) indicator(w words, m *Matrix) view.Spans {
	ref := indicatorRef(m.ID, r.Indicator)
	line := indicatorAndName(ref, r.Title, r.Observe, r.Indicator)
	if m.titles {
		line = withRef(ref, view.T(cmp.Or(r.Title, r.Observe)))
		if r.Question != m.ID {
			line = view.Join(line, muted(" "+w.say("Belongs to")+" "), withRef(questionRef(r.Question), literal(r.Question)), muted(w.say(".")))
		}
	}
	if r.Overdue {
		line = append(line, view.Span{Text: " (" + w.say("overdue") + ")", Tone: view.ToneAlert})
	}
	return line
}

// expectationSigns draws the five words of the Indicators Validator in the width of a matrix cell.
var expectationSigns = map[scenario.ExpectationWord]string{"highly likely": "++", "likely": "+", "could": "·", "unlikely": "−", "highly unlikely": "−−"}

// expectationLegend explains the signs once.
func (w words) expectationLegend() view.Spans {
	signs := listed(scenario.ExpectationWords, muted(w.say(", ")), func(o scenario.ExpectationWord) view.Spans {
		return view.Join(number(expectationSigns[o]), muted(" "+w.say(string(o))))
	})
	return view.Join(signs, muted(w.say(": ")+w.say("how likely one would see it if that scenario were the true one. The ratio is that of the most to the least likely; an indicator separates nothing below")+" "), ratio(scenario.MinDiagnosticity), muted(w.say(".")))
}

func ratio(r float64) view.Spans { return number(points(r) + " : 1") }

// maxPairs is how many separated pairs are named: the worst ones. Those that are not are all named.
const maxPairs = 3

func (m *Matrix) separation(w words) view.Block {
	var items []view.Item
	for _, p := range m.Pairs {
		both := view.Join(m.scenario(p.A, p.titleA), view.T(w.say(" and ")), m.scenario(p.B, p.titleB), view.T(w.say(": ")))
		switch {
		case !p.Separated:
			alert := view.Spans{{Text: w.say("nothing separates them") + " ", Tone: view.ToneAlert}}
			items = append(items, view.Item{Text: view.Join(both, alert, muted("("), ratio(p.Ratio), muted(")"))})
		case len(items) < maxPairs:
			items = append(items, view.Item{Text: view.Join(both, ratio(p.Ratio), view.T(w.say(", by ")), withRef(indicatorRef(m.ID, p.Indicator), literal(p.Indicator)))})
		}
	}
	if len(items) == 0 {
		return paragraph(view.T(w.say("There is only one scenario.")))
	}
	return view.List{Items: items}
}

func (m *Matrix) scenario(name, title string) view.Spans {
	if m.titles {
		return withRef(scenarioRef(m.ID, name), strong(title))
	}
	return withRef(scenarioRef(m.ID, name), literal(name))
}

// maxSensitivities is how many turns a matrix shows.
const maxSensitivities = 5

// shownSensitivities are the greatest, and the greatest absence even when others would move more: what does not happen
// is easily forgotten as evidence.
func (m *Matrix) shownSensitivities() []Sensitivity {
	shown := slices.Clone(m.Turns[:min(len(m.Turns), maxSensitivities)])
	missed := func(t Sensitivity) bool { return t.to == scenario.Absent }
	if n := slices.IndexFunc(m.Turns, missed); n >= len(shown) {
		shown = append(shown, m.Turns[n])
	}
	return shown
}

func (m *Matrix) sensitivityTable(w words) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("If this")}, {Title: w.say("turns"), Fixed: true}, {Title: w.say("then")}, {Title: w.say("From"), End: true, Fixed: true}, {Title: w.say("To"), End: true, Fixed: true},
	}}
	t.Columns[2].Fixed = !m.titles
	for _, turn := range m.shownSensitivities() {
		ref := indicatorRef(m.ID, turn.Indicator)
		what := indicatorAndName(ref, turn.Title, turn.Observe, turn.Indicator)
		if m.titles {
			what = withRef(ref, view.T(cmp.Or(turn.Title, turn.Observe)))
		}
		if turn.ExpectedBy != 0 {
			what = view.Join(what, muted(" "+w.say("(Expected by %s, and not seen.)", turn.ExpectedBy)))
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{what, w.status(turn.to), m.scenario(turn.Scenario, turn.title), number(percent(turn.From)), number(percent(turn.Would))}})
	}
	return t
}
