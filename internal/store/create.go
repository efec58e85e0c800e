package store

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

//go:embed templates
var templates embed.FS

// Init makes a workspace in a folder, which may exist and hold other things, and returns the files it made.
// A folder that is a workspace already is refused.
func Init(dir, title string) ([]string, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	files := []struct{ name, content string }{
		{WorkspaceFile, template("workspace", "title", quoted(title))},
		{publishersFile, template("publishers")},
		{".gitattributes", questionFolder + "/**/*" + logEnding + " merge=union\n"},
		{".gitignore", LockFile + "\n" + questionFolder + "/**/.*.tmp\n"},
	}
	if _, err := root.Stat(WorkspaceFile); err == nil {
		return nil, fmt.Errorf("%s is a workspace already", dir)
	}
	var made []string
	for _, folder := range []string{questionFolder, sourceFolder} {
		if err := root.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return made, err
		}
	}
	for _, f := range files {
		switch err := create(root, f.name, f.content); {
		case errors.Is(err, fs.ErrExist): // what a folder has of these already is left alone
		case err != nil:
			return made, err
		default:
			made = append(made, f.name)
		}
	}
	return made, nil
}

// NewQuestion makes the file of a question to be filled in, and returns its name.
func NewQuestion(dir, id, title string, horizon day.Day) (string, error) {
	return newFile(dir, questionFolder, id, template("question", "id", id, "title", quoted(title), "horizon", horizon.String()))
}

// NewSource makes the record of a source with the fingerprints of a text's paragraphs, and returns its name.
func NewSource(dir, id, title, text string) (string, error) {
	var lines []string
	for i, p := range scenario.Paragraphs(text) {
		lines = append(lines, fmt.Sprintf("  %d: %q", i+1, scenario.Fingerprint(p)))
	}
	if len(lines) == 0 {
		return "", errors.New("the text has no paragraph: a paragraph is a line that is not blank")
	}
	return newFile(dir, sourceFolder, id, template("source", "title", quoted(title), "paragraphs", strings.Join(lines, "\n")))
}

func newFile(dir, folder, id, content string) (string, error) {
	if err := CheckID(id); err != nil {
		return "", err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	if err := root.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	name := folder + "/" + id + ending
	if err := create(root, name, content); errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("%s exists already", name)
	} else if err != nil {
		return "", err
	}
	return name, nil
}

// create writes a file that must not exist.
func create(root *os.Root, name, content string) error {
	f, err := root.OpenFile(filepath.FromSlash(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(content)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// template fills in one of the files of templates/.
func template(name string, pairs ...string) string {
	content, err := templates.ReadFile("templates/" + name + ending)
	if err != nil {
		panic(err) // the file is part of the program
	}
	var replace []string
	for i := 0; i < len(pairs); i += 2 {
		replace = append(replace, "{{"+pairs[i]+"}}", pairs[i+1])
	}
	return strings.NewReplacer(replace...).Replace(string(content))
}
