package html

import (
	"strings"
	"testing"

	"signpost/internal/view"
)

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{{"short", 5, "short"}, {"longer", 5, "long…"}, {"a bc", 3, "a…"}, {"x", 0, "…"}} {
		if got := truncate(c.text, c.most); c.most > 0 && got != c.want {
			t.Errorf("short(%q, %d) = %q, want %q", c.text, c.most, got, c.want)
		}
	}
}

func TestLabelsTurnWithTheirText(t *testing.T) {
	for _, c := range []struct {
		text string
		at   anchor
		want string
	}{
		{"left", atLeft, `<text x="1" y="2">left</text>`},
		{"left", atRight, `<text x="1" y="2" text-anchor="end">left</text>`},
		{"يمين", atLeft, `<text x="1" y="2" direction="rtl" text-anchor="end">يمين</text>`},
		{"يمين", atRight, `<text x="1" y="2" direction="rtl" text-anchor="start">يمين</text>`},
		{"(3) يمين", atMiddle, `<text x="1" y="2" direction="rtl" text-anchor="middle">(3) يمين</text>`},
	} {
		w := &writer{}
		w.label(1, 2, c.at, "", c.text)
		if got := strings.TrimSpace(w.String()); got != c.want {
			t.Errorf("label(%s, %s) = %s, want %s", c.at, c.text, got, c.want)
		}
	}
}

// Arabic letters are joined, which a monospaced font breaks.
func TestArabicLabelsAreNotInMono(t *testing.T) {
	w := &writer{}
	w.label(1, 2, atLeft, "mono", "يمين")
	w.label(1, 2, atLeft, "mono", "left")
	if got := w.String(); strings.Count(got, `class="mono"`) != 1 || !strings.Contains(got, `class="mono">left`) {
		t.Errorf("of an Arabic and an English label not only the English one is in a font of one width: %s", got)
	}
}

// A name is beside its dot, whatever its direction.
func TestNamesStandBesideTheirDots(t *testing.T) {
	for _, c := range []struct {
		name string
		left bool
		want string
	}{
		{"Amal", false, `<text x="107" y="23.5" class="axis">Amal</text>`},
		{"أمل", false, `<text x="107" y="23.5" class="axis" direction="rtl" text-anchor="end">أمل</text>`},
		{"أمل", true, `<text x="93" y="23.5" class="axis" direction="rtl" text-anchor="start">أمل</text>`},
	} {
		w := &writer{}
		w.dot(view.Dots{}, placed{Dot: view.Dot{Name: c.name}, x: 100, left: c.left}, 20, true)
		if got := w.String(); !strings.Contains(got, c.want) {
			t.Errorf("beside its dot, left %v: %s; want %s", c.left, got, c.want)
		}
	}
}

func TestCSSString(t *testing.T) {
	for text, want := range map[string]string{
		"plain, text.":         `"plain, text."`,
		`a"b\c`:                `"a\22 b\5c c"`,
		"</style>":             `"\3c /style\3e "`,
		"line\nfeed":           `"line\a feed"`,
		"url(x);}*/":           `"url(x)\3b \7d \2a /"`,
		"مُذَكَّرَة 55–65%":    `"مُذَكَّرَة 55–65%"`,
		"\U0001F1F8\U0001F1E6": "\"\U0001F1F8\U0001F1E6\"",
	} {
		if got := cssString(safeText(text)); string(got) != want {
			t.Errorf("cssString(%q) = %s, want %s", text, got, want)
		}
	}
}
