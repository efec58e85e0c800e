package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Names and sizes of the files of a workspace.
const (
	// WorkspaceFile marks the root of a workspace.
	WorkspaceFile = ".signpost.yaml"

	QuestionFolder = "scenarios"
	sourceFolder   = "sources"
	textFolder     = "texts" // private copies of texts, which git is to leave alone
	publishersFile = sourceFolder + "/publishers.yaml"
	ending         = ".yaml"
	logEnding      = ".log.yaml"

	maxHandWritten = 8 << 20
	maxSource      = 24 << 20 // a fingerprint for each of 100 000 paragraphs takes ten
	maxText        = 32 << 20
	maxLog         = 2<<30 - 1
	maxLine        = 8 << 20 // of a log
)

// Folders lists the folders that a workspace keeps its files in.
var Folders = []string{QuestionFolder, sourceFolder}

var (
	errNotRegular = errors.New("it is not a regular file")
	errTooLarge   = errors.New("it is too large")
)

// FindRoot walks up from dir to the folder that holds the workspace file.
// The error wraps fs.ErrNotExist when there is none.
func FindRoot(dir string) (string, error) {
	start, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := start; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, WorkspaceFile)); err == nil {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("no workspace in %s or any folder above it (looked for %s): %w", start, WorkspaceFile, os.ErrNotExist)
		}
	}
}

// readFile reads a regular file inside root into buf, which grows as needed.
func readFile(root *os.Root, name string, limit int64, buf []byte) ([]byte, error) {
	f, err := root.OpenFile(name, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, limit, buf)
}

// A tooLongError says that a line is longer than one may be, and which.
type tooLongError struct{ line int }

func (e *tooLongError) Error() string {
	return fmt.Sprintf("the line is longer than %d MiB", maxLine>>20)
}

// readLines reads a regular file as readFile does. It stops at a line that is too long, so that a file without line
// breaks, or one that is mostly a hole, takes no more memory than that. The error is then a *tooLongError.
func readLines(root *os.Root, name string, limit int64, buf []byte) ([]byte, error) {
	f, err := root.OpenFile(name, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(&lineChecked{File: f}, limit, buf)
}

// A lineChecked file counts how long its last line has become while it is read.
type lineChecked struct {
	*os.File
	lines, length int
}

func (f *lineChecked) Read(into []byte) (int, error) {
	n, err := f.File.Read(into[:min(len(into), 1<<20)])
	read := into[:n]
	if last := bytes.LastIndexByte(read, '\n'); last >= 0 {
		f.lines += bytes.Count(read, []byte("\n"))
		f.length = n - last - 1
	} else if f.length += n; f.length > maxLine {
		return 0, &tooLongError{f.lines + 1}
	}
	return n, err
}

// A statReader is an open file, or one that is checked while it is read.
type statReader interface {
	io.Reader
	Stat() (os.FileInfo, error)
}

// readAll checks the open file rather than its name, so that nobody can swap it in between.
func readAll(f statReader, limit int64, buf []byte) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	if info.Size() > limit {
		return nil, errTooLarge
	}
	// One byte more than the size, so that the read that meets the end of the file needs no second buffer.
	if want := int(info.Size()) + 1; cap(buf) < want {
		if buf != nil {
			want += want / 4 // it is used again, and files that are each a little larger should not each have their own
		}
		buf = make([]byte, 0, want)
	}
	n, err := f.Read(buf[:cap(buf)])
	switch {
	case err == nil && int64(n) == info.Size(): // it gave no more, though more was asked for: nearly always it is read so, by one call
		return buf[:n], nil
	case err != nil && err != io.EOF:
		return nil, err
	}
	return readOn(f, limit, buf[:n])
}

// readOn reads the rest of a file behind what a buffer holds.
func readOn(f io.Reader, limit int64, buf []byte) ([]byte, error) {
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := f.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return nil, errTooLarge
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return nil, err
		}
	}
}

// ReadLines returns the lines of a file of the workspace at root, to show what a finding is about. Bytes that are not
// UTF-8 are kept.
func ReadLines(root, file string) ([]string, error) {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	data, err := readFile(folder, file, maxHandWritten, nil)
	if err != nil {
		return nil, err
	}
	return strings.Split(string(data), "\n"), nil
}
