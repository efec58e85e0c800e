package report

import (
	"strings"

	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// authorName is what readers are told of who made an entry; empty where the workspace gives none of them a name.
func (c Context) authorName(by string) string {
	return and(c.Workspace.AuthorNames(by, c.Lang), c.Lang)
}

// author is what a sentence calls who made an entry: the name for readers, or where there is none the id, whose words
// its hyphens part.
func (w words) author(name, id string) string {
	if name != "" {
		return name
	}
	var names []string
	for _, one := range scenario.Authors(id) {
		names = append(names, reader(one))
	}
	return and(names, w.Code)
}

// who shows the name of an author, or where there is none the id.
func who(name, id string) view.Spans {
	if name == "" {
		return literal(id)
	}
	return view.T(name)
}

// and lists names in a sentence: "Amina, Badr and Élodie".
func and(names []string, c lang.Code) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	between := lang.Say(c, ", ")
	if c == lang.Arabic {
		between = lang.Say(c, " and ") // every name has it
	}
	return strings.Join(names[:last], between) + lang.Say(c, " and ") + names[last]
}
