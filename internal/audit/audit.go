// Package audit checks in the git history what a log promises: that every entry ever committed is still there or was
// retracted by another, and that none was written later than it says.
//
// The caller passes in the history commit by commit; Judge is called at the end. The package does not read files or
// run git.
package audit

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/diag"
)

// A Commit is one commit of the history.
type Commit struct {
	ID            string
	Author, Email string
	Time          day.Instant // when it was made, by its author's clock
	Parents       []string
	Main          bool // it is on the line of first parents: the history of a protected branch
	First         bool // the oldest commit in a shallow clone
}

// An Entry is an entry of a log in a commit.
type Entry struct {
	ID       string
	Log      string // the file that contained it
	Line     int
	By       string
	About    string // what it speaks of
	Recorded day.Instant
	Text     string // of a removed entry; empty otherwise
}

// A Change is the difference of one log between a commit and one of its parents.
type Change struct {
	Log            string // the file
	Question       string // the question of the log: the same for all its logs, whatever their names were
	Added, Removed []Entry
	Reformatted    int
}

// A Rule names a kind of finding.
type Rule string

// The rules, in the order in which reports list their findings. The first four are broken promises.
const (
	Removed     Rule = "entry-removed"
	Changed     Rule = "entry-changed"
	FromFuture  Rule = "recorded-after-commit"
	Backdated   Rule = "recorded-long-before"
	ReachedLate Rule = "reached-late"
	ByAnother   Rule = "committed-by-another"
	DatedBefore Rule = "dated-before-parent"
	Reformatted Rule = "log-reformatted"
	Returned    Rule = "removed-and-back"
	GoneAfter   Rule = "removed-after-retraction"
)

// Rules lists the rules with their levels.
var Rules = []struct {
	Rule  Rule
	Level diag.Level
}{
	{Removed, diag.Error}, {Changed, diag.Error}, {FromFuture, diag.Error}, {Backdated, diag.Error},
	{ReachedLate, diag.Warning}, {ByAnother, diag.Warning}, {DatedBefore, diag.Warning}, {Reformatted, diag.Warning},
	{Returned, diag.Note}, {GoneAfter, diag.Note},
}

// A Finding is one result of a rule: the entries of one log affected by one commit.
type Finding struct {
	Rule    Rule
	Level   diag.Level
	Log     string
	Commit  Commit
	Entries []Entry // in the order of the log; empty for a reformatted log
	Now     []Entry // of changed entries: their replacements
	Count   int     // how many entries
	Back    *Commit // of restored entries: the commit that restored them
}

// A Result is the result of an audit.
type Result struct {
	Findings []Finding
	Commits  int      // how many were examined
	Logs     int      // how many logs they contain
	Entries  int      // how many entries were ever committed
	Standing int      // how many of those are there at the end
	Unknown  []string // authors who match no committer
}

func levelOf(rule Rule) diag.Level {
	for _, r := range Rules {
		if r.Rule == rule {
			return r.Level
		}
	}
	return diag.Note
}

// Result returns the result, given the entries and retractions at the end of the history.
func (a *Audit) Result(standing map[string]map[string]bool, retractions map[string][]Retraction) Result {
	keys := make([]key, 0, len(a.entries))
	for k := range a.entries {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y key) int {
		a, b := a.entries[x], a.entries[y]
		return cmp.Or(cmp.Compare(a.Log, b.Log), cmp.Compare(a.Line, b.Line), cmp.Compare(x.id, y.id))
	})
	j := Result{Commits: a.commits, Logs: len(a.logs), Entries: len(keys)}
	for _, k := range keys {
		r := a.entries[k]
		stands := standing[k.question][k.id]
		if stands {
			j.Standing++
		}
		a.judgeRemoval(r, stands, func() bool { return isWithdrawn(retractions[k.question], k.id) })
		if !r.base {
			a.judgeMoment(r)
			a.judgeAuthor(r)
		}
	}
	j.Unknown = a.people.unknown()
	for _, at := range a.order {
		j.Findings = append(j.Findings, *a.found[at])
	}
	slices.SortStableFunc(j.Findings, func(x, y Finding) int {
		rank := func(f Finding) int {
			for i, r := range Rules {
				if r.Rule == f.Rule {
					return i
				}
			}
			return len(Rules)
		}
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x.Log, y.Log), cmp.Compare(x.Commit.Time, y.Commit.Time))
	})
	return j
}
