package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Written says what a command wrote and what that changed.
type Written struct {
	Head
	File    string           `json:"file"`
	Line    int              `json:"line"`
	ID      string           `json:"id"`
	Text    string           `json:"text"`
	DryRun  bool             `json:"dry_run"`
	Entry   EntryLine        `json:"entry"`
	Implied []ImpliedChange  `json:"implied,omitempty"`
	Changed []ScenarioChange `json:"changed,omitempty"`
	// Overruled is the status or assessment that counts instead on the day looked at, because it speaks of a later day.
	Overruled *EntryLine `json:"overruled_by,omitempty"`
	// Later is set when the entry speaks of a day after the one looked at, where it does not count yet.
	Later bool `json:"later,omitempty"`
	// Withdrawn is the entry that a retraction withdraws, or brings back by withdrawing its retraction.
	Withdrawn *EntryLine `json:"withdrawn,omitempty"`
	// Status is what becomes of the indicator when the entry withdrawn or brought back was a status.
	Status *StatusFall `json:"status,omitempty"`
	// Score is what a resolution makes of the last assessment; nil when there is nothing to score.
	Score *ScoreRow `json:"score,omitempty"`
}

// An ImpliedChange is how far an entry moved what the indicators imply for a scenario, in percent.
type ImpliedChange struct {
	Scenario string `json:"scenario"`
	Title    string `json:"title"`
	Was      int    `json:"was"` // where nothing was implied yet, what the assessment says
	Is       int    `json:"is"`
}

// A Place says where an entry was written.
type Place struct {
	File   string
	Line   int
	ID     string
	Text   string
	DryRun bool
}

// NewWritten compares the workspace before and after an entry was written.
func NewWritten(before, after Context, q *scenario.Question, e *scenario.Entry, at Place) *Written {
	r := &Written{Head: after.head("written"), File: at.File, Line: at.Line, ID: at.ID, Text: at.Text, DryRun: at.DryRun, Entry: after.entryLine(q, e)}
	old, _ := before.Workspace.FindQuestion(q.ID)
	if old == nil {
		return r
	}
	then, now := old.On(before.Moment), q.On(after.Moment)
	r.standing(after, then, now, e)
	r.Implied = impliedChanges(before, after)
	target := r.withdraw(after, then, q, e)
	if score := now.Score(""); e.Resolved != "" && score != nil {
		row := after.scoreRow(score)
		r.Score = &row
	}
	if e.Assessment() || target != nil && target.Assessment() {
		for i, sc := range q.Scenarios {
			row := ScenarioChange{ID: sc.ID, Title: sc.Title.In(after.Lang)}
			if a := then.Assessment(); a != nil {
				row.Was = after.likelihood(a.Likelihood[i])
			}
			if a := now.Assessment(); a != nil {
				row.Now = after.likelihood(a.Likelihood[i])
			}
			r.Changed = append(r.Changed, row)
		}
	}
	return r
}

// impliedChanges lists the scenarios of any question whose implied likelihood moved. An assessment, or its retraction,
// moves none: it is what the indicators start from, and no evidence.
func impliedChanges(before, after Context) []ImpliedChange {
	var changes []ImpliedChange
	for _, q := range after.Workspace.Questions {
		old, err := before.Workspace.FindQuestion(q.ID)
		if err != nil || len(old.Scenarios) != len(q.Scenarios) {
			continue
		}
		then, now := before.implied(old), after.implied(q)
		if then.From == nil || now.From == nil || then.From.ID != now.From.ID {
			continue
		}
		was, is := scenario.WholeShares(then.Base()), scenario.WholeShares(now.Base())
		for i, sc := range q.Scenarios {
			if was[i] != is[i] {
				changes = append(changes, ImpliedChange{sc.Ref(), sc.Title.In(after.Lang), was[i], is[i]})
			}
		}
	}
	return changes
}

// Document words the echo of a write: what changed first, the line that was written last.
func (r *Written) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	d.Blocks = append(d.Blocks, paragraph(r.opening(w)))
	list := r.effects(w)
	for _, s := range r.Changed {
		if r.Overruled != nil || r.Later {
			break
		}
		list = append(list, view.Item{Text: view.Join(w.leading(scenarioRef(r.Entry.Question, s.ID), s.Title), s.Was.spans(), view.T(w.say(" → ")), s.Now.spans(), view.T("  "), moved(s.Was, s.Now))})
	}
	for _, i := range r.Implied {
		list = append(list, view.Item{Text: view.Join(muted(w.say("implied likelihood of")+" "), named(scenarioRef("", i.Scenario), literal(i.Scenario)), view.T(" "), number(whole(i.Was)), view.T(w.say(" → ")), number(whole(i.Is)))})
	}
	if len(list) > 0 {
		d.Blocks = append(d.Blocks, view.List{Items: list})
	}
	verb := w.say("Written to %s:%d as %s:", r.File, r.Line, r.ID)
	if r.DryRun {
		verb = w.say("Not written (dry run); %s:%d would be %s:", r.File, r.Line, r.ID)
	}
	d.Blocks = append(d.Blocks, paragraph(muted(verb)), view.Code{Text: r.Text})
	return d
}
