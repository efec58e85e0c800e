package store

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// FormatVersion is the version of the file formats that this package reads.
const FormatVersion = "1"

// workspace reads the workspace file into w. It returns what it decides about the reading of all other files,
// which is usable even when the file is not.
func (r *reader) workspace(root *yaml.Node, w *scenario.Workspace) {
	r.setup = setup{languages: []lang.Code{lang.English}, scale: likelihood.Scales[0], anyCode: true}
	if root == nil {
		return
	}
	m := r.mapping(value{root, r.place(root)}, &WorkspaceRecord)
	if m == nil {
		return
	}
	r.setup.anyCode = false
	m.ifSet("format", func(v value) {
		if s, ok := r.scalar(v); ok && s != FormatVersion {
			r.report(r.place(v.Node), ruleValue, "get a signpost that knows this format", "want format %s, got %q", FormatVersion, s)
		}
	})
	m.ifSet("languages", r.languages)
	m.ifSet("scale", r.scale)
	m.ifSet("title", func(v value) { w.Title = r.prose(v).Text })
	m.ifSet("about", func(v value) { w.About = r.prose(v).Text })
	set(m, "authors", &w.Authors, r.authorNames)
	set(m, "as_of", &w.AsOf, r.day)
	m.ifSet("logs", func(v value) {
		w.LogsByAuthor = word[string](r, v) == logsByAuthor
		r.setup.byAuthor = w.LogsByAuthor
	})
	set(m, "situation", &w.Situations, r.situations)
	w.Accept = r.accepted
	m.ifSet("first", func(v value) {
		for _, item := range r.items(v) {
			name, ok := r.scalar(item)
			switch {
			case !ok:
			case slices.ContainsFunc(w.First, func(n scenario.Name) bool { return n.Name == name }):
				r.report(r.place(item.Node), ruleValue, "keep one of the two", "the question %q is given twice", name)
			default:
				w.First = append(w.First, scenario.Name{Name: name, Place: r.place(item.Node)})
			}
		}
	})
}

// situations reads what page one opens with, text by text.
func (r *reader) situations(v value) []scenario.Situation {
	return listOf(r, v, &situationRecord, func(m mapping, item value, s *scenario.Situation) {
		s.Place = item.at
		set(m, "date", &s.Date, r.day)
		m.ifSet("sentences", func(v value) {
			if v.Kind == yaml.SequenceNode && len(v.Content) == 0 {
				r.report(v.at, ruleValue, "write what happened, or delete the situation", "a situation needs at least one sentence")
			}
			s.Sentences = listOf(r, v, &sentenceRecord, func(m mapping, item value, line *scenario.Sentence) {
				line.Place = item.at
				set(m, "says", &line.Says, r.prose)
				set(m, "cite", &line.Cites, r.cites)
			})
		})
		r.accepts(m, scopeFrom(item.at), item.Node)
	})
}

// authorNames reads the authors who have a name besides their id. No two may have one name, since entries are written
// by names too.
func (r *reader) authorNames(v value) []scenario.Author {
	var authors []scenario.Author
	holders := map[string]string{}
	for _, p := range r.pairs(v) {
		if err := CheckID(p.key); err != nil {
			r.report(p.place, ruleID, "write "+authorExample(p.key)+", with the name behind a short id", "%s", err)
			continue
		}
		name := r.prose(p.value).Text
		for _, version := range name {
			folded := scenario.Fold(version.Text)
			if other := holders[folded]; other != "" && other != p.key {
				r.report(r.place(p.value.Node), ruleValue, "add what tells them apart", "%s and %s have the same name, %s", other, p.key, version.Text)
			}
			holders[folded] = p.key
		}
		authors = append(authors, scenario.Author{ID: p.key, Place: p.place, Name: name})
	}
	return authors
}

// AuthorLine is what to write into the workspace file for somebody to be called by a name.
func AuthorLine(w *scenario.Workspace, name string) string {
	if len(w.Authors) > 0 {
		return "under authors, " + authorExample(name)
	}
	return "authors: {" + authorExample(name) + "}"
}

// authorExample pairs an id made of the letters of a name with the name. A name without Latin letters makes none.
func authorExample(name string) string {
	id := strings.Join(strings.FieldsFunc(scenario.Fold(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
	if CheckID(id) != nil {
		id = "short-name"
	}
	return id + ": " + textOf(lang.Text{{Lang: lang.English, Text: name}}, lang.English)
}

func (r *reader) languages(v value) {
	var codes []lang.Code
	for _, item := range r.items(v) {
		c := r.code(item)
		switch {
		case c == "":
		case slices.Contains(codes, c):
			r.report(r.place(item.Node), ruleValue, "keep one of the two", "the language %q is given twice", c)
		default:
			codes = append(codes, c)
		}
	}
	if len(codes) > 0 {
		r.setup.languages = codes
		return
	}
	r.setup.anyCode = true
	if v.Kind == yaml.SequenceNode && len(v.Content) == 0 {
		r.report(r.place(v.Node), ruleValue, "name at least one, like [en]", "the list of languages is empty")
	}
}

func (r *reader) scale(v value) {
	if s := likelihood.Find(word[string](r, v)); s != nil {
		r.setup.scale = s
	}
}
