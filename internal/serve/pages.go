package serve

import (
	"strconv"
	"strings"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/view"
)

// A page is one kind of page: how many names follow its own in an address, and the report it shows.
type page struct {
	least, most int
	report      func(*visit) (render.Report, error)
}

// pages lists the kinds of pages by the first part of their addresses. A new one is a function and a line here.
var pages = map[string]page{
	"":          {0, 0, overview},
	"question":  {1, 1, question},
	"scenario":  {2, 2, oneScenario},
	"indicator": {2, 2, indicator},
	"source":    {1, 1, source},
	"passage":   {2, 2, passage},
	"text":      {1, 2, text},
	"matrix":    {1, 1, matrix},
	"impact":    {1, 2, impact},
	"briefing":  {0, 1, briefing},
	"log":       {0, 2, entryLog},
	"timeline":  {0, 0, timeline},
	"due":       {0, 0, due},
	"sources":   {0, 0, sources},
	"score":     {0, 1, score},
	"check":     {0, 1, findings},
	"search":    {0, 0, search},
}

// find returns the page of an address and the names that follow its own.
func find(path string) (page, []string, bool) {
	parts := strings.Split(strings.TrimPrefix(path, "/"), "/")
	p, ok := pages[parts[0]]
	args := parts[1:]
	return p, args, ok && len(args) >= p.least && len(args) <= p.most
}

// name joins the names of an address as commands spell them.
func (v *visit) name(separator string) string { return strings.Join(v.args, separator) }

func (v *visit) say(phrase string) string { return lang.Say(v.c.Lang, phrase) }

// bar lists pages that belong together, each as its phrase and its path. The page itself is no link.
func (v *visit) bar(pages ...string) view.Spans {
	var bar view.Spans
	for i := 0; i+1 < len(pages); i += 2 {
		if i > 0 {
			bar = append(bar, view.Span{Text: " · ", Style: view.Muted})
		}
		s := view.Span{Text: v.say(pages[i]), Style: view.Strong}
		if pages[i+1] != v.path {
			s.Style, s.Link = view.Plain, v.address(pages[i+1])
		}
		bar = append(bar, s)
	}
	return bar
}

// questionBar lists the pages of a question.
func (v *visit) questionBar(id string) view.Spans {
	return v.bar("Question", "/question/"+id, "Matrix", "/matrix/"+id, "Briefing", "/briefing/"+id, "Log", "/log/"+id)
}

func overview(v *visit) (render.Report, error) {
	return report.NewList(v.c, v.c.Workspace.Questions, report.ListOptions{Choice: report.Choice{Closed: true}}), nil
}

func question(v *visit) (render.Report, error) {
	q, err := v.c.Workspace.FindQuestion(v.args[0])
	if err != nil {
		return nil, err
	}
	return reportWithBar{report.NewQuestion(v.c, q), v.questionBar(q.ID)}, nil
}

func oneScenario(v *visit) (render.Report, error) {
	s, err := v.c.Workspace.FindScenario(v.name("/"))
	if err != nil {
		return nil, err
	}
	return reportWithBar{report.NewScenario(v.c, s), v.questionBar(s.Question.ID)}, nil
}

func indicator(v *visit) (render.Report, error) {
	i, err := v.c.Workspace.FindIndicator(v.name("/"))
	if err != nil {
		return nil, err
	}
	bar := v.bar("Question", "/question/"+i.Question.ID, "Matrix", "/matrix/"+i.Question.ID, "Log", "/log/"+i.Ref())
	return reportWithBar{report.NewIndicator(v.c, i), bar}, nil
}

func source(v *visit) (render.Report, error) {
	s, err := v.c.Workspace.FindSource(v.args[0])
	if err != nil {
		return nil, err
	}
	return reportWithBar{report.NewSource(v.c, s), v.sourceBar(s)}, nil
}

// sourceBar lists the pages of a source. Its text is among them where it is at hand.
func (v *visit) sourceBar(s *scenario.Source) view.Spans {
	pages := []string{"Source", "/source/" + s.ID, "What falls with it", "/impact/" + s.ID}
	if !s.Stub() && v.site.dir != "" && store.HasPrivateText(v.site.dir, s.ID) {
		pages = append(pages, "Text", "/text/"+s.ID)
	}
	return v.bar(pages...)
}

// text shows the paragraphs of a source with what is encoded of each, so many on a page.
func text(v *visit) (render.Report, error) {
	s, err := v.c.Workspace.FindSource(v.args[0])
	if err != nil {
		return nil, err
	}
	paragraphs := v.site.text(s.ID)
	n := 1
	if len(v.args) == 2 {
		n, err = strconv.Atoi(v.args[1])
	}
	r := report.NewSourceText(v.c, s, paragraphs, false)
	if err != nil || paragraphs == nil || n < 1 || n > r.Pages() {
		return nil, &scenario.NotFound{Name: v.path}
	}
	bar := v.sourceBar(s)
	if r.Pages() > 1 {
		var pages []string
		for i := range r.Pages() {
			pages = append(pages, lang.Say(v.c.Lang, "Part %d", i+1), "/text/"+s.ID+"/"+strconv.Itoa(i+1))
		}
		bar = view.Join(bar, view.T(" · "), v.bar(pages...))
	}
	return reportWithBar{r.Page(n), bar}, nil
}

func passage(v *visit) (render.Report, error) {
	p, err := v.c.Workspace.FindPassage(v.name("#"))
	if err != nil {
		return nil, err
	}
	bar := v.bar("Passage", v.path, "Source", "/source/"+p.Source.ID, "What falls with it", "/impact/"+p.Source.ID+"/"+p.ID)
	return reportWithBar{report.NewPassage(v.c, p), bar}, nil
}

func impact(v *visit) (render.Report, error) {
	if len(v.args) == 2 {
		p, err := v.c.Workspace.FindPassage(v.name("#"))
		if err != nil {
			return nil, err
		}
		bar := v.bar("Passage", "/passage/"+p.Source.ID+"/"+p.ID, "What falls with it", v.path)
		return reportWithBar{report.NewPassageImpact(v.c, p), bar}, nil
	}
	s, err := v.c.Workspace.FindSource(v.args[0])
	if err != nil {
		return nil, err
	}
	return reportWithBar{report.NewSourceImpact(v.c, s), v.sourceBar(s)}, nil
}

func matrix(v *visit) (render.Report, error) {
	q, err := v.c.Workspace.FindQuestion(v.args[0])
	if err != nil {
		return nil, err
	}
	return reportWithBar{report.NewMatrix(v.c, q, true), v.questionBar(q.ID)}, nil
}

// briefing covers one question, or the core questions in full and the others in a paragraph each.
func briefing(v *visit) (render.Report, error) {
	var o report.BriefOptions
	var bar view.Spans
	if len(v.args) == 1 {
		q, err := v.c.Workspace.FindQuestion(v.args[0])
		if err != nil {
			return nil, err
		}
		o.Questions, o.Closed, bar = []*scenario.Question{q}, true, v.questionBar(q.ID)
	} else {
		o.Questions, o.Others = v.c.Workspace.Covered()
	}
	if since := v.query.Get(keySince); since != "" {
		d, err := ask.Day(since, v.c.Today, ask.First)
		if err != nil || d > v.c.Moment.AsOf {
			return nil, refusal{"Write a day before the day looked at", since}
		}
		o.Since = d
	}
	v.c.Command = v.c.BriefCommand(report.BriefRequest{Names: v.args, Since: o.Since, Format: "html"})
	return reportWithBar{report.NewBrief(v.c, o), bar}, nil
}

func entryLog(v *visit) (render.Report, error) {
	switch len(v.args) {
	case 2:
		i, err := v.c.Workspace.FindIndicator(v.name("/"))
		if err != nil {
			return nil, err
		}
		bar := v.bar("Indicator", "/indicator/"+i.Ref(), "Log", v.path)
		return reportWithBar{report.NewLog(v.c, []*scenario.Question{i.Question}, i, report.LogFilter{}), bar}, nil
	case 1:
		q, err := v.c.Workspace.FindQuestion(v.args[0])
		if err != nil {
			return nil, err
		}
		return reportWithBar{report.NewLog(v.c, []*scenario.Question{q}, nil, report.LogFilter{}), v.questionBar(q.ID)}, nil
	}
	return report.NewLog(v.c, v.c.Workspace.Questions, nil, report.LogFilter{}), nil
}

func timeline(v *visit) (render.Report, error) {
	return report.NewTimeline(v.c, day.Period{}), nil
}

// dueWithin is how many days ahead the page of what is due looks.
const dueWithin = 7

func due(v *visit) (render.Report, error) {
	return reportWithBar{report.NewDue(v.c, dueWithin, false), v.bar("Due", "/due", "As a calendar", calendarPath)}, nil
}

func sources(v *visit) (render.Report, error) {
	return report.NewSourceList(v.c), nil
}

func score(v *visit) (render.Report, error) {
	questions := v.c.Workspace.Questions
	if len(v.args) == 1 {
		q, err := v.c.Workspace.FindQuestion(v.args[0])
		if err != nil {
			return nil, err
		}
		questions = []*scenario.Question{q}
	}
	return report.NewScores(v.c, questions, ""), nil
}

// findings shows what the rules found; their notes are many, and shown when asked for.
func findings(v *visit) (render.Report, error) {
	if len(v.args) == 1 && v.args[0] != "notes" {
		return nil, &scenario.NotFound{Name: v.path}
	}
	if len(v.site.findings) > 0 {
		return mistakesReport(v.site, v.c.Lang), nil // the rules would judge a part as if it were all
	}
	c := v.c
	header := report.Header{Workspace: c.Workspace.Title.In(c.Lang), Language: c.Lang, AsOf: c.Moment.AsOf, KnownAt: c.Known()}
	bar := v.bar("Errors and warnings", "/check", "Notes too", "/check/notes")
	return reportWithBar{report.NewFindings(header, v.site.check(c.Moment, c.LateOn), len(v.args) == 1), bar}, nil
}

// maxQuery is how many bytes of a query are looked for.
const maxQuery = 200

func search(v *visit) (render.Report, error) {
	query := v.query.Get(keyQuery)
	if len(query) > maxQuery {
		return nil, refusal{"Search for fewer words", query[:maxQuery]}
	}
	return report.NewSearch(v.c, v.site.index(), query), nil
}
