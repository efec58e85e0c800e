package check

import (
	"fmt"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// behindUTC is by how much a calendar may lag behind the moment of writing, which is kept in UTC: twelve hours.
const behindUTC = 12 * 60 * 60

// inLaterZone reports whether an entry of tomorrow was written down already: where its author sits, that day has begun.
func (p *Pass) inLaterZone(e *scenario.Entry) bool {
	now := p.Moment.Now
	if now == 0 {
		now = day.EndOf(p.Today)
	}
	return e.Date == p.Today.Add(1) && e.Recorded <= now
}

var futureEntry = Rule{
	Name:  "future-entry",
	Level: diag.Error,
	Says:  "A log entry is dated, or was recorded, after today. A day that has begun elsewhere is not after today.",
	Why:   "Nobody can have seen what has not happened: the year or the month was mistyped, and the entry would overrule every later one.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				hint := "retract the entry and log it again with the right day"
				if p.inLaterZone(e) {
					continue
				}
				if e.Date > p.Today {
					p.Report(line(q, e), fmt.Sprintf("%s lies in the future: today is %s", entryName(e), p.Today), hint)
				} else if e.Recorded > day.EndOf(p.Today)+behindUTC {
					p.Report(line(q, e), fmt.Sprintf("%s was recorded on %s, in the future: today is %s",
						entryName(e), e.Recorded.Day(), p.Today), hint)
				}
			}
		}
	},
}
