package scenario

import "testing"

// TestSortTellsOfSharedMoments: only of entries of one moment may some be equal, wherever they stood.
func TestSortTellsOfSharedMoments(t *testing.T) {
	for _, c := range []struct {
		name    string
		entries []Entry
		want    bool
	}{
		{"none", nil, false},
		{"one", []Entry{{Date: 1}}, false},
		{"each later", []Entry{{Date: 1, Recorded: 1}, {Date: 1, Recorded: 2}, {Date: 2, Recorded: 1}}, false},
		{"two of one moment", []Entry{{Date: 1}, {Date: 2}, {Date: 2}}, true},
		{"out of order", []Entry{{Date: 2}, {Date: 1}, {Date: 3}}, false},
		{"two of one moment apart", []Entry{{Date: 2}, {Date: 1}, {Date: 2}}, true},
	} {
		l := Log{Entries: c.entries}
		if got := l.Sort(); got != c.want {
			t.Errorf("%s: Sort() = %t, want %t", c.name, got, c.want)
		}
		for i := 1; i < len(l.Entries); i++ {
			if compare(&l.Entries[i-1], &l.Entries[i]) > 0 {
				t.Errorf("%s: not in order: %v", c.name, l.Entries)
			}
		}
	}
}
