package scenario_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

func TestFoldUnifiesWhatReadersConsiderTheSame(t *testing.T) {
	for _, alike := range [][]string{
		{"الأزمة", "الازمه", "الْأَزْمَةُ", "الأزمـــة", "الأزمة\u200f"},
		{"إيران", "ايران", "ٱيران", "آيران"},
		{"مسؤول", "مسوول"},
		{"على", "علي", "علی"},
		{"رئيس", "رييس"},
		{"٢٠٢٢", "2022", "۲۰۲۲"},
		{"ﻻ", "لا"},
		{"Élysée", "elysee", "ÉLYSÉE"},
		{"Kraków", "krakow"},
		{"Straße", "straße"},
		{"ＮＡＴＯ", "nato"},
		{"", "\u064b\u200f"},
	} {
		for _, text := range alike[1:] {
			if got, want := scenario.Fold(text), scenario.Fold(alike[0]); got != want {
				t.Errorf("Fold(%q) = %q; want %q, as of %q", text, got, want, alike[0])
			}
		}
	}
	for _, apart := range [][2]string{{"حرب", "حزب"}, {"قلب", "كلب"}, {"war", "warm"}} {
		if scenario.Fold(apart[0]) == scenario.Fold(apart[1]) {
			t.Errorf("Fold treats %q and %q as equal", apart[0], apart[1])
		}
	}
}

func TestPlacesAreThoseOfTheTextAsWritten(t *testing.T) {
	for _, c := range []struct {
		text, query string
		want        []string
	}{
		{"The withdrawal was withdrawn", "WITHDRAW", []string{"withdraw", "withdraw"}},
		{"لا تتنبأ أي وثيقة بِانْسِحابٍ سريع", "انسحاب", []string{"انْسِحابٍ"}},
		{"Élysée and elysee", "elysee", []string{"Élysée", "elysee"}},
		{"aaa", "aa a", []string{"aa", "a"}},
		{"ab", "abc", nil},
		{"anything", "", nil},
		{"", "x", nil},
		{"\xff\xfea", "a", []string{"a"}},
	} {
		var got []string
		for _, p := range scenario.Places(c.text, scenario.Words(c.query)) {
			got = append(got, c.text[p.From:p.To])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Places(%q, %q) = %q; want %q", c.text, c.query, got, c.want)
		}
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add("بِانْسِحابٍ", "انسحاب")
	f.Add("ﬀ ﬀﬀ", "f")
	f.Add("\xff", "\ufffd")
	f.Fuzz(func(t *testing.T, text, query string) {
		end := 0
		for _, p := range scenario.Places(text, scenario.Words(query)) {
			if p.From < end || p.To <= p.From || p.To > len(text) {
				t.Fatalf("Places(%q, %q) holds %v after %d", text, query, p, end)
			}
			if end = p.To; utf8.ValidString(text) && !utf8.ValidString(text[p.From:p.To]) {
				t.Fatalf("Places(%q, %q) cuts a letter in two at %v", text, query, p)
			}
		}
	})
}

func TestSearchFindsTheBestFirst(t *testing.T) {
	q := &scenario.Question{ID: "strait", Title: bilingual("Closure of the strait", "إغلاق المضيق"), Wording: bilingual("Is it closed?", "هل أُغلق؟")}
	q.Scenarios = []*scenario.Scenario{{ID: "closes", Question: q, Title: bilingual("It closes", "يُغلق")}, {ID: "stays-open", Question: q, Title: bilingual("It stays open", "يبقى مفتوحًا")}}
	q.Indicators = []*scenario.Indicator{{ID: "pilots", Question: q, Observe: bilingual("Pilots leave the strait", "يغادر المرشدون المضيق")}}
	w := &scenario.Workspace{Questions: []*scenario.Question{q}, Languages: []lang.Code{"en", "ar"}}
	w.Link()
	index := w.Index()
	for query, want := range map[string]string{
		"strait":        "strait strait/closes strait/stays-open strait/pilots", // exact name first, then names that begin with it
		"pilots":        "strait/pilots",
		"closes":        "strait/closes",
		"stays-open":    "strait/stays-open",
		"المضيق":        "strait strait/pilots",
		"اغلاق":         "strait",
		"pilots strait": "strait/pilots",
		"pilots closes": "",
		"closed":        "strait", // what it asks
		"   ":           "",
		"zzz":           "",
	} {
		var names []string
		for _, h := range index.Search(query) {
			names = append(names, h.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("Search(%q) = %q; want %q", query, got, want)
		}
	}
}

func bilingual(english, arabic string) scenario.Prose {
	return scenario.Prose{Text: lang.Bilingual(english, arabic)}
}
