package report

import (
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// An EntryLine is one line of a log as reports show it.
type EntryLine struct {
	ID         string             `json:"id"`                   // ten hex digits
	Question   string             `json:"question"`             // the name of its question
	Date       day.Day            `json:"date"`                 // the day it applies to
	Recorded   day.Instant        `json:"recorded"`             // when it was written down
	By         string             `json:"by"`                   // the id of who wrote it, or several joined by +
	ByName     string             `json:"by_name,omitempty"`    // the name for readers; absent where the workspace gives none
	Kind       scenario.EntryKind `json:"kind"`                 // status, assessment, view, resolution or retraction
	Indicator  string             `json:"indicator,omitempty"`  // of a status
	Title      string             `json:"title,omitempty"`      // of the indicator
	Was        string             `json:"was,omitempty"`        // the status before it; absent where it is not asked
	Status     string             `json:"status,omitempty"`     // of a status: unknown, absent, emerging or present
	Changed    bool               `json:"changed,omitempty"`    // the status differs from the one before
	Likelihood []NamedLikelihood  `json:"likelihood,omitempty"` // of an assessment or a view, one for each scenario judged
	Withdraws  bool               `json:"withdraws,omitempty"`  // of a view: its author holds none any more
	Confidence string             `json:"confidence,omitempty"` // of an assessment or a view: low, moderate or high
	Pooled     *Pooled            `json:"pooled,omitempty"`     // of an assessment that is the mean of views: those; absent where it is none
	Replaces   string             `json:"replaces,omitempty"`   // of an assessment: the id of the one by another author that was in force
	Dissent    *Dissent           `json:"dissent,omitempty"`    // a view that differs; absent for none
	Resolved   string             `json:"resolved,omitempty"`   // of a resolution: the scenario that came true, or void
	Retracts   string             `json:"retracts,omitempty"`   // of a retraction: the id of the entry it withdraws
	Retracted  bool               `json:"retracted,omitempty"`  // a retraction of it stands
	Text       string             `json:"text,omitempty"`       // its note or reason
	Cites      Cites              `json:"cites"`                // the passages it rests on, as source#passage; empty for none

	status, was scenario.Status
	shown       string     // the title of the indicator, or else what is to be observed
	outcome     string     // the title of the scenario that came true
	withdrawn   *EntryLine // of a retraction in a change: the entry it withdraws, where its details were read; nil if not
}

func (c Context) entryLine(q *scenario.Question, e *scenario.Entry) EntryLine {
	l := EntryLine{Question: q.ID, Kind: e.Kind(), Date: e.Date, Recorded: e.Recorded}
	if e.Detail != nil {
		l.ID, l.By, l.ByName, l.Cites = e.ID, e.By, c.authorName(e.By), newCites(e.Cites)
		l.Text = textOf(e, c.Lang)
		l.Retracted = c.state(q).Retracted(e)
	}
	switch {
	case e.Indicator != nil:
		l.Indicator, l.Status, l.status = e.Indicator.ID, e.Status.String(), e.Status
		l.Title, l.shown = e.Indicator.Title.In(c.Lang), c.indicatorTitle(e.Indicator)
	case e.Assessment():
		l.Confidence, l.Pooled, l.Replaces = string(e.Confidence), c.pooled(c.state(q), e), e.Replaces
		l.Likelihood = c.namedLikelihoods(q, e.Likelihood)
		if e.Dissent != nil {
			l.Dissent = c.dissent(q, e.Dissent)
		}
	case e.View():
		l.Confidence, l.Withdraws = string(e.Confidence), e.Withdraws()
		l.Likelihood = c.namedLikelihoods(q, e.Holds)
	case e.Resolution():
		l.Resolved = e.Resolved
		if sc := q.Scenario(e.Resolved); sc != nil {
			l.outcome = sc.Title.In(c.Lang)
		}
	case e.Retraction():
		l.Retracts = e.Retract
	}
	return l
}

// turns tells what the status of the entry's indicator was before it, and whether that made another of it.
func (l *EntryLine) turns(was scenario.Status, changed bool) {
	l.was, l.Was, l.Changed = was, was.String(), changed
}

func textOf(e *scenario.Entry, c lang.Code) string {
	if !e.Note.IsZero() {
		return e.Note.In(c)
	}
	return e.Because.In(c)
}
