package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
)

// room is what the program is to make do with. A million log entries take 38 MB when they are read without their
// details; left alone, the collector would let garbage stand beside them up to 90 MB in all. With this limit `list`
// stays below 64 MiB and takes no longer, where a lower GC percent of the same effect costs half as much again, in
// small workspaces too.
const room = 54 << 20

// lazy turns collecting off below the limit; usual is what the collector has of its own, for when the limit was lifted.
const (
	lazy  = -1
	usual = 100
)

// makeDo sets the limit, and lifts it once what is alive fills it: to collect ever more often would gain nothing then.
// Below the limit nothing is collected, since most runs are over before that would pay: a briefing on all of the case in
// this repository takes a tenth less time than with a collection every 16 MB. Whoever sets GOMEMLIMIT or GOGC knows
// better.
func makeDo() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(lazy)
	debug.SetMemoryLimit(room)
	runtime.SetFinalizer(new(sentinel), collected)
}

// A sentinel is dropped at once, so that its finalizer tells when the collector has run.
type sentinel struct{ _ *byte }

func collected(s *sentinel) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > room/16*15 {
		debug.SetMemoryLimit(math.MaxInt64)
		debug.SetGCPercent(usual)
		return
	}
	runtime.SetFinalizer(s, collected)
}
