package report

// cited gathers what the document cites, in its order.
func (b *Brief) cited() Cites {
	var n bibliography
	for _, q := range b.Questions { // the bottom line
		n.add(q.stated())
	}
	if b.Since != 0 {
		for _, q := range b.Questions {
			n.add(q.Change.cited(b.short, false)...)
		}
	}
	for _, q := range b.Questions {
		n.add(q.basis())
		for _, t := range b.tripwires(q) {
			n.add(t.Cites)
		}
	}
	if !b.short {
		b.addDetail(&n)
	}
	return n.list
}

func (b *Brief) addDetail(n *bibliography) {
	for _, q := range b.Questions {
		q.addTo(n)
	}
	for _, q := range b.Others {
		n.add(q.stated(), q.basis())
	}
	for _, g := range b.shownGaps() {
		n.add(g.Cites)
	}
	for _, e := range b.Events {
		n.add(e.Cites)
	}
}

// stated is what the first sentence on a question cites: how it was closed, or else what is judged.
func stated(r *Resolution, j *KeyJudgment) Cites {
	switch {
	case r != nil:
		return r.Because.Cites
	case j != nil:
		return j.Because.Cites
	}
	return nil
}

func (q BriefQuestion) stated() Cites { return stated(q.Resolution, q.Judgment) }
func (q BriefOther) stated() Cites    { return stated(q.Resolution, q.Judgment) }
func (q BriefQuestion) basis() Cites  { return stated(nil, q.Judgment) }
func (q BriefOther) basis() Cites     { return stated(nil, q.Judgment) }

// addTo adds what a question covered in full cites below its title.
func (q BriefQuestion) addTo(n *bibliography) {
	for _, i := range q.Indicators {
		n.add(i.Cites)
	}
	for _, c := range q.Cases {
		c.addTo(n)
	}
	for _, c := range q.Conflicts {
		for _, s := range c.Sides {
			n.add(s.Cites)
		}
	}
	for _, a := range q.Assumptions {
		n.add(a.Cites)
	}
	for _, p := range q.Premortem {
		n.add(p.Cites)
	}
}

func (c Case) addTo(n *bibliography) {
	for _, side := range [][]Statement{c.For, c.Against} {
		for _, s := range side {
			n.add(s.Cites)
		}
	}
}
