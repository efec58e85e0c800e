package serve

import (
	"net/url"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// The names that an address gives to what a page is shown for.
const (
	keyAsOf    = "as-of"
	keyKnownAt = "known-at"
	keyLang    = "lang"
	keyQuery   = "q"
	keySince   = "since"
)

// kept lists what links take along from page to page.
var kept = []string{keyAsOf, keyKnownAt, keyLang}

// A visit is one request for a page.
type visit struct {
	site  *site
	path  string
	args  []string // the parts of the path after the page's name
	query url.Values
	c     report.Context
}

// address returns where a page is found, for the same language and times as this one. A part of a page may follow
// its path after a "#".
func (v *visit) address(path string) string { return address(path, v.query) }

func address(path string, query url.Values) string {
	keep := url.Values{}
	for _, key := range kept {
		if value := query.Get(key); value != "" {
			keep.Set(key, value)
		}
	}
	u := url.URL{Path: path, RawQuery: keep.Encode()}
	if page, part, ok := cutPart(path); ok {
		u.Path, u.Fragment = page, part
	}
	return u.String()
}

// with returns the query with another value for one key; an empty value takes it away.
func (v *visit) with(key, value string) url.Values {
	query := url.Values{}
	for _, k := range append(slices.Clone(kept), keyQuery, keySince) {
		if old := v.query.Get(k); old != "" {
			query.Set(k, old)
		}
	}
	query.Del(key)
	if value != "" {
		query.Set(key, value)
	}
	return query
}

// A refusal is an address that asks for what cannot be: its phrase is said in the language of the page.
type refusal struct {
	phrase string
	value  string
}

// Error says what is wrong in English, for whoever has no page to say it on.
func (r refusal) Error() string { return lang.Say(lang.English, r.phrase) + ": " + r.value }

// language is that of the address, else the server's own, else the workspace's first that the interface speaks.
func (s *Server) language(site *site, query url.Values) (lang.Code, error) {
	own := s.options.Lang
	if own == "" && site.workspace != nil && slices.Contains(lang.Spoken, site.workspace.Languages[0]) {
		own = site.workspace.Languages[0]
	}
	if own == "" {
		own = lang.English
	}
	asked := lang.Code(query.Get(keyLang))
	if asked == "" {
		return own, nil
	}
	if !slices.Contains(lang.Spoken, asked) {
		return own, refusal{"No such language", string(asked)}
	}
	return asked, nil
}

// moment is the pair of times of the address, each else the server's own.
func (s *Server) moment(site *site, query url.Values) (scenario.Moment, error) {
	m := scenario.Moment{AsOf: s.options.AsOf, KnownAt: s.options.KnownAt}
	if m.AsOf == 0 {
		m.AsOf = site.workspace.AsOf
	}
	if m.AsOf == 0 {
		m.AsOf = site.today
	}
	if text := query.Get(keyAsOf); text != "" {
		d, err := day.Parse(text)
		if err != nil {
			return m, refusal{"Write a day like 2022-01-09", text}
		}
		m.AsOf = d
	}
	if text := query.Get(keyKnownAt); text != "" {
		i, err := day.ParseUntil(text)
		if err != nil {
			return m, refusal{"Write a day like 2022-01-09, or a moment like 2022-01-09T20:00:00Z", text}
		}
		m.KnownAt = i
	}
	if m.KnownAt > day.EndOf(site.today) {
		return m, refusal{"Nothing can be known that was not written down yet", m.KnownAt.String()}
	}
	return m, nil
}

// due is the day on which lateness is judged.
func (s *Server) due(site *site, m scenario.Moment) day.Day {
	if s.options.DueToday {
		return site.today
	}
	return m.AsOf
}

// context is what the reports of a page are asked with.
func (s *Server) context(site *site, c lang.Code, m scenario.Moment) report.Context {
	return report.Context{Workspace: site.workspace, Lang: c, Moment: m, Today: site.today, Now: day.EndOf(site.today), Due: s.due(site, m), States: site.workspace.States()}
}
