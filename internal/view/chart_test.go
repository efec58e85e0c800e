package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// days are labelled by their numbers.
func days(numbers ...int) []Day {
	var list []Day
	for _, n := range numbers {
		list = append(list, Day{N: n, Label: fmt.Sprint(n)})
	}
	return list
}

// set prints a table: columns and cells separated by bars, rows by semicolons.
func set(t Table) string {
	var titles []string
	for _, c := range t.Columns {
		titles = append(titles, c.Title)
	}
	lines := []string{strings.Join(titles, "|")}
	for _, row := range t.Rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, cell.Plain())
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "; ")
}

func texts(list ...string) []Range {
	var ranges []Range
	for _, text := range list {
		ranges = append(ranges, Range{Text: text})
	}
	return ranges
}

// TestTablesOfCharts: a table of days shows the last six of them.
func TestTablesOfCharts(t *testing.T) {
	on, off := State{Word: "on", Glyph: "●"}, State{Word: "off", Glyph: "○"}
	for _, c := range []struct {
		chart Chart
		want  string
	}{
		{Bands{Name: "name", Days: days(1, 2, 3, 4, 5, 6, 7), Lines: []Band{
			{Name: "a", Ranges: texts("1%", "20–30%", "30%", "40–50%", "50–60%", "60–70%", "80%")}, {Name: "b", Ranges: texts("1–2%", "5–9%")},
		}}, "name|2|3|4|5|6|7; a|20–30%|30%|40–50%|50–60%|60–70%|80%; b|5–9%|–|–|–|–|–"},
		{StatusStrip{Name: "name", Days: days(1, 2, 3, 4, 5, 6, 7), Lines: []StatusLine{{Name: "a", Changes: []StatusChange{{Day{N: 3}, on}, {Day{N: 6}, off}}}}},
			"name|2|3|4|5|6|7; a|–|● on|● on|● on|○ off|○ off"},
		{Grid{Name: "name", Status: "now", Columns: []GridColumn{{Title: "x"}, {Title: "y"}}, Lines: []GridLine{{Name: "a", State: on, Cells: []GridCell{{Sign: "+"}, {Sign: "−"}, {Sign: "lost"}}}}},
			"name|now|x|y; a|● on|+|−"},
		{Intervals{Word: "word", Means: "means", Happened: "so often", Lines: []Interval{{Word: "likely", Means: Range{Lo: 55, Hi: 180, Text: "55–80%"}, Happened: 2, Of: 3, Note: "few"}}},
			"word|means|so often|; likely|55–80%|2/3|few"},
		{Dots{Name: "name", InForce: "held", Dots: "views", Apart: "apart", Lines: []DotLine{{Name: "a", InForce: &Range{Text: "5–9%"}, Dots: []Dot{{Name: "x", At: Range{Text: "1%"}}, {Name: "y", At: Range{Text: "2%"}, Apart: true}}}, {Name: "b"}}},
			"name|held|views; a|5–9%|x 1%\ny 2% (apart); b|–|"},
		{Layers{Layers: []Layer{{Title: "s", Nodes: []Node{{Name: "s1"}, {Name: "s2"}}}, {Title: "p", Nodes: []Node{{Name: "p1", From: []int{0, 1, 9}}}}, {Title: "u", Nodes: []Node{{Name: "u1", From: []int{0}}}}}},
			"p|s; p1|s1 · s2; u; u1|p1"},
	} {
		if got := set(c.chart.Table()); got != c.want {
			t.Errorf("%T is the table\n%s\nwant\n%s", c.chart, got, c.want)
		}
	}
}

func TestShares(t *testing.T) {
	for want, middles := range map[string][]float64{
		"[100 40 0]":     {60, 40},
		"[100 85 60 0]":  {15, 25, 60},
		"[100 51.282 0]": {95, 700}, // middles that exceed 100 share it
		"[100 100 100]":  {0, 0},
	} {
		b := Bands{Days: days(1)}
		for _, m := range middles {
			b.Lines = append(b.Lines, Band{Ranges: []Range{{Mid: m}}})
		}
		ends := b.Shares(0)
		for i := range ends {
			ends[i] = float64(int(ends[i]*1000+0.5)) / 1000
		}
		if got := fmt.Sprint(ends); got != want {
			t.Errorf("the shares of %v are %s, want %s", middles, got, want)
		}
	}
}

func TestRate(t *testing.T) {
	for want, l := range map[float64]Interval{0: {Happened: 3}, 75: {Happened: 3, Of: 4}, 100: {Happened: 9, Of: 4}} {
		if got := l.Rate(); got != want {
			t.Errorf("%d of %d is %v%%, want %v", l.Happened, l.Of, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 52: "BA"} {
		if got := Letter(i, false); got != want {
			t.Errorf("Letter(%d) = %q, want %q", i, got, want)
		}
	}
	if got := Letter(2, true); got != "ج" {
		t.Errorf("the third letter in Arabic is %q", got)
	}
}

// TestDotsAsATable gives few people a column each, and many one for all.
func TestDotsAsATable(t *testing.T) {
	was, now := Range{Lo: 45, Hi: 55, Text: "45–55%"}, Range{Lo: 55, Hi: 65, Text: "55–65%"}
	d := Dots{Name: "Scenario", InForce: "In force", Was: "was", Dots: "Views", Apart: "dissent", Lines: []DotLine{
		{Name: "They stay", InForce: &now, Was: &was, Dots: []Dot{{Name: "Amal", At: was}, {Name: "Amal", At: now, Apart: true}}}, {Name: "They leave", InForce: &was},
	}}
	titles := func(r RangeTable) (list []string) {
		for _, c := range r.Cells.Columns {
			list = append(list, c.Title)
		}
		return list
	}
	few := d.Ranged()
	if got, want := titles(few), []string{"Scenario", "In force", "was", "Amal\n(Views)", "Amal\n(dissent)"}; !slices.Equal(got, want) {
		t.Errorf("columns %q, want %q", got, want)
	}
	if got := few.Cells.Rows[0].Text().Plain(); got != "They stay 55–65% 45–55% 45–55% 55–65%" {
		t.Errorf("the first row is %q", got)
	}
	if got := few.Cells.Rows[1].Text().Plain(); got != "They leave 45–55% – – –" {
		t.Errorf("the second row is %q", got)
	}
	if got := few.Says(few.Bar(0)); got != "In force 55–65% · was 45–55% · Views, dissent 45–55% · Views, dissent 55–65%" {
		t.Errorf("what is drawn is described as %q", got)
	}
	d.Lines[1].Dots = []Dot{{Name: "Badr", At: was}}
	if got, want := titles(d.Ranged()), []string{"Scenario", "In force", "was", "Views, dissent"}; !slices.Equal(got, want) {
		t.Errorf("columns of many %q, want %q", got, want)
	}
	if b := few.Bar(7); b.InForce != nil || b.Was != nil || b.Others != nil {
		t.Error("a row that is not there has a bar")
	}
}
