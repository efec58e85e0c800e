package store

import (
	"slices"
	"strings"

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
	if !r.wants(v, yaml.MappingNode, "keys and values") {
		return nil
	}
	list := make([]pair, 0, len(v.Content)/2)
	var first firsts
	for i := 0; i+1 < len(v.Content); i += 2 {
		k := v.Content[i]
		at := r.place(k)
		if k.Kind == yaml.AliasNode || mergeKey(k) {
			continue // it was reported when the file was parsed
		}
		if k.Kind != yaml.ScalarNode {
			r.report(at, ruleType, "", "want a key, got %s", shape(k))
			continue
		}
		if before, twice := first.see(k.Value, at, list); twice {
			r.report(at, ruleDuplicateKey, "keep one of the two", "the key %q was already given in line %d", k.Value, before.Line)
			continue
		}
		list = append(list, pair{k.Value, at, value{v.Content[i+1], at}})
	}
	return list
}

// firsts tells where a key was given first. Nearly every mapping is so small that going through it is fastest.
type firsts map[string]diag.Place

const fewKeys = 16

func (f *firsts) see(key string, at diag.Place, before []pair) (diag.Place, bool) {
	if len(before) < fewKeys {
		i := slices.IndexFunc(before, func(p pair) bool { return p.key == key })
		if i < 0 {
			return diag.Place{}, false
		}
		return before[i].place, true
	}
	if *f == nil {
		*f = make(firsts, 4*fewKeys)
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

// keys lists what a mapping may hold, in the order in which it is documented.
type keys struct{ all, required []string }

// known reads a list of keys; those that must be there end in an exclamation mark.
func known(list string) keys {
	var k keys
	for _, name := range strings.Fields(list) {
		bare, must := strings.CutSuffix(name, "!")
		k.all = append(k.all, bare)
		if must {
			k.required = append(k.required, bare)
		}
	}
	return k
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

// mapping reads a mapping with known keys and reports those that are unknown, given twice or missing.
// It returns nil, and has reported it, when the value is no mapping.
func (r *reader) mapping(v value, k keys) mapping {
	if !r.wants(v, yaml.MappingNode, "keys and values") {
		return nil
	}
	m := mapping(r.pairs(v))
	m = slices.DeleteFunc(m, func(p pair) bool {
		if slices.Contains(k.all, p.key) {
			return false
		}
		hint := "known keys: " + strings.Join(k.all, ", ")
		if near := diag.Nearest(p.key, k.all); near != "" {
			hint = "did you mean " + near + "?"
		}
		r.report(p.place, ruleUnknownKey, hint, "unknown key %q", p.key)
		return true
	})
	for _, name := range k.required {
		if _, ok := m.get(name); !ok && !merges(v.Node) {
			r.report(v.at, ruleMissingKey, "", "the key %q is missing", name)
		}
	}
	return m
}

// with calls f with the value of a key, if there is one.
func (m mapping) with(key string, f func(value)) {
	if v, ok := m.get(key); ok {
		f(v)
	}
}
