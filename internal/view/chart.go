package view

import (
	"fmt"
	"strconv"
)

// Charts are data that people would rather look at than read. They say what is to be shown, never how: one format
// draws them, another sets them as bars or as the table that every chart can become.

// A Chart is a block that can also be read as a table.
type Chart interface {
	Block
	Figure() Figure
	Table() Table
}

// A Figure is what a chart is called, and what it says to those who cannot see it.
type Figure struct {
	ID    string
	Title string
	Says  string
	// Beside tells that a table beside the chart says the same: formats that draw nothing leave the chart out.
	Beside bool
}

// A Day is a day on a chart's axis: days are N apart from each other, and Label is how a reader knows this one.
type Day struct {
	N     int
	Label string
}

// A Range is a stretch of percentages, both ends included.
type Range struct{ Lo, Hi int }

// Mid is the middle of the range.
func (r Range) Mid() float64 { return float64(r.Lo+r.Hi) / 2 }

// String prints the range as "25–35%", or "30%" where it is one number.
func (r Range) String() string {
	if r.Lo == r.Hi {
		return strconv.Itoa(r.Lo) + "%"
	}
	return fmt.Sprintf("%d–%d%%", r.Lo, r.Hi)
}

// A Course is how likely the scenarios of a question were held from assessment to assessment. Scenarios exclude
// each other and cover everything, so that on every day they share 100 percent.
type Course struct {
	Info   Figure
	Name   string // what heads the names of the scenarios
	Days   []Day  // of the assessments, rising
	Until  Day    // the last assessment is in force until then
	Since  Day    // of an earlier issue, when its label is not empty: what follows it is new
	Period string // what the days since then are called
	Lines  []CourseLine
}

// A CourseLine is one scenario: its range at every assessment.
type CourseLine struct {
	Name string
	Ref  Ref    // the thing that the name stands for; zero for none
	Now  string // the last range as word and numbers
	Held []Range
}

// A Watch is what was seen of indicators, day by day.
type Watch struct {
	Info  Figure
	Name  string // what heads the names of the indicators
	First Day
	Last  Day
	Days  []Day   // those on which something was logged, rising
	Kinds []State // the statuses there are, to explain them
	Lines []WatchLine
}

// A WatchLine is one indicator: what was logged of it, on rising days. Between them the last one stands.
type WatchLine struct {
	Name string
	Ref  Ref // the thing that the name stands for; zero for none
	Says string
	Seen []Seen
}

// A Seen is a status that holds from a day on.
type Seen struct {
	Day   Day
	State State
}

// A State is a status with its sign and its tone.
type State struct {
	Word  string
	Glyph string
	Tone  Tone
}

// A Matrix is indicators by scenarios: how likely each would be seen under each, and what is seen today.
type Matrix struct {
	Info    Figure
	Name    string // what heads the names of the indicators
	Status  string // what heads their status
	Columns []MatrixColumn
	Lines   []MatrixLine
}

// A MatrixColumn is one scenario.
type MatrixColumn struct {
	Title string
	Ref   Ref // the thing that the title stands for; zero for none
}

// A MatrixLine is one indicator.
type MatrixLine struct {
	Name  string
	Ref   Ref // the thing that the name stands for; zero for none
	Says  string
	State State
	Cells []MatrixCell
}

// A MatrixCell is an expectation. Weight is its probability, so that one half says nothing.
type MatrixCell struct {
	Sign   string
	Word   string
	Weight float64
}

// A Calibration is how often things happened that were called by a word, against what the word means.
type Calibration struct {
	Info     Figure
	Word     string // what heads the words
	Means    string // what heads what they mean
	Happened string // what heads how often it happened
	Lines    []CalibrationLine
}

// A CalibrationLine is one word of the scale. Least and Most are the bounds within which the true rate may lie, in
// percent.
type CalibrationLine struct {
	Word         string
	Means        Range
	Happened, Of int
	Least, Most  float64
	Note         string // such as that there are too few to tell
}

// Rate is how often it happened, in percent.
func (l CalibrationLine) Rate() float64 {
	if l.Of == 0 {
		return 0
	}
	return 100 * float64(l.Happened) / float64(l.Of)
}

// A Map is what rests on what, in layers: what stands in a layer rests on some of what stands in the one before it.
type Map struct {
	Info   Figure
	Layers []Layer
}

// A Layer is things of one kind.
type Layer struct {
	Title string
	Nodes []Node
}

// A Node is one thing. From lists the positions, in the layer before, of what it rests on.
type Node struct {
	Name  string
	Ref   Ref // the thing that the name stands for; zero for none
	Says  string
	Link  string
	Alert bool // it would fall
	From  []int
}

func (Course) block()      {}
func (Watch) block()       {}
func (Matrix) block()      {}
func (Calibration) block() {}
func (Map) block()         {}

// Figure returns what the chart is called.
func (c Course) Figure() Figure { return c.Info }

// Figure returns what the chart is called.
func (w Watch) Figure() Figure { return w.Info }

// Figure returns what the chart is called.
func (m Matrix) Figure() Figure { return m.Info }

// Figure returns what the chart is called.
func (c Calibration) Figure() Figure { return c.Info }

// Figure returns what the chart is called.
func (m Map) Figure() Figure { return m.Info }

// mostDays is how many days a table of a chart shows: the last ones.
const mostDays = 6

// Table lists the last assessments, one a column.
func (c Course) Table() Table {
	from := max(0, len(c.Days)-mostDays)
	t := Table{Caption: c.Info.Title, Columns: []Column{{Title: c.Name}}}
	for _, d := range c.Days[from:] {
		t.Columns = append(t.Columns, Column{Title: d.Label, End: true, Fixed: true})
	}
	for _, l := range c.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}}}
		for _, r := range l.Held[min(from, len(l.Held)):] {
			row.Cells = append(row.Cells, Styled(Number, r.String()))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// At is the status that stood on a day; ok is false where nothing had been logged.
func (l WatchLine) At(n int) (s Seen, ok bool) {
	for _, seen := range l.Seen {
		if seen.Day.N > n {
			break
		}
		s, ok = seen, true
	}
	return s, ok
}

// Table lists the last days on which something was logged, one a column.
func (w Watch) Table() Table {
	days := w.Days[max(0, len(w.Days)-mostDays):]
	t := Table{Caption: w.Info.Title, Columns: []Column{{Title: w.Name}}}
	for _, d := range days {
		t.Columns = append(t.Columns, Column{Title: d.Label, Fixed: true})
	}
	for _, l := range w.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Style: Literal, Ref: l.Ref}}}}
		for _, d := range days {
			cell := Styled(Muted, "–")
			if s, ok := l.At(d.N); ok {
				cell = s.State.Spans()
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Spans prints the status as sign and word.
func (s State) Spans() Spans { return Spans{{Text: s.Glyph + " " + s.Word, Tone: s.Tone}} }

// Table lists the indicators with the sign of every expectation.
func (m Matrix) Table() Table {
	t := Table{Caption: m.Info.Title, Columns: []Column{{Title: m.Name}, {Title: m.Status, Fixed: true}}}
	for _, c := range m.Columns {
		t.Columns = append(t.Columns, Column{Title: c.Title, Ref: c.Ref})
	}
	for _, l := range m.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Style: Literal, Ref: l.Ref}}, l.State.Spans()}}
		for _, c := range l.Cells {
			row.Cells = append(row.Cells, T(c.Sign))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Table lists the words with what they mean and how often it happened.
func (c Calibration) Table() Table {
	t := Table{Caption: c.Info.Title, Columns: []Column{{Title: c.Word}, {Title: c.Means, End: true, Fixed: true}, {Title: c.Happened, End: true, Fixed: true}, {}}}
	for _, l := range c.Lines {
		t.Rows = append(t.Rows, Row{Cells: []Spans{T(l.Word), Styled(Number, l.Means.String()), Styled(Number, fmt.Sprintf("%d/%d", l.Happened, l.Of)), Styled(Muted, l.Note)}})
	}
	return t
}

// Table lists what rests on what: the things of every layer but the first, with what they rest on.
func (m Map) Table() Table {
	t := Table{Caption: m.Info.Title, Columns: []Column{{}, {}}}
	if len(m.Layers) > 1 {
		t.Columns = []Column{{Title: m.Layers[1].Title}, {Title: m.Layers[0].Title}}
	}
	for i, layer := range m.Layers {
		if i == 0 {
			continue
		}
		if i > 1 {
			t.Rows = append(t.Rows, Row{Group: true, Cells: []Spans{T(layer.Title)}})
		}
		for _, n := range layer.Nodes {
			var on Spans
			for _, f := range n.From {
				if f < 0 || f >= len(m.Layers[i-1].Nodes) {
					continue
				}
				if on != nil {
					on = append(on, Span{Text: " · "})
				}
				on = append(on, Span{Text: m.Layers[i-1].Nodes[f].Name, Ref: m.Layers[i-1].Nodes[f].Ref})
			}
			t.Rows = append(t.Rows, Row{Cells: []Spans{{{Text: n.Name, Link: n.Link, Ref: n.Ref}}, on}})
		}
	}
	return t
}
