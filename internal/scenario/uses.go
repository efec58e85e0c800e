package scenario

// Uses counts in how many places each passage is cited: judgments, indicators, conflicts, assumptions, premortems,
// log entries and situations alike. Several citations in one place count as often as they are written.
func (w *Workspace) Uses() map[*Passage]int {
	uses := map[*Passage]int{}
	w.EachCited(func(_ *Question, u Cited) {
		for _, c := range u.Cites {
			if c.Passage != nil {
				uses[c.Passage]++
			}
		}
	})
	return uses
}
