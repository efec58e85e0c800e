// Package render turns reports into bytes: one folder per format, one line in Formats each.
//
// It knows documents and nothing of scenarios or files. Every format cleans each text where it writes it (package safe)
// and escapes it for its own syntax. Nothing is written before the whole output exists.
package render

import (
	"fmt"
	"io"
	"strings"

	"signpost/internal/render/html"
	"signpost/internal/render/json"
	"signpost/internal/render/markdown"
	"signpost/internal/render/safe"
	"signpost/internal/render/text"
	"signpost/internal/view"
)

// A Report is what can be rendered: its JSON is its own encoding, every other format comes from its document.
type Report interface{ Document() *view.Document }

// Options say what the output goes to.
type Options struct {
	Width int      // columns for text; 0 means 80
	Color bool     // text only
	TTY   bool     // text goes to a terminal: runs of the other direction are isolated
	Also  []Report // the same report in other languages: HTML puts them on one page
}

// A Format is a way to write a report.
type Format struct {
	Name  string
	write func(Report, Options) (pieces, error)
}

// Pieces are the bytes of an output, to be written one after the other: to join them would take memory and time.
type pieces = [][]byte

// Formats lists the formats; the first is the default.
var Formats = []Format{
	{"text", func(r Report, o Options) (pieces, error) {
		return text.Write(document(r), text.Options{Width: o.Width, Color: o.Color, TTY: o.TTY})
	}},
	{"markdown", func(r Report, _ Options) (pieces, error) { return markdown.Write(document(r)) }},
	{"html", func(r Report, o Options) (pieces, error) {
		return html.Write(html.Page{Documents: documents(r, o.Also)})
	}},
	{"json", func(r Report, _ Options) (pieces, error) { return json.Write(r) }},
}

func documents(r Report, also []Report) []*view.Document {
	list := []*view.Document{document(r)}
	for _, other := range also {
		list = append(list, document(other))
	}
	return list
}

// document returns the report's document, or an empty one if it has none.
func document(r Report) *view.Document {
	if d := r.Document(); d != nil {
		return d
	}
	return &view.Document{}
}

// Names returns the names of the formats, in the order of Formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Write renders r in a format and then writes it to w, so that a report which cannot be rendered leaves no half output.
// It returns an error if there is no such format, if the format has no way to write a block or JSON no way to encode a
// value, or if w fails.
func Write(w io.Writer, format string, r Report, o Options) error {
	for _, f := range Formats {
		if f.Name != format {
			continue
		}
		out, err := f.write(r, o)
		if err != nil {
			return fmt.Errorf("cannot write %s: %w", f.Name, err)
		}
		return writePieces(w, out)
	}
	return fmt.Errorf("no format %q: want one of %s", Clean(format), strings.Join(Names(), ", "))
}

// WritePage renders a page of a server and then writes it to w.
func WritePage(w io.Writer, p html.Page) error {
	out, err := html.Write(p)
	if err != nil {
		return fmt.Errorf("cannot write the page: %w", err)
	}
	return writePieces(w, out)
}

func writePieces(w io.Writer, out pieces) error {
	for _, piece := range out {
		if _, err := w.Write(piece); err != nil {
			return fmt.Errorf("cannot write the output: %w", err)
		}
	}
	return nil
}

// Clean returns text that cannot control a terminal or reorder a line, as safe.Text does.
func Clean(text string) string { return safe.Text(text) }
