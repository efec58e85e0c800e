package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// TestForgesMergeLogsOfAuthors lets authors write on branches of their own and merges these as a forge does: by git
// merge-tree in a bare repository, which reads no .gitattributes. Nothing conflicts, and no entry is lost or doubled.
// SIGNPOST_HISTORIES says how many random histories are tried.
func TestForgesMergeLogsOfAuthors(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	histories := 6
	if n, err := strconv.Atoi(os.Getenv("SIGNPOST_HISTORIES")); err == nil {
		histories = n
	}
	for seed := range histories {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		dir := unpack(t, soundQuestion+soundSources, nil)
		git := func(in string, args ...string) string {
			c := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@t", "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false"}, args...)...)
			c.Dir = in
			out, err := c.CombinedOutput()
			if err != nil {
				t.Fatalf("history %d: git %s: %v\n%s", seed, strings.Join(args, " "), err, out)
			}
			return strings.TrimSpace(string(out))
		}
		if _, err := SwitchLogs(dir, logsByAuthor, false); err != nil {
			t.Fatal(err)
		}
		git(dir, "init", "-q")
		git(dir, "add", "-A")
		git(dir, "commit", "-qm", "base")
		authors := []string{"amina", "ben", "chloe", "dana"}[:2+r.IntN(3)]
		var written []string
		for _, author := range authors {
			git(dir, "checkout", "-qb", author, "main")
			for range 1 + r.IntN(3) {
				q := reload(t, dir)
				e := status(q, fmt.Sprint("note ", r.IntN(1000)))
				e.By, e.Recorded = author, e.Recorded+day.Instant(r.IntN(50))
				if n := len(q.Log.Entries); n > 0 && r.IntN(3) == 0 {
					e.Indicator, e.Retract, e.Def, e.Note = nil, q.Log.Entries[r.IntN(n)].ID, "", nil
					e.Because, e.Status = status(q, "slip").Note, scenario.Unknown
				}
				w, err := appendOne(dir, q, e, false)
				if err != nil {
					t.Fatal(err)
				}
				written = append(written, w.ID)
			}
			git(dir, "add", "scenarios")
			git(dir, "commit", "-qm", author)
		}
		bare := filepath.Join(t.TempDir(), "bare.git")
		git(dir, "clone", "-q", "--bare", dir, bare)
		r.Shuffle(len(authors), func(i, j int) { authors[i], authors[j] = authors[j], authors[i] })
		head := git(bare, "rev-parse", "main")
		for _, author := range authors {
			tree := git(bare, "merge-tree", "--write-tree", head, author)
			head = git(bare, "commit-tree", tree, "-p", head, "-p", author, "-m", "merge")
		}
		git(bare, "update-ref", "refs/heads/main", head)
		merged := filepath.Join(t.TempDir(), "merged")
		git(dir, "clone", "-q", "-b", "main", bare, merged)
		w, findings, err := Load(merged, Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatalf("history %d: %v, %v", seed, err, lines(findings))
		}
		log := w.Questions[0].Log
		var found []string
		for i := range log.Entries {
			found = append(found, log.Entries[i].ID)
		}
		slices.Sort(found)
		slices.Sort(written)
		if !slices.Equal(found, written) || len(log.Repeated) > 0 {
			t.Errorf("history %d: entries %v, and repeated lines %v; want %v once each", seed, found, log.Repeated, written)
		}
	}
}
