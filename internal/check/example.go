package check

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"signpost/internal/diag"
	"signpost/internal/pattern"
)

// The archives that test the rules, from which readers are shown an example of each.
//
//go:embed examples/*.txtar
var exampleArchives embed.FS

// An Example is a place where a rule finds something, and a change after which it finds nothing there.
type Example struct {
	Finding diag.Finding
	File    string // in which the change is made; seldom another one than that of the finding
	Fires   string // the lines at fault
	Silent  string // what stands in their place where nothing is at fault
}

// Example is taken from the archive that tests the rule: of all its findings and changes those that stand nearest to
// each other.
func (r Rule) Example() (Example, error) {
	name := "examples/" + r.Name + ".txtar"
	data, err := exampleArchives.ReadFile(name)
	if err != nil {
		return Example{}, err
	}
	archive := txtar.Parse(data)
	findings := expected(archive, r)
	changes := silencing(archive)
	if len(findings) == 0 || len(changes) == 0 {
		return Example{}, fmt.Errorf("%s holds no finding, or no change of a file that silences it", name)
	}
	best, least := Example{}, -1
	for _, f := range findings {
		for _, c := range changes {
			if far := c.distance(f.Place); least < 0 || far < least {
				best, least = c.example(f), far
			}
		}
	}
	return best, nil
}

func fileOf(a *txtar.Archive, name string) (string, bool) {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		return "", false
	}
	return string(a.Files[i].Data), true
}

var findingLine = pattern.New(`(?m)^(.+?):(\d+)(?::(\d+))?: (.+) \[[a-z-]+\]\n(?:  hint: (.+)\n)?`)

// expected reads the findings that the test of the rule expects.
func expected(a *txtar.Archive, r Rule) []diag.Finding {
	want, _ := fileOf(a, "want")
	var list []diag.Finding
	for _, m := range findingLine().FindAllStringSubmatch(want, -1) {
		line, _ := strconv.Atoi(m[2])
		col, _ := strconv.Atoi(m[3])
		list = append(list, diag.Finding{Place: diag.Place{File: m[1], Line: line, Col: col}, Level: r.Level, Rule: r.Name, Message: m[4], Hint: m[5]})
	}
	return list
}

// A replacement is a run of lines of a file that are replaced by others.
type replacement struct {
	file     string
	text     []string // of the file before
	from, to int      // positions of the lines replaced; equal where lines are only added
	by       []string
}

// silencing lists what the files under silent/ change in others. Files that only they have do not count.
func silencing(a *txtar.Archive) []replacement {
	var list []replacement
	for _, f := range a.Files {
		name, silent := strings.CutPrefix(f.Name, "silent/")
		before, ok := fileOf(a, name)
		if !silent || !ok {
			continue
		}
		list = append(list, replacements(name, before, string(f.Data))...)
	}
	return list
}

// replacements compares two versions of a file by the longest list of lines that both have. Where as many lines came as
// went, each is a replacement of its own.
func replacements(file, before, after string) []replacement {
	old, new := strings.Split(strings.TrimSuffix(before, "\n"), "\n"), strings.Split(strings.TrimSuffix(after, "\n"), "\n")
	common := make([][]int, len(old)+1) // how many lines the rests from a and b on have in common
	for a := range common {
		common[a] = make([]int, len(new)+1)
	}
	for a := len(old) - 1; a >= 0; a-- {
		for b := len(new) - 1; b >= 0; b-- {
			common[a][b] = max(common[a+1][b], common[a][b+1])
			if old[a] == new[b] {
				common[a][b] = common[a+1][b+1] + 1
			}
		}
	}
	var list []replacement
	for a, b := 0, 0; a < len(old) || b < len(new); {
		from, by := a, b
		for a < len(old) && common[a+1][b] == common[a][b] {
			a++
		}
		for b < len(new) && common[a][b+1] == common[a][b] {
			b++
		}
		switch {
		case from == a && by == b:
			a, b = a+1, b+1
		case a-from == b-by:
			for n := range a - from {
				list = append(list, replacement{file, old, from + n, from + n + 1, new[by+n : by+n+1]})
			}
		default:
			list = append(list, replacement{file, old, from, a, new[by:b]})
		}
	}
	return list
}

// distance is how far a change lies from a place, in lines. What silences a finding mostly stands below it.
func (r replacement) distance(p diag.Place) int {
	switch at := p.Line - 1; {
	case p.File != r.file:
		return 10000
	case at < r.from:
		return r.from - at
	case at < r.to:
		return 0
	default:
		return 10 * (at - r.to + 1)
	}
}

// near is from how many lines on the place of a finding and the change are too far apart to be shown together.
const near = 9

// example shows the lines with those between them and the place of the finding.
func (r replacement) example(f diag.Finding) Example {
	from, to := r.from, r.to
	if at := f.Place.Line - 1; r.distance(f.Place) < near {
		from, to = min(from, at), max(to, at+1)
	}
	if from > 0 && (from == to || from == r.from && len(r.by) == 0) {
		from-- // what was added, or what is left, needs a line to stand beside
	}
	silent := slices.Concat(r.text[from:r.from], r.by, r.text[r.to:to])
	return Example{Finding: f, File: r.file, Fires: dedent(r.text[from:to]), Silent: dedent(silent)}
}

// dedent joins lines without the blanks that all of them begin with.
func dedent(lines []string) string {
	least := -1
	for _, l := range lines {
		if n := len(l) - len(strings.TrimLeft(l, " ")); least < 0 || n < least {
			least = n
		}
	}
	text := ""
	for _, l := range lines {
		text += l[max(least, 0):] + "\n"
	}
	return text
}
