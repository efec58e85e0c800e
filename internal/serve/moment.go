package serve

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
)

// The names that an address gives to what a page is shown for, beside those of package ask.
const (
	keyQuery = "q"
	keySince = "since"
)

// keptKeys lists what links take along from page to page.
var keptKeys = []string{ask.KeyAsOf, ask.KeyKnownAt, ask.KeyLang}

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
	for _, key := range keptKeys {
		if value := query.Get(key); value != "" {
			keep.Set(key, value)
		}
	}
	u := url.URL{Path: path, RawQuery: keep.Encode()}
	if page, part, ok := strings.Cut(path, "#"); ok {
		u.Path, u.Fragment = page, part
	}
	return u.String()
}

// with returns the query with another value for one key; an empty value takes it away.
func (v *visit) with(key, value string) url.Values {
	query := url.Values{}
	for _, k := range append(slices.Clone(keptKeys), keyQuery, keySince) {
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

// times are those of the address, each else the server's own.
func (s *Server) times(query url.Values) ask.Times {
	return ask.Times{AsOf: cmp.Or(query.Get(ask.KeyAsOf), s.options.Times.AsOf), KnownAt: cmp.Or(query.Get(ask.KeyKnownAt), s.options.Times.KnownAt)}
}

// context is what the reports of a page are asked with: the language and the times of the address, each else the
// server's own. On an error the page is still in a language; the error is an *ask.Error.
func (s *Server) context(site *site, query url.Values) (report.Context, error) {
	languages := []lang.Code{}
	if site.workspace != nil {
		languages = site.workspace.Languages
	}
	code := cmp.Or(s.options.Lang, ask.Language(languages))
	asked, err := ask.Languages(query.Get(ask.KeyLang))
	if len(asked) > 0 {
		code = asked[0]
	}
	if site.workspace == nil {
		return report.Context{Lang: code}, nil
	}
	c, wrong := s.times(query).Context(site.workspace, code, site.clock)
	c.Now = day.EndOf(c.Today) // a page may stay open for the rest of the day
	return c, cmp.Or(err, wrong)
}
