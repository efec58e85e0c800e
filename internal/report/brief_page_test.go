package report_test

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/view"
)

// wholeBrief is the briefing on every question of this repository's own workspace.
func wholeBrief(t testing.TB, c lang.Code, all bool) *report.Brief { return briefOf(t, c, all, false) }

func briefOf(t testing.TB, c lang.Code, all, short bool) *report.Brief {
	t.Helper()
	w, findings, err := store.Load("../..", store.Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("the workspace of the repository cannot be read: %v %v", err, findings)
	}
	o := report.BriefOptions{Questions: w.Questions, Short: short}
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
	return report.NewBrief(report.Context{Workspace: w, Lang: c, Moment: m, LateOn: m.AsOf, Today: m.AsOf, States: w.States()}, o)
}

func shortBrief(t testing.TB, c lang.Code) *report.Brief { return briefOf(t, c, false, true) }

type counted struct{ n int }

func (c *counted) Write(p []byte) (int, error) { c.n += len(p); return len(p), nil }

func TestBriefPageIsSmall(t *testing.T) {
	const most = 500 << 10
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

// Page one is one page: on a screen 60 lines of 80 columns, with 12 notes at most; and as HTML it goes into a mail, where
// a style above 16 kB is dropped.
func TestPageOneIsOnePage(t *testing.T) {
	for _, c := range lang.Spoken {
		b := shortBrief(t, c)
		if len(b.Endnotes) > 12 {
			t.Errorf("page one (%s) has %d notes, want at most 12", c, len(b.Endnotes))
		}
		var text, html strings.Builder
		if err := errors.Join(render.Write(&text, "text", b, render.Options{Width: 80}), render.Write(&html, "html", b, render.Options{})); err != nil {
			t.Fatal(err)
		}
		if lines := strings.Count(text.String(), "\n"); lines > 60 {
			t.Errorf("page one (%s) has %d lines, want at most 60:\n%s", c, lines, text.String())
		}
		for _, machine := range []string{"#", "Z ", "2022-01-", "SHA", "tokayev-survives", "second-reader"} {
			if strings.Contains(text.String(), machine) {
				t.Errorf("page one (%s) says %q, which is no word of a reader's:\n%s", c, machine, text.String())
			}
		}
		_, style, _ := strings.Cut(html.String(), "<style>")
		style, _, _ = strings.Cut(style, "</style>")
		if len(style) > 16<<10 || html.Len() > 40<<10 {
			t.Errorf("page one (%s) has a style of %d bytes and %d in all, want at most 16 and 40 KiB", c, len(style), html.Len())
		}
	}
}

// The briefing begins with page one.
func TestBriefBeginsWithPageOne(t *testing.T) {
	short, whole := shortBrief(t, lang.English).Document(), wholeBrief(t, lang.English, false).Document()
	page := short.Blocks[:len(short.Blocks)-1] // without the place of the notes
	if !reflect.DeepEqual(page, whole.Blocks[:len(page)]) {
		t.Errorf("the briefing begins with\n%v\nand page one is\n%v", whole.Blocks[:len(page)], page)
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

// Where page one has more questions than it has room to give reasons for, each chapter begins with the whole answer.
func TestACrowdedPageLeavesReasonsToTheChapters(t *testing.T) {
	few, many := wholeBrief(t, lang.English, false), wholeBrief(t, lang.English, true)
	for _, b := range []*report.Brief{few, many} {
		crowded := len(b.Page.Questions) > 5
		page := words(b.Document().Blocks[:4])
		for i, l := range b.Page.Questions {
			if l.Basis.Text != "" && strings.Contains(page, l.Basis.Text) == crowded {
				t.Errorf("%d questions on page one, and the reason for %s is there: %v", len(b.Page.Questions), l.Question, !crowded)
			}
			if (b.Questions[i].Answer != nil) != crowded {
				t.Errorf("%d questions on page one, and the chapter of %s answers: %v", len(b.Page.Questions), l.Question, !crowded)
			}
		}
	}
	if chapters := words(many.Document().Blocks); !strings.Contains(chapters, many.Questions[0].Answer.Basis.Text) {
		t.Error("no chapter gives the reason that page one leaves out")
	}
}

// words are all those of the blocks.
func words(blocks []view.Block) string {
	var all strings.Builder
	view.Walk(blocks, func(s view.Spans) { all.WriteString(s.Plain() + "\n") })
	return all.String()
}

// On a page about one question the heading names it, and nothing names it again.
func TestAPageOnOneQuestionNamesItOnce(t *testing.T) {
	whole := wholeBrief(t, lang.English, false)
	q := whole.Page.Questions[0]
	w, findings, err := store.Load("../..", store.Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	m := scenario.Moment{AsOf: w.AsOf}
	c := report.Context{Workspace: w, Lang: lang.English, Moment: m, LateOn: m.AsOf, Today: m.AsOf, States: w.States()}
	for _, asked := range w.Questions {
		if asked.ID != q.Question {
			continue
		}
		b := report.NewBrief(c, report.BriefOptions{Questions: []*scenario.Question{asked}, Short: true})
		if page := words(b.Document().Blocks); strings.Count(page, q.Title) != 1 || !strings.Contains(page, "\nIt is likely") {
			t.Errorf("page one on %s is\n%s", q.Title, page)
		}
	}
}

// The ranges of page one stand as a picture behind it, each scenario once, and of two scenarios only the leading one; page
// one itself, and a briefing on a single question, have none.
func TestTheLikelihoodsAtAGlance(t *testing.T) {
	glance := func(b *report.Brief) *view.Dots {
		for _, block := range b.Document().Blocks {
			if d, ok := block.(view.Dots); ok && d.ID == "glance" {
				return &d
			}
		}
		return nil
	}
	b := wholeBrief(t, lang.English, false)
	d := glance(b)
	if d == nil {
		t.Fatal("there is no picture")
	}
	want := 0
	for i, q := range b.Questions {
		if b.Page.Questions[i].Group != "" { // what answers the question
			want++
		}
		if n := len(q.ListQuestion.Scenarios); n > 2 {
			want += n
		} else {
			want++
		}
	}
	if len(d.Lines) != want || d.Lines[0].InForce == nil || !d.HasTable || !strings.Contains(d.Description, d.Lines[0].Name) {
		t.Errorf("the picture has %d lines, want %d: %+v", len(d.Lines), want, d)
	}
	if glance(shortBrief(t, lang.English)) != nil {
		t.Error("page one itself has the picture")
	}
}

// Where page one tells of a tail it names a sign of it, which would not come to be named for its weight, and of three signs
// no two are the same.
func TestOneSignIsThatOfTheTail(t *testing.T) {
	p := shortBrief(t, lang.English).Page
	if p.Tail == nil || len(p.Watch) != 3 {
		t.Fatalf("page one has the tail %v and %d signs", p.Tail, len(p.Watch))
	}
	seen, tail := map[string]bool{}, 0
	for _, s := range p.Watch {
		if seen[s.Question+"/"+s.Indicator] {
			t.Errorf("%s is named twice", s.Indicator)
		}
		seen[s.Question+"/"+s.Indicator] = true
		if s.Question == p.Tail.Question && s.Scenario == p.Tail.Scenario && s.To > s.From {
			tail++
		}
	}
	if tail == 0 {
		t.Errorf("no sign of %s is among %+v", p.Tail.Scenario, p.Watch)
	}
}
