// Package parallel does the same work for many things on several processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// For calls work for every i below n, one call a processor at a time, and returns when all are done. It is for work
// that computes; with one processor it starts no goroutine. If a call panics For panics with the same value, so that
// the caller's own defence holds.
func For(n int, work func(i int)) {
	Workers(n, runtime.GOMAXPROCS(0), func(_, i int) { work(i) })
}

// Workers is For with a number of workers, for work that waits for disks. The worker, from 0, tells apart the calls
// that may run at the same moment.
func Workers(n, workers int, work func(worker, i int)) {
	if workers = min(n, workers); workers < 2 {
		for i := range n {
			work(0, i)
		}
		return
	}
	var (
		wait  sync.WaitGroup
		next  atomic.Int64
		fault atomic.Pointer[any]
	)
	for worker := range workers {
		wait.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					fault.CompareAndSwap(nil, &cause)
				}
			}()
			for i := next.Add(1) - 1; i < int64(n) && fault.Load() == nil; i = next.Add(1) - 1 {
				work(worker, int(i))
			}
		})
	}
	wait.Wait()
	if cause := fault.Load(); cause != nil {
		panic(*cause)
	}
}
