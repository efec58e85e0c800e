package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// firstHeap is the size in bytes up to which the heap grows before anything is collected. Most runs end below it, and
// collecting would only slow them down.
const firstHeap = 54 << 20

// smallestHeap is the size at which Go first collects with a percentage of 100, which it grows in proportion to that.
const smallestHeap = 4 << 20

// budget is how many bytes may be allocated until the next collection, after one that left so many alive: three times
// as many, since what a command has read it keeps; but of a workspace with a million entries, of which a gigabyte is
// alive, no more than as many again.
func budget(alive int64) int64 {
	const most = 192 << 20
	return max(firstHeap-alive, min(3*alive, max(most, alive)))
}

// tuneCollector sets how the heap grows: to firstHeap at first, and after each collection by its budget. A limit set by
// the user with GOMEMLIMIT or GOGC is left alone.
//
// A percentage for the first collection that suits none of the later ones looks odd, but the other way was tried: with
// a memory limit in place of it, everything is collected again and again, for nothing, from the moment at which half of
// the limit is alive until the limit is lifted; and afterCollection, which would lift it, is called late in a program
// whose processors are all busy. Ranking what 100,000 entries rest on took nine collections so, and takes two.
func tuneCollector() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstHeap / smallestHeap * 100)
	runtime.SetFinalizer(new(sentinel), afterCollection)
}

// A sentinel is garbage from the start: its finalizer runs after each collection and makes it garbage again.
type sentinel struct{ _ *byte }

// savingMemory is set once a command has asked to be spared memory.
var savingMemory atomic.Bool

// smallHeap is the size in bytes up to which the heap grows for a command that is to be spared memory.
const smallHeap = 48 << 20

// saveMemory has the heap grow by little: for a command that hands on what it reads and keeps nothing, so that
// collecting often costs less than the memory would, or one that keeps so much that as much again is too much. With it
// an export of a million entries took 126 MB on two processors, and 147 on eight; a log of them 181.
func saveMemory() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	savingMemory.Store(true)
	setBudget()
}

func afterCollection(s *sentinel) {
	setBudget()
	runtime.SetFinalizer(s, afterCollection)
}

// setBudget sets how much the heap may grow until the next collection.
func setBudget() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	saving := savingMemory.Load()
	switch {
	case !saving:
		debug.SetGCPercent(percentFor(int64(m.HeapAlloc), false))
	case m.NumGC == 0:
		debug.SetGCPercent(smallHeap / smallestHeap * 100)
	default: // what was allocated since the collection is much of so little, so it is told from the goal what is alive
		now := debug.SetGCPercent(100)
		debug.SetGCPercent(percentFor(int64(m.NextGC)*100/int64(100+now), true))
	}
}

// percentFor is the budget after a collection in percent of what is alive.
func percentFor(alive int64, saving bool) int {
	alive = max(alive, 1<<20)
	if saving {
		const most = 44 << 20
		return int(100 * max(smallHeap-alive, min(alive*4/5, most), alive/4) / alive)
	}
	return int(100 * budget(alive) / alive)
}
