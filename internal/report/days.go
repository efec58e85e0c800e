package report

import (
	"fmt"
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
)

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// month says the name of a month, 1 to 12.
func (w words) month(n int) string { return w.say(months[n-1]) }

// day says a day as readers write it: "6 January 2022", «6 يناير 2022».
func (w words) day(d day.Day) string {
	if d == 0 {
		return ""
	}
	return w.dayIn(d, 0)
}

// dayIn says a day without its year where that is the year of another day: "6 January".
func (w words) dayIn(d, other day.Day) string {
	t := d.Time()
	if other != 0 && other.Time().Year() == t.Year() {
		return fmt.Sprintf("%d %s", t.Day(), w.month(int(t.Month())))
	}
	return fmt.Sprintf("%d %s %d", t.Day(), w.month(int(t.Month())), t.Year())
}

// period says a stretch of days as readers write it, and says what two days share once: "6 to 9 January 2022", «6 إلى 9
// يناير 2022», "January 2022", "2021".
func (w words) period(p day.Period) string {
	if p.IsZero() {
		return ""
	}
	from, to := p.From.Time(), p.To.Time()
	whole := from.Day() == 1 && to.AddDate(0, 0, 1).Day() == 1
	sameMonth := from.Year() == to.Year() && from.Month() == to.Month()
	switch {
	case p.From == p.To:
		return w.day(p.From)
	case whole && sameMonth:
		return fmt.Sprintf("%s %d", w.month(int(from.Month())), from.Year())
	case whole && from.Month() == 1 && to.Month() == 12 && from.Year() == to.Year():
		return fmt.Sprint(from.Year())
	case whole && from.Month() == 1 && to.Month() == 12:
		return w.through(from.Year(), to.Year())
	case sameMonth:
		return fmt.Sprintf("%s %s %d", w.through(from.Day(), to.Day()), w.month(int(from.Month())), from.Year())
	}
	return w.say("%s to %s", w.dayIn(p.From, p.To), w.day(p.To))
}

// periodIn is period without the year where it is that of another day, which readers know.
func (w words) periodIn(p day.Period, other day.Day) string {
	text := w.period(p)
	year := fmt.Sprintf(" %d", other.Time().Year())
	if p.IsZero() || other == 0 || p.From.Time().Day() == 1 && p.To.Add(1).Time().Day() == 1 {
		return text
	}
	return strings.TrimSuffix(text, year)
}

// shortDays counts days where room is short: "3d". Arabic has no such letter that readers know: «3 أيام».
func (w words) shortDays(n int) string {
	if w.Code == lang.Arabic {
		return w.count(n, "day")
	}
	return fmt.Sprintf("%dd", n)
}

// through says a stretch of numbers. A word parts them: a dash is silent to listeners, and turns over in Arabic.
func (w words) through(from, to int) string { return w.say("%d to %d", from, to) }
