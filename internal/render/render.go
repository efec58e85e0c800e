// Package render turns reports into bytes: one folder per format, one line in Formats each.
//
// It depends on documents, not on scenarios or files. Every format cleans each text when writing it (package safe) and
// escapes it for its own syntax. Nothing is written before the whole output exists, or, for output too large to hold,
// before everything except the writing itself has succeeded.
package render

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"signpost/internal/calendar"
	"signpost/internal/diag"
	"signpost/internal/render/csv"
	"signpost/internal/render/docx"
	"signpost/internal/render/html"
	"signpost/internal/render/ics"
	"signpost/internal/render/json"
	"signpost/internal/render/jsonl"
	"signpost/internal/render/markdown"
	"signpost/internal/render/safe"
	"signpost/internal/render/sarif"
	"signpost/internal/render/text"
	"signpost/internal/table"
	"signpost/internal/view"
)

// A Report can be rendered: JSON is its own encoding, all other formats come from its document.
type Report interface{ Document() *view.Document }

// Options describe the destination of the output.
type Options struct {
	Width    int       // columns for text; 0 means 80
	Color    bool      // text only
	TTY      bool      // text goes to a terminal: runs of the other direction are isolated
	Also     []Report  // the same report in other languages: HTML puts them on one page, Word in one file
	Template *Template // docx only: the template for the style; nil for our own

	Version string // of the program, for formats that name their generator
}

// A Dated report also has a calendar.
type Dated interface{ Calendar() calendar.Calendar }

// An Intelligence also has a bundle of STIX objects.
type Intelligence interface{ STIX() any }

// A Tabular report also has a table, for spreadsheets and databases.
type Tabular interface{ Table() table.Table }

// A Bibliography also has a list of references, for reference managers.
type Bibliography interface{ CSL() ([]byte, error) }

// A Long report may be very long: it is written part by part, so that only one part is in memory. If a part cannot be
// written, those before it remain.
type Long interface {
	Parts() iter.Seq[*view.Document]
}

// A Large report may have a table too large to hold: text asks for the rows while writing them.
type Large interface{ Large() *view.Document }

// An Analysed report also has a list of findings, for forges and editors.
type Analysed interface{ Analysis() diag.Analysis }

// A Format is a way to write a report.
type Format struct {
	Name    string
	Every   bool // every report has it; other formats only if the report implements the interface
	Several bool // one output can hold the report in several languages
	Binary  bool // a terminal cannot show it
	write   func(io.Writer, Report, Options) error
}

// Pieces are the bytes of an output, to be written in order: joining them would cost memory and time.
type pieces = [][]byte

// Formats lists the formats; the first is the default.
var Formats = []Format{
	{Name: "text", Every: true, write: func(w io.Writer, r Report, o Options) error {
		to := text.Options{Width: o.Width, Color: o.Color, TTY: o.TTY}
		if l, ok := r.(Large); ok {
			return text.Stream(w, l.Large(), to)
		}
		return inParts(func(d *view.Document, _ Options) (pieces, error) { return text.Write(d, to) })(w, r, o)
	}},
	{Name: "markdown", Every: true, write: inParts(func(d *view.Document, _ Options) (pieces, error) { return markdown.Write(d) })},
	{Name: "html", Every: true, Several: true, write: whole(func(r Report, o Options) (pieces, error) {
		return html.Write(html.Page{Documents: documents(r, o.Also)})
	})},
	{Name: "docx", Every: true, Several: true, Binary: true, write: whole(func(r Report, o Options) (pieces, error) {
		return docx.Write(documents(r, o.Also), o.Template)
	})},
	{Name: "json", Every: true, write: whole(func(r Report, _ Options) (pieces, error) { return json.Write(r) })},
	{Name: "csv", write: func(w io.Writer, r Report, _ Options) error {
		t, ok := r.(Tabular)
		if !ok {
			return errors.New("the report is no table")
		}
		return csv.Write(w, t.Table())
	}},
	{Name: "ics", write: whole(func(r Report, _ Options) (pieces, error) {
		d, ok := r.(Dated)
		if !ok {
			return nil, errors.New("the report has no days")
		}
		return pieces{ics.Write(d.Calendar())}, nil
	})},
	{Name: "stix", write: whole(func(r Report, _ Options) (pieces, error) {
		i, ok := r.(Intelligence)
		if !ok {
			return nil, errors.New("the report is no intelligence")
		}
		return json.Write(i.STIX())
	})},
	{Name: "csl", write: whole(func(r Report, _ Options) (pieces, error) {
		b, ok := r.(Bibliography)
		if !ok {
			return nil, errors.New("the report is no list of references")
		}
		data, err := b.CSL()
		return json.Escape(data), err
	})},
	{Name: "sarif", write: whole(func(r Report, o Options) (pieces, error) {
		a, ok := r.(Analysed)
		if !ok {
			return nil, errors.New("the report is no list of findings")
		}
		return sarif.Write(a.Analysis(), o.Version)
	})},
}

// WriteTable writes a table as csv or jsonl, a row at a time.
func WriteTable(w io.Writer, format string, t table.Table) error {
	switch format {
	case "csv":
		return csv.Write(w, t)
	case "jsonl":
		return jsonl.Write(w, t)
	}
	return fmt.Errorf("a table cannot be written as %s", Clean(format))
}

// WriteRows writes further rows of a table, without the header.
func WriteRows(w io.Writer, format string, t table.Table) error {
	if format == "csv" {
		return csv.Rows(w, t)
	}
	return WriteTable(w, format, t)
}

// whole writes the result of a format once all of it exists: a failed report leaves no partial output.
func whole(render func(Report, Options) (pieces, error)) func(io.Writer, Report, Options) error {
	return func(w io.Writer, r Report, o Options) error {
		out, err := render(r, o)
		if err != nil {
			return err
		}
		return writePieces(w, out)
	}
}

// inParts writes a document, or the parts of a long report separated by a blank line.
func inParts(render func(*view.Document, Options) (pieces, error)) func(io.Writer, Report, Options) error {
	return func(w io.Writer, r Report, o Options) error {
		long, ok := r.(Long)
		if !ok {
			return whole(func(r Report, o Options) (pieces, error) { return render(document(r), o) })(w, r, o)
		}
		between := pieces(nil)
		for d := range long.Parts() {
			out, err := render(d, o)
			if err != nil {
				return err
			}
			if err := writePieces(w, append(between, out...)); err != nil {
				return err
			}
			between = pieces{[]byte("\n")}
		}
		return nil
	}
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

// Names returns the names of the formats available for every report, in the order of Formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		if f.Every {
			names = append(names, f.Name)
		}
	}
	return names
}

// Find returns the format of a name; the zero Format for none.
func Find(name string) Format {
	for _, f := range Formats {
		if f.Name == name {
			return f
		}
	}
	return Format{}
}

// Write renders r in a format and writes it to w. It returns an error if there is no such format or the report does
// not support it, if the format cannot write a block or JSON cannot encode a value, or if w fails.
func Write(w io.Writer, format string, r Report, o Options) error {
	f := Find(format)
	if f.write == nil {
		return fmt.Errorf("no format %q: want one of %s", Clean(format), strings.Join(Names(), ", "))
	}
	to := &errorWriter{w: w}
	err := f.write(to, r, o)
	switch {
	case to.err != nil:
		return fmt.Errorf("cannot write the output: %w", to.err)
	case err != nil:
		return fmt.Errorf("cannot write %s: %w", f.Name, err)
	}
	return nil
}

// An errorWriter remembers the error of the underlying writer, to distinguish it from an error of the format.
type errorWriter struct {
	w   io.Writer
	err error
}

func (s *errorWriter) Write(b []byte) (int, error) {
	n, err := s.w.Write(b)
	s.err = err
	return n, err
}

// WritePage renders a page of a server and then writes it to w.
func WritePage(w io.Writer, p html.Page) error {
	out, err := html.Write(p)
	if err != nil {
		return fmt.Errorf("cannot write the page: %w", err)
	}
	if err := writePieces(w, out); err != nil {
		return fmt.Errorf("cannot write the output: %w", err)
	}
	return nil
}

func writePieces(w io.Writer, out pieces) error {
	for _, piece := range out {
		if _, err := w.Write(piece); err != nil {
			return err
		}
	}
	return nil
}

// Clean returns text that cannot control a terminal or reorder a line, as safe.Text does.
func Clean(text string) string { return safe.Text(text) }

// A Template is a Word file used as a template.
type Template = docx.Template

// ReadTemplate reads a Word file as a template.
func ReadTemplate(data []byte) (*Template, error) { return docx.ReadTemplate(data) }
