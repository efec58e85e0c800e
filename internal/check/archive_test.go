package check

import (
	"bytes"
	"os"
	"strings"
)

// An archive is a txtar file: a comment, then files, each under a line "-- name --".
type archive struct {
	comment string
	files   []file
}

type file struct{ name, data string }

func readArchive(path string) (*archive, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	a := &archive{}
	into := &a.comment
	for line := range strings.Lines(string(data)) {
		name, marked := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "-- ")
		if name, closed := strings.CutSuffix(name, " --"); marked && closed {
			a.files = append(a.files, file{name: name})
			into = &a.files[len(a.files)-1].data
			continue
		}
		*into += line
	}
	return a, nil
}

// file returns the file with the name, or nil.
func (a *archive) file(name string) *file {
	for i := range a.files {
		if a.files[i].name == name {
			return &a.files[i]
		}
	}
	return nil
}

func (a *archive) write(path string) error {
	var b bytes.Buffer
	b.WriteString(a.comment)
	for _, f := range a.files {
		b.WriteString("-- " + f.name + " --\n" + f.data)
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
