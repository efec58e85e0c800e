// Package parallel does the same work for many things on several processors.
//
// The errgroup of golang.org/x/sync bounds goroutines too, but starts one a call and does not say which worker a call
// runs on, which is what buffers are kept by.
package parallel

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// For calls work for every i below n, one call a processor at a time, and returns when all are done. It is for work
// that computes; with one processor it starts no goroutine. If a call panics For panics as well, so that the caller's
// own defence holds: with a *Fault where the call ran on a goroutine of its own.
func For(n int, work func(i int)) {
	Workers(n, runtime.GOMAXPROCS(0), func(_, i int) { work(i) })
}

// Workers is For with a number of workers, for work that waits for disks. The worker, from 0, distinguishes the calls
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
		fault atomic.Pointer[Fault]
	)
	for worker := range workers {
		wait.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					fault.CompareAndSwap(nil, &Fault{cause, debug.Stack()})
				}
			}()
			for i := next.Add(1) - 1; i < int64(n) && fault.Load() == nil; i = next.Add(1) - 1 {
				work(worker, int(i))
			}
		})
	}
	wait.Wait()
	if f := fault.Load(); f != nil {
		panic(f)
	}
}

// A Fault is what a call panicked with, and the stack that it did so on: the panic that reaches the caller shows the
// caller's alone.
type Fault struct {
	Cause any
	Stack []byte
}

// Error is the cause and where it happened.
func (f *Fault) Error() string { return fmt.Sprintf("%v\n\n%s", f.Cause, f.Stack) }
