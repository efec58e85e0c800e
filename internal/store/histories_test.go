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
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

const historyQuestion = soundQuestion + `  flames:
    observe: Flames are seen.
    expect: {up: highly likely, down: could}
`

// A history is a repository in which analysts work on branches of their own, which are brought together in every way
// that git and forges have. What it must come to is known: each entry that was written, once, unless its commit was
// reverted; and whatever files it has come to, the program and the oracle say the same of them.
type history struct {
	t         *testing.T
	name      string
	r         *rand.Rand
	dir, bare string
	byAuthor  bool
	authors   []string
	stale     map[string]bool // the branches that go on although their work came to main by another way than a merge
	written   map[string]bool // the entries ever written
	reverted  map[string]bool // those that a revert took away
	stopped   map[string]bool // those on a branch that a revert keeps from being merged
	renamed   map[string]bool // what was renamed: each once, by one author
	torn      bool            // a commit was taken out of its order, so that an entry may have come without the name it uses
	count     tally
}

// A tally counts, for each way of bringing branches together, how often it was tried and how often it conflicted.
type tally map[string]*[2]int

func (c tally) add(kind string, ok bool) {
	if c[kind] == nil {
		c[kind] = &[2]int{}
	}
	c[kind][0]++
	if !ok {
		c[kind][1]++
	}
}

// TestHistories tries random histories: of logs of authors, where nothing may conflict, be lost or be doubled, and of
// shared logs, where what README promises holds. SIGNPOST_HISTORIES says how many of each kind.
func TestHistories(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	histories, from := 3, 0
	if n, err := strconv.Atoi(os.Getenv("SIGNPOST_HISTORIES")); err == nil {
		histories = n
	}
	if n, err := strconv.Atoi(os.Getenv("SIGNPOST_HISTORIES_FROM")); err == nil {
		from = n
	}
	for _, byAuthor := range []bool{true, false} {
		count := tally{}
		for seed := from; seed < from+histories; seed++ {
			t.Run(fmt.Sprint(seed, byAuthor), func(t *testing.T) { newHistory(t, seed, byAuthor, count).run() })
		}
		var lines []string
		for kind, n := range count {
			lines = append(lines, fmt.Sprintf("%-44s %6d, conflicts %d", kind, n[0], n[1]))
		}
		slices.Sort(lines)
		t.Logf("logs by author %v, %d histories\n%s", byAuthor, histories, strings.Join(lines, "\n"))
	}
}

func newHistory(t *testing.T, seed int, byAuthor bool, count tally) *history {
	h := &history{
		t: t, name: fmt.Sprintf("history %d, by author %v", seed, byAuthor), r: rand.New(rand.NewPCG(uint64(seed), 1)),
		dir: unpack(t, historyQuestion+soundSources, nil), bare: t.TempDir(), byAuthor: byAuthor, count: count,
		stale: map[string]bool{}, written: map[string]bool{}, reverted: map[string]bool{}, stopped: map[string]bool{}, renamed: map[string]bool{},
	}
	h.authors = []string{"amina", "ben", "chloe", "dana", "emil", "farah"}[:2+h.r.IntN(5)]
	if _, err := SwitchLogs(h.dir, sharedLogs, false); err != nil {
		t.Fatal(err)
	}
	h.git("init", "-q", "-b", "main")
	if h.r.IntN(2) == 0 { // what stood before the switch
		h.write("desk")
	}
	if byAuthor {
		if _, err := SwitchLogs(h.dir, logsByAuthor, false); err != nil {
			t.Fatal(err)
		}
	}
	h.git("add", "-A")
	h.git("commit", "-qm", "base")
	h.git("init", "-q", "--bare", h.bare)
	for _, a := range h.authors {
		h.git("branch", a)
	}
	h.union(!byAuthor)
	return h
}

// run lets authors work and branches meet, and compares every state that main comes to with the oracle.
func (h *history) run() {
	for range 2 + h.r.IntN(4) {
		for _, a := range h.authors {
			if h.r.IntN(3) > 0 {
				h.work(a)
			}
		}
		for range 1 + h.r.IntN(len(h.authors)) {
			h.meet()
			h.git("checkout", "-q", "main")
			h.agree()
		}
	}
	h.finish()
}

// finish brings all branches to main in two orders, which must come to the same.
func (h *history) finish() {
	start := h.git("rev-parse", "main")
	var states [2][]string
	for i := range states {
		h.git("checkout", "-q", "--detach", start)
		h.git("branch", "-f", "main", start)
		h.r.Shuffle(len(h.authors), func(a, b int) { h.authors[a], h.authors[b] = h.authors[b], h.authors[a] })
		for _, a := range h.authors {
			h.forge(a, false)
		}
		h.git("checkout", "-q", "main")
		q := h.agree()
		states[i] = append(q.ids(), q.state("9", "9")...)
		for id := range h.written {
			if !h.reverted[id] && !h.stopped[id] && !slices.Contains(q.ids(), id) {
				h.t.Errorf("%s: entry %s is lost", h.name, id)
			}
		}
	}
	if len(h.stopped) == 0 && !slices.Equal(states[0], states[1]) {
		h.t.Errorf("%s: the order of merging counts:\n%q\n%q", h.name, states[0], states[1])
	}
}

// agree compares what the program reads from the files with the oracle, at several moments.
func (h *history) agree() rawQuestion {
	h.t.Helper()
	raw := readRaw(h.t, h.dir)
	w, findings, err := Load(h.dir, Need{Sources: true, Details: true})
	missing := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Rule != ruleReference })
	switch {
	case err != nil || missing >= 0 || len(findings) > 0 && !(h.torn && h.renamed["indicator"]):
		h.t.Fatalf("%s: %v, %v", h.name, err, lines(findings))
	case len(findings) > 0:
		return raw // which is what the program must say
	}
	q := w.Questions[0]
	var found, idle []string
	for i := range q.Log.Entries {
		found = append(found, q.Log.Entries[i].ID)
	}
	for _, e := range q.Log.UnknownRetractions() {
		idle = append(idle, e.ID)
	}
	slices.Sort(found)
	slices.Sort(idle)
	if !slices.Equal(found, raw.ids()) || !slices.Equal(idle, raw.idle()) || raw.lines-len(raw.entries) != len(q.Log.Repeated) {
		h.t.Errorf("%s: the program reads %v, idle %v, repeated %v; the oracle %v, idle %v, of %d lines",
			h.name, found, idle, q.Log.Repeated, raw.ids(), raw.idle(), raw.lines)
	}
	for range 3 {
		m := scenario.Moment{AsOf: mustDay("2022-01-01") + day.Day(h.r.IntN(20)), KnownAt: day.EndOf(mustDay("2022-01-04") + day.Day(h.r.IntN(25)))}
		if m.KnownAt.Day() <= m.AsOf {
			m.KnownAt = day.EndOf(m.AsOf + 3) // otherwise what is dated tomorrow may count
		}
		if got, want := stated(q, m), raw.state(m.AsOf.String(), m.KnownAt.String()); !slices.Equal(got, want) {
			h.t.Errorf("%s, as of %v known at %v:\nprogram %q\noracle  %q", h.name, m.AsOf, m.KnownAt, got, want)
		}
	}
	return raw
}

// stated is the state of a question as the program has it, in the words of the oracle.
func stated(q *scenario.Question, m scenario.Moment) []string {
	s := q.On(m)
	var lines []string
	for _, i := range q.Indicators {
		if e := s.Entry(i); e == nil {
			lines = append(lines, i.ID+": nothing")
		} else {
			lines = append(lines, fmt.Sprintf("%s: %s by %s, since %s, looked %s", i.ID, e.Status, e.ID, s.Since(i), s.LastLooked(i)))
		}
	}
	assessments, resolution := "assessments:", "resolution:"
	for _, e := range s.Assessments {
		assessments += " " + e.ID
	}
	if s.Resolution != nil {
		resolution += " " + s.Resolution.ID
	}
	var gone []string
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; s.Retracted(e) {
			gone = append(gone, e.ID)
		}
	}
	slices.Sort(gone)
	lines = append(lines, assessments, resolution, "withdrawn: "+strings.Join(gone, " "))
	slices.Sort(lines)
	return lines
}

// write has an author write an entry: a status, an assessment, a resolution, a retraction, or an amendment, which is a
// retraction with an entry.
func (h *history) write(author string) {
	q := reload(h.t, h.dir)
	d := mustDay("2022-01-03") + day.Day(h.r.IntN(12))
	e := &scenario.Entry{Date: d, Recorded: day.EndOf(d+day.Day(h.r.IntN(9)-2)) - day.Instant(h.r.IntN(3)), Detail: &scenario.Detail{By: author}}
	entries := []*scenario.Entry{e}
	text := func(s string) lang.Text { return lang.Text{{Lang: "en", Text: fmt.Sprint(s, " ", h.r.IntN(1000))}} }
	kind := h.r.IntN(10)
	log := q.Log.Entries
	var at *scenario.Entry
	if len(log) > 0 {
		at = &log[h.r.IntN(len(log))]
	}
	switch {
	case kind == 0:
		e.Resolved, e.Because = q.Scenarios[h.r.IntN(2)].ID, text("it came true")
	case kind == 1:
		lo := float64(10 + h.r.IntN(70))
		e.Likelihood = []likelihood.Range{{Lo: lo, Hi: lo + 10}, {Lo: 90 - lo, Hi: 100 - lo}}
		e.Confidence, e.Because = "low", text("judged")
	case kind <= 4 && at != nil:
		e.Retract, e.Because = at.ID, text("slip")
		if h.r.IntN(2) == 0 && at.Indicator != nil {
			detail := *at.Detail
			detail.Note = text("amended")
			entries = append(entries, &scenario.Entry{Date: at.Date, Recorded: e.Recorded, Indicator: at.Indicator, Status: scenario.Statuses[h.r.IntN(4)], Detail: &detail})
		}
	default:
		e.Indicator, e.Status, e.Note = q.Indicators[h.r.IntN(2)], scenario.Statuses[h.r.IntN(4)], text("seen")
	}
	var list []Addition
	for _, e := range entries {
		list = append(list, Addition{Question: q, Entry: e, Writer: author})
	}
	if h.r.IntN(3) == 0 { // a clone of its own, which does not know the seconds that others gave
		os.Remove(filepath.Join(h.dir, ".signpost.lock"))
	}
	all, err := AppendAll(h.dir, list, false)
	if err != nil {
		h.t.Fatalf("%s: %v", h.name, err)
	}
	for _, w := range all {
		h.written[w.ID] = true
	}
}
