package store

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// prose reads a text: a plain string in the workspace's first language, or a map of languages.
func (r *reader) prose(v value) scenario.Prose {
	n := max(len(v.Content)/2, 1)
	p := scenario.Prose{Text: make(lang.Text, 0, n)}
	if !r.setup.listOnly {
		p.Places = make([]diag.Place, 0, n)
	}
	add := func(c lang.Code, v value) {
		if _, ok := r.scalar(v); !ok {
			return
		}
		p.Text = append(p.Text, lang.Version{Lang: c, Text: scalarText(v.Node)})
		if !r.setup.listOnly {
			p.Places = append(p.Places, r.place(v.Node))
		}
	}
	switch {
	case v.Kind == yaml.MappingNode:
		for _, pair := range r.pairs(v) {
			if c := lang.Code(pair.key); r.language(pair.place, c) {
				add(c, pair.value)
			}
		}
		if len(v.Content) == 0 {
			r.report(r.place(v.Node), ruleValue, "write a value, or delete the key", "the text is empty")
		}
	case r.expectKind(v, yaml.ScalarNode, "a text, or a text for each language"):
		add(r.setup.languages[0], v)
	}
	return p
}

// shortProse reads a text that is to have no more than so many characters in any language.
func (r *reader) shortProse(v value, most int) scenario.Prose {
	p := r.prose(v)
	for i, version := range p.Text {
		if n := utf8.RuneCountInString(version.Text); n > most {
			at := r.place(v.Node)
			if i < len(p.Places) {
				at = p.Places[i]
			}
			r.report(at, ruleValue, fmt.Sprintf("write at most %d", most), "the text has %d characters, which is too long here", n)
		}
	}
	return p
}

// isLanguage reports whether s is a language code: [a-z]{2,3}(-[a-z0-9]{2,8})*.
func isLanguage(s string) bool {
	for i, tag := range strings.Split(s, "-") {
		switch {
		case i == 0 && (len(tag) < 2 || len(tag) > 3 || strings.ContainsAny(tag, "0123456789")):
			return false
		case i > 0 && (len(tag) < 2 || len(tag) > 8):
			return false
		case strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz0123456789") != "":
			return false
		}
	}
	return true
}

// language reports a language that the workspace does not have.
func (r *reader) language(at diag.Place, c lang.Code) bool {
	if r.setup.anyCode || slices.Contains(r.setup.languages, c) || slices.Contains(r.own, c) {
		return true
	}
	var known []string
	for _, l := range append(slices.Clone(r.setup.languages), r.own...) {
		if l != "" && !slices.Contains(known, string(l)) {
			known = append(known, string(l))
		}
	}
	r.report(at, ruleUnknownKey, "known languages: "+strings.Join(known, ", "), "unknown language %q", c)
	return false
}

// code reads a language code.
func (r *reader) code(v value) lang.Code {
	s, ok := r.scalar(v)
	if ok && !isLanguage(s) {
		r.report(r.place(v.Node), ruleValue, "", "want a language code like en or ar, got %q", s)
		return ""
	}
	return lang.Code(s)
}
