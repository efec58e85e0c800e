package check

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

var update = flag.Bool("update", false, "write the findings into the want files of examples")

// today is the real day of every test. A test workspace that is a closed case says so with as_of.
const today = "2022-01-20"

// TestRules runs each rule alone over the workspace in its archive and compares the findings with the file want.
// Then it lays the files under silent/ over that workspace, after which the rule must find nothing.
func TestRules(t *testing.T) {
	for _, rule := range Rules {
		t.Run(rule.Name, func(t *testing.T) {
			file := filepath.Join("examples", rule.Name+".txtar")
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := &archive.Files[slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })]
			got := listing(findings(t, rule, unpack(t, archive, "")))
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got == "" {
				t.Errorf("%s found nothing in its own archive", rule.Name)
			}
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				t.Errorf("%s: findings differ (-want +got):\n%s", rule.Name, diff)
			}
			if got := listing(findings(t, rule, unpack(t, archive, "silent/"))); got != "" {
				t.Errorf("%s must be silent with the files under silent/, got:\n%s", rule.Name, got)
			}
		})
	}
}

// unpack writes an archive's workspace into a new folder, with the files under a prefix laid over the others.
func unpack(t *testing.T, archive *txtar.Archive, over string) string {
	t.Helper()
	root := t.TempDir()
	put := func(name string, data string) {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	laid := 0
	for _, f := range archive.Files {
		if f.Name != "want" && !strings.HasPrefix(f.Name, "silent/") {
			put(f.Name, string(f.Data))
		}
	}
	for _, f := range archive.Files {
		if name, ok := strings.CutPrefix(f.Name, over); ok && over != "" {
			put(name, string(f.Data))
			laid++
		}
	}
	if over != "" && laid == 0 {
		t.Fatal("the archive holds no file under " + over)
	}
	return root
}

// findings loads a workspace, which must load without a mistake, and runs one rule over it.
func findings(t *testing.T, rule Rule, root string) []diag.Finding {
	t.Helper()
	w, mistakes, err := store.Load(root, store.Need{Sources: true, Details: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(mistakes) > 0 {
		t.Fatalf("the workspace does not load:\n%s", listing(mistakes))
	}
	if err := store.VerifyArchives(root, w.Sources); err != nil {
		t.Fatal(err)
	}
	now := parse(t, today)
	at := now
	if w.AsOf != 0 {
		at = w.AsOf
	}
	return run([]Rule{rule}, w, scenario.Moment{AsOf: at}, now, at)
}

func parse(t *testing.T, s string) day.Day {
	t.Helper()
	d, err := day.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func listing(list []diag.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintln(&b, f)
		if f.Hint != "" {
			fmt.Fprintln(&b, "  hint: "+f.Hint)
		}
	}
	return b.String()
}

func TestEveryRuleHasAnArchive(t *testing.T) {
	archives, err := filepath.Glob(filepath.Join("examples", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	var tested, rules []string
	for _, a := range archives {
		tested = append(tested, strings.TrimSuffix(filepath.Base(a), ".txtar"))
	}
	for _, r := range Rules {
		rules = append(rules, r.Name)
	}
	slices.Sort(rules)
	if diff := cmp.Diff(rules, tested); diff != "" {
		t.Errorf("rules and archives differ (-rules +archives):\n%s", diff)
	}
}

var ruleName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func TestEveryRuleIsDocumented(t *testing.T) {
	seen := map[string]bool{}
	for i, r := range Rules {
		if !ruleName.MatchString(r.Name) || seen[r.Name] {
			t.Errorf("rule %d is called %q; want a name of its own, lower case with hyphens", i, r.Name)
		}
		seen[r.Name] = true
		if !strings.HasSuffix(r.Says, ".") || !strings.HasSuffix(r.Why, ".") || (r.Run == nil) == (r.Texts == nil) {
			t.Errorf("%s: want what it says and why, as sentences, and one function: to run, or to judge texts", r.Name)
		}
		if i > 0 && r.Level < Rules[i-1].Level {
			t.Errorf("%s stands after a rule of lower level", r.Name)
		}
		if slices.ContainsFunc(store.Rules, func(l store.Rule) bool { return l.Name == r.Name }) {
			t.Errorf("%s is the name of a load rule too", r.Name)
		}
	}
}

// TestEachRuleHasItsFile keeps to one rule a file, called like the rule.
func TestEachRuleHasItsFile(t *testing.T) {
	for _, r := range Rules {
		file := strings.ReplaceAll(r.Name, "-", "_") + ".go"
		data, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
		} else if !bytes.Contains(data, []byte(`"`+r.Name+`"`)) {
			t.Errorf("%s does not hold the rule %s", file, r.Name)
		}
	}
}

// TestRulesRunConcurrently compares what rules find on several cores with what they find one after the other. The race
// detector watches what they share: the repository's own workspace gives every rule something to read.
func TestRulesRunConcurrently(t *testing.T) {
	w, mistakes, err := store.Load(filepath.Join("..", ".."), store.Need{Sources: true, Details: true})
	if err != nil || len(mistakes) > 0 {
		t.Fatalf("the repository's workspace does not load: %v\n%s", err, listing(mistakes))
	}
	on := func(cores int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		return listing(Run(w, scenario.Moment{AsOf: w.AsOf}, parse(t, today), w.AsOf))
	}
	alone := on(1)
	if alone == "" {
		t.Fatal("the rules find nothing, not even a note: there is nothing to compare")
	}
	if diff := cmp.Diff(alone, on(4)); diff != "" {
		t.Errorf("Run on four cores finds something else than on one (-one +four):\n%s", diff)
	}
}

// TestJudgingWhileReadingFindsTheSame has workspaces judged while they are read, after which nobody knows what their
// statuses say, and compares the findings with those of a workspace that was read whole before: the repository's own,
// and every archive.
func TestJudgingWhileReadingFindsTheSame(t *testing.T) {
	roots := []string{filepath.Join("..", "..")}
	for _, r := range Rules {
		archive, err := txtar.ParseFile(filepath.Join("examples", r.Name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		roots = append(roots, unpack(t, archive, ""))
	}
	forgot := false
	for _, root := range roots {
		whole, mistakes, err := store.Load(root, store.Need{Sources: true, Details: true})
		if err != nil || len(mistakes) > 0 {
			t.Fatalf("%s does not load: %v\n%s", root, err, listing(mistakes))
		}
		now := parse(t, today)
		want := listing(Run(whole, scenario.Moment{AsOf: now}, now, now))
		var j *Judge
		w, mistakes, err := store.Load(root, store.Need{Sources: true, Details: true, Visit: func(w *scenario.Workspace) func(*scenario.Question) bool {
			j = NewJudge(w, scenario.Moment{AsOf: now}, now, now)
			return func(q *scenario.Question) bool { j.Question(q); return j.Keeps(q) }
		}})
		if err != nil || len(mistakes) > 0 {
			t.Fatalf("%s does not load while it is judged: %v\n%s", root, err, listing(mistakes))
		}
		for _, q := range w.Questions {
			for _, e := range q.Log.Entries {
				forgot = forgot || e.Indicator != nil && e.Detail == nil
			}
		}
		if diff := cmp.Diff(want, listing(j.Findings())); diff != "" {
			t.Errorf("%s, judged while it is read, finds something else (-whole +while):\n%s", root, diff)
		}
	}
	if !forgot {
		t.Error("no status was forgotten: there is nothing to hold against each other")
	}
}

// TestBrokenWorkspaces takes one line after another out of every archive. What still loads, however badly, must not
// make any rule panic: check runs on what the loader could make of a broken workspace,
// and rules that ask for details must bear a load without them.
func TestBrokenWorkspaces(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // rules then run in this goroutine, which can recover a panic
	archives, err := filepath.Glob(filepath.Join("examples", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, path := range archives {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		root := unpack(t, a, "")
		for _, f := range a.Files {
			if f.Name == "want" || strings.HasPrefix(f.Name, "silent/") {
				continue
			}
			name := filepath.Join(root, filepath.FromSlash(f.Name))
			lines := strings.SplitAfter(string(f.Data), "\n")
			for i := range lines {
				broken := strings.Join(slices.Concat(lines[:i], lines[i+1:]), "")
				runBroken(t, root, name, broken)
			}
			if err := os.WriteFile(name, f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func runBroken(t *testing.T, root, name, data string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("Run panics: %v, on %s:\n%s", p, name, data)
		}
	}()
	for _, need := range []store.Need{{}, {Sources: true}, {Sources: true, Details: true}} {
		w, _, err := store.Load(root, need)
		if err != nil {
			t.Fatal(err)
		}
		Run(w, scenario.Moment{AsOf: parse(t, today)}, parse(t, today), parse(t, today))
	}
}
