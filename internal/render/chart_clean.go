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
	case view.Bands:
		return cleanCourse(c)
	case view.StatusStrip:
		return cleanWatch(c)
	case view.Grid:
		return cleanMatrix(c)
	case view.Intervals:
		return cleanCalibration(c)
	case view.Layers:
		return cleanMap(c)
	}
	return chart
}

func cleanFigure(f view.Figure) view.Figure {
	f.Title, f.Description = cleanTitle(f.Title), cleanTitle(f.Description)
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
func cleanCourse(c view.Bands) view.Bands {
	c.Figure, c.Name, c.Period = cleanFigure(c.Figure), cleanTitle(c.Name), cleanTitle(c.Period)
	c.Days, c.Until, c.Since = cleanDays(c.Days), cleanDay(c.Until), cleanDay(c.Since)
	lines := make([]view.Band, len(c.Lines))
	for i, l := range c.Lines {
		held := make([]view.Range, len(c.Days))
		for j := range min(len(held), len(l.Ranges)) {
			held[j] = view.Range{Lo: percentage(l.Ranges[j].Lo), Hi: percentage(l.Ranges[j].Hi)}
		}
		lines[i] = view.Band{Ref: l.Ref, Name: cleanTitle(l.Name), Now: cleanTitle(l.Now), Ranges: held}
	}
	c.Lines = lines
	return c
}

func cleanWatch(w view.StatusStrip) view.StatusStrip {
	w.Figure, w.Name = cleanFigure(w.Figure), cleanTitle(w.Name)
	w.First, w.Last, w.Days = cleanDay(w.First), cleanDay(w.Last), cleanDays(w.Days)
	kinds := make([]view.State, len(w.Legend))
	for i, k := range w.Legend {
		kinds[i] = cleanState(k)
	}
	lines := make([]view.StatusLine, len(w.Lines))
	for i, l := range w.Lines {
		seen := make([]view.StatusChange, len(l.Changes))
		for j, x := range l.Changes {
			seen[j] = view.StatusChange{Day: cleanDay(x.Day), State: cleanState(x.State)}
		}
		lines[i] = view.StatusLine{Ref: l.Ref, Name: cleanTitle(l.Name), Hint: cleanTitle(l.Hint), Changes: seen}
	}
	w.Legend, w.Lines = kinds, lines
	return w
}

func cleanMatrix(m view.Grid) view.Grid {
	m.Figure, m.Name, m.Status = cleanFigure(m.Figure), cleanTitle(m.Name), cleanTitle(m.Status)
	m.Columns = slices.Clone(m.Columns)
	for i, c := range m.Columns {
		m.Columns[i].Title = cleanTitle(c.Title)
	}
	lines := make([]view.GridLine, len(m.Lines))
	for i, l := range m.Lines {
		cells := make([]view.GridCell, len(m.Columns))
		for j := range min(len(cells), len(l.Cells)) {
			x := l.Cells[j]
			cells[j] = view.GridCell{Sign: cleanTitle(x.Sign), Word: cleanTitle(x.Word), Weight: share(x.Weight)}
		}
		lines[i] = view.GridLine{Ref: l.Ref, Name: cleanTitle(l.Name), Hint: cleanTitle(l.Hint), State: cleanState(l.State), Cells: cells}
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

func cleanCalibration(c view.Intervals) view.Intervals {
	c.Figure, c.Word, c.Means, c.Happened = cleanFigure(c.Figure), cleanTitle(c.Word), cleanTitle(c.Means), cleanTitle(c.Happened)
	lines := make([]view.Interval, len(c.Lines))
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

func cleanMap(m view.Layers) view.Layers {
	m.Figure = cleanFigure(m.Figure)
	layers := make([]view.Layer, len(m.Layers))
	for i, l := range m.Layers {
		nodes := make([]view.Node, len(l.Nodes))
		for j, n := range l.Nodes {
			n.Name, n.Hint, n.Link = cleanTitle(n.Name), cleanTitle(n.Hint), Clean(n.Link)
			nodes[j] = n
		}
		layers[i] = view.Layer{Title: cleanTitle(l.Title), Nodes: nodes}
	}
	m.Layers = layers
	return m
}
