package report_test

import (
	"strings"
	"testing"

	"signpost/internal/report"
	"signpost/internal/scenario"
)

// written reports the last entry made by log, like a command: the workspace before it is loaded separately.
func written(t *testing.T, log func(q *scenario.Question) *scenario.Entry) *report.WriteReport {
	t.Helper()
	signs := [2]scenario.ExpectationWord{"highly likely", "highly unlikely"}
	before, after := strait(signs), strait(signs)
	log(before)
	last := log(after)
	before.Log.Entries = deleteEntry(before.Log.Entries, last.ID)
	return report.NewWriteReport(looking(t, before), looking(t, after), after, last, report.LogLine{File: "strait.log.yaml", Line: 9, ID: last.ID, Text: "- {}"})
}

func deleteEntry(entries []scenario.Entry, id string) []scenario.Entry {
	var kept []scenario.Entry
	for _, e := range entries {
		if e.ID != id {
			kept = append(kept, e)
		}
	}
	return kept
}

func TestWriteReportSaysWhatAnEntryChanged(t *testing.T) {
	for name, c := range map[string]struct {
		log  func(q *scenario.Question) *scenario.Entry
		want func(r *report.WriteReport) bool
		says string
	}{
		"a status that turns": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, judged(30, 40))
				return logged(q, firstDay+1, status(q, 0, scenario.Present))
			},
			func(r *report.WriteReport) bool {
				return r.Entry.Was == "unknown" && r.Entry.Status == "present" && r.Entry.Changed && len(r.Implied) == 2 && r.Implied[0].Is > r.Implied[0].Was
			},
			"? unknown → ● present",
		},
		"a status that stays": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, status(q, 0, scenario.Absent))
				return logged(q, firstDay+1, status(q, 0, scenario.Absent))
			},
			func(r *report.WriteReport) bool {
				return r.Entry.Was == "absent" && !r.Entry.Changed && r.Implied == nil && r.Again && r.Since == firstDay && r.Repeats == ""
			},
			"looked again; ○ absent since",
		},
		"a status of an earlier day": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay+5, status(q, 0, scenario.Present))
				return logged(q, firstDay+1, status(q, 0, scenario.Absent))
			},
			func(r *report.WriteReport) bool {
				return r.Overruled != nil && r.Overruled.ID == "e1" && !r.Entry.Changed && !r.Later
			},
			"overruled since " + (firstDay + 5).String() + " by ● present (e1)",
		},
		"a status of a later day": {
			func(q *scenario.Question) *scenario.Entry {
				return logged(q, lookDay+5, status(q, 0, scenario.Present))
			},
			func(r *report.WriteReport) bool { return r.Later && !r.Entry.Changed && r.Overruled == nil },
			"that is after the day looked at",
		},
		"an assessment": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, judged(30, 40))
				return logged(q, firstDay+1, judged(40, 50))
			},
			func(r *report.WriteReport) bool {
				return len(r.Changed) == 2 && r.Changed[0].Was.Lo == 30 && r.Changed[0].Now.Lo == 40 && r.Implied == nil
			},
			"▲ 10",
		},
		"an assessment of an earlier day": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay+5, judged(30, 40))
				return logged(q, firstDay+1, judged(40, 50))
			},
			func(r *report.WriteReport) bool { return r.Overruled != nil && r.Overruled.ID == "e1" },
			"by the assessment e1",
		},
		"the retraction of a status": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, status(q, 0, scenario.Present))
				return logged(q, firstDay+1, scenario.Entry{Detail: &scenario.Detail{Retract: "e1"}})
			},
			func(r *report.WriteReport) bool {
				return r.Withdrawn != nil && r.Withdrawn.ID == "e1" && r.Withdrawn.Retracted && r.Status.Was == "present" && r.Status.Is == "unknown"
			},
			"It no longer counts: sign-0 ● present",
		},
		"the retraction of a retraction": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, status(q, 0, scenario.Present))
				logged(q, firstDay+1, scenario.Entry{Detail: &scenario.Detail{Retract: "e1"}})
				return logged(q, firstDay+2, scenario.Entry{Detail: &scenario.Detail{Retract: "e2"}})
			},
			func(r *report.WriteReport) bool {
				return r.Withdrawn != nil && r.Withdrawn.ID == "e1" && !r.Withdrawn.Retracted && r.Status.Is == "present"
			},
			"It counts again",
		},
		"the retraction of a resolution": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, scenario.Entry{Detail: &scenario.Detail{Resolved: "closes"}})
				return logged(q, firstDay+1, scenario.Entry{Detail: &scenario.Detail{Retract: "e1"}})
			},
			func(r *report.WriteReport) bool { return r.Withdrawn != nil && r.Status == nil },
			"The question is open again.",
		},
		"a resolution that scores": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, judged(30, 30))
				return logged(q, firstDay+9, scenario.Entry{Detail: &scenario.Detail{Resolved: "stays-open"}})
			},
			func(r *report.WriteReport) bool { return r.Score != nil && r.Score.Held == 70 && r.Score.Brier == 0.18 },
			"gave it 70%.",
		},
		"a resolution that nobody assessed": {
			func(q *scenario.Question) *scenario.Entry {
				return logged(q, firstDay+9, scenario.Entry{Detail: &scenario.Detail{Resolved: "stays-open"}})
			},
			func(r *report.WriteReport) bool { return r.Score == nil && r.Entry.Resolved == "stays-open" },
			"Nobody had assessed it in time",
		},
		"a void resolution": {
			func(q *scenario.Question) *scenario.Entry {
				logged(q, firstDay, judged(30, 30))
				return logged(q, firstDay+9, scenario.Entry{Detail: &scenario.Detail{Resolved: scenario.Void}})
			},
			func(r *report.WriteReport) bool { return r.Score == nil },
			"A void question counts in no score.",
		},
	} {
		r := written(t, c.log)
		if !c.want(r) {
			t.Errorf("%s is reported as %+v", name, r)
		}
		if words := text(r.Document()); !strings.Contains(words, c.says) || !strings.Contains(words, "Written to strait.log.yaml:9") {
			t.Errorf("%s says\n%s; want %q in it", name, words, c.says)
		}
	}
}
