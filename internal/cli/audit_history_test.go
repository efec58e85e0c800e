package cli_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// An auditedRepository is a repository whose logs are edited in ways that are not allowed.
type auditedRepository struct {
	t      *testing.T
	r      *rand.Rand
	dir    string
	logs   []string
	number int
}

func (a *auditedRepository) git(args ...string) (string, error) {
	c := exec.Command("git", append([]string{"-c", "user.name=Ben", "-c", "user.email=ben@example.org", "-c", "core.autocrlf=false", "-c", "core.fsync=none"}, args...)...)
	c.Dir = a.dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_EDITOR=true")
	out, err := c.CombinedOutput()
	return string(out), err
}

func (a *auditedRepository) must(args ...string) string {
	a.t.Helper()
	out, err := a.git(args...)
	if err != nil {
		a.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return out
}

func (a *auditedRepository) lines(log string) []string {
	data, _ := os.ReadFile(filepath.Join(a.dir, log)) // a missing file is empty
	return slices.Collect(strings.Lines(string(data)))
}

// change appends, removes, changes, moves or reformats an entry of a log.
func (a *auditedRepository) change() {
	log := a.logs[a.r.IntN(len(a.logs))]
	lines := a.lines(log)
	a.number++
	kind, at := a.r.IntN(10), 0
	if len(lines) > 0 {
		at = a.r.IntN(len(lines))
	} else {
		kind = 9
	}
	switch kind {
	case 0:
		lines = slices.Delete(lines, at, at+1)
	case 1:
		lines[at] = strings.Replace(lines[at], "by: ", fmt.Sprintf("by: x%d+", a.number), 1)
	case 2:
		lines[at] = strings.Replace(lines[at], "- {date", "- { date", 1)
	case 3:
		lines = append(lines, lines[at])
	default:
		lines = append(lines, fmt.Sprintf("- {date: 2022-01-06, recorded: 2022-01-06T%02d:%02d:%02dZ, by: ben, indicator: pilots-recalled, status: present}\n", a.number/3600, a.number/60%60, a.number%60))
	}
	if err := os.WriteFile(filepath.Join(a.dir, log), []byte(strings.Join(lines, "")), 0o666); err != nil {
		a.t.Fatal(err)
	}
}

// ids are those of the entries in all logs of a commit.
func (a *auditedRepository) ids(commit string) map[string]bool {
	ids := map[string]bool{}
	for _, log := range a.logs {
		text, err := a.git("show", commit+":"+log)
		if err != nil {
			continue // it was not there
		}
		for line := range strings.Lines(text) {
			sum := sha256.Sum256([]byte(strings.Replace(strings.TrimSpace(line), "- { date", "- {date", 1)))
			ids[hex.EncodeToString(sum[:5])] = true
		}
	}
	return ids
}

// TestAuditAgreesWithEveryTree makes random histories and compares the entries that audit reports as gone with the
// trees of all commits. SIGNPOST_HISTORIES says how many.
func TestAuditAgreesWithEveryTree(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	histories := 4
	if n, err := strconv.Atoi(os.Getenv("SIGNPOST_HISTORIES")); err == nil {
		histories = n
	}
	gone := 0
	for seed := range histories {
		a := &auditedRepository{t: t, r: rand.New(rand.NewPCG(uint64(seed), 5)), dir: t.TempDir(), logs: []string{"scenarios/strait-closure.log.yaml", "scenarios/strait-closure.log.ben.yaml"}}
		if err := os.CopyFS(a.dir, os.DirFS("testdata/workspace")); err != nil {
			t.Fatal(err)
		}
		a.must("init", "-q", "-b", "main")
		if err := os.WriteFile(filepath.Join(a.dir, ".gitattributes"), []byte("*.yaml merge=union\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		a.must("add", "-A")
		a.must("commit", "-qm", "base")
		a.must("branch", "other")
		for range 25 {
			a.step()
		}
		a.must("checkout", "-q", "main")
		want := a.missing()
		if got := a.audited(); !slices.Equal(got, want) {
			t.Errorf("history %d: audit names %v as gone; the trees say %v\n%s", seed, got, want, a.must("log", "--graph", "--oneline"))
		}
		gone += len(want)
	}
	if gone == 0 {
		t.Error("nothing was lost in any history: they do not try what they are for")
	}
}

func (a *auditedRepository) step() {
	branch := []string{"main", "other"}
	a.r.Shuffle(2, func(i, j int) { branch[i], branch[j] = branch[j], branch[i] })
	a.must("checkout", "-q", branch[0])
	var args []string
	switch a.r.IntN(8) {
	case 0:
		args = []string{"merge", "-q", "--no-edit", branch[1]}
	case 1:
		args = []string{"merge", "-q", "--no-edit", "-s", "ours", branch[1]}
	case 2:
		if _, err := a.git("rev-parse", "-q", "--verify", "HEAD~1"); err != nil {
			return // without the first commit there is no workspace
		}
		args = []string{"revert", "--no-edit", "HEAD"}
	default:
		for range 1 + a.r.IntN(3) {
			a.change()
		}
		a.must("add", "-A")
		args = []string{"commit", "-q", "--allow-empty", "-m", "work"}
	}
	if _, err := a.git(args...); err != nil { // a conflict, or a merge that cannot be reverted
		for _, stop := range []string{"merge", "revert"} {
			_, _ = a.git(stop, "--abort")
		}
		a.must("reset", "-q", "--hard")
	}
}

// missing lists what some commit has and the last one lacks.
func (a *auditedRepository) missing() []string {
	stands := a.ids("HEAD")
	all := map[string]bool{}
	for commit := range strings.FieldsSeq(a.must("rev-list", "HEAD")) {
		for id := range a.ids(commit) {
			all[id] = true
		}
	}
	var list []string
	for id := range all {
		if !stands[id] {
			list = append(list, id)
		}
	}
	slices.Sort(list)
	return list
}

// audited lists the entries that audit reports as gone.
func (a *auditedRepository) audited() []string {
	out, stderr, _ := run(a.dir, time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), "audit", "--format", "json")
	var r struct {
		Findings []struct {
			Rule    string
			Entries []struct{ ID string }
		}
	}
	if err := json.Unmarshal(out, &r); err != nil {
		a.t.Fatalf("%v: %s%s", err, stderr, out)
	}
	list := []string{}
	for _, f := range r.Findings {
		if slices.Contains([]string{"entry-removed", "entry-changed", "removed-after-retraction"}, f.Rule) {
			for _, e := range f.Entries {
				list = append(list, e.ID)
			}
		}
	}
	slices.Sort(list)
	return list
}
