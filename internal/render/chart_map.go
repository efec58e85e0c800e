package render

import "signpost/internal/view"

// mapping draws what rests on what: the layers side by side, each thing joined to what it rests on.
func (s *sheet) mapping(m view.Layers) {
	if len(m.Layers) == 0 {
		return
	}
	const top, widest, gap = 24.0, 38, 46.0
	var lefts, widths []float64
	most, width := 1, 4.0
	for _, l := range m.Layers {
		longest := displayWidth(l.Title)
		for _, n := range l.Nodes {
			longest = max(longest, displayWidth(nodeText(n)))
		}
		lefts, widths = append(lefts, width), append(widths, float64(min(longest, widest))*letter+14)
		width += widths[len(widths)-1] + gap
		most = max(most, len(l.Nodes))
	}
	width -= gap - 4
	height := top + rowHeight*float64(most) + 6
	// Each layer is set in the middle of the height, so that the lines are short.
	y := func(layer, node int) float64 {
		return top + rowHeight*(float64(most-len(m.Layers[layer].Nodes))/2+float64(node)+0.5)
	}
	s.begin(m.Figure, width, height, s.leads(m))
	for i, l := range m.Layers {
		s.label(s.side(lefts[i], width), 12, s.startOf(), "axis", l.Title)
		for j, n := range l.Nodes {
			for _, f := range n.From {
				if i == 0 || f < 0 || f >= len(m.Layers[i-1].Nodes) {
					continue
				}
				s.join(s.side(lefts[i-1]+widths[i-1], width), y(i-1, f), s.side(lefts[i], width), y(i, j), n.Alert)
			}
		}
	}
	for i, l := range m.Layers {
		for j, n := range l.Nodes {
			s.node(n, s.side(lefts[i], width), y(i, j), widths[i])
		}
	}
	s.finish()
}

// leads reports whether any thing of a map is a link.
func (s *sheet) leads(m view.Layers) bool {
	for _, l := range m.Layers {
		for _, n := range l.Nodes {
			if s.target(n.Link, n.Ref) != "" {
				return true
			}
		}
	}
	return false
}

// join draws a line from what carries to what rests on it.
func (s *sheet) join(x1, y1, x2, y2 float64, alert bool) {
	class := constant("join")
	if alert {
		class = "join t-alert"
	}
	middle := decimal((x1 + x2) / 2)
	s.raw(`<path class="`, class, `" d="M`, decimal(x1), " ", decimal(y1), "C", middle, " ", decimal(y1), " ", middle, " ", decimal(y2), " ", decimal(x2), " ", decimal(y2), `"/>`+"\n")
}

// nodeText is what stands in a node: an exclamation mark says without colour that it would fall.
func nodeText(n view.Node) string {
	if n.Alert {
		return "! " + n.Name
	}
	return n.Name
}

func (s *sheet) node(n view.Node, x, y, width float64) {
	left := x
	if s.rtl {
		left = x - width
	}
	class, text := constant("node"), nodeText(n)
	if n.Alert {
		class = "node t-alert"
	}
	end := s.link(s.target(n.Link, n.Ref))
	s.raw(`<g class="`, class, `">`)
	s.hint(n.Hint)
	s.rect(left, y-8, width, 16, ` rx="4"`)
	if s.rtl {
		s.label(x-6, y+3.8, atRight, "", short(text, int(width/letter)-1))
	} else {
		s.label(x+6, y+3.8, atLeft, "", short(text, int(width/letter)-1))
	}
	s.raw("</g>", end, "\n")
}
