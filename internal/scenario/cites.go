package scenario

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

// A CitedKind says what kind of place cites something.
type CitedKind string

// The kinds of place that cite something: statements of the definition, and the kinds of entry.
const (
	CitedJudgment   CitedKind = "judgment"
	CitedIndicator  CitedKind = "indicator"
	CitedConflict   CitedKind = "conflict"
	CitedAssumption CitedKind = "assumption"
	CitedPremortem  CitedKind = "premortem"
	CitedStatus     CitedKind = "status"
	CitedAssessment CitedKind = "assessment"
	CitedDissent    CitedKind = "dissent" // in an assessment
	CitedView       CitedKind = "view"
	CitedResolution CitedKind = "resolution"
	CitedRetraction CitedKind = "retraction"
	CitedSituation  CitedKind = "situation" // of the workspace, and of no question
)

// A Cited is one place that cites passages: a statement of a question's definition, an entry of its log, or a sentence of a
// situation.
type Cited struct {
	Kind  CitedKind
	Name  string // of the scenario, the indicator or the entry it belongs to, or the day of the situation; may be empty
	Place diag.Place
	Text  lang.Text
	Cites []Cite
	Entry *Entry // nil for a statement of the definition
}

// EachCited calls f for every place of the question that can cite something, in file order, the log last. Places
// without citations are included.
func (q *Question) EachCited(f func(Cited)) {
	for _, s := range q.Scenarios {
		for _, j := range s.Judgments {
			f(Cited{Kind: CitedJudgment, Name: s.ID, Place: j.Place, Text: j.Says.Text, Cites: j.Cites})
		}
	}
	for _, i := range q.Indicators {
		f(Cited{Kind: CitedIndicator, Name: i.ID, Place: i.Place, Text: i.Observe.Text, Cites: i.Cites})
	}
	for _, c := range q.Conflicts {
		for _, side := range c.Sides {
			f(Cited{Kind: CitedConflict, Place: side.Place, Text: side.Says.Text, Cites: side.Cites})
		}
	}
	for _, a := range q.Assumptions {
		f(Cited{Kind: CitedAssumption, Place: a.Place, Text: a.Says.Text, Cites: a.Cites})
	}
	for _, p := range q.Premortem {
		f(Cited{Kind: CitedPremortem, Place: p.Place, Text: p.Says.Text, Cites: p.Cites})
	}
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Detail != nil {
			f(q.citedEntry(e))
			if d := e.Dissent; d != nil {
				c := q.citedEntry(e)
				c.Kind, c.Text, c.Cites = CitedDissent, d.Because, d.Cites
				f(c)
			}
		}
	}
}

// AllCites lists the citations of the entry, followed by those of its dissent.
func (e *Entry) AllCites() []Cite {
	if e.Dissent == nil || len(e.Dissent.Cites) == 0 {
		return e.Cites
	}
	return slices.Concat(e.Cites, e.Dissent.Cites)
}

func (q *Question) citedEntry(e *Entry) Cited {
	c := Cited{Kind: CitedKind(e.Kind().String()), Name: e.ID, Place: q.Log.Place(e), Text: e.Because, Cites: e.Cites, Entry: e}
	c.Place.Col = 1
	if e.Because.IsZero() {
		c.Text = e.Note
	}
	if e.Indicator != nil {
		c.Name = e.Indicator.ID
	}
	return c
}

// Cites lists every citation of the question: of its definition and of its log, in file order.
func (q *Question) Cites() []Cite {
	var all []Cite
	q.EachCited(func(c Cited) { all = append(all, c.Cites...) })
	return all
}
