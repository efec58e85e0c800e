package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxLinks is how many symbolic links are followed to a file.
const maxLinks = 8

// follow returns the file that a name leads to when it is a symbolic link. A link out of the workspace is refused:
// a rename would replace the link, and what it leads to is not ours to write.
func follow(root *os.Root, name string) (string, error) {
	at := filepath.FromSlash(name)
	for range maxLinks {
		info, err := root.Lstat(at)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return filepath.ToSlash(at), nil
		}
		if err != nil {
			return "", err
		}
		link, err := root.Readlink(at)
		if err != nil {
			return "", err
		}
		next := filepath.Join(filepath.Dir(at), link)
		if filepath.IsAbs(link) || !filepath.IsLocal(next) {
			return "", errors.New("it is a symbolic link that leads out of the workspace")
		}
		at = next
	}
	return "", errors.New("it is a symbolic link that leads nowhere")
}

// tempEnding ends the names of the files that are written before they take the place of another one.
const tempEnding = ".tmp"

// tempOf is the name of the file that is to take the place of one, with forward slashes.
func tempOf(name string) string {
	name = filepath.ToSlash(name)
	at := strings.LastIndexByte(name, '/') + 1
	return name[:at] + "." + name[at:] + tempEnding
}

// replace puts new content in the place of a file in one step: whoever looks, and whatever happens, finds the old
// content or the new. The writer must hold the lock.
func replace(root *os.Root, name string, content []byte) error {
	if err := stage(root, name, name, content); err != nil {
		return err
	}
	name = filepath.FromSlash(name)
	temp := filepath.FromSlash(tempOf(name))
	if err := root.Rename(temp, name); err != nil {
		_ = root.Remove(temp)
		return err
	}
	syncFolder(root, filepath.Dir(name))
	return nil
}

// stage writes what is to take the place of a file beside it, with the owner, group and mode of a model, if that exists.
func stage(root *os.Root, name, model string, content []byte) error {
	mode := fs.FileMode(0o666)                        // less what the user's mask takes away
	info, err := root.Stat(filepath.FromSlash(model)) // nil for a new file
	if err == nil {
		mode = info.Mode().Perm()
	}
	temp := filepath.FromSlash(tempOf(name))
	// A writer that was killed may have left one behind. The lock tells that nobody is still writing it.
	if err := root.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := writeTemp(root, temp, content, mode, info); err != nil {
		_ = root.Remove(temp) // the first error is the one to report
		return err
	}
	return nil
}

// syncFile waits until the disk has a file. Tests watch it and make it fail.
var syncFile = (*os.File).Sync

// writeTemp writes a new file and waits until the disk has it. It gets the owner, group and mode of the old one.
func writeTemp(root *os.Root, temp string, content []byte, mode fs.FileMode, old fs.FileInfo) (err error) {
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	if old != nil {
		if err := keepOwner(f, old); err != nil {
			return fmt.Errorf("cannot keep the group of the file: %w", err)
		}
		if err := f.Chmod(mode); err != nil {
			return fmt.Errorf("cannot keep the mode of the file: %w", err)
		}
	}
	if _, err := f.Write(content); err != nil {
		return err
	}
	return syncFile(f)
}
