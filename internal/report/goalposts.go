package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Goalposts say what was changed of that by which an entry was judged, after it was judged.
type Goalposts struct {
	Question  bool     `json:"question"`  // what the question asks, or its horizon
	Scenarios []string `json:"scenarios"` // the names of those whose claim or test was changed
	Passages  []string `json:"passages"`  // those cited that were reworded or regraded, as source#passage

	id     string
	titles []string
}

// goalposts of an entry; nil where nothing was changed.
func (c Context) goalposts(q *scenario.Question, e *scenario.Entry) *Goalposts {
	moved := q.Goalposts(e)
	if !moved.Moved() {
		return nil
	}
	g := &Goalposts{Question: moved.Question, Scenarios: []string{}, Passages: refsOf(moved.Passages), id: q.ID}
	for _, s := range moved.Scenarios {
		g.Scenarios, g.titles = append(g.Scenarios, s.ID), append(g.titles, s.Title.In(c.Lang))
	}
	return g
}

func refsOf(passages []*scenario.Passage) []string {
	refs := []string{}
	for _, p := range passages {
		refs = append(refs, p.Ref())
	}
	return refs
}

// spans says what was changed, with a blank before each sentence.
func (g *Goalposts) spans(w words) view.Spans {
	if g == nil {
		return nil
	}
	var line view.Spans
	if g.Question {
		line = alert(w.say("the question or its horizon was changed."))
	}
	for n, name := range g.Scenarios {
		line = view.Join(line, alert(w.say("the claim or the test was changed")+w.say(": ")), withRef(scenarioRef(g.id, name), view.T(g.titles[n])), view.T(w.say(".")))
	}
	return view.Join(line, passagesChanged(g.Passages, w))
}

// passagesChanged says which passages were changed after they were cited, with a blank before it.
func passagesChanged(refs []string, w words) view.Spans {
	if len(refs) == 0 {
		return nil
	}
	phrase := "a passage it rests on was reworded or regraded"
	if len(refs) > 1 {
		phrase = "passages it rests on were reworded or regraded"
	}
	return view.Join(alert(w.say(phrase)+w.say(": ")), namedList(w, refs, passageRef), view.T(w.say(".")))
}

func alert(text string) view.Spans { return view.Spans{{Text: " " + text, Tone: view.ToneAlert}} }
