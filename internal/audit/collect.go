package audit

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// Clock tolerances, in seconds: entries written in sequence get a second each, and clocks differ.
const (
	clockSkew  = 10 * 60
	parentSkew = 24 * 60 * 60
)

// An Audit collects a history.
type Audit struct {
	slack   int // how many days may pass between writing an entry and committing it
	people  people
	entries map[key]*entryHistory
	times   map[string]day.Instant
	logs    map[string]bool
	commits int
	found   map[findingKey]*Finding
	order   []findingKey
}

// A key identifies an entry: equal entries of two questions are two.
type key struct{ question, id string }

// An entryHistory is the history of an entry.
type entryHistory struct {
	Entry
	base    bool      // it was there when the history begins, so its origin is unknown
	brought *Commit   // the earliest commit that has it and whose parents lack it
	reached *Commit   // the first on the line of first parents
	gone    []removal // the commits that lack it and have a parent with it
	back    *Commit   // the last that has it again
}

type removal struct {
	by    *Commit
	merge bool
	text  string
	now   *Entry // its replacement
}

// A findingKey is the key by which findings are grouped.
type findingKey struct {
	rule   Rule
	log    string
	commit string
	who    string
}

// New starts an audit. slackDays may pass between writing an entry and committing it; authors are those of the
// workspace.
func New(slackDays int, authors []scenario.Author) *Audit {
	return &Audit{
		slack: slackDays, people: people{authors: authors, matched: map[[2]string]bool{}, seen: map[string]bool{}, asked: map[string]bool{}},
		entries: map[key]*entryHistory{}, times: map[string]day.Instant{}, logs: map[string]bool{}, found: map[findingKey]*Finding{},
	}
}

// Begin adds an entry that exists when the history begins.
func (a *Audit) Begin(question string, e Entry) {
	a.logs[e.Log] = true
	a.entries[key{question, e.ID}] = &entryHistory{Entry: e, base: true}
}

// Step adds a commit, after its parents: its changes against each of them, or against nothing.
func (a *Audit) Step(c Commit, against [][]Change) {
	a.commits++
	a.times[c.ID] = c.Time
	a.people.add(c.Author, c.Email)
	commit := &c
	brings := a.added(commit, against)
	merge := len(against) > 1
	for _, changes := range against {
		moved := movedEntries(changes)
		for _, change := range changes {
			a.logs[change.Log] = true
			change.Removed = slices.DeleteFunc(slices.Clone(change.Removed), func(e Entry) bool { return moved[key{change.Question, e.ID}] })
			if change.Reformatted > 0 && !merge {
				f := a.finding(Reformatted, change.Log, c, "")
				f.Count += change.Reformatted
			}
			a.removed(commit, change, merge)
		}
	}
	if brings && !c.First {
		for _, p := range c.Parents {
			if t, seen := a.times[p]; seen && t > c.Time+parentSkew {
				a.finding(DatedBefore, "", c, "").Count++
				break
			}
		}
	}
}

// movedEntries are the entries that were moved from one log of a question to another.
func movedEntries(changes []Change) map[key]bool {
	if !slices.ContainsFunc(changes, func(c Change) bool { return len(c.Removed) > 0 }) {
		return nil
	}
	list := map[key]bool{}
	for _, c := range changes {
		for _, e := range c.Added {
			list[key{c.Question, e.ID}] = true
		}
	}
	return list
}

// added records the entries that a commit has and none of its parents has, and marks what reaches the line of first
// parents.
func (a *Audit) added(c *Commit, against [][]Change) (brings bool) {
	if len(against) == 0 {
		return false
	}
	count := map[key]int{}
	for _, changes := range against {
		for _, change := range changes {
			for _, e := range change.Added {
				if len(against) > 1 {
					count[key{change.Question, e.ID}]++
				}
			}
		}
	}
	for _, change := range against[0] {
		for _, e := range change.Added {
			k := key{change.Question, e.ID}
			if r := a.entries[k]; r != nil && c.Main && r.reached == nil {
				r.reached = c
			}
			if len(against) > 1 && count[k] < len(against) {
				if r := a.entries[k]; r != nil && len(r.gone) > 0 {
					r.back = c
				}
				continue
			}
			brings = true
			a.addEntry(k, e, c)
		}
	}
	return brings
}

func (a *Audit) addEntry(k key, e Entry, c *Commit) {
	r := a.entries[k]
	switch {
	case r == nil:
		r = &entryHistory{Entry: e, base: c.First, brought: c}
		if c.Main {
			r.reached = c
		}
		a.entries[k] = r
	case len(r.gone) > 0:
		r.back = c
	case r.brought != nil && c.Time < r.brought.Time:
		r.brought = c
	}
}

// removed records the entries that a parent has and the commit lacks.
func (a *Audit) removed(c *Commit, change Change, merge bool) {
	if len(change.Removed) == 0 {
		return
	}
	now := successors(change)
	for i, e := range change.Removed {
		r := a.entries[key{change.Question, e.ID}]
		if r == nil {
			continue // it was removed before the history began
		}
		r.gone = append(r.gone, removal{by: c, merge: merge, text: e.Text, now: now[i]})
	}
}

// successors pairs removed entries with their replacements: the added one with the same moment, author and subject;
// else, if as many were added as removed, the one at the same position among them.
func successors(change Change) []*Entry {
	list := make([]*Entry, len(change.Removed))
	taken := map[int]bool{}
	for i, e := range change.Removed {
		for n := range change.Added {
			if x := &change.Added[n]; !taken[n] && x.Recorded == e.Recorded && x.By == e.By && x.About == e.About {
				list[i], taken[n] = x, true
				break
			}
		}
	}
	if len(change.Added) != len(change.Removed) {
		return list
	}
	for i := range list {
		if list[i] == nil && !taken[i] {
			list[i], taken[i] = &change.Added[i], true
		}
	}
	return list
}

func (a *Audit) finding(rule Rule, log string, c Commit, who string) *Finding {
	at := findingKey{rule, log, c.ID, who}
	f := a.found[at]
	if f == nil {
		f = &Finding{Rule: rule, Level: levelOf(rule), Log: log, Commit: c}
		a.found[at] = f
		a.order = append(a.order, at)
	}
	return f
}
