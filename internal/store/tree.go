package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

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

type disk struct {
	*os.Root
	folders *openFolders // nil where few files are read
}

// open opens a file.
func (d disk) open(name string) (*os.File, error) {
	if folder := strings.LastIndexByte(name, '/'); folder > 0 && d.folders != nil {
		if root := d.folders.open(d.Root, name[:folder]); root != nil {
			if f, err := root.OpenFile(name[folder+1:], os.O_RDONLY|nonblock, 0); err == nil {
				return f, nil
			}
		}
	}
	return d.OpenFile(name, os.O_RDONLY|nonblock, 0) // a link may lead to another folder
}

// openFolders are folders that stay open: to walk down to each of thousands of logs costs as much as reading them.
type openFolders struct {
	sync.Mutex
	roots map[string]*os.Root // nil for one that cannot be opened
}

// maxOpenFolders is how many folders stay open, of the few hundred files that systems let a program hold.
const maxOpenFolders = 32

func (h *openFolders) open(root *os.Root, folder string) *os.Root {
	h.Lock()
	defer h.Unlock()
	r, known := h.roots[folder]
	if !known && len(h.roots) < maxOpenFolders {
		r, _ = root.OpenRoot(folder)
		h.roots[folder] = r
	}
	return r
}

func (h *openFolders) close() {
	for _, r := range h.roots {
		if r != nil {
			_ = r.Close()
		}
	}
}

func (d disk) read(name string, limit int64, buf []byte) ([]byte, error) {
	f, err := d.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if isLog(name) {
		return readAll(&lineChecked{File: f}, limit, buf)
	}
	return readAll(f, limit, buf)
}

// FS lists the files.
func (d disk) FS() fs.FS { return listing{d.Root.FS(), d.Root} }

// A listing takes what is called like a file of a workspace for one, as it nearly always is: whoever reads it sees whether
// it is a folder. To ask about each file takes as long as opening it.
type listing struct {
	fs.FS
	root *os.Root
}

// ReadDir lists a folder by name.
func (l listing) ReadDir(name string) ([]fs.DirEntry, error) {
	f, err := l.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	slices.Sort(names)
	var entries []fs.DirEntry
	for _, n := range names {
		if strings.HasSuffix(n, ending) {
			entries = append(entries, named(n))
			continue
		}
		switch info, err := l.root.Lstat(path.Join(name, n)); {
		case err == nil:
			entries = append(entries, fs.FileInfoToDirEntry(info))
		case !errors.Is(err, fs.ErrNotExist): // it may be gone by now
			return entries, err
		}
	}
	return entries, err
}

// A named entry of a folder is known by its name alone.
type named string

// Name is the name within the folder.
func (n named) Name() string { return string(n) }

// IsDir is false for all.
func (n named) IsDir() bool { return false }

// Type is that of a regular file.
func (n named) Type() fs.FileMode { return 0 }

// Info knows nothing more.
func (n named) Info() (fs.FileInfo, error) { return nil, fs.ErrInvalid }

type fsTree struct{ files fs.FS }

// Stat describes a file.
func (k fsTree) Stat(name string) (fs.FileInfo, error) { return fs.Stat(k.files, name) }

// FS returns the files.
func (k fsTree) FS() fs.FS { return k.files }

func (k fsTree) read(name string, limit int64, buf []byte) ([]byte, error) {
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
	return loadTree(fsTree{files}, need, nil)
}

// A draftTree is a folder in which some files have another content: what is being typed in an editor.
type draftTree struct {
	disk
	texts map[string][]byte
}

func (d draftTree) read(name string, limit int64, buf []byte) ([]byte, error) {
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
	return loadTree(draftTree{disk{Root: folder}, texts}, need, c)
}
