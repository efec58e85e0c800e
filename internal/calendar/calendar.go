// Package calendar holds what is to be done on which day, as calendar programs show it. It knows neither what the duties
// are about nor how a format writes them.
package calendar

import "signpost/internal/day"

// A Calendar is a set of events.
type Calendar struct {
	Name   string
	Made   day.Instant // when what it holds was last changed; zero for never
	Events []Event
}

// An Event lasts one whole day and keeps nobody busy.
type Event struct {
	ID      string // the same in every run for the same duty on the same day, and for no other
	On      day.Day
	Summary string
	Details string // lines; may be empty
	Kind    string // a word that programs may sort by
}
