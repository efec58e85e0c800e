package serve

import (
	"slices"
	"strings"

	"signpost/internal/render"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A reportWithBar stands below a bar of the pages that belong with it.
type reportWithBar struct {
	render.Report
	bar view.Spans
}

// Document returns the report's document with the bar after its title and the line below that.
func (b reportWithBar) Document() *view.Document {
	if len(b.bar) == 0 {
		return b.Report.Document()
	}
	d := *b.Report.Document()
	at := min(len(d.Blocks), 2)
	d.Blocks = slices.Insert(slices.Clone(d.Blocks), at, view.Block(view.Paragraph{ID: "pages", Text: b.bar}))
	return &d
}

// link is the address of the thing that a text of the page names; none for what has no page, and for this page itself.
func (v *visit) link(ref view.Ref) string {
	if v.site.workspace == nil {
		return ""
	}
	path := v.site.path(ref)
	if path == "" || path == v.path {
		return ""
	}
	return v.address(path)
}

// path is where the page of a thing is found.
func (s *site) path(ref view.Ref) string {
	switch ref.Kind {
	case view.RefQuestion:
		return "/question/" + ref.ID
	case view.RefScenario:
		return "/scenario/" + ref.ID
	case view.RefIndicator:
		return "/indicator/" + ref.ID
	case view.RefSource:
		return "/source/" + ref.ID
	case view.RefPassage:
		return "/passage/" + strings.Replace(ref.ID, "#", "/", 1)
	case view.RefEntry:
		if question, ok := s.entries()[ref.ID]; ok {
			return "/log/" + question + "#" + ref.ID
		}
	}
	return ""
}

// refTo refers to a thing of the workspace; see scenario.Workspace.Find.
func refTo(target any) view.Ref {
	switch x := target.(type) {
	case *scenario.Question:
		return view.Ref{Kind: view.RefQuestion, ID: x.ID}
	case *scenario.Scenario:
		return view.Ref{Kind: view.RefScenario, ID: x.Ref()}
	case *scenario.Indicator:
		return view.Ref{Kind: view.RefIndicator, ID: x.Ref()}
	case *scenario.Source:
		return view.Ref{Kind: view.RefSource, ID: x.ID}
	case *scenario.Passage:
		return view.Ref{Kind: view.RefPassage, ID: x.Ref()}
	}
	return view.Ref{}
}

// entryQuestions says to which question each entry belongs, by its id.
func entryQuestions(w *scenario.Workspace) map[string]string {
	questions := map[string]string{}
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.Detail != nil {
				questions[e.ID] = q.ID
			}
		}
	}
	return questions
}
