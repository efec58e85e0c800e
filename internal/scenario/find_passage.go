package scenario

import (
	"cmp"
	"slices"
	"strings"

	"signpost/internal/diag"
)

// ofKey lists the sources with a citation key: one, unless the key was given twice.
func (w *Workspace) ofKey(key string) []*Source {
	var found []*Source
	for _, s := range w.Sources {
		if key != "" && s.IDs.CitationKey == key {
			found = append(found, s)
		}
	}
	return found
}

// passageName spells the name of a passage with the # used in files. A colon means the same, because some shells treat
// # as the start of a comment.
func passageName(name string) string { return strings.Replace(name, ":", "#", 1) }

// FindPassage returns the passage named "source#passage" or "source:passage", where a citation key may stand for the
// source, or words of its name or title if only one that they fit has such a passage. The error is a *NotFound.
func (w *Workspace) FindPassage(name string) (*Passage, error) {
	typed := name
	name = passageName(name)
	source, id, _ := strings.Cut(name, "#")
	for _, s := range w.Sources {
		if s.ID != source && !slices.Contains(s.Was, source) {
			continue
		}
		if p := s.Passage(id); p != nil {
			return p, nil
		}
	}
	// A citation key may contain a colon.
	if at := strings.LastIndexAny(typed, "#:"); at > 0 {
		for _, s := range w.ofKey(typed[:at]) {
			if p := s.Passage(typed[at+1:]); p != nil {
				return p, nil
			}
		}
	}
	if p, several := w.passageByWords(source, id); p != nil || several != nil {
		if several != nil {
			several.Name = name
			return nil, several
		}
		return p, nil
	}
	return nil, &NotFound{What: string(PassageName), Name: name, remedy: w.PassageHint(name)}
}

// passageByWords looks for a passage in the sources that words fit best. It returns an error if several have it.
func (w *Workspace) passageByWords(source, id string) (*Passage, *NotFound) {
	best, _ := byWords(w.Sources, source)
	e := &NotFound{What: string(PassageName)}
	var only *Passage
	for _, s := range best {
		if p := s.Passage(id); p != nil {
			only = p
			e.Candidates, e.Titles = append(e.Candidates, p.Ref()), append(e.Titles, p.Says.Text)
		}
	}
	if len(e.Candidates) > 1 {
		return nil, e
	}
	return only, nil
}

// PassageHint says what to do about a passage name that does not exist.
func (w *Workspace) PassageHint(name string) string {
	source, id, _ := strings.Cut(passageName(name), "#")
	if s := findNamed(w.Sources, source); s != nil {
		return s.passageHint(id)
	}
	var passages, sources []string
	for _, s := range w.Sources {
		sources = append(sources, s.ID)
		for _, p := range s.Passages {
			passages = append(passages, p.Ref())
		}
	}
	return cmp.Or(diag.Suggest(name, passages, ""), diag.Suggest(source, sources, ""), "signpost source list lists the sources")
}

func (s *Source) passageHint(id string) string {
	switch {
	case len(s.Passages) == 0 && len(s.Paragraphs) == 0:
		return s.ID + " has no passages yet: cite it whole, as " + s.ID + "; signpost new source " + s.ID + " --text FILE gives it its text"
	case len(s.Passages) == 0:
		return s.ID + " has no passages yet: signpost source cite " + s.ID + ":PARAGRAPH adds one"
	}
	var ids []string
	for _, p := range s.Passages {
		ids = append(ids, p.ID)
	}
	if near := diag.Nearest(id, ids); near != "" {
		return "did you mean " + s.Passage(near).Ref() + "?"
	}
	return "signpost show " + s.ID + " lists its passages; signpost source cite " + s.ID + ":PARAGRAPH adds one"
}
