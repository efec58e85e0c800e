// Package check judges a loaded workspace by named rules: what is wrong with it, what is weak, what is worth knowing.
//
// A rule reads the workspace and reports; it computes nothing that the domain does not, changes nothing and opens
// no file. Mistakes that keep a file from being read are found by package store.
package check

import (
	"fmt"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// A Rule is one thing to look for in a workspace. It has one of Run and Texts.
type Rule struct {
	Name  string     // lower-case with hyphens, says what is wrong; public, never renamed
	Level diag.Level // of every finding of the rule
	Says  string     // one sentence: what it reports
	Why   string     // why one would want to know, with the standard behind it where there is one

	// Run judges a workspace. Logs says that it looks into the statuses of logs for more than their indicators: it is
	// run for each question by itself then, while its log is at hand whole.
	Run  func(*Pass)
	Logs bool
	// Once judges what stands in no question, for a rule that is run for each by itself.
	Once func(*Pass)

	// Texts returns what judges one text after the other, or nil where there is nothing to judge them by. A text, and
	// how it was cut, may be looked at only until the next one comes.
	Texts func(*Pass) func(*text)
}

// A Pass is one run of one rule over a workspace. Rules run at the same time: what they share they only read.
type Pass struct {
	Workspace *scenario.Workspace // with the one question alone, where a rule is run for each by itself
	Moment    scenario.Moment     // the day looked at, and what was known by then
	Today     day.Day             // the real day, on which an entry cannot yet be from tomorrow
	LateOn    day.Day             // the day on which lateness is judged: the workspace's own in a closed case, else today

	rule      Rule
	facts     *facts
	cutter    *cutter         // of the goroutine that judges texts
	retracted map[string]bool // the ids of the question's retracted entries, where a rule is run for each by itself
	findings  []diag.Finding
}

// Report adds a finding of the rule. The hint says what to do next and may be empty.
func (p *Pass) Report(place diag.Place, message, hint string) {
	p.findings = append(p.findings, diag.Finding{
		Place: place, Level: p.rule.Level, Rule: p.rule.Name, Message: message, Hint: hint,
	})
}

// Run applies all rules and returns their findings, sorted, with those marked that are accepted.
func Run(w *scenario.Workspace, m scenario.Moment, today, lateOn day.Day) []diag.Finding {
	return run(Rules, w, m, today, lateOn)
}

func run(rules []Rule, w *scenario.Workspace, m scenario.Moment, today, lateOn day.Day) []diag.Finding {
	j := newJudge(rules, w, m, today, lateOn)
	parallel.For(len(w.Questions), func(i int) { j.Question(w.Questions[i]) })
	return j.Findings()
}

// open lists the questions that were not resolved by the moment of the pass: nothing is late in a closed one.
func (p *Pass) open() []*scenario.Question {
	var list []*scenario.Question
	for _, q := range p.Workspace.Questions {
		if p.state(q).Resolution == nil {
			list = append(list, q)
		}
	}
	return list
}

// entriesInForce lists the entries of a question's log that nobody withdrew, of whatever day:
// a mistake stays one whichever day is looked at. Entries read without their details are among them.
func (p *Pass) entriesInForce(q *scenario.Question) []*scenario.Entry {
	list := make([]*scenario.Entry, 0, len(q.Log.Entries))
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Detail == nil || !p.retracted[e.ID] {
			list = append(list, e)
		}
	}
	return list
}

// retractions lists the retractions in a question's log, also those that were themselves retracted.
func retractions(q *scenario.Question) []*scenario.Entry {
	var list []*scenario.Entry
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Retraction() {
			list = append(list, e)
		}
	}
	return list
}

// line is the place of an entry: an entry is one line of its log. Without its details nobody knows which.
func line(q *scenario.Question, e *scenario.Entry) diag.Place {
	return q.Log.Place(e)
}

// lineOf says where an entry stands to whoever looks at another one: "line 3", with its file where that is another log
// of the question.
func lineOf(q *scenario.Question, e, from *scenario.Entry) string {
	at := line(q, e)
	if at.File == line(q, from).File {
		return fmt.Sprintf("line %d", at.Line)
	}
	return fmt.Sprintf("line %d of %s", at.Line, at.File)
}

// entryName says in a message what an entry is: "the assessment of 2022-01-09".
func entryName(e *scenario.Entry) string {
	if e.Indicator != nil {
		return fmt.Sprintf("the status %s of %s on %s", e.Status, e.Indicator.ID, e.Date)
	}
	return fmt.Sprintf("the %s of %s", e.Kind(), e.Date)
}
