package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

func mustDay(s string) day.Day {
	d, err := day.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func appendOne(root string, q *scenario.Question, e *scenario.Entry, dryRun bool) (Written, error) {
	written, err := AppendAll(root, []Addition{{Question: q, Entry: e}}, dryRun)
	if err != nil {
		return Written{}, err
	}
	return written[0], nil
}

// status is a valid entry on the first indicator of a question.
func status(q *scenario.Question, note string) *scenario.Entry {
	d := mustDay("2022-01-06")
	return &scenario.Entry{Date: d, Recorded: day.EndOf(d), Indicator: q.Indicators[0], Status: scenario.Present,
		Detail: &scenario.Detail{By: "desk", Note: lang.Text{{Lang: "en", Text: note}}}}
}

// open loads a valid workspace with a log and returns its folder and its question.
func open(t testing.TB, log string) (string, *scenario.Question) {
	t.Helper()
	dir := unpack(t, soundQuestion+soundSources, nil)
	if log != "" {
		write(t, dir, "scenarios/q.log.yaml", log)
	}
	return dir, reload(t, dir)
}

func reload(t testing.TB, dir string) *scenario.Question {
	t.Helper()
	w, _, err := Load(dir, Need{Sources: true, Details: true})
	if err != nil {
		t.Fatal(err)
	}
	return w.Questions[0]
}

func read(t testing.TB, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "scenarios", "q.log.yaml"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(data)
}

// litter lists what a writer left behind.
func litter(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "scenarios", ".*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestLine(t *testing.T) {
	q := testQuestion()
	d := mustDay("2022-01-09")
	at := func(e scenario.Entry) *scenario.Entry {
		e.Date, e.Recorded = d, day.EndOf(d)
		return &e
	}
	half := []likelihood.Range{{Lo: 40, Hi: 60}, {Lo: 50, Hi: 50}}
	const head = `- {date: 2022-01-09, recorded: 2022-01-09T23:59:59Z, by: `
	for _, c := range []struct {
		entry *scenario.Entry
		want  string
	}{
		{status(q, "x"), `- {date: 2022-01-06, recorded: 2022-01-06T23:59:59Z, by: desk, indicator: smoke, status: present, note: "x"}`},
		{at(scenario.Entry{Indicator: q.Indicators[1], Detail: &scenario.Detail{By: "mr-x", Def: "00000000", Because: lang.Text{{Lang: "ar", Text: "نص"}},
			Note: lang.Text{{Lang: "fr", Text: "f"}, {Lang: "en", Text: "e"}, {Lang: "ar", Text: "ع"}}, Cites: []scenario.Cite{{Ref: "s#1a"}, {Ref: "s#2b"}}}}),
			head + `mr-x, indicator: smoke-2, status: unknown, because: {ar: "نص"}, cite: [s#1a, s#2b], note: {en: "e", ar: "ع", fr: "f"}, def: "00000000"}`},
		{at(scenario.Entry{Detail: &scenario.Detail{By: "one", Likelihood: half, Confidence: "low", Because: lang.Text{{Lang: "en", Text: "b"}},
			Dissent: &scenario.Dissent{By: "a-b", Likelihood: half, Because: lang.Text{{Lang: "en", Text: "c"}}}}}),
			head + `one, likelihood: {up: 40-60, e1-down: 50}, confidence: low, dissent: {by: a-b, likelihood: {up: 40-60, e1-down: 50}, because: "c"}, because: "b"}`},
		{at(scenario.Entry{Detail: &scenario.Detail{By: "a", Resolved: "up", Because: lang.Text{{Lang: "en", Text: "b"}}}}), head + `a, resolved: up, because: "b"}`},
		{at(scenario.Entry{Detail: &scenario.Detail{By: "a", Retract: "0123456789", Because: lang.Text{{Lang: "en", Text: "b"}}}}), head + `a, retract: "0123456789", because: "b"}`},
		{status(q, "a\nb\tc\\d\x00\x1b\x7f\u0085\u00a0\u00ad\u061c\u200e\u202e\u2028\u2066\ufeff\uffff é 🇸🇦 م\u200cن"),
			`- {date: 2022-01-06, recorded: 2022-01-06T23:59:59Z, by: desk, indicator: smoke, status: present, note: "a\nb\u0009c\\d\u0000\u001b\u007f\u0085\u00a0\u00ad\u061c\u200e\u202e\u2028\u2066\ufeff\uffff é 🇸🇦 م` + "\u200c" + `ن"}`},
	} {
		if got := Line(q, c.entry, "en"); got != c.want {
			t.Errorf("Line:\n got %s\nwant %s", got, c.want)
		}
	}
}

func FuzzLineReadsBack(f *testing.F) {
	f.Add("desk", "a note", "ملاحظة")
	f.Add("a, status: absent", "a note", "ملاحظة")
	f.Add("null", "\x00\u0085\u2028\ufeff\u202e", " # : {}[]\"'\\\n\r\t")
	f.Add("\xff", "\ud7ff\ue000\U0010ffff", "\u2003\u3000x")
	f.Fuzz(func(t *testing.T, by, en, ar string) {
		r := testReader(true)
		e := status(r.question, en)
		e.By, e.Because = by, lang.Bilingual(en, ar)
		a := &appender{question: r.question, entry: e, setup: r.setup}
		sound := func(s string) bool { return strings.TrimSpace(s) != "" && strings.ToValidUTF8(s, "") == s }
		err := a.readBack("q", Line(r.question, e, "en"), e)
		if want := CheckID(by) == nil && sound(en) && sound(ar); want && err != nil {
			t.Fatalf("by %q, en %q, ar %q: %v", by, en, ar, err)
		} else if !want && err == nil {
			t.Fatalf("by %q, en %q, ar %q: kept, want an error", by, en, ar)
		}
	})
}

func TestAppend(t *testing.T) {
	old := `- {date: 2022-01-05, recorded: 2022-01-05T18:00:00Z, by: desk, indicator: smoke, status: unknown}`
	text := `- {date: 2022-01-06, recorded: 2022-01-06T23:59:59Z, by: desk, indicator: smoke, status: present, note: "new"}`
	for _, c := range []struct{ name, log, want string }{
		{"new file", "", text + "\n"},
		{"empty file", "\n", "\n" + text + "\n"},
		{"after an entry", old + "\n", old + "\n" + text + "\n"},
		{"no final newline", old, old + "\n" + text + "\n"},
		{"after a comment", "# log", "# log\n" + text + "\n"},
		{"Windows lines", old + "\r\n", old + "\r\n" + text + "\n"},
		{"block style", "- date: 2022-01-06\n  by: desk\n\n", "- date: 2022-01-06\n  by: desk\n\n" + text + "\n"},
		{"a mistake further up", "- what\n" + old + "\n", "- what\n" + old + "\n" + text + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, q := open(t, c.log)
			write(t, dir, "scenarios/.q.log.yaml.tmp", "left behind by a writer that was killed")
			dry, err := appendOne(dir, q, status(q, "new"), true)
			if err != nil || read(t, dir) != c.log {
				t.Fatalf("dry run: %v, and the log is %q, want %q", err, read(t, dir), c.log)
			}
			if _, err := os.Stat(filepath.Join(dir, lockFile)); err == nil {
				t.Error("a dry run made a lock file")
			}
			got, err := appendOne(dir, q, status(q, "new"), false)
			if err != nil || !reflect.DeepEqual(got, dry) || got.Text != text || got.File != "scenarios/q.log.yaml" {
				t.Errorf("Append = %+v, %v, want what the dry run said: %+v", got, err, dry)
			}
			if read(t, dir) != c.want {
				t.Errorf("the log is %q, want %q", read(t, dir), c.want)
			}
			e := reload(t, dir).Log.Find(got.ID)
			if e == nil || int(e.Line) != got.Line || e.Note.In("en") != "new" {
				t.Errorf("entry %s at line %d is %+v", got.ID, got.Line, e)
			}
			if left := litter(t, dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestAppendRefuses(t *testing.T) {
	torn := `- {date: 2022-01-05, recorded: 2022-01-05T18:00:00Z, by: desk, indicator: smoke, sta`
	unsound := func(change func(*scenario.Entry)) func(*scenario.Question) *scenario.Entry {
		return func(q *scenario.Question) *scenario.Entry { e := status(q, "x"); change(e); return e }
	}
	for _, c := range []struct {
		name, log string
		entry     func(*scenario.Question) *scenario.Entry
		want      string
	}{
		{"torn line", torn, nil, "q.log.yaml:1: the last line was cut off; complete it or delete it, then try again"},
		{"torn line, mended newline", torn + "\n", nil, "q.log.yaml:1:1: not valid YAML"},
		{"conflict", "<<<<<<< HEAD\n- {}\n=======\n>>>>>>> b\n", nil, "q.log.yaml:1: git left a merge conflict here"},
		{"flow list", "[]\n", nil, "this is not a list whose entries begin with a hyphen"},
		{"indented list", "  - {a: b}\n", nil, "this is not a list whose entries begin with a hyphen"},
		{"mapping", "a: b\n", nil, "this is not a list whose entries begin with a hyphen"},
		{"invalid UTF-8", "- a\xff\n", nil, "is not UTF-8"},
		{"no date", "", unsound(func(e *scenario.Entry) { e.Date = 0 }), "the entry would not be sound"},
		{"blank note", "", unsound(func(e *scenario.Entry) { e.Note = lang.Text{{Lang: "en", Text: " "}} }), "the text is empty"},
		{"invalid note", "", unsound(func(e *scenario.Entry) { e.Note = lang.Text{{Lang: "en", Text: "a\xffb"}} }), "the entry"},
		{"foreign language", "", unsound(func(e *scenario.Entry) { e.Note = lang.Text{{Lang: "fr", Text: "a"}} }), `unknown language "fr"`},
		{"two things at once", "", unsound(func(e *scenario.Entry) { e.Retract = "0123456789" }), "a status and a retraction at once"},
		{"bad citation", "", unsound(func(e *scenario.Entry) { e.Cites = []scenario.Cite{{Ref: "s#1a, s#1b"}} }), "the entry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, q := open(t, c.log)
			e := status(q, "x")
			if c.entry != nil {
				e = c.entry(q)
			}
			_, err := appendOne(dir, q, e, false)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Append: %v, want an error with %q", err, c.want)
			}
			if read(t, dir) != c.log || len(litter(t, dir)) > 0 {
				t.Errorf("the log is now %q, left behind: %v", read(t, dir), litter(t, dir))
			}
		})
	}
}

func TestManyWritersLoseNothing(t *testing.T) {
	dir, q := open(t, "")
	const writers = 24
	var wait sync.WaitGroup
	for i := range writers {
		wait.Go(func() {
			if _, err := appendOne(dir, q, status(q, fmt.Sprint("note ", i)), false); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	entries := reload(t, dir).Log.Entries
	if n := len(entries); n != writers {
		t.Errorf("%d writers, %d entries", writers, n)
	}
	for i := 1; i < len(entries); i++ {
		if entries[i].Recorded == entries[i-1].Recorded {
			t.Errorf("lines %d and %d were both recorded at %s", entries[i-1].Line, entries[i].Line, entries[i].Recorded)
		}
	}
}

// TestAppendInOneSecond writes one entry three times. Each gets its own second, and so its own id; the requested entry
// is not modified.
func TestAppendInOneSecond(t *testing.T) {
	dir, q := open(t, "")
	e := status(q, "x")
	asked := e.Recorded
	ids := map[string]bool{}
	for i := range 3 {
		dry, err := appendOne(dir, q, e, true)
		if err != nil {
			t.Fatal(err)
		}
		got, err := appendOne(dir, q, e, false)
		if err != nil || !reflect.DeepEqual(got, dry) {
			t.Fatalf("Append = %+v, %v, want what the dry run said: %+v", got, err, dry)
		}
		want := asked + day.Instant(i)
		if got.Recorded != want || !strings.Contains(got.Text, "recorded: "+want.String()) || e.Recorded != asked {
			t.Errorf("entry %d: recorded %s in %s, asked for %s, want %s", i, got.Recorded, got.Text, e.Recorded, want)
		}
		if found := reload(t, dir).Log.Find(got.ID); found == nil || found.Recorded != want {
			t.Errorf("entry %s is %+v, want one recorded at %s", got.ID, found, want)
		}
		ids[got.ID] = true
	}
	if len(ids) != 3 {
		t.Errorf("ids %v, want three", ids)
	}
}

func TestAppendKeepsModeAndLink(t *testing.T) {
	dir, q := open(t, "# log\n")
	log, kept := filepath.Join(dir, "scenarios/q.log.yaml"), filepath.Join(dir, "kept")
	if err := os.Chmod(log, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(log, kept); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../kept", log); err != nil {
		t.Skip(err)
	}
	if _, err := appendOne(dir, q, status(q, "x"), false); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(kept)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v, want 0640", info.Mode(), err)
	}
	if target, err := os.Readlink(log); target != "../kept" {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	if !strings.Contains(read(t, dir), "smoke") {
		t.Errorf("the log is %q", read(t, dir))
	}
	out := filepath.Join(t.TempDir(), "out")
	for _, to := range []string{out, "../../../out", "q.log.yaml"} {
		_ = os.Remove(log)
		if err := os.Symlink(to, log); err != nil {
			t.Fatal(err)
		}
		if _, err := appendOne(dir, q, status(q, "x"), false); err == nil || !strings.Contains(err.Error(), "symbolic link") {
			t.Errorf("link to %s: %v, want an error about the link", to, err)
		}
	}
}

// TestWritesKeepOwnerAndGroup needs root, since only root may change the owner of files.
func TestWritesKeepOwnerAndGroup(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can make a file of somebody else")
	}
	const owner, group = 12345, 23456
	dir, q := open(t, "# log\n")
	log := filepath.Join(dir, "scenarios/q.log.yaml")
	if err := os.Chown(log, owner, group); err != nil {
		t.Skip(err)
	}
	if err := os.Chmod(log, 0o604); err != nil {
		t.Fatal(err)
	}
	if _, err := appendOne(dir, q, status(q, "x"), false); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(log)
	if err != nil {
		t.Fatal(err)
	}
	stat := reflect.ValueOf(info.Sys()).Elem() // the types of its fields differ between systems
	if uid, gid := stat.FieldByName("Uid"), stat.FieldByName("Gid"); !uid.IsValid() || uid.Uint() != owner || gid.Uint() != group {
		t.Errorf("the log is %v's and of group %v, want %d and %d", uid, gid, owner, group)
	}
	if info.Mode().Perm() != 0o604 {
		t.Errorf("mode %v, want 0604", info.Mode())
	}
}
