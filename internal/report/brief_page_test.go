package report_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// wholeBrief is the briefing on every question of this repository's own workspace.
func wholeBrief(t testing.TB, c lang.Code, all bool) *report.Brief {
	t.Helper()
	w, findings, err := store.Load("../..", store.Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("the workspace of the repository cannot be read: %v %v", err, findings)
	}
	o := report.BriefOptions{Questions: w.Questions}
	if !all {
		o.Questions = nil
		for _, q := range w.Questions {
			if q.Core() {
				o.Questions = append(o.Questions, q)
			} else {
				o.Others = append(o.Others, q)
			}
		}
	}
	m := scenario.Moment{AsOf: w.AsOf}
	return report.NewBrief(report.Context{Workspace: w, Lang: c, Moment: m, Due: m.AsOf, Today: m.AsOf, States: w.States()}, o)
}

type counted struct{ n int }

func (c *counted) Write(p []byte) (int, error) { c.n += len(p); return len(p), nil }

func TestBriefPageIsSmall(t *testing.T) {
	const most = 530 << 10
	for _, c := range lang.Spoken {
		var size counted
		if err := render.Write(&size, "html", wholeBrief(t, c, false), render.Options{}); err != nil {
			t.Fatal(err)
		}
		if size.n > most {
			t.Errorf("the briefing on the core questions (%s) is a page of %d bytes, want at most %d", c, size.n, most)
		}
	}
}

// BenchmarkBriefPage writes the briefing on every question as a page and as Markdown, and reports how many times as
// long the page takes.
func BenchmarkBriefPage(b *testing.B) {
	brief := wholeBrief(b, lang.English, true)
	var spent [2]time.Duration
	for b.Loop() {
		for i, format := range []string{"html", "markdown"} {
			start := time.Now()
			if err := render.Write(io.Discard, format, brief, render.Options{}); err != nil {
				b.Fatal(err)
			}
			spent[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(spent[0])/float64(spent[1]), "x-markdown")
}

// BenchmarkBriefOfMany writes the briefing on every question of a generated workspace as a page. Time that is linear
// in the length of the page shows as the same ns/byte.
func BenchmarkBriefOfMany(b *testing.B) {
	for _, questions := range []int{250, 1000} {
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			c, _ := generated(b, questions)
			var size counted
			for b.Loop() {
				size.n = 0
				c.States = c.Workspace.States()
				brief := report.NewBrief(c, report.BriefOptions{Questions: c.Workspace.Questions})
				if err := render.Write(&size, "html", brief, render.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size.n), "ns/byte")
		})
	}
}
