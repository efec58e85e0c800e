package scenario

// Uses counts in how many places each passage is cited: judgments, indicators, conflicts, assumptions, premortems
// and log entries alike. Several citations in one place count as often as they are written.
func (w *Workspace) Uses() map[*Passage]int {
	uses := map[*Passage]int{}
	for _, q := range w.Questions {
		for _, c := range q.Cites() {
			if c.Passage != nil {
				uses[c.Passage]++
			}
		}
	}
	return uses
}
