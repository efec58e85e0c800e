package report

import (
	"strings"

	"signpost/internal/view"
)

// chart draws the calibration for formats that can; the table beside it says the same. Words that the scale does not
// have stand for no stretch of it and are left to the table.
func (r *Scores) chart(w words, title string) view.Intervals {
	c := view.Intervals{Figure: view.Figure{ID: "calibration-chart", Title: title, HasTable: true}, Word: w.say("We said"), Happened: w.say("It happened")}
	var says []string
	for _, k := range r.Calibration {
		if k.Word == "" {
			continue
		}
		line := view.Interval{Word: k.Word, Means: w.chartRange(k.Lo, k.Hi), Happened: k.Happened, Of: k.Said, Least: k.From, Most: k.To}
		if k.TooFew {
			line.Note = w.say("too few")
		}
		c.Lines = append(c.Lines, line)
		says = append(says, k.Word+" "+line.Means.Text+w.say(": ")+w.say("%d of %d", k.Happened, k.Said))
	}
	c.Description = strings.Join(says, w.say("; ")) + w.say(".")
	return c
}
