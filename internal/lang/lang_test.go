package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEveryPhraseIsTranslated checks the phrases in the packages that word output.
func TestEveryPhraseIsTranslated(t *testing.T) {
	found := 0
	for _, folder := range []string{"../report", "../render", "../cli", "../serve"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatalf("no Go files in %s: %v", folder, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				for _, phrase := range phrasesIn(n) {
					found++
					if phrases[Arabic][phrase] == "" && nouns[phrase].plural == "" {
						t.Errorf("%s: %q has no Arabic translation", set.Position(n.Pos()), phrase)
					}
				}
				return true
			})
		}
	}
	if found < 100 {
		t.Errorf("found only %d phrases: the test looks in the wrong place", found)
	}
}

// phrasesIn returns the phrases in a call, if it is one that takes phrases.
func phrasesIn(n ast.Node) []string {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return nil
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	if !slices.Contains([]string{"say", "Say", "count", "Count", "filled", "quoted"}, name) {
		return nil
	}
	var phrases []string
	for _, arg := range call.Args {
		if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, _ := strconv.Unquote(lit.Value)
			phrases = append(phrases, s)
			break // the arguments follow the phrase
		}
	}
	return phrases
}

// TestEveryTranslationIsUsed finds translations of phrases that are no longer used.
func TestEveryTranslationIsUsed(t *testing.T) {
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "../lang/") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	for phrase := range arabic {
		if p := strings.Trim(phrase, "[]"); !strings.Contains(source.String(), strconv.Quote(p)) { // brackets go round the kinds of statements
			t.Errorf("the phrase %q is not used", phrase)
		}
	}
	for noun := range nouns {
		if !strings.Contains(source.String(), strconv.Quote(noun)) {
			t.Errorf("the noun %q is not used", noun)
		}
	}
}

func TestTranslationsTakeTheSameArguments(t *testing.T) {
	for phrase, translated := range arabic {
		if a, b := strings.Count(phrase, "%")-strings.Count(phrase, "%%")*2, strings.Count(translated, "%")-strings.Count(translated, "%%")*2; a != b {
			t.Errorf("%q takes %d arguments and its translation %d", phrase, a, b)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "لا أخطاء", 1: "خطأ واحد", 2: "خطآن", 3: "3 أخطاء", 10: "10 أخطاء", 11: "11 خطأً", 99: "99 خطأً", 100: "100 خطأ", 103: "103 أخطاء"} {
		if got := Count(Arabic, n, "error"); got != want {
			t.Errorf("Count(ar, %d, error) = %q; want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 errors", 1: "1 error", 2: "2 errors"} {
		if got := Count(English, n, "error"); got != want {
			t.Errorf("Count(en, %d, error) = %q; want %q", n, got, want)
		}
	}
}

func TestNoun(t *testing.T) {
	for n, want := range map[int]string{1: "الفقرة", 2: "الفقرتان", 3: "الفقرات", 11: "الفقرات"} {
		if got := Noun(Arabic, n, "para"); got != want {
			t.Errorf("Noun(ar, %d, para) = %q; want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{1: "para", 2: "paras"} {
		if got := Noun(English, n, "para"); got != want {
			t.Errorf("Noun(en, %d, para) = %q; want %q", n, got, want)
		}
	}
}

func TestTextFallsBack(t *testing.T) {
	text := Text{{"fr", "oui"}, {English, "yes"}}
	for c, want := range map[Code]string{"fr": "oui", Arabic: "yes"} {
		if got := text.In(c); got != want {
			t.Errorf("In(%s) = %q; want %q", c, got, want)
		}
	}
	if got := (Text{{"ru", "да"}, {"uk", "так"}}).In(Arabic); got != "да" {
		t.Errorf("In(ar) of a Russian text = %q; want the Russian", got)
	}
	if got := (Text)(nil).In(Arabic); got != "" {
		t.Errorf("In of nothing = %q", got)
	}
	if got := text.For(Arabic); got != (Version{English, "yes"}) {
		t.Errorf("For(ar) = %v; want the English version", got)
	}
	if got, ok := text.Version(Arabic); ok {
		t.Errorf("Version(ar) = %q; want none, since there is none", got)
	}
}

func TestTextsAreEqualInAnyOrder(t *testing.T) {
	text := Bilingual("yes", "نعم")
	for _, c := range []struct {
		other Text
		want  bool
	}{
		{Text{{Arabic, "نعم"}, {English, "yes"}}, true},
		{Text{{English, "yes"}}, false},
		{Bilingual("yes", "لا"), false},
		{Text{{English, "yes"}, {"fa", "نعم"}}, false},
		{append(Bilingual("yes", "نعم"), Version{"fr", "oui"}), false},
		{nil, false},
	} {
		if got := text.Equal(c.other); got != c.want {
			t.Errorf("%v and %v are equal: %v; want %v", text, c.other, got, c.want)
		}
	}
	if !Text(nil).Equal(Text{}) {
		t.Error("two texts that say nothing differ")
	}
}

func TestDirections(t *testing.T) {
	for code, want := range map[Code]string{"ar": "rtl", "ar-EG": "rtl", "fa": "rtl", "he": "rtl", "ckb": "rtl", "yi": "rtl", "en": "ltr", "arn": "ltr", "": "ltr"} {
		if got := code.Dir(); got != want {
			t.Errorf("%q is written %s, want %s", code, got, want)
		}
	}
	for r, want := range map[rune]string{'a': "ltr", 'Z': "ltr", 'é': "ltr", 'ب': "rtl", 'ש': "rtl", '3': "", '٣': "", ' ': "", '،': "", '@': "", '{': ""} {
		if got := LetterDir(r); got != want {
			t.Errorf("%q is written %q, want %q", r, got, want)
		}
	}
}
