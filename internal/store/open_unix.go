//go:build unix

package store

import (
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
