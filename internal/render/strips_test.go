package render

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"signpost/internal/view"
)

// A chart of ranges gives its numbers in text, and shows the previous range as a ghost and a dissent as its own range;
// Word, which has no drawings, uses shaded cells.
func TestRangesAreDrawnWithTheirNumbers(t *testing.T) {
	was := sampleRange(45, 55)
	chart := view.Dots{Figure: view.Figure{Title: "At a glance", HasTable: true}, InForce: "In force", Was: "was", Dots: "Views", Apart: "dissent", Lines: []view.DotLine{
		{Name: "They stay until the last of them has been sent home by his own government", InForce: held(55, 65), Was: &was, Dots: []view.Dot{{Name: "Second reader", At: sampleRange(30, 40), Apart: true}}},
	}}
	page := drawn(t, "ltr", chart)
	for _, want := range []string{"sent home by his own government", "55–65%", "was 45–55%", "Second reader (dissent): 30–40%", `<rect x="30" y="9" width="10"`, `class="ghost"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the chart lacks %q:\n%s", want, page)
		}
	}
	file, err := zip.NewReader(strings.NewReader(render(t, "docx", &view.Document{Title: "t", Lang: "en", Blocks: []view.Block{chart}}, Options{})), int64(len(render(t, "docx", &view.Document{Title: "t", Lang: "en", Blocks: []view.Block{chart}}, Options{}))))
	if err != nil {
		t.Fatal(err)
	}
	f, err := file.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	var doc bytes.Buffer
	if _, err := io.Copy(&doc, f); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(doc.String(), "5B84B1"); n != 2 { // 55 to 65, in cells of five
		t.Errorf("Word shades %d cells for 55 to 65%%; want 2", n)
	}
}
