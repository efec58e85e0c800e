package report

import (
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
)

func TestADayIsNamedOnceWhereATextHasItsWeekday(t *testing.T) {
	thursday, err := day.Parse("2022-01-06")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code       lang.Code
		text, want string
	}{
		{lang.English, "Russia sent troops on Thursday.", "Russia sent troops on 6 January."},
		{lang.English, "On Thursday Moscow announced it.", "On 6 January Moscow announced it."},
		{lang.English, "On Friday Moscow announced it.", "On Friday Moscow announced it."},
		{lang.Arabic, "أوفدت موسكو يوم الخميس طلائعها.", "أوفدت موسكو في 6 يناير طلائعها."},
	} {
		w := words{c.code}
		if got := w.shortenDate(c.text, thursday, w.dayIn(thursday, thursday)); got != c.want {
			t.Errorf("%q became %q, want %q", c.text, got, c.want)
		}
	}
}
