package store

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

// TestNamesAreReadAsTheirPatterns compares the hand-written reading of names with the equivalent regular expressions.
func TestNamesAreReadAsTheirPatterns(t *testing.T) {
	checks := []struct {
		pattern string
		reads   func(string) bool
	}{
		{`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`, isID},
		{`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`, isDevice},
		{`^[1-9][0-9]{0,5}$`, isParagraph},
		{`^([1-9][0-9]{0,5})[a-z]{1,2}$`, func(s string) bool { _, ok := paragraphOf(s); return ok }},
		{`^[a-z][a-z0-9]*(-[a-z0-9]+)*[#:][1-9][0-9]{0,5}[a-z]{1,2}$`, func(s string) bool { _, ok := passageRef(s); return ok }},
		{`^[a-z]{2,3}(-[a-z0-9]{2,8})*$`, isLanguage},
		{`^[0-9a-f]{8}$`, func(s string) bool { return isHex(s, 8) }},
	}
	names := []string{
		"", "-", "a", "a-", "-a", "a--b", "a-1", "1a", "a1", "A", "é", "con", "com1", "com", "com12", "lpt0", "0", "1", "999999", "1000000",
		"4a", "4ab", "4abc", "04a", "a#4a", "a:4a", "a:#4a", "a#4", "a##4a", "a-b#12zz", "A#1a", "en", "ar-eg", "e", "engl", "en-", "en-u", "zh-hans-cn", "12ab34cd", "12AB34CD",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		name := make([]byte, random.IntN(9))
		for i := range name {
			name[i] = "ab1290-#:Afz\n"[random.IntN(13)]
		}
		names = append(names, string(name))
	}
	for _, c := range checks {
		pattern := regexp.MustCompile(c.pattern)
		for _, name := range names {
			if got, want := c.reads(name), pattern.MatchString(name); got != want {
				t.Errorf("%s of %q: got %v, want %v", c.pattern, name, got, want)
			}
		}
	}
}
