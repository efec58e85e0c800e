package report

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A WriteReport says what a command wrote and what that changed.
type WriteReport struct {
	Header
	WrittenEntry
	Implied Several[ImpliedChange] `json:"implied"` // how the implied likelihoods moved
}

// A WrittenEntry is one entry that was written, and what that changed in its question.
type WrittenEntry struct {
	File    string                  `json:"file"`    // the log, from the folder of the workspace
	Line    int                     `json:"line"`    // where the entry stands in it, from 1
	ID      string                  `json:"id"`      // of the entry, ten hex digits
	Text    string                  `json:"text"`    // the line itself
	DryRun  bool                    `json:"dry_run"` // nothing was written
	Entry   EntryLine               `json:"entry"`   // what was written
	Changed Several[ScenarioChange] `json:"changed"` // how the judged likelihoods moved
	// Replaces is the assessment of other authors that was in force; absent for none.
	Replaces *Replaced `json:"replaces,omitempty"`
	// HandedOver is set where the likelihoods differ because the authors do, which is no movement; see Hands.
	HandedOver bool `json:"handed_over,omitempty"`
	// Again is set when the status was the same before, and Since is the day since which it holds.
	Again bool    `json:"again,omitempty"`
	Since day.Day `json:"since,omitzero"` // absent unless again is set
	// Repeats is an entry of the same day with the same content.
	Repeats string `json:"repeats,omitempty"`
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

	title string // of the question, in the language of the report
}

// An ImpliedChange is how far an entry moved what the indicators imply for a scenario, in percent.
type ImpliedChange struct {
	Scenario string `json:"scenario"` // the name within its question
	Title    string `json:"title"`    // for readers, in the language of the report
	Was      int    `json:"was"`      // where nothing was implied yet, what the assessment says
	Is       int    `json:"is"`       // whole percent, 0 to 100; those of a question sum to 100
}

// A LogLine is where an entry stands in a log: its file, its line counted from 1, its id and its text.
type LogLine struct {
	File   string // from the folder of the workspace
	Line   int    // from 1
	ID     string // ten hex digits
	Text   string // the line itself
	DryRun bool   // nothing was written
}

// A NewEntry is an entry that was written to the log of a question, and where it stands.
type NewEntry struct {
	Question *scenario.Question // after the entry was written
	Entry    *scenario.Entry    // as the log has it now
	At       LogLine            // where it stands
}

// NewWriteReport compares the workspace before and after an entry was written.
func NewWriteReport(before, after Context, q *scenario.Question, e *scenario.Entry, at LogLine) *WriteReport {
	return &WriteReport{
		Header: after.header("written"), WrittenEntry: newWrittenEntry(before, after, NewEntry{q, e, at}), Implied: impliedChanges(before, after),
	}
}

func newWrittenEntry(before, after Context, x NewEntry) WrittenEntry {
	q, e, at := x.Question, x.Entry, x.At
	r := WrittenEntry{File: at.File, Line: at.Line, ID: at.ID, Text: at.Text, DryRun: at.DryRun, Entry: after.entryLine(q, e), title: q.Title.In(after.Lang)}
	old, _ := before.Workspace.FindQuestion(q.ID)
	if old == nil {
		return r
	}
	then, now := old.On(before.Moment), q.On(after.Moment)
	r.compare(after, then, now, e)
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
		r.HandedOver = after.states().HandedOver(q, after.Moment, then.Assessment(), now.Assessment())
	}
	if e.Assessment() && now.Assessment() == e {
		r.Replaces = after.replaced(q, e, then.Assessment())
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

// compare compares the state before and after on the day looked at: an entry for an earlier day may be overruled
// already, and one for a later day does not count yet.
func (r *WrittenEntry) compare(after Context, then, now *scenario.State, e *scenario.Entry) {
	r.Later = e.Date > after.Moment.AsOf && e.Retract == "" // a retraction counts for every day
	inForce := e
	switch {
	case e.Indicator != nil:
		was := scenario.Unknown
		if i := then.Question.Indicator(e.Indicator.ID); i != nil {
			was = then.Status(i)
			r.markRepeat(then.Entry(i), now, e)
		}
		r.Entry.turns(was, was != now.Status(e.Indicator))
		inForce = now.Entry(e.Indicator)
	case e.Assessment():
		inForce = now.Assessment()
	case e.View():
		inForce = now.ViewOf(e.By)
	}
	if inForce != nil && inForce != e && e.Before(inForce) {
		line := after.entryLine(now.Question, inForce)
		r.Overruled = &line
	}
}

// markRepeat notes that the status is the same as in the entry before.
func (r *WrittenEntry) markRepeat(old *scenario.Entry, now *scenario.State, e *scenario.Entry) {
	if old == nil || old.Status != e.Status || now.Entry(e.Indicator) != e {
		return
	}
	r.Again, r.Since = true, now.Since(e.Indicator)
	if old.Detail != nil && old.Date == e.Date && sameReasons(old.Detail, e.Detail) {
		r.Repeats = old.ID
	}
}

// sameReasons reports whether two statuses give the same reasons, notes and citations.
func sameReasons(a, b *scenario.Detail) bool {
	same := func(x, y scenario.Cite) bool { return x.Ref == y.Ref }
	return slices.Equal(a.Note, b.Note) && slices.Equal(a.Because, b.Because) && slices.EqualFunc(a.Cites, b.Cites, same)
}

// withdraw notes what a retraction does and returns the entry that it withdraws or brings back; nil for any
// other entry.
func (r *WrittenEntry) withdraw(after Context, then *scenario.State, q *scenario.Question, e *scenario.Entry) *scenario.Entry {
	if e.Retract == "" {
		return nil
	}
	target := q.Log.Find(e.Retract)
	for target != nil && target.Retract != "" {
		target = q.Log.Find(target.Retract)
	}
	if target == nil {
		return nil
	}
	line := after.entryLine(q, target)
	if i := target.Indicator; i != nil {
		r.Status = &StatusFall{Question: q.ID, Indicator: i.ID, Observe: i.Observe.In(after.Lang), Entry: target.ID, is: q.On(after.Moment).Status(i)}
		if old := then.Question.Indicator(i.ID); old != nil {
			r.Status.was = then.Status(old)
		}
		r.Status.Was, r.Status.Is = r.Status.was.String(), r.Status.is.String()
	}
	r.Withdrawn = &line
	return target
}
