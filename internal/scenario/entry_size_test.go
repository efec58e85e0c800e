package scenario

import (
	"testing"
	"unsafe"
)

// TestEntryIsSmall makes sure that a million entries fit in the program's memory limit.
func TestEntryIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Entry{}); size > 40 {
		t.Errorf("an entry takes %d bytes, want at most 40", size)
	}
}
