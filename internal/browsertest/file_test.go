package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestBriefing looks at the briefing as a file in every language, on wide and narrow screens, by day and by night.
func TestBriefing(t *testing.T) {
	for _, lang := range []string{"en", "ar", "en,ar"} {
		page := file(t, workspace, "brief", "--lang", lang)
		for _, width := range []int64{1200, 390} {
			b := open(t, width, 2400)
			for _, scheme := range []string{"light", "dark"} {
				what := fmt.Sprintf("briefing-%s-%d-%s", strings.ReplaceAll(lang, ",", "-"), width, scheme)
				b.prefer("screen", scheme)
				b.show(page)
				b.clean(what, page)
				b.shoot(what)
			}
		}
	}
}

// TestBriefingIsAccessible has axe-core read the briefing by day and by night.
func TestBriefingIsAccessible(t *testing.T) {
	for _, lang := range []string{"en", "ar", "en,ar"} {
		page := file(t, workspace, "brief", "csto-overstays", "--lang", lang)
		b := open(t, 1200, 900)
		for _, scheme := range []string{"light", "dark"} {
			b.prefer("screen", scheme)
			b.show(page)
			b.accessible("briefing " + lang + " " + scheme)
		}
	}
}

// TestEveryMarkLeadsToItsNoteAndBack follows every mark of the briefing, and one of them as a reader does.
func TestEveryMarkLeadsToItsNoteAndBack(t *testing.T) {
	for _, lang := range []string{"en", "ar", "en,ar"} {
		b := open(t, 1200, 900)
		b.show(file(t, workspace, "brief", "--lang", lang))
		if n := eval[int](b, `document.querySelectorAll("sup a").length`); n < 100 {
			t.Errorf("%s: only %d marks", lang, n)
		}
		lost := eval[[]string](b, `(() => {
		  const at = a => document.getElementById(decodeURIComponent(a.hash.slice(1))), lost = [], ids = new Set();
		  for (const e of document.querySelectorAll("[id]")) { if (ids.has(e.id)) lost.push("twice: " + e.id); ids.add(e.id); }
		  for (const a of document.querySelectorAll("a[href^='#']")) if (!at(a)) lost.push("leads nowhere: " + a.hash);
		  for (const mark of document.querySelectorAll("sup a")) {
		    const note = at(mark);
		    if (!note || !note.closest(".notes") || note.closest("article") !== mark.closest("article")) lost.push("no note: " + mark.id);
		    else if (![...note.querySelectorAll("a")].some(a => at(a) === mark)) lost.push("no way back: " + mark.id);
		  }
		  for (const note of document.querySelectorAll(".notes > li"))
		    if (![...document.querySelectorAll("sup a")].some(a => at(a) === note)) lost.push("never cited: " + note.id);
		  return lost.slice(0, 10);
		})()`)
		if len(lost) > 0 {
			t.Errorf("%s:\n%s", lang, strings.Join(lost, "\n"))
		}
		b.click("sup a")
		b.eventually(lang+": a click on a mark leads to its note", `(() => { const n = document.querySelector(".notes > li:target"); if (!n) return false; const r = n.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; })()`)
		b.click(".notes > li:target .back a")
		b.eventually(lang+": the note leads back", `(() => { const m = document.querySelector("sup a:target"); if (!m) return false; const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()`)
	}
}

// shown reports whether a mark shows its passage, and whether what it shows lies on the page.
const shown = `(() => {
  const a = document.querySelector("#target"), s = getComputedStyle(a, "::after");
  return s.display === "block" && s.content.length > 20 && document.documentElement.scrollWidth <= document.documentElement.clientWidth;
})()`

// TestMarksShowTheirPassage points at a mark, and reaches one by the keyboard.
func TestMarksShowTheirPassage(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		page := file(t, workspace, "brief", "csto-overstays", "--lang", lang)
		for _, width := range []int64{1200, 390} {
			what := fmt.Sprintf("%s at %d", lang, width)
			b := open(t, width, 900)
			b.show(page)
			eval[bool](b, `(document.querySelectorAll("sup a")[3].id = "target") !== ""`)
			x, y := b.middle("#target")
			if eval[bool](b, shown) {
				t.Errorf("%s: a mark shows its passage to nobody", what)
			}
			b.do(chromedp.MouseEvent("mouseMoved", x, y))
			b.eventually(what+": pointing at a mark shows its passage", shown)
			b.shoot(fmt.Sprintf("passage-%s-%d", lang, width))
			b.do(chromedp.MouseEvent("mouseMoved", 0, 0))
			b.eventually(what+": the passage goes with the pointer", "!"+shown)
			eval[bool](b, `(() => { const all = [...document.querySelectorAll("a[href]")]; all[all.indexOf(document.querySelector("#target")) - 1].focus(); return true; })()`)
			b.do(chromedp.KeyEvent("\t"))
			b.eventually(what+": reaching a mark by the keyboard shows its passage", shown)
		}
	}
}

// TestTouchShowsThePassageFirst taps a mark on a screen without a pointer.
func TestTouchShowsThePassageFirst(t *testing.T) {
	b := open(t, 390, 800)
	b.do(chromedp.EmulateViewport(390, 800, chromedp.EmulateMobile, chromedp.EmulateTouch))
	b.show(file(t, workspace, "brief", "csto-overstays"))
	if !eval[bool](b, `matchMedia("(hover: none)").matches`) {
		t.Fatal("the browser does not take itself for one that is touched")
	}
	eval[bool](b, `(document.querySelectorAll("sup a")[3].id = "target") !== ""`)
	b.do(chromedp.TapXY(b.middle("#target")))
	b.eventually("a tap shows the passage", shown)
	if hash := eval[string](b, `location.hash`); hash != "" {
		t.Errorf("the first tap leads away to %s", hash)
	}
}

// TestChartsCarryTheNumbersOfTheReport compares what the charts say of each assessment with the report's JSON.
func TestChartsCarryTheNumbersOfTheReport(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		var report struct {
			Questions []struct {
				ID      string `json:"id"`
				History []struct {
					Date       string `json:"date"`
					Likelihood []struct {
						Title      string `json:"title"`
						Likelihood struct{ Lo, Hi int }
					}
				} `json:"history"`
			} `json:"questions"`
		}
		if err := json.Unmarshal(output(t, workspace, "brief", "--lang", lang, "--format", "json"), &report); err != nil {
			t.Fatal(err)
		}
		b := open(t, 1200, 900)
		numbers := 0
		for _, q := range report.Questions {
			// The briefing shows only charts of what moved.
			b.show(file(t, workspace, "show", q.ID, "--lang", lang))
			titles := eval[[]string](b, fmt.Sprintf(`[...document.querySelectorAll("#%s-likelihood svg g > title")].map(t => t.textContent.replace(/[\u2066-\u2069]/g, ""))`, q.ID)) // without isolates
			at := 0
			for _, day := range q.History {
				for _, s := range day.Likelihood {
					numbers++
					// A chart names scenarios by their claims, which the report gives in the same order.
					// Days are in the words of readers; those of the case are in January.
					number, err := strconv.Atoi(strings.TrimPrefix(day.Date, "2022-01-"))
					if err != nil {
						t.Fatal(err)
					}
					from := fmt.Sprintf(map[string]string{"en": "%d January · ", "ar": "%d يناير · "}[lang], number)
					percent := fmt.Sprintf(map[string]string{"en": " · %d–%d%%", "ar": " · بين %d و%d%%"}[lang], s.Likelihood.Lo, s.Likelihood.Hi)
					if at >= len(titles) || !strings.HasPrefix(titles[at], from) || !strings.HasSuffix(titles[at], percent) {
						t.Errorf("%s: the chart of %s does not say %q of %s as its text %d; it says\n%s", lang, q.ID, from+"…"+percent, s.Title, at+1, strings.Join(titles, "\n"))
					}
					at++
				}
			}
		}
		if numbers < 10 {
			t.Errorf("%s: the report has only %d likelihoods: the test looks in the wrong place", lang, numbers)
		}
		b.show(file(t, workspace, "brief", "--lang", lang))
		if bad := eval[[]string](b, `[...document.querySelectorAll("svg[role=img]")].filter(s => !s.querySelector(":scope > title")?.textContent || !s.querySelector(":scope > desc")?.textContent || s.getAttribute("direction") !== "ltr").map(s => s.outerHTML.slice(0, 100))`); len(bad) > 0 {
			t.Errorf("%s: charts that say nothing to those who cannot see: %s", lang, bad)
		}
		if out := eval[[]string](b, `[...document.querySelectorAll(".chart svg[role=img]")].flatMap(s => { const f = s.getBoundingClientRect(); return [...s.querySelectorAll("text")].filter(t => { const r = t.getBoundingClientRect(); return r.left < f.left - 2 || r.right > f.right + 2 || r.top < f.top - 2 || r.bottom > f.bottom + 2; }).map(t => t.textContent); }).slice(0, 5)`); len(out) > 0 {
			t.Errorf("%s: labels outside of their chart: %q", lang, out)
		}
	}
}

// TestPaper prints the briefing and looks at the paper.
func TestPaper(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		b := open(t, 1200, 900)
		b.show(file(t, workspace, "brief", "csto-overstays", "--lang", lang))
		pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged()))
		if err != nil {
			t.Fatal(err)
		}
		for what, want := range map[string]string{
			"paper of A4": `/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]`, "links": `/Subtype /Link`, "a structure for readers aloud": `/StructTreeRoot`, "its language": `/Lang \(` + lang,
		} {
			if !regexp.MustCompile(want).Match(pdf) {
				t.Errorf("%s: the paper has no %s", lang, what)
			}
		}
		if pages := pagesOf(pdf); pages < 2 || pages > 12 {
			t.Errorf("%s: the paper has %d pages", lang, pages)
		}
		b.prefer("print", "dark")
		for what, script := range map[string]string{
			"charts and rows stay whole":    `[...document.querySelectorAll(".chart, tbody tr:not(.group), .notes > li")].every(e => getComputedStyle(e).breakInside === "avoid")`,
			"heads of tables come again":    `[...document.querySelectorAll("thead")].every(e => getComputedStyle(e).display === "table-header-group")`,
			"what is for screens is hidden": `[...document.querySelectorAll(".contents, .back, .skip")].every(e => getComputedStyle(e).display === "none")`,
			"ink is dark":                   `(getComputedStyle(document.body).color.match(/\d+/g) || []).slice(0, 3).every(n => Number(n) < 80)`,
		} {
			if !eval[bool](b, script) {
				t.Errorf("%s: not on paper: %s", lang, what)
			}
		}
	}
}

func pagesOf(pdf []byte) int { return bytes.Count(pdf, []byte("/Type /Page\n")) }

// TestPages counts the pages of A4 that the briefing takes: page one is one, and ends with its chart; the core
// questions take at most 18, and all of it at most 60.
func TestPages(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		for _, c := range []struct {
			args []string
			most int
		}{{[]string{"--short"}, 1}, {nil, 18}, {[]string{"--all"}, 60}} {
			b := open(t, 1200, 900)
			b.show(file(t, workspace, append([]string{"brief", "--lang", lang}, c.args...)...))
			pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
			if err != nil {
				t.Fatal(err)
			}
			if pages := pagesOf(pdf); pages == 0 || pages > c.most {
				t.Errorf("brief %v --lang %s takes %d pages, want at most %d", c.args, lang, pages, c.most)
			}
			b.prefer("print", "light")
			if c.most > 1 && eval[string](b, `getComputedStyle(document.getElementById("glance")).breakAfter`) != "page" {
				t.Errorf("brief %v --lang %s: a chapter begins on page one", c.args, lang)
			}
		}
	}
}

// hostile is put in place of texts of the case.
const hostile = `"><script>pwned=1</script><img src=x onerror=pwned=1><svg onload=pwned=1></title></style><a href='javascript:pwned=1'>x</a>`

// TestHostileTextShowsAsText puts markup, scripts and endless words into a workspace and looks for what they do.
func TestHostileTextShowsAsText(t *testing.T) {
	dir := workspaceOf(t)
	question := filepath.Join(dir, "scenarios", "csto-overstays.yaml")
	edit(t, question, "en: CSTO overstays", "en: '"+strings.ReplaceAll(hostile, "'", "''")+"'")
	edit(t, filepath.Join(dir, ".signpost.yaml"), "en: Kazakhstan, January 2022", `en: "`+strings.Repeat("endless", 1400)+`"`)
	for _, width := range []int64{1200, 390} {
		b := open(t, width, 900)
		for _, args := range [][]string{{"brief", "csto-overstays"}, {"list"}, {"show", "csto-overstays"}, {"matrix", "csto-overstays"}} {
			page := file(t, dir, args...)
			b.show(page)
			b.clean("hostile "+args[0], page)
			if eval[bool](b, `typeof pwned !== "undefined"`) {
				t.Errorf("%s: the page ran what a text said", args[0])
			}
			if !eval[bool](b, `document.body.textContent.includes("<script>pwned=1</script>")`) {
				t.Errorf("%s: the page does not show the text as text", args[0])
			}
		}
	}
}
