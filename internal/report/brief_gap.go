package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Gap is something nobody could tell, and where one would look for it.
type Gap struct {
	Question  string  `json:"question"`
	Indicator string  `json:"indicator"`
	Observe   string  `json:"observe"`
	Collect   string  `json:"collect"`
	Shift     float64 `json:"shift"` // by how many points the leading scenario would move if it were seen
	Cites     Cites   `json:"cites"`
}

// mostGaps is how many gaps a briefing lists: those that would move a judgment most.
const mostGaps = 12

func (c Context) gaps(questions []*scenario.Question) []Gap {
	gaps := []Gap{}
	for _, g := range c.states().Gaps(questions, c.Moment) {
		i := g.Indicator
		gaps = append(gaps, Gap{
			Question: i.Question.ID, Indicator: i.ID, Observe: i.Observe.In(c.Lang), Collect: i.Collect.In(c.Lang),
			Shift: round1(g.Shift), Cites: citing(i.Cites),
		})
	}
	return gaps
}

func (b *Brief) shownGaps() []Gap { return b.Gaps[:min(len(b.Gaps), mostGaps)] }

func (b *Brief) gapBlocks(w words) []view.Block {
	if len(b.Gaps) == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("What nobody could tell")}, {Title: w.say("Where to look")}, {Title: w.say("Would move"), End: true, Fixed: true}}}
	for _, g := range b.shownGaps() {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.Join(named(indicatorRef(g.Question, g.Indicator), view.T(g.Observe)), g.Cites.marks()), view.T(g.Collect), number(w.say("%s pts", points(g.Shift)))}})
	}
	blocks := []view.Block{heading(2, "gaps", w.say("Gaps")), t}
	if more := len(b.Gaps) - mostGaps; more > 0 {
		blocks = append(blocks, paragraph(muted(w.say("And %s, which would move less; the indicator tables show them as unknown.", w.count(more, "more gap")))))
	}
	return blocks
}
