package serve

import (
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"signpost/internal/ask"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/render/html"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Handler answers the requests that reach an address, such as "127.0.0.1:7878".
func (s *Server) Handler(address string) http.Handler {
	return guard(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case livePath:
			s.live(w, r)
		case scriptPath:
			serveScript(w, r)
		case calendarPath:
			s.calendar(w, r)
		default:
			s.page(w, r)
		}
	}))
}

// page answers with a page, whatever is asked: what cannot be shown is said on a page too.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	s.lookIfAsked()
	site, _ := s.current()
	v := &visit{site: site, path: r.URL.Path, query: r.URL.Query()}
	status, shown := s.answer(v)
	var b bytes.Buffer
	if err := render.WritePage(&b, html.Page{
		Documents: []*view.Document{shown.Document()}, Bar: v.pageBar(), Local: true, Address: v.link, Script: scriptPath + "?v=" + site.version,
	}); err != nil {
		http.Error(w, "the page cannot be written: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(b.Bytes()) // whoever asked has gone
	}
}

// answer finds what to show, and the HTTP status.
func (s *Server) answer(v *visit) (int, render.Report) {
	if m, err := s.times(v.query).Parse(v.site.clock.Today); err == nil {
		v.site = v.site.before(m.KnownAt)
	}
	c, err := s.context(v.site, v.query)
	v.c = c
	if v.site.workspace == nil {
		return http.StatusServiceUnavailable, mistakesReport(v.site, c.Lang)
	}
	if err != nil {
		return http.StatusBadRequest, v.refused(err)
	}
	page, args, ok := find(v.path)
	if !ok {
		return http.StatusNotFound, v.missing(&scenario.NotFound{Name: v.path})
	}
	v.args = args
	shown, err := page.report(v)
	var unknown *scenario.NotFound
	switch {
	case errors.As(err, &unknown) && v.site.leftOut(v.args):
		return http.StatusServiceUnavailable, mistakesReport(v.site, c.Lang)
	case errors.As(err, &unknown):
		return http.StatusNotFound, v.missing(unknown)
	case err != nil:
		return http.StatusBadRequest, v.refused(err)
	}
	return http.StatusOK, reportWithNotes{shown, v.leftOut()}
}

// A notice is a page that says why there is no other.
type notice struct{ document *view.Document }

// Document returns what the notice says.
func (n notice) Document() *view.Document { return n.document }

func newNotice(c lang.Code, title string, blocks ...view.Block) notice {
	d := &view.Document{Title: title, Lang: string(c), Dir: c.Dir(), Words: view.Words{Skip: lang.Say(c, "Skip to the content")}}
	d.Blocks = append([]view.Block{view.Heading{Level: 1, Text: view.T(title)}}, blocks...)
	return notice{d}
}

// missing says that a name names nothing, and which might have been meant.
func (v *visit) missing(e *scenario.NotFound) render.Report {
	blocks := []view.Block{view.Paragraph{Text: view.Join(view.T(v.say("Nothing here is called")+" "), view.Styled(view.Literal, e.Name))}}
	near := e.Candidates
	if e.Nearest != "" {
		near = append(near, e.Nearest)
	}
	if len(near) > 0 {
		list := view.List{}
		for _, name := range near {
			found, _ := v.c.Workspace.Find(name)
			list.Items = append(list.Items, view.Item{Text: view.Spans{{Text: name, Style: view.Literal, Ref: refTo(found)}}})
		}
		blocks = append(blocks, view.Paragraph{Text: view.T(v.say("Did you mean one of these?"))}, list)
	}
	home := view.Spans{{Text: v.say("To the overview"), Link: v.address("/")}}
	return newNotice(v.c.Lang, v.say("Not found"), append(blocks, view.Paragraph{Text: home})...)
}

// refused says what is wrong with an address.
func (v *visit) refused(err error) render.Report {
	text := view.T(err.Error())
	var r refusal
	var wrong *ask.Error
	if errors.As(err, &wrong) {
		r = refusal{wrong.Phrase, wrong.Value}
	}
	if wrong != nil || errors.As(err, &r) {
		text = view.Join(view.T(v.say(r.phrase)+lang.Say(v.c.Lang, ": ")), view.Styled(view.Literal, r.value))
	}
	home := view.Spans{{Text: v.say("To the overview"), Link: "/"}}
	return newNotice(v.c.Lang, v.say("This cannot be shown"), view.Paragraph{Text: text}, view.Paragraph{Text: home})
}

// mistakesReport shows why the workspace cannot be read, each mistake with its place. The page goes when they are
// corrected.
func mistakesReport(s *site, c lang.Code) render.Report {
	fix := view.Paragraph{Text: view.T(lang.Say(c, "Correct the lines named here; this page then updates by itself."))}
	if s.err != nil {
		return newNotice(c, lang.Say(c, "The workspace cannot be read"), view.Paragraph{Text: view.T(s.err.Error())}, fix)
	}
	mistakes := report.NewFindings(report.Header{Language: c}, s.findings, true)
	mistakes.RulesRun = false
	d := mistakes.Document()
	d.Title = lang.Say(c, "The workspace has mistakes")
	d.Blocks[0] = view.Heading{Level: 1, Text: view.T(d.Title)}
	d.Blocks = append(d.Blocks, fix)
	return notice{d}
}

// pageBar is the bar above a page.
func (v *visit) pageBar() *html.Bar {
	b := &html.Bar{Label: v.say("Pages"), Home: html.Link{Text: "signpost", Path: v.address("/"), Here: v.path == "/"}}
	for _, c := range lang.Spoken {
		b.Languages = append(b.Languages, html.Link{
			Text: c.Name(c), Path: addressOf(v.path, v.with(ask.KeyLang, string(c))), Lang: string(c), Dir: c.Dir(), Here: c == v.c.Lang,
		})
	}
	if v.site.workspace == nil {
		return b
	}
	b.Home.Text = v.site.workspace.Title.In(v.c.Lang)
	for _, p := range []struct{ text, path string }{
		{v.say("Overview"), "/"}, {v.say("Briefing"), "/briefing"}, {v.say("Timeline"), "/timeline"}, {v.say("Due"), "/due"},
		{v.say("Sources"), "/sources"}, {v.say("Log"), "/log"}, {v.say("Check"), "/check"},
	} {
		b.Pages = append(b.Pages, html.Link{Text: p.text, Path: v.address(p.path), Here: v.path == p.path})
	}
	b.Forms = []html.Form{v.dateForm(), {
		Role: "search", Path: "/search", Label: v.say("Search"), Type: "search", Name: keyQuery, Value: v.query.Get(keyQuery),
		Button: v.say("Find"), Keep: keptValues(v.with(keyQuery, "")),
	}}
	return b
}

// dateForm asks for the same page on another day.
func (v *visit) dateForm() html.Form {
	query := v.with(ask.KeyAsOf, "")
	f := html.Form{Path: addressOf(v.path, nil), Label: v.say("As of"), Type: "text", Name: ask.KeyAsOf, Hint: "2022-01-09", Button: v.say("Go"), Keep: keptValues(query)}
	if v.c.Moment.AsOf != 0 {
		f.Value = v.c.Moment.AsOf.String()
	}
	if v.query.Has(ask.KeyAsOf) || v.query.Has(ask.KeyKnownAt) {
		query.Del(ask.KeyKnownAt)
		f.Reset = &html.Link{Text: v.say("Reset"), Path: addressOf(v.path, query)}
	}
	return f
}

// keptValues lists the values of a query in a fixed order.
func keptValues(query url.Values) []html.Kept {
	var list []html.Kept
	for _, key := range append([]string{keyQuery}, keptKeys...) {
		if value := query.Get(key); value != "" {
			list = append(list, html.Kept{Name: key, Value: value})
		}
	}
	return list
}

// addressOf is the address of a path with a query. The path comes from a request and may be anything, but never leads
// to another host.
func addressOf(path string, query url.Values) string {
	u := url.URL{Path: "/" + strings.TrimLeft(path, "/\\"), RawQuery: query.Encode()}
	return u.String()
}
