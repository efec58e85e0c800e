//go:build !unix

package store

import "os"

// nonblock is nothing where opening a file never waits.
const nonblock = 0

// syncFolder does nothing where folders cannot be synced.
func syncFolder(*os.Root, string) {}
