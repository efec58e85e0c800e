package scenario

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"signpost/internal/lang"
)

// describeSteps describes steps in one line each.
func describeSteps(steps []Step) string {
	var lines []string
	for _, s := range steps {
		switch e := s.Entry; {
		case e.Indicator != nil && s.Turns:
			lines = append(lines, fmt.Sprintf("%s %s → %s", e.Indicator.ID, s.Was, e.Status))
		case e.Indicator != nil:
			lines = append(lines, fmt.Sprintf("%s %s, then %s: nothing", e.Indicator.ID, s.Was, e.Status))
		default:
			lines = append(lines, e.Kind().String())
		}
	}
	return strings.Join(lines, "; ")
}

func TestStepsSinceFollowEachIndicatorFromWhatItWas(t *testing.T) {
	_, q := strait()
	pilots, premiums := q.Indicators[0], q.Indicators[1]
	q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: pilots, Status: Absent})
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: pilots, Status: Emerging})
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: premiums, Status: Unknown})
	q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: assessed(60, 70)})
	wrong := q.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: pilots, Status: Absent}).ID
	q.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: pilots, Status: Present})
	q.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: pilots, Status: Present})
	q.log(t, "2022-01-04", "2022-01-08", Entry{Indicator: premiums, Status: Absent})
	q.log(t, "2022-01-09", "2022-01-09", Entry{Detail: &Detail{Retract: wrong}})
	for _, c := range []struct {
		then, now, knownAt string
		want               string
	}{
		{"2022-01-02", "2022-01-03", "", "pilots-recalled unknown → absent"},
		{"2022-01-03", "2022-01-05", "2022-01-05", "pilots-recalled absent → emerging; premiums-fall unknown, then unknown: nothing"},
		// An entry recorded later but dated between the two days counts.
		{"2022-01-03", "2022-01-05", "", "premiums-fall unknown → absent; pilots-recalled absent → emerging; premiums-fall absent → unknown"},
		// The retracted status changes nothing; the next one starts from the status before it.
		{"2022-01-05", "2022-01-09", "", "assessment; pilots-recalled emerging, then absent: nothing; pilots-recalled emerging → present; pilots-recalled present, then present: nothing; retraction"},
		// Before the retraction was recorded, the status did change.
		{"2022-01-05", "2022-01-06", "2022-01-06", "assessment; pilots-recalled emerging → absent"},
		{"2022-01-09", "2022-01-09", "", ""},
		{"2022-01-09", "2022-01-05", "", ""}, // nothing happens going backwards
	} {
		then, now := q.On(at(t, c.then, c.knownAt)), q.On(at(t, c.now, c.knownAt))
		if got := describeSteps(now.StepsSince(then)); got != c.want {
			t.Errorf("from %s to %s, known at %q:\n got %s\nwant %s", c.then, c.now, c.knownAt, got, c.want)
		}
	}
}

func TestBorrowedAreTheIndicatorsOfOthersThatTurned(t *testing.T) {
	w, q := strait()
	harbour := &Question{ID: "harbour", Scenarios: []*Scenario{{ID: "fills"}, {ID: "empties"}}}
	for _, s := range harbour.Scenarios {
		s.Question = harbour
	}
	lent := &Indicator{ID: "ships-wait", Question: harbour, Observe: Prose{Text: lang.Text{{Lang: lang.English, Text: "Ships wait."}}}}
	lent.Expect = []Expectation{{Ref: "strait/closes", Word: "likely"}, {Ref: "strait/stays-open", Word: "unlikely"}}
	kept := &Indicator{ID: "cranes-stand", Question: harbour, Observe: lent.Observe}
	kept.Expect = []Expectation{{Ref: "fills", Word: "unlikely"}, {Ref: "empties", Word: "likely"}}
	harbour.Indicators = []*Indicator{lent, kept}
	w.Questions = append(w.Questions, harbour)
	w.Link()
	q.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: q.Indicators[0], Status: Present})
	harbour.log(t, "2022-01-04", "2022-01-04", Entry{Indicator: lent, Status: Absent})
	harbour.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: lent, Status: Emerging})
	harbour.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: kept, Status: Present})
	harbour.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: lent, Status: Absent})
	for _, c := range []struct{ then, now, want string }{
		{"2022-01-03", "2022-01-04", "ships-wait unknown → absent"},
		{"2022-01-04", "2022-01-06", "ships-wait absent → emerging"},
		{"2022-01-04", "2022-01-07", ""}, // there and back
		{"2022-01-07", "2022-01-09", ""},
	} {
		if got := describeSteps(w.States().Borrowed(q, at(t, c.then, ""), at(t, c.now, ""))); got != c.want {
			t.Errorf("from %s to %s: got %q; want %q", c.then, c.now, got, c.want)
		}
	}
	if got := w.IndicatorsFor(q); !slices.Contains(got, lent) || slices.Contains(got, kept) {
		t.Errorf("the indicators that speak to the strait are %v", got)
	}
}
