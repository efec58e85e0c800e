package report

import (
	"cmp"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A document says which thing a name in it names. The references below are made from ids alone, where a report
// holds them; what a text happens to say never makes one.

func questionRef(id string) view.Ref { return view.Ref{Kind: view.RefQuestion, ID: id} }

// scenarioRef refers to a scenario by its short name on a question. Void, as which a question may be resolved, is none.
func scenarioRef(question, name string) view.Ref {
	if name == scenario.Void {
		return view.Ref{}
	}
	return view.Ref{Kind: view.RefScenario, ID: fullName(question, name)}
}

// indicatorRef refers to an indicator by its short name on a question, or by its full name on any.
func indicatorRef(question, name string) view.Ref {
	return view.Ref{Kind: view.RefIndicator, ID: fullName(question, name)}
}

func sourceRef(id string) view.Ref    { return view.Ref{Kind: view.RefSource, ID: id} }
func passageRef(name string) view.Ref { return view.Ref{Kind: view.RefPassage, ID: name} }
func entryRef(id string) view.Ref     { return view.Ref{Kind: view.RefEntry, ID: id} }

func fullName(question, name string) string {
	if strings.Contains(name, "/") {
		return name
	}
	return question + "/" + name
}

// titleOrName is what readers are shown of an indicator: its title, or else its name.
func (c Context) titleOrName(i *scenario.Indicator) string { return cmp.Or(i.Title.In(c.Lang), i.ID) }

// titleAndName puts the name that commands take behind the title that readers are shown.
func titleAndName(ref view.Ref, title view.Spans, name string) view.Spans {
	return view.Join(withRef(ref, title), muted(" · "), withRef(ref, literal(name)))
}

// indicatorAndName is an indicator as those who type are shown it: its title, or where it has none what is looked for,
// and its name.
func indicatorAndName(ref view.Ref, title, observe, name string) view.Spans {
	return titleAndName(ref, view.T(strings.TrimSuffix(cmp.Or(title, observe), ".")), name)
}

// withRef makes text refer to the thing that it names.
func withRef(ref view.Ref, text view.Spans) view.Spans {
	for i := range text {
		text[i].Ref = ref
	}
	return text
}

// titleLead is the title of a thing with what follows a title before more is said of it.
func (w words) titleLead(ref view.Ref, title string) view.Spans {
	return view.Join(withRef(ref, view.T(title)), view.T(strings.TrimPrefix(w.lead(title), title)))
}

// namedList is the names of things, one behind the other.
func namedList(w words, names []string, ref func(name string) view.Ref) view.Spans {
	return listed(names, view.T(w.say(", ")), func(name string) view.Spans { return withRef(ref(name), literal(name)) })
}

// useRef refers to what the name of a place that cites something stands for.
func useRef(question string, kind scenario.CitedKind, name string) view.Ref {
	switch kind {
	case scenario.CitedJudgment:
		return scenarioRef(question, name)
	case scenario.CitedIndicator, scenario.CitedStatus:
		return indicatorRef(question, name)
	case scenario.CitedAssessment, scenario.CitedDissent, scenario.CitedView, scenario.CitedResolution, scenario.CitedRetraction:
		return entryRef(name)
	}
	return view.Ref{}
}
