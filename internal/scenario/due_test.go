package scenario

import (
	"fmt"
	"strings"
	"testing"
)

// due lists what is due as "duty indicator day", so that a whole answer can be compared.
func due(t testing.TB, w *Workspace, asOf, on string, within int) string {
	t.Helper()
	var lines []string
	for _, task := range w.States().Due(at(t, asOf, ""), mustDay(t, on), within) {
		name := task.Question.ID
		if task.Indicator != nil {
			name = task.Indicator.ID
		}
		line := fmt.Sprintf("%s %s %s", task.Duty, name, task.By)
		if task.Late(mustDay(t, on)) {
			line += " late"
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "; ")
}

func TestDue(t *testing.T) {
	w, q := strait()
	premiums := q.Indicators[1]
	q.Horizon, premiums.ExpectedBy = mustDay(t, "2022-02-28"), mustDay(t, "2022-01-20")
	expect := func(what, asOf, on string, within int, want string) {
		t.Helper()
		if got := due(t, w, asOf, on, within); got != want {
			t.Errorf("%s: due on %s within %d days = %q; want %q", what, on, within, got, want)
		}
	}
	expect("never looked for", "2022-01-01", "2022-01-01", 7, "assess strait  late; look pilots-recalled; look premiums-fall")
	expect("never looked for and late", "2022-01-01", "2022-01-25", 7, "look premiums-fall 2022-01-20 late; assess strait  late; look pilots-recalled")
	q.log(t, "2022-01-01", "2022-01-01", Entry{Indicator: q.Indicators[0], Status: Present})
	q.log(t, "2022-01-01", "2022-01-01", Entry{Indicator: premiums, Status: Unknown})
	expect("never assessed", "2022-01-01", "2022-01-01", 7, "assess strait  late")
	premiums.LookEvery = 3
	expect("its rhythm comes before the day it is expected by", "2022-01-01", "2022-01-02", 2, "look premiums-fall 2022-01-04; assess strait  late")
	expect("and is missed", "2022-01-01", "2022-01-05", 0, "look premiums-fall 2022-01-04 late; assess strait  late")
	premiums.LookEvery = 30
	expect("a slow one comes after", "2022-01-01", "2022-01-20", 0, "look premiums-fall 2022-01-20; assess strait  late")
	premiums.LookEvery = 0
	q.log(t, "2022-01-10", "2022-01-10", Entry{Detail: assessed(10, 30)})
	expect("freshly assessed", "2022-01-10", "2022-01-10", 6, "")
	expect("the review comes near", "2022-01-10", "2022-01-10", 7, "review strait 2022-01-17")
	expect("on the day it is not late", "2022-01-17", "2022-01-17", 0, "review strait 2022-01-17")
	expect("a day after it is", "2022-01-18", "2022-01-18", 0, "review strait 2022-01-17 late")
	expect("lateness on another day than the one looked at", "2022-01-10", "2022-01-25", 0, "review strait 2022-01-17 late; look premiums-fall 2022-01-20 late")
	expect("everything", "2022-01-10", "2022-03-01", 0, "review strait 2022-01-17 late; look premiums-fall 2022-01-20 late; resolve strait 2022-02-28 late")

	q.log(t, "2022-01-12", "2022-01-12", Entry{Indicator: premiums, Status: Absent})
	expect("an absence from before its day says nothing yet", "2022-01-25", "2022-01-21", 0, "review strait 2022-01-17 late; look premiums-fall 2022-01-20 late")
	q.log(t, "2022-01-22", "2022-01-22", Entry{Indicator: premiums, Status: Absent})
	expect("found absent after its day", "2022-01-25", "2022-01-22", 0, "review strait 2022-01-17 late; weigh premiums-fall 2022-01-20 late")
	q.log(t, "2022-01-23", "2022-01-23", Entry{Detail: assessed(10, 30)})
	expect("and taken in", "2022-01-25", "2022-01-25", 0, "")
	q.log(t, "2022-01-24", "2022-01-24", Entry{Indicator: premiums, Status: Unknown})
	expect("nobody could tell any more", "2022-01-25", "2022-01-25", 0, "look premiums-fall 2022-01-20 late")
	q.log(t, "2022-01-25", "2022-01-25", Entry{Indicator: premiums, Status: Emerging})
	expect("seen after all", "2022-01-25", "2022-01-25", 0, "")
	q.log(t, "2022-01-26", "2022-01-26", Entry{Detail: &Detail{Resolved: "closes"}})
	expect("resolved", "2022-03-01", "2022-03-01", 365, "")
}
