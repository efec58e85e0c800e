// Package store turns the files of a workspace into the domain and writes new log entries to them.
//
// It is the only package that knows YAML, file names and locks. Reading never writes, and writing changes nothing
// but the line it adds. It judges nothing beyond whether a file says what its format allows.
package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// A Need says what a command reads beyond the questions and their folded logs.
type Need struct {
	Sources bool // sources and publishers, and the citations linked to them
	Details bool // what a status says beyond its indicator: who, why, the citations, the id

	// About names questions, scenarios and indicators. Sources are read only if these questions, or those that lend
	// them indicators, rest on them, and details only for these; every line of every log is checked all the same. Where
	// a name means something else, or anything is wrong, the whole workspace is read as without names.
	About []string
	// Near says that of the questions, too, only those asked about are read, those that share indicators with them, and
	// those that might have the same names. The rest of the workspace is missing then, logs and mistakes with it.
	Near bool
	// Cites names passages and sources that are read beside those that the questions asked about cite.
	Cites []string

	// Core reads details only of the questions that a briefing covers in full, as long as nothing is wrong anywhere. What the
	// statuses of others cite is not looked at.
	Core bool

	// Newest keeps, of statuses read without their details, those of the newest so many entries that count at the Moment,
	// and of the sources reads those that the newest cite.
	Newest int
	Moment func(*scenario.Workspace) scenario.Moment

	// Visit is called once the hand-written files are read and linked. What it returns is called with every question once
	// its logs are, for several at the same time. What its statuses say beyond their indicators is forgotten then, unless it
	// returns true. What was found wrong in the files is known only at the end.
	Visit func(*scenario.Workspace) func(*scenario.Question) (keep bool)

	// Unlogged leaves the logs unread.
	Unlogged bool
	// Begun is the beginning of a name: sources whose names and keys begin otherwise are not read. Empty for all.
	Begun string

	known *scenario.Workspace // whose sources need not be read again
}

// whole is the need without names.
func (n Need) whole() Need { return Need{Sources: n.Sources, Details: n.Details} }

// manyLogs is from where on the memory for entries is worth a collection before it is asked for.
const manyLogs = 200

// Load reads the workspace at root. The findings are every mistake in every file, sorted;
// what was sound is in the workspace all the same. The error is for a folder that cannot be read at all.
func Load(root string, need Need) (*scenario.Workspace, []diag.Finding, error) {
	return load(root, need, nil)
}

// LoadAfter reads the workspace as it is once entries were written. Those that were only composed are given; see AppendAll
// with dryRun. Where the workspace before was read in part its sources are taken as they are: no entry changes one.
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
	return loadTree(disk{folder}, need, c, instead...)
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
	if need.Core {
		l.full = l.covered()
	}
	if need.Visit != nil {
		l.order()
		l.linker, l.unresolved = l.workspace.LinkFiles()
		l.visit = need.Visit(l.workspace)
	}
	if !need.Unlogged {
		l.readLogs()
	}
	switch {
	case l.asked != nil:
		l.readCited(sources)
	case need.Newest > 0:
		l.citeNewest()
		l.readCited(sources)
	}
	l.order()
	l.link()
	if (l.asked != nil || l.full != nil) && len(l.findings) > 0 {
		return loadTree(from, need.whole(), c, instead...)
	}
	diag.Sort(l.findings)
	return l.workspace, l.findings, nil
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

// keep takes over what the reader of a file found.
func (l *loader) keep(r *reader) {
	l.findings = append(l.findings, r.findings...)
	for k, at := range r.origins {
		l.origins[k] = at
	}
}

func (l *loader) reader(file string) *reader {
	return &reader{file: file, setup: l.setup, origins: map[reference]diag.Place{}}
}

// open reads a hand-written file into a buffer and parses it; nil, and reported, when it cannot be used.
func (l *loader) open(r *reader, buffer *[]byte) *yaml.Node {
	data, ok := l.text(r, buffer)
	if !ok {
		return nil
	}
	return l.parse(r, data)
}

// text reads a hand-written file into a buffer; false, and reported, when it cannot be read.
func (l *loader) text(r *reader, buffer *[]byte) (data []byte, ok bool) {
	if data, ok = l.texts[r.file]; ok {
		return data, true
	}
	data, err := l.root.read(r.file, limit(r.file), *buffer)
	if err != nil {
		r.unreadable(err)
		return nil, false
	}
	if l.cache == nil { // a cache keeps the data: the next file must not be read over it
		*buffer = data
	}
	return data, true
}

// parse makes nodes of a file; nil, and reported, when it cannot be used.
func (l *loader) parse(r *reader, data []byte) *yaml.Node {
	root := l.document(r, data)
	switch {
	case root == nil:
		return nil
	case root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null":
		r.report(r.placeAt(1, 1), ruleNull, "", "the file is empty")
		return nil
	case !r.expectKind(value{root, r.place(root)}, yaml.MappingNode, "keys and values"):
		return nil
	}
	return root
}

// document parses a file. The fingerprints of a source are read apart.
func (l *loader) document(r *reader, data []byte) *yaml.Node {
	if limit(r.file) == maxSource {
		rest, marks := cutMarks(data)
		before := len(r.findings)
		if root := l.cache.document(r, rest); marks == nil || root != nil && root.Kind == yaml.MappingNode && valueOf(root, "paragraphs") == nil {
			r.marks = marks
			return root
		}
		r.findings = r.findings[:before] // it is not what it looked like
	}
	return l.cache.document(r, data)
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
		r.report(at, ruleUnreadable, "", "it cannot be read: %s", reason(err))
	}
}

// reason is an error without the path, which the finding names already.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

func (l *loader) readWorkspace() {
	r := l.reader(WorkspaceFile)
	r.workspace(l.open(r, new([]byte)), l.workspace)
	l.setup = r.setup
	l.setup.lean = !l.need.Details && !l.need.Sources
	l.workspace.Languages, l.workspace.Scale = r.setup.languages, r.setup.scale
	l.keep(r)
}

// readFiles reads the hand-written files: questions, and sources if they are needed. It returns the sources that are read
// later, once it is known which are cited. Where not all questions are read, it returns false when the names might mean
// something else than what was read.
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

func (l *loader) readHandWritten(files []string) {
	readers := make([]*reader, len(files))
	results := make([]any, len(files))
	var buffers [workers][]byte
	memories := newMemories()
	parallel.Workers(len(files), workers, func(worker, n int) {
		i := len(files) - 1 - n // sources first: they are the largest, and what is begun last should be done soon
		readers[i] = l.reader(files[i])
		data, ok := l.text(readers[i], &buffers[worker])
		if !ok {
			return
		}
		if l.begunOtherwise(files[i], data) {
			return
		}
		memory := <-memories
		defer func() { memories <- memory }()
		if l.cache == nil { // a cache keeps the nodes
			readers[i].memory = memory
		}
		root := l.parse(readers[i], data)
		switch {
		case root == nil:
		case !strings.HasPrefix(files[i], sourceFolder+"/"):
			results[i] = readers[i].question(stem(files[i]), root)
		case files[i] == publishersFile:
			results[i] = readers[i].publishers(root)
		default:
			results[i] = readers[i].source(stem(files[i]), root)
		}
	})
	for i, result := range results {
		l.keep(readers[i])
		if len(readers[i].unread) > 0 {
			l.unread[files[i]] = readers[i].unread
		}
		switch result := result.(type) {
		case *scenario.Question:
			l.workspace.Questions = append(l.workspace.Questions, result)
			result.Log.File = strings.TrimSuffix(files[i], ending) + logEnding
		case *scenario.Source:
			l.workspace.Sources = append(l.workspace.Sources, result)
		case []*scenario.Publisher:
			l.workspace.Publishers = result
		default:
			l.markUnusable(files[i])
		}
	}
}

// begunOtherwise reports whether a file is that of a source, and no name of it begins as is asked for.
func (l *loader) begunOtherwise(file string, data []byte) bool {
	begun, id := l.need.Begun, stem(file)
	isSource := strings.HasPrefix(file, sourceFolder+"/") && file != publishersFile
	return begun != "" && isSource && !strings.HasPrefix(id, begun) && !strings.HasPrefix(begun, id) && !bytes.Contains(data, []byte("citation_key"))
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
