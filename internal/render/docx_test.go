package render

import (
	"archive/zip"
	"encoding/xml"
	"image/png"
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

// unpack returns the parts of a Word file, each of which must be a PNG picture or well-formed XML.
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
		if strings.HasSuffix(f.Name, ".png") {
			if _, err := png.Decode(strings.NewReader(string(text))); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			continue
		}
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

// TestWordNotesAreThoseOfTheText: each note is in the file once; its first mark is a real footnote mark, later marks
// are cross-references, and marks are in brackets, which separate them. The heading of the notes is left out, since
// footnotes are at the bottom of the pages.
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

// TestWordRunsFromRightToLeft: in an Arabic document every paragraph, table and section runs from right to left,
// except code; figures and names keep their order. No paragraph of an English document does.
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
	flag := &view.Document{Lang: "ar", Dir: "rtl", Blocks: []view.Block{
		view.Paragraph{Text: view.T("الخيار --by في .mailmap.")}, view.Code{Text: "signpost list --by amal."},
	}}
	for _, want := range []string{">\u200e--by</w:t>", ">\u200e.mailmap</w:t>", `<w:bidi w:val="0"/></w:pPr>`} {
		if text := word(t, flag)["word/document.xml"]; !strings.Contains(text, want) {
			t.Errorf("a flag, a hidden file or a command is not written as %s: %s", want, text)
		}
	}
	if english := word(t, briefing()); strings.Contains(english["word/document.xml"], "<w:bidi/>") || strings.Contains(english["word/document.xml"], "bidiVisual") {
		t.Error("an English document runs from right to left")
	}
}

// TestWordUsesStylesOfNamesThatAreKnown: every style used in the text is defined in the file, and headings have the
// style names that Word and other programs know.
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

// TestWordTablesFit: the columns of every table add up to the width of the text, and no column is empty.
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

// TestWordPartsLeadSomewhere: every relation used in a part is listed, every part has a content type, ids of notes and
// bookmarks are unique, and the same document gives the same file.
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
		if again := render(t, "docx", d, Options{}); again != render(t, "docx", d, Options{}) {
			t.Error("the same document is another file")
		}
	}
}

// TestReadersTakeWord reads the file with pandoc: headings, lists, tables and notes are preserved.
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

// templateFile is a Word file from a program in another language, with a letterhead and lists of its own.
func templateFile(t *testing.T) []byte {
	t.Helper()
	const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	var out strings.Builder
	z := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/word/header1.xml" ContentType="header"/></Types>`},
		{"word/document.xml", `<w:document ` + w + `><w:body><w:p><w:r><w:t>Secret</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="ours1"/><w:footnotePr><w:pos w:val="pageBottom"/></w:footnotePr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="2000" w:right="1000" w:gutter="0"/><w:docGrid w:linePitch="1"/></w:sectPr></w:body></w:document>`},
		{"word/_rels/document.xml.rels", rels + `<Relationship Id="house1" Type="` + kind + `header" Target="header1.xml"/><Relationship Id="house2" Type="` + kind + `comments" Target="comments.xml"/></Relationships>`},
		{"word/header1.xml", `<w:hdr ` + w + `/>`},
		{"word/_rels/header1.xml.rels", rels + `<Relationship Id="a" Type="` + kind + `image" Target="media/seal.png"/></Relationships>`},
		{"word/media/seal.png", "a picture"},
		{"word/comments.xml", `<w:comments ` + w + `>Secret</w:comments>`},
		{"word/styles.xml", `<w:styles ` + w + `><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>` +
			`<w:style w:type="character" w:styleId="Strong"><w:name w:val="something else"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/></w:style></w:styles>`},
		{"word/numbering.xml", `<w:numbering ` + w + `><w:abstractNum w:abstractNumId="4"/><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`},
	} {
		part, err := z.Create(f[0])
		if err == nil {
			_, err = io.WriteString(part, strings.ReplaceAll(f[1], `r:id="ours1"`, `r:id="house1"`))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return []byte(out.String())
}

// TestWordUsesATemplate: a template's styles are found by name whatever their ids, missing ones are added
// under unused ids, its lists and ours are separate, its paper size and letterhead are used, and none of its text.
func TestWordUsesATemplate(t *testing.T) {
	template, err := ReadTemplate(templateFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []*view.Document{briefing(), briefingArabic()} {
		out := render(t, "docx", d, Options{Template: template})
		z, err := zip.NewReader(strings.NewReader(out), int64(len(out)))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := z.Open("word/media/seal.png"); err != nil {
			t.Error("the picture of the letterhead is not there")
		}
		parts := map[string]string{}
		for _, f := range z.File {
			r, _ := f.Open()
			text, _ := io.ReadAll(r)
			parts[f.Name] = string(text)
			if strings.Contains(string(text), "Secret") {
				t.Errorf("%s has text of the template", f.Name)
			}
		}
		text, styles := parts["word/document.xml"], parts["word/styles.xml"]
		for _, want := range []string{`<w:pStyle w:val="berschrift1"/>`, `<w:pStyle w:val="Title"/>`, `<w:rStyle w:val="Strong1"/>`, `r:id="house1"`, `<w:pgSz w:w="12000"`, `<w:tblW w:w="9000"`} {
			if !strings.Contains(text, want) {
				t.Errorf("the text has no %s", want)
			}
		}
		for _, m := range regexp.MustCompile(`<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"`).FindAllStringSubmatch(text+styles, -1) {
			if n := strings.Count(styles, `w:styleId="`+m[1]+`"`); n != 1 {
				t.Errorf("there are %d styles %s", n, m[1])
			}
		}
		if !strings.Contains(parts["[Content_Types].xml"], `PartName="/word/media/seal.png" ContentType="image/png"`) {
			t.Error("nothing says what the picture is")
		}
		lists := parts["word/numbering.xml"]
		for _, m := range regexp.MustCompile(`<w:numId w:val="(\d+)"`).FindAllStringSubmatch(text+styles, -1) {
			if n := strings.Count(lists, `<w:num w:numId="`+m[1]+`"`); n != 1 || m[1] == "7" {
				t.Errorf("there are %d lists %s, and 7 is the template's", n, m[1])
			}
		}
		if strings.LastIndex(lists, "<w:abstractNum ") > strings.Index(lists, "<w:num ") {
			t.Error("kinds of lists stand below the lists")
		}
		if rtl := d.Dir == "rtl"; strings.Contains(text, "<w:bidi/><w:docGrid") != rtl {
			t.Error("the pages run the wrong way")
		}
	}
	bullets := render(t, "docx", alone(view.List{Items: []view.Item{{Text: plainly("a")}}}), Options{Template: template})
	if !strings.Contains(unpackOnly(t, bullets, "word/document.xml"), `<w:pStyle w:val="Aufzhlung"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="8"/>`) {
		t.Error("a list whose style has no sign has none")
	}
}

// unpackOnly returns one part of a file of Word.
func unpackOnly(t *testing.T, out, name string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestTemplateThatIsNotAWordFile: a file that is not a Word file is refused with a reason.
func TestTemplateThatIsNotAWordFile(t *testing.T) {
	var empty strings.Builder
	z := zip.NewWriter(&empty)
	z.Close()
	for want, data := range map[string]string{
		"it is no file of Word (.docx)":                              "text",
		"it is no file of Word (.docx): it has no word/document.xml": empty.String(),
	} {
		if _, err := ReadTemplate([]byte(data)); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// TestLibreOfficeNumbersMarksAsTheText lays out the file with LibreOffice: its marks have the numbers of the text, in
// their order.
func TestLibreOfficeNumbersMarksAsTheText(t *testing.T) {
	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	dir := t.TempDir()
	d := briefing()
	if err := os.WriteFile(filepath.Join(dir, "x.docx"), []byte(render(t, "docx", d, Options{})), 0o644); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "x.docx"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := exec.Command("pdftotext", "-raw", filepath.Join(dir, "x.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	marks := regexp.MustCompile(`\[\d\]`)
	plain, _, _ := strings.Cut(render(t, "text", d, Options{}), "\nSources")
	if got, want := marks.FindAllString(string(text), -1), marks.FindAllString(plain, -1); !slices.Equal(got, want) || len(want) < 4 {
		t.Errorf("LibreOffice marks %v, the text %v", got, want)
	}
}
