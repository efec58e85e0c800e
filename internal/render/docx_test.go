package render

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/internal/view"
)

// unpack returns the parts of a file of Word, each of which must be XML that can be read.
func unpack(t *testing.T, out string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
		d := xml.NewDecoder(strings.NewReader(string(text)))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return parts
}

// word renders a document for Word and unpacks it.
func word(t *testing.T, d *view.Document, also ...Report) map[string]string {
	t.Helper()
	return unpack(t, render(t, "docx", d, Options{Also: also}))
}

// count counts where a pattern is found.
func count(text, pattern string) int { return len(regexp.MustCompile(pattern).FindAllString(text, -1)) }

// TestWordNotesAreThoseOfTheText: a note stands once, its first mark is the note's own, every later mark refers to it, and
// brackets keep marks apart. What heads the notes is left out, since they stand below the pages.
func TestWordNotesAreThoseOfTheText(t *testing.T) {
	d := briefing()
	parts := word(t, d)
	text, notes := parts["word/document.xml"], parts["word/footnotes.xml"]
	cited := d.Cited()
	marks := 0
	view.Walk(d.Blocks, func(s view.Spans) {
		for _, span := range s {
			marks += len(span.Cites)
		}
	})
	if n := count(notes, `<w:footnote w:id="[0-9]+">`); n != len(cited) || n == 0 {
		t.Errorf("there are %d notes, want %d", n, len(cited))
	}
	own, later := count(text, "<w:footnoteReference"), count(text, "NOTEREF")
	if own != len(cited) || own+later != marks || later == 0 {
		t.Errorf("%d first marks and %d later ones, want %d and %d", own, later, len(cited), marks-len(cited))
	}
	if n := count(text, `<w:t>\[</w:t>`); n != marks {
		t.Errorf("%d marks are in brackets, want %d", n, marks)
	}
	for id := range cited {
		if !strings.Contains(text, `w:name="note`+string(rune('1'+id))+`"`) {
			t.Errorf("nothing can refer to note %d", id+1)
		}
	}
	if strings.Contains(text, ">Sources<") {
		t.Error("the heading of the notes stands with nothing below it")
	}
}

// TestWordRunsFromRightToLeft: in an Arabic document every paragraph, table and section runs from right to left, but for
// what a terminal reads; figures and names keep their order; and no paragraph of an English one does.
func TestWordRunsFromRightToLeft(t *testing.T) {
	parts := word(t, briefingArabic())
	for _, name := range []string{"word/document.xml", "word/footnotes.xml"} {
		text := parts[name]
		separators := 2 * count(name, "footnotes") // they have no text
		if paragraphs, bidi := count(text, "<w:p>"), count(text, "<w:bidi/>"); paragraphs-separators != bidi-count(text, "<w:titlePg/>") || bidi == 0 {
			t.Errorf("%s: %d paragraphs, %d run from right to left", name, paragraphs, bidi)
		}
	}
	text := parts["word/document.xml"]
	if tables, turned := count(text, "<w:tbl>"), count(text, "<w:bidiVisual/>"); tables != turned || tables == 0 {
		t.Errorf("%d tables, %d begin at the right", tables, turned)
	}
	if !strings.Contains(text, "<w:titlePg/><w:bidi/></w:sectPr>") {
		t.Error("the pages do not run from right to left")
	}
	for _, want := range []string{
		"<w:t xml:space=\"preserve\">\u200e(55–70%)\u200e</w:t>",                                 // a range keeps its order
		"<w:noProof/></w:rPr><w:t xml:space=\"preserve\">\u200ecsto-overstays\u200e</w:t></w:r>", // an id is not Arabic
		`<w:r><w:t xml:space="preserve">NATO</w:t></w:r>`,                                        // nor is a name within a sentence
		`<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve"> تعلن موقفًا</w:t>`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing is written as %s", want)
		}
	}
	if !strings.Contains(parts["word/styles.xml"], `w:bidi="ar-SA"`) {
		t.Error("the styles do not say that the language is Arabic")
	}
	if english := word(t, briefing()); strings.Contains(english["word/document.xml"], "<w:bidi/>") || strings.Contains(english["word/document.xml"], "bidiVisual") {
		t.Error("an English document runs from right to left")
	}
}

// TestWordUsesStylesOfNamesThatAreKnown: whatever style the text asks for is in the file, and headings have the names that
// Word and others know.
func TestWordUsesStylesOfNamesThatAreKnown(t *testing.T) {
	for _, d := range []*view.Document{briefing(), briefingArabic(), listing(), hostile()} {
		parts := word(t, d)
		styles := parts["word/styles.xml"]
		for _, part := range parts {
			for _, m := range regexp.MustCompile(`<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"`).FindAllStringSubmatch(part, -1) {
				if !strings.Contains(styles, `w:styleId="`+m[1]+`"`) {
					t.Errorf("style %s is used and not there", m[1])
				}
			}
		}
		for _, name := range []string{"Title", "heading 1", "List Bullet", "footnote text", "footnote reference"} {
			if !strings.Contains(styles, `<w:name w:val="`+name+`"/>`) {
				t.Errorf("no style is called %s", name)
			}
		}
	}
}

// TestWordTablesFit: the columns of every table add up to the width of the text, and no column is empty of room.
func TestWordTablesFit(t *testing.T) {
	for _, d := range []*view.Document{briefing(), briefingArabic(), listing(), hostile()} {
		for _, grid := range regexp.MustCompile(`<w:tblGrid>.*?</w:tblGrid>`).FindAllString(word(t, d)["word/document.xml"], -1) {
			sum := 0
			for _, m := range regexp.MustCompile(`w:w="(\d+)"`).FindAllStringSubmatch(grid, -1) {
				n := 0
				for _, digit := range m[1] {
					n = n*10 + int(digit-'0')
				}
				if n < 100 {
					t.Errorf("a column has no room: %s", grid)
				}
				sum += n
			}
			if sum != 9638 {
				t.Errorf("a table is %d wide, want 9638: %s", sum, grid)
			}
		}
	}
}

// TestWordPartsLeadSomewhere: every name by which a part refers to an address or another part is one that it lists, every
// part is of a known kind, ids of notes and bookmarks are there once, and the same document is the same file.
func TestWordPartsLeadSomewhere(t *testing.T) {
	for _, d := range []*view.Document{briefing(), hostile()} {
		parts := word(t, d, fixed{doc: briefingArabic()})
		for name, part := range parts {
			lists := parts["word/_rels/"+filepath.Base(name)+".rels"]
			for _, m := range regexp.MustCompile(`r:id="([^"]+)"`).FindAllStringSubmatch(part, -1) {
				if !strings.Contains(lists, `Id="`+m[1]+`"`) {
					t.Errorf("%s refers to %s, which is not listed", name, m[1])
				}
			}
			known := parts["[Content_Types].xml"]
			if strings.HasPrefix(name, "word/") && !strings.Contains(name, "_rels") && !strings.Contains(known, `PartName="/`+name+`"`) {
				t.Errorf("nothing says what %s is", name)
			}
		}
		text := parts["word/document.xml"]
		for _, pattern := range []string{`<w:bookmarkStart w:id="\d+"`, `w:name="[^"]+"`, `<w:footnoteReference w:id="\d+"`} {
			found := regexp.MustCompile(pattern).FindAllString(text, -1)
			slices.Sort(found)
			if len(slices.Compact(slices.Clone(found))) != len(found) {
				t.Errorf("%s is there twice", pattern)
			}
		}
		if n := count(text, "<w:sectPr>"); n != 2 {
			t.Errorf("two documents have %d sections", n)
		}
		if render(t, "docx", d, Options{}) != render(t, "docx", d, Options{}) {
			t.Error("the same document is another file")
		}
	}
}

// TestReadersTakeWord has pandoc read the file: headings, lists, tables and notes are what they were.
func TestReadersTakeWord(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		t.Skip("pandoc is not installed")
	}
	file := filepath.Join(t.TempDir(), "x.docx")
	if err := os.WriteFile(file, []byte(render(t, "docx", briefing(), Options{})), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pandoc", "-f", "docx", "-t", "html", file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{"<h1", "<h2", "<ul>", "<ol", "<table", "<strong>likely", `role="doc-noteref"`, "Fitch Solutions", "example.org/icd_203"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("pandoc finds no %s:\n%s", want, out)
		}
	}
}
