package render

import "signpost/internal/view"

// course draws likelihood over time: at every assessment a column in which the scenarios share 100 percent by the
// middles of their ranges, with a bar across each share as long as its range is wide. Between the columns what was
// held last stays in force.
func (s *sheet) course(c view.Bands) {
	if len(c.Days) == 0 || len(c.Lines) == 0 {
		return
	}
	const width, height = telephone, 214.0
	p := plot{left: 34, right: width - 22, top: 22, bottom: height - 24}
	p.lay(c)
	s.begin(c.Figure, width, height, false)
	for _, n := range []int{0, 50, 100} {
		y := p.y(float64(n))
		s.rule(p.left-4, y, p.right, y, "grid")
		s.label(p.left-7, y+3.5, atRight, "axis", string(integer(n))+"%")
	}
	s.shares(c, p)
	s.newDays(c, p)
	s.axis(p.days, p.x, height-8, 0, width)
	s.finish()
	s.courseLegend(c)
}

// A plot is where the columns of a chart stand.
type plot struct {
	left, right, top, bottom float64
	column                   float64 // the width of a column
	days                     []view.Day
	scale                    scale
}

// lay makes the columns as wide as the nearest two of them allow.
func (p *plot) lay(c view.Bands) {
	p.days = c.Days
	last := c.Days[len(c.Days)-1]
	if c.Until.N > last.N {
		p.days = append(append([]view.Day{}, c.Days...), c.Until)
		last = c.Until
	}
	p.scale = scale{first: c.Days[0].N, last: last.N}
	const widest, thinnest = 34.0, 2.0
	p.column = widest
	for i := range c.Days[1:] {
		gap := float64(c.Days[i+1].N-c.Days[i].N) / float64(max(last.N-c.Days[0].N, 1)) * (p.right - p.left - widest)
		p.column = max(min(p.column, gap*0.7), thinnest)
	}
	p.scale.left, p.scale.right = p.left+p.column/2, p.right-p.column/2
	if last.N == c.Days[0].N {
		p.scale.right = p.scale.left
	}
}

func (p plot) x(n int) float64 { return p.scale.x(n) }

func (p plot) y(percent float64) float64 { return p.bottom - (p.bottom-p.top)*percent/100 }

func (s *sheet) shares(c view.Bands, p plot) {
	for day, d := range c.Days {
		ends := c.Shares(day)
		x := p.x(d.N)
		until := p.right
		if day+1 < len(c.Days) {
			until = p.x(c.Days[day+1].N)
		} else if c.Until.N > d.N || len(c.Days) > 1 {
			until = p.x(max(c.Until.N, d.N)) + p.column/2
		}
		for i, l := range c.Lines {
			top, bottom := p.y(ends[i]), p.y(ends[i+1])
			fill := fills[i%patternCount]
			s.rect(x, top, until-x, bottom-top, ` class="held" fill="`+fill+`"`)
			s.raw("<g>")
			s.hint(d.Label + " · " + l.Name + " · " + l.Ranges[day].String())
			s.rect(x-p.column/2, top, p.column, bottom-top, ` class="share" fill="`+fill+`"`)
			s.spread(l.Ranges[day], x, (top+bottom)/2, p)
			s.raw("</g>\n")
		}
	}
	s.courseLetters(c, p)
}

// spread draws how wide a range is, around the middle of its share.
func (s *sheet) spread(r view.Range, x, y float64, p plot) {
	half := (p.bottom - p.top) * float64(r.Hi-r.Lo) / 200
	cap := min(p.column/2-1, 5)
	if half < 1 || cap < 0.5 {
		return
	}
	shape := "M" + decimal(x-cap) + " " + decimal(y-half) + "h" + decimal(2*cap) + "M" + decimal(x) + " " + decimal(y-half) + "v" + decimal(2*half) + "M" + decimal(x-cap) + " " + decimal(y+half) + "h" + decimal(2*cap)
	s.raw(`<path class="halo" d="`, shape, `"/><path class="spread" d="`, shape, `"/>`)
}

// courseLetters names the shares at the right, pushed apart where they are thin.
func (s *sheet) courseLetters(c view.Bands, p plot) {
	const apart = 11.0
	ends := c.Shares(len(c.Days) - 1)
	ys := make([]float64, len(c.Lines))
	for i := range ys {
		ys[i] = (p.y(ends[i])+p.y(ends[i+1]))/2 + 4
		if i > 0 {
			ys[i] = max(ys[i], ys[i-1]+apart)
		}
	}
	for i := len(ys) - 1; i >= 0; i-- {
		limit := p.bottom + 4
		if i < len(ys)-1 {
			limit = ys[i+1] - apart
		}
		ys[i] = min(ys[i], limit)
		s.label(p.right+5, ys[i], atLeft, "key", letters(i, s.rtl))
	}
}

// newDays shades the days since an earlier issue.
func (s *sheet) newDays(c view.Bands, p plot) {
	if c.Since.Label == "" || c.Since.N >= max(c.Until.N, c.Days[len(c.Days)-1].N) {
		return
	}
	from, to := p.x(max(c.Since.N, c.Days[0].N))+p.column/2, p.x(p.days[len(p.days)-1].N)+p.column/2
	s.rect(from, p.top-6, to-from, p.bottom-p.top+6, ` class="new"`)
	s.rule(from, p.top-6, to, p.top-6, "edge")
	s.label((from+to)/2, p.top-10, atMiddle, "axis", c.Period)
}

// courseLegend lists the scenarios in words: the letters and patterns with what they stand for and what is held
// now.
func (s *sheet) courseLegend(c view.Bands) {
	s.raw(`<ul class="legend">` + "\n")
	for i, l := range c.Lines {
		s.raw(`<li><span class="key">`)
		s.text(letters(i, s.rtl))
		s.raw(`</span><svg class="swatch" width="16" height="12" aria-hidden="true" focusable="false"><rect width="16" height="12" fill="`, fills[i%patternCount], `"/></svg><span>`)
		end := s.link(s.target("", l.Ref))
		s.prose(l.Name)
		s.raw(end, ` <span class="now">`)
		s.prose(l.Now)
		s.raw("</span></span></li>\n")
	}
	s.raw("</ul>\n")
}
