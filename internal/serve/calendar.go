package serve

import (
	"bytes"
	"net/http"

	"signpost/internal/render"
	"signpost/internal/report"
)

// calendarPath is the address that calendar programs take what is due from, again and again.
const calendarPath = "/due.ics"

// seasonAhead is how many days ahead the calendar looks: a program that shows months has room for them.
const seasonAhead = 90

// calendar answers with what is due as a calendar. What cannot be shown is said on a page, as everywhere.
func (s *Server) calendar(w http.ResponseWriter, r *http.Request) {
	site, _ := s.current()
	c, err := s.context(site, r.URL.Query())
	if err != nil || site.workspace == nil {
		s.page(w, r)
		return
	}
	var b bytes.Buffer
	if err := render.Write(&b, "ics", report.NewDue(c, seasonAhead, false), render.Options{}); err != nil {
		http.Error(w, "the calendar cannot be written: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/calendar; charset=utf-8")
	w.Header().Set("Content-Disposition", `inline; filename="due.ics"`)
	_, _ = w.Write(b.Bytes()) // whoever asked has gone
}
