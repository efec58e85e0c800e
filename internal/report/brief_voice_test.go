package report_test

import (
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/view"
)

// spokenLines is the text of a document, one line per run, followed by its notes; without literals, which are not read
// aloud.
func spokenLines(d *view.Document) []string {
	var lines []string
	plain := func(s view.Spans) string {
		text := ""
		for _, span := range s {
			if span.Style != view.Literal {
				text += span.Text
			}
		}
		return text
	}
	view.Walk(d.Blocks, func(s view.Spans) { lines = append(lines, plain(s)) })
	for _, key := range d.Cited() {
		lines = append(lines, plain(d.Note(key)))
	}
	return lines
}

// The meaning of a text must not depend on signs that speech programs skip or mispronounce.
var (
	silent  = regexp.MustCompile(`[▲▼↑↓]|\d[-–]\d|\d\.\.\d|\d{4}-\d\d`)
	unsaid  = regexp.MustCompile(`[%٪?]`)                     // an Arabic voice says neither sign of percent
	glyph   = regexp.MustCompile(`[●◐○·?؟]`)                  // of a status
	labeled = regexp.MustCompile(`[●◐○·?؟] (\p{L}+)`)         // with its word
	slug    = regexp.MustCompile(`\b[a-z]+-[a-z]+-[a-z-]+\b`) // a name for commands
)

// TestPageOneIsSaidInWords: days, ranges and directions are words on page one, in both languages.
func TestPageOneIsSaidInWords(t *testing.T) {
	for _, c := range lang.Spoken {
		for _, l := range spokenLines(shortBrief(t, c).Document()) {
			if found := silent.FindString(l); found != "" {
				t.Errorf("%s: a voice says nothing right of %q in\n%s", c, found, l)
			}
			if found := unsaid.FindString(l); found != "" && c == lang.Arabic {
				t.Errorf("%s: no voice says %q in\n%s", c, found, l)
			}
			if found := glyph.FindString(l); found != "" && found != "·" {
				t.Errorf("%s: the sign %q stands in\n%s", c, found, l)
			}
		}
	}
}

// TestBriefingHasAWordBesideEverySign: in the chapters too, every status sign has its word, days are words, and there
// are no names that only commands use.
func TestBriefingHasAWordBesideEverySign(t *testing.T) {
	for _, c := range lang.Spoken {
		words := []string{}
		for _, s := range []string{"present", "emerging", "absent", "unknown"} {
			words = append(words, lang.Say(c, s))
		}
		for _, l := range spokenLines(wholeBrief(t, c, false).Document()) {
			if found := regexp.MustCompile(`[▲▼]|\d\.\.\d|\d{4}-\d\d-\d\d`).FindString(l); found != "" {
				t.Errorf("%s: a voice says nothing right of %q in\n%s", c, found, l)
			}
			if found := slug.FindString(l); found != "" && c == lang.Arabic {
				t.Errorf("%s: %q is a name for commands in\n%s", c, found, l)
			}
			for _, at := range regexp.MustCompile(`[●◐○]`).FindAllStringIndex(l, -1) {
				m := labeled.FindStringSubmatch(l[at[0]:])
				if m == nil || !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, m[1]) }) {
					t.Errorf("%s: a sign has no word beside it in\n%s", c, l)
				}
			}
			if c == lang.Arabic && strings.Contains(l, "? ") {
				t.Errorf("a Latin question mark stands as a status in\n%s", l)
			}
		}
	}
}

// TestSpeechHasEveryNumber speaks page one with a speech program: every likelihood has its percent, every direction
// is spoken, and the year of the horizon is read as a year.
func TestSpeechHasEveryNumber(t *testing.T) {
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		t.Skip("espeak-ng is not installed")
	}
	for _, c := range lang.Spoken {
		b := shortBrief(t, c)
		for _, l := range b.Page.Questions {
			if l.Likelihood == nil {
				continue
			}
			for _, said := range spokenNumbers(t, c, l) {
				if heard := voice(t, c, said.text); !strings.Contains(heard, voice(t, c, said.alone)) {
					t.Errorf("%s: of %q the voice says %q, without %q", c, said.text, heard, said.alone)
				}
			}
		}
	}
}

type spoken struct{ text, alone string }

// spokenNumbers are sentences of page one with what must be heard of each.
func spokenNumbers(t *testing.T, c lang.Code, l report.PageLine) []spoken {
	t.Helper()
	var list []spoken
	percent := map[lang.Code]string{lang.English: "percent", lang.Arabic: "في المئة"}[c]
	for _, line := range spokenLines(shortBrief(t, c).Document()) {
		if strings.HasPrefix(line, l.Title) {
			at := strings.Index(line, "(")
			claim := line[at+1 : at+strings.Index(line[at:], ")")]
			list = append(list, spoken{claim, percent})
			for _, word := range []string{"up", "unchanged", "مرتفع", "بلا تغيير"} {
				if strings.Contains(claim, word) {
					list = append(list, spoken{claim, word})
				}
			}
		}
	}
	if len(list) < 2 {
		t.Errorf("%s: %s says no likelihood, or not what it was", c, l.Question)
	}
	return list
}

// voice is the phonetic output of a speech program, without stress marks, which depend on the sentence.
func voice(t *testing.T, c lang.Code, text string) string {
	t.Helper()
	out, err := exec.Command("espeak-ng", "-q", "--ipa", "-v", string(c), "--", text).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer("ˈ", "", "ˌ", "", "\n", "", " ", "").Replace(string(out))
}
