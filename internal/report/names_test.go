package report_test

import (
	"fmt"
	"strings"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/view"
)

// context looks at the workspace that scripts start in, some days after its last entry.
func context(t testing.TB, c lang.Code) report.Context {
	t.Helper()
	w, findings, err := store.Load("../cli/testdata/workspace", store.Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("the workspace cannot be read: %v %v", err, findings)
	}
	today, _ := day.Parse("2022-01-20")
	return report.Context{Workspace: w, Lang: c, Moment: scenario.Moment{AsOf: today}, LateOn: today, Today: today, States: w.States()}
}

// everyDocument makes the document of every report, on everything in a workspace, by the report's name.
func everyDocument(c report.Context) map[string]*view.Document {
	w := c.Workspace
	since := c.Moment.AsOf - 30
	linchpins, _ := report.NewImpactRanking(c, nil) // only reading entries later can fail
	all := map[string]*view.Document{
		"brief":       report.NewBrief(c, report.BriefOptions{Questions: w.Questions, Since: since}).Document(),
		"short brief": report.NewBrief(c, report.BriefOptions{Questions: w.Questions, Since: since, Short: true}).Document(),
		"others":      report.NewBrief(c, report.BriefOptions{Others: w.Questions, Since: since}).Document(),
		"list":        report.NewList(c, w.Questions, report.ListOptions{}).Document(),
		"indicators":  report.NewList(c, w.Questions, report.ListOptions{Indicators: true}).Document(),
		"names":       report.NewList(c, w.Questions, report.ListOptions{Names: true}).Document(),
		"diff":        report.NewDiff(c, w.Questions, since).Document(),
		"due":         report.NewDue(c, 400, false).Document(),
		"due names":   report.NewDue(c, 400, true).Document(),
		"timeline":    report.NewTimeline(c, day.Period{}).Document(),
		"log":         report.NewLog(c, w.Questions, nil, report.LogFilter{}).Document(),
		"score":       report.NewScores(c, w.Questions, "").Document(),
		"sources":     report.NewSourceList(c).Document(),
		"linchpins":   linchpins.Document(),
		"search":      report.NewSearch(c, w.Index(), "a").Document(),
	}
	for _, q := range w.Questions {
		all["show "+q.ID] = report.NewQuestion(c, q).Document()
		all["matrix "+q.ID] = report.NewMatrix(c, q, false).Document()
		all["pool "+q.ID] = report.NewPool(c, q, "", true).Document()
		all["titled matrix "+q.ID] = report.NewMatrix(c, q, true).Document()
		for _, s := range q.Scenarios {
			all["show "+s.Ref()] = report.NewScenario(c, s).Document()
		}
		for _, i := range q.Indicators {
			all["show "+i.Ref()] = report.NewIndicator(c, i).Document()
		}
	}
	for _, s := range w.Sources {
		all["show "+s.ID] = report.NewSource(c, s).Document()
		all["impact "+s.ID] = report.NewSourceImpact(c, s).Document()
		for _, p := range s.Passages {
			all["show "+p.Ref()] = report.NewPassage(c, p).Document()
			all["impact "+p.Ref()] = report.NewPassageImpact(c, p).Document()
		}
	}
	return all
}

// namesOf lists what every id and title of a workspace may name.
func namesOf(w *scenario.Workspace, c lang.Code) (byText map[string][]view.Ref, known map[view.Ref]bool) {
	byText, known = map[string][]view.Ref{}, map[view.Ref]bool{}
	add := func(kind view.RefKind, whole string, texts ...string) {
		ref := view.Ref{Kind: kind, ID: whole}
		known[ref] = true
		for _, text := range append(texts, whole) {
			byText[text] = append(byText[text], ref)
		}
	}
	for _, q := range w.Questions {
		add(view.RefQuestion, q.ID, q.Title.In(c))
		for _, s := range q.Scenarios {
			add(view.RefScenario, s.Ref(), s.ID, s.Title.In(c))
		}
		for _, i := range q.Indicators {
			add(view.RefIndicator, i.Ref(), i.ID, i.Observe.In(c))
		}
		for _, e := range q.Log.Entries {
			add(view.RefEntry, e.ID)
		}
	}
	for _, s := range w.Sources {
		add(view.RefSource, s.ID, s.Title.In(c))
		for _, p := range s.Passages {
			add(view.RefPassage, p.Ref(), p.ID)
		}
	}
	return byText, known
}

func TestEveryNameHasItsReference(t *testing.T) {
	for _, language := range lang.Spoken {
		c := context(t, language)
		byText, known := namesOf(c.Workspace, language)
		found := map[view.RefKind]bool{}
		for name, d := range everyDocument(c) {
			seen := func(spans view.Spans) {
				for _, s := range spans {
					if s.Ref != (view.Ref{}) && !known[s.Ref] {
						t.Errorf("%s, %s: %q refers to %v, which is nothing", language, name, s.Text, s.Ref)
					}
					found[s.Ref.Kind] = true
					if meant := byText[strings.Trim(s.Text, " .:،,")]; len(meant) > 0 && !oneOf(meant, s.Ref) && !strings.HasSuffix(d.Title, s.Text) {
						t.Errorf("%s, %s: %q refers to %v, not to one of %v", language, name, s.Text, s.Ref, meant)
					}
				}
			}
			view.Walk(d.Blocks[1:], seen) // but for the document's own name, which titles its chart too
			for _, n := range d.Notes {
				seen(n.Text)
			}
		}
		if len(found) != int(view.RefEntry)+1 {
			t.Errorf("%s: the documents refer to things of the kinds %v alone", language, found)
		}
	}
}

func oneOf(refs []view.Ref, ref view.Ref) bool {
	for _, r := range refs {
		if r == ref {
			return true
		}
	}
	return false
}

// In a new workspace two scenarios may have the same title, and a scenario may be named like a section: what a name
// refers to cannot be found from its text.
func TestEqualNamesHaveTheirOwnReferences(t *testing.T) {
	c := context(t, lang.English)
	for n, q := range c.Workspace.Questions {
		q.Scenarios[0].Title = scenario.Prose{Text: lang.Text{{Lang: lang.English, Text: "Gaps"}}}
		q.Scenarios[0].ID = fmt.Sprint("s", n)
	}
	var refs []view.Ref
	view.Walk(report.NewList(c, c.Workspace.Questions, report.ListOptions{}).Document().Blocks, func(spans view.Spans) {
		for _, s := range spans {
			if s.Text == "Gaps" {
				refs = append(refs, s.Ref)
			}
		}
	})
	if len(refs) != 2 || refs[0] == refs[1] || refs[0].Kind != view.RefScenario {
		t.Errorf("two scenarios of one title are %v", refs)
	}
	brief := report.NewBrief(c, report.BriefOptions{Questions: c.Workspace.Questions}).Document()
	for _, b := range brief.Blocks {
		if h, ok := b.(view.Heading); ok && h.ID == "gaps" && h.Text[0].Ref != (view.Ref{}) {
			t.Errorf("the heading of a section refers to %v", h.Text[0].Ref)
		}
	}
}
