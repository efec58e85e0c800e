//go:build !unix

package store

import (
	"io/fs"
	"os"
)

// nonblock is nothing where opening a file never waits.
const nonblock = 0

// syncFolder does nothing where folders cannot be synced.
func syncFolder(*os.Root, string) {}

// keepOwner does nothing where files have no owner and group of this kind.
func keepOwner(*os.File, fs.FileInfo) error { return nil }
