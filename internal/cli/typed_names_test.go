package cli_test

import (
	"strings"
	"testing"
	"time"

	"signpost/internal/store"
	"signpost/internal/testutil"
)

// TestNamesThatCommandsTakeAreListed checks that every name that update, assess, brief and show accept is printed by
// list and show, at the widths of a terminal and in both languages: unbroken, so that it can be copied.
func TestNamesThatCommandsTakeAreListed(t *testing.T) {
	for _, folder := range []string{testutil.Repository(t), "testdata/workspace"} {
		w, findings, err := store.Load(folder, store.Need{Sources: true})
		if err != nil || len(findings) > 0 {
			t.Fatal(err, findings)
		}
		for _, how := range []string{"--width=80", "--width=120", "--width=80 --lang=ar"} {
			run := func(args ...string) string { return signpost(t, folder, append(args, strings.Fields(how)...)...) }
			list, all := words(run("list", "--closed")), words(run("list", "--closed", "--indicators"))
			for _, q := range w.Questions {
				show := words(run("show", q.ID))
				check := func(name string, there ...map[string]bool) {
					for n, listing := range there {
						if !listing[name] {
							t.Errorf("%s: listing %d of %s does not print %s (%s)", folder, n, q.ID, name, how)
						}
					}
				}
				check(q.ID, list, all, show)
				for _, s := range q.Scenarios {
					check(s.ID, list, all, show)
				}
				for _, i := range q.Indicators {
					check(w.ShortName(i), all)
					check(i.ID, show)
				}
			}
		}
	}
}

// TestListedNamesAreAccepted checks the reverse: the commands accept what the listings print.
func TestListedNamesAreAccepted(t *testing.T) {
	for _, folder := range []string{testutil.Repository(t), "testdata/workspace"} {
		w, _, err := store.Load(folder, store.Need{Sources: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range w.Indicators() {
			if found, err := w.FindIndicator(w.ShortName(i)); found != i {
				t.Errorf("%s means %v, %v", w.ShortName(i), found, err)
			}
		}
		for _, s := range w.Scenarios() {
			if found, err := s.Question.FindScenario(s.ID); found != s {
				t.Errorf("%s means %v, %v", s.Ref(), found, err)
			}
		}
	}
}

// TestMatricesBreakNoName checks that a matrix prints the names of indicators unbroken at the width of a terminal, or broken
// between the question and the indicator, which are names themselves.
func TestMatricesBreakNoName(t *testing.T) {
	folder := testutil.Repository(t)
	w, findings, err := store.Load(folder, store.Need{Sources: true})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	for _, q := range w.Questions {
		for _, lang := range []string{"en", "ar"} {
			printed := words(signpost(t, folder, "matrix", q.ID, "--width=80", "--lang="+lang))
			for _, i := range w.IndicatorsFor(q) {
				name := i.ID
				if i.Question != q {
					name = i.Question.ID + "/" + i.ID
				}
				if before, after, _ := strings.Cut(name, "/"); !printed[name] && (!printed[before+"/"] || !printed[after]) {
					t.Errorf("the matrix of %s (%s) breaks the name %s", q.ID, lang, name)
				}
			}
		}
	}
}

// words splits a text at blanks.
func words(text string) map[string]bool {
	there := map[string]bool{}
	for _, word := range strings.Fields(text) {
		there[word] = true
	}
	return there
}

// signpost runs the program in a folder, and returns what it prints.
func signpost(t *testing.T, folder string, args ...string) string {
	t.Helper()
	out, stderr, code := run(folder, time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), args...)
	if code != 0 {
		t.Fatalf("signpost %s exits with %d: %s", strings.Join(args, " "), code, stderr)
	}
	return string(out)
}
