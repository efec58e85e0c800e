package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// schemaFolder holds what editors read to know the keys of the files: a JSON Schema for each kind of file.
const schemaFolder = ".signpost/schema"

// EditorSettings is where Visual Studio Code looks for the settings of a folder.
const EditorSettings = ".vscode/settings.json"

// A SchemaFile is the schema of a kind of file, such as question.
type SchemaFile struct {
	Kind    string
	Content string
}

// Name is the name of its file in a workspace.
func (f SchemaFile) Name() string { return schemaFolder + "/" + f.Kind + ".json" }

// IsSchema reports whether a file of a workspace is a schema for editors.
func IsSchema(name string) bool { return strings.HasPrefix(name, schemaFolder+"/") }

// modeline is the first line of a file that tells editors which schema it follows. A language server heeds it only
// before the content.
func modeline(name, kind string) string {
	up := strings.Repeat("../", strings.Count(name, "/"))
	if up == "" {
		up = "./"
	}
	return "# yaml-language-server: $schema=" + up + SchemaFile{Kind: kind}.Name() + "\n"
}

// withModeline puts the modeline before the content of a new file, in a workspace that holds the schema.
func withModeline(root *os.Root, name, kind, content string) string {
	if _, err := root.Lstat(SchemaFile{Kind: kind}.Name()); err != nil {
		return content
	}
	return modeline(name, kind) + content
}

// schemaDrafts are the files of a new workspace that hold schemas.
func schemaDrafts(files []SchemaFile) []draft {
	var list []draft
	for _, f := range files {
		list = append(list, draft{name: f.Name(), content: f.Content})
	}
	return list
}

// WriteSchemas writes schemas into a workspace in the place of those that are there, and the settings of an editor
// unless there are some; without settings it writes none. It returns what it wrote; ErrSettings beside it says that
// settings are there.
func WriteSchemas(dir string, files []SchemaFile, settings string, dryRun bool) ([]string, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the workspace: %w", WithoutPath(err))
	}
	defer root.Close()
	drafts := schemaDrafts(files)
	var kept error
	if settings != "" {
		if _, err := root.Lstat(EditorSettings); err == nil {
			kept = ErrSettings
		} else {
			drafts = append(drafts, draft{name: EditorSettings, content: settings})
		}
	}
	var written []string
	for _, d := range drafts {
		written = append(written, d.name)
	}
	if dryRun {
		return written, kept
	}
	h, err := lock(dir, root, lockWait)
	if err != nil {
		return nil, err
	}
	defer h.unlock()
	for i, d := range drafts {
		if err := d.put(root, h); err != nil {
			return written[:i], err
		}
	}
	return written, kept
}

// ErrSettings says that an editor's settings are left as they are.
var ErrSettings = errors.New(EditorSettings + " is there already")

// put writes a file and the folders that it stands in.
func (d draft) put(root *os.Root, h *workspaceLock) error {
	if err := root.MkdirAll(d.name[:strings.LastIndex(d.name, "/")], 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("cannot make the folder of %s: %w", d.name, WithoutPath(err))
	}
	target, err := follow(root, d.name)
	if err == nil {
		err = h.replace(target, []byte(d.content))
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", d.name, WithoutPath(err))
	}
	return nil
}
