package check

import (
	"fmt"

	"signpost/internal/diag"
)

var overruled = Rule{
	Name:  "overruled",
	Level: diag.Warning,
	Says:  "The assessment in force overrules that of another author, and the two did not know of each other.",
	Why:   "Two analysts assessed on two branches, and the merge was clean: the later line is in force by its date alone. An assessment made with signpost names the one by others that it replaces; this one does not.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			s := p.state(q)
			for _, e := range s.Overruled() {
				a := s.Assessment()
				p.Report(line(q, a), fmt.Sprintf("%s, by %s, overrules that of %s, by %s (%s), and neither knew of the other", entryName(a), a.By, e.Date, e.By, line(q, e)),
					fmt.Sprintf("talk, and assess again, which names what it replaces: signpost show %s; or give both as views: signpost view %s, signpost pool %s", q.ID, q.ID, q.ID))
			}
		}
	},
}
