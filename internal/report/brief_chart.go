package report

import (
	"cmp"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// axisDay is a day on the axis of a chart, in the reader's words: all of a chart lie near today.
func (w words) axisDay(d, today day.Day) view.Day {
	return view.Day{N: int(d), Label: w.dayIn(d, today)}
}

// likelihoodChart shows how likely the scenarios were judged to be over time; there is none before the first
// assessment. Where a table of all of it stands beside the chart, formats that draw nothing have that alone.
func (q BriefQuestion) likelihoodChart(w words, hasTable bool) []view.Block {
	if len(q.History) == 0 {
		return nil
	}
	c := view.Bands{
		Figure: view.Figure{ID: q.ID + "-likelihood", Title: w.say("Likelihood over time"), Description: q.likelihoodText(w)},
		Name:   w.say("Scenario"), Spread: w.say("bar: how wide the range is"), Until: w.axisDay(q.asOf, q.asOf),
	}
	if since := q.Change.Since; since != 0 {
		c.Since, c.Period = w.axisDay(since, q.asOf), w.say("since")+" "+w.day(since)
	}
	c.HasTable = hasTable
	for n, h := range q.History {
		c.Days = append(c.Days, w.axisDay(h.Date, q.asOf))
		if n > 0 && (h.HandedOver || !sameScenarios(q.History[n-1], h)) {
			c.Breaks = append(c.Breaks, n)
		}
	}
	last := q.History[len(q.History)-1]
	for _, sc := range q.everJudged() {
		line := view.Band{Name: cmp.Or(q.claims[sc.Scenario], sc.Title), Ref: scenarioRef(q.ID, sc.Scenario), Now: w.say("no longer judged")}
		if now := last.judged(sc.Scenario); now != nil {
			line.Now = now.Text
		}
		for _, h := range q.History {
			line.Ranges = append(line.Ranges, w.chartRangeOrNone(h.judged(sc.Scenario)))
		}
		c.Lines = append(c.Lines, line)
	}
	return append([]view.Block{c}, q.breakNotes(w)...)
}

// everJudged are the scenarios that any assessment judges: those of the last one first, then those dropped before it. A
// band of a scenario that an assessment does not judge is empty on its day.
func (q BriefQuestion) everJudged() []NamedLikelihood {
	var all []NamedLikelihood
	for _, h := range slices.Backward(q.History) {
		for _, l := range h.Likelihood {
			if !slices.ContainsFunc(all, func(x NamedLikelihood) bool { return x.Scenario == l.Scenario }) {
				all = append(all, l)
			}
		}
	}
	return all
}

// breakNotes says on which days the numbers passed into other hands, or the scenarios became others, and which: what is
// drawn before and after is no movement.
func (q BriefQuestion) breakNotes(w words) []view.Block {
	var blocks []view.Block
	for n, h := range q.History {
		if h.HandedOver {
			blocks = append(blocks, paragraph(muted(w.say("From %s on the numbers are from %s, before that from %s: two readings, not a movement.",
				w.day(h.Date), w.author(h.ByName, h.By), w.author(q.History[n-1].ByName, q.History[n-1].By)))))
		}
		if n == 0 || sameScenarios(q.History[n-1], h) {
			continue
		}
		text := w.say("From %s on other scenarios are judged.", w.day(h.Date))
		if came := h.without(q.History[n-1]); came != nil {
			text += " " + w.say("New: %s.", strings.Join(came, w.say("; ")))
		}
		if went := q.History[n-1].without(h); went != nil {
			text += " " + w.say("Dropped: %s.", strings.Join(went, w.say("; ")))
		}
		blocks = append(blocks, paragraph(muted(text)))
	}
	return blocks
}

// judged is how likely a scenario was judged to be; nil where it was not.
func (h AssessedDay) judged(scenario string) *Likelihood {
	for _, l := range h.Likelihood {
		if l.Scenario == scenario {
			return l.Likelihood
		}
	}
	return nil
}

// without lists the titles of what is judged here and not on another day.
func (h AssessedDay) without(other AssessedDay) []string {
	var titles []string
	for _, l := range h.Likelihood {
		if other.judged(l.Scenario) == nil {
			titles = append(titles, withoutStop(l.Title))
		}
	}
	return titles
}

func sameScenarios(a, b AssessedDay) bool {
	return slices.EqualFunc(a.Likelihood, b.Likelihood, func(a, b NamedLikelihood) bool { return a.Scenario == b.Scenario })
}

// needsChart reports whether a picture of the likelihoods is worth its room: something moved, and the question is one
// of page one, or has more to show than two numbers in a line.
func (q BriefQuestion) needsChart() bool {
	if len(q.History) == 0 {
		return false
	}
	if !q.front && len(q.History) <= 2 && len(q.ListQuestion.Scenarios) <= 2 {
		return false
	}
	last := q.History[len(q.History)-1]
	for _, h := range q.History {
		if !sameScenarios(h, last) {
			return true
		}
		for i, l := range h.Likelihood {
			now := last.Likelihood[i].Likelihood
			if l.Likelihood.Lo != now.Lo || l.Likelihood.Hi != now.Hi {
				return true
			}
		}
	}
	return false
}

// likelihoodText describes the chart in words, for readers who cannot see it.
func (q BriefQuestion) likelihoodText(w words) string {
	var days []string
	for _, h := range q.History {
		var parts []string
		for _, l := range h.Likelihood {
			parts = append(parts, l.Title+w.say(", ")+likelihood.Spoken(likelihood.Range{Lo: l.Likelihood.Lo, Hi: l.Likelihood.Hi}, w.Code))
		}
		days = append(days, w.day(h.Date)+w.say(": ")+strings.Join(parts, w.say("; ")))
	}
	return strings.Join(days, w.say(". ")) + w.say(".")
}

// maxChartDays is how many days a chart of indicators goes back.
const maxChartDays = 90

// statusChart shows the statuses of the indicators over time; there is none where nothing was logged.
func (q BriefQuestion) statusChart(w words) []view.Block {
	c := view.StatusStrip{
		Figure: view.Figure{ID: q.ID + "-watch", Title: w.say("Indicators over time")},
		Name:   w.say("Indicator"), Last: w.axisDay(q.asOf, q.asOf),
	}
	first, logged := q.asOf, map[day.Day]bool{}
	for _, i := range q.Watched {
		line := view.StatusLine{Name: i.title, Ref: indicatorRef(q.ID, i.Indicator), Hint: i.observe}
		for _, s := range i.Seen {
			first, logged[s.Date] = min(first, s.Date), true
			line.Changes = append(line.Changes, view.StatusChange{Day: w.axisDay(s.Date, q.asOf), State: w.state(s.status)})
		}
		c.Lines = append(c.Lines, line)
	}
	if len(logged) == 0 {
		return nil
	}
	first = max(first, q.asOf.Add(1-maxChartDays))
	c.First = w.axisDay(first, q.asOf)
	for d := range logged {
		if d >= first {
			c.Days = append(c.Days, w.axisDay(d, q.asOf))
		}
	}
	slices.SortFunc(c.Days, func(a, b view.Day) int { return cmp.Compare(a.N, b.N) })
	for i := len(scenario.Statuses) - 1; i >= 0; i-- {
		c.Legend = append(c.Legend, w.state(scenario.Statuses[i]))
	}
	c.Description = statusText(c, w)
	return []view.Block{c}
}

func statusText(c view.StatusStrip, w words) string {
	var lines []string
	for _, l := range c.Lines {
		var seen []string
		for _, s := range l.Changes {
			seen = append(seen, w.day(day.Day(s.Day.N))+" "+s.State.Word)
		}
		if len(seen) > 0 {
			lines = append(lines, l.Name+w.say(": ")+strings.Join(seen, w.say(", ")))
		}
	}
	return strings.Join(lines, w.say("; ")) + w.say(".")
}

// state is a status with its sign, for charts.
func (w words) state(s scenario.Status) view.State {
	return view.State{Word: w.say(s.String()), Glyph: w.glyph(s), Tone: tone(s)}
}
