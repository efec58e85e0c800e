package check

import (
	"slices"
	"sync"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// A Judge applies all rules to a workspace, one question after the other, so that nobody need hold what all logs say at
// once: a million entries take a gigabyte with their details. Question is called for each question, in whatever order
// and by several goroutines, and Findings once all were judged. From then on the details of its statuses are not
// needed, those that Keeps names left aside.
type Judge struct {
	pass  Pass
	rules []Rule
	at    map[*scenario.Question]int // where a question stands in the workspace

	lexicon *lexicon
	found   [][][]diag.Finding // by question and rule

	guard sync.Mutex
	idle  []*reader // those not at work
}

// NewJudge makes a judge of a workspace whose names are linked, but for those in its logs.
func NewJudge(w *scenario.Workspace, m scenario.Moment, today, lateOn day.Day) *Judge {
	return newJudge(Rules, w, m, today, lateOn)
}

func newJudge(rules []Rule, w *scenario.Workspace, m scenario.Moment, today, lateOn day.Day) *Judge {
	j := &Judge{
		pass: Pass{Workspace: w, Moment: m, Today: today, LateOn: lateOn,
			facts: &facts{states: w.States(), cited: map[*scenario.Passage]bool{}}},
		rules:   rules,
		lexicon: newLexicon(w.Scale),
		at:      make(map[*scenario.Question]int, len(w.Questions)),
		found:   make([][][]diag.Finding, len(w.Questions)),
	}
	for i, q := range w.Questions {
		j.at[q] = i
	}
	for i := range w.Situations {
		w.Situations[i].EachCited(func(c scenario.Cited) { j.pass.facts.rests(c.Cites) })
	}
	return j
}

// Question judges a question and what stands in its log.
func (j *Judge) Question(q *scenario.Question) {
	gone := q.Log.Retracted(scenario.Moment{}) // the zero moment knows everything that was ever recorded
	j.pass.facts.cite(q, gone)
	j.pass.facts.states.On(q, j.pass.Moment) // now, while its log is whole
	alone := *j.pass.Workspace
	alone.Questions = []*scenario.Question{q}
	found := make([][]diag.Finding, len(j.rules))
	for i, r := range j.rules {
		if r.Logs {
			p := j.pass
			p.Workspace, p.rule, p.retracted = &alone, r, gone
			r.Run(&p)
			found[i] = p.findings
		}
	}
	j.read(found, func(g *gatherer) { g.question(q) })
	j.found[j.at[q]] = found
}

// Keeps reports whether the details of a question's statuses are still needed once it was judged: findings that are
// accepted are looked for among the lines of its log.
func (j *Judge) Keeps(q *scenario.Question) bool { return len(q.Accept) > 0 }

// Findings applies the rules that judge the workspace as a whole, and returns what all of them found, sorted, with
// those marked that are accepted.
func (j *Judge) Findings() []diag.Finding {
	w := j.pass.Workspace
	whole := make([][]diag.Finding, len(j.rules))
	ofSources := make([][][]diag.Finding, len(w.Sources)+1)
	parallel.For(len(j.rules)+len(ofSources), func(i int) {
		if n := i - len(j.rules); n >= 0 {
			ofSources[n] = make([][]diag.Finding, len(j.rules))
			j.read(ofSources[n], func(g *gatherer) {
				if n < len(w.Sources) {
					g.source(w.Sources[n])
				} else {
					g.publishers(w.Publishers)
					g.situations(w.Situations)
				}
			})
			return
		}
		r := j.rules[i]
		judge := r.Run
		if r.Logs {
			judge = r.Once
		}
		if judge != nil {
			p := j.pass
			p.rule = r
			judge(&p)
			whole[i] = p.findings
		}
	})
	var all []diag.Finding
	for i := range j.rules {
		all = append(all, whole[i]...)
		for _, of := range slices.Concat(ofSources, j.found) {
			if of != nil {
				all = append(all, of[i]...)
			}
		}
	}
	if unused := accept(w, all); slices.ContainsFunc(j.rules, func(r Rule) bool { return r.Name == acceptUnused.Name }) {
		all = append(all, unused...)
	}
	diag.Sort(all)
	return all
}

// A reader has the rules that judge texts look at those it is given, for one goroutine at a time.
type reader struct {
	gatherer
	passes []Pass // by rule
	judges []func(*text)
}

// read has an idle reader judge the texts that a function gathers. What each rule finds is added to found.
func (j *Judge) read(found [][]diag.Finding, gather func(*gatherer)) {
	j.guard.Lock()
	var r *reader
	if n := len(j.idle); n > 0 {
		r, j.idle = j.idle[n-1], j.idle[:n-1]
	}
	j.guard.Unlock()
	if r == nil {
		r = j.newReader()
	}
	gather(&r.gatherer)
	for i := range r.passes {
		if r.passes[i].findings != nil {
			found[i] = append(found[i], r.passes[i].findings...)
			r.passes[i].findings = nil
		}
	}
	j.guard.Lock()
	j.idle = append(j.idle, r)
	j.guard.Unlock()
}

func (j *Judge) newReader() *reader {
	r := &reader{passes: make([]Pass, len(j.rules))}
	cutter := newCutter(j.lexicon)
	for i, rule := range j.rules {
		if rule.Texts == nil {
			continue
		}
		r.passes[i] = j.pass
		r.passes[i].rule, r.passes[i].cutter = rule, cutter
		if judge := rule.Texts(&r.passes[i]); judge != nil {
			r.judges = append(r.judges, judge)
		}
	}
	r.each = func(t *text) {
		t.split(cutter)
		for _, judge := range r.judges {
			judge(t)
		}
	}
	return r
}
