package store

import (
	"slices"

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
	m := r.mapping(value{root, r.place(root)}, &workspaceRecord)
	if m == nil {
		return
	}
	r.setup.anyCode = false
	m.with("format", func(v value) {
		if s, ok := r.scalar(v); ok && s != FormatVersion {
			r.report(r.place(v.Node), ruleValue, "get a signpost that knows this format", "want format %s, got %q", FormatVersion, s)
		}
	})
	m.with("languages", r.languages)
	m.with("scale", r.scale)
	m.with("title", func(v value) { w.Title = r.prose(v).Text })
	m.with("about", func(v value) { w.About = r.prose(v).Text })
	m.with("as_of", func(v value) { w.AsOf = r.day(v) })
	m.with("logs", func(v value) {
		w.LogsByAuthor = word[string](r, v) == logsByAuthor
		r.setup.byAuthor = w.LogsByAuthor
	})
	m.with("first", func(v value) {
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
