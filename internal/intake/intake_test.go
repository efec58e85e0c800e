package intake

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"signpost/internal/lang"
)

// wrap sets words in lines of at most a width.
func wrap(text string, width int) string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n")
}

var paragraphs = []string{
	"Forty tankers lie at anchor off the strait, the harbour master said on Monday, and none of them has asked for a pilot since the storm. Two crews went ashore.",
	"The union counts 1,200 dockers. It says that the terminal stays shut until the ministry answers, which nobody expects before the vote in the north.",
	"The price of a berth rose by 55–65% in a week; insurers ask for more. The council met twice without a word.",
}

func TestWrappedTextIsJoined(t *testing.T) {
	for _, width := range []int{50, 66, 72, 100} {
		var blocks []string
		for _, p := range paragraphs {
			blocks = append(blocks, wrap(p, width))
		}
		for name, text := range map[string]string{
			"blank lines":        strings.Join(blocks, "\n\n"),
			"carriage returns":   strings.ReplaceAll(strings.Join(blocks, "\n\n"), "\n", "\r\n"),
			"indented, no blank": "   " + strings.Join(blocks, "\n   "),
			"a heading above":    "Ships wait\n" + strings.Join(blocks, "\n\n"),
			"a byte order mark":  "\ufeff" + strings.Join(blocks, "\n\n"),
		} {
			d, err := FromText(text, "")
			if err != nil {
				t.Fatal(err)
			}
			want := paragraphs
			if name == "a heading above" {
				want = append([]string{"Ships wait"}, want...)
			}
			if !slices.Equal(d.Paragraphs, want) {
				t.Errorf("%s, %d columns: got %d paragraphs: %q", name, width, len(d.Paragraphs), d.Paragraphs)
			}
		}
	}
}

// What pdftotext makes of short paragraphs: no blank line between them, and every second line ends one.
func TestShortParagraphsWithoutBlankLinesAreJoined(t *testing.T) {
	want := []string{
		"A note on the dam",
		"The inspection of 3 November found seepage of eight litres a second at the left side, which is twice what was reported.",
		"The gates can be opened by hand within four hours, provided that the access road is dry, as it was in 2019.",
		"A release would flood the lower fields of the valley and none of its six villages, says the operator of the dam.",
		"Boats leave on Monday.",
	}
	var lines []string
	for _, p := range want {
		lines = append(lines, wrap(p, 84))
	}
	if d, _ := FromText(strings.Join(lines, "\n"), ""); !slices.Equal(d.Paragraphs, want) || len(d.Notes) != 1 {
		t.Errorf("got %q, %v", d.Paragraphs, d.Notes)
	}
}

func TestFewLinesThatEndInMidSentenceAreListed(t *testing.T) {
	text := "Left one says that the gate is open and the water rises\nin the basin today.\nBoats leave.\nRight one says that the bridge is closed to all but light\ntraffic since Monday."
	d, _ := FromText(text, "")
	if len(d.Paragraphs) != 5 || len(d.Notes) != 1 || d.Notes[0].What != phraseCut || len(d.Notes[0].Items) != 2 {
		t.Errorf("got %q, %v", d.Paragraphs, d.Notes)
	}
	if d, _ := FromText(text, ByBlank); len(d.Paragraphs) != 3 {
		t.Errorf("joined: %q", d.Paragraphs)
	}
	if d, _ := FromText(text, ByLine); len(d.Notes) != 0 {
		t.Errorf("asked for: %v", d.Notes)
	}
}

func TestTextWithAParagraphALineStays(t *testing.T) {
	list := strings.Split("The members:\nA. Author\nB. Writer\nC. Clerk of the harbour\nD. Pilot\nForty tankers lie at anchor.\nThey wait.", "\n")
	for name, lines := range map[string][]string{"long": paragraphs, "short": list} {
		d, err := FromText(strings.Join(lines, "\n"), "")
		if err != nil || !slices.Equal(d.Paragraphs, lines) || len(d.Notes) > 0 {
			t.Errorf("%s: %q, %v, %v", name, d.Paragraphs, d.Notes, err)
		}
	}
	var even []string
	for i := range 50 {
		even = append(even, fmt.Sprintf("Ship %02d lies at anchor off the strait and waits for a pilot today.", i))
	}
	if d, _ := FromText(strings.Join(even, "\n"), ""); !slices.Equal(d.Paragraphs, even) {
		t.Errorf("sentences of one length, a line each, were joined: %d paragraphs", len(d.Paragraphs))
	}
	wrapped := wrap(paragraphs[0], 50)
	if d, _ := FromText(wrapped+"\n"+wrapped, ByLine); len(d.Paragraphs) != 2*len(strings.Split(wrapped, "\n")) {
		t.Errorf("--paragraphs line joined lines: %q", d.Paragraphs)
	}
	if _, err := FromText("x", "word"); err == nil {
		t.Error("an unknown way of telling paragraphs apart is taken")
	}
}

func TestArabicWrappedTextIsJoined(t *testing.T) {
	want := []string{
		"ترسو أربعون ناقلة قبالة المضيق منذ يوم الاثنين، وقال مدير الميناء إن أحدًا لم يطلب مرشدًا بعد العاصفة، ونزل طاقمان إلى البر.",
		"وتقول النقابة إن المحطة تبقى مغلقة حتى تجيب الوزارة، ولا يتوقع أحد ذلك قبل التصويت في الشمال.",
	}
	d, err := FromText(wrap(want[0], 40)+"\n\n"+wrap(want[1], 40), "")
	if err != nil || !slices.Equal(d.Paragraphs, want) {
		t.Errorf("%q, %v", d.Paragraphs, err)
	}
}

func TestHyphensAreMended(t *testing.T) {
	text := "The well-known harbour master counted the ships at the ter-\nminal and found forty of them there, and the well-\nknown pilot agreed with him on all of it as one does in the mini\u00ad\u2010\nstry of the sea where ships are counted every day without an end."
	d, err := FromText(text, ByBlank)
	want := "The well-known harbour master counted the ships at the terminal and found forty of them there, and the well-known pilot agreed with him on all of it as one does in the ministry of the sea where ships are counted every day without an end."
	if err != nil || len(d.Paragraphs) != 1 || d.Paragraphs[0] != want {
		t.Fatalf("%q, %v", d.Paragraphs, err)
	}
	if len(d.Notes) == 0 || !slices.Equal(d.Notes[0].Items, []string{"terminal", "ministry"}) {
		t.Errorf("notes: %v", d.Notes)
	}
}

func TestRunningHeadsAreDroppedAndListed(t *testing.T) {
	var pages []string
	for i, p := range paragraphs {
		pages = append(pages, fmt.Sprintf("The Gazette, 3 January\n\n%s\n\nPage %d of 3\n", wrap(p, 60), i+1))
	}
	d, err := FromText(strings.Join(pages, "\f"), "")
	if err != nil || !slices.Equal(d.Paragraphs, paragraphs) {
		t.Fatalf("%q, %v", d.Paragraphs, err)
	}
	if got := d.Notes[0]; got.What != phraseHeads || len(got.Items) != 6 {
		t.Errorf("note: %v", got)
	}
	// A sentence that runs over the end of a page stays whole.
	half := strings.SplitAfterN(wrap(paragraphs[0], 60), "\n", 2)
	d, _ = FromText("Head\n"+half[0]+"\n1\fHead\n"+half[1]+"\n\n"+wrap(paragraphs[1], 60)+"\n2", "")
	if !slices.Equal(d.Paragraphs, paragraphs[:2]) {
		t.Errorf("over the end of a page: %q", d.Paragraphs)
	}
}

func TestDamageOfRightToLeftText(t *testing.T) {
	got := damage("قال األمين العام في 09-01-2022 إن النسبة %65–55 من السفن\nThe day 09-01-2022 in English is left alone.\n")
	want := []string{`lam-alef turned round 1 times, as in "األ"`, "a turned figure: 09-01-2022", "a turned figure: %6", "a range that falls: 65–55"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("damage = %q\nwant %q", got, want)
	}
	if rightToLeft("A text about الميناء and the rest in English, which goes on for some while yet.") || !rightToLeft("قال الأمين العام OPEC") {
		t.Error("the direction is taken wrongly")
	}
}

func TestOrderOfColumns(t *testing.T) {
	flowing := []string{"One two three four.", "Five six seven eight."}
	if got := disorder(flowing, "One two three\nfour. Five six seven eight."); got != nil {
		t.Errorf("the same order: %q", got)
	}
	if got := disorder(flowing, "One two five six\nthree four. seven eight."); len(got) != 2 || !strings.HasPrefix(got[0], "1: One two") {
		t.Errorf("another order: %q", got)
	}
	columns := []string{"Left one.", "Right one.", "Left two.", "Right two."}
	if got := disorder(columns, "Left one.\nLeft two.\nRight one.\nRight two."); len(got) != 1 || got[0] != "3: Left two.…" {
		t.Errorf("level columns: %q", got)
	}
	if got := disorder([]string{"Note.", "Yes.", "One.", "Yes.", "Two."}, "Yes. One. Yes. Two. Note."); len(got) != 1 || got[0] != "3: One.…" {
		t.Errorf("a note that stands elsewhere, and a paragraph that is there twice: %q", got)
	}
	if got := emptyPages("one\f \f\fthree\f"); !slices.Equal(got, []string{"2", "3"}) {
		t.Errorf("empty pages: %q", got)
	}
}

func TestPhrasesAreTranslated(t *testing.T) {
	for _, p := range []string{phraseJoined, phraseCut, phraseHeads, phraseHyphens, phraseLeftOut, phraseEmpty, phraseOrder, phraseDamage, PhrasePage} {
		if lang.Say(lang.Arabic, p) == lang.Say(lang.English, p) {
			t.Errorf("%q is not said in Arabic", p)
		}
	}
}

func FuzzFromText(f *testing.F) {
	f.Add("one\ntwo\n\nthree")
	f.Add("Head\na-\nb\f\f2\n")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := FromText(text, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Paragraphs {
			if strings.TrimSpace(p) == "" || strings.ContainsAny(p, "\n\r\f") && strings.TrimSpace(p) != p {
				t.Errorf("a paragraph %q of %q", p, text)
			}
		}
		again, _ := FromText(strings.Join(d.Paragraphs, "\n")+"\n", ByLine)
		if len(again.Paragraphs) != len(d.Paragraphs) {
			t.Errorf("%q: %d paragraphs, read again %d", text, len(d.Paragraphs), len(again.Paragraphs))
		}
	})
}

func TestShortTextWithABrokenWordIsWrapped(t *testing.T) {
	draft, err := FromText("The port was\nclosed on Mon-\nday by the\nauthority.\n\nShips waited.\n", "")
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"The port was closed on Monday by the authority.", "Ships waited."}; !slices.Equal(draft.Paragraphs, want) {
		t.Errorf("got %q, want %q", draft.Paragraphs, want)
	}
}
