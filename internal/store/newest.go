package store

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// Why the newest entries can be read alone: a terminal shows fifty of them, and to read what a hundred thousand others
// say took four times as long as to list their questions. TestNeedNewest compares what is read so with the whole.

// readNewest reads what the newest entries say, and leaves citations to them alone, so that the sources of others are
// not read.
func (l *loader) readNewest() {
	newest := map[*scenario.Entry]bool{}
	for q, e := range scenario.Newest(l.workspace.Questions, func(_ *scenario.Question, e *scenario.Entry) bool { return l.moment.Counts(e) }) {
		if len(newest) == l.need.Newest {
			break
		}
		whole, err := l.later.Entry(q, e)
		if err != nil {
			l.findings = append(l.findings, diag.Finding{Place: q.Log.Place(e), Rule: ruleUnreadable, Message: fmt.Sprint("it cannot be read: ", WithoutPath(err)), Hint: ""})
			continue
		}
		*e = whole
		newest[e] = true
	}
	for _, q := range l.workspace.Questions {
		unciteDefinition(q)
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.Detail != nil && !newest[e] {
				e.Cites = nil
			}
		}
	}
}
