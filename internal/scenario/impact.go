package scenario

import (
	"cmp"
	"slices"
)

// A Reliance is an index of what rests on every passage at a moment. It is built in one pass over the workspace; the
// cost of a query depends only on what rests on the passage.
type Reliance struct {
	states  *States
	moment  Moment
	uses    map[*Passage][]*Use
	repeats map[*Passage][]*Passage
	history map[*Indicator][]*Entry // the statuses that count, in folding order
	implied map[*Question][]float64
	count   int
}

// A Use is one place of a question, or of a situation, that cites something.
type Use struct {
	Cited
	Question *Question // nil for a situation
	// Overruled marks an entry that a later one on the same thing has replaced.
	Overruled bool

	order int
}

// Reliance indexes what rests on every passage at a moment. Entries that do not count then are left out.
func (f *States) Reliance(m Moment) *Reliance {
	r := &Reliance{
		states: f, moment: m, uses: map[*Passage][]*Use{}, repeats: map[*Passage][]*Passage{},
		history: map[*Indicator][]*Entry{}, implied: map[*Question][]float64{},
	}
	r.situations(f.workspace)
	for _, q := range f.workspace.Questions {
		r.question(q)
	}
	r.indexRepeats(f.workspace)
	return r
}

func (r *Reliance) question(q *Question) {
	state := r.states.On(q, r.moment)
	stands := func(e *Entry) bool { return r.moment.Counts(e) && !state.Retracted(e) }
	q.EachCited(func(c Cited) {
		if c.Entry != nil && !stands(c.Entry) {
			return
		}
		r.use(&Use{Cited: c, Question: q, Overruled: state.overruled(c)})
	})
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Indicator != nil && stands(e) {
			r.history[e.Indicator] = append(r.history[e.Indicator], e)
		}
	}
}

// situations indexes what the situations rest on. All but the one in force are overruled; a later one does not count yet.
func (r *Reliance) situations(w *Workspace) {
	in := w.SituationOn(r.moment)
	for i := range w.Situations {
		s := &w.Situations[i]
		if in == nil || s.Date > in.Date {
			continue
		}
		s.EachCited(func(c Cited) { r.use(&Use{Cited: c, Overruled: s != in}) })
	}
}

// use adds a place under the passages that it cites.
func (r *Reliance) use(u *Use) {
	r.count++
	u.order = r.count
	for i, cite := range u.Cites {
		if cite.Passage != nil && !cites(u.Cites[:i], cite.Passage) {
			r.uses[cite.Passage] = append(r.uses[cite.Passage], u)
		}
	}
}

func cites(list []Cite, p *Passage) bool {
	return slices.ContainsFunc(list, func(c Cite) bool { return c.Passage == p })
}

// overruled reports whether a later entry on the same thing exists; a statement of the definition is never overruled.
func (s *State) overruled(c Cited) bool {
	e := c.Entry
	switch {
	case c.Kind == CitedDissent:
		return !slices.ContainsFunc(s.Dissents(), func(d Opinion) bool { return d.Entry == e })
	case e == nil:
		return false
	case e.Indicator != nil:
		return s.Entry(e.Indicator) != e
	case e.Assessment():
		return s.Assessment() != e
	case e.View():
		return !slices.ContainsFunc(s.Views(), func(v Opinion) bool { return v.Entry == e })
	}
	return false
}

// indexRepeats records for every passage those that repeat it: a repetition does not confirm a claim.
func (r *Reliance) indexRepeats(w *Workspace) {
	byRef := map[string]*Passage{}
	for _, s := range w.Sources {
		for _, p := range s.Passages {
			byRef[p.Ref()] = p
		}
	}
	for _, s := range w.Sources {
		for _, p := range s.Passages {
			seen := []*Passage{p}
			for at := byRef[p.repeatedOrigin()]; at != nil && !slices.Contains(seen, at); at = byRef[at.repeatedOrigin()] {
				r.repeats[at] = append(r.repeats[at], p)
				seen = append(seen, at)
			}
		}
	}
}

// repeatedOrigin names whoever the passage, or its whole document, repeats; empty for an original.
func (p *Passage) repeatedOrigin() string { return cmp.Or(p.Origin, p.Source.Origin) }

// An Impact is what happens to a workspace when passages are withdrawn.
type Impact struct {
	Passages []*Passage // those that were requested
	Repeats  []*Passage // those that repeat one of them, and fall with it
	Losses   []Loss     // everything that cites one of them, in file order
	Falls    []Fall     // the statuses that fall back
	Shifts   []Shift    // the changes of implied likelihoods that follow
}

// A Loss is a place that cites a withdrawn passage.
type Loss struct {
	*Use
	Left []Cite // the remaining citations
	// Uncited marks a place left without a citation. It is never set for a status of unknown, which needs none.
	Uncited bool
	// SingleSource marks what rested on several origins and is left with one.
	SingleSource bool
}

// A Fall is an indicator whose status rested on nothing else and returns to the previous one, or to unknown if there
// was none.
type Fall struct {
	Indicator *Indicator
	Entry     *Entry // the status that fell
	Back      *Entry // the one it goes back to; nil for none
	Was, Is   Status
}

// A Shift is how the falls change a question's implied likelihoods, in percent; if the indicators imply nothing new,
// how they change those of the assessment in force.
type Shift struct {
	Question *Question
	Was, Is  []float64
}

// Without returns what happens when passages, and those that repeat them, are withdrawn. A status left without a
// citation is dropped as if it were retracted now: an earlier assessment that considered it still did so when it was
// made.
func (r *Reliance) Without(passages ...*Passage) *Impact {
	impact := &Impact{Passages: passages}
	gone := map[*Passage]bool{}
	for _, p := range passages {
		gone[p] = true
	}
	for _, p := range passages {
		for _, relay := range r.repeats[p] {
			if !gone[relay] {
				gone[relay] = true
				impact.Repeats = append(impact.Repeats, relay)
			}
		}
	}
	impact.Losses = r.losses(slices.Concat(passages, impact.Repeats), gone)
	impact.Falls = r.falls(impact.Losses)
	impact.Shifts = r.shifts(impact.Falls)
	return impact
}

func (r *Reliance) losses(passages []*Passage, gone map[*Passage]bool) []Loss {
	var losses []Loss
	seen := map[*Use]bool{}
	for _, p := range passages {
		for _, use := range r.uses[p] {
			if !seen[use] {
				seen[use] = true
				losses = append(losses, lossOf(use, gone))
			}
		}
	}
	slices.SortFunc(losses, func(a, b Loss) int { return cmp.Compare(a.order, b.order) })
	return losses
}

func lossOf(use *Use, gone map[*Passage]bool) Loss {
	loss := Loss{Use: use}
	for _, c := range use.Cites {
		if c.Passage != nil && !gone[c.Passage] {
			loss.Left = append(loss.Left, c)
		}
	}
	unknown := use.Entry != nil && use.Entry.Indicator != nil && use.Entry.Status == Unknown
	loss.Uncited = len(loss.Left) == 0 && !unknown
	loss.SingleSource = SingleSource(loss.Left) && !SingleSource(use.Cites)
	return loss
}

func (r *Reliance) falls(losses []Loss) []Fall {
	fallen := map[*Entry]bool{}
	for _, loss := range losses {
		if loss.Kind == CitedStatus && loss.Uncited {
			fallen[loss.Entry] = true
		}
	}
	var falls []Fall
	for _, loss := range losses {
		if !fallen[loss.Entry] || loss.Overruled {
			continue
		}
		fall := Fall{Indicator: loss.Entry.Indicator, Entry: loss.Entry, Was: loss.Entry.Status}
		for _, e := range slices.Backward(r.history[fall.Indicator]) {
			if !fallen[e] {
				fall.Back, fall.Is = e, e.Status
				break
			}
		}
		falls = append(falls, fall)
	}
	return falls
}

// shifts multiplies the current implied likelihoods by the effect of every fall. The result equals folding and
// weighing everything again, since the implied likelihood is a product with one factor per indicator.
func (r *Reliance) shifts(falls []Fall) []Shift {
	var shifts []Shift
	at := map[*Question]int{}
	for _, fall := range falls {
		for _, q := range fall.Indicator.targetQuestions() {
			if r.impliedOf(q) == nil {
				continue // never assessed: there is no number to move
			}
			if _, known := at[q]; !known {
				at[q] = len(shifts)
				was := r.impliedOf(q)
				shifts = append(shifts, Shift{Question: q, Was: was, Is: slices.Clone(was)})
			}
			for n, f := range fall.factors(q, r.moment) {
				shifts[at[q]].Is[n] *= f
			}
		}
	}
	for _, s := range shifts {
		normalise(s.Is)
	}
	return slices.DeleteFunc(shifts, func(s Shift) bool { return s.Points() < 1e-9 })
}

func (r *Reliance) impliedOf(q *Question) []float64 {
	if r.implied[q] == nil {
		r.implied[q] = r.states.Implied(q, r.moment).Base()
	}
	return r.implied[q]
}

// factors is by how much the fall changes the weight of its indicator under every scenario of a question.
func (f Fall) factors(q *Question, m Moment) []float64 {
	due := f.Indicator.dueBefore(m.AsOf)
	var factors []float64
	for _, o := range f.Indicator.On(q) {
		p := o.Probability()
		factors = append(factors, weight(f.Is, due, p)/weight(f.Was, due, p))
	}
	return factors
}
