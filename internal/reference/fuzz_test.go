package reference

import (
	"testing"

	"signpost/internal/scenario"
)

// FuzzRead reads arbitrary text as a file of references, and plans the import. Neither may panic, and every refusal
// has a reason.
func FuzzRead(f *testing.F) {
	f.Add(`[{"id":"a","title":"T","issued":{"date-parts":[["2022",1],[0]]},"author":[{"literal":"A"}],"custom":{"signpost":{"title":{"ar":"x"}}}}]`)
	f.Add("TY  - NEWS\nTI  - A\n b\nAU  - B, C,\nDA  - 2022/1//x\nY2  - 2022/\nER  - \n")
	f.Add(`{"items":[{"id":1,"issued":"2022-01/..","language":"English","URL":3}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		items, findings := Read("refs", []byte(text), "en")
		if len(items) == 0 && len(findings) == 0 && text != "[]" {
			t.Skip()
		}
		for _, x := range findings {
			if x.Message == "" || x.Place.Line < 1 || x.Place.Col < 1 {
				t.Fatalf("%q: %+v", text, x)
			}
		}
		p := Planner{Workspace: &scenario.Workspace{}, First: "en", ValidID: func(id string) bool { return id != "" }}
		plan, err := p.Plan(items)
		if err != nil || len(plan) != len(items) {
			t.Fatalf("%q: %v", text, err)
		}
	})
}
