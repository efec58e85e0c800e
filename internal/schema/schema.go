// Package schema describes the files of a workspace and the JSON of reports in JSON Schema, for editors and
// validators. It is generated from the table of keys that the reader uses, so that the two cannot differ.
//
// It is draft-07, which all versions of the common language servers interpret the same way. Draft-07 ignores
// everything next to a $ref, so additions to one are in allOf.
package schema

import (
	"encoding/json"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/store"
)

// A Schema is one schema, or a part of one. Zero fields are left out.
type Schema struct {
	Draft       string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Type        types              `json:"type,omitempty"`
	Enum        []any              `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Minimum     *float64           `json:"minimum,omitempty"`
	Maximum     *float64           `json:"maximum,omitempty"`
	Properties  map[string]*Schema `json:"properties,omitempty"`
	Names       *Schema            `json:"propertyNames,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Others      any                `json:"additionalProperties,omitempty"` // a *Schema, or false
	Items       *Schema            `json:"items,omitempty"`
	AllOf       []*Schema          `json:"allOf,omitempty"`
	AnyOf       []*Schema          `json:"anyOf,omitempty"`
	Definitions map[string]*Schema `json:"definitions,omitempty"`
}

// types are the allowed types of a value. A single one is written without a list.
type types []string

// MarshalJSON writes the types.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

const draft = "http://json-schema.org/draft-07/schema#"

// A Kind is a kind of file that has a schema.
type Kind struct {
	Name   string   // its name on the command line
	Files  []string // the patterns of the files that an editor should validate with it; those after ! are excluded
	record *store.Record
	shape  func(record *Schema) *Schema
}

// Kinds lists the kinds of files.
var Kinds = []Kind{
	{"question", []string{"scenarios/**/*.yaml", "!scenarios/**/*.log*.yaml"}, &store.QuestionRecord, whole},
	{"log", nil, &store.EntryRecord, lines},
	{"source", []string{"sources/*.yaml", "!sources/publishers.yaml"}, &store.SourceRecord, whole},
	{"publishers", []string{"sources/publishers.yaml"}, &store.PublisherRecord, named},
	{"workspace", []string{store.WorkspaceFile}, &store.WorkspaceRecord, whole},
}

func whole(record *Schema) *Schema { return record }
func lines(record *Schema) *Schema { return &Schema{Type: types{"array", "null"}, Items: record} }
func named(record *Schema) *Schema {
	return &Schema{Type: types{"object"}, Names: matching(id), Others: record}
}

// Of returns the schema of a kind of file, its descriptions in a language.
func (k Kind) Of(c lang.Code) *Schema {
	w := writer{c, map[string]*Schema{}}
	s := k.shape(w.record(k.record))
	s.Draft, s.Title, s.Definitions = draft, "signpost: "+k.Name, w.definitions
	if s.Description == "" {
		s.Description = k.record.Says.In(c)
	}
	return s
}

// Patterns of scalars. The name of a scenario or indicator may be in another question, and authors are joined by a
// plus sign.
const (
	id      = `^[a-z][a-z0-9]*([-/+][a-z0-9]+)*$`
	passage = `^[0-9]+[a-z]+$`
	cite    = `^[a-z][a-z0-9]*(-[a-z0-9]+)*([#:][0-9]+[a-z]*)?$`
	day     = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	period  = `^[0-9]{4}(-[0-9]{2}){0,2}(\.\.[0-9]{4}(-[0-9]{2}){0,2})?$`
	moment  = `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$`
	lasting = `^[0-9]+[dw]$`
	digits  = `^[0-9a-f]+( [0-9a-f]+)*$` // the fingerprints of an entry are several
	entry   = `^[0-9a-f]{10}$`
	mark    = `^[0-9a-f]{64}`
	code    = `^[a-z]{2,3}$`
)

// A writer turns records into schemas and collects those that others refer to.
type writer struct {
	lang        lang.Code
	definitions map[string]*Schema
}

// record is the schema of a record.
func (w writer) record(r *store.Record) *Schema {
	s := &Schema{Description: r.Says.In(w.lang), Type: types{"object"}, Properties: map[string]*Schema{}, Others: false}
	for _, k := range r.Keys {
		s.Properties[k.Name] = w.key(k)
		if k.Required {
			s.Required = append(s.Required, k.Name)
		}
	}
	return s
}

// key is the schema of a key's value, with the description that editors show.
func (w writer) key(k store.Key) *Schema {
	s := w.value(k)
	if s.Ref != "" {
		s = &Schema{AllOf: []*Schema{s}}
	}
	s.Description = k.Says.In(w.lang) + "\n\n" + k.Name + ": " + k.Example
	return s
}

func (w writer) value(k store.Key) *Schema {
	switch k.Type {
	case store.TypeText:
		return w.text()
	case store.TypeLine:
		return scalar()
	case store.TypeNumber:
		return &Schema{Type: types{"integer"}}
	case store.TypeID:
		return matching(id)
	case store.TypeWord:
		return oneOf(k.Words)
	case store.TypeDay:
		return matching(day)
	case store.TypePeriod: // a year alone is a number in YAML
		return &Schema{Type: types{"string", "integer"}, Pattern: period}
	case store.TypeMoment:
		return matching(moment)
	case store.TypeDuration:
		return matching(lasting)
	case store.TypeLikelihood:
		return likelihood()
	case store.TypeDigits: // without quotes, digits alone are a number in YAML
		return &Schema{Type: types{"string", "integer"}, Pattern: digits}
	case store.TypeIDs:
		return list(matching(id))
	case store.TypeEntries:
		return list(&Schema{Type: types{"string", "integer"}, Pattern: entry})
	case store.TypeLines:
		return list(scalar())
	case store.TypeCites:
		return list(matching(cite))
	case store.TypeRecord:
		return w.refer(k.Of)
	case store.TypeList:
		return list(w.refer(k.Of))
	case store.TypeNamed:
		return w.named(k.Of)
	case store.TypeTexts:
		return each(w.text())
	case store.TypeChances:
		return each(likelihood())
	case store.TypeWords:
		return each(oneOf(k.Words))
	case store.TypeHashes:
		return each(matching(mark))
	}
	panic("no schema for the type " + string(k.Type))
}

// named is a mapping of names to records. For an accepted finding the reason alone is enough.
func (w writer) named(r *store.Record) *Schema {
	s := each(w.refer(r))
	switch r {
	case &store.PassageRecord:
		s.Names = matching(passage)
	case &store.AcceptedRecord:
		s.Others = &Schema{AnyOf: []*Schema{scalar(), w.refer(r)}}
	default:
		s.Names = matching(id)
	}
	return s
}

// refer returns a reference to a record, which it defines first.
func (w writer) refer(r *store.Record) *Schema {
	name := strings.ReplaceAll(r.Name, " ", "_")
	if w.definitions[name] == nil {
		w.definitions[name] = &Schema{} // a record may contain itself
		w.definitions[name] = w.record(r)
	}
	return &Schema{Ref: "#/definitions/" + name}
}

// text is a text, or one for each language. YAML reads some texts as numbers.
func (w writer) text() *Schema {
	w.definitions["text"] = &Schema{AnyOf: []*Schema{scalar(), {Type: types{"object"}, Names: matching(code), Others: scalar()}}}
	return &Schema{Ref: "#/definitions/text"}
}

func scalar() *Schema { return &Schema{Type: types{"string", "number"}} }

// likelihood is a number of percent, or a range, a ratio or a word of the scale, which only signpost can validate.
func likelihood() *Schema {
	low, high := 0.0, 100.0
	return &Schema{AnyOf: []*Schema{{Type: types{"number"}, Minimum: &low, Maximum: &high}, {Type: types{"string"}}}}
}

func matching(pattern string) *Schema { return &Schema{Type: types{"string"}, Pattern: pattern} }
func list(items *Schema) *Schema      { return &Schema{Type: types{"array"}, Items: items} }
func each(value *Schema) *Schema      { return &Schema{Type: types{"object"}, Others: value} }

// oneOf allows a few words. One made of digits may be without quotes, which YAML reads as a number.
func oneOf(words []string) *Schema {
	s := &Schema{}
	for _, word := range words {
		s.Enum = append(s.Enum, word)
		if strings.Trim(word, "0123456789") == "" {
			s.Enum = append(s.Enum, int(word[0]-'0'))
		}
	}
	return s
}

// Find returns the kind with a name.
func Find(name string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}
