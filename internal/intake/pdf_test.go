package intake

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// needsPDF skips a test where pdftotext is missing.
func needsPDF(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed (Debian: poppler-utils)")
	}
}

// makePDF writes a PDF of pages of lines, each line with the place it stands at. Where letters are given, the
// characters A, B, C… stand for them.
func makePDF(t *testing.T, letters string, pages ...[]string) string {
	t.Helper()
	var objects []string
	add := func(text string) int { objects = append(objects, text); return len(objects) }
	font := "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"
	if letters != "" {
		var table strings.Builder
		for i, r := range []rune(letters) {
			fmt.Fprintf(&table, "<%02x> <%04x>\n", 'A'+i, r)
		}
		cmap := fmt.Sprintf("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap\nend\nend\n", len([]rune(letters)), table.String())
		font += fmt.Sprintf(" /ToUnicode %d 0 R", add(fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", len(cmap), cmap)))
	}
	fontID := add(font + " >>")
	root := len(objects) + 2*len(pages) + 1
	var kids []string
	for _, lines := range pages {
		var content strings.Builder
		for _, line := range lines {
			content.WriteString("BT /F1 11 Tf " + line + " ET\n")
		}
		stream := add(fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", content.Len(), content.String()))
		kids = append(kids, fmt.Sprintf("%d 0 R", add(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>", root, stream, fontID))))
	}
	add(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids)))
	catalog := add(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", root))
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, catalog, xref)
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// at sets a line of text at a place, in points from the lower left.
func at(x, y int, text string) string {
	text = strings.NewReplacer("(", `\(`, ")", `\)`).Replace(text)
	return fmt.Sprintf("%d %d Td (%s) Tj", x, y, text)
}

func TestPDF(t *testing.T) {
	needsPDF(t)
	var pages [][]string
	plain := []string{
		"Forty tankers lie at anchor off the strait, the harbour master said on Monday, and none of them has asked for a pilot.",
		"The union counts 1,200 dockers. It says that the terminal stays shut until the ministry answers, which nobody expects.",
	}
	for i, p := range plain {
		lines := []string{at(50, 800, "The Gazette, January")}
		for n, line := range strings.Split(wrap(p, 60), "\n") {
			lines = append(lines, at(50, 760-14*n, line))
		}
		pages = append(pages, append(lines, at(280, 40, fmt.Sprint(i+1))))
	}
	pages = append(pages, nil)
	d, err := FromPDF(makePDF(t, "", pages...), "", false)
	if err != nil || !slices.Equal(d.Paragraphs, plain) {
		t.Fatalf("%v, %v", d, err)
	}
	notes := map[string][]string{}
	for _, n := range d.Notes {
		notes[n.What] = n.Items
	}
	if !slices.Equal(notes[phraseEmpty], []string{"3"}) || len(notes[phraseHeads]) != 4 || notes[phraseOrder] != nil {
		t.Errorf("notes: %v", d.Notes)
	}
}

func TestPDFWithColumnsNamesWhereTheOrderIsUncertain(t *testing.T) {
	needsPDF(t)
	var lines []string
	left := []string{"The harbour master counted", "forty tankers on Monday and", "found no pilot aboard them."}
	right := []string{"The union waits for the vote", "in the north, and the price", "of a berth rose by a half."}
	for i := range left {
		lines = append(lines, at(50, 760-14*i, left[i]), at(230, 760-14*i, right[i]))
	}
	d, err := FromPDF(makePDF(t, "", lines), ByLine, false)
	if err != nil {
		t.Fatal(err)
	}
	raw := strings.Join(d.Paragraphs, " ")
	uncertain := slices.ContainsFunc(d.Notes, func(n Note) bool { return n.What == phraseOrder })
	apart := strings.Contains(raw, strings.Join(left, " "))
	if !uncertain && !apart {
		t.Errorf("columns were read row by row without a word: %q, %v", d.Paragraphs, d.Notes)
	}
}

func TestPDFFromRightToLeftIsRefused(t *testing.T) {
	needsPDF(t)
	file := makePDF(t, "قالعميندشوا", []string{at(50, 700, "ABCDEFGHIJK ABCD EFGH")})
	_, err := FromPDF(file, "", false)
	var turned *RightToLeftError
	if !errors.As(err, &turned) {
		t.Fatalf("not refused: %v", err)
	}
	if d, err := FromPDF(file, "", true); err != nil || len(d.Paragraphs) != 1 {
		t.Errorf("checked by a person: %v, %v", d, err)
	}
}

func TestPDFThatCannotBeRead(t *testing.T) {
	needsPDF(t)
	broken := filepath.Join(t.TempDir(), "broken.pdf")
	if err := os.WriteFile(broken, []byte("%PDF-1.4\nnothing\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := FromPDF(broken, "", false); err == nil || !strings.Contains(err.Error(), "pdftotext cannot read it") {
		t.Errorf("broken: %v", err)
	}
	if _, err := FromPDF(makePDF(t, "", nil), "", false); err == nil || !strings.Contains(err.Error(), "has no text") {
		t.Errorf("without text: %v", err)
	}
}

func TestMissingProgramsAreNamed(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := FromPDF("x.pdf", "", false); !errors.Is(err, ErrNoPDFTool) {
		t.Errorf("no pdftotext: %v", err)
	}
	if _, err := FromPage([]byte("<p>x"), ""); !errors.Is(err, ErrNoPageTool) {
		t.Errorf("no signpost-page: %v", err)
	}
}
