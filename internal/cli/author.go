package cli

import (
	"errors"
	"fmt"
	"slices"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// entryAuthor is the author of a new entry: --by, else SIGNPOST_BY, else the desk.
func (s *session) entryAuthor(w *scenario.Workspace, by string) (string, error) {
	if by != "" {
		return s.author(w, "--by", by)
	}
	if by = s.world.Env("SIGNPOST_BY"); by != "" {
		return s.author(w, "SIGNPOST_BY", by)
	}
	return scenario.Desk, nil
}

// errNeedsWhole says that only the whole workspace can tell.
var errNeedsWhole = errors.New("part of the workspace was read")

// author reads who writes an entry: the id or the name of an author, or several joined by a plus sign. An unknown id is
// a new author; if it resembles a known one, a note asks whether that was meant.
func (s *session) author(w *scenario.Workspace, flag, by string) (string, error) {
	ids, unknown := w.FindAuthors(by)
	if w.Partial && len(unknown) > 0 {
		return "", errNeedsWhole
	}
	for _, name := range unknown {
		if err := store.CheckID(name); err != nil {
			hint := "write a short name in lower case, such as desk, or several as amal+badr"
			if name != "" {
				hint += "; to be called " + name + ", write in " + store.WorkspaceFile + ": " + store.AuthorLine(w, name)
			}
			return "", hinted(hint, "%s: nobody is called %q here", flag, name)
		}
		if near := diag.Nearest(name, w.KnownAuthors()); near != "" {
			fmt.Fprintf(s.world.Stderr, "note: nobody called %q wrote here before; did you mean %s?\n", name, near)
		}
	}
	if err := store.CheckAuthor(ids); err != nil {
		return "", hinted("name each of them once", "%s: %w", flag, err)
	}
	return ids, nil
}

// knownAuthor reads the author whose entries are wanted, by id or name; it must be one who wrote some.
func knownAuthor(w *scenario.Workspace, by string) (string, error) {
	if by == "" {
		return "", nil
	}
	id, unknown := w.FindAuthors(by)
	if len(unknown) == 0 {
		return id, nil
	}
	known := w.KnownAuthors()
	if len(known) == 0 {
		return "", hinted("nobody has written anything yet", "--by: nobody is called %q here", by)
	}
	return "", hinted(diag.Suggest(by, known, "the authors are "), "--by: nobody is called %q here", by)
}

// authorNames completes who writes, by the ids; the names stand beside them.
func authorNames(w *scenario.Workspace, c lang.Code, _ string) []string {
	var list []string
	for _, id := range w.KnownAuthors() {
		name := ""
		if names := w.AuthorNames(id, c); names != nil {
			name = names[0]
		}
		list = append(list, offer(id, name))
	}
	return list
}

// knownAnalyst reads the author whose assessments are wanted, by id or name; it must be one who made some.
func knownAnalyst(c report.Context, by string) (string, error) {
	if by == "" {
		return "", nil
	}
	names := scenario.Analysts(c.Workspace.Questions, c.Moment)
	id, _ := c.Workspace.FindAuthors(by)
	switch {
	case slices.Contains(names, id):
		return id, nil
	case len(names) == 0:
		return "", hinted("nobody has assessed anything yet", "%q has assessed nothing", by)
	}
	return "", hinted(diag.Suggest(by, names, "those who have are "), "%q has assessed nothing", by)
}
