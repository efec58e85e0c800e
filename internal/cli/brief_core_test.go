package cli

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// TestBriefingNeedsDetailsOfCoreQuestionsOnly makes briefings of the repository's workspace twice, once with details of
// the fully covered questions only, as the command does, and once with everything, and compares them. A briefing must
// not need the details of other questions.
func TestBriefingNeedsDetailsOfCoreQuestionsOnly(t *testing.T) {
	read := func(core bool) *scenario.Workspace {
		need := everything
		need.Core = core
		w, findings, err := store.Load("../..", need)
		if err != nil || len(findings) > 0 {
			t.Fatalf("the repository's workspace does not load: %v, %v", err, findings)
		}
		return w
	}
	whole, part := read(false), read(true)
	lean := 0
	for _, q := range part.Questions {
		for _, e := range q.Log.Entries {
			if e.Detail == nil {
				lean++
			}
		}
	}
	if lean == 0 {
		t.Fatal("all details were read: there is nothing to compare")
	}
	since, _ := day.Parse("2022-01-06")
	for _, options := range []report.BriefOptions{{}, {Short: true}, {Since: since}, {Moved: true, Since: since}, {Closed: true}} {
		for _, asOf := range []day.Day{whole.AsOf, since} {
			brief := func(w *scenario.Workspace) string {
				o := options
				c := report.Context{Workspace: w, Lang: lang.English, Moment: scenario.Moment{AsOf: asOf}, Today: asOf, LateOn: asOf, States: w.States()}
				var err error
				if o.Questions, o.Others, err = splitCovered(c, nil); err != nil {
					t.Fatal(err)
				}
				text, err := json.MarshalIndent(report.NewBrief(c, o), "", " ")
				if err != nil {
					t.Fatal(err)
				}
				return string(text)
			}
			if diff := cmp.Diff(brief(whole), brief(part)); diff != "" {
				t.Errorf("%+v, as of %s (-whole +core):\n%s", options, asOf, diff)
			}
		}
	}
}
