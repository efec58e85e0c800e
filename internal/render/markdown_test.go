package render

import (
	"bytes"
	"html"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"signpost/internal/view"
)

var github = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))

// kinds parses Markdown as GitHub does and counts the elements in it.
func kinds(source string) map[string]int {
	count := map[string]int{}
	_ = ast.Walk(github.Parser().Parse(text.NewReader([]byte(source))), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			count[n.Kind().String()]++
		}
		return ast.WalkContinue, nil
	})
	return count
}

var tags = regexp.MustCompile(`<[^>]*>`)

// shown returns what a reader sees of Markdown. Text contains no tags: goldmark writes every < of it as an entity.
func shown(source string) string {
	var b bytes.Buffer
	_ = github.Convert([]byte(source), &b)
	return html.UnescapeString(tags.ReplaceAllString(b.String(), ""))
}

// spaced collapses runs of spaces, as Markdown is displayed.
func spaced(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }), " ")
}

// checkShown renders text in a heading, a paragraph, a list and a table in every style and compares what a reader
// of the Markdown sees with it.
func checkShown(t *testing.T, text, neighbour string) {
	t.Helper()
	want := spaced(Clean(text) + Clean(neighbour) + Clean(text))
	for style := view.Plain; style <= view.Muted; style++ {
		all := view.Spans{{Text: text, Style: style}, {Text: neighbour}, {Text: text, Style: (style + 1) % (view.Muted + 1)}}
		for name, b := range map[string]view.Block{
			"Heading":   view.Heading{Level: 2, Text: all},
			"Paragraph": view.Paragraph{Text: all},
			"TextBlock": view.List{Items: []view.Item{{Text: all}}},
			"TableCell": view.Table{Columns: []view.Column{{}, {}}, Rows: []view.Row{{Cells: []view.Spans{all, nil}}}},
		} {
			source := render(t, "markdown", &view.Document{Blocks: []view.Block{b}}, Options{})
			if got := spaced(shown(source)); got != want {
				t.Fatalf("%s in style %d: %q is written\n%s\nand read as\n%q, want\n%q", name, style, text, source, got, want)
			}
			for kind, n := range kinds(source) {
				switch kind {
				case "Document", "Heading", "Paragraph", "TextBlock", "List", "ListItem", "Table", "TableHeader", "TableRow", "Text", "String":
				case "Emphasis", "CodeSpan":
				case "TableCell":
					if n != 4 {
						t.Errorf("%s: %q makes %d table cells, want 4:\n%s", name, text, n, source)
					}
				default:
					t.Errorf("%s in style %d: %q makes a %s:\n%s", name, style, text, kind, source)
				}
			}
		}
	}
}

func TestMarkdownShowsTextAsItIs(t *testing.T) {
	for _, text := range nasty {
		for _, neighbour := range []string{"", " ", "x", ".", "`", "(", text} {
			checkShown(t, text, neighbour)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, text := range nasty {
		if len(text) < 300 {
			f.Add(text, "x")
		}
	}
	f.Fuzz(func(t *testing.T, text, neighbour string) { checkShown(t, text, neighbour) })
}

func TestMarkdownLinks(t *testing.T) {
	d := &view.Document{Blocks: []view.Block{
		view.Heading{Level: 2, ID: "a", Text: plainly("The Method, (in brief)")},
		view.Heading{Level: 2, ID: "b", Text: plainly("The method in brief")},
		view.Heading{Level: 2, ID: "ar", Text: plainly("المنهج وحدوده")},
	}}
	for link, want := range map[string]string{
		"#a":                           "[x](#the-method-in-brief)",
		"#b":                           "[x](#the-method-in-brief-1)",
		"#ar":                          "[x](#المنهج-وحدوده)",
		"#nowhere":                     "x",
		"https://e.org/a_b?c=1&copy=2": "[x](https://e.org/a_b?c=1&amp;copy=2)",
		"HTTP://e.org/(a) <b>":         "[x](HTTP://e.org/%28a%29%20%3Cb%3E)",
		"javascript:alert(1)":          "x",
		"data:text/html,x":             "x",
		"//evil":                       "x",
		"https://":                     "x",
		"https:///evil":                "x",
		"":                             "x",
	} {
		d.Blocks = append(d.Blocks[:3:3], view.Paragraph{Text: view.Spans{{Text: "x", Link: link}}})
		out := render(t, "markdown", d, Options{})
		if got := strings.TrimSpace(out[strings.LastIndex(out, "\n\n")+2:]); got != want {
			t.Errorf("a link to %q is written %s, want %s", link, got, want)
		}
	}
}

func TestMarkdownJoints(t *testing.T) {
	cite := view.Cite("k", "l")
	for want, text := range map[string]view.Spans{
		"Look!\\[1\\]\\[2\\]": spans(plainly("Look!"), cite),
		"\\[1\\]\\[2\\]\\: a": spans(cite, plainly(": a")),
		"\\[1\\]\\[2\\]\\(a)": spans(cite, plainly("(a)")),
		"**likely** (5–20%)":  spans(bold("likely "), number("(5–20%)")),
		"**ab**":              spans(bold("a"), bold("b")),
		"**a**\\[1\\]\\[2\\]": spans(bold("a"), cite),
		"a.b":                 spans(plainly("a"), bold("."), plainly("b")),
		"unit":                spans(plainly("un"), emphasis("it")),
		"**a**_b_":            spans(bold("a"), emphasis("b"), plainly("")),
	} {
		out := render(t, "markdown", &view.Document{Blocks: []view.Block{view.Paragraph{Text: text}}}, Options{})
		if got, _, _ := strings.Cut(out, "\n"); got != want {
			t.Errorf("%v is written %s, want %s", text, got, want)
		}
	}
}

// marked and noted match the marks and the notes in Markdown.
var (
	marked = regexp.MustCompile(`\\\[\d+\\\]`)
	noted  = regexp.MustCompile(`(?m)^\\\[\d+\\\] \S`)
)

// TestNotes: a mark is text with the number of its note, as in every other format.
func TestNotes(t *testing.T) {
	boxed := &view.Document{Notes: sampleNotes, Blocks: []view.Block{
		view.Box{Title: "t", Blocks: []view.Block{view.Paragraph{Text: spans(plainly("x"), view.Cite("fitch-2022#4a"))}, view.Endnotes{}}},
	}}
	bare := briefing()
	bare.Blocks = bare.Blocks[:len(bare.Blocks)-1] // no Endnotes
	for name, c := range map[string]struct {
		doc          *view.Document
		links, notes int
	}{"briefing": {briefing(), 5, 3}, "briefing without a place for notes": {bare, 5, 3}, "in a box": {boxed, 1, 1}} {
		var b bytes.Buffer
		source := render(t, "markdown", c.doc, Options{})
		got := kinds(source)
		marks, notes := len(marked.FindAllString(source, -1)), len(noted.FindAllString(source, -1))
		if marks != c.links+c.notes || notes != c.notes || got["FootnoteLink"]+got["Footnote"] > 0 {
			t.Errorf("%s has %d marks and %d notes, want %d and %d, and no footnotes of Markdown:\n%s", name, marks, notes, c.links+c.notes, c.notes, source)
		}
		if err := github.Convert([]byte(source), &b); err != nil || strings.Contains(b.String(), "raw HTML") {
			t.Errorf("%s: %v, %s", name, err, b.String())
		}
	}
}

// TestPandoc reads the samples with pandoc, whose Markdown differs.
func TestPandoc(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not in PATH: its reading of our Markdown is not tested")
	}
	for _, from := range []string{"markdown", "gfm"} {
		cmd := exec.Command(pandoc, "-f", from, "-t", "native")
		cmd.Stdin = strings.NewReader(render(t, "markdown", briefing(), Options{}))
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("pandoc -f %s: %v", from, err)
		}
		for what, want := range map[string]int{"Note": 0, "Table": 7, "BlockQuote": 1, "CodeBlock": 1, "OrderedList": 1, "Header": 5, "Math": 0, "RawInline": 0, "RawBlock": 0} {
			if got := countWord(string(out), what); got != want {
				t.Errorf("pandoc -f %s reads %d of %s, want %d:\n%s", from, got, what, want, out)
			}
		}
	}
	var all []view.Block
	want := ""
	for _, text := range nasty {
		if spaced(text) != "" {
			all = append(all, view.Paragraph{Text: plainly(text)})
			want += spaced(Clean(text)) + " "
		}
	}
	cmd := exec.Command(pandoc, "-f", "markdown-smart", "-t", "plain", "--wrap=none")
	cmd.Stdin = strings.NewReader(render(t, "markdown", &view.Document{Blocks: all}, Options{}))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := spaced(string(out)); got != strings.TrimSpace(want) {
		t.Errorf("pandoc reads hostile text as\n%q\nwant\n%q", got, want)
	}
}

func countWord(text, word string) int {
	n := 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !(r >= 'A' && r <= 'z') }) {
		if w == word {
			n++
		}
	}
	return n
}
