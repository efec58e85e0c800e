package report

import (
	"strings"

	"signpost/internal/day"
	"signpost/internal/table"
)

// Tables are for programs: their columns have the same names in every language and always stand in the same order,
// likelihoods are two numbers in percent, and the id of an entry begins with its question, since a program takes ten hex
// digits for a number.

// rows is what the rows of a table come from, each made by f.
func rows[T any](list []T, f func(T) []any) func(yield func([]any) bool) {
	return func(yield func([]any) bool) {
		for _, item := range list {
			if !yield(f(item)) {
				return
			}
		}
	}
}

// dayCell is nil for no day.
func dayCell(d day.Day) any {
	if d == 0 {
		return nil
	}
	return d.String()
}

// textCell is nil for an empty text.
func textCell(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// low and high are the bounds of a likelihood in percent; nil where nothing was judged.
func (l *Likelihood) low() any {
	if l == nil {
		return nil
	}
	return l.Lo
}

func (l *Likelihood) high() any {
	if l == nil {
		return nil
	}
	return l.Hi
}

// wholeCell is nil for no number.
func wholeCell(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}

// Table has a row for each scenario, or in a list of indicators for each of these.
func (l *List) Table() table.Table {
	if l.indicators {
		return l.indicatorTable()
	}
	type row struct {
		q *ListQuestion
		s *ListScenario
	}
	var list []row
	for i := range l.Questions {
		for j := range l.Questions[i].Scenarios {
			list = append(list, row{&l.Questions[i], &l.Questions[i].Scenarios[j]})
		}
	}
	return table.Table{
		Name: "list",
		Columns: []table.Column{
			{Name: "question", Type: table.Text}, {Name: "question_title", Type: table.Text}, {Name: "horizon", Type: table.Day},
			{Name: "resolved", Type: table.Text}, {Name: "assessed", Type: table.Day}, {Name: "review_due", Type: table.Day},
			{Name: "present", Type: table.Whole}, {Name: "emerging", Type: table.Whole}, {Name: "absent", Type: table.Whole},
			{Name: "unknown", Type: table.Whole}, {Name: "scenario", Type: table.Text}, {Name: "scenario_title", Type: table.Text},
			{Name: "low", Type: table.Number}, {Name: "high", Type: table.Number}, {Name: "was_low", Type: table.Number},
			{Name: "was_high", Type: table.Number}, {Name: "implied", Type: table.Whole}, {Name: "assessed_by", Type: table.Text}, {Name: "was_by", Type: table.Text},
		},
		Rows: rows(list, func(r row) []any {
			q, s := r.q, r.s
			was := s.Was
			if q.HandedOver {
				was = nil // who subtracts it would find a movement where there is none
			}
			return []any{q.ID, q.Title, dayCell(q.Horizon), textCell(q.Resolved), dayCell(q.Assessed), dayCell(q.ReviewDue),
				q.Indicators.Present, q.Indicators.Emerging, q.Indicators.Absent, q.Indicators.Unknown, s.ID, s.Title,
				s.Likelihood.low(), s.Likelihood.high(), was.low(), was.high(), wholeCell(s.Implied), textCell(q.AssessedBy), textCell(q.WasBy)}
		}),
	}
}

// Table has a row for each thing to do: what to look for first, then what is overdue, then what comes next.
func (d *Due) Table() table.Table {
	type row struct {
		where string
		DueLine
	}
	var list []row
	for _, place := range d.Watch {
		for _, line := range place.Indicators {
			list = append(list, row{place.Where, line})
		}
	}
	for _, lines := range [][]DueLine{d.Overdue, d.Upcoming} {
		for _, line := range lines {
			list = append(list, row{"", line})
		}
	}
	return table.Table{
		Name: "due",
		Columns: []table.Column{
			{Name: "duty", Type: table.Text}, {Name: "due", Type: table.Day}, {Name: "days", Type: table.Whole},
			{Name: "question", Type: table.Text}, {Name: "question_title", Type: table.Text}, {Name: "indicator", Type: table.Text},
			{Name: "indicator_title", Type: table.Text}, {Name: "observe", Type: table.Text}, {Name: "collect", Type: table.Text},
			{Name: "status", Type: table.Text}, {Name: "since", Type: table.Day}, {Name: "looked", Type: table.Day},
			{Name: "command", Type: table.Text},
		},
		Rows: rows(list, func(l row) []any {
			return []any{string(l.Duty), dayCell(l.By), l.Days, l.Question, l.Title, textCell(l.Indicator), textCell(l.IndicatorTitle),
				textCell(l.Observe), textCell(l.where), textCell(l.Status), dayCell(l.Since), dayCell(l.Looked), l.Command}
		}),
	}
}

// Table has a row for each entry. What an assessment says of each scenario is in the export of assessments.
func (l *Log) Table() table.Table {
	return table.Table{
		Name: "log",
		Columns: []table.Column{
			{Name: "entry", Type: table.Text}, {Name: "question", Type: table.Text}, {Name: "kind", Type: table.Text},
			{Name: "date", Type: table.Day}, {Name: "recorded", Type: table.Moment}, {Name: "recorded_by", Type: table.Text},
			{Name: "indicator", Type: table.Text}, {Name: "indicator_title", Type: table.Text},
			{Name: "status", Type: table.Text}, {Name: "confidence", Type: table.Text}, {Name: "resolved", Type: table.Text},
			{Name: "retracts", Type: table.Text}, {Name: "text", Type: table.Text}, {Name: "cites", Type: table.Text},
		},
		Rows: rows(l.Entries, func(e EntryLine) []any {
			retracts := textCell("")
			if e.Retracts != "" {
				retracts = e.Question + "/" + e.Retracts
			}
			return []any{e.Question + "/" + e.ID, e.Question, e.Kind.String(), dayCell(e.Date), e.Recorded.String(), e.By,
				textCell(e.Indicator), textCell(e.Title), textCell(e.Status), textCell(e.Confidence),
				textCell(e.Resolved), retracts, textCell(e.Text), textCell(strings.Join(e.Cites.names(), " "))}
		}),
	}
}

// Table has a row for each indicator and scenario: what one would expect to see if the scenario were the true one.
func (m *Matrix) Table() table.Table {
	type row struct {
		r *MatrixRow
		i int
	}
	var list []row
	for r := range m.Rows {
		for i := range m.Scenarios {
			list = append(list, row{&m.Rows[r], i})
		}
	}
	return table.Table{
		Name: "matrix",
		Columns: []table.Column{
			{Name: "question", Type: table.Text}, {Name: "indicator", Type: table.Text}, {Name: "indicator_title", Type: table.Text},
			{Name: "status", Type: table.Text}, {Name: "since", Type: table.Day}, {Name: "looked", Type: table.Day}, {Name: "diagnosticity", Type: table.Number},
			{Name: "scenario", Type: table.Text}, {Name: "scenario_title", Type: table.Text}, {Name: "expected", Type: table.Text},
		},
		Rows: rows(list, func(x row) []any {
			r, s := x.r, m.Scenarios[x.i]
			return []any{m.ID, r.Indicator, textCell(r.Title), r.Status, dayCell(r.Since), dayCell(r.Looked), r.Diagnosticity, s.ID, s.Title, r.Expected[x.i]}
		}),
	}
}
