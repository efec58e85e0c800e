package scenario

// History lists, for each indicator of the question, the entries that gave it a status up to the state's moment,
// in order of their days. Of several on one day the last counts.
func (s *State) History() map[*Indicator][]*Entry {
	all := make(map[*Indicator][]*Entry, len(s.Question.Indicators))
	for n := range s.Question.Log.Entries {
		e := &s.Question.Log.Entries[n]
		if e.Indicator == nil || !s.Moment.Counts(e) || s.Retracted(e) {
			continue
		}
		list := all[e.Indicator]
		if last := len(list) - 1; last >= 0 && list[last].Date == e.Date {
			list[last] = e
			continue
		}
		all[e.Indicator] = append(list, e)
	}
	return all
}
