package lsp

import (
	"path"
	"slices"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/store"
)

// A completionItem is one completion.
type completionItem struct {
	Label         string   `json:"label"`
	Kind          int      `json:"kind"`
	Detail        string   `json:"detail,omitempty"`
	Documentation string   `json:"documentation,omitempty"`
	TextEdit      textEdit `json:"textEdit"`
}

// The kinds of items, as editors mark them.
const (
	kindProperty  = 10
	kindValue     = 12
	kindReference = 18
)

// recordOf returns the kind of record in a file, and whether the file is a mapping of names to such records.
func recordOf(file string) (r *store.Record, named bool) {
	base := path.Base(file)
	switch {
	case file == store.WorkspaceFile:
		return &store.WorkspaceRecord, false
	case file == "sources/publishers.yaml":
		return &store.PublisherRecord, true
	case strings.HasPrefix(file, "sources/"):
		return &store.SourceRecord, false
	case strings.HasPrefix(file, "scenarios/") && strings.Contains(base, ".log."):
		return &store.EntryRecord, false
	case strings.HasPrefix(file, "scenarios/"):
		return &store.QuestionRecord, false
	}
	return nil, false
}

// complete lists the completions at a position. Every item replaces the whole word, and none has a filterText: some
// editors would insert at the wrong column.
func (s *server) complete(p params) (any, error) {
	file := s.relativePath(p.Document.URI)
	root, named := recordOf(file)
	if s.w == nil || root == nil {
		return []completionItem{}, nil
	}
	c := cursorAt(s.text(file), root, named, p.Position)
	o := completions{s: s, file: file, question: s.questionOf(file), edit: span{position{p.Position.Line, c.start}, p.Position}, items: []completionItem{}}
	switch {
	case c.nameKey != nil && c.key == "":
		o.scenarios(": ")
	case c.nameKey != nil && c.nameKey.Type == store.TypeChances:
		o.words(s.w.Scale.Terms())
	case c.nameKey != nil:
		o.words(c.nameKey.Words)
	case c.record == nil:
	case c.key == "":
		o.keys(c.record, c.there)
	default:
		if k := c.record.Key(c.key); k != nil {
			o.values(c.record, *k)
		}
	}
	return o.items, nil
}

// questionOf is the question of a definition or log file; nil for none.
func (s *server) questionOf(file string) *scenario.Question {
	i := slices.IndexFunc(s.w.Questions, func(q *scenario.Question) bool {
		return q.Place.File == file || q.Log.File == file || slices.Contains(q.Log.Files, file)
	})
	if i < 0 {
		return nil
	}
	return s.w.Questions[i]
}

// completions collects items.
type completions struct {
	s        *server
	file     string
	question *scenario.Question // whose file it is; nil for none
	edit     span
	items    []completionItem
}

func (o *completions) add(label, text, detail, says string, kind int) {
	o.items = append(o.items, completionItem{label, kind, detail, says, textEdit{o.edit, text}})
}

func (o *completions) words(words []string) {
	for _, w := range words {
		o.add(w, w, "", "", kindValue)
	}
}

// keys offers the keys of a record that are missing.
func (o *completions) keys(r *store.Record, there []string) {
	for _, k := range r.Keys {
		if !slices.Contains(there, k.Name) {
			o.add(k.Name, k.Name+": ", string(k.Type), k.Says.In(o.s.c.Lang)+"\n\n"+k.Name+": "+k.Example, kindProperty)
		}
	}
}

// values offers the possible values of a key.
func (o *completions) values(r *store.Record, k store.Key) {
	switch {
	case len(k.Words) > 0:
		o.words(k.Words)
	case k.Type == store.TypeCites:
		o.passages()
	case k.Type == store.TypeLikelihood:
		o.words(o.s.w.Scale.Terms())
	case k.Name == "indicator", k.Name == "watch", k.Name == "broken_by":
		o.indicators(k.Name == "indicator")
	case k.Name == "resolved":
		o.scenarios("")
		o.words([]string{scenario.Void})
	case k.Name == "scenarios" && k.Type == store.TypeIDs:
		o.scenarios("")
	case k.Name == "first":
		for _, q := range o.s.w.Questions {
			o.add(q.ID, q.ID, "", q.Title.In(o.s.c.Lang), kindReference)
		}
	case k.Name == "publisher":
		o.publishers()
	case k.Name == "origin":
		o.publishers()
		o.passages()
	case k.Name == "by":
		o.words(o.s.w.KnownAuthors())
	}
}

func (o *completions) publishers() {
	for _, p := range o.s.w.Publishers {
		o.add(p.ID, p.ID, p.Reliability, p.Title.In(o.s.c.Lang), kindReference)
	}
}

// passages offers the passages to cite, with their claims. The # needs no quotes inside a word.
func (o *completions) passages() {
	for _, src := range o.s.w.Sources {
		for _, p := range src.Passages {
			o.add(p.Ref(), p.Ref(), string(p.Kind)+" "+p.Grade(), p.Says.In(o.s.c.Lang), kindReference)
		}
		if src.Stub() {
			o.add(src.ID, src.ID, "", src.Title.In(o.s.c.Lang), kindReference)
		}
	}
}

// scenarios offers those of the question by their short names first, then others by their full ones.
func (o *completions) scenarios(after string) {
	for _, sc := range o.s.w.Scenarios() {
		name := sc.Ref()
		switch {
		case sc.Question == o.question:
			name = sc.ID
		case after == "":
			continue
		}
		o.add(name, name+after, "", sc.Title.In(o.s.c.Lang), kindReference)
	}
}

// indicators offers those of the question by their short names, and unless own is set, others by their full ones.
func (o *completions) indicators(own bool) {
	for _, i := range o.s.w.Indicators() {
		name := i.Ref()
		switch {
		case i.Question == o.question:
			name = i.ID
		case own:
			continue
		}
		says := i.Observe.In(o.s.c.Lang)
		if title := i.Title.In(o.s.c.Lang); title != "" {
			says = title + "\n\n" + says
		}
		o.add(name, name, o.s.c.States.On(i.Question, o.s.c.Moment).Status(i).String(), says, kindReference)
	}
}
