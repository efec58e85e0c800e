package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"signpost/internal/scenario"
)

// ReadDocument reads a file that an analyst named: a regular file of at most 32 MiB, which errors call as it was named.
// The error is a *DocumentError.
func ReadDocument(path, name string) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	data, err := readAll(f, maxText, nil)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return data, nil
}

// ReadStream reads a document from a stream, up to the same size.
func ReadStream(in io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxText+1))
	if err == nil && len(data) > maxText {
		err = errTooLarge
	}
	if err != nil {
		return nil, unreadable("the standard input", err)
	}
	return data, nil
}

// ReadText reads a document's text: a regular file of at most 32 MiB in UTF-8, which errors call as it was named. The
// text is returned even if it is none.
func ReadText(path, name string) (string, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return "", unreadable(name, err)
	}
	defer f.Close()
	text, err := readString(f, maxText)
	if err != nil {
		return "", unreadable(name, err)
	}
	return text, isText(name, text)
}

// Text makes sure that what was read from a file is the text of a document.
func Text(name string, data []byte) (string, error) {
	text := string(data)
	return text, isText(name, text)
}

// A DocumentError says why a file cannot be taken in, and what to do.
type DocumentError struct {
	err    error
	Remedy string
}

// Error says what is wrong, and Unwrap returns what is behind it.
func (e *DocumentError) Error() string { return e.err.Error() }

// Unwrap returns the error behind it.
func (e *DocumentError) Unwrap() error { return e.err }

func documentError(name, remedy, format string, args ...any) error {
	return &DocumentError{fmt.Errorf("cannot read %s: %w", name, fmt.Errorf(format, args...)), remedy}
}

// What to do about files that cannot be taken in. Of a word processor's file the tracked changes come first, since
// LibreOffice 7.4 saves deleted words as plain text with the rest.
const (
	remedyName     = "name the file of the document, or - for the standard input"
	remedyPDF      = "signpost new source NAME --pdf FILE takes its text and its fingerprint"
	remedyZip      = "accept its tracked changes, then save it as plain text, or print it to a PDF and name that with --pdf"
	remedyUTF16    = "save it as UTF-8; iconv -f UTF-16 -t UTF-8 is one way"
	remedyEncoding = "save it as UTF-8; iconv -f WINDOWS-1256 -t UTF-8 is one way"
	remedyLarge    = "take the parts that matter, each as a source of its own"
)

// isText makes sure that what a file holds is text. The error is a *DocumentError.
func isText(name, text string) error {
	switch {
	case strings.HasPrefix(text, "%PDF-"):
		return documentError(name, remedyPDF, "it is a PDF, not a text")
	case strings.HasPrefix(text, "PK\x03\x04"):
		return documentError(name, remedyZip, "it is a zip archive, perhaps of a word processor, not a text")
	case utf16([]byte(text[:min(len(text), 64)])):
		return documentError(name, remedyUTF16, "it is UTF-16")
	}
	if i := strings.IndexByte(text, 0); i >= 0 && utf8.ValidString(text[:i]) {
		line, col := position([]byte(text), i)
		return documentError(name, remedyName, "a zero byte at %d:%d; it is no text", line, col)
	}
	if i := invalid(text); i >= 0 {
		line, col := position([]byte(text), i)
		return documentError(name, remedyEncoding, "invalid UTF-8 at %d:%d", line, col)
	}
	return nil
}

// unreadable says why a file that was named cannot be read.
func unreadable(name string, err error) error {
	if errors.Is(err, errTooLarge) {
		return documentError(name, remedyLarge, "%w: at most %d MiB are taken", err, maxText>>20)
	}
	return documentError(name, remedyName, "%w", WithoutPath(err))
}

// invalid is where a text stops being UTF-8, or -1.
func invalid(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}

// TextFile is where the private copy of a source's text stands in a workspace.
func TextFile(source string) string { return textFolder + "/" + source + ".txt" }

// PrivateText reads the private copy of a source's text, and reports whether there is one.
func PrivateText(dir, source string) (text string, found bool, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", false, fmt.Errorf("cannot open the workspace: %w", WithoutPath(err))
	}
	defer root.Close()
	file := TextFile(source)
	f, err := root.OpenFile(filepath.FromSlash(file), os.O_RDONLY|nonblock, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	if err == nil {
		defer f.Close()
		text, err = readString(f, maxText)
	}
	if err != nil {
		return "", false, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	err = isText(file, text)
	return text, err == nil, err
}

// HasPrivateText reports whether there is a private copy of a source's text.
func HasPrivateText(dir, source string) bool {
	info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(TextFile(source))))
	return err == nil && info.Mode().IsRegular()
}

// readString reads an open file as readAll does, into a string that needs no copy.
func readString(f *os.File, limit int64) (string, error) {
	info, err := f.Stat()
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", errNotRegular
	case info.Size() > limit:
		return "", errTooLarge
	}
	var b strings.Builder
	b.Grow(int(info.Size()))
	if _, err := io.Copy(&b, io.LimitReader(f, limit+1)); err != nil {
		return "", err
	}
	if int64(b.Len()) > limit {
		return "", errTooLarge
	}
	return b.String(), nil
}

// writePrivate writes private copies, and makes sure that git leaves them alone whatever the workspace tells it.
func writePrivate(h *workspaceLock, files []privateFile) error {
	if len(files) == 0 {
		return nil
	}
	if err := makeFolders(h.folder, textFolder); err != nil {
		return err
	}
	ignore := textFolder + "/.gitignore"
	if _, err := h.folder.Lstat(ignore); errors.Is(err, fs.ErrNotExist) {
		files = append([]privateFile{{ignore, []byte("*\n")}}, files...)
	}
	for _, f := range files {
		if err := h.replace(f.name, f.content); err != nil {
			return fmt.Errorf("cannot write %s: %w", f.name, WithoutPath(err))
		}
	}
	return nil
}

// A privateFile is a file below texts/.
type privateFile struct {
	name    string
	content []byte
}

// digest is the SHA-256 of a file's content, in hex.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// VerifyArchives works out the SHA-256 of every archived copy that stands inside the workspace.
// Copies that are not there, or cannot be read, are passed over.
func VerifyArchives(dir string, sources []*scenario.Source) error {
	return new(Cache).VerifyArchives(dir, sources)
}

// VerifyArchives works them out as the function VerifyArchives does, but reads no file again whose size and time are
// the same.
func (c *Cache) VerifyArchives(dir string, sources []*scenario.Source) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("cannot open the workspace: %w", WithoutPath(err))
	}
	defer root.Close()
	for _, s := range sources {
		name := filepath.FromSlash(s.Archived.File)
		if s.Archived.SHA256 == "" || name == "" || !filepath.IsLocal(name) {
			continue
		}
		info, err := root.Stat(name)
		if err != nil {
			continue
		}
		at := archivedFile{name, info.Size(), info.ModTime()}
		c.mutex.Lock()
		sum, known := c.archives[at]
		c.mutex.Unlock()
		if !known {
			data, err := readFile(root, name, maxArchived, nil)
			if err != nil {
				continue
			}
			sum = digest(data)
			c.mutex.Lock()
			if c.archives == nil {
				c.archives = map[archivedFile]string{}
			}
			c.archives[at] = sum
			c.mutex.Unlock()
		}
		s.Archived.Found = sum
	}
	return nil
}

// An archivedFile is a copy as it was when it was read.
type archivedFile struct {
	name string
	size int64
	time time.Time
}

// maxArchived is how large an archived copy may be to be compared with its hash.
const maxArchived = 256 << 20

// extension is the ending of a file's name that a private copy keeps.
func extension(name string) string {
	e := strings.ToLower(filepath.Ext(name))
	if len(e) < 2 || len(e) > 6 || strings.Trim(e[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" || e == ".txt" {
		return ""
	}
	return e
}
