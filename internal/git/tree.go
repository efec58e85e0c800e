package git

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// A tree is files in memory, read as a file system.
type tree struct {
	files map[string]*file
	time  time.Time
}

type file struct {
	data    []byte
	folder  bool
	broken  bool     // a link that leads nowhere
	entries []string // of a folder: the names in it
}

func newTree(at time.Time) *tree {
	return &tree{files: map[string]*file{".": {folder: true}}, time: at}
}

// add puts a file into the tree, and the folders above it.
func (t *tree) add(name string, data []byte) {
	t.files[name] = &file{data: data}
	for at := name; at != "."; {
		above := path.Dir(at)
		f := t.files[above]
		known := f != nil
		if !known {
			f = &file{folder: true}
			t.files[above] = f
		}
		f.entries = append(f.entries, path.Base(at))
		if known {
			return
		}
		at = above
	}
}

// Open opens a file or a folder.
func (t *tree) Open(name string) (fs.File, error) {
	f := t.files[name]
	if f == nil || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{info: t.info(name, f), Reader: bytes.NewReader(f.data), tree: t, name: name}, nil
}

func (t *tree) info(name string, f *file) info {
	return info{name: path.Base(name), file: f, time: t.time}
}

// ReadDir lists a folder, sorted by name.
func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	f := t.files[name]
	if f == nil || !f.folder {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	names := slices.Sorted(slices.Values(f.entries))
	list := make([]fs.DirEntry, len(names))
	for i, n := range names {
		list[i] = fs.FileInfoToDirEntry(t.info(n, t.files[strings.TrimPrefix(name+"/"+n, "./")]))
	}
	return list, nil
}

// An openFile is a file being read.
type openFile struct {
	info
	*bytes.Reader
	tree   *tree
	name   string
	listed int // how many entries of a folder were given
}

// Stat describes the file.
func (o *openFile) Stat() (fs.FileInfo, error) { return o.info, nil }

// Close does nothing: the file is in memory.
func (o *openFile) Close() error { return nil }

// Size is that of the file; both parts of an openFile have one.
func (o *openFile) Size() int64 { return o.info.Size() }

// ReadDir lists a folder piece by piece, as fs.ReadDirFile asks.
func (o *openFile) ReadDir(n int) ([]fs.DirEntry, error) {
	all, err := o.tree.ReadDir(o.name)
	if err != nil {
		return nil, err
	}
	all = all[o.listed:]
	if n > 0 {
		if len(all) == 0 {
			return nil, io.EOF
		}
		all = all[:min(n, len(all))]
	}
	o.listed += len(all)
	return all, nil
}

// An info describes a file of a tree.
type info struct {
	name string
	file *file
	time time.Time
}

// Name is the file's name without its folders.
func (i info) Name() string { return i.name }

// Size is how many bytes the file has.
func (i info) Size() int64 { return int64(len(i.file.data)) }

// ModTime is when the commit was made.
func (i info) ModTime() time.Time { return i.time }

// IsDir reports whether it is a folder.
func (i info) IsDir() bool { return i.file.folder }

// Sys is nothing: no system knows the file.
func (i info) Sys() any { return nil }

// Mode says what kind of file it is; nobody may write to it.
func (i info) Mode() fs.FileMode {
	switch {
	case i.file.folder:
		return fs.ModeDir | 0o555
	case i.file.broken:
		return fs.ModeSymlink | 0o444
	}
	return 0o444
}
