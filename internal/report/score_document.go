package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the scores: the questions, then the words, then who and what.
func (r *Scores) Document() *view.Document {
	w := r.words()
	d := r.document(w.say("How good the assessments were"))
	if r.By != "" {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Only the assessments, dissents and views of one analyst are scored: ")), authorSpan(r.ByName, r.By)))
	}
	if r.Scored == 0 {
		d.Blocks = append(d.Blocks, r.noScores(w)...)
		d.Blocks = append(d.Blocks, r.leftOut(w)...)
		return d
	}
	d.Blocks = append(d.Blocks, r.questionTable(w), paragraph(view.T(r.counted(w))))
	d.Blocks = append(d.Blocks, r.leftOut(w)...)
	title := w.say("When we said it, how often it happened")
	d.Blocks = append(d.Blocks, heading(2, "calibration", title), r.chart(w, title), r.calibrationTable(w),
		paragraph(muted(w.say("Each scenario counts once, with the word of its last assessment. The interval is where the true frequency may well lie (Wilson, 90%). Fewer than ten are too few to judge a word by."))))
	d.Blocks = append(d.Blocks, groupBlocks(w, "analysts", w.say("By analyst"), w.say("Analyst"), r.Analysts)...)
	if slices.ContainsFunc(r.Analysts, func(g ScoreGroup) bool { return g.Scored < scenario.MinQuestions }) && len(r.Analysts) > 1 {
		d.Blocks = append(d.Blocks, paragraph(muted(w.say("In alphabetical order: below ten questions nobody is ranked."))))
	}
	d.Blocks = append(d.Blocks, r.poolBlocks(w)...)
	d.Blocks = append(d.Blocks, groupBlocks(w, "tags", w.say("By tag"), w.say("Tag"), r.Tags)...)
	d.Blocks = append(d.Blocks, paragraph(muted(w.say("Brier: the sum over the scenarios of (p − o)², from 0, certain and right, to 2, certain and wrong. Log score: the natural logarithm of what was given to the scenario that came true, 0 at best. Skill: 1 − Brier ÷ the Brier score of equal shares; above 0 is better than knowing nothing. Over time: the mean Brier score of every day from the first assessment to the resolution or the horizon, whichever came first. p is the mid-point of a range."))))
	return d
}

// noScores says why there is no score, and how to come by one.
func (r *Scores) noScores(w words) []view.Block {
	text := w.say("Nothing is resolved yet.")
	if r.Void+r.Unassessed > 0 {
		text = w.say("Nothing can be scored yet.") + " " + r.counted(w)
	}
	return []view.Block{
		paragraph(view.T(text)),
		paragraph(muted(w.say("A question is closed with")+" "), literal("signpost resolve")),
	}
}

func (r *Scores) counted(w words) string {
	line := w.say("Questions scored: %d. Open: %d.", r.Scored, r.Open)
	if r.Void > 0 {
		line += " " + w.say("Void, and left out: %d.", r.Void)
	}
	if r.Unassessed > 0 {
		line += " " + w.say("Resolved, but not assessed in time: %d.", r.Unassessed)
	}
	return line
}

// leftOut names the assessments that no score counts, and says why.
func (r *Scores) leftOut(w words) []view.Block {
	if len(r.LeftOut) == 0 {
		return nil
	}
	why := map[scenario.Exclusion]string{
		scenario.DatedLate:    w.say("dated on the day the outcome was decided or later"),
		scenario.RecordedLate: w.say("written down on the day the outcome was decided or later"),
		scenario.NotNamed:     w.say("it does not name the scenario that came true"),
	}
	var list view.List
	for _, n := range r.LeftOut {
		list.Items = append(list.Items, view.Item{Text: view.Join(
			date(n.Date), view.T(" "), withRef(entryRef(n.Entry), literal(n.Entry)), view.T(" "), authorSpan(n.ByName, n.By), view.T(w.say(", ")),
			withRef(questionRef(n.Question), view.T(n.Title)), view.T(w.say(": ")+why[n.Why]+" ("), date(n.Decided), view.T(")"))})
	}
	return []view.Block{heading(2, "left-out", w.say("Assessments that are not scored")), list}
}

func (r *Scores) questionTable(w words) view.Table {
	t := view.Table{Columns: append([]view.Column{
		{Title: w.say("What came true")}, {Title: w.say("Judged"), End: true, Fixed: true}}, scoreColumns(w)...)}
	for _, q := range r.Questions {
		title := view.Join(withRef(questionRef(q.Question), strong(w.lead(q.Title))), withRef(scenarioRef(q.Question, q.Resolved), view.T(q.Outcome)))
		if q.View {
			title = view.Join(title, muted(" ("+w.say("view")+")"))
		}
		if q.Dissent {
			title = view.Join(title, muted(" ("+w.say("dissent")+")"))
		}
		t.Rows = append(t.Rows, view.Row{ID: q.Question, Cells: append([]view.Spans{title, number(percent(q.Held))}, q.cells()...)})
	}
	if len(r.Questions) > 1 {
		t.Rows = append(t.Rows, view.Row{Cells: append([]view.Spans{strong(w.say("Mean")), view.T("")}, r.Overall.cells()...)})
	}
	return t
}

func scoreColumns(w words) []view.Column {
	return []view.Column{
		{Title: w.say("Brier"), End: true, Fixed: true}, {Title: w.say("Skill"), End: true, Fixed: true},
		{Title: w.say("Log score"), End: true, Fixed: true}, {Title: w.say("Over time"), End: true, Fixed: true},
	}
}

func (n ScoreNumbers) cells() []view.Spans {
	return []view.Spans{number(signed(n.Brier)), number(signed(n.BrierSkill)), number(signed(n.Log)), number(signed(n.BrierOverTime))}
}

// signed prints two decimals with a real minus sign.
func signed(x float64) string {
	text := fmt.Sprintf("%.2f", x)
	if text == "-0.00" {
		return "0.00"
	}
	return strings.Replace(text, "-", "−", 1)
}

func (r *Scores) calibrationTable(w words) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("We said")}, {Title: w.say("It happened"), Fixed: true}, {Title: w.say("Share"), Fixed: true}, {Title: w.say("90% interval"), Fixed: true},
	}}
	for _, k := range r.Calibration {
		term := view.Join(strong(k.Word), view.T(" ("), figures(w.chartRange(k.Lo, k.Hi).Text), view.T(")"))
		if k.Word == "" {
			term = muted(w.say("no term"))
		}
		share := 100 * float64(k.Happened) / float64(k.Said)
		interval := figures(likelihood.PercentIn(likelihood.Range{Lo: math.Round(k.From), Hi: math.Round(k.To)}, w.Code))
		if k.TooFew {
			interval = muted(w.say("too few"))
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{term, number(w.say("%d of %d", k.Happened, k.Said)), view.Join(number(bar(share)), number(" "+percent(share))), interval}})
	}
	return t
}

// barSteps is how many cells a full bar takes; each has two halves.
const barSteps = 10

// bar draws a share of a hundred in text.
func bar(percent float64) string {
	halves := int(percent/100*2*barSteps + 0.5)
	text := strings.Repeat("█", halves/2)
	if halves%2 == 1 {
		text += "▌"
	}
	return text + strings.Repeat("░", barSteps-(halves+1)/2)
}

func groupBlocks(w words, id, title, column string, groups []ScoreGroup) []view.Block {
	if len(groups) < 2 {
		return nil
	}
	t := view.Table{Columns: append([]view.Column{{Title: column}, {Title: w.say("Questions"), End: true, Fixed: true}}, scoreColumns(w)...)}
	for _, g := range groups {
		t.Rows = append(t.Rows, view.Row{Cells: append([]view.Spans{authorSpan(g.Title, g.Name), number(w.say("%d", g.Scored))}, g.cells()...)})
	}
	return []view.Block{heading(2, id, title), t}
}

// poolBlocks compare the plain mean of views with the desk and each analyst. Below ten questions no number is shown,
// and nobody is ranked by any.
func (r *Scores) poolBlocks(w words) []view.Block {
	if len(r.Pool) == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Who")}, {Title: w.say("Questions"), End: true, Fixed: true}, {Title: w.say("Brier"), End: true, Fixed: true},
		{Title: w.say("Pool"), End: true, Fixed: true}, {Title: w.say("Desk"), End: true, Fixed: true},
	}}
	for _, p := range r.Pool {
		name := strong(w.say("Desk"))
		if p.By != "" {
			name = authorSpan(p.ByName, p.By)
		}
		row := []view.Spans{name, number(w.say("%d", p.Questions))}
		for _, x := range []*float64{p.Own, p.Pool, p.Desk} {
			if x == nil {
				row = append(row, muted(w.say("too few")))
			} else {
				row = append(row, number(signed(*x)))
			}
		}
		t.Rows = append(t.Rows, view.Row{Cells: row})
	}
	return []view.Block{heading(2, "pool", w.say("The pool of views, beside the desk and each analyst")), t,
		paragraph(muted(w.say("Brier scores over the same questions and days: those on which something was assessed and the views of two or more counted, and in the row of an analyst also one of theirs. Pool is the plain mean of the views. Whether talking beats averaging shows in the first row. Below ten questions nobody is ranked.")))}
}
