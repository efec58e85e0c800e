package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// PageTool is the program that finds the main text of a web page. It is one of its own because the libraries it stands
// on would make every other command start later.
const PageTool = "signpost-page"

// ErrNoPageTool says that the program is not installed.
var ErrNoPageTool = errors.New(PageTool + " is not installed beside signpost, which reads web pages through it")

// A Page is what PageTool prints of a web page, in JSON.
type Page struct {
	Title      string   `json:"title,omitempty"`
	Author     string   `json:"author,omitempty"`
	Language   string   `json:"language,omitempty"`
	Published  string   `json:"published,omitempty"` // a day, where the page gives one in ISO form
	Paragraphs []string `json:"paragraphs"`
	LeftOut    []string `json:"left_out,omitempty"` // sentences of the page that are no part of its main text
}

// FromPage has the main text of a web page found. The character set may be empty: the page is asked then.
func FromPage(html []byte, charset string) (*Draft, error) {
	tool, err := pageTool()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(tool, charset)
	var out, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(html), &out, &stderr
	if err := cmd.Run(); err != nil {
		why := strings.TrimSpace(stderr.String())
		if why == "" {
			why = err.Error()
		}
		return nil, errors.New(why)
	}
	var p Page
	if err := json.Unmarshal(out.Bytes(), &p); err != nil {
		return nil, fmt.Errorf("%s printed something else than a page: %w", PageTool, err)
	}
	d := &Draft{Paragraphs: p.Paragraphs, Title: p.Title, Author: p.Author, Language: p.Language, Published: p.Published}
	d.note(p.LeftOut, phraseLeftOut)
	return d, nil
}

// pageTool finds the program beside this one, or on the path.
func pageTool() (string, error) {
	name := PageTool
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if self, err := os.Executable(); err == nil {
		beside := filepath.Join(filepath.Dir(self), name)
		if info, err := os.Stat(beside); err == nil && info.Mode().IsRegular() {
			return beside, nil
		}
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return "", ErrNoPageTool
	}
	return found, nil
}
