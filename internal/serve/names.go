package serve

import (
	"strings"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// names knows the page of everything that has a name in a workspace.
type names struct {
	questions map[string]bool                   // by id
	paths     map[string]string                 // by whole name, as commands take it
	bare      map[string][]string               // by bare name: the whole ones
	titles    map[lang.Code]map[string][]string // by what it is called: the whole names
}

func newNames(w *scenario.Workspace) *names {
	n := &names{questions: map[string]bool{}, paths: map[string]string{}, bare: map[string][]string{}, titles: map[lang.Code]map[string][]string{}}
	for _, q := range w.Questions {
		n.questions[q.ID] = true
		n.add(q.ID, "/question/"+q.ID, "", q.Title.Text)
		for _, s := range q.Scenarios {
			n.add(s.Ref(), "/scenario/"+s.Ref(), s.ID, s.Title.Text)
		}
		for _, i := range q.Indicators {
			n.add(i.Ref(), "/indicator/"+i.Ref(), i.ID, i.Observe.Text)
		}
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.Detail != nil {
				n.add(e.ID, "/log/"+q.ID+"#"+e.ID, "", nil)
			}
		}
	}
	for _, s := range w.Sources {
		n.add(s.ID, "/source/"+s.ID, "", s.Title.Text)
		for _, p := range s.Passages {
			n.add(p.Ref(), "/passage/"+s.ID+"/"+p.ID, p.ID, nil)
		}
	}
	return n
}

func (n *names) add(whole, path, bare string, title lang.Text) {
	if n.paths[whole] != "" {
		return // what comes first keeps the name, as in Workspace.Find
	}
	n.paths[whole] = path
	if bare != "" {
		n.bare[bare] = append(n.bare[bare], whole)
	}
	for _, v := range title {
		if n.titles[v.Lang] == nil {
			n.titles[v.Lang] = map[string][]string{}
		}
		n.titles[v.Lang][v.Text] = append(n.titles[v.Lang][v.Text], whole)
	}
}

// path returns the page of what a name means where it stands: near is the question or source that is spoken of
// there. It is empty for what is no name, or one of several.
func (n *names) path(name, near string) string {
	if p := n.paths[name]; p != "" {
		return p
	}
	return n.one(n.bare[name], near)
}

// titled returns the page of what is called so.
func (n *names) titled(c lang.Code, text, near string) string {
	return n.one(n.titles[c][text], near)
}

func (n *names) one(wholes []string, near string) string {
	if len(wholes) == 1 {
		return n.paths[wholes[0]]
	}
	path := ""
	for _, whole := range wholes {
		if near == "" || !strings.HasPrefix(whole, near+"/") && !strings.HasPrefix(whole, near+"#") {
			continue
		}
		if path != "" {
			return ""
		}
		path = n.paths[whole]
	}
	return path
}

// cutPart splits a path from the part of its page.
func cutPart(path string) (page, part string, ok bool) { return strings.Cut(path, "#") }
