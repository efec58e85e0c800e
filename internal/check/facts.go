package check

import (
	"runtime"
	"sync"

	"signpost/internal/scenario"
)

// inParallel calls work for every i below n, one call a core at a time, and waits. On a single core it starts no
// goroutine.
func inParallel(n int, work func(i int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	if workers < 2 {
		for i := range n {
			work(i)
		}
		return
	}
	jobs := make(chan int, n)
	for i := range n {
		jobs <- i
	}
	close(jobs)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for i := range jobs {
				work(i)
			}
		})
	}
	wait.Wait()
}

// facts holds what several rules ask for, worked out once, before the first of them runs. From then on it is only
// read.
type facts struct {
	states  map[*scenario.Question]*scenario.State
	gone    map[*scenario.Question]map[string]bool
	cited   map[*scenario.Passage]bool
	texts   []text
	lexicon *lexicon
}

func gather(w *scenario.Workspace, m scenario.Moment) *facts {
	f := &facts{
		states:  make(map[*scenario.Question]*scenario.State, len(w.Questions)),
		gone:    make(map[*scenario.Question]map[string]bool, len(w.Questions)),
		texts:   textsOf(w),
		lexicon: newLexicon(w.Scale),
	}
	for _, q := range w.Questions {
		f.states[q] = q.On(m)
		f.gone[q] = q.Log.Retracted(scenario.Moment{}) // the zero moment knows everything that was ever recorded
	}
	f.cited = f.citedIn(w)
	inParallel(len(f.texts), func(i int) { f.texts[i].split() })
	return f
}

// state returns a question folded at the moment of the pass.
func (p *Pass) state(q *scenario.Question) *scenario.State { return p.facts.states[q] }
