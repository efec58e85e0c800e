package render

import (
	"image"
	"image/color"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"signpost/internal/view"
)

// A chart of ranges gives its numbers in text, shows the previous range as a ghost and a dissent as its own range, and
// has a key to them.
func TestRangesAreDrawnWithTheirNumbers(t *testing.T) {
	was := sampleRange(45, 55)
	chart := view.Dots{Figure: view.Figure{Title: "At a glance", HasTable: true}, InForce: "In force", Was: "was", Dots: "Views", Apart: "dissent", Lines: []view.DotLine{
		{Name: "They stay until the last of them has been sent home by his own government", InForce: rangePointer(55, 65), Was: &was, Dots: []view.Dot{{Name: "Second reader", At: sampleRange(30, 40), Apart: true}}},
	}}
	page := drawn(t, "ltr", chart)
	for _, want := range []string{"sent home by his own government", "<strong><span class=\"n\">55–65%</span>", "(was <span class=\"n\">45–55%</span>)", "Second reader (dissent): <span class=\"n\">30–40%</span>", `</svg> In force</span>`, `</svg> was</span>`, `</svg> Dissent</span>`, `<rect x="30" y="9" width="10"`, `class="ghost"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the chart lacks %q:\n%s", want, page)
		}
	}
}

// Word has a picture for each bar, drawn to the same scale, which says in words what it shows; names, numbers, the key
// and the scale are text, and the picture of a scale runs from left to right in every language.
func TestWordDrawsRanges(t *testing.T) {
	for dir, lang := range map[string]string{"ltr": "en", "rtl": "ar"} {
		parts := word(t, &view.Document{Title: "t", Lang: lang, Dir: dir, Blocks: []view.Block{sampleRanges}})
		text := parts["word/document.xml"]
		for _, want := range []string{`descr="In force 55–65% · was 45–55% · dissent 30–40%"`, `descr="In force 90–95%"`, `<w:tblCaption w:val="At a glance"/><w:tblDescription w:val="The numbers of the table as bars."/>`} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: Word has no %s", lang, want)
			}
		}
		if scales := count(text, `<w:bidi w:val="0"/>`); (dir == "rtl") != (scales == 3) { // of the head and two rows
			t.Errorf("%s: %d paragraphs run from left to right against the language", lang, scales)
		}
		bar := pictureOf(t, parts, `descr="In force 55–65%`)
		for percent, want := range map[float64]color.Color{60: shareColour, 47: color.White, 35: color.White, 80: color.White} {
			if got := at(bar, percent, 0.35); got != want {
				t.Errorf("%s: at %v%% the bar is %v, want %v", lang, percent, got, want)
			}
		}
		if at(bar, 35, 0.85) == color.Color(color.RGBA{255, 255, 255, 255}) || at(bar, 60, 0.85) != color.Color(color.RGBA{255, 255, 255, 255}) {
			t.Errorf("%s: the dissent is not drawn below the bar", lang)
		}
	}
}

// Word draws likelihood over time as a page does: shares of each day by the middles of their ranges, with axes, letters
// and legend as text.
func TestWordDrawsLikelihoodOverTime(t *testing.T) {
	listed := sampleBands
	listed.HasTable = true
	for dir, lang := range map[string]string{"ltr": "en", "rtl": "ar"} {
		for _, b := range []view.Bands{sampleBands, listed} {
			parts := word(t, &view.Document{Title: "t", Lang: lang, Dir: dir, Blocks: []view.Block{b}})
			text := parts["word/document.xml"]
			for _, want := range []string{"100%", "50%", "0%", "2022-01-06", "2022-01-11", view.Letter(1, dir == "rtl") + ". ", "They leave by the end of January", "since 2022-01-06"} {
				if !strings.Contains(text, want) {
					t.Errorf("%s: Word has no text %q beside the picture", lang, want)
				}
			}
			chart := pictureOf(t, parts, `descr="2022-01-06: they leave 40–55%; they stay 45–60%.`)
			if first, last := shareEnd(chart, 0.02), shareEnd(chart, 0.75); first < 0.45 || first > 0.5 || last < 0.58 || last > 0.66 {
				t.Errorf("%s: the first share ends at %.2f and then at %.2f of the column, want 0.48 and 0.62", lang, first, last)
			}
			if order := regexp.MustCompile(`<w:gridCol w:w="(\d+)"/>`).FindAllStringSubmatch(text, -1); (order[0][1] == "600") != (dir == "ltr") || order[1][1] != "3800" {
				t.Errorf("%s: the columns are %v", lang, order)
			}
		}
	}
}

// Pictures have numbers of their own and are in the file once, the same each time; nobody hears of those that decorate.
func TestWordPicturesAreKept(t *testing.T) {
	d := &view.Document{Title: "t", Lang: "en", Blocks: []view.Block{sampleRanges, sampleDots, sampleBands, sampleRanges}}
	first, again := render(t, "docx", d, Options{}), render(t, "docx", d, Options{})
	if first != again {
		t.Error("the same document gives another file")
	}
	parts := unpack(t, first)
	text := parts["word/document.xml"]
	if root, _, _ := strings.Cut(text, "<w:body>"); !strings.Contains(root, "xmlns:wp=") || !strings.Contains(root, "xmlns:pic=") {
		t.Error("readers that look for the names of pictures at the root alone find none")
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(`<wp:docPr id="(\d+)"`).FindAllStringSubmatch(text, -1) {
		if ids[m[1]] {
			t.Errorf("two pictures are number %s", m[1])
		}
		ids[m[1]] = true
	}
	files := 0
	for name := range parts {
		if strings.HasSuffix(name, ".png") {
			files++
			if !strings.Contains(parts["[Content_Types].xml"], `<Override PartName="/`+name+`" ContentType="image/png"/>`) {
				t.Errorf("nothing says what %s is", name)
			}
		}
	}
	if described, decorative := count(text, ` descr="[^"]`), count(text, `adec:decorative [^>]*val="1"`); described+decorative != len(ids) || described == 0 || decorative == 0 || files >= len(ids) {
		t.Errorf("%d pictures from %d files, %d described and %d decorative", len(ids), files, described, decorative)
	}
}

// shareColour is that of the first share and of what is in force.
var shareColour = color.RGBA{0x9f, 0xb8, 0xd4, 255}

// pictureOf decodes the first picture of Word with these attributes.
func pictureOf(t *testing.T, parts map[string]string, attributes string) image.Image {
	t.Helper()
	_, after, ok := strings.Cut(parts["word/document.xml"], attributes)
	if !ok {
		t.Fatalf("there is no picture with %s", attributes)
	}
	id := regexp.MustCompile(`r:embed="([^"]+)"`).FindStringSubmatch(after)[1]
	target := regexp.MustCompile(`Id="` + id + `"[^>]*Target="([^"]+)"`).FindStringSubmatch(parts["word/_rels/document.xml.rels"])[1]
	picture, err := png.Decode(strings.NewReader(parts["word/"+target]))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// at is the colour of a picture at a percentage of its width and a part of its height.
func at(p image.Image, percent, height float64) color.Color {
	c := color.RGBAModel.Convert(p.At(int(float64(p.Bounds().Dx())*percent/100), int(float64(p.Bounds().Dy())*height)))
	if c == color.RGBAModel.Convert(color.White) && height < 0.5 {
		return color.White
	}
	return c
}

// shareEnd is where the first share of a column ends, as a part of what the shares fill.
func shareEnd(p image.Image, x float64) float64 {
	first, end, last := -1, 0, 0
	column := int(float64(p.Bounds().Dx()) * x)
	for y := range p.Bounds().Dy() {
		c := color.RGBAModel.Convert(p.At(column, y)).(color.RGBA)
		if c.R == 255 && c.G == 255 && c.B == 255 {
			continue
		}
		if first < 0 && c.B > c.R { // below the line above the new days
			first = y
		}
		if c.B > c.R {
			end = y
		}
		last = y
	}
	return float64(end-first) / float64(last-first)
}
