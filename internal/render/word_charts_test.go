package render

import (
	"archive/zip"
	"bytes"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"signpost/internal/view"
)

// Word has a strip for each thing with statuses: shaded in the colour of each from its day on, with a shape on the day
// of a change, and all of it in words.
func TestWordDrawsStatuses(t *testing.T) {
	for dir, lang := range map[string]string{"ltr": "en", "rtl": "ar"} {
		parts := word(t, &view.Document{Title: "t", Lang: lang, Dir: dir, Blocks: []view.Block{sampleStrip}})
		text := parts["word/document.xml"]
		for _, want := range []string{"date-announced", "present", "2022-01-11", `descr="2022-01-09 emerging"`} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: Word has no %s", lang, want)
			}
		}
		strip := pictureOf(t, parts, `descr="2022-01-06 unknown · 2022-01-11 present"`)
		early, late := at(strip, 50, 0.2).(color.RGBA), at(strip, 99, 0.2).(color.RGBA) // days 6 to 10, and the last of six
		if early.R != early.G && early.R-early.B > 5 || late.R < late.B+40 {
			t.Errorf("%s: until the 10th it is %v and then %v, want grey and red", lang, early, late)
		}
		if day := at(strip, 100*5.5/6, 0.5).(color.RGBA); day != (color.RGBA{0xa3, 0x26, 0x1f, 255}) {
			t.Errorf("%s: the day of the change is %v, want a red disc", lang, day)
		}
	}
}

// Word has what a word stands for as a range, and how often it came true as a disc on the same scale.
func TestWordDrawsWhatWordsWereWorth(t *testing.T) {
	parts := word(t, alone(sampleIntervals))
	picture := pictureOf(t, parts, `descr="likely · 55–80% · 9/11"`)
	if got := at(picture, 100*9/11.0, 0.5); got != (color.RGBA{0x1d, 0x1c, 0x1a, 255}) {
		t.Errorf("at 9 of 11 there is %v, want a dark disc", got)
	}
	if strings.Count(parts["word/document.xml"], "<w:drawing>") != len(sampleIntervals.Lines) {
		t.Error("not every word has its picture")
	}
}

// The ranges of very many people have no list and no more room than those of a few.
func TestWordDrawsManyViews(t *testing.T) {
	few, many := sampleDots, manyDots()
	few.Lines = few.Lines[:1]
	height := func(d view.Dots, attributes string) int {
		return pictureOf(t, word(t, alone(d)), attributes).Bounds().Dy()
	}
	if a, b := height(few, `descr="In force 55–65%`), height(many, `descr="In force 0–100% · Views: 1000"`); b > a {
		t.Errorf("the picture of many is %d dots high, that of a few %d", b, a)
	}
	if text := word(t, alone(many))["word/document.xml"]; strings.Contains(text, "n999") {
		t.Error("a thousand people are listed in a cell")
	}
	listed := sampleDots
	if text := word(t, alone(listed))["word/document.xml"]; !strings.Contains(text, "Badr") {
		t.Error("three people are not named")
	}
}

// A link of a table leads to the paragraph that it names.
func TestWordLinksLeadToParagraphs(t *testing.T) {
	linked := sampleRanges
	linked.Cells.Rows = []view.Row{{Cells: []view.Spans{{{Text: "The border", Link: "#judgment-border"}}}}}
	parts := word(t, &view.Document{Title: "t", Lang: "en", Blocks: []view.Block{linked, view.Paragraph{ID: "judgment-border", Text: view.T("It stays open.")}}})
	text := parts["word/document.xml"]
	_, after, ok := strings.Cut(text, `<w:hyperlink w:anchor="`)
	anchor, _, _ := strings.Cut(after, `"`)
	if !ok || !strings.Contains(text, `w:name="`+anchor+`"/>`) {
		t.Errorf("the link leads nowhere: %q", anchor)
	}
}

// Charts fit on the pages of a template, however narrow.
func TestWordChartsFitNarrowPages(t *testing.T) {
	parts := templateFile(t)
	for _, edges := range []string{"2000", "8400"} {
		template, err := ReadTemplate(narrowed(t, parts, edges))
		if err != nil {
			t.Fatal(err)
		}
		text := unpackOnly(t, render(t, "docx", &view.Document{Title: "t", Lang: "en", Blocks: []view.Block{sampleBands, sampleRanges, sampleStrip}}, Options{Template: template}), "word/document.xml")
		for _, grid := range regexp.MustCompile(`<w:tblW w:w="(\d+)"[^>]*>.*?<w:tblGrid>(.*?)</w:tblGrid>`).FindAllStringSubmatch(text, -1) {
			sum := 0
			for _, m := range regexp.MustCompile(`w:w="(-?\d+)"`).FindAllStringSubmatch(grid[2], -1) {
				n, _ := strconv.Atoi(m[1])
				if n <= 0 {
					t.Errorf("a column is %d wide: %s", n, grid[2])
				}
				sum += n
			}
			if want, _ := strconv.Atoi(grid[1]); sum != want {
				t.Errorf("the columns of a table of %d are %d wide together", want, sum)
			}
		}
	}
}

// narrowed is a file of Word with wide margins.
func narrowed(t *testing.T, file []byte, edges string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	made := zip.NewWriter(&out)
	for _, f := range z.File {
		text := unpackOnly(t, string(file), f.Name)
		if f.Name == "word/document.xml" {
			text = strings.ReplaceAll(text, `w:left="2000"`, `w:left="`+edges+`"`)
		}
		w, err := made.Create(f.Name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
