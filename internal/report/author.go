package report

import (
	"strings"

	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// authorName is the name by which readers know who made an entry; empty if the workspace names none of them.
func (c Context) authorName(by string) string {
	return joinNames(c.Workspace.AuthorNames(by, c.Lang), c.Lang)
}

// author names who made an entry in a sentence: the name for readers, or else the id with blanks for its hyphens.
func (w words) author(name, id string) string {
	if name != "" {
		return name
	}
	var names []string
	for _, one := range scenario.Authors(id) {
		names = append(names, readerName(one))
	}
	return joinNames(names, w.Code)
}

// authorSpan shows the name of an author, or else the id.
func authorSpan(name, id string) view.Spans {
	if name == "" {
		return literal(id)
	}
	return view.T(name)
}

// joinNames lists names in a sentence: "Amina, Badr and Élodie".
func joinNames(names []string, c lang.Code) string {
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
