package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
)

// A Made is a file that Init made, or one that was there already and got lines added to its end.
type Made struct {
	File    string
	Added   []string // the lines added; empty for a new file
	Missing string   // what a file that was there lacks, and only its owner can say where it belongs; then nothing was changed
}

// A NameError says why a new file cannot have the name that was asked for. Another name would do.
type NameError struct{ reason string }

// Error says what is wrong with the name.
func (e *NameError) Error() string { return e.reason }

// ErrWorkspace says that a folder cannot be made a workspace, since it is one.
var ErrWorkspace = errors.New("is a workspace already")

// A draft is a file of a new workspace.
type draft struct {
	name, content string
	shared        bool     // others write lines to it too: what is missing is added to what is there
	names         []string // other names of such a file: where one of them is there, none is made
	required      string   // what a file that is there under any of the names should have in it
}

// sharedDrafts are files of a workspace that other programs read, and that others may write to.
var sharedDrafts = []draft{
	// An author who writes on two machines makes two branches of one log.
	{name: ".gitattributes", content: QuestionFolder + "/**/*" + logEnding + " text eol=lf merge=union\n" +
		QuestionFolder + "/**/*" + authorMark + "*" + ending + " text eol=lf merge=union\n", shared: true},
	// So that prettier keeps off the logs: each entry is one line for git to merge.
	{name: ".prettierignore", content: "*" + logEnding + "\n*" + authorMark + "*" + ending + "\n", shared: true},
	// yamlfmt reads the first of these that it finds, from the folder it is run in upwards. By its content a log is
	// known wherever it is; patterns of paths depend on the folder.
	{name: ".yamlfmt", content: "# yamlfmt keeps off the logs: each entry is one line for git to merge.\nregex_exclude:\n  - '" + entryPattern + "'\n",
		names: []string{"yamlfmt.yml", "yamlfmt.yaml", ".yamlfmt.yml", ".yamlfmt.yaml"}, required: entryPattern},
	{name: ".gitignore", content: lockFile + "\n.*.tmp\n/" + textFolder + "/\n", shared: true},
}

// entryPattern is an expression that finds an entry in the text of a log.
const entryPattern = `(?m)^- *[{] *date:`

// Init makes a workspace in a folder, which may exist and hold other things, and returns what it made.
// A folder that is a workspace already is refused with ErrWorkspace. Logs is one of LogWords; schemas are for editors.
// With dryRun nothing is touched.
func Init(dir, title, logs string, schemas []SchemaFile, dryRun bool) ([]Made, error) {
	drafts := slices.Concat(schemaDrafts(schemas),
		[]draft{{name: publishersFile, content: modeline(publishersFile, "publishers") + template("publishers")}}, sharedDrafts,
		// What makes the folder a workspace comes last: until it is there, init can be run again after a failure.
		[]draft{{name: WorkspaceFile, content: modeline(WorkspaceFile, "workspace") + template("workspace", "title", quoted(lang.Readable(title)), "logs", logs)}})
	return initialize(dir, drafts, dryRun)
}

// A NewFile is a file of a workspace that is made, by its name in it.
type NewFile struct{ Name, Content string }

// InitFrom makes a workspace of files that hold one, among them the one that makes a folder a workspace; see Init.
func InitFrom(dir string, files []NewFile, schemas []SchemaFile, dryRun bool) ([]Made, error) {
	drafts := slices.Concat(schemaDrafts(schemas), sharedDrafts)
	var last draft
	for _, f := range files {
		if d := (draft{name: f.Name, content: f.Content}); f.Name == WorkspaceFile {
			last = d
		} else {
			drafts = append(drafts, d)
		}
	}
	return initialize(dir, append(drafts, last), dryRun)
}

func initialize(dir string, drafts []draft, dryRun bool) ([]Made, error) {
	if !dryRun {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, fmt.Errorf("cannot make %s: %w", dir, WithoutPath(err))
		}
	}
	root, err := os.OpenRoot(dir)
	switch {
	case dryRun && errors.Is(err, fs.ErrNotExist):
		return madeFiles(drafts), nil
	case err != nil:
		return nil, fmt.Errorf("cannot make a workspace in %s: %w", dir, WithoutPath(err))
	}
	defer root.Close()
	if _, err := root.Lstat(WorkspaceFile); err == nil {
		return nil, fmt.Errorf("%s %w", dir, ErrWorkspace)
	}
	if dryRun {
		return writeDrafts(root, nil, drafts)
	}
	h, err := lock(dir, root, lockWait)
	if err != nil {
		return nil, err
	}
	defer h.unlock()
	return writeDrafts(root, h, drafts)
}

func madeFiles(drafts []draft) []Made {
	var made []Made
	for _, d := range drafts {
		made = append(made, Made{File: d.name})
	}
	return made
}

// writeDrafts writes the files of a new workspace and returns those that it made or added to. What was written before
// an error stays: the next attempt leaves it alone. Without a lock nothing is written.
func writeDrafts(root *os.Root, h *workspaceLock, drafts []draft) ([]Made, error) {
	var made []Made
	if h != nil {
		if err := makeFolders(root, append([]string{path.Dir(schemaFolder), schemaFolder}, Folders...)...); err != nil {
			return nil, err
		}
	}
	for _, d := range drafts {
		if theirs, has := d.existing(root); theirs != "" {
			if !has {
				made = append(made, Made{File: theirs, Missing: d.required})
			}
			continue
		}
		target, content, added, err := d.pending(root)
		if err == nil && content != nil && h != nil {
			err = h.replace(target, content)
		}
		if err != nil {
			return made, fmt.Errorf("cannot write %s: %w", d.name, WithoutPath(err))
		}
		if content != nil {
			made = append(made, Made{File: d.name, Added: added})
		}
	}
	return made, nil
}

// makeFolders makes those folders that are not there.
func makeFolders(root *os.Root, names ...string) error {
	for _, name := range names {
		if err := root.Mkdir(name, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("cannot make %s: %w", name, WithoutPath(err))
		}
	}
	return nil
}

// existing returns the name of a file that is there and that nothing can be added to, and whether it has all it should.
func (d draft) existing(root *os.Root) (name string, has bool) {
	if d.required == "" {
		return "", false
	}
	for _, name := range append([]string{d.name}, d.names...) {
		if _, err := root.Lstat(name); err == nil {
			old, err := readFile(root, name, maxHandWritten, nil)
			return name, err == nil && strings.Contains(string(old), d.required)
		}
	}
	return "", false
}

// pending returns what the file is to hold and where it is, or no content when the file is to stay as it is, and the
// lines that are new in a file that was there.
func (d draft) pending(root *os.Root) (target string, content []byte, added []string, err error) {
	if target, err = follow(root, d.name); err != nil {
		return "", nil, nil, err
	}
	old, err := readFile(root, target, maxHandWritten, nil)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, []byte(d.content), nil, nil
	case err != nil, !d.shared:
		return "", nil, nil, err
	}
	present := map[string]bool{}
	for line := range strings.Lines(string(old)) {
		present[strings.TrimSpace(line)] = true
	}
	for line := range strings.Lines(d.content) {
		if line = strings.TrimSpace(line); !present[line] {
			added = append(added, line)
		}
	}
	if len(added) == 0 {
		return "", nil, nil, nil
	}
	if len(old) > 0 && old[len(old)-1] != '\n' {
		old = append(old, '\n')
	}
	return target, append(old, strings.Join(added, "\n")+"\n"...), added, nil
}

// NewQuestion makes the file of a question to be filled in, and returns its name. With dryRun nothing is touched.
// The error is a *NameError when another id would do.
func NewQuestion(dir, id, title string, horizon day.Day, dryRun bool) (string, error) {
	return newFile(dir, QuestionFolder, id, template("question", "id", id, "title", quoted(lang.Readable(title)), "horizon", horizon.String()), dryRun)
}

// kindOfFolder says which kind of file people write in a folder.
var kindOfFolder = map[string]string{QuestionFolder: "question", sourceFolder: "source"}

// checkFree refuses a name that a question or a source has, since they may not share one, or that the program uses
// itself. The error is a *NameError.
func checkFree(root *os.Root, id string) error { return readTakenNames(root).checkFree(id) }

// takenNames are those that questions and sources have, with their files.
type takenNames map[string]string

func readTakenNames(root *os.Root) takenNames {
	l := newLoader(disk{Root: root}, Need{})
	n := takenNames{}
	for _, file := range slices.Concat(l.files(QuestionFolder), l.files(sourceFolder)) {
		if !isLog(file) && file != publishersFile {
			n[stem(file)] = file
		}
	}
	return n
}

func (n takenNames) checkFree(id string) error {
	if file, is := n[id]; is {
		return &NameError{file + " exists already"}
	}
	if sourceFolder+"/"+id+ending == publishersFile {
		return &NameError{publishersFile + " is the file of the publishers"}
	}
	return nil
}

// newFile makes a file that must not exist. It is there whole or not at all.
func newFile(dir, folder, id, content string, dryRun bool) (string, error) {
	if err := CheckID(id); err != nil {
		return "", &NameError{err.Error()}
	}
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return "", err
	}
	defer done()
	name := folder + "/" + id + ending
	content = withModeline(root, name, kindOfFolder[folder], content)
	if err := checkFree(root, id); err != nil {
		return "", err
	}
	if dryRun {
		return name, nil
	}
	if err := makeFolders(root, folder); err != nil {
		return "", err
	}
	if err := h.replace(name, []byte(content)); err != nil {
		return "", fmt.Errorf("cannot write %s: %w; nothing was made", name, WithoutPath(err))
	}
	return name, nil
}
