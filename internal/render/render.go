// Package render turns reports into bytes: one file per format, one line in Formats each.
//
// It knows documents and nothing of scenarios or files. No text reaches a reader as it came: every format cleans it
// of control characters and escapes it for its own syntax. Nothing is written before the whole output exists.
package render

import (
	"fmt"
	"io"
	"strings"

	"signpost/internal/view"
)

// A Report is what can be rendered: its JSON is its own encoding, every other format comes from its document.
type Report interface{ Document() *view.Document }

// Options say what the output goes to.
type Options struct {
	Width int      // columns for text; 0 means 80
	Color bool     // text only
	TTY   bool     // text goes to a terminal: runs of the other direction are isolated
	Also  []Report // the same report in other languages: HTML sets them on one page
}

// A Format is a way to write a report.
type Format struct {
	Name  string
	Says  string // what it is, for help texts
	write func(Report, Options) (output, error)
}

// An output is the bytes of a format in pieces that follow each other: to put them together would take room and time.
type output [][]byte

// Formats lists the formats; the first is the default.
var Formats = []Format{textFormat, markdownFormat, htmlFormat, jsonFormat}

// Names returns the names of the formats, in the order of Formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Write renders r in a format and then writes it to w, so that what cannot be rendered leaves no half output.
func Write(w io.Writer, format string, r Report, o Options) error {
	for _, f := range Formats {
		if f.Name != format {
			continue
		}
		out, err := f.write(r, o)
		if err != nil {
			return fmt.Errorf("cannot write %s: %w", f.Name, err)
		}
		if err := out.writeTo(w); err != nil {
			return fmt.Errorf("cannot write the output: %w", err)
		}
		return nil
	}
	return fmt.Errorf("no format %q: want one of %s", Clean(format), strings.Join(Names(), ", "))
}

// document returns the report's document with every text cleaned.
func (o output) writeTo(w io.Writer) error {
	for _, piece := range o {
		if _, err := w.Write(piece); err != nil {
			return err
		}
	}
	return nil
}

func document(r Report) *view.Document {
	d := r.Document()
	if d == nil {
		return &view.Document{}
	}
	return cleanDocument(d)
}

// note returns what a citation key leads to; a key without a note stands for itself, so that no citation is lost.
func note(d *view.Document, key string) view.Spans {
	if n, ok := d.Notes[key]; ok && len(n.Text) > 0 {
		return n.Text
	}
	return view.Styled(view.Literal, Clean(key))
}
