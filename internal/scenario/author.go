package scenario

import (
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

// An Author is somebody who writes entries: an id for files and a name for readers.
type Author struct {
	ID    string
	Place diag.Place
	Name  lang.Text
}

// authorSeparator separates the authors of an entry that several people wrote together.
const authorSeparator = "+"

// Authors are the ids of those who made an entry: one, or several that are joined by a plus sign.
func Authors(by string) []string { return strings.Split(by, authorSeparator) }

// AuthorNames returns the names of an entry's authors for readers, one per author. It is nil if the workspace has no
// name for any of them.
func (w *Workspace) AuthorNames(by string, c lang.Code) []string {
	var names []string
	named := false
	for _, id := range Authors(by) {
		name := id
		if i := w.author(id); i >= 0 {
			named, name = true, w.Authors[i].Name.In(c)
		}
		names = append(names, name)
	}
	if !named {
		return nil
	}
	return names
}

func (w *Workspace) author(id string) int {
	return slices.IndexFunc(w.Authors, func(a Author) bool { return a.ID == id })
}

// KnownAuthors lists the ids of everyone the workspace names and of everyone who wrote an entry or dissented, each
// once.
func (w *Workspace) KnownAuthors() []string {
	var ids []string
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, a := range w.Authors {
		add(a.ID)
	}
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if e.Detail == nil {
				continue
			}
			for _, id := range Authors(e.By) {
				add(id)
			}
			if e.Dissent != nil {
				add(e.Dissent.By)
			}
		}
	}
	return ids
}

// FindAuthors returns the ids of authors given by id or name, several joined by a plus sign. A name it cannot find is
// returned unchanged (in lower case if that is a known id) and listed in unknown.
func (w *Workspace) FindAuthors(by string) (ids string, unknown []string) {
	known := w.KnownAuthors()
	var found []string
	for _, name := range Authors(by) {
		name = strings.TrimSpace(name)
		id := w.findAuthor(name, known)
		if id == "" {
			id, unknown = name, append(unknown, name)
		}
		found = append(found, id)
	}
	return strings.Join(found, authorSeparator), unknown
}

// findAuthor returns the id of the author with the id, the name in any language, or the words of the id; empty for
// none.
func (w *Workspace) findAuthor(name string, known []string) string {
	if slices.Contains(known, name) {
		return name
	}
	words := searchWords(name)
	for _, a := range w.Authors {
		for _, v := range a.Name {
			if equalWords(searchWords(v.Text), words) {
				return a.ID
			}
		}
	}
	for _, id := range known {
		if equalWords(searchWords(id), words) {
			return id
		}
	}
	return ""
}
