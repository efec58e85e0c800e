package day

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1600-02-29", "1970-01-01", "2022-01-09", "2024-02-29", "9999-12-31"} {
		d, err := Parse(s)
		if err != nil || d.String() != s {
			t.Errorf("Parse(%q) = %v, %v; want the same day back", s, d, err)
		}
	}
	for _, s := range []string{"", "2022-1-9", "2022-13-01", "2023-02-29", "0000-01-01", "2022-01-32", "2022/01/09", "20220109", "2022-01-0x"} {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v; want an error", s, d)
		}
	}
}

func TestDaysAgreeWithTheCalendar(t *testing.T) {
	at := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	first := Of(at)
	for i := range 60000 {
		d, err := Parse(at.Format(layout))
		if err != nil || d != first.Add(i) || !d.Time().Equal(at) {
			t.Fatalf("day %d: Parse(%s) = %d, %v; want %d", i, at.Format(layout), d, err, first.Add(i))
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestParseDuration(t *testing.T) {
	for s, want := range map[string]int{"1d": 1, "7d": 7, "2w": 14, "3660d": 3660} {
		if got, err := ParseDuration(s); err != nil || got != want {
			t.Errorf("ParseDuration(%q) = %d, %v; want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "d", "0d", "-1d", "+1d", "7", "1m", "7 d", "3661d"} {
		if got, err := ParseDuration(s); err == nil {
			t.Errorf("ParseDuration(%q) = %d; want an error", s, got)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for s, want := range map[string]string{
		"2022-01-09": "2022-01-09", "2022-02": "2022-02", "2019": "2019", "2020..2021": "2020-01-01..2021-12-31",
		"2022-01-02..2022-01-09": "2022-01-02..2022-01-09", "2019-03..2019-05": "2019-03-01..2019-05-31",
		"2022-01-01..2022-01-31": "2022-01",
	} {
		if got, err := ParsePeriod(s); err != nil || got.String() != want {
			t.Errorf("ParsePeriod(%q) = %v, %v; want %s", s, got, err, want)
		}
	}
	for _, s := range []string{"", "20", "2022-00", "2022-13", "2022..2021", "..", "2022..", "spring 2019"} {
		if got, err := ParsePeriod(s); err == nil {
			t.Errorf("ParsePeriod(%q) = %v; want an error", s, got)
		}
	}
}

func TestParseInstant(t *testing.T) {
	for _, s := range []string{"1969-12-31T23:59:59Z", "2022-01-09T20:00:00Z"} {
		i, err := ParseInstant(s)
		if err != nil || i.String() != s || i.Day().String() != s[:10] {
			t.Errorf("ParseInstant(%q) = %v, %v; want the same back", s, i, err)
		}
	}
	for _, s := range []string{"", "2022-01-09", "2022-01-09T24:00:00Z", "2022-01-09T20:00:00", "2022-01-09T20:00:00+01:00"} {
		if i, err := ParseInstant(s); err == nil {
			t.Errorf("ParseInstant(%q) = %v; want an error", s, i)
		}
	}
	d, _ := Parse("2022-01-09")
	if got := EndOf(d).String(); got != "2022-01-09T23:59:59Z" {
		t.Errorf("EndOf(%v) = %s", d, got)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2022-01-09", "2022-02", "2019..2020", "2022-01-09T20:00:00Z", "7d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse(s); err == nil && d.String() != s {
			t.Errorf("Parse(%q) printed back as %q", s, d)
		}
		d, err := Parse(s)
		if got, ok := OfText([]byte(s)); ok != (err == nil) || got != d {
			t.Errorf("OfText(%q) = %v, %t, but Parse says %v, %v", s, got, ok, d, err)
		}
		if p, err := ParsePeriod(s); err == nil {
			if again, err := ParsePeriod(p.String()); err != nil || again != p {
				t.Errorf("ParsePeriod(%q) = %v, read back as %v, %v", s, p, again, err)
			}
		}
		if i, err := ParseInstant(s); err == nil && i != 0 && i.String() != s {
			t.Errorf("ParseInstant(%q) printed back as %q", s, i)
		}
		_, _ = ParseDuration(s)
	})
}

// TestImpossibleDates distinguishes a well-formed date that does not exist from a malformed one.
func TestImpossibleDates(t *testing.T) {
	parse := func(s string) error { _, err := Parse(s); return err }
	period := func(s string) error { _, err := ParsePeriod(s); return err }
	instant := func(s string) error { _, err := ParseInstant(s); return err }
	for _, c := range []struct {
		read func(string) error
		text string
		want string
	}{
		{parse, "2022-02-30", "there is no day 2022-02-30"},
		{parse, "2022-2-30", `want a date like 2022-01-09, got "2022-2-30"`},
		{period, "2022-01-02..2022-02-30", "there is no day 2022-02-30"},
		{period, "2022-13", "there is no month 2022-13"},
		{period, "2022-1", `want a day, a month, a year or bounds like 2022-01-02..2022-01-09, got "2022-1"`},
		{instant, "2022-02-30T20:00:00Z", "there is no moment 2022-02-30T20:00:00Z"},
		{instant, "2022-02-28T24:00:00Z", "there is no moment 2022-02-28T24:00:00Z"},
		{instant, "2022-02-28", `want a moment in UTC like 2022-01-09T20:00:00Z, got "2022-02-28"`},
	} {
		if err := c.read(c.text); err == nil || err.Error() != c.want {
			t.Errorf("reading %q: %v, want %s", c.text, err, c.want)
		}
	}
}
