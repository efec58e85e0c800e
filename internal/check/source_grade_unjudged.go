package check

import (
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var sourceGradeUnjudged = Rule{
	Name:  "source-grade-unjudged",
	Level: diag.Note,
	Says:  "A source that is cited has no publisher, or one whose reliability was not judged (grade F).",
	Why:   "F means that nobody could judge, not that the source is bad (STANAG 2511; AJP-2.1). Judge it where you can, since much may rest on it.",
	Run: func(p *Pass) {
		reported := map[*scenario.Publisher]bool{}
		for _, s := range p.Workspace.Sources {
			switch {
			case p.usesOf(s) == 0:
			case s.Publisher == nil && s.PublisherID == "":
				p.Report(s.Place, s.ID+" has no publisher, so its reliability is unjudged", "name the publisher, if the text tells")
			case s.Publisher != nil && s.Publisher.Reliability == "F" && !reported[s.Publisher]:
				reported[s.Publisher] = true
				p.Report(s.Publisher.Place, "the reliability of "+s.Publisher.ID+" is unjudged, and "+s.ID+" is cited",
					"grade it A to E once there is something to go by")
			}
		}
	},
}
