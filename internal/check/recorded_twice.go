package check

import (
	"fmt"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var recordedTwice = Rule{
	Name:  "recorded-twice",
	Level: diag.Error,
	Says:  "Two different entries by one author on the same thing were recorded in the same second.",
	Why:   "Signpost never writes two entries of one second, so that one of the two is the other, edited by hand; git keeps both where the lines meet in a merge. Which of them counts is then chance.",
	Logs:  true,
	Run: func(p *Pass) {
		type key struct {
			at        day.Instant
			by        string
			kind      scenario.EntryKind
			indicator *scenario.Indicator
		}
		for _, q := range p.Workspace.Questions {
			first := map[key]*scenario.Entry{}
			for i := range q.Log.Entries {
				e := &q.Log.Entries[i]
				if e.Detail == nil || p.retracted[e.ID] {
					continue
				}
				k := key{e.Recorded, e.By, e.Kind(), e.Indicator}
				if before := first[k]; before != nil {
					p.Report(line(q, e), fmt.Sprintf("recorded in the same second as %s, by the same author, on the same thing", lineOf(q, before, e)),
						fmt.Sprintf("retract the wrong one of the two: signpost retract %s, or signpost retract %s", before.ID, e.ID))
					continue
				}
				first[k] = e
			}
		}
	},
}
