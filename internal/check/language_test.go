package check

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// languageRules are the rules that judge sentences.
var languageRules = []Rule{confidenceWithLikelihood, likelihoodContradicts, mixedWordSets, stackedHedges, bareWill}

// say returns a workspace in which one text stands in every place that the language rules look at,
// as the reason of an assessment with the numbers given, and as a forecast.
func say(scale *likelihood.Scale, c lang.Code, said string, ranges ...likelihood.Range) *scenario.Workspace {
	text := lang.Text{{Lang: c, Text: said}}
	q := &scenario.Question{ID: "coup"}
	for range ranges {
		q.Scenarios = append(q.Scenarios, &scenario.Scenario{ID: "coup", Question: q})
	}
	q.Scenarios[0].Judgments = []scenario.Judgment{{Says: scenario.Prose{Text: text}, Kind: scenario.Forecast}}
	q.Log.Entries = []scenario.Entry{{Date: 1, Detail: &scenario.Detail{Likelihood: ranges, Because: text, Basis: text, Note: text}}}
	return &scenario.Workspace{Languages: []lang.Code{c}, Scale: scale, Questions: []*scenario.Question{q}}
}

func judge(w *scenario.Workspace, rules ...Rule) []diag.Finding {
	return run(rules, w, scenario.Moment{AsOf: 1}, 1, 1)
}

// carriers are clean sentences, each with a gap for a term, tried in turn until one fits its grammar.
var carriers = map[lang.Code][]struct {
	sentence string
	fits     []string // terms that need this one; none: all the others
}{
	lang.English: {
		{"There is a _ that the president stays, since the army obeys him.", []string{"almost no chance", "roughly even chance", "realistic possibility", "remote chance"}},
		{"There are _ that the president stays.", []string{"roughly even odds"}},
		{"The army obeys, so the president _ stays.", []string{"probably", "improbably", "almost certainly"}},
		{"Two sources agree that the chance is _ after last week.", []string{"remote"}},
		{"With the army on his side it is _ that the president stays.", nil},
	},
	lang.Arabic: {
		{"يطيع الجيش الرئيس، والاحتمال _ بعد أحداث الأسبوع.", []string{"بعيد", "ضعيف", "ضعيف جدًا", "متكافئ تقريبًا", "متساوٍ تقريبًا", "شبه معدوم"}},
		{"ثمة _ أن يبقى الرئيس في منصبه.", []string{"احتمال واقعي"}},
		{"بقاء الرئيس أمر _ ما دام الجيش يطيعه.", nil},
	},
}

// carry puts a term into the carrier that fits it.
func carry(c lang.Code, term string) string {
	for _, carrier := range carriers[c] {
		if carrier.fits == nil || slices.Contains(carrier.fits, term) {
			return strings.Replace(carrier.sentence, "_", term, 1)
		}
	}
	return term
}

// wordings lists all terms of a band in a language, as words and as the phrase that opens a sentence.
func wordings(b likelihood.Band, c lang.Code) (words []string, phrase string) {
	for _, t := range append([]lang.Text{b.Word}, b.Others...) {
		if w, ok := t.Version(c); ok && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words, b.Phrase.In(c)
}

var openings = map[lang.Code]string{
	lang.English: "_ that the president stays in office.",
	lang.Arabic:  "_ أن يبقى الرئيس في منصبه.",
}

// TestEveryTermIsHeldAgainstTheNumbers swaps every term of every scale for every other, in both languages:
// the right one must pass and a wrong one must be caught.
func TestEveryTermIsHeldAgainstTheNumbers(t *testing.T) {
	tried := 0
	for _, scale := range likelihood.Scales {
		for _, c := range lang.Spoken {
			for _, b := range scale.Bands {
				words, phrase := wordings(b, c)
				sentences := []string{strings.Replace(openings[c], "_", phrase, 1)}
				for _, w := range words {
					sentences = append(sentences, carry(c, w))
				}
				for _, said := range sentences {
					for _, numbers := range scale.Bands {
						tried++
						got := judge(say(scale, c, said, numbers.Range), likelihoodContradicts)
						wrong := numbers.Range != b.Range && !weaker(b.Range, numbers.Range)
						if wrong != (len(got) > 0) {
							t.Errorf("%s: %q beside %s: got %d findings, want them: %v", scale.ID, said, numbers.Range, len(got), wrong)
						}
					}
				}
			}
		}
	}
	if tried < 500 {
		t.Errorf("only %d swaps were tried; the scales or the carriers are incomplete", tried)
	}
}

// weaker reports whether a term is the next weaker one on the side of a number: "unlikely" beside 5–20%.
func weaker(term, number likelihood.Range) bool {
	return term.Hi < 50 && number.Hi == term.Lo || term.Lo > 50 && number.Lo == term.Hi
}

// TestEveryTermBesideConfidence puts a level of confidence into the sentence of every term.
func TestEveryTermBesideConfidence(t *testing.T) {
	levels := map[lang.Code][]string{
		lang.English: {"Confidence is low and ", "We have high confidence here; ", "With moderate confidence, "},
		lang.Arabic:  {"ثقتنا منخفضة، و", "نرى بثقة عالية أن ذلك صحيح؛ و", "بدرجة ثقة متوسطة، "},
	}
	for _, scale := range likelihood.Scales {
		for _, c := range lang.Spoken {
			for _, b := range scale.Bands {
				words, _ := wordings(b, c)
				for _, w := range words {
					for _, level := range levels[c] {
						said := level + strings.ToLower(carry(c, w))
						if got := judge(say(scale, c, said, b.Range), confidenceWithLikelihood); len(got) == 0 {
							t.Errorf("%s: %q passes; want a finding", scale.ID, said)
						}
					}
				}
			}
		}
	}
}

// TestWordSetsMixed follows a sentence with each term of one word set by one with each term of the other.
func TestWordSetsMixed(t *testing.T) {
	for _, c := range lang.Spoken {
		for i, a := range likelihood.ICD203.Bands {
			for j := range likelihood.ICD203Second.Bands {
				first, second := a.Word.In(c), likelihood.ICD203Second.Bands[j].Word.In(c)
				said := carry(c, first) + " " + carry(c, second)
				for _, scale := range []*likelihood.Scale{likelihood.ICD203, likelihood.ICD203Second} {
					if got := judge(say(scale, c, said, a.Range), mixedWordSets); len(got) == 0 {
						t.Errorf("%s: %q passes; want a finding", scale.ID, said)
					}
				}
				if i == j {
					continue
				}
				same := carry(c, first) + " " + carry(c, likelihood.ICD203.Bands[j].Word.In(c))
				if got := judge(say(likelihood.ICD203, c, same, a.Range), mixedWordSets); len(got) > 0 {
					t.Errorf("%q: got %v; want no finding", same, got)
				}
			}
		}
	}
}

func TestFind(t *testing.T) {
	l := newLexicon(likelihood.ICD203)
	for said, want := range map[string]string{
		"A split is very unlikely, and unlikely to last.":  "very unlikely|unlikely",
		"It is likely that he stays.":                      "It is likely",
		"LIKELY to stay.":                                  "LIKELY",
		"As it is likely that he stays, the force leaves.": "it is likely",
		"It is not likely, nor less likely, to last.":      "",
		"It is highly unlikely to last.":                   "highly unlikely",
		"It is more likely than not, and not likely now.":  "more likely than not",
		"It is no more likely than last year.":             "",
		"A remote region with a probable cause.":           "",
		"The chance is remote.":                            "chance is remote",
		"ومن المُرجَّح أن يبقى، ومن المستبعد جداً أن يرحل.":      "من المُرجَّح|من المستبعد جداً",
		"فالمرجّح عنده غير المستبعد.":                            "",
		"وليس من المستبعد أن يرحل.":                              "",
		"من غير المرجح أن يرحل.":                                 "من غير المرجح",
		"التدخل المحتمل في منطقة بعيدة بجيش ضعيف جدًا.":          "",
		"باحتمالٍ ضعيفٍ جدًّا":                                   "احتمالٍ ضعيفٍ جدًّا",
		"قال الوزير مستبعدًا التوصل إلى حل، وبات الحل مستبعدًا.": "مستبعدًا",
	} {
		var got []string
		for _, s := range newCutter(l).cut(said) {
			for _, h := range s.hits {
				got = append(got, s.quote(h.from, h.to))
			}
		}
		wanted := strings.Split(want, "|")
		ok := len(got) == len(wanted)
		for i := range got {
			ok = ok && strings.HasSuffix(got[i], wanted[i])
		}
		if want == "" {
			ok = len(got) == 0
		}
		if !ok {
			t.Errorf("terms in %q: got %q; want %q", said, got, want)
		}
	}
}

// TestCleanSentences reads sentences, a line each, that no rule of language may find fault with.
func TestCleanSentences(t *testing.T) {
	for _, c := range lang.Spoken {
		data, err := os.ReadFile(filepath.Join("testdata", "clean."+string(c)+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		if len(lines) < 40 {
			t.Errorf("%s: %d sentences; want at least 40", c, len(lines))
		}
		for _, said := range lines {
			w := say(likelihood.ICD203, c, said, likelihood.Range{Lo: 25, Hi: 35}, likelihood.Range{Lo: 65, Hi: 75})
			for _, f := range judge(w, languageRules...) {
				t.Errorf("%q: got %s; want no finding", said, f.Message)
			}
		}
	}
}

// TestFaultySentences reads sentences, a line each after the name of the rule that must find fault with it.
func TestFaultySentences(t *testing.T) {
	for _, c := range lang.Spoken {
		data, err := os.ReadFile(filepath.Join("testdata", "faulty."+string(c)+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
			name, said, ok := strings.Cut(line, "\t")
			i := slices.IndexFunc(languageRules, func(r Rule) bool { return r.Name == name })
			if !ok || i < 0 {
				t.Fatalf("%q: want the name of a rule of language, a tab and a sentence", line)
			}
			w := say(likelihood.ICD203, c, said, likelihood.Range{Lo: 25, Hi: 35}, likelihood.Range{Lo: 65, Hi: 75})
			if got := judge(w, languageRules[i]); len(got) == 0 {
				t.Errorf("%s: %q passes; want a finding", name, said)
			}
		}
	}
}

// TestAgainstTheNumber reads sentences, a line each after the likelihood of a claim and the claim, that a likelihood in
// them contradicts: as the reason of an assessment, beside the contrary of the claim.
func TestAgainstTheNumber(t *testing.T) {
	eachBeside(t, "against", func(said, where string, w *scenario.Workspace) {
		if got := judge(w, likelihoodContradicts); len(got) == 0 {
			t.Errorf("%q beside %s passes; want a finding", said, where)
		}
	})
}

// TestBesideTheNumber reads sentences of the same form that no rule of language may find fault with.
func TestBesideTheNumber(t *testing.T) {
	eachBeside(t, "beside", func(said, where string, w *scenario.Workspace) {
		for _, f := range judge(w, languageRules...) {
			t.Errorf("%q beside %s: got %s; want no finding", said, where, f.Message)
		}
	})
}

// eachBeside gives f each sentence of a file and a workspace in which it stands, with where: the likelihood and the claim.
func eachBeside(t *testing.T, file string, f func(said, where string, w *scenario.Workspace)) {
	t.Helper()
	contrary := map[lang.Code]string{lang.English: "nothing of the kind happens", lang.Arabic: "ما عدا ذلك"}
	for _, c := range lang.Spoken {
		data, err := os.ReadFile(filepath.Join("testdata", file+"."+string(c)+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
			part := strings.Split(line, "\t")
			if len(part) != 3 {
				t.Fatalf("%q: want a likelihood, a claim and a sentence", line)
			}
			r, err := likelihood.ParseRange(part[0])
			if err != nil {
				t.Fatal(err)
			}
			w := say(likelihood.ICD203, c, part[2], r, likelihood.Range{Lo: 100 - r.Hi, Hi: 100 - r.Lo})
			for n, title := range []string{part[1], contrary[c]} {
				w.Questions[0].Scenarios[n].ID = []string{"first", "other"}[n]
				w.Questions[0].Scenarios[n].Title = scenario.Prose{Text: lang.Text{{Lang: c, Text: title}}}
			}
			f(part[2], part[0]+" that "+part[1], w)
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"", "U.S. forces. 0.5%.", "من المرجّح أن يبقى؟ «نعم»!", "\xff\xfe\u202e likely", "ـــ ' - —", "It is very\nlikely", "احتمال ـــ كبير وقد ـــ يبقى", "Perhaps ـــ could be. Our confidence ـــ 70%. With ـــ confidence.", "ثقتنا ـــ 70%. لا ـــ احتمال", "hardly any", "most", "whether"} {
		f.Add(s)
	}
	rules := append(slices.Clone(languageRules), controlCharacter)
	f.Fuzz(func(t *testing.T, said string) {
		for _, s := range newCutter(nil).cut(said) {
			for i, w := range s.words {
				if got := s.quote(i, i+1); got != w.text {
					t.Errorf("word %d of %q is quoted as %q; want %q", i, said, got, w.text)
				}
			}
		}
		for _, c := range lang.Spoken {
			judge(say(likelihood.ICD203, c, said, likelihood.Range{Lo: 25, Hi: 35}), rules...)
		}
	})
}
