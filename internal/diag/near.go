package diag

import "strings"

// Suggest is the hint for a word that is none of the names: "did you mean NAME?" where one is near enough, or else the
// introduction with all of them, such as "write one of " or "the tags are ". An empty introduction lists none.
func Suggest(word string, names []string, introduction string) string {
	switch near := Nearest(word, names); {
	case near != "":
		return "did you mean " + near + "?"
	case introduction == "" || len(names) == 0:
		return ""
	}
	return introduction + strings.Join(names, ", ")
}

// Nearest returns the name that is closest to word in spelling, or else the shortest one that it begins, or "" when
// none is near enough to be meant. Capitals do not count.
func Nearest(word string, names []string) string {
	word = strings.ToLower(word)
	best, bestDistance, begun := "", max(1, len(word)/3)+1, ""
	for _, name := range names {
		lower := strings.ToLower(name)
		if len(word) >= 3 && strings.HasPrefix(lower, word) && (begun == "" || len(name) < len(begun)) {
			begun = name
		}
		if d := distance(word, lower); d < bestDistance && d < len(word) {
			best, bestDistance = name, d
		}
	}
	if best == "" {
		return begun
	}
	return best
}

// distance is how many bytes must be added, dropped, replaced or swapped with the next to make b of a.
func distance(a, b string) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}

// Meant returns the name that a hint says was meant, if it is one of Suggest that does.
func Meant(hint string) (string, bool) {
	name, ok := strings.CutPrefix(hint, "did you mean ")
	name, question := strings.CutSuffix(name, "?")
	return name, ok && question && name != "" && !strings.Contains(name, " ")
}

// Words turns words of a type of their own into strings, such as Suggest takes.
func Words[T ~string](words []T) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}
