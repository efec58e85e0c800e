package store

import (
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// link connects the names of the workspace and reports those that name nothing.
func (l *loader) link() {
	if l.linker == nil {
		l.unresolved = l.workspace.Link()
	}
	reported := map[diag.Finding]bool{}
	report := func(at diag.Place, rule, hint, message string) {
		f := diag.Finding{Place: at, Rule: rule, Message: message, Hint: hint}
		if !reported[f] {
			reported[f] = true
			l.findings = append(l.findings, f)
		}
	}
	hints := map[string]string{} // a log may name the same missing passage a thousand times
	for _, u := range l.unresolved {
		if l.wasNotRead(u) {
			continue
		}
		at := l.placeOf(u)
		if u.Cycle {
			report(at, ruleCycle, "name who said it first", "the origin "+quote(u.Name)+" leads back to this passage")
			continue
		}
		hint, ok := hints[string(u.Kind)+u.Name]
		if !ok {
			switch hint = diag.Suggest(u.Name, u.Similar, ""); {
			case len(u.FullNames) > 0:
				hint = "write " + strings.Join(u.FullNames, " or ")
			case u.Kind == scenario.PassageName:
				hint = l.workspace.PassageHint(u.Name)
			case u.Kind == scenario.PublisherName && hint == "":
				hint = "add this line to " + publishersFile + ": " + publisherExample(u.Name)
			}
			hints[string(u.Kind)+u.Name] = hint
		}
		report(at, ruleReference, hint, "there is no "+string(u.Kind)+" "+quote(u.Name))
	}
	checkCoverage(l.workspace, report)
}

// placeOf is where a name stands: linking knows those of sources only by the source or the passage.
func (l *loader) placeOf(u scenario.Unresolved) diag.Place {
	if at, ok := l.origins[reference{u.Kind, u.Place}]; ok {
		return at
	}
	if at, ok := l.origins[reference{u.Kind, l.sourceOf(u.Place)}]; ok && u.Kind == scenario.OriginName {
		return at
	}
	return u.Place
}

func quote(s string) string { return `"` + s + `"` }

// sourceOf is the place under which linking knows the source that a passage stands in.
func (l *loader) sourceOf(at diag.Place) diag.Place {
	for _, s := range l.workspace.Sources {
		if s.Place.File == at.File {
			return s.Place
		}
	}
	return diag.Place{}
}

// wasNotRead reports whether a name was not found only because what it names was not read:
// the command does without sources, or the file is broken and has its own finding.
func (l *loader) wasNotRead(u scenario.Unresolved) bool {
	switch source, _, isPassage := strings.Cut(u.Name, "#"); {
	case isPassage:
		return !l.need.Sources || l.broken[unusable{path: sourceFolder}] || l.broken[unusable{sourceFolder, source}] || l.unreadIn(sourceFolder, source, scenario.PassageName)
	case u.Kind == scenario.PublisherName || u.Kind == scenario.OriginName:
		return l.broken[unusable{path: sourceFolder}] || l.broken[unusable{path: publishersFile}] || l.unread[publishersFile][scenario.PublisherName]
	case u.Kind == scenario.IndicatorName:
		return l.unread[u.Place.File][scenario.IndicatorName]
	}
	if l.broken[unusable{path: QuestionFolder}] {
		return true
	}
	question, _, isForeign := strings.Cut(u.Name, "/")
	switch {
	case u.Kind == scenario.QuestionName, isForeign:
		return l.broken[unusable{QuestionFolder, question}] || l.unreadIn(QuestionFolder, question, scenario.ScenarioName)
	case u.Kind == scenario.ScenarioName:
		return l.unread[u.Place.File][scenario.ScenarioName]
	}
	return false
}

// unreadIn reports whether something could not be read of the file with an id in a folder.
func (l *loader) unreadIn(folder, id string, kind scenario.NameKind) bool {
	for file, unread := range l.unread {
		if strings.HasPrefix(file, folder+"/") && stem(file) == id && unread[kind] {
			return true
		}
	}
	return false
}
