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

func axisDay(d day.Day) view.Day { return view.Day{N: int(d), Label: d.String()} }

// likelihoodChart shows how likely the scenarios were judged to be over time; there is none before the first assessment.
// Where a table of all of it stands beside the chart, formats that draw nothing have that alone.
func (q BriefQuestion) likelihoodChart(w words, hasTable bool) []view.Block {
	if len(q.History) == 0 {
		return nil
	}
	c := view.Bands{
		Figure: view.Figure{ID: q.ID + "-likelihood", Title: w.say("Likelihood over time"), Description: q.likelihoodText(w)},
		Name:   w.say("Scenario"), Until: axisDay(q.asOf),
	}
	if since := q.Change.Since; since != 0 {
		c.Since, c.Period = axisDay(since), w.say("since")+" "+w.day(since)
	}
	history := q.sameScenarios()
	c.HasTable = hasTable
	for _, h := range history {
		c.Days = append(c.Days, axisDay(h.Date))
	}
	for i, now := range q.History[len(q.History)-1].Likelihood {
		line := view.Band{Name: cmp.Or(q.claims[now.Scenario], now.Title), Ref: scenarioRef(q.ID, now.Scenario), Now: now.Likelihood.Text}
		for _, h := range history {
			held := h.Likelihood[i].Likelihood
			line.Ranges = append(line.Ranges, w.drawn(held.Lo, held.Hi))
		}
		c.Lines = append(c.Lines, line)
	}
	return []view.Block{c}
}

// worthSeeing reports whether a picture of the likelihoods shows more than two numbers in a line: something moved, and
// there are more than two scenarios or more than two assessments.
func (q BriefQuestion) worthSeeing() bool {
	if len(q.History) == 0 {
		return false
	}
	history := q.sameScenarios()
	if len(history) <= 2 && len(q.ListQuestion.Scenarios) <= 2 {
		return false
	}
	for _, h := range history {
		for i, l := range h.Likelihood {
			now := history[len(history)-1].Likelihood[i].Likelihood
			if l.Likelihood.Lo != now.Lo || l.Likelihood.Hi != now.Hi {
				return true
			}
		}
	}
	return false
}

// sameScenarios is the last part of the history, in which the same scenarios are judged as today: bands of others would
// not add up with them.
func (q BriefQuestion) sameScenarios() []AssessedDay {
	same := func(a, b NamedLikelihood) bool { return a.Scenario == b.Scenario }
	last, from := q.History[len(q.History)-1].Likelihood, len(q.History)-1
	for from > 0 && slices.EqualFunc(q.History[from-1].Likelihood, last, same) {
		from--
	}
	return q.History[from:]
}

// likelihoodText describes the chart in words, for readers who cannot see it.
func (q BriefQuestion) likelihoodText(w words) string {
	var days []string
	for _, h := range q.History {
		var held []string
		for _, l := range h.Likelihood {
			held = append(held, l.Title+w.say(", ")+likelihood.Spoken(likelihood.Range{Lo: l.Likelihood.Lo, Hi: l.Likelihood.Hi}, w.Code))
		}
		days = append(days, w.day(h.Date)+w.say(": ")+strings.Join(held, w.say("; ")))
	}
	return strings.Join(days, w.say(". ")) + w.say(".")
}

// shownDays is how many days a chart of indicators goes back.
const shownDays = 90

// statusChart shows the statuses of the indicators over time; there is none where nothing was logged.
func (q BriefQuestion) statusChart(w words) []view.Block {
	c := view.StatusStrip{
		Figure: view.Figure{ID: q.ID + "-watch", Title: w.say("Indicators over time")},
		Name:   w.say("Indicator"), Last: axisDay(q.asOf),
	}
	first, logged := q.asOf, map[day.Day]bool{}
	for _, i := range q.Watched {
		line := view.StatusLine{Name: i.title, Ref: indicatorRef(q.ID, i.Indicator), Hint: i.observe}
		for _, s := range i.Seen {
			first, logged[s.Date] = min(first, s.Date), true
			line.Changes = append(line.Changes, view.StatusChange{Day: axisDay(s.Date), State: w.state(s.status)})
		}
		c.Lines = append(c.Lines, line)
	}
	if len(logged) == 0 {
		return nil
	}
	first = max(first, q.asOf.Add(1-shownDays))
	c.First = axisDay(first)
	for d := range logged {
		if d >= first {
			c.Days = append(c.Days, axisDay(d))
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
