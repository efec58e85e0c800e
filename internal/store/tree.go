package store

import (
	"fmt"
	"io"
	"io/fs"
	"os"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// A tree is where the files of a workspace are read from: a folder of the disk, or files that something else keeps.
type tree interface {
	Stat(name string) (fs.FileInfo, error)
	FS() fs.FS
	// read reads a regular file into a buffer, which grows as needed.
	read(name string, limit int64, buf []byte) ([]byte, error)
}

type disk struct{ *os.Root }

func (d disk) read(name string, limit int64, buf []byte) ([]byte, error) {
	if isLog(name) {
		return readLines(d.Root, name, limit, buf)
	}
	return readFile(d.Root, name, limit, buf)
}

type kept struct{ files fs.FS }

// Stat describes a file.
func (k kept) Stat(name string) (fs.FileInfo, error) { return fs.Stat(k.files, name) }

// FS returns the files.
func (k kept) FS() fs.FS { return k.files }

func (k kept) read(name string, limit int64, buf []byte) ([]byte, error) {
	f, err := k.files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotRegular
	case info.Size() > limit:
		return nil, errTooLarge
	}
	if cap(buf) < int(info.Size()) {
		buf = make([]byte, info.Size())
	}
	buf = buf[:info.Size()]
	_, err = io.ReadFull(f, buf)
	return buf, err
}

// LoadFS reads a workspace that something else keeps than a folder of the disk, such as a commit; see Load.
func LoadFS(files fs.FS, need Need) (*scenario.Workspace, []diag.Finding, error) {
	return loadTree(kept{files}, need, nil)
}

// A drafted tree is a folder in which some files have another content: what is being typed in an editor.
type drafted struct {
	disk
	texts map[string][]byte
}

func (d drafted) read(name string, limit int64, buf []byte) ([]byte, error) {
	text, ok := d.texts[name]
	switch {
	case !ok:
		return d.disk.read(name, limit, buf)
	case int64(len(text)) > limit:
		return nil, errTooLarge
	}
	return append(buf[:0], text...), nil
}

// LoadDrafts reads the workspace as Load does, with texts in the place of the files of those names.
func (c *Cache) LoadDrafts(root string, need Need, texts map[string][]byte) (*scenario.Workspace, []diag.Finding, error) {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return nil, nil, fmt.Errorf("cannot read the workspace: %w", err)
	}
	defer folder.Close()
	return loadTree(drafted{disk{folder}, texts}, need, c)
}
