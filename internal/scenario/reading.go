package scenario

import "signpost/internal/lang"

// A ParagraphState says whether a paragraph has been dealt with.
type ParagraphState struct {
	Paragraph
	Claimed bool      // a passage uses it
	Reason  lang.Text // why it was set aside; may be empty
}

// Free reports whether the paragraph is neither used by a passage nor set aside.
func (p ParagraphState) Free() bool { return !p.Claimed && p.Reason.IsZero() }

// Reading returns the state of every paragraph on record, in linear time.
func (s *Source) Reading() []ParagraphState {
	claimed := map[int]bool{}
	for _, p := range s.Passages {
		for n := p.Paragraph; n <= p.Last(); n++ {
			claimed[n] = true
		}
	}
	reasons := map[int]lang.Text{}
	var ranges []SetAside
	var rest lang.Text
	for _, a := range s.SetAside {
		switch {
		case a.Key == Rest:
			rest = a.Reason.Text
		case a.From > 0 && a.From == a.Until:
			reasons[a.From] = a.Reason.Text
		case a.From > 0:
			ranges = append(ranges, a)
		}
	}
	states := make([]ParagraphState, 0, len(s.Paragraphs))
	for _, p := range s.Paragraphs {
		state := ParagraphState{Paragraph: p, Claimed: claimed[p.N], Reason: reasons[p.N]}
		for i := 0; i < len(ranges) && state.Reason.IsZero(); i++ {
			if ranges[i].From <= p.N && p.N <= ranges[i].Until {
				state.Reason = ranges[i].Reason.Text
			}
		}
		if state.Reason.IsZero() && !state.Claimed {
			state.Reason = rest
		}
		states = append(states, state)
	}
	return states
}
