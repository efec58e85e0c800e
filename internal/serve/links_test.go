package serve_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"signpost/internal/testutil"
)

// edit replaces a text of a file of a workspace, which must be there.
func edit(t *testing.T, dir, file, old, changed string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(file))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), old, changed, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestHeadingWithAScenarioTitleIsNoLink titles a scenario as the page of a question titles a section.
func TestHeadingWithAScenarioTitleIsNoLink(t *testing.T) {
	dir := testutil.CopySample(t)
	edit(t, dir, "scenarios/strait-closure.yaml", "en: The strait closes\n", "en: Indicators\n")
	body := get(handler(t, dir), "/question/strait-closure").Body.String()
	if heading := regexp.MustCompile(`<h2[^>]*>(?:<a[^>]*>)?Indicators`).FindString(body); heading == "" || strings.Contains(heading, "<a") {
		t.Errorf("the heading of the indicators is %q; want one without a link", heading)
	}
	if want := `href="/scenario/strait-closure/closes">Indicators</a>`; !strings.Contains(body, want) {
		t.Errorf("the scenario called Indicators is not linked: no %s", want)
	}
}

// TestEqualTitlesLinkToTheirOwnPages gives scenarios of two questions the title of the template.
func TestEqualTitlesLinkToTheirOwnPages(t *testing.T) {
	dir := testutil.CopySample(t)
	edit(t, dir, "scenarios/strait-closure.yaml", "en: The strait closes\n", "en: It happens\n")
	edit(t, dir, "scenarios/oil-price.yaml", "en: Above 100 dollars\n", "en: It happens\n")
	log := filepath.Join(dir, "scenarios", "oil-price.log.yaml")
	entry := `- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, likelihood: {above: 10-20, below: 80-90}, confidence: low, because: "Quiet.", cite: [wire-07#1a]}` + "\n"
	if err := os.WriteFile(log, []byte(entry), 0o644); err != nil {
		t.Fatal(err)
	}
	h := handler(t, dir)
	for _, page := range []string{"/", "/log"} {
		body := get(h, page).Body.String()
		for _, scenario := range []string{"strait-closure/closes", "oil-price/above"} {
			if want := `href="/scenario/` + scenario + `">It happens</a>`; !strings.Contains(body, want) {
				t.Errorf("%s: no %s", page, want)
			}
		}
	}
}

// TestAPageDoesNotLeadToItself looks at the page of a question, which names the question often.
func TestAPageDoesNotLeadToItself(t *testing.T) {
	body := get(handler(t, testutil.CopySample(t)), "/question/strait-closure").Body.String()
	if content := body[strings.Index(body, "<main"):]; strings.Contains(content, `href="/question/strait-closure"`) {
		t.Error("the page of a question links to itself")
	}
}
