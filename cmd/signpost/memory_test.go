package main

import (
	"runtime/debug"
	"testing"
)

func TestRoom(t *testing.T) {
	const mega = 1 << 20
	for alive, want := range map[int64]int64{
		1 * mega: firstHeap - 1*mega, 10 * mega: firstHeap - 10*mega, 20 * mega: 60 * mega,
		50 * mega: 150 * mega, 100 * mega: 192 * mega, 150 * mega: 192 * mega, 1000 * mega: 1000 * mega,
	} {
		if got := budget(alive); got != want {
			t.Errorf("room(%d MB) = %d MB; want %d MB", alive/mega, got/mega, want/mega)
		}
		if p := percentFor(alive, false); int64(p) != 100*want/alive {
			t.Errorf("percent(%d MB) = %d; want %d", alive/mega, p, 100*want/alive)
		}
	}
	for _, saving := range []bool{false, true} {
		if p := percentFor(0, saving); p <= 0 {
			t.Errorf("percent of nothing is %d", p)
		}
	}
	for alive, want := range map[int64]int{12 * mega: 300, 24 * mega: 100, 40 * mega: 80, 110 * mega: 40, 400 * mega: 25} {
		if p := percentFor(alive, true); p != want {
			t.Errorf("percent(%d MB) = %d where memory is saved; want %d", alive/mega, p, want)
		}
	}
}

// setting is the collector's percentage now, which the test gets back afterwards.
func setting(t *testing.T) int {
	t.Helper()
	percent := debug.SetGCPercent(100)
	debug.SetGCPercent(percent)
	return percent
}

func TestPaceFollowsWhatIsAlive(t *testing.T) {
	before := setting(t)
	t.Cleanup(func() { debug.SetGCPercent(before) })
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	tuneCollector()
	if got, want := setting(t), firstHeap/smallestHeap*100; got != want {
		t.Fatalf("at the start: %d percent; want %d", got, want)
	}
	afterCollection(new(sentinel))
	if got := setting(t); got < 100 || got == firstHeap/smallestHeap*100 {
		t.Errorf("after a collection: %d percent, as before it", got)
	}
}

func TestTheUsersOwnLimitIsLeftAlone(t *testing.T) {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("GOGC", "")
			t.Setenv("GOMEMLIMIT", "")
			t.Setenv(name, "77")
			before := setting(t)
			tuneCollector()
			if got := setting(t); got != before {
				t.Errorf("%d percent; want %d as before", got, before)
			}
		})
	}
}
