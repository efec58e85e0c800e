package audit

import (
	"slices"

	"signpost/internal/day"
)

// A Retraction is an entry that withdraws another.
type Retraction struct{ ID, Withdraws string }

// isWithdrawn reports whether an entry is retracted by a retraction that counts: one that is not itself retracted.
func isWithdrawn(all []Retraction, id string) bool {
	return slices.ContainsFunc(all, func(r Retraction) bool {
		return r.Withdraws == id && !isWithdrawn(all, r.ID) // an id is a hash, so there are no cycles
	})
}

// judgeRemoval finds out who removed an entry that some commit lacks. It was a commit with one parent, or if only
// merges lack it, a merge.
func (a *Audit) judgeRemoval(r *entryHistory, stands bool, withdrawn func() bool) {
	if len(r.gone) == 0 {
		return
	}
	i := slices.IndexFunc(r.gone, func(g removal) bool { return !g.merge })
	if i < 0 {
		i = len(r.gone) - 1
	}
	if !stands { // the last removal counts
		for n, g := range r.gone {
			if g.merge == r.gone[i].merge {
				i = n
			}
		}
	}
	g := r.gone[i]
	e := r.Entry
	e.Text = g.text
	rule := Removed
	switch {
	case stands && g.merge && r.back == nil:
		return // another merge took it from the other side
	case stands:
		rule = Returned
	case withdrawn():
		rule = GoneAfter
	case g.now != nil:
		rule = Changed
	}
	f := a.finding(rule, r.Log, *g.by, "")
	f.Count++
	f.Entries = append(f.Entries, e)
	if rule == Changed {
		f.Now = append(f.Now, *g.now)
	}
	if rule == Returned {
		f.Back = r.back
	}
}

// judgeMoment compares the moment at which an entry says it was recorded with that of the commit that added it, and of
// the one with which it reached the line of first parents.
func (a *Audit) judgeMoment(r *entryHistory) {
	slack := day.Instant(a.slack) * 24 * 60 * 60
	if r.Recorded == 0 || r.brought == nil {
		return
	}
	rule, by := Rule(""), r.brought
	switch {
	case r.Recorded > r.brought.Time+clockSkew:
		rule = FromFuture
	case r.Recorded < r.brought.Time-slack:
		rule = Backdated
	case r.reached != nil && r.Recorded < r.reached.Time-slack:
		rule, by = ReachedLate, r.reached
	default:
		return
	}
	f := a.finding(rule, r.Log, *by, "")
	f.Count++
	f.Entries = append(f.Entries, r.Entry)
}

// judgeAuthor compares an entry's author with its committer: one finding for each pair, at the first entry.
func (a *Audit) judgeAuthor(r *entryHistory) {
	if r.brought == nil || r.By == "" {
		return
	}
	known, same := a.people.match(r.By, *r.brought)
	if !known || same {
		return
	}
	f := a.finding(ByAnother, "", Commit{ID: r.brought.Author + "\x00" + r.brought.Email}, r.By)
	if f.Count == 0 {
		f.Log, f.Commit = r.Log, *r.brought
	}
	f.Count++
	f.Entries = append(f.Entries, r.Entry)
}
