package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
)

func TestCrowdedFromHalfTheLimit(t *testing.T) {
	for alive, want := range map[uint64]bool{0: false, heapLimit / 2: false, heapLimit/2 + 1: true, heapLimit: true} {
		if got := crowded(alive, heapLimit); got != want {
			t.Errorf("crowded(%d) = %v; want %v", alive, got, want)
		}
	}
	if crowded(crowdedLimit/10*9, crowdedLimit) || !crowded(crowdedLimit, crowdedLimit) {
		t.Error("the second limit is not kept up to nine tenths of it")
	}
}

// policy is the collector's setting now, which the test gets back afterwards.
func policy(t *testing.T) (percent int, limit int64) {
	t.Helper()
	percent = debug.SetGCPercent(100)
	debug.SetGCPercent(percent)
	return percent, debug.SetMemoryLimit(-1)
}

func TestLimitIsLiftedOnceTheHeapIsCrowded(t *testing.T) {
	percent, limit := policy(t)
	t.Cleanup(func() { debug.SetGCPercent(percent); debug.SetMemoryLimit(limit) })
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	limitHeap()
	if p, l := policy(t); p != gcOff || l != heapLimit {
		t.Fatalf("at the start: %d percent, limit %d; want %d and %d", p, l, gcOff, heapLimit)
	}
	alive := make([]byte, heapLimit*3/4)
	s := &sentinel{heapLimit}
	collected(s)
	if p, l := policy(t); p != gcCrowded || l != crowdedLimit {
		t.Errorf("with %d bytes alive: %d percent, limit %d; want %d and %d", len(alive), p, l, gcCrowded, crowdedLimit)
	}
	alive = make([]byte, crowdedLimit)
	collected(s)
	if p, l := policy(t); p != gcCrowded || l != math.MaxInt64 {
		t.Errorf("with %d bytes alive: %d percent, limit %d; want %d and none", len(alive), p, l, gcCrowded)
	}
	runtime.KeepAlive(alive)
}

func TestTheUsersOwnLimitIsLeftAlone(t *testing.T) {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("GOGC", "")
			t.Setenv("GOMEMLIMIT", "")
			t.Setenv(name, "77")
			percent, limit := policy(t)
			limitHeap()
			if p, l := policy(t); p != percent || l != limit {
				t.Errorf("%d percent, limit %d; want %d and %d as before", p, l, percent, limit)
			}
		})
	}
}
