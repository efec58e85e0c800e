package scenario

import "signpost/internal/lang"

// A ParagraphState says how far the reading of a paragraph is.
type ParagraphState struct {
	Paragraph
	Claimed bool      // a passage takes from it
	Reason  lang.Text // why it was set aside; may be empty
}

// Free reports whether neither a passage nor a reason speaks of the paragraph.
func (p ParagraphState) Free() bool { return !p.Claimed && p.Reason.IsZero() }

// Reading says of every paragraph on record how far its reading is. It takes as long as there are paragraphs.
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
