package store

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A reader decodes one file and collects every mistake in it. It never stops at the first:
// what cannot be read is left out and the rest is read on.
type reader struct {
	file     string // relative to the root, with forward slashes
	before   int    // lines of the file that stand before the text given to the parser
	memory   *nodes // of the document; nil for its own
	setup    setup
	own      []lang.Code // languages allowed besides those of the workspace: a source's own
	findings []diag.Finding
	full     bool                 // so many mistakes were found that the rest of the file is not read
	marks    []scenario.Paragraph // the fingerprints of a source, where they were read apart; see cutMarks
	accepted []scenario.Acceptance
	origins  map[reference]diag.Place
	unread   map[scenario.NameKind]bool // the kinds of name that could not be read: do not report references to them as unknown
}

// markIncomplete remembers the kind of name that a value would have given, if it could not be read whole.
func (r *reader) markIncomplete(kind scenario.NameKind, v value) {
	if v.Kind != yaml.MappingNode || hasMergeKey(v.Node) {
		if r.unread == nil {
			r.unread = map[scenario.NameKind]bool{}
		}
		r.unread[kind] = true
	}
}

// setup is what the workspace file decides about reading all others.
type setup struct {
	languages []lang.Code
	anyCode   bool // the languages could not be read, so none is refused
	scale     *likelihood.Scale
	byAuthor  bool // each author of a question writes to a log of their own
	listOnly  bool // for a list alone: texts are read without their places, and citations are kept of assessments alone, since nothing is linked to them
}

// A reference stands for a name that linking will look up, by what it names and the place linking knows it under.
type reference struct {
	kind   scenario.NameKind
	holder diag.Place
}

// A value is a node and the place to point at when something inside it is missing: its key, or its list item.
type value struct {
	*yaml.Node
	at diag.Place
}

// maxFindings is how many mistakes of one file are reported. Whoever has more has one cause to look for, or the wrong
// file.
const maxFindings = 1000

func (r *reader) report(at diag.Place, rule, hint, format string, args ...any) {
	switch {
	case r.full:
		return
	case len(r.findings) >= maxFindings:
		r.full = true
		rule, hint, format, args = ruleMany, "fix these first", "and more: the rest of the file was not read", nil
	}
	r.findings = append(r.findings, diag.Finding{Place: at, Rule: rule, Message: fmt.Sprintf(format, args...), Hint: hint})
}

func (r *reader) place(n *yaml.Node) diag.Place { return r.placeAt(n.Line, n.Column) }

// reportNull reports a missing value, and returns whether it was missing.
func (r *reader) reportNull(v value) bool {
	if v.Kind != yaml.ScalarNode || v.Style != 0 || v.ShortTag() != "!!null" {
		return false
	}
	r.report(v.at, ruleNull, "write a value, or delete the key", "there is no value here")
	return true
}

// kindName names a node's kind in the words of findings.
func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	}
	return "a single value"
}

// expectKind reports a value that has not the kind it should have. An alias was reported when the file was parsed.
func (r *reader) expectKind(v value, kind yaml.Kind, what string) bool {
	if v.Kind == yaml.AliasNode || r.reportNull(v) {
		return false
	}
	if v.Kind != kind {
		r.report(r.place(v.Node), ruleType, "", "want %s, got %s", what, kindName(v.Node))
		return false
	}
	return true
}

// scalar returns the spelling of a single value that is not empty.
func (r *reader) scalar(v value) (string, bool) {
	if !r.expectKind(v, yaml.ScalarNode, "a single value") {
		return "", false
	}
	if strings.TrimSpace(v.Value) == "" {
		r.report(r.place(v.Node), ruleValue, "write a value, or delete the key", "the text is empty")
		return "", false
	}
	return v.Value, true
}

// items returns the values of a list.
func (r *reader) items(v value) []value {
	if !r.expectKind(v, yaml.SequenceNode, "a list") {
		return nil
	}
	list := r.memory.valuesOf(len(v.Content))
	for i, n := range v.Content {
		list[i] = value{n, r.place(n)}
	}
	return list
}

// texts returns the spellings of a list of single values with their places.
func (r *reader) texts(v value) (list []string, places []diag.Place) {
	for _, item := range r.items(v) {
		if s, ok := r.scalar(item); ok {
			list, places = append(list, s), append(places, r.place(item.Node))
		}
	}
	return list, places
}

// id reads a value that must be an id.
func (r *reader) id(v value) string {
	s, ok := r.scalar(v)
	if ok {
		r.reportError(v, ruleID, CheckID(s))
	}
	return s
}

// word returns the word of a key that takes a few words only: mapping has reported any other.
func word[T ~string](r *reader, v value) T {
	s, _ := r.scalar(v)
	return T(s)
}

// ids returns the ids of a list.
func (r *reader) ids(v value) []string {
	var ids []string
	words, places := r.texts(v)
	for i, id := range words {
		if err := CheckID(id); err != nil {
			r.report(places[i], ruleID, "", "%s", err)
			continue
		}
		ids = append(ids, id)
	}
	return ids
}

// duration reads a number of days or weeks, and returns it in days.
func (r *reader) duration(v value) int {
	s, ok := r.scalar(v)
	if !ok {
		return 0
	}
	days, err := day.ParseDuration(s)
	r.reportError(v, ruleValue, err)
	return days
}

// origin reads who is really behind something: a publisher or a passage.
func (r *reader) origin(v value) string {
	s, _ := r.scalar(v)
	s, _ = passageRef(s)
	return s
}

// line reads a text that has no language.
func (r *reader) line(v value) string {
	s, _ := r.scalar(v)
	return s
}

// parseScalar reads a value by the function that knows its grammar.
func parseScalar[T any](r *reader, v value, rule string, parse func(string) (T, error)) (t T) {
	if s, ok := r.scalar(v); ok {
		var err error
		t, err = parse(s)
		r.reportError(v, rule, err)
	}
	return t
}

func (r *reader) day(v value) day.Day { return parseScalar(r, v, ruleDate, day.Parse) }

func (r *reader) period(v value) day.Period { return parseScalar(r, v, ruleDate, day.ParsePeriod) }

// reportError reports an error about a value, if there is one.
func (r *reader) reportError(v value, rule string, err error) {
	if err != nil {
		r.report(r.place(v.Node), rule, "", "%s", err)
	}
}

// cites returns the passages that a list names.
func (r *reader) cites(v value) []scenario.Cite { return r.citesKept(v, !r.setup.listOnly) }

// citesKept reads a list of passages, and returns them if they are to be kept.
func (r *reader) citesKept(v value, keep bool) []scenario.Cite {
	var cites []scenario.Cite
	if keep {
		cites = make([]scenario.Cite, 0, len(v.Content))
	}
	for _, item := range r.items(v) {
		text, isOne := r.scalar(item)
		if !isOne {
			continue
		}
		ref, isPassage := passageRef(text)
		if !isPassage && CheckID(ref) != nil { // in this order: an error for each passage would take time
			r.report(r.place(item.Node), ruleValue, "", "want a citation like fitch-2022#4a (source, paragraph, claim), got %q", ref)
			continue
		}
		if keep {
			cites = append(cites, scenario.Cite{Ref: ref, Place: r.place(item.Node)})
		}
	}
	return cites
}
