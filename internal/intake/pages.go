package intake

import (
	"strings"

	"signpost/internal/pattern"
)

// edge is how many lines at the top and at the foot of a page may be running heads.
const edge = 3

var (
	figures    = pattern.New(`[0-9٠-٩۰-۹]+`)
	pageNumber = pattern.New(`^(?i:[-–—\s]*(?:page|p\.|صفحة|ص)?\s*#(?:\s*(?:of|/|de|من)\s*#)?[-–—\s]*)$`)
)

// pages splits a text at its form feeds, drops page numbers and what stands at the top or foot of most pages, and
// returns the lines that are left. A sentence that runs over the end of a page stays whole.
func (d *Draft) pages(text string) []string {
	pages := strings.Split(strings.TrimRight(text, "\f\n \t"), "\f")
	if len(pages) == 1 {
		return strings.Split(text, "\n")
	}
	split := make([][]string, len(pages))
	seen := map[string]int{}
	for i, page := range pages {
		split[i] = strings.Split(page, "\n")
		on := map[string]bool{}
		for _, n := range edges(split[i]) {
			on[lineForm(split[i][n])] = true
		}
		for line := range on {
			seen[line]++
		}
	}
	var lines, dropped []string
	for _, page := range split {
		gone := map[int]bool{}
		for _, n := range edges(page) {
			f := lineForm(page[n])
			if pageNumber().MatchString(f) || seen[f] >= 2 && 2*seen[f] >= len(pages) {
				gone[n] = true
				dropped = append(dropped, strings.TrimSpace(page[n]))
			}
		}
		lines = append(lines, follow(lines, page, gone)...)
	}
	d.note(dropped, phraseHeads)
	return lines
}

// edges lists the lines that stand first and last on a page.
func edges(page []string) []int {
	var filled []int
	for i, line := range page {
		if strings.TrimSpace(line) != "" {
			filled = append(filled, i)
		}
	}
	if len(filled) <= 2*edge {
		return filled
	}
	return append(filled[:edge:edge], filled[len(filled)-edge:]...)
}

// lineForm is a line in which all numbers look alike.
func lineForm(line string) string {
	return figures().ReplaceAllString(strings.Join(strings.Fields(line), " "), "#")
}

// follow is what a page adds to the lines before it: with a blank line between, unless a sentence runs on.
func follow(before, page []string, gone map[int]bool) []string {
	var kept []string
	for i, line := range page {
		if !gone[i] {
			kept = append(kept, line)
		}
	}
	for len(kept) > 0 && strings.TrimSpace(kept[0]) == "" {
		kept = kept[1:]
	}
	for len(kept) > 0 && strings.TrimSpace(kept[len(kept)-1]) == "" {
		kept = kept[:len(kept)-1]
	}
	if len(before) > 0 && endsSentence(strings.TrimSpace(before[len(before)-1])) {
		return append([]string{""}, kept...)
	}
	return kept
}
