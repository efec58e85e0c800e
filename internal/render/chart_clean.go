package render

import (
	"math"
	"slices"

	"signpost/internal/view"
)

// cleanChart returns a copy of the chart with every text cleaned and set on one line, and every number within
// the bounds that a picture has room for.
func cleanChart(chart view.Chart) view.Chart {
	switch c := chart.(type) {
	case view.Course:
		return cleanCourse(c)
	case view.Watch:
		return cleanWatch(c)
	case view.Matrix:
		return cleanMatrix(c)
	case view.Calibration:
		return cleanCalibration(c)
	case view.Map:
		return cleanMap(c)
	}
	return chart
}

func cleanFigure(f view.Figure) view.Figure {
	f.Title, f.Says = cleanTitle(f.Title), cleanTitle(f.Says)
	return f
}

func cleanDay(d view.Day) view.Day {
	d.Label = cleanTitle(d.Label)
	return d
}

func cleanDays(days []view.Day) []view.Day {
	clean := make([]view.Day, len(days))
	for i, d := range days {
		clean[i] = cleanDay(d)
	}
	return clean
}

func cleanState(s view.State) view.State {
	s.Word, s.Glyph = cleanTitle(s.Word), cleanTitle(s.Glyph)
	return s
}

func percentage(n int) int { return min(max(n, 0), 100) }

// cleanCourse also squares the chart: every scenario has a range on every day.
func cleanCourse(c view.Course) view.Course {
	c.Info, c.Name, c.Period = cleanFigure(c.Info), cleanTitle(c.Name), cleanTitle(c.Period)
	c.Days, c.Until, c.Since = cleanDays(c.Days), cleanDay(c.Until), cleanDay(c.Since)
	lines := make([]view.CourseLine, len(c.Lines))
	for i, l := range c.Lines {
		held := make([]view.Range, len(c.Days))
		for j := range min(len(held), len(l.Held)) {
			held[j] = view.Range{Lo: percentage(l.Held[j].Lo), Hi: percentage(l.Held[j].Hi)}
		}
		lines[i] = view.CourseLine{Ref: l.Ref, Name: cleanTitle(l.Name), Now: cleanTitle(l.Now), Held: held}
	}
	c.Lines = lines
	return c
}

func cleanWatch(w view.Watch) view.Watch {
	w.Info, w.Name = cleanFigure(w.Info), cleanTitle(w.Name)
	w.First, w.Last, w.Days = cleanDay(w.First), cleanDay(w.Last), cleanDays(w.Days)
	kinds := make([]view.State, len(w.Kinds))
	for i, k := range w.Kinds {
		kinds[i] = cleanState(k)
	}
	lines := make([]view.WatchLine, len(w.Lines))
	for i, l := range w.Lines {
		seen := make([]view.Seen, len(l.Seen))
		for j, x := range l.Seen {
			seen[j] = view.Seen{Day: cleanDay(x.Day), State: cleanState(x.State)}
		}
		lines[i] = view.WatchLine{Ref: l.Ref, Name: cleanTitle(l.Name), Says: cleanTitle(l.Says), Seen: seen}
	}
	w.Kinds, w.Lines = kinds, lines
	return w
}

func cleanMatrix(m view.Matrix) view.Matrix {
	m.Info, m.Name, m.Status = cleanFigure(m.Info), cleanTitle(m.Name), cleanTitle(m.Status)
	m.Columns = slices.Clone(m.Columns)
	for i, c := range m.Columns {
		m.Columns[i].Title = cleanTitle(c.Title)
	}
	lines := make([]view.MatrixLine, len(m.Lines))
	for i, l := range m.Lines {
		cells := make([]view.MatrixCell, len(m.Columns))
		for j := range min(len(cells), len(l.Cells)) {
			x := l.Cells[j]
			cells[j] = view.MatrixCell{Sign: cleanTitle(x.Sign), Word: cleanTitle(x.Word), Weight: share(x.Weight)}
		}
		lines[i] = view.MatrixLine{Ref: l.Ref, Name: cleanTitle(l.Name), Says: cleanTitle(l.Says), State: cleanState(l.State), Cells: cells}
	}
	m.Lines = lines
	return m
}

// share brings a number into the bounds of a share; what is no number is none of it.
func share(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return min(max(x, 0), 1)
}

func cleanCalibration(c view.Calibration) view.Calibration {
	c.Info, c.Word, c.Means, c.Happened = cleanFigure(c.Info), cleanTitle(c.Word), cleanTitle(c.Means), cleanTitle(c.Happened)
	lines := make([]view.CalibrationLine, len(c.Lines))
	for i, l := range c.Lines {
		l.Word, l.Note = cleanTitle(l.Word), cleanTitle(l.Note)
		l.Means = view.Range{Lo: percentage(l.Means.Lo), Hi: percentage(l.Means.Hi)}
		l.Of = max(l.Of, 0)
		l.Happened = min(max(l.Happened, 0), l.Of)
		l.Least, l.Most = 100*share(l.Least/100), 100*share(l.Most/100)
		lines[i] = l
	}
	c.Lines = lines
	return c
}

func cleanMap(m view.Map) view.Map {
	m.Info = cleanFigure(m.Info)
	layers := make([]view.Layer, len(m.Layers))
	for i, l := range m.Layers {
		nodes := make([]view.Node, len(l.Nodes))
		for j, n := range l.Nodes {
			n.Name, n.Says, n.Link = cleanTitle(n.Name), cleanTitle(n.Says), Clean(n.Link)
			nodes[j] = n
		}
		layers[i] = view.Layer{Title: cleanTitle(l.Title), Nodes: nodes}
	}
	m.Layers = layers
	return m
}
