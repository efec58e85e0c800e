package render

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"signpost/internal/view"
)

// TestSharesAreDrawnToScale measures the heights of the columns: they are the middles of the ranges.
func TestSharesAreDrawnToScale(t *testing.T) {
	page := drawn(t, "ltr", sampleBands)
	heights := numbersOf(page, `<rect x="[0-9.]+" y="[0-9.]+" width="[0-9.]+" height="([0-9.]+)" class="share"`)
	if len(heights) != 4 {
		t.Fatalf("%d shares are drawn, want 4", len(heights))
	}
	for i, want := range []float64{47.5, 52.5, 62.5, 37.5} {
		whole := heights[i/2*2] + heights[i/2*2+1]
		if got := heights[i] / whole * 100; math.Abs(got-want) > 0.1 {
			t.Errorf("share %d is %.1f%% of its column, want %.1f%%", i, got, want)
		}
	}
}

// TestTimeRunsFromLeftToRight also in Arabic, where the names are at the right.
func TestTimeRunsFromLeftToRight(t *testing.T) {
	for _, dir := range []string{"ltr", "rtl"} {
		page := drawn(t, dir, sampleStrip)
		days := numbersOf(page, `<text x="([0-9.]+)" y="[0-9.]+" class="axis" text-anchor="middle">2022-01-`)
		if dir == "rtl" {
			days = numbersOf(page, `<text x="([0-9.]+)" y="[0-9.]+" class="axis" text-anchor="middle">.{0,3}2022-01-`)
		}
		if len(days) < 2 || days[0] >= days[len(days)-1] {
			t.Errorf("%s: the days stand at %v", dir, days)
		}
		names := numbersOf(page, `<text x="([0-9.]+)" y="[0-9.]+" class="mono"`)
		if len(names) != 3 || (dir == "rtl") != (names[0] > days[len(days)-1]) {
			t.Errorf("%s: the names stand at %v, the days at %v", dir, names, days)
		}
	}
}

// TestChartsStayInsideTheirBox checks the coordinates of all shapes and labels of every chart.
func TestChartsStayInsideTheirBox(t *testing.T) {
	long := sampleBands
	long.Days, long.Lines = nil, []view.Band{{Name: "a"}, {Name: "b"}}
	for n := range 300 {
		long.Days = append(long.Days, view.Day{N: n * 3, Label: fmt.Sprintf("day %d", n)})
		for i := range long.Lines {
			long.Lines[i].Ranges = append(long.Lines[i].Ranges, sampleRange(40, 60))
		}
	}
	long.Until = view.Day{N: 1000, Label: "day 1000"}
	single := sampleBands
	single.Days, single.Since = single.Days[:1], view.Day{}
	for name, chart := range map[string]view.Chart{
		"bands": sampleBands, "long bands": long, "single": single, "strip": sampleStrip, "grid": sampleGrid, "intervals": sampleIntervals, "dots": sampleDots, "many dots": manyDots(), "layers": sampleLayers, "ranges": sampleRanges,
		"hostile bands": hostileBands("x"), "hostile strip": hostileStrip("x"), "hostile grid": hostileGrid("x"), "hostile intervals": hostileIntervals("x"), "hostile dots": hostileDots("x"), "hostile layers": hostileLayers("x"), "hostile ranges": hostileRanges("x"),
	} {
		for _, dir := range []string{"ltr", "rtl"} {
			page := drawn(t, dir, chart)
			box := numbersOf(page, `viewBox="0 0 ([0-9.]+) `)
			// One picture per line, next to text with the same content.
			strips := strings.Contains(page, `class="strips"`) || strings.Contains(page, `class="rule"`)
			if len(box) == 0 || len(box) > 1 && !strips {
				t.Fatalf("%s: %d pictures", name, len(box))
			}
			if strips == strings.Contains(page, "<title>") || strips == strings.Contains(page, "<desc>") {
				t.Errorf("%s is a strip: %v; its pictures have a title or a description: want one or the other", name, strips)
			}
			for _, x := range numbersOf(page[strings.Index(page, "viewBox"):], ` c?x="(-?[0-9.]+)"`) {
				if x < 0 || x > box[0] {
					t.Errorf("%s (%s): something is drawn at %v of %v", name, dir, x, box[0])
				}
			}
			if strings.Contains(page, "NaN") || strings.Contains(page, "Inf") {
				t.Errorf("%s (%s): a place is no number", name, dir)
			}
		}
	}
}

// drawn returns the figure of a chart.
func drawn(t *testing.T, dir string, chart view.Chart) string {
	t.Helper()
	page := render(t, "html", &view.Document{Title: "t", Lang: "en", Dir: dir, Blocks: []view.Block{chart}}, Options{})
	_, page, _ = strings.Cut(page, "<figure")
	page, _, _ = strings.Cut(page, "</figure>")
	return page
}

func numbersOf(page, pattern string) []float64 {
	var list []float64
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(page, -1) {
		n, _ := strconv.ParseFloat(m[1], 64)
		list = append(list, n)
	}
	return list
}

// A wide page of text draws ranges as bars of 4 percent a cell, below a scale as wide; a narrow one has their numbers alone.
func TestTextDrawsRanges(t *testing.T) {
	wide := render(t, "text", alone(sampleRanges), Options{Width: 110})
	for _, want := range []string{
		"Was        0%·········50%·······100%", "45–55%     ·······───·░░████········", "unchanged  ······················██·", "█ In force ░ was ─ Dissent",
	} {
		if !strings.Contains(wide, want) {
			t.Errorf("the page lacks %q:\n%s", want, wide)
		}
	}
	if narrow := render(t, "text", alone(sampleRanges), Options{Width: 80}); strings.ContainsAny(narrow, "█░") || !strings.Contains(narrow, "45–55%") {
		t.Errorf("a narrow page has bars:\n%s", narrow)
	}
}
