package scenario

import (
	"cmp"
	"slices"
)

// A Reliance is an index of what rests on every passage at a moment. It is built in one pass over the workspace;
// asking it what falls with a passage then costs no more than what rests on that passage.
type Reliance struct {
	states  *States
	moment  Moment
	uses    map[*Passage][]*Use
	repeats map[*Passage][]*Passage
	history map[*Indicator][]*Entry // the statuses that stand, in folding order
	implied map[*Question][]float64
	count   int
}

// A Use is one place of a question that cites something.
type Use struct {
	Cited
	Question *Question
	// Overruled marks an entry that a later one on the same thing has overruled.
	Overruled bool

	order int
}

// Reliance indexes what rests on every passage at a moment. Entries that do not count then are left out.
func (f *States) Reliance(m Moment) *Reliance {
	r := &Reliance{
		states: f, moment: m, uses: map[*Passage][]*Use{}, repeats: map[*Passage][]*Passage{},
		history: map[*Indicator][]*Entry{}, implied: map[*Question][]float64{},
	}
	for _, q := range f.workspace.Questions {
		r.question(q)
	}
	r.relays(f.workspace)
	return r
}

func (r *Reliance) question(q *Question) {
	state := r.states.On(q, r.moment)
	stands := func(e *Entry) bool { return r.moment.Knows(e) && !state.Retracted(e) }
	q.EachCited(func(c Cited) {
		if c.Entry != nil && !stands(c.Entry) {
			return
		}
		r.count++
		use := &Use{Cited: c, Question: q, Overruled: state.overruled(c), order: r.count}
		for i, cite := range c.Cites {
			if cite.Passage != nil && !cites(c.Cites[:i], cite.Passage) {
				r.uses[cite.Passage] = append(r.uses[cite.Passage], use)
			}
		}
	})
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Indicator != nil && stands(e) {
			r.history[e.Indicator] = append(r.history[e.Indicator], e)
		}
	}
}

func cites(list []Cite, p *Passage) bool {
	return slices.ContainsFunc(list, func(c Cite) bool { return c.Passage == p })
}

// overruled reports whether a later entry speaks of the same thing; nothing overrules a statement of the definition.
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

// relays notes under every passage those that repeat it: whoever repeats a claim cannot vouch for it.
func (r *Reliance) relays(w *Workspace) {
	byRef := map[string]*Passage{}
	for _, s := range w.Sources {
		for _, p := range s.Passages {
			byRef[p.Ref()] = p
		}
	}
	for _, s := range w.Sources {
		for _, p := range s.Passages {
			seen := []*Passage{p}
			for at := byRef[p.relayed()]; at != nil && !slices.Contains(seen, at); at = byRef[at.relayed()] {
				r.repeats[at] = append(r.repeats[at], p)
				seen = append(seen, at)
			}
		}
	}
}

// relayed names whom the passage, or else its whole document, repeats; empty when it speaks for itself.
func (p *Passage) relayed() string { return cmp.Or(p.Origin, p.Source.Origin) }

// An Impact is what becomes of a workspace when passages fall.
type Impact struct {
	Passages []*Passage // those that were asked for
	Repeats  []*Passage // those that repeat one of them, and fall with it
	Losses   []Loss     // everything that cites one of them, in file order
	Falls    []Fall     // the statuses that fall back
	Shifts   []Shift    // what that does to the implied likelihoods
}

// A Loss is a place that cites what fell.
type Loss struct {
	*Use
	Left []Cite // what still carries it
	// Uncited marks what is left without a citation. A status of unknown never is: it needs none.
	Uncited bool
	// SingleSource marks what rested on several origins and is left with one.
	SingleSource bool
}

// A Fall is an indicator whose status rested on nothing else and goes back to the one before it,
// or to unknown where there was none.
type Fall struct {
	Indicator *Indicator
	Entry     *Entry // the status that fell
	Back      *Entry // the one it goes back to; nil for none
	Was, Is   Status
}

// A Shift is what the falls do to the likelihoods of a question that the indicators imply, in percent; where they
// imply nothing new, to those of the assessment in force.
type Shift struct {
	Question *Question
	Was, Is  []float64
}

// Without says what becomes of the workspace when passages fall, and with them those that repeat them.
// A status that is left without a citation falls back as if it were retracted now: an earlier assessment that
// counted it still did so when it was made.
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
				losses = append(losses, lose(use, gone))
			}
		}
	}
	slices.SortFunc(losses, func(a, b Loss) int { return cmp.Compare(a.order, b.order) })
	return losses
}

func lose(use *Use, gone map[*Passage]bool) Loss {
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

// shifts multiplies what is implied now by what every fall changes. That is what folding and weighing everything
// again would give, since what is implied is a product with one factor for each indicator.
func (r *Reliance) shifts(falls []Fall) []Shift {
	var shifts []Shift
	at := map[*Question]int{}
	for _, fall := range falls {
		for _, q := range fall.Indicator.speaksTo() {
			if r.impliedOf(q) == nil {
				continue // nobody assessed it: there is no number to move
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
