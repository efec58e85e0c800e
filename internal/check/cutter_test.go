package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// said are the sentences that the rules of language are tried with, in both languages.
func said(t testing.TB) []string {
	t.Helper()
	var list []string
	for _, name := range []string{"clean", "faulty"} {
		for _, c := range lang.Spoken {
			data, err := os.ReadFile(filepath.Join("testdata", name+"."+string(c)+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, strings.Split(string(data), "\n")...)
		}
	}
	return list
}

// TestACutterForgetsOnlyTheText cuts texts one after the other and holds each against the same text cut alone: what a
// cutter remembers of earlier ones may change nothing.
func TestACutterForgetsOnlyTheText(t *testing.T) {
	l := newLexicon(likelihood.ICD203)
	reused := newCutter(l)
	type found struct {
		Word, Norm string
		Pause      bool
		Forms      []string
		Lists      [3]list
	}
	look := func(c *cutter, s string) (words []found, hits []string) {
		c.reset()
		for _, s := range c.cut(s) {
			for i, w := range s.words {
				words = append(words, found{s.quote(i, i+1), w.norm, w.pause, w.forms, [3]list{*w.own, *w.bare, *w.any}})
			}
			for _, h := range s.hits {
				hits = append(hits, s.quote(h.from, h.to))
			}
		}
		return words, hits
	}
	terms := 0
	for _, s := range said(t) {
		words, hits := look(newCutter(l), s)
		again, hitsAgain := look(reused, s)
		if diff := cmp.Diff(words, again) + cmp.Diff(hits, hitsAgain); diff != "" {
			t.Errorf("%q: cut alone and after others differ (-alone +after):\n%s", s, diff)
		}
		terms += len(hits)
	}
	if terms == 0 {
		t.Error("no sentence holds a term: there is nothing to compare")
	}
}

// BenchmarkTexts cuts a thousand texts, most of whose words were met before, as those of a log are.
func BenchmarkTexts(b *testing.B) {
	all := said(b)
	c := newCutter(newLexicon(likelihood.ICD203))
	for b.Loop() {
		for i := range 1000 {
			c.reset()
			c.cut(all[i%len(all)])
		}
	}
}
