package page

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// blocks are the elements that begin a line of their own.
var blocks = []string{
	"address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
	"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main",
	"nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}

// hiddenElements are the elements whose text nobody reads on the page.
var hiddenElements = []string{"head", "script", "style", "template", "noscript", "iframe", "svg", "canvas", "audio", "video", "textarea"}

// A lineWriter sets a page as lines.
type lineWriter struct {
	lines []string
	line  strings.Builder
}

// lines is the text of an element: a line for each paragraph, heading, point of a list and row of a table.
func lines(n *html.Node) []string {
	s := &lineWriter{}
	s.set(n)
	s.end()
	return s.lines
}

func (s *lineWriter) end() {
	if text := oneLine(s.line.String()); text != "" {
		s.lines = append(s.lines, text)
	}
	s.line.Reset()
}

func (s *lineWriter) set(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		s.line.WriteString(n.Data)
		return
	case n.Type == html.ElementNode && slices.Contains(hiddenElements, n.Data):
		return
	case n.Type == html.ElementNode && n.Data == "table" && tabular(n):
		s.end()
		s.table(n)
		return
	}
	block := n.Type == html.ElementNode && slices.Contains(blocks, n.Data)
	if block {
		s.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.set(c)
	}
	if block {
		s.end()
	} else if n.Type == html.ElementNode && (n.Data == "td" || n.Data == "th") {
		s.line.WriteString(" ")
	}
}

// tabular reports whether a table holds cells of text rather than the layout of a page: whether no cell holds a block.
func tabular(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "table" || c.Data == "p" || c.Data == "ul" || c.Data == "ol" || c.Data == "h2") || !tabular(c) {
			return false
		}
	}
	return true
}

// cellSeparator stands between the cells of a row on its line.
const cellSeparator = " | "

// table sets every row as a line. A cell that reaches down over rows stands in each of them.
func (s *lineWriter) table(n *html.Node) {
	type cell struct {
		text string
		rows int
	}
	down := map[int]cell{}
	eachElement(n, "caption", func(c *html.Node) { s.lines = append(s.lines, lines(c)...) })
	eachElement(n, "tr", func(row *html.Node) {
		var cells []string
		take := func() {
			for h := down[len(cells)]; h.rows > 0; h = down[len(cells)] {
				down[len(cells)] = cell{h.text, h.rows - 1}
				cells = append(cells, h.text)
			}
		}
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || c.Data != "td" && c.Data != "th" {
				continue
			}
			take()
			text := oneLine(strings.Join(lines(c), " "))
			if rows, err := strconv.Atoi(attr(c, "rowspan")); err == nil && rows > 1 {
				down[len(cells)] = cell{text, min(rows-1, 1000)}
			}
			cells = append(cells, text)
		}
		take()
		if text := oneLine(strings.Join(cells, cellSeparator)); strings.Trim(text, "| ") != "" {
			s.lines = append(s.lines, text)
		}
	})
}

// eachElement calls f with every element of a name below a node.
func eachElement(n *html.Node, name string, f func(*html.Node)) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			f(c)
			continue
		}
		eachElement(c, name, f)
	}
}
