package report

import (
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// An EntryLine is one line of a log as reports show it.
type EntryLine struct {
	ID         string             `json:"id"`
	Question   string             `json:"question"`
	Date       day.Day            `json:"date"`
	Recorded   day.Instant        `json:"recorded"`
	By         string             `json:"by"`
	Kind       scenario.EntryKind `json:"kind"`
	Indicator  string             `json:"indicator,omitempty"`
	Title      string             `json:"title,omitempty"` // of the indicator
	Was        string             `json:"was,omitempty"`
	Status     string             `json:"status,omitempty"`
	Changed    bool               `json:"changed,omitempty"`
	Likelihood []NamedLikelihood  `json:"likelihood,omitempty"`
	Confidence string             `json:"confidence,omitempty"`
	Dissent    *Dissent           `json:"dissent,omitempty"`
	Resolved   string             `json:"resolved,omitempty"`
	Retracts   string             `json:"retracts,omitempty"`
	Retracted  bool               `json:"retracted,omitempty"`
	Text       string             `json:"text,omitempty"`
	Cites      Cites              `json:"cites"`

	status, was scenario.Status
}

func (c Context) entryLine(q *scenario.Question, e *scenario.Entry) EntryLine {
	l := EntryLine{Question: q.ID, Kind: e.Kind(), Date: e.Date, Recorded: e.Recorded}
	if e.Detail != nil {
		l.ID, l.By, l.Cites = e.ID, e.By, citing(e.Cites)
		l.Text = textOf(e, c.Lang)
		l.Retracted = c.state(q).Retracted(e)
	}
	switch {
	case e.Indicator != nil:
		l.Indicator, l.Title, l.Status, l.status = e.Indicator.ID, e.Indicator.Title.In(c.Lang), e.Status.String(), e.Status
	case e.Assessment():
		l.Confidence = string(e.Confidence)
		l.Likelihood = c.namedLikelihoods(q, e.Likelihood)
		if e.Dissent != nil {
			l.Dissent = c.dissent(q, e.Dissent)
		}
	case e.Resolution():
		l.Resolved = e.Resolved
	case e.Retraction():
		l.Retracts = e.Retract
	}
	return l
}

func textOf(e *scenario.Entry, c lang.Code) string {
	if !e.Note.IsZero() {
		return e.Note.In(c)
	}
	return e.Because.In(c)
}
