package report

import (
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
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
		l.Indicator, l.Status, l.status = e.Indicator.ID, e.Status.String(), e.Status
	case e.Assessment():
		l.Confidence = string(e.Confidence)
		for i, sc := range q.Scenarios {
			l.Likelihood = append(l.Likelihood, NamedLikelihood{sc.ID, sc.Title.In(c.Lang), c.likelihood(e.Likelihood[i])})
		}
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

// likelihoods says of each scenario how likely it is held.
func likelihoods(list []NamedLikelihood, question string, w words) view.Spans {
	return listed(list, view.T(w.say("; ")), func(l NamedLikelihood) view.Spans {
		return view.Join(w.leading(scenarioRef(question, l.Scenario), l.Title), l.Likelihood.spans())
	})
}

func textOf(e *scenario.Entry, c lang.Code) string {
	if !e.Note.IsZero() {
		return e.Note.In(c)
	}
	return e.Because.In(c)
}

func (l EntryLine) indicator() view.Spans {
	return named(indicatorRef(l.Question, l.Indicator), literal(l.Indicator))
}

func (l EntryLine) id() view.Spans { return named(entryRef(l.ID), literal(l.ID)) }

// changeSpans says from what to what an indicator went, and why.
func (l EntryLine) changeSpans(w words) view.Spans {
	line := view.Join(l.indicator(), view.T(w.say(": ")), l.turn(w), view.T(w.say(". ")))
	return view.Join(line, view.T(l.Text), l.Cites.marks())
}

// turn says from what to what an indicator went.
func (l EntryLine) turn(w words) view.Spans {
	was, _ := scenario.ParseStatus(l.Was)
	return view.Join(w.status(was), view.T(w.say(" → ")), w.status(l.status))
}

// what says what an entry did, in a few words.
func (l EntryLine) what(w words) view.Spans {
	switch l.Kind {
	case scenario.StatusEntry:
		return view.Join(l.indicator(), view.T(" "), w.status(l.status))
	case scenario.AssessmentEntry:
		return likelihoods(l.Likelihood, l.Question, w)
	case scenario.ResolutionEntry:
		return view.Join(view.T(w.say("resolved")+w.say(": ")), named(scenarioRef(l.Question, l.Resolved), literal(l.Resolved)))
	}
	return view.Join(view.T(w.say("retracts")+" "), named(entryRef(l.Retracts), literal(l.Retracts)))
}
