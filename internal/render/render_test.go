package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var samples = []struct {
	name string
	doc  func() *view.Document
}{
	{"listing", listing}, {"listing-ar", listingArabic}, {"briefing", briefing}, {"briefing-ar", briefingArabic}, {"hostile", hostile},
}

func render(t testing.TB, format string, d *view.Document, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, fixed{doc: d, Data: d}, o); err != nil {
		t.Fatalf("Write(%s) = %v", format, err)
	}
	return b.String()
}

// TestWriteDoesNotChangeTheDocument: rendering does not modify the document, so a report may give the same blocks to
// several formats at once.
func TestWriteDoesNotChangeTheDocument(t *testing.T) {
	d := hostile()
	for _, format := range Names() {
		for _, o := range []Options{{Width: 40}, {Width: 100, Color: true, TTY: true}} {
			render(t, format, d, o)
			if diff := cmp.Diff(hostile(), d); diff != "" {
				t.Fatalf("%s changed the document:\n%s", format, diff)
			}
		}
	}
}

// withoutStylesheets removes the stylesheets, which are files of their own, from a page, and reports whether it had
// the one that every page has.
func withoutStylesheets(t testing.TB, page string) (rest string, ok bool) {
	t.Helper()
	for _, name := range []string{"page", "table", "chart", "hover"} {
		style, err := os.ReadFile("html/" + name + ".css")
		if err != nil {
			t.Fatal(err)
		}
		had := strings.Contains(page, string(style))
		if page = strings.Replace(page, string(style), "", 1); name == "page" {
			ok = had
		}
	}
	return page, ok
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (run go test with -update to write it)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs from what is rendered now; if the change is meant, run go test with -update and read the diff\ngot:\n%s", file, got)
	}
}

func TestGoldens(t *testing.T) {
	escaped := &view.Document{}
	for _, text := range nasty {
		escaped.Blocks = append(escaped.Blocks, view.Paragraph{Text: plainly(text)}, view.Paragraph{Text: literal(text)})
	}
	golden(t, "hostile.md", render(t, "markdown", escaped, Options{}))
	for _, s := range samples {
		if s.name == "hostile" {
			continue // what it must never contain is tested below
		}
		for _, width := range []int{40, 60, 80, 120} {
			golden(t, fmt.Sprintf("%s.%d.txt", s.name, width), render(t, "text", s.doc(), Options{Width: width}))
		}
		tty := render(t, "text", s.doc(), Options{Width: 80, TTY: true, Color: true})
		golden(t, s.name+".tty.txt", strings.NewReplacer("\x1b", "␛", "\u2068", "⟨", "\u2069", "⟩").Replace(tty))
		golden(t, s.name+".md", render(t, "markdown", s.doc(), Options{}))
		page, _ := withoutStylesheets(t, render(t, "html", s.doc(), Options{}))
		golden(t, s.name+".html", page)
	}
}

var colors = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestWidth counts the columns of every line with an independent library.
func TestWidth(t *testing.T) {
	for _, s := range samples {
		for _, width := range []int{1, 20, 33, 40, 59, 60, 61, 72, 80, 100, 120, 200} {
			for _, tty := range []bool{false, true} {
				out := render(t, "text", s.doc(), Options{Width: width, TTY: tty, Color: tty})
				code := codeLines(s.doc().Blocks)
				for i, l := range strings.Split(out, "\n") {
					if code[bare(l)] {
						continue
					}
					if got := displaywidth.String(colors.ReplaceAllString(l, "")); got > max(width, 20) {
						t.Fatalf("%s at width %d (tty %v): line %d is %d columns wide: %q", s.name, width, tty, i+1, got, l)
					}
				}
			}
		}
	}
}

// codeLines holds the lines that are never wrapped, because they are for copying.
func codeLines(blocks []view.Block) map[string]bool {
	lines := map[string]bool{}
	for _, b := range blocks {
		switch b := b.(type) {
		case view.Box:
			maps.Copy(lines, codeLines(b.Blocks))
		case view.Code:
			for l := range strings.SplitSeq(Clean(b.Text), "\n") {
				lines[bare(l)] = true
			}
		}
	}
	return lines
}

// bare is a line without its indentation, its colours and the rule of a box.
func bare(l string) string {
	return strings.Trim(colors.ReplaceAllString(l, ""), " │")
}

func TestCodeIsNeverWrapped(t *testing.T) {
	text := "signpost brief " + strings.Repeat("csto-overstays ", 20) + "--lang en"
	d := &view.Document{Blocks: []view.Block{view.Code{Text: text + "\nsignpost list"}}}
	if got, want := render(t, "text", d, Options{Width: 40}), "    "+text+"\n    signpost list\n"; got != want {
		t.Errorf("a long line to be copied became %q; want %q", got, want)
	}
}

// TestNoControlCharactersPass looks for control characters: no format lets any through, and on a terminal there are
// only our own colours and isolates, closed on the line that opened them.
func TestNoControlCharactersPass(t *testing.T) {
	for _, s := range samples {
		for _, format := range Names() {
			out := read(t, format, render(t, format, s.doc(), Options{}))
			if i := strings.IndexFunc(out, safe.Controls); i >= 0 {
				t.Errorf("%s as %s: character %q steers in %q", s.name, format, []rune(out[i:])[0], out[max(0, i-20):min(len(out), i+20)])
			}
		}
		for i, l := range strings.Split(render(t, "text", s.doc(), Options{TTY: true, Color: true}), "\n") {
			if bare := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(colors.ReplaceAllString(l, "")); strings.ContainsFunc(bare, safe.Controls) {
				t.Errorf("%s on a terminal, line %d: %q", s.name, i+1, l)
			}
			if on, off := strings.Count(l, "\u2068"), strings.Count(l, "\u2069"); on != off {
				t.Errorf("%s on a terminal, line %d: %d isolates opened, %d closed: %q", s.name, i+1, on, off, l)
			}
			if on, off := len(colors.FindAllString(l, -1)), 2*strings.Count(l, "\x1b[0m"); on != off {
				t.Errorf("%s on a terminal, line %d: a colour is left open: %q", s.name, i+1, l)
			}
		}
	}
}

func TestPipedTextIsTerminalTextWithoutControls(t *testing.T) {
	for _, s := range samples {
		piped := render(t, "text", s.doc(), Options{Width: 90})
		tty := render(t, "text", s.doc(), Options{Width: 90, TTY: true, Color: true})
		bare := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(colors.ReplaceAllString(tty, ""))
		if trimLines(bare) != trimLines(piped) {
			t.Errorf("%s: the terminal shows other words or other columns than the pipe", s.name)
		}
	}
}

func trimLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

func TestLongWord(t *testing.T) {
	word := strings.Repeat("word", 2500)
	d := &view.Document{Blocks: []view.Block{
		view.Paragraph{Text: plainly(word)}, view.Code{Text: word},
		view.Table{Columns: []view.Column{{Title: "a"}, {Title: "b"}}, Rows: []view.Row{{Cells: []view.Spans{plainly("x"), plainly(word)}}}},
	}}
	out := render(t, "text", d, Options{})
	for _, l := range strings.Split(out, "\n") {
		if n := displaywidth.String(l); n > 80 && bare(l) != word {
			t.Fatalf("a line is %d columns wide, want at most 80: %q", n, l)
		}
	}
	if got, want := strings.Count(out, "w"), 3*2500; got != want {
		t.Errorf("%d of %d letters are left", got, want)
	}
}

// FuzzText checks every layout of any text: no line too wide, no control characters, no letter lost.
func FuzzText(f *testing.F) {
	for _, text := range nasty {
		if len(text) < 300 {
			f.Add(text, uint8(40))
		}
	}
	f.Fuzz(func(t *testing.T, text string, extra uint8) {
		width := 20 + int(extra)%100
		cells := []view.Spans{plainly(text), number(text), literal(text)}
		d := &view.Document{Blocks: []view.Block{
			view.Paragraph{Text: plainly(text)}, view.Code{Text: text}, view.Box{Blocks: []view.Block{view.Heading{Level: 3, Text: bold(text)}}},
			view.Fields{{Name: text, Value: plainly(text)}}, view.List{Items: []view.Item{{Text: plainly(text)}}},
			view.Table{Columns: []view.Column{{Title: "a"}, {Title: "b", End: true}, {Title: "c"}}, Rows: []view.Row{{Group: true, Cells: cells[:1]}, {Cells: cells}}},
		}}
		out := render(t, "text", d, Options{Width: width})
		code := codeLines(d.Blocks)
		for _, l := range strings.Split(out, "\n") {
			if n := displaywidth.String(l); n > width && !code[bare(l)] || strings.ContainsFunc(l, safe.Controls) {
				t.Fatalf("%q at width %d: a line is %d wide: %q", text, width, n, l)
			}
		}
		for _, r := range Clean(text) {
			if r == 'x' || r == 'ب' || r == '漢' || r == '\U00100000' {
				if got, want := strings.Count(out, string(r)), 10*strings.Count(Clean(text), string(r)); got != want {
					t.Fatalf("%q at width %d: %d of %d %q are left:\n%s", text, width, got, want, r, out)
				}
			}
		}
	})
}

// TestTextHasEveryWord looks for every word of the samples in every layout.
func TestTextHasEveryWord(t *testing.T) {
	letters := func(text string) string {
		return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '│' }), "")
	}
	for _, s := range samples[:4] {
		for _, width := range []int{40, 80, 120} {
			out := letters(render(t, "text", s.doc(), Options{Width: width}))
			view.Walk(s.doc().Blocks, func(text view.Spans) {
				for _, span := range text {
					for word := range strings.FieldsSeq(span.Text) {
						if !strings.Contains(out, word) {
							t.Errorf("%s at width %d: %q is not there", s.name, width, word)
						}
					}
				}
			})
		}
	}
}

func TestJSONKeepsValues(t *testing.T) {
	for _, text := range nasty {
		var got struct{ Data string }
		var b bytes.Buffer
		if err := Write(&b, "json", fixed{Data: text + "<&>"}, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b.Bytes(), &got); err != nil || got.Data != string([]rune(text))+"<&>" {
			t.Errorf("Write(json) of %q = %s, read back as %q (%v)", text, b.String(), got.Data, err)
		}
		if !strings.Contains(b.String(), "<&>") {
			t.Errorf("Write(json) escapes for HTML: %s", b.String())
		}
	}
}

type broken struct{ after int }

var errBroken = errors.New("disk full")

func (b broken) Write(p []byte) (int, error) { return min(b.after, len(p)), errBroken }

func TestWriteErrors(t *testing.T) {
	for _, format := range Names() {
		if err := Write(broken{3}, format, fixed{doc: listing()}, Options{}); !errors.Is(err, errBroken) {
			t.Errorf("Write(%s) to a full disk = %v, want %v", format, err, errBroken)
		}
	}
	var b bytes.Buffer
	err := Write(&b, "pd\x1bf", fixed{doc: listing()}, Options{})
	if want := `no format "pd<001B>f": want one of ` + strings.Join(Names(), ", "); err == nil || err.Error() != want {
		t.Errorf("Write with an unknown format = %v, want %s", err, want)
	}
	if err := Write(&b, "json", fixed{Data: func() {}}, Options{}); err == nil || b.Len() > 0 {
		t.Errorf("Write of what JSON cannot hold = %v after %d bytes, want an error before any", err, b.Len())
	}
	if err := Write(&b, "text", fixed{}, Options{}); err != nil || b.Len() > 0 {
		t.Errorf("Write of no document = %v and %q, want nothing", err, b.String())
	}
}

func BenchmarkLongTable(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		d := listing()
		table := d.Blocks[1].(view.Table)
		for len(table.Rows) < n {
			table.Rows = append(table.Rows, table.Rows[:6]...)
		}
		d.Blocks[1] = table
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				render(b, "text", d, Options{Width: 80})
			}
		})
	}
}
