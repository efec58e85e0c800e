package render

import (
	"fmt"
	"math"

	"signpost/internal/view"
)

var (
	day6, day9, day11 = view.Day{N: 6, Label: "2022-01-06"}, view.Day{N: 9, Label: "2022-01-09"}, view.Day{N: 11, Label: "2022-01-11"}

	present  = view.State{Word: "present", Glyph: "●", Tone: view.TonePresent}
	emerging = view.State{Word: "emerging", Glyph: "◐", Tone: view.ToneEmerging}
	absent   = view.State{Word: "absent", Glyph: "○", Tone: view.ToneAbsent}
	unknown  = view.State{Word: "unknown", Glyph: "?", Tone: view.ToneUnknown}
)

func sampleRange(lo, hi float64) view.Range {
	return view.Range{Lo: lo, Mid: (lo + hi) / 2, Hi: hi, Text: fmt.Sprintf("%v–%v%%", lo, hi)}
}

var sampleBands = view.Bands{
	Figure: view.Figure{ID: "course", Title: "Likelihood over time", Description: "2022-01-06: they leave 40–55%; they stay 45–60%. 2022-01-09: they leave 55–70%; they stay 30–45%."},
	Name:   "Scenario", Days: []view.Day{day6, day9}, Until: day11, Since: day6, Period: "since 2022-01-06",
	Lines: []view.Band{
		{Name: "They leave by the end of January", Now: "likely (55–70%)", Ranges: []view.Range{sampleRange(40, 55), sampleRange(55, 70)}},
		{Name: "They stay", Now: "unlikely (30–45%)", Ranges: []view.Range{sampleRange(45, 60), sampleRange(30, 45)}},
	},
}

var sampleStrip = view.StatusStrip{
	Figure: view.Figure{ID: "watch", Title: "Indicators over time", Description: "date-announced: 2022-01-06 unknown, 2022-01-11 present."},
	Name:   "Indicator", First: day6, Last: day11, Days: []view.Day{day6, day9, day11}, Legend: []view.State{present, emerging, absent, unknown},
	Lines: []view.StatusLine{
		{Name: "date-announced", Hint: "A date is announced.", Changes: []view.StatusChange{{Day: day6, State: unknown}, {Day: day11, State: present}}},
		{Name: "aircraft-leave", Hint: "Aircraft take contingents home.", Changes: []view.StatusChange{{Day: day9, State: emerging}}},
		{Name: "mandate-extended", Hint: "The mandate is extended.", Changes: []view.StatusChange{{Day: day6, State: absent}, {Day: day9, State: absent}}},
	},
}

var sampleGrid = view.Grid{
	Figure: view.Figure{ID: "matrix", Title: "Indicators and scenarios", Description: "date-announced is highly likely if they leave and unlikely if they stay."},
	Name:   "Indicator", Status: "Status", Columns: []view.GridColumn{{Title: "They leave"}, {Title: "They stay"}},
	Lines: []view.GridLine{
		{Name: "date-announced", Hint: "A date is announced.", State: present, Cells: []view.GridCell{{Sign: "++", Word: "highly likely", Weight: 0.9}, {Sign: "−", Word: "unlikely", Weight: 0.3}}},
		{Name: "bases-built", Hint: "Bases are built.", State: unknown, Cells: []view.GridCell{{Sign: "·", Word: "could", Weight: 0.5}, {Sign: "+", Word: "likely", Weight: 0.7}}},
	},
}

var sampleIntervals = view.Intervals{
	Figure: view.Figure{ID: "calibration", Title: "What our words were worth", Description: "Unlikely: it happened in 3 of 12. Likely: in 9 of 11."},
	Word:   "Word", Means: "Means", Happened: "Happened",
	Lines: []view.Interval{
		{Word: "unlikely", Means: sampleRange(20, 45), Happened: 3, Of: 12, Least: 11, Most: 47},
		{Word: "likely", Means: sampleRange(55, 80), Happened: 9, Of: 11, Least: 58, Most: 93},
		{Word: "very likely", Means: sampleRange(80, 95), Note: "too few"},
	},
}

var sampleLayers = view.Layers{
	Figure: view.Figure{ID: "map", Title: "What rests on fitch-2022", Description: "Two passages carry two judgments; one of them would fall."},
	Layers: []view.Layer{
		{Title: "Passage", Nodes: []view.Node{{Name: "fitch-2022#4a", Link: "#fitch"}, {Name: "fitch-2022#4b"}}},
		{Title: "Judgment", Nodes: []view.Node{{Name: "They leave early", Hint: "They leave early, both governments say.", Link: "#top", Alert: true, From: []int{0, 1}}, {Name: "They stay", From: []int{1}}}},
	},
}

func hostileDay(n int, text string) view.Day { return view.Day{N: n, Label: text} }

func hostileBands(text string) view.Bands {
	return view.Bands{
		Figure: view.Figure{ID: text, Title: text, Description: text}, Name: text, Days: []view.Day{hostileDay(1, text), hostileDay(1, text), hostileDay(-4, text)},
		Until: hostileDay(math.MaxInt32, text), Since: hostileDay(-100, text), Period: text,
		Lines: []view.Band{{Name: text, Now: text, Ranges: []view.Range{{Lo: -50, Mid: 1 << 29, Hi: 1 << 30, Text: text}, {Lo: 99, Mid: 50, Hi: 1, Text: text}}}, {Name: text}},
	}
}

func hostileStrip(text string) view.StatusStrip {
	s := view.State{Word: text, Glyph: text, Tone: 77}
	return view.StatusStrip{
		Figure: view.Figure{ID: text, Title: text, Description: text}, Name: text, First: hostileDay(0, text), Last: hostileDay(40, text),
		Days: []view.Day{hostileDay(0, text), hostileDay(40, text), hostileDay(900, text)}, Legend: []view.State{s},
		Lines: []view.StatusLine{{Name: text, Hint: text, Changes: []view.StatusChange{{Day: hostileDay(-3, text), State: s}, {Day: hostileDay(5, text), State: s}, {Day: hostileDay(700, text), State: s}}}, {}},
	}
}

func hostileGrid(text string) view.Grid {
	return view.Grid{
		Figure: view.Figure{ID: text, Title: text, Description: text}, Name: text, Status: text, Columns: []view.GridColumn{{Title: text}, {Title: text}, {Title: text}},
		Lines: []view.GridLine{{Name: text, Hint: text, State: view.State{Word: text, Glyph: text}, Cells: []view.GridCell{{Sign: text, Word: text, Weight: -3}, {Weight: 900}}}},
	}
}

var sampleDots = view.Dots{
	Figure: view.Figure{ID: "views", Title: "Views beside what is in force", Description: "They stay: in force 55–65%; Amal 30–40%; Badr 50%."},
	Name:   "Scenario", InForce: "In force", Dots: "Views", Apart: "dissent",
	Lines: []view.DotLine{
		{Name: "They stay", InForce: rangePointer(55, 65), Now: "likely (55–65%)", Dots: []view.Dot{{Name: "Amal", At: sampleRange(30, 40)}, {Name: "Badr", At: sampleRange(50, 50)}, {Name: "Second reader", At: sampleRange(95, 99), Apart: true}}},
		{Name: "They leave", Dots: []view.Dot{{Name: "Amal", At: sampleRange(60, 70)}}},
	},
}

var sampleRanges = view.RangeTable{
	Figure: view.Figure{ID: "outlooks", Title: "At a glance", Description: "The numbers of the table as bars."}, InForce: "In force", Was: "was", Others: "dissent",
	Cells: view.Table{Columns: []view.Column{{Title: "Question"}, {Title: "Likelihood", Fixed: true}, {Title: "Was", Fixed: true}}, Rows: []view.Row{
		{Cells: []view.Spans{plainly("The border: it stays open"), plainly("likely (55–65%)"), plainly("45–55%")}},
		{Cells: []view.Spans{plainly("The pass: it stays shut"), plainly("very likely (90–95%)"), plainly("unchanged")}},
	}},
	Bars: []view.RangeBar{{InForce: rangePointer(55, 65), Was: rangePointer(45, 55), Others: []view.Range{sampleRange(30, 40)}}, {InForce: rangePointer(90, 95)}},
}

func hostileRanges(text string) view.RangeTable {
	r := view.Range{Lo: -9, Mid: 1e300, Hi: 900, Text: text}
	return view.RangeTable{
		Figure: view.Figure{ID: text, Title: text, Description: text}, InForce: text, Was: text, Others: text,
		Cells: view.Table{Columns: []view.Column{{Title: text}}, Rows: []view.Row{{Cells: []view.Spans{plainly(text), plainly(text)}}, {}, {Group: true, Cells: []view.Spans{plainly(text)}}}},
		Bars:  []view.RangeBar{{InForce: &r, Was: &r, Others: []view.Range{r, {Lo: 5, Hi: -5}}}},
	}
}

func rangePointer(lo, hi float64) *view.Range {
	r := sampleRange(lo, hi)
	return &r
}

// manyDots are the views of too many people to name, all alike.
func manyDots() view.Dots {
	d := sampleDots
	d.Lines = []view.DotLine{{Name: "They stay", InForce: rangePointer(0, 100)}}
	for n := range 1000 {
		d.Lines[0].Dots = append(d.Lines[0].Dots, view.Dot{Name: fmt.Sprint("n", n), At: sampleRange(float64(n%3), float64(n%3))})
	}
	return d
}

func hostileDots(text string) view.Dots {
	r := view.Range{Lo: -9, Mid: 1e300, Hi: 900, Text: text}
	return view.Dots{
		Figure: view.Figure{ID: text, Title: text, Description: text}, Name: text, InForce: text, Dots: text, Apart: text,
		Lines: []view.DotLine{{Name: text, InForce: &r, Now: text, Dots: []view.Dot{{Name: text, At: r, Apart: true}, {Name: text, At: view.Range{Mid: -4, Text: text}}}}, {}},
	}
}

func hostileIntervals(text string) view.Intervals {
	return view.Intervals{
		Figure: view.Figure{ID: text, Title: text, Description: text}, Word: text, Means: text, Happened: text,
		Lines: []view.Interval{{Word: text, Means: view.Range{Lo: -9, Hi: 900, Text: text}, Happened: 7, Of: -3, Least: -900, Most: 1e300, Note: text}},
	}
}

func hostileLayers(text string) view.Layers {
	n := view.Node{Name: text, Hint: text, Link: text, Alert: true, From: []int{-1, 0, 99}}
	return view.Layers{Figure: view.Figure{ID: text, Title: text, Description: text}, Layers: []view.Layer{{Title: text, Nodes: []view.Node{n}}, {Title: text, Nodes: []view.Node{n, n}}, {}}}
}
