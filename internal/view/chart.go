package view

import (
	"fmt"
)

// Charts are data that is easier to see than to read. They contain what to show, not how: HTML draws them, text prints
// some as bars, and any format can print a chart's table instead. Their texts are plain, on one line. Numbers out of
// range are treated as the nearest bound.

// A Chart is a block that can also be read as a table.
type Chart interface {
	Block
	Describe() Figure // the chart's titles and description
	Table() Table     // its data in rows and columns
}

// A Figure is the titles and description of a chart. Every chart embeds one.
type Figure struct {
	ID          string // stable within the document, for links; may be empty
	Title       string // what stands above the chart
	Description string // everything the chart shows, in words, for screen readers
	HasTable    bool   // the document has a table of the same data: formats without drawings leave the chart out
}

// Describe returns the figure itself, so that a chart which embeds one implements Chart.
func (f Figure) Describe() Figure { return f }

// A Day is a day on a chart's axis.
type Day struct {
	N     int    // days since any fixed day: only differences count
	Label string // the day as readers see it, such as "2022-01-09"
}

// A Range is a range of percentages, both ends included: 0 ≤ Lo ≤ Mid ≤ Hi ≤ 100.
type Range struct {
	Lo, Mid, Hi float64
	Text        string // the range as readers see it, such as "25–35%"
}

// Bands are ranges of percentages that change from day to day and share 100 percent on each: how likely the scenarios
// of a question were judged to be, from assessment to assessment.
type Bands struct {
	Figure
	Name   string // column title above the names of the bands, such as "Scenario"
	Spread string // what the bar across a share means, for pictures, such as "bar: how wide the range is"; empty for no such key
	Days   []Day  // days on which the ranges changed, rising
	Until  Day    // the day up to which the last ranges hold
	Since  Day    // the day of an earlier issue, which what follows is new to; none if its label is empty
	Period string // what the time since then is called, such as "since 2022-01-06"
	Breaks []int  // the numbers of the days from which others share the 100 percent than before, or share it by another hand
	Lines  []Band // from top to bottom
}

// A Band is one of the things that share 100 percent.
type Band struct {
	Name   string  // such as a scenario's title
	Ref    Ref     // the thing that the name stands for; zero for none
	Now    string  // the last range, as word and numbers
	Ranges []Range // one for each of Bands.Days; zero on a day on which it has no share
}

// On returns the range on the nth day; the zero Range where there is none.
func (b Band) On(n int) Range {
	if n >= len(b.Ranges) {
		return Range{}
	}
	return b.Ranges[n].within()
}

// Shares returns where the shares of the bands end on the nth day, in percent, when their middles are made to add up to
// 100: the first band's upper end, which is 100, then the lower end of every band.
func (b Bands) Shares(n int) []float64 {
	sum := 0.0
	for _, l := range b.Lines {
		sum += l.On(n).Mid
	}
	ends := []float64{100}
	end := 100.0
	for _, l := range b.Lines {
		if sum > 0 {
			end -= l.On(n).Mid / sum * 100
		}
		ends = append(ends, max(end, 0))
	}
	return ends
}

// Letter returns the name of the nth part of a chart, in its own language: A, B, … Z, AA, AB.
func Letter(n int, rtl bool) string {
	names := "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if rtl {
		names = "أبجدهوزحطيكلمنسعفصقرشت"
	}
	r := []rune(names)
	if n < len(r) {
		return string(r[n])
	}
	return Letter(n/len(r)-1, rtl) + Letter(n%len(r), rtl)
}

// A StatusStrip is the statuses of several things, day by day.
type StatusStrip struct {
	Figure
	Name   string // column title above the names of the things, such as "Indicator"
	First  Day    // the first day shown
	Last   Day    // the last day shown
	Days   []Day  // days from First to Last on which anything changed, rising
	Legend []State
	Lines  []StatusLine // from top to bottom
}

// A StatusLine is one thing with its statuses.
type StatusLine struct {
	Name    string         // such as an indicator's id
	Ref     Ref            // the thing that the name stands for; zero for none
	Hint    string         // what the name stands for, in words
	Changes []StatusChange // on rising days, also before StatusStrip.First; each holds until the next
}

// A StatusChange is a status that holds from a day on.
type StatusChange struct {
	Day   Day
	State State
}

// A State is a status as readers see it.
type State struct {
	Word  string // such as "present"
	Glyph string // a sign that stands for the word, one column wide
	Tone  Tone
}

// On returns the change whose status holds on day n; ok is false before the first change.
func (l StatusLine) On(n int) (s StatusChange, ok bool) {
	for _, change := range l.Changes {
		if change.Day.N > n {
			break
		}
		s, ok = change, true
	}
	return s, ok
}

// A Grid is rows by columns with a weighted sign in each cell: how likely each indicator would be seen under each
// scenario, and what is seen today.
type Grid struct {
	Figure
	Name    string // column title above the names of the rows, such as "Indicator"
	Status  string // column title above their statuses
	Columns []GridColumn
	Lines   []GridLine // from top to bottom
}

// A GridColumn heads the cells below it.
type GridColumn struct {
	Title string
	Ref   Ref // the thing that the title stands for; zero for none
}

// A GridLine is one row.
type GridLine struct {
	Name  string     // such as an indicator's id
	Ref   Ref        // the thing that the name stands for; zero for none
	Hint  string     // what the name stands for, in words
	State State      // today's status
	Cells []GridCell // one for each of Grid.Columns
}

// A GridCell is one sign.
type GridCell struct {
	Sign   string  // such as "++"
	Word   string  // what the sign stands for
	Weight float64 // from 0 to 1; one half is neutral and drawn empty
}

// Intervals compare, for each word, the percentages that the word stands for with how often it came true.
type Intervals struct {
	Figure
	Word     string     // column title above the words
	Means    string     // column title above what they stand for
	Happened string     // column title above how often they came true
	Lines    []Interval // from top to bottom
}

// An Interval is one word of a scale.
type Interval struct {
	Word        string
	Means       Range   // what the word stands for
	Happened    int     // how many times what was called by the word came true, at most Of
	Of          int     // how many times something was called by the word
	Least, Most float64 // bounds of the true rate, in percent
	Note        string  // such as that there are too few to tell
}

// Count prints how often the word came true, such as "3/12".
func (l Interval) Count() string {
	of := max(l.Of, 0)
	return fmt.Sprintf("%d/%d", min(max(l.Happened, 0), of), of)
}

// Rate is how often the word came true, from 0 to 100 percent.
func (l Interval) Rate() float64 {
	if l.Of <= 0 {
		return 0
	}
	return 100 * float64(min(max(l.Happened, 0), l.Of)) / float64(l.Of)
}

// Layers are things in columns, each connected to what it rests on in the column before.
type Layers struct {
	Figure
	Layers []Layer
}

// A Layer is one column: things of one kind.
type Layer struct {
	Title string
	Nodes []Node // from top to bottom
}

// A Node is one thing.
type Node struct {
	Name  string
	Ref   Ref    // the thing that the name stands for; zero for none
	Hint  string // what the name stands for, in words
	Link  string // as in a Span; empty for none
	Alert bool   // the thing would fall
	From  []int  // positions, in the layer before, of what it rests on
}

// within returns the range with all its numbers between 0 and 100.
func (r Range) within() Range {
	return Range{Lo: min(max(r.Lo, 0), 100), Mid: min(max(r.Mid, 0), 100), Hi: min(max(r.Hi, 0), 100), Text: r.Text}
}
