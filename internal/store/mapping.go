package store

import (
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
)

// A pair is a key of a mapping and its value.
type pair struct {
	key   string
	place diag.Place // of the key
	value value
}

// pairs returns the keys and values of a mapping in file order, each key once.
func (r *reader) pairs(v value) []pair {
	if !r.expectKind(v, yaml.MappingNode, "keys and values") {
		return nil
	}
	list := r.memory.pairsOf(len(v.Content) / 2)[:0]
	var first firstPlaces
	for i := 0; i+1 < len(v.Content); i += 2 {
		k := v.Content[i]
		at := r.place(k)
		if k.Kind == yaml.AliasNode || mergeKey(k) {
			continue // it was reported when the file was parsed
		}
		if k.Kind != yaml.ScalarNode {
			r.report(at, ruleType, "", "want a key, got %s", kindName(k))
			continue
		}
		if before, twice := first.seen(k.Value, at, list); twice {
			r.report(at, ruleDuplicateKey, "keep one of the two", "the key %q was already given in line %d", k.Value, before.Line)
			continue
		}
		list = append(list, pair{k.Value, at, value{v.Content[i+1], at}})
	}
	return list
}

// firstPlaces tells where a key was given first. Nearly every mapping is so small that going through it is fastest.
type firstPlaces map[string]diag.Place

const linearKeys = 16

func (f *firstPlaces) seen(key string, at diag.Place, before []pair) (diag.Place, bool) {
	if len(before) < linearKeys {
		i := slices.IndexFunc(before, func(p pair) bool { return p.key == key })
		if i < 0 {
			return diag.Place{}, false
		}
		return before[i].place, true
	}
	if *f == nil {
		*f = make(firstPlaces, 4*linearKeys)
		for _, p := range before {
			(*f)[p.key] = p.place
		}
	}
	if place, twice := (*f)[key]; twice {
		return place, true
	}
	(*f)[key] = at
	return diag.Place{}, false
}

// A mapping holds the values of a mapping whose keys are known.
type mapping []pair

// get returns the value of a key.
func (m mapping) get(key string) (value, bool) {
	for i := range m {
		if m[i].key == key {
			return m[i].value, true
		}
	}
	return value{}, false
}

// mapping reads the keys of a record and reports those that are unknown, given twice, missing or of the wrong type.
// It returns nil, and has reported it, when the value is no mapping.
func (r *reader) mapping(v value, record *Record) mapping {
	if !r.expectKind(v, yaml.MappingNode, "keys and values") {
		return nil
	}
	m := mapping(r.pairs(v))
	m = slices.DeleteFunc(m, func(p pair) bool {
		if record.Key(p.key) != nil {
			return false
		}
		r.unknownKey(p, record)
		return true
	})
	for i := range record.Keys {
		k := &record.Keys[i]
		at := slices.IndexFunc(m, func(p pair) bool { return p.key == k.Name })
		switch {
		case at >= 0:
			if !r.checkType(m[at].value, k) {
				m[at].value = m[at].value.unusable()
			}
		case k.Required && !hasMergeKey(v.Node):
			r.report(v.at, ruleMissingKey, "add it, such as "+k.Name+": "+k.Example, "the key %q is missing", k.Name)
		}
	}
	return m
}

func (r *reader) unknownKey(p pair, record *Record) {
	if holder := record.holderOf(p.key); holder != nil {
		r.report(p.place, ruleMisplacedKey, "write "+holder.Name+": {"+p.key+": …}", "the key %q belongs under %s", p.key, holder.Name)
		return
	}
	if droppedKeys[p.key] == record {
		r.report(p.place, ruleUnknownKey, "delete it, with what stands under it", "the key %q is not read any more", p.key)
		return
	}
	r.report(p.place, ruleUnknownKey, diag.Suggest(p.key, record.names(), "known keys: "), "unknown key %q", p.key)
}

// droppedKeys are the keys of records that earlier versions read.
var droppedKeys = map[string]*Record{"register": &QuestionRecord}

// checkType reports a value that is not of the type of its key, or not one of its words.
func (r *reader) checkType(v value, k *Key) bool {
	if v.Kind == yaml.AliasNode || r.reportNull(v) {
		return false
	}
	if !k.Type.allows(v.Node) {
		_, want := k.Type.shape()
		hint := ""
		if v.Kind == yaml.ScalarNode && (k.Type == TypeCites || k.Type == TypeIDs || k.Type == TypeLines) {
			hint = "write [" + v.Value + "]"
		}
		r.report(r.place(v.Node), ruleType, hint, "want %s, got %s", want, kindName(v.Node))
		return false
	}
	if k.Type == TypeWord {
		word, ok := r.scalar(v)
		return ok && r.checkWord(v, word, k.Words)
	}
	return true
}

// checkWord reports a word that is none of those allowed.
func (r *reader) checkWord(v value, word string, words []string) bool {
	if slices.Contains(words, word) {
		return true
	}
	r.report(r.place(v.Node), ruleValue, diag.Suggest(word, words, "write one of "), "%q is not allowed here", word)
	return false
}

// unusable is a value that was reported and that nothing is read from any more: readers pass over it as over an alias.
func (v value) unusable() value {
	n := yaml.Node{Kind: yaml.AliasNode, Line: v.Line, Column: v.Column}
	return value{&n, v.at}
}

// ifSet calls f with the value of a key, if there is one.
func (m mapping) ifSet(key string, f func(value)) {
	if v, ok := m.get(key); ok {
		f(v)
	}
}

// set reads the value of a key into a variable, if there is one.
func set[T any](m mapping, key string, to *T, read func(value) T) {
	if v, ok := m.get(key); ok {
		*to = read(v)
	}
}
