package scenario

import (
	"cmp"
	"slices"

	"signpost/internal/day"
)

// A Duty is something that an open question needs from its analyst.
type Duty string

// The duties, in the order in which those of one day are listed.
const (
	Resolve Duty = "resolve" // its horizon passes: record what came true
	Assess  Duty = "assess"  // it was never assessed, or has a scenario without a likelihood
	Review  Duty = "review"  // its review interval has passed
	Look    Duty = "look"    // an indicator must be checked: by its interval, by the day it is expected by, or because it was never checked
	Weigh   Duty = "weigh"   // an indicator was not seen by its day, and no assessment has considered that yet
)

var duties = []Duty{Resolve, Assess, Review, Look, Weigh}

// A Task is one duty on one question.
type Task struct {
	Duty      Duty
	Question  *Question
	Indicator *Indicator // of Look and Weigh
	By        day.Day    // the last day on which it is in time; zero if it was never done
}

// Late reports whether the task is overdue on a day. A question that was never assessed is always late; an indicator
// that was never checked is due, but not late.
func (t Task) Late(on day.Day) bool { return t.By < on && (t.By != 0 || t.Duty != Look) }

// Watched reports whether the task is to look for an indicator on a day.
func (t Task) Watched(on day.Day) bool { return t.Duty == Look && t.By <= on }

// Due lists the tasks of open questions up to a number of days after a day, the most overdue first. The state is that
// of the moment; lateness is judged on the day.
func (f *States) Due(m Moment, on day.Day, within int) []Task {
	var tasks []Task
	for _, q := range f.workspace.Questions {
		for _, t := range f.On(q, m).tasks(on) {
			if t.By <= on.Add(within) {
				tasks = append(tasks, t)
			}
		}
	}
	slices.SortStableFunc(tasks, func(a, b Task) int {
		return cmp.Or(compareDays(a.By, b.By), cmp.Compare(slices.Index(duties, a.Duty), slices.Index(duties, b.Duty)))
	})
	return tasks
}

// compareDays orders days, with the zero day last.
func compareDays(a, b day.Day) int {
	switch {
	case a == b:
		return 0
	case a == 0:
		return 1
	case b == 0:
		return -1
	}
	return cmp.Compare(a, b)
}

// tasks lists all tasks of a question, whenever they are due; a resolved question has none. Lateness is judged on the
// day.
func (s *State) tasks(on day.Day) []Task {
	q := s.Question
	if s.Resolution != nil {
		return nil
	}
	var tasks []Task
	if q.Horizon != 0 {
		tasks = append(tasks, Task{Duty: Resolve, Question: q, By: q.Horizon})
	}
	if a := s.Assessment(); a == nil || s.Question.unjudged(a, s.Moment.AsOf) {
		tasks = append(tasks, Task{Duty: Assess, Question: q})
	}
	if by := s.ReviewDue(); by != 0 {
		tasks = append(tasks, Task{Duty: Review, Question: q, By: by})
	}
	for _, i := range s.Indicators() {
		duty, expected := s.awaits(i)
		if expected && duty == Weigh {
			tasks = append(tasks, Task{Duty: Weigh, Question: q, Indicator: i, By: i.ExpectedBy})
		}
		if by, ok := s.nextLook(i, expected && duty == Look, on); ok {
			tasks = append(tasks, Task{Duty: Look, Question: q, Indicator: i, By: by})
		}
	}
	return tasks
}

// awaits returns the duty for an indicator that is expected by a day. There is none if it was seen, or if it was found
// absent after its day and the question was assessed since.
func (s *State) awaits(i *Indicator) (Duty, bool) {
	if i.ExpectedBy == 0 || s.Status(i) > Absent {
		return "", false
	}
	e := s.Entry(i)
	if e == nil || e.Status == Unknown || e.Date <= i.ExpectedBy {
		return Look, true
	}
	if a := s.Assessment(); a == nil || a.Before(e) {
		return Weigh, true
	}
	return "", false
}

// nextLook returns the day by which an indicator must be checked next: the earlier of the day given by its interval
// and, if it is awaited, the day it is expected by. It is zero for one that was never checked, unless it is already
// late. A present indicator needs no check.
func (s *State) nextLook(i *Indicator, awaited bool, on day.Day) (by day.Day, ok bool) {
	looked := s.LastLooked(i)
	switch {
	case s.Status(i) == Present:
		return 0, false
	case looked == 0 && i.dueBefore(on):
		return i.ExpectedBy, true
	case looked == 0:
		return 0, true
	}
	if awaited {
		by, ok = i.ExpectedBy, true
	}
	if i.LookEvery > 0 && (!ok || looked.Add(i.LookEvery) < by) {
		by, ok = looked.Add(i.LookEvery), true
	}
	return by, ok
}
