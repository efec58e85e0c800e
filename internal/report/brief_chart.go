package report

import (
	"cmp"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// An AssessedDay is how likely the scenarios of a question were held from a day on.
type AssessedDay struct {
	Date       day.Day           `json:"date"`
	Confidence string            `json:"confidence"`
	Likelihood []NamedLikelihood `json:"likelihood"`
}

// A WatchedIndicator is what was logged of an indicator, day by day.
type WatchedIndicator struct {
	Indicator string      `json:"indicator"`
	Seen      []DatedSeen `json:"seen"`

	observe string
}

// A DatedSeen is a status from a day on.
type DatedSeen struct {
	Date   day.Day `json:"date"`
	Status string  `json:"status"`

	status scenario.Status
}

// history lists the assessments in force, one a day.
func (c Context) history(s *scenario.State) []AssessedDay {
	days := []AssessedDay{}
	for _, a := range s.Assessments {
		d := AssessedDay{Date: a.Date, Confidence: string(a.Confidence)}
		for i, sc := range s.Question.Scenarios {
			d.Likelihood = append(d.Likelihood, NamedLikelihood{sc.ID, sc.Title.In(c.Lang), c.likelihood(a.Likelihood[i])})
		}
		if last := len(days) - 1; last >= 0 && days[last].Date == d.Date {
			days[last] = d
			continue
		}
		days = append(days, d)
	}
	return days
}

// watched lists what was logged of the question's indicators.
func (c Context) watched(s *scenario.State) []WatchedIndicator {
	list := []WatchedIndicator{}
	seen := s.History()
	for _, i := range s.Question.Indicators {
		w := WatchedIndicator{Indicator: i.ID, observe: i.Observe.In(c.Lang), Seen: []DatedSeen{}}
		for _, e := range seen[i] {
			w.Seen = append(w.Seen, DatedSeen{e.Date, e.Status.String(), e.Status})
		}
		list = append(list, w)
	}
	return list
}

func axisDay(d day.Day) view.Day { return view.Day{N: int(d), Label: d.String()} }

// courseChart shows how likely the scenarios were held over time; there is none before the first assessment.
func (q BriefQuestion) courseChart(w words) []view.Block {
	if len(q.History) == 0 {
		return nil
	}
	c := view.Bands{
		Figure: view.Figure{ID: q.ID + "-likelihood", Title: w.say("Likelihood over time"), Description: q.courseSays(w)},
		Name:   w.say("Scenario"), Until: axisDay(q.asOf),
	}
	if since := q.Change.Since; since != 0 {
		c.Since, c.Period = axisDay(since), w.say("since")+" "+since.String()
	}
	for _, h := range q.History {
		c.Days = append(c.Days, axisDay(h.Date))
	}
	for i, now := range q.History[len(q.History)-1].Likelihood {
		line := view.Band{Name: now.Title, Ref: scenarioRef(q.ID, now.Scenario), Now: now.Likelihood.Text}
		for _, h := range q.History {
			line.Ranges = append(line.Ranges, view.Range{Lo: h.Likelihood[i].Likelihood.Lo, Hi: h.Likelihood[i].Likelihood.Hi})
		}
		c.Lines = append(c.Lines, line)
	}
	return []view.Block{c}
}

// courseSays tells the course in words, for who cannot see it.
func (q BriefQuestion) courseSays(w words) string {
	var days []string
	for _, h := range q.History {
		var held []string
		for _, l := range h.Likelihood {
			held = append(held, l.Title+" "+l.Likelihood.bare().Plain())
		}
		days = append(days, h.Date.String()+w.say(": ")+strings.Join(held, w.say("; ")))
	}
	return strings.Join(days, w.say(". ")) + w.say(".")
}

// shownDays is how many days a chart of indicators goes back.
const shownDays = 90

// watchChart shows the statuses of the indicators over time; there is none where nothing was logged.
func (q BriefQuestion) watchChart(w words) []view.Block {
	c := view.StatusStrip{
		Figure: view.Figure{ID: q.ID + "-watch", Title: w.say("Indicators over time")},
		Name:   w.say("Indicator"), Last: axisDay(q.asOf),
	}
	first, logged := q.asOf, map[day.Day]bool{}
	for _, i := range q.Watched {
		line := view.StatusLine{Name: i.Indicator, Ref: indicatorRef(q.ID, i.Indicator), Hint: i.observe}
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
	c.Description = watchSays(c, w)
	return []view.Block{c}
}

func watchSays(c view.StatusStrip, w words) string {
	var lines []string
	for _, l := range c.Lines {
		var seen []string
		for _, s := range l.Changes {
			seen = append(seen, s.Day.Label+" "+s.State.Word)
		}
		if len(seen) > 0 {
			lines = append(lines, l.Name+w.say(": ")+strings.Join(seen, w.say(", ")))
		}
	}
	return strings.Join(lines, w.say("; ")) + w.say(".")
}

// state is a status with its sign, for charts.
func (w words) state(s scenario.Status) view.State {
	return view.State{Word: w.say(s.String()), Glyph: glyph(s), Tone: tone(s)}
}
