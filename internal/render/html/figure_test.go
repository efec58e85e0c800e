package html

import (
	"regexp"
	"strings"
	"testing"
)

var (
	figurePattern  = regexp.MustCompile(`[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+–[0-9]+%?`)
	foreignPattern = regexp.MustCompile(`(?:(?:~/\.?|--|\.)[A-Za-z]|[A-Za-z0-9])(?:[A-Za-z0-9 .,:/&+'’%–#_-]*[A-Za-z0-9%])?`)
)

// FuzzFigure compares the hand-written search for figures and Latin runs with the equivalent regular expressions.
func FuzzFigure(f *testing.F) {
	for _, text := range []string{
		"", "on 2022-01-09, and 2022-01-10.", "20–45%", "120–45%%", "12022-01-09", "2022-01-0", "1–", "–2", "1–2–3", "2022-01-09–20%",
		"NATO 3 (EU)", "50%", "50%%", "5%5", "a’b", "a–", "بين 1–2 و 3–4", "x y, z. ", "C# a_b #4 &", "a     b", "٣ 2022-1-1 ’’a",
		"الخيار --by، والملف .mailmap", "في ~/.config/x", "~/a", "---b ..c --.d -5 .5 --6", "أ--ب",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		hold := func(what string, next func(string) (int, int), pattern *regexp.Regexp, counts func(string) bool) {
			var got, want []string
			for rest := text; ; {
				from, to := next(rest)
				if from < 0 {
					break
				}
				got = append(got, rest[from:to])
				rest = rest[to:]
			}
			for _, run := range pattern.FindAllString(text, -1) {
				if counts(run) {
					want = append(want, run)
				}
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s in %q: got %q, want %q", what, text, got, want)
			}
		}
		hold("figures", figureAt, figurePattern, func(string) bool { return true })
		hold("foreign runs", latinRun, foreignPattern, func(run string) bool {
			return strings.ContainsAny(strings.TrimSuffix(run, "%"), " .,:/&+'’%–#_-")
		})
	})
}
