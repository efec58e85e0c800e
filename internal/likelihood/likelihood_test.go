package likelihood

import (
	"testing"

	"signpost/internal/lang"
)

func TestScalesAreSymmetric(t *testing.T) {
	for _, s := range Scales {
		for p := 0.0; p <= 100; p = tenth(p + 0.1) {
			b, m := s.at(p), s.at(tenth(100-p))
			if s.Gaps {
				continue // 40–49 and 55–75 are not mirror images, as published
			}
			if (b == nil) != (m == nil) || b != nil && (b.Lo != 100-m.Hi || b.Hi != 100-m.Lo) {
				t.Errorf("%s: %v%% and %v%% do not mirror", s.ID, p, 100-p)
			}
		}
	}
}

func TestSay(t *testing.T) {
	for _, c := range []struct {
		scale *Scale
		r     Range
		en    string
	}{
		{ICD203, Range{25, 35}, "unlikely (25–35%)"},
		{ICD203, Range{30, 30}, "unlikely (20–45%; our estimate 30%)"},
		{ICD203, Range{40, 50}, "unlikely to roughly even chance (40–50%)"},
		{ICD203, Range{20, 45}, "unlikely (20–45%)"},
		{ICD203, Range{45, 55}, "roughly even chance (45–55%)"},
		{ICD203, Range{55, 80}, "likely (55–80%)"},
		{ICD203, Range{45, 45}, "roughly even chance (45–55%; our estimate 45%)"},
		{ICD203, Range{20, 20}, "unlikely (20–45%; our estimate 20%)"},
		{ICD203, Range{80, 80}, "likely (55–80%; our estimate 80%)"},
		{ICD203, Range{1, 99}, "almost no chance to almost certain (1–99%)"},
		{ICD203, Range{0, 0}, "0% (no term)"},
		{ICD203, Range{0.4, 0.4}, "0.4% (no term)"},
		{ICD203, Range{1.5, 1.5}, "almost no chance (1–5%; our estimate 1.5%)"},
		{ICD203, Range{4.9, 4.9}, "almost no chance (1–5%; our estimate 4.9%)"},
		{ICD203, Range{5, 5}, "very unlikely (5–20%; our estimate 5%)"},
		{ICD203, Range{95.1, 97.5}, "almost certain (95.1–97.5%)"},
		{ICD203, Range{95, 95}, "very likely (80–95%; our estimate 95%)"},
		{ICD203, Range{100, 100}, "100% (no term)"},
		{ICD203, Range{15, 45}, "very unlikely to unlikely (15–45%)"},
		{ICD203Second, Range{25, 35}, "improbable (25–35%)"},
		{PHIA, Range{25, 30}, "unlikely (25–30%)"},
		{PHIA, Range{22, 22}, "22% (no term)"},
		{PHIA, Range{50, 50}, "50% (no term)"},
		{PHIA, Range{30, 45}, "unlikely to realistic possibility (30–45%)"},
		{PHIA, Range{30, 37}, "30–37% (no term)"},
	} {
		if got := c.scale.Say(c.r, lang.English); got != c.en {
			t.Errorf("%s.Say(%v) = %q; want %q", c.scale.ID, c.r, got, c.en)
		}
	}
	if got, want := ICD203.Say(Range{25, 35}, lang.Arabic), "مستبعد (بين 25 و35%)"; got != want {
		t.Errorf("Say in Arabic = %q; want %q", got, want)
	}
}

func TestSentence(t *testing.T) {
	for r, want := range map[Range]string{
		{25, 35}: "It is unlikely (25–35%) that it rains",
		{2, 4}:   "There is almost no chance (2–4%) that it rains",
		{40, 50}: "The chance lies between “unlikely” and “roughly even chance” (40–50%) that it rains",
		{0, 0}:   "There is a chance of 0% that it rains",
	} {
		if got := ICD203.Sentence(r, "it rains", lang.English); got != want {
			t.Errorf("Sentence(%v) = %q; want %q", r, got, want)
		}
	}
	if got, want := ICD203.Sentence(Range{65, 75}, "لا يُغلق المضيق", lang.Arabic), "من المرجح (بين 65 و75%) ألا يُغلق المضيق"; got != want {
		t.Errorf("Sentence of a claim that begins with a not = %q; want %q", got, want)
	}
}

// A likelihood in Arabic describes the claim, not the person or thing that the claim is about.
func TestSentenceInArabic(t *testing.T) {
	for r, want := range map[Range]string{
		{45, 55}: "يكاد يتساوى (بين 45 و55%) احتمال أن يبقى الرئيس واحتمال ألا يحدث ذلك",
		{40, 50}: "يتراوح بين «مستبعد» و«متكافئ تقريبًا» (بين 40 و50%) احتمال أن يبقى الرئيس",
		{0, 0}:   "هناك احتمال نسبته 0% أن يبقى الرئيس",
	} {
		if got := ICD203.Sentence(r, "يبقى الرئيس", lang.Arabic); got != want {
			t.Errorf("Sentence(%v) = %q; want %q", r, got, want)
		}
	}
	if got, want := ICD203.SpokenSentence(Range{55, 65}, "، وكان بين 45 و55 في المئة", "تبقى القوة", lang.Arabic), "من المرجح (بين 55 و65 في المئة، وكان بين 45 و55 في المئة) أن تبقى القوة"; got != want {
		t.Errorf("SpokenSentence = %q; want %q", got, want)
	}
}

// A sentence for a likelihood in a gap of the yardstick says so, and is correct English.
func TestSentenceAcrossGaps(t *testing.T) {
	for r, want := range map[Range]string{
		{45, 55}: "There is a chance of 45–55% (between the terms “realistic possibility” and “likely”) that it rains",
		{90, 95}: "There is a chance of 90–95% (between the terms “highly likely” and “almost certain”) that it rains",
		{22, 22}: "There is a chance of 22% that it rains",
		{60, 70}: "It is likely (60–70%) that it rains",
	} {
		if got := PHIA.Sentence(r, "it rains", lang.English); got != want {
			t.Errorf("Sentence(%v) = %q; want %q", r, got, want)
		}
	}
}

func TestSum(t *testing.T) {
	for _, c := range []struct {
		together, others []Range
		want             Range
	}{
		{[]Range{{45, 55}, {10, 20}}, []Range{{20, 35}, {5, 10}}, Range{55, 75}},
		{[]Range{{40, 60}, {10, 40}}, []Range{{20, 25}}, Range{75, 80}},
		{[]Range{{90, 99}, {5, 20}}, nil, Range{100, 100}},
	} {
		if got := Sum(c.together, c.others); got != c.want {
			t.Errorf("Sum(%v, %v) = %v; want %v", c.together, c.others, got, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]Range{
		"30": {30, 30}, "25-35": {25, 35}, "25–35%": {25, 35}, "unlikely": {20, 45}, "Very  Likely": {80, 95},
		"improbable": {20, 45}, "probably": {55, 80}, "مرجّح": {55, 80}, "0": {0, 0}, "100": {100, 100},
		"٢٥-٣٥": {25, 35}, "٢٥–٣٥٪": {25, 35}, "۳۰٪": {30, 30}, "25% - 35%": {25, 35}, "30 %": {30, 30},
		"0.4": {0.4, 0.4}, "99.7%": {99.7, 99.7}, "0.4-1.5": {0.4, 1.5}, "2.5–7": {2.5, 7}, "٠٫٤": {0.4, 0.4}, "99.7-100": {99.7, 100},
	} {
		if got, err := ICD203.Parse(text); err != nil || got != want {
			t.Errorf("Parse(%q) = %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "-", "35-25", "101", "-5", "33.3", "5.5", "94.9", "0.35", "0.40", "5.0", ".4", "0,4", "4.", "1e1", "0x1", "NaN", "Inf", "30.3-40", "maybe", "25-", "+5", "1-2-3", "2%5", "%30", "30%%", "3%0-4%0", "2 5-3 5", "012", "٠١٢", "2 5", "25--35", "25-35-"} {
		if got, err := ICD203.Parse(text); err == nil {
			t.Errorf("Parse(%q) = %v; want an error", text, got)
		}
	}
}

func TestCoherent(t *testing.T) {
	for _, c := range []struct {
		ranges []Range
		ok     bool
	}{
		{[]Range{{25, 35}, {20, 30}, {40, 50}}, true},
		{[]Range{{50, 50}, {50, 50}}, true},
		{[]Range{{60, 70}, {50, 60}}, false},
		{[]Range{{10, 20}, {30, 40}}, false},
		{[]Range{{0.4, 0.4}, {99.6, 99.6}}, true},
		{[]Range{{0.3, 0.3}, {99.7, 99.7}}, true},
		{[]Range{{0.4, 0.4}, {99.7, 99.7}}, false},
		{[]Range{{0.1, 0.1}, {0.2, 0.2}, {99.7, 99.7}}, true},
		{[]Range{{0.4, 0.4}, {33, 33}, {67, 67}}, false},
		{[]Range{{0.4, 0.4}, {33, 33}, {66, 67}}, true},
	} {
		if err := Coherent(c.ranges); (err == nil) != c.ok {
			t.Errorf("Coherent(%v) = %v", c.ranges, err)
		}
	}
	if r, err := Rest([]Range{{25, 35}, {20, 30}}); err != nil || r != (Range{35, 55}) {
		t.Errorf("Rest = %v, %v; want 35-55", r, err)
	}
	for _, c := range []struct {
		given []Range
		rest  Range
	}{
		{[]Range{{0.3, 0.3}}, Range{99.7, 99.7}},
		{[]Range{{99.7, 99.7}}, Range{0.3, 0.3}},
		{[]Range{{0.4, 0.4}, {33, 33}}, Range{66, 67}},
		{[]Range{{0.4, 1.5}, {94, 96}}, Range{2.5, 6}},
	} {
		rest, err := Rest(c.given)
		if err != nil || rest != c.rest || Coherent(append(c.given, rest)) != nil {
			t.Errorf("Rest(%v) = %v, %v; want %v", c.given, rest, err, c.rest)
		}
	}
	if _, err := Rest([]Range{{60, 70}, {50, 60}}); err == nil {
		t.Error("Rest of an overfull assessment: want an error")
	}
}

func FuzzParseLikelihood(f *testing.F) {
	for _, s := range []string{"30", "25-35", "unlikely", "25–35%", "0.4", "99.7-99.9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ICD203.Parse(s)
		if err != nil {
			return
		}
		if again, err := ParseRange(r.String()); err != nil || again != r || !Exact(r.Lo) || !Exact(r.Hi) || r.Lo < 0 || r.Hi > 100 || r.Lo > r.Hi {
			t.Errorf("Parse(%q) = %v, read back %v, %v", s, r, again, err)
		}
	})
}
