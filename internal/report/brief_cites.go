package report

// cited collects what the document cites, in its order.
func (b *Brief) cited() []Cites {
	var n bibliography
	b.Page.cited(&n)
	if b.short {
		return n.notes
	}
	for _, q := range b.Questions {
		q.addTo(&n)
	}
	for _, q := range b.Others {
		n.add(q.Answer.cites()...)
		chosen, _ := chooseOpinions(q.Opinions)
		n.add(citedBy(chosen)...)
	}
	for _, e := range b.Events {
		n.add(e.Cites)
	}
	return n.notes
}

// addTo adds what the chapter on a question cites.
func (q BriefQuestion) addTo(n *bibliography) {
	if q.Answer != nil {
		n.add(q.Answer.cites()...)
	}
	if q.Answer == nil && q.Sure != nil && q.Judgment != nil {
		n.add(q.Sure.Cites)
	}
	if q.Resolution != nil {
		n.add(q.Resolution.Because.Cites)
		if q.Judgment != nil {
			n.add(q.Judgment.Because.Cites)
		}
	}
	if q.Change.Since != 0 {
		n.add(q.Change.cited(false)...)
	}
	q.addDetail(n)
}

// addDetail adds what a question covered in full cites below what was judged and what changed.
func (q BriefQuestion) addDetail(n *bibliography) {
	opinions, _ := chooseOpinions(q.Opinions)
	rows := q.known()
	if q.names {
		opinions, rows = q.Opinions, q.Indicators
	}
	n.add(citedBy(opinions)...)
	for _, i := range rows {
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
