package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var unknownRetract = Rule{
	Name:  "unknown-retract",
	Level: diag.Error,
	Says:  "A retraction names no entry of its log.",
	Why:   "Nothing was withdrawn, so the mistake it was meant for still counts. An entry's id is made from its line: a line edited by hand has another id than before.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, r := range q.Log.UnknownRetractions() {
				p.Report(line(q, r), fmt.Sprintf("no entry %q in this log", r.Retract), retractHint(q, r))
			}
		}
	},
}

// retractHint names the entry that was meant, if an id is near enough.
func retractHint(q *scenario.Question, r *scenario.Entry) string {
	var ids []string
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Detail != nil && e != r {
			ids = append(ids, e.ID)
		}
	}
	if id := diag.Nearest(r.Retract, ids); id != "" {
		return fmt.Sprintf("did you mean %s, %s?", id, entryName(q.Log.Find(id)))
	}
	return "signpost log " + q.ID + " lists the entries with their ids"
}
