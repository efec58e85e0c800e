package scenario

// A ReadWhole gives an entry of a question its details, if it was read without them.
type ReadWhole func(*Question, *Entry) (Entry, error)

// Complete gives their details to the statuses that a ranking of sources looks at: those in force at a moment, and those
// that would come back in force, or fall as well, if all after them fell with one source. Of a million statuses these are a
// few thousand, so that the others can be read without their details. TestImpactOfFewStatuses holds a ranking of these alone
// against one of all.
func (f *States) Complete(m Moment, whole ReadWhole) error {
	fallsWith := f.workspace.repeated()
	for _, q := range f.workspace.Questions {
		if err := f.completeStatuses(q, m, whole, fallsWith); err != nil {
			return err
		}
	}
	return nil
}

func (f *States) completeStatuses(q *Question, m Moment, whole ReadWhole, fallsWith map[*Passage][]*Source) error {
	state := f.On(q, m)
	met := make([]bool, len(q.Indicators))       // those with a later status
	behind := make([]map[*Source]bool, len(met)) // of each, the sources with which all of its later statuses would fall
	for left, i := len(met), len(q.Log.Entries); left > 0 && i > 0; {
		i--
		e := &q.Log.Entries[i]
		if e.Indicator == nil || !m.Counts(e) || state.Retracted(e) {
			continue
		}
		at := q.position(e.Indicator)
		if at < 0 || met[at] && len(behind[at]) == 0 {
			continue
		}
		known, err := whole(q, e)
		if err != nil {
			return err
		}
		*e = known
		sources := e.fallsWith(fallsWith)
		if met[at] {
			for s := range behind[at] {
				if !sources[s] {
					delete(behind[at], s)
				}
			}
		} else {
			met[at], behind[at] = true, sources
		}
		if len(behind[at]) == 0 {
			left--
		}
	}
	return nil
}

// fallsWith are the sources without each of which a status would be left without a citation. An unknown one needs none.
func (e *Entry) fallsWith(repeated map[*Passage][]*Source) map[*Source]bool {
	if e.Status == Unknown || e.Detail == nil {
		return nil
	}
	var with map[*Source]bool
	for _, c := range e.Cites {
		if c.Passage == nil {
			continue
		}
		of := map[*Source]bool{c.Passage.Source: true}
		for _, s := range repeated[c.Passage] {
			of[s] = true
		}
		if with == nil {
			with = of
			continue
		}
		for s := range with {
			if !of[s] {
				delete(with, s)
			}
		}
	}
	return with
}

// repeated lists for every passage that repeats others the sources of those.
func (w *Workspace) repeated() map[*Passage][]*Source {
	r := &Reliance{repeats: map[*Passage][]*Passage{}}
	r.indexRepeats(w)
	of := map[*Passage][]*Source{}
	for at, by := range r.repeats {
		for _, p := range by {
			of[p] = append(of[p], at.Source)
		}
	}
	return of
}
