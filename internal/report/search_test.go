package report_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// searchable is a workspace of one source whose passages say things.
func searchable(says ...lang.Text) *scenario.Workspace {
	s := &scenario.Source{ID: "source", Title: scenario.Prose{Text: lang.Bilingual("A source", "وثيقة")}}
	for i, text := range says {
		s.Passages = append(s.Passages, &scenario.Passage{ID: "1" + string(rune('a'+i)), Source: s, Says: scenario.Prose{Text: text}})
	}
	w := &scenario.Workspace{Sources: []*scenario.Source{s}, Languages: []lang.Code{"en", "ar"}}
	w.Link()
	return w
}

func TestSearchShowsTheWordsWhereTheyStand(t *testing.T) {
	long := strings.Repeat("word ", 200) + "needle " + strings.Repeat("مضيق ", 200)
	w := searchable(lang.Bilingual("Ships wait.", "تنتظر السفن."), lang.Text{{Lang: "en", Text: long}}, lang.Text{{Lang: "en", Text: strings.Repeat("ض", 2000)}})
	for _, c := range []struct {
		language     lang.Code
		query        string
		name         string
		text, strong string
		other        string
	}{
		{"en", "ships", "source#1a", "Ships wait.", "Ships", ""},
		{"ar", "السُّفن", "source#1a", "تنتظر السفن.", "السفن", ""},
		{"ar", "ships", "source#1a", "Ships wait.", "", "en"}, // not in pieces, which would change places
		{"en", "needle", "source#1b", "", "needle", ""},
		{"en", "ضض", "source#1c", "", "ض", ""},
	} {
		r := report.NewSearch(report.Context{Workspace: w, Lang: c.language}, w.Index(), c.query)
		if r.Total != 1 || r.Hits[0].Name != c.name {
			t.Errorf("search for %q finds %+v; want %s", c.query, r.Hits, c.name)
			continue
		}
		if got := r.Hits[0].Text; c.text != "" && got != c.text || len(got) > 500 || !utf8.ValidString(got) {
			t.Errorf("search for %q in %s shows %q; want %q", c.query, c.language, got, c.text)
		}
		strong, other := "", ""
		view.Walk(r.Document().Blocks[3:], func(spans view.Spans) {
			for _, s := range spans {
				if s.Style == view.Strong && s.Link == "" {
					strong = s.Text
				}
				other += s.Lang
			}
		})
		if !strings.HasPrefix(strong, c.strong) || c.strong == "" && strong != "" || other != c.other {
			t.Errorf("search for %q in %s sets %q apart, in language %q; want %q in %q", c.query, c.language, strong, other, c.strong, c.other)
		}
	}
}

func TestSearchLeavesOutWhatWasNotKnown(t *testing.T) {
	q := &scenario.Question{ID: "question"}
	q.Log.Entries = []scenario.Entry{{Date: 10, Recorded: 1000, Detail: &scenario.Detail{ID: "0123456789", Note: lang.Text{{Lang: "en", Text: "A needle."}}}}}
	w := &scenario.Workspace{Questions: []*scenario.Question{q}, Languages: []lang.Code{"en"}}
	for asOf, want := range map[day.Day]int{9: 0, 10: 1} {
		c := report.Context{Workspace: w, Lang: "en", Moment: scenario.Moment{AsOf: asOf}}
		if got := report.NewSearch(c, w.Index(), "needle").Total; got != want {
			t.Errorf("as of %s: %d hits; want %d", asOf, got, want)
		}
	}
}
