package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"

	"signpost/internal/ask"
	"signpost/internal/check"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// A site is a workspace as it was read, on one day. It does not change.
type site struct {
	dir       string        // the folder; empty where the files come from elsewhere
	cache     *store.Cache  // keeps what is known of archived copies
	stamp     store.Stamped // of the files
	clock     ask.Clock
	version   string         // of both: pages that show another are out of date
	findings  []diag.Finding // the mistakes in the files
	err       error
	omissions []store.Omission   // what pages do without because of the mistakes
	later     scenario.Hindsight // what pages leave out because it was published after the moment they are shown for
	known     day.Day            // the day of that moment

	workspace *scenario.Workspace      // nil where everything rests on what is wrong
	index     func() *scenario.Index   // made when the first search asks for it
	entries   func() map[string]string // the question of each entry, by the entry's id; made when the first page needs it
	checks    checks
	past      past
}

// past keeps the workspace without hindsight for a few moments; see site.before.
type past struct {
	mutex sync.Mutex
	again func() (*scenario.Workspace, []diag.Finding, error) // reads the workspace again
	sites map[day.Instant]*site
}

// maxPasts is for how many moments a workspace without hindsight is kept.
const maxPasts = 4

// before is the site without what was published after a moment. Where the files have changed since in a way that
// cannot be read, the site as it is stands in until it is read again as well.
func (s *site) before(known day.Instant) *site {
	if s.workspace == nil || known == 0 {
		return s
	}
	s.past.mutex.Lock()
	defer s.past.mutex.Unlock()
	if kept := s.past.sites[known]; kept != nil {
		return kept
	}
	past := &site{dir: s.dir, cache: s.cache, stamp: s.stamp, clock: s.clock, version: s.version, known: known.Day()}
	if past.read(s.past.again); past.workspace == nil {
		return s
	}
	past.later = past.workspace.RemoveHindsight(known)
	if s.past.sites == nil || len(s.past.sites) >= maxPasts {
		s.past.sites = map[day.Instant]*site{}
	}
	past.show(past.workspace)
	s.past.sites[known] = past
	return past
}

// read reads the workspace, and takes the files with mistakes out of it, with all that rests on them.
func (s *site) read(again func() (*scenario.Workspace, []diag.Finding, error)) {
	var w *scenario.Workspace
	if w, s.findings, s.err = again(); s.err != nil || w == nil {
		return
	}
	if len(s.findings) > 0 {
		out, ok := store.LeaveOut(w, s.findings)
		if !ok || len(w.Questions) == 0 {
			return
		}
		s.omissions = out
	}
	s.workspace = w
}

// show takes over a workspace that pages can be made of.
func (s *site) show(w *scenario.Workspace) {
	s.workspace = w
	s.index = sync.OnceValue(w.Index)
	s.entries = sync.OnceValue(func() map[string]string { return entryQuestions(w) })
}

// checks keeps what the rules found at a few moments: they read every sentence, which takes longer than any report.
type checks struct {
	mutex sync.Mutex
	found map[checkedAt][]diag.Finding
}

type checkedAt struct {
	moment scenario.Moment
	lateOn day.Day
}

// maxChecks is for how many moments findings are kept.
const maxChecks = 16

// check judges the workspace by the rules.
func (s *site) check(m scenario.Moment, lateOn day.Day) []diag.Finding {
	s.checks.mutex.Lock()
	defer s.checks.mutex.Unlock()
	at := checkedAt{m, lateOn}
	if found, ok := s.checks.found[at]; ok {
		return found
	}
	if s.checks.found == nil || len(s.checks.found) >= maxChecks {
		s.checks.found = map[checkedAt][]diag.Finding{}
	}
	s.archives()
	found := slices.DeleteFunc(check.Run(s.workspace, m, s.clock.Today, lateOn), func(f diag.Finding) bool { return f.Accepted })
	s.checks.found[at] = found
	return found
}

// archives compares the copies that are kept in the folder with their hashes. The rules alone look at that, one at a
// time.
func (s *site) archives() {
	if s.dir != "" {
		_ = s.cache.VerifyArchives(s.dir, s.workspace.Sources) // the folder was just read: if it is gone now, the next page says so
	}
}

// text reads the private copy of a source's text; nil where it is not at hand.
func (s *site) text(id string) []string {
	if s.dir == "" {
		return nil
	}
	text, found, err := store.PrivateText(s.dir, id)
	if err != nil || !found {
		return nil
	}
	return scenario.Paragraphs(text)
}

// stamp sums up the files of a folder. One that cannot be read is a state like any other: it may be corrected.
func stamp(o Options) store.Stamped {
	if o.Files != nil {
		return store.Stamped{} // they do not change
	}
	files, err := store.Stamp(o.Dir)
	if err != nil {
		return store.Stamped{Sum: err.Error()}
	}
	return files
}

// load reads the workspace. The stamp is taken first: what changes during the reading is read again.
func load(files *store.Cache, o Options, clock ask.Clock) *site {
	s := &site{stamp: stamp(o), clock: clock}
	if o.Files == nil {
		s.dir = o.Dir
	}
	sum := sha256.Sum256([]byte(s.stamp.Sum + clock.Today.String()))
	s.version = hex.EncodeToString(sum[:6])
	s.past.again = func() (*scenario.Workspace, []diag.Finding, error) {
		need := store.Need{Sources: true, Details: true}
		if o.Files != nil {
			return store.LoadFS(o.Files, need)
		}
		return files.Load(o.Dir, need)
	}
	s.cache = files
	if s.read(s.past.again); s.workspace != nil {
		s.show(s.workspace)
	}
	return s
}
