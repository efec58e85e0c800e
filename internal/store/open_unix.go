//go:build unix

package store

import (
	"io/fs"
	"os"
	"syscall"
)

// nonblock keeps the opening of a FIFO from waiting for a writer; it is then refused as no regular file.
const nonblock = syscall.O_NONBLOCK

// syncFolder waits until the disk has a folder's new entry. It gives no error: the content is in place already,
// and the caller would say that nothing was changed.
func syncFolder(root *os.Root, name string) {
	if f, err := root.Open(name); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// keepOwner gives a new file the owner and group of the one whose place it takes. Only root can give a file away: for
// others the owner becomes whoever writes, as it does with an editor, but the group, by which colleagues share, stays.
func keepOwner(f *os.File, old fs.FileInfo) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	was, ok1 := old.Sys().(*syscall.Stat_t)
	is, ok2 := info.Sys().(*syscall.Stat_t)
	if !ok1 || !ok2 || was.Uid == is.Uid && was.Gid == is.Gid {
		return nil
	}
	if f.Chown(int(was.Uid), int(was.Gid)) == nil || was.Gid == is.Gid {
		return nil
	}
	return f.Chown(-1, int(was.Gid))
}
