package store

import (
	"cmp"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// An Omission is a question, a source or a situation that reports do without, and why.
type Omission struct {
	Name    string // its id, or what it is
	File    string
	Because string // the file with the mistakes, which may be another one that it rests on
}

// FilesOf lists the files that findings lie in, each once.
func FilesOf(findings []diag.Finding) []string {
	var files []string
	seen := map[string]bool{}
	for _, f := range findings {
		if !seen[f.Place.File] {
			seen[f.Place.File], files = true, append(files, f.Place.File)
		}
	}
	return files
}

// RestingOn lists the names of what was left out because of another file.
func RestingOn(out []Omission, file string) []string {
	var names []string
	for _, o := range out {
		if o.Because == file && o.File != file {
			names = append(names, o.Name)
		}
	}
	return names
}

// LeaveOut takes the files with mistakes out of a workspace, and all that rests on them: a question whose citations
// lead to a source with mistakes, or whose scenarios are weighed by an indicator of a question with mistakes; a
// situation that cites such a source. What is left can be reported on. It returns false, and changes nothing, when
// everything rests on what is wrong: the workspace file, the publishers, or a folder that cannot be read.
func LeaveOut(w *scenario.Workspace, findings []diag.Finding) (out []Omission, ok bool) {
	bad := map[string]bool{}
	for _, f := range findings {
		bad[f.Place.File] = true
	}
	if bad[WorkspaceFile] || bad[publishersFile] || bad[QuestionFolder] || bad[sourceFolder] {
		return nil, false
	}
	for file := range bad {
		out = append(out, Omission{Name: stem(file), File: file, Because: file})
	}
	o := omissions{w: w, reason: map[string]string{}}
	o.sources(bad)
	o.questions(bad)
	out = append(out, o.situations()...)
	for name, because := range o.reason {
		if !slices.ContainsFunc(out, func(x Omission) bool { return x.Name == name }) {
			out = append(out, Omission{Name: name, Because: because, File: o.fileOf(name)})
		}
	}
	o.remove()
	slices.SortFunc(out, func(a, b Omission) int { return cmp.Or(cmp.Compare(a.Because, b.Because), cmp.Compare(a.File, b.File)) })
	return out, true
}

// omissions gathers the ids of the questions and sources that are to go, and the file that each goes because of.
type omissions struct {
	w      *scenario.Workspace
	reason map[string]string
}

// sources leaves out the sources with mistakes, and those that relay a passage of one.
func (o *omissions) sources(bad map[string]bool) {
	for _, s := range o.w.Sources {
		if bad[s.Place.File] {
			o.reason[s.ID] = s.Place.File
		}
	}
	for file := range bad {
		if strings.HasPrefix(file, sourceFolder+"/") {
			o.reason[stem(file)] = file
		}
	}
	for again := true; again; {
		again = false
		for _, s := range o.w.Sources {
			origins := []string{s.Origin}
			for _, p := range s.Passages {
				origins = append(origins, p.Origin)
			}
			for _, origin := range origins {
				source, _, isPassage := strings.Cut(origin, "#")
				if because := o.reason[source]; isPassage && because != "" && o.reason[s.ID] == "" {
					o.reason[s.ID], again = because, true
				}
			}
		}
	}
}

// questions leaves out the questions with mistakes in their files or logs, and those that rest on what is left out.
func (o *omissions) questions(bad map[string]bool) {
	for _, q := range o.w.Questions {
		switch {
		case bad[q.Place.File]:
			o.reason[q.ID] = q.Place.File
		case slices.ContainsFunc(q.Log.Files, func(file string) bool { return bad[file] }):
			o.reason[q.ID] = q.Log.Files[slices.IndexFunc(q.Log.Files, func(file string) bool { return bad[file] })]
		default:
			for _, c := range q.Cites() {
				source, _, _ := strings.Cut(c.Ref, "#")
				if because := o.reason[source]; because != "" {
					o.reason[q.ID] = because
				}
			}
		}
	}
	for again := true; again; {
		again = false
		for _, q := range o.w.Questions {
			for _, i := range o.w.IndicatorsFor(q) {
				if because := o.reason[i.Question.ID]; because != "" && o.reason[q.ID] == "" {
					o.reason[q.ID], again = because, true
				}
			}
		}
	}
}

// situations takes out those that cite a source which is left out.
func (o *omissions) situations() (out []Omission) {
	o.w.Situations = slices.DeleteFunc(o.w.Situations, func(s scenario.Situation) bool {
		because := ""
		s.EachCited(func(u scenario.Cited) {
			for _, c := range u.Cites {
				because = cmp.Or(because, o.reason[sourceOfPassage(c.Ref)])
			}
		})
		if because != "" {
			out = append(out, Omission{Name: "the situation of " + s.Date.String(), File: WorkspaceFile, Because: because})
		}
		return because != ""
	})
	return out
}

func (o *omissions) fileOf(name string) string {
	for _, q := range o.w.Questions {
		if q.ID == name {
			return q.Place.File
		}
	}
	for _, s := range o.w.Sources {
		if s.ID == name {
			return s.Place.File
		}
	}
	return ""
}

// remove takes what was left out from the workspace, and links what stays again.
func (o *omissions) remove() {
	gone := func(id string) bool { return o.reason[id] != "" }
	w := o.w
	w.Sources = slices.DeleteFunc(w.Sources, func(s *scenario.Source) bool { return gone(s.ID) })
	w.Questions = slices.DeleteFunc(w.Questions, func(q *scenario.Question) bool { return gone(q.ID) })
	for _, i := range w.Indicators() {
		i.Expect = slices.DeleteFunc(i.Expect, func(e scenario.Expectation) bool {
			return e.Scenario == nil || gone(e.Scenario.Question.ID)
		})
	}
	w.First = slices.DeleteFunc(w.First, func(n scenario.Name) bool { return gone(n.Name) })
	w.Link()
}
