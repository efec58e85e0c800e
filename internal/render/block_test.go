package render

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"html"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// blocks has one of every type of block.
var blocks = []view.Block{
	view.Heading{Level: 2, ID: "heading", Text: plainly("A heading")},
	view.Paragraph{ID: "paragraph", Text: spans(plainly("Plain, "), bold("strong, "), emphasis("apart"), plainly(" and "), muted("faint."))},
	view.List{Items: []view.Item{{ID: "item", Text: plainly("A point"), Items: []view.Item{{Text: plainly("with one below")}}}, {Text: plainly("and another")}}},
	view.Fields{{Name: "Name", Value: plainly("its value")}},
	view.Table{ID: "table", Caption: "A caption", Columns: []view.Column{{Title: "One"}, {Title: "Two"}}, Rows: []view.Row{
		{Group: true, Cells: []view.Spans{plainly("Some rows")}}, {ID: "row", Cells: []view.Spans{plainly("first"), plainly("second"), plainly("third")}},
	}},
	view.Box{ID: "box", Title: "Apart", Blocks: []view.Block{view.Paragraph{Text: plainly("in a box")}}},
	view.Code{Text: "signpost list"},
	view.Endnotes{},
	sampleBands, sampleStrip, sampleGrid, sampleIntervals, sampleDots, sampleLayers, sampleRanges,
}

// blockTypes returns the names of the types of package view that are blocks, from all its files.
func blockTypes(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../view/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range tree.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Name.Name == "walk" && f.Recv != nil {
				names = append(names, f.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	if len(names) < 13 {
		t.Fatalf("only these blocks were found: %v", names)
	}
	return names
}

// alone is a document with one block, and with a note for it to print.
func alone(b view.Block) *view.Document {
	d := &view.Document{Title: "t", Lang: "en", Dir: "ltr", Blocks: []view.Block{b}}
	if _, ok := b.(view.Endnotes); ok {
		d.Blocks = []view.Block{view.Paragraph{Text: view.Cite("k")}, b}
		d.Notes = map[string]view.Note{"k": {Key: "k", Text: plainly("The note")}}
	}
	return d
}

// TestEveryFormatWritesEveryBlock writes every type of block in package view in every format: its texts are in the
// output, and none of them controls the reader's terminal.
func TestEveryFormatWritesEveryBlock(t *testing.T) {
	for _, name := range blockTypes(t) {
		if !slices.ContainsFunc(blocks, func(b view.Block) bool { return reflect.TypeOf(b).Name() == name }) {
			t.Errorf("view.%s is a block that this test does not know: add one to blocks, and a way to write it to every format", name)
		}
	}
	for _, b := range blocks {
		for _, format := range Names() {
			out := letters(format, read(t, format, render(t, format, alone(b), Options{Width: 200})))
			texts := textsOf(reflect.ValueOf(b))
			if _, ok := b.(view.Chart); ok {
				texts = nil // a format may show less of a chart, but at least its names
				view.Walk([]view.Block{b}, func(s view.Spans) { texts = append(texts, s.Plain()) })
			}
			if _, ok := b.(view.Endnotes); ok {
				texts = []string{"The note"}
			}
			if len(texts) == 0 {
				t.Errorf("%T has no text to look for", b)
			}
			for _, text := range texts {
				if !strings.Contains(out, letters("", text)) {
					t.Errorf("%s does not show %q of %T:\n%s", format, text, b, out)
				}
			}
			hostile := reflect.New(reflect.TypeOf(b)).Elem()
			hostile.Set(withControls(reflect.ValueOf(b)))
			out = read(t, format, render(t, format, alone(hostile.Interface().(view.Block)), Options{Width: 200}))
			if i := strings.IndexFunc(out, safe.Controls); i >= 0 {
				t.Errorf("%s of %T lets %q through: %q", format, b, []rune(out[i:])[0], out[max(0, i-60):min(len(out), i+20)])
			}
		}
	}
}

// read is the text a program reads from an output: for Word, the text and notes in the file.
func read(t *testing.T, format, out string) string {
	t.Helper()
	if format != "docx" {
		return out
	}
	parts := unpack(t, out)
	return parts["word/document.xml"] + parts["word/footnotes.xml"]
}

// letters is the readable text of an output, without symbols, spaces and tags.
func letters(format, out string) string {
	if format == "html" {
		_, out, _ = strings.Cut(out, "<main")
		out = html.UnescapeString(tags.ReplaceAllString(out, ""))
	}
	if format == "docx" {
		out = html.UnescapeString(tags.ReplaceAllString(out, ""))
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, out)
}

// hidden are the fields with links or metadata, which are not shown as text.
var hidden = []string{"ID", "Link", "Lang", "Cites", "Ref"}

// textsOf collects the texts of a value.
func textsOf(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" {
			return []string{v.String()}
		}
	case reflect.Interface:
		return textsOf(v.Elem())
	case reflect.Slice:
		var texts []string
		for i := range v.Len() {
			texts = append(texts, textsOf(v.Index(i))...)
		}
		return texts
	case reflect.Struct:
		var texts []string
		for i := range v.NumField() {
			if !slices.Contains(hidden, v.Type().Field(i).Name) {
				texts = append(texts, textsOf(v.Field(i))...)
			}
		}
		return texts
	}
	return nil
}

// withControls copies a value and adds terminal control characters to all its texts, also the hidden ones.
func withControls(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(v.String() + "\x1b[31m\u202e\u2028\x7fz")
	case reflect.Interface:
		out.Set(withControls(v.Elem()))
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(withControls(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(withControls(v.Field(i)))
		}
	default:
		out.Set(v)
	}
	return out
}

// A footer and a pie are a block and a chart that no format supports.
type (
	footer struct{ view.Paragraph }
	pie    struct{ view.Bands }
)

// TestNoFormatSkipsAnUnknownBlock: a block that a format cannot write is an error. Formats without charts write a
// chart as a table.
func TestNoFormatSkipsAnUnknownBlock(t *testing.T) {
	for _, format := range []string{"text", "markdown", "html", "docx"} {
		for _, b := range []view.Block{footer{view.Paragraph{Text: plainly("x")}}, view.Box{Blocks: []view.Block{footer{}}}} {
			var out bytes.Buffer
			err := Write(&out, format, fixed{doc: &view.Document{Blocks: []view.Block{view.Heading{Text: plainly("t")}, b}}}, Options{})
			if err == nil || !strings.Contains(err.Error(), "render.footer") || out.Len() > 0 {
				t.Errorf("%s writes a block that it does not know: %v, %q", format, err, out.String())
			}
		}
	}
	var out bytes.Buffer
	if err := Write(&out, "html", fixed{doc: alone(pie{sampleBands})}, Options{}); err == nil || !strings.Contains(err.Error(), "render.pie") {
		t.Errorf("a page shows a chart that it does not know: %v", err)
	}
	for _, format := range []string{"text", "markdown", "docx"} {
		if got, want := render(t, format, alone(pie{sampleBands}), Options{}), render(t, format, alone(sampleBands.Table()), Options{}); got != want {
			t.Errorf("%s writes an unknown chart as\n%swant\n%s", format, got, want)
		}
	}
}
