package parallel

import (
	"strings"
	"sync/atomic"
	"testing"
)

func TestEveryIndexOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000} {
		for _, workers := range []int{0, 1, 2, 8, 2000} {
			counts := make([]atomic.Int32, n)
			var busy [2000]atomic.Bool
			Workers(n, workers, func(worker, i int) {
				if busy[worker].Swap(true) {
					t.Errorf("worker %d of %d does two things at once", worker, workers)
				}
				counts[i].Add(1)
				busy[worker].Store(false)
			})
			for i := range counts {
				if got := counts[i].Load(); got != 1 {
					t.Errorf("of %d, %d at a time: %d was done %d times", n, workers, i, got)
				}
			}
		}
	}
}

func TestPanicReachesTheCaller(t *testing.T) {
	for _, workers := range []int{1, 4} {
		func() {
			defer func() {
				got := recover()
				if f, ok := got.(*Fault); ok {
					if got = f.Cause; !strings.Contains(f.Error(), "TestPanicReachesTheCaller") {
						t.Errorf("%d at a time: the stack does not lead to the work:\n%s", workers, f.Stack)
					}
				}
				if got != "a fault" {
					t.Errorf("%d at a time: recovered %v, want the fault of the work", workers, got)
				}
			}()
			Workers(100, workers, func(_, i int) {
				if i == 50 {
					panic("a fault")
				}
			})
		}()
	}
}
