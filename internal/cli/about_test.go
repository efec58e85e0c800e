package cli

import (
	"encoding/json"
	"testing"

	"signpost/internal/ask"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// TestPartialReadsGiveTheSameReports compares the reports of commands that read a part of the workspace with those of
// the whole.
func TestPartialReadsGiveTheSameReports(t *testing.T) {
	for _, folder := range []string{"../..", "testdata/workspace"} {
		whole := contextOf(t, folder, nil)
		for _, q := range whole.Workspace.Questions {
			part := contextOf(t, folder, []string{q.ID})
			if len(part.Workspace.Sources) > len(whole.Workspace.Sources) {
				t.Errorf("%s: %d sources, want at most %d", q.ID, len(part.Workspace.Sources), len(whole.Workspace.Sources))
			}
			names := []string{q.ID, q.Scenarios[0].Ref()}
			for _, i := range whole.Workspace.IndicatorsFor(q) {
				if i.Question == q {
					names = append(names, i.Ref())
				}
			}
			for _, name := range names {
				sameReport(t, "show "+name, whole, part, func(c report.Context) render.Report {
					found, err := c.Workspace.Find(name)
					if err != nil {
						t.Fatal(err)
					}
					return showReport(c, found)
				})
			}
			sameReport(t, "matrix "+q.ID, whole, part, func(c report.Context) render.Report {
				return report.NewMatrix(c, question(t, c, q.ID), true)
			})
			sameReport(t, "brief "+q.ID, whole, part, func(c report.Context) render.Report {
				return report.NewBrief(c, report.BriefOptions{Questions: []*scenario.Question{question(t, c, q.ID)}})
			})
		}
	}
}

func contextOf(t *testing.T, folder string, about []string) report.Context {
	t.Helper()
	w, findings, err := store.Load(folder, store.Need{Sources: true, Details: true, About: about})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	clock, err := ask.GivenClock("2022-01-12")
	if err != nil {
		t.Fatal(err)
	}
	c, err := ask.Times{}.Context(w, lang.English, clock)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func question(t *testing.T, c report.Context, id string) *scenario.Question {
	t.Helper()
	q, err := c.Workspace.FindQuestion(id)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func sameReport(t *testing.T, what string, whole, part report.Context, build func(report.Context) render.Report) {
	t.Helper()
	want, err := json.Marshal(build(whole))
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(build(part))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs when only what it rests on is read\ngot  %.3000s\nwant %.3000s", what, got, want)
	}
}
