// Package store turns the files of a workspace into the domain and writes new log entries to them.
//
// It is the only package that knows YAML, file names and locks. Reading never writes, and writing changes nothing
// but the line it adds. It judges nothing beyond whether a file says what its format allows.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// manyLogs is from where on the memory for entries is worth a collection before it is asked for.
const manyLogs = 200

// Load reads the workspace at root. The findings are every mistake in every file, sorted;
// what was sound is in the workspace all the same. The error is for a folder that cannot be read at all.
func Load(root string, need Need) (*scenario.Workspace, []diag.Finding, error) {
	return load(root, need, nil)
}

// LoadAfter reads the workspace as it is once entries were written. Those that were only composed are given; see
// AppendAll with dryRun. Where the workspace before was read in part its sources are taken as they are: no entry
// changes one.
func LoadAfter(root string, need Need, before *scenario.Workspace, composed ...Written) (*scenario.Workspace, []diag.Finding, error) {
	if before.Partial {
		need.known = before
	}
	return load(root, need, nil, composed...)
}

func load(root string, need Need, c *Cache, instead ...Written) (*scenario.Workspace, []diag.Finding, error) {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the workspace: %w", err)
	}
	defer folder.Close()
	folders := &openFolders{roots: map[string]*os.Root{}}
	defer folders.close()
	return loadTree(disk{folder, folders}, need, c, instead...)
}

func loadTree(from tree, need Need, c *Cache, instead ...Written) (*scenario.Workspace, []diag.Finding, error) {
	l := newLoader(from, need)
	l.cache, l.instead = c, instead
	l.readWorkspace()
	sources, ok := l.readFiles()
	if !ok {
		return loadTree(from, need.whole(), nil, instead...)
	}
	if len(l.logs) > manyLogs && !need.Near {
		runtime.GC() // the parser's leavings make room for the entries, instead of standing beside them
	}
	if !need.Sources { // what they cite could not be found
		l.workspace.Situations = nil
	}
	if need.Core {
		l.full = l.covered()
	}
	l.readLater()
	if need.Visit != nil || l.later != nil && need.Newest == 0 {
		l.order()
		l.linker, l.unresolved = l.workspace.LinkFiles()
	}
	if need.Visit != nil {
		l.visit = need.Visit(l.workspace)
	}
	if !need.Unlogged {
		l.readLogs()
	}
	switch {
	case l.asked != nil:
		l.readCited(sources)
	case need.Newest > 0:
		defer l.later.Close()
		l.order()
		l.readNewest()
		l.readCited(sources)
	}
	l.order()
	l.link()
	if (l.asked != nil || l.full != nil || need.Later != nil) && len(l.findings) > 0 || l.missed.Load() {
		return loadTree(from, need.whole(), c, instead...)
	}
	diag.Sort(l.findings)
	return l.workspace, l.findings, nil
}

// readLater decides whether what statuses say is read later.
func (l *loader) readLater() {
	later := l.need.Later
	if l.need.Newest > 0 {
		later = NewLater(0)
	}
	if later != nil && later.prepare(l) {
		l.later, l.need.Details = later, false
	}
}

type loader struct {
	root       tree
	need       Need
	cache      *Cache    // nil for a single reading
	instead    []Written // logs whose new content is read in place of the files
	setup      setup
	workspace  *scenario.Workspace
	asked      map[*scenario.Question]bool           // those asked about; nil for all
	full       map[*scenario.Question]bool           // those that a briefing covers in full; nil for all
	origins    map[reference]diag.Place              // where a name stands that linking knows under another place
	broken     map[unusable]bool                     // files and folders that could not be used: what they would have named is not missed
	unread     map[string]map[scenario.NameKind]bool // by file, what could not be read of it; see reader.unread
	logs       []string                              // files of the logs of the questions read
	linker     *scenario.Linker                      // of the logs, where a question is visited as soon as its log is read
	visit      func(*scenario.Question) (keep bool)
	unresolved []scenario.Unresolved
	moment     scenario.Moment   // that the newest entries count at
	later      *Later            // gives statuses what their lines say; nil where they have it
	missed     atomic.Bool       // a status that is read later cites what is not there
	texts      map[string][]byte // of files that were read and not parsed yet
	findings   []diag.Finding
}

// unusable is a folder, the file of publishers, or the file with an id in a folder, that could not be read.
type unusable struct {
	path string
	id   string // empty for all that is at the path
}

func newLoader(root tree, need Need) *loader {
	return &loader{root: root, need: need, workspace: &scenario.Workspace{}, broken: map[unusable]bool{}, unread: map[string]map[scenario.NameKind]bool{}, origins: map[reference]diag.Place{}}
}

// collect takes over what the reader of a file found.
func (l *loader) collect(r *reader) {
	l.findings = append(l.findings, r.findings...)
	maps.Copy(l.origins, r.origins)
}

func (l *loader) reader(file string) *reader {
	return &reader{file: file, setup: l.setup, origins: map[reference]diag.Place{}}
}

// limit is how large a hand-written file may be.
func limit(file string) int64 {
	if strings.HasPrefix(file, sourceFolder+"/") && file != publishersFile {
		return maxSource
	}
	return maxHandWritten
}

func (r *reader) unreadable(err error) {
	at := diag.Place{File: r.file}
	var long *tooLongError
	switch {
	case errors.As(err, &long):
		at.Line, at.Col = long.line, 1
		r.report(at, ruleTooLarge, "an entry is one line; look whether this file is a log at all", "%s", long)
	case errors.Is(err, errNotRegular):
		r.report(at, ruleNotRegular, "move it out of the workspace", "%s", errNotRegular)
	case errors.Is(err, errTooLarge):
		r.report(at, ruleTooLarge, "split it", "%s", errTooLarge)
	default:
		r.report(at, ruleUnreadable, "", "it cannot be read: %s", WithoutPath(err))
	}
}

// WithoutPath returns an error of the file system without its path, for messages that name the path already.
func WithoutPath(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	if err.Error() == "path escapes from parent" { // what os.Root says, which has no name for it
		return errLeadsOut
	}
	return err
}

var errLeadsOut = errors.New("it is, or lies behind, a symbolic link that leads out of the workspace")

func (l *loader) readWorkspace() {
	r := l.reader(WorkspaceFile)
	r.workspace(l.open(r, new([]byte)), l.workspace)
	l.setup = r.setup
	l.setup.listOnly = !l.need.Details && !l.need.Sources
	l.workspace.Languages, l.workspace.Scale = r.setup.languages, r.setup.scale
	l.collect(r)
}

// readFiles reads the hand-written files: questions, and sources if they are needed. It returns the sources that are
// read later, once it is known which are cited. Where not all questions are read, it returns false when the names might
// mean something else than what was read.
func (l *loader) readFiles() (later []string, ok bool) {
	questions, sources := l.questionFiles(), l.sourceFiles()
	l.checkSharedIDs(questions, sources)
	switch {
	case l.need.Newest > 0:
		l.readHandWritten(questions)
		return sources, true
	case len(l.need.About) == 0:
		l.readHandWritten(slices.Concat(questions, sources))
		return nil, true
	case !l.need.Near:
		l.readHandWritten(questions)
	case !l.readNear(questions):
		return nil, false
	}
	if l.asked = l.about(sources); l.asked == nil {
		l.readHandWritten(sources)
		return nil, !l.need.Near
	}
	return sources, true
}

// markUnusable remembers a file that could not be used, so that the names it would have brought are not missed as well.
func (l *loader) markUnusable(file string) {
	switch {
	case file == publishersFile:
		l.broken[unusable{path: publishersFile}] = true
	case strings.HasPrefix(file, sourceFolder+"/"):
		l.broken[unusable{sourceFolder, stem(file)}] = true
	default:
		l.broken[unusable{QuestionFolder, stem(file)}] = true
	}
}
