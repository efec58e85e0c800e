package scenario

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// An Opinion is one analyst's judgment on a question apart from the number in force: an own view, or a dissent from an
// assessment.
type Opinion struct {
	By         string
	Entry      *Entry // the view, or the assessment with the dissent
	Dissent    bool
	Likelihood []likelihood.Range
	Because    lang.Text
	Cites      []Cite
	Until      day.Day // the last day on which a view counts; zero for a dissent, and if the question has no review interval
}

// opinions are the last view and the last dissent of each analyst, by name.
type opinions struct{ views, dissents map[string]Opinion }

// apply applies a later view or assessment. A dissent remains until its author gives or withdraws a view, signs an
// assessment, or dissents again; a new assessment by somebody else does not end it.
func (o *opinions) apply(q *Question, e *Entry) {
	if e.View() {
		if o.views == nil {
			o.views = map[string]Opinion{}
		}
		v := Opinion{By: e.By, Entry: e, Likelihood: e.Holds, Because: e.Because, Cites: e.Cites}
		if q.ReviewEvery > 0 {
			v.Until = e.Date.Add(q.ReviewEvery)
		}
		o.views[e.By] = v
		delete(o.dissents, e.By)
		return
	}
	for _, name := range Authors(e.By) {
		delete(o.dissents, name)
	}
	if d := e.Dissent; d != nil {
		if o.dissents == nil {
			o.dissents = map[string]Opinion{}
		}
		o.dissents[d.By] = Opinion{By: d.By, Entry: e, Dissent: true, Likelihood: d.Likelihood, Because: d.Because, Cites: d.Cites}
	}
}

// Views lists the views that count at the state's moment, by name: each analyst's last one, until its review day,
// unless it was withdrawn. None counts once the question is closed.
func (s *State) Views() []Opinion {
	if s.Resolution != nil {
		return nil
	}
	var list []Opinion
	for _, v := range s.opinions.views {
		if !v.Entry.Withdraws() && (v.Until == 0 || s.Moment.AsOf <= v.Until) {
			list = append(list, v)
		}
	}
	slices.SortFunc(list, func(a, b Opinion) int { return cmp.Compare(a.By, b.By) })
	return list
}

// ViewOf returns the last view that an analyst gave or withdrew by the state's moment, whether it still counts or not;
// nil for none.
func (s *State) ViewOf(name string) *Entry { return s.opinions.views[name].Entry }

// Dissents lists the current dissents, the latest first.
func (s *State) Dissents() []Opinion {
	if s.Resolution != nil {
		return nil
	}
	return slices.SortedFunc(maps.Values(s.opinions.dissents), func(a, b Opinion) int {
		return cmp.Or(-compare(a.Entry, b.Entry), cmp.Compare(a.By, b.By))
	})
}

// Opinions lists the analysts' opinions beside the number in force, one per name: the dissents first, then the views
// of those who do not dissent, each group starting with the furthest from the number in force.
func (s *State) Opinions() []Opinion {
	dissents := s.Dissents()
	views := slices.DeleteFunc(s.Views(), func(v Opinion) bool {
		return slices.ContainsFunc(dissents, func(d Opinion) bool { return d.By == v.By })
	})
	for _, list := range [][]Opinion{dissents, views} {
		slices.SortStableFunc(list, func(a, b Opinion) int { return -cmp.Compare(s.Apart(a), s.Apart(b)) })
	}
	return append(dissents, views...)
}

// NotableDifference is how many points an opinion must differ from the number in force for reports to mention it.
const NotableDifference = 15

// Apart is by how many points an opinion differs from the number in force, from mid-point to mid-point, on the
// scenario where they differ most; 0 if nothing is in force.
func (s *State) Apart(o Opinion) float64 {
	a := s.Assessment()
	if a == nil {
		return 0
	}
	most := 0.0
	for i, r := range o.Likelihood {
		if r.Judged() && i < len(a.Likelihood) && a.Likelihood[i].Judged() {
			most = max(most, math.Abs(r.Mid()-a.Likelihood[i].Mid()))
		}
	}
	return most
}
