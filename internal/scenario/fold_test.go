package scenario

import "testing"

func TestTheLaterDateWinsThenTheLaterRecordThenTheLaterLine(t *testing.T) {
	_, q := strait()
	i := q.Indicators[0]
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: i, Status: Present})
	q.log(t, "2022-01-03", "2022-01-07", Entry{Indicator: i, Status: Absent})
	q.log(t, "2022-01-05", "2022-01-06", Entry{Indicator: i, Status: Emerging})
	q.log(t, "2022-01-05", "2022-01-06", Entry{Indicator: i, Status: Unknown})
	for _, c := range []struct {
		asOf, knownAt string
		want          Status
	}{
		{"2022-01-09", "", Unknown},           // the last line recorded last for the last date
		{"2022-01-09", "2022-01-05", Present}, // only the first had been recorded
		{"2022-01-04", "", Absent},            // the backdated one counts on its day
		{"2022-01-04", "2022-01-06", Unknown}, // but not before it was recorded
		{"2022-01-02", "", Unknown},           // no entry covers that day
		{"2022-01-05", "2022-01-06", Unknown}, // as known on the 6th
	} {
		if got := q.On(at(t, c.asOf, c.knownAt)).Status(i); got != c.want {
			t.Errorf("status as of %s known at %q = %v; want %v", c.asOf, c.knownAt, got, c.want)
		}
	}
}

func TestARetractionWorksFromWhenItWasRecordedForEveryDay(t *testing.T) {
	_, q := strait()
	i := q.Indicators[0]
	q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: i, Status: Absent})
	wrong := q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: i, Status: Present})
	retraction := q.log(t, "2022-01-08", "2022-01-08", Entry{Detail: &Detail{Retract: wrong.ID}})
	for _, c := range []struct {
		asOf, knownAt string
		want          Status
	}{
		{"2022-01-09", "", Absent},
		{"2022-01-06", "", Absent},            // retracted for the days before the retraction too
		{"2022-01-06", "2022-01-07", Present}, // but not as known before it
	} {
		if got := q.On(at(t, c.asOf, c.knownAt)).Status(i); got != c.want {
			t.Errorf("status as of %s known at %q = %v; want %v", c.asOf, c.knownAt, got, c.want)
		}
	}
	q.log(t, "2022-01-09", "2022-01-09", Entry{Detail: &Detail{Retract: retraction.ID}})
	if got := q.On(at(t, "2022-01-09", "")).Status(i); got != Present {
		t.Errorf("status after the retraction was retracted = %v; want %v", got, Present)
	}
}

func TestStateOfAnAssessedQuestion(t *testing.T) {
	_, q := strait()
	if s := q.On(at(t, "2022-01-09", "")); s.Assessment() != nil || s.Leading() != nil || s.ReviewDue() != 0 || moved(q, s) != 0 {
		t.Errorf("a question that was never assessed has an assessment: %+v", s)
	}
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(10, 20)})
	q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: assessed(60, 70)})
	s := q.On(at(t, "2022-01-09", ""))
	if got := s.Leading(); got != q.Scenarios[0] {
		t.Errorf("leading = %s; want closes", got.ID)
	}
	if got := moved(q, s); got != 50 {
		t.Errorf("moved = %v points; want 50", got)
	}
	if got := s.ReviewDue().String(); got != "2022-01-13" {
		t.Errorf("review due = %s; want 2022-01-13", got)
	}
	if got, ok := s.Likelihood(q.Scenarios[1]); !ok || got.String() != "30-40" {
		t.Errorf("likelihood of stays-open = %v, %v; want 30-40", got, ok)
	}
	q.log(t, "2022-01-08", "2022-01-08", Entry{Detail: &Detail{Resolved: "closes"}})
	if s := q.On(at(t, "2022-01-09", "")); s.Resolution == nil || s.ReviewDue() != 0 {
		t.Error("a resolved question is still to be reviewed")
	}
}

func TestOverdue(t *testing.T) {
	_, q := strait()
	i := q.Indicators[1]
	i.ExpectedBy = mustDay(t, "2022-01-05")
	for _, c := range []struct {
		status Status
		asOf   string
		want   bool
	}{
		{Absent, "2022-01-05", false}, {Absent, "2022-01-06", true}, {Unknown, "2022-01-06", true},
		{Emerging, "2022-01-06", false}, {Present, "2022-01-06", false},
	} {
		q.Log.Entries = nil
		q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: i, Status: c.status})
		if got := q.On(at(t, c.asOf, "")).Overdue(i); got != c.want {
			t.Errorf("%v on %s: overdue = %v; want %v", c.status, c.asOf, got, c.want)
		}
	}
}

// moved is by how many points the assessment in force moved a question.
func moved(q *Question, s *State) float64 {
	return (&Workspace{Questions: []*Question{q}}).States().Moved(q, s.Moment)
}
