package render

import (
	"math"
	"slices"
	"unicode/utf8"

	"signpost/internal/view"
)

// matrix draws indicators by scenarios. The more likely an indicator would be seen the darker its cell, the less
// likely the denser it is hatched; one that says nothing is empty.
func (s *sheet) matrix(m view.Grid) {
	if len(m.Lines) == 0 || len(m.Columns) == 0 {
		return
	}
	names := 0
	for _, l := range m.Lines {
		names = max(names, utf8.RuneCountInString(l.Name))
	}
	names = min(names, 34)
	const status, top = 22.0, 20.0
	margin := float64(names)*letter + 8 + status
	cell := min(max((telephone-margin)/float64(len(m.Columns)), 26), 44)
	width := margin + cell*float64(len(m.Columns)) + 4
	height := top + rowHeight*float64(len(m.Lines)) + 6
	s.begin(m.Figure, width, height, slices.ContainsFunc(m.Lines, func(l view.GridLine) bool { return s.target("", l.Ref) != "" }))
	place := func(i int) float64 { // the left edge of a cell
		if s.rtl {
			return width - margin - cell*float64(i+1)
		}
		return margin + cell*float64(i)
	}
	for i := range m.Columns {
		s.label(place(i)+cell/2, top-6, atMiddle, "key", letters(i, s.rtl))
	}
	for i, l := range m.Lines {
		y := top + rowHeight*float64(i)
		s.rowName(l.Name, l.Hint, l.Ref, y+13.5, width, names)
		s.raw(`<g class="`, tones[l.State.Tone], `">`)
		s.hint(l.State.Word)
		s.shape(l.State, s.side(margin-status/2, width), y+10, 5)
		s.raw("</g>\n")
		for j, c := range l.Cells {
			s.cell(c, place(j), y, cell)
		}
	}
	s.finish()
	s.raw(`<ul class="legend">` + "\n")
	for i, c := range m.Columns {
		s.raw(`<li><span class="key">`)
		s.text(letters(i, s.rtl))
		s.raw("</span><span>")
		end := s.link(s.target("", c.Ref))
		s.prose(c.Title)
		s.raw(end, "</span></li>\n")
	}
	s.raw("</ul>\n")
}

func (s *sheet) cell(c view.GridCell, x, y, width float64) {
	s.raw("<g>")
	s.hint(c.Word)
	strong := math.Abs(c.Weight-0.5) * 2
	s.rect(x+1, y+1, width-2, rowHeight-2, ` class="cell"`)
	switch {
	case c.Weight > 0.5:
		s.rect(x+1, y+1, width-2, rowHeight-2, ` class="more" fill-opacity="`+constant(decimalShare(strong*0.5))+`"`)
	case c.Weight < 0.5:
		s.rect(x+1, y+1, width-2, rowHeight-2, ` fill="url(#p:h)" fill-opacity="`+constant(decimalShare(strong))+`"`)
	}
	s.label(x+width/2, y+14, atMiddle, "sign", c.Sign)
	s.raw("</g>\n")
}

func decimalShare(x float64) constant { return decimal(math.Round(x*10) / 10) }

// calibration draws, for every word, the stretch of percentages it stands for and how often what was called so
// happened, with the bounds of what that can tell.
func (s *sheet) calibration(c view.Intervals) {
	if len(c.Lines) == 0 {
		return
	}
	const row, count = 34.0, 46.0
	left, right := 8.0, telephone-count
	if s.rtl {
		left, right = count, telephone-8
	}
	height := row*float64(len(c.Lines)) + 26
	at := func(percent float64) float64 { return left + (right-left)*percent/100 }
	s.begin(c.Figure, telephone, height, false)
	for i, l := range c.Lines {
		y := row*float64(i) + 24
		s.label(s.side(8, telephone), y-9, s.startOf(), "", l.Word)
		s.rule(left, y, right, y, "grid")
		s.rect(at(float64(l.Means.Lo)), y-5, at(float64(l.Means.Hi))-at(float64(l.Means.Lo)), 10, ` class="means" fill="url(#p:h)"`)
		if l.Of > 0 {
			s.rule(at(l.Least), y, at(l.Most), y, "spread")
			s.circle(at(l.Rate()), y, 4, "full")
		}
		s.label(s.side(telephone-count/2+4, telephone), y+4, atMiddle, "axis", string(integer(l.Happened))+"/"+string(integer(l.Of)))
	}
	for _, n := range []int{0, 50, 100} {
		s.label(at(float64(n)), height-6, atMiddle, "axis", string(integer(n))+"%")
	}
	s.finish()
}
