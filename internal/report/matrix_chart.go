package report

import (
	"cmp"
	"strings"

	"signpost/internal/view"
)

// chart draws the matrix for formats that can; the grid beside it says the same.
func (m *Matrix) chart(w words) view.Grid {
	c := view.Grid{
		Figure: view.Figure{ID: "chart", Title: m.Title, HasTable: true},
		Name:   w.say("Indicator"), Status: w.say("Status"),
	}
	for _, s := range m.Scenarios {
		c.Columns = append(c.Columns, view.GridColumn{Title: s.Title, Ref: scenarioRef(m.ID, s.ID)})
	}
	var says []string
	for _, r := range m.Rows {
		line := view.GridLine{Name: cmp.Or(r.Title, r.Indicator), Ref: indicatorRef(m.ID, r.Indicator), Hint: r.Observe, State: w.state(r.status)}
		var expected []string
		for i, o := range r.expected {
			word := w.say(string(o))
			line.Cells = append(line.Cells, view.GridCell{Sign: expectationSigns[o], Word: word, Weight: o.Probability()})
			expected = append(expected, m.Scenarios[i].Title+" "+word)
		}
		c.Lines = append(c.Lines, line)
		says = append(says, cmp.Or(r.Title, r.Indicator)+" ("+line.State.Word+")"+w.say(": ")+strings.Join(expected, w.say(", ")))
	}
	c.Description = strings.Join(says, w.say("; ")) + w.say(".")
	return c
}
