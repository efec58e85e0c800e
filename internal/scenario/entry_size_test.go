package scenario

import (
	"testing"
	"unsafe"
)

// TestEntryIsSmall keeps a million entries within the memory the program is to make do with.
func TestEntryIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Entry{}); size > 32 {
		t.Errorf("an entry takes %d bytes, want at most 32", size)
	}
}
