package schema

import (
	"encoding"
	"maps"
	"reflect"
	"slices"
	"strings"

	"signpost/internal/report"
)

// Reports lists the names of the reports whose JSON has a schema.
func Reports() []string { return slices.Sorted(maps.Keys(report.Values)) }

// OfReport returns the schema of a report's JSON, and whether there is such a report. New fields may be added at any
// time; existing ones stay as long as the version does.
func OfReport(name string) (*Schema, bool) {
	value, ok := report.Values[name]
	if !ok {
		return nil, false
	}
	w := values{map[string]*Schema{}}
	s := w.object(reflect.TypeOf(value))
	s.Draft, s.Title, s.Definitions = draft, "signpost: the report "+name, w.definitions
	s.Properties["report"] = &Schema{Enum: []any{name}}
	s.Properties["version"] = &Schema{Enum: []any{report.Version(name)}}
	return s, true
}

// values turns the Go types of report values into schemas.
type values struct{ definitions map[string]*Schema }

var (
	ofText = reflect.TypeFor[encoding.TextMarshaler]()
	ofList = reflect.TypeFor[report.Cites]()
)

func (w values) of(t reflect.Type) *Schema {
	switch {
	case t == ofList:
		return list(&Schema{Type: types{"string"}})
	case t.Implements(ofText):
		return &Schema{Type: types{"string"}}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return w.of(t.Elem())
	case reflect.Struct:
		return w.refer(t)
	case reflect.Slice:
		return list(w.of(t.Elem()))
	case reflect.Map:
		return each(w.of(t.Elem()))
	case reflect.Bool:
		return &Schema{Type: types{"boolean"}}
	case reflect.Float64:
		return &Schema{Type: types{"number"}}
	case reflect.String:
		return &Schema{Type: types{"string"}}
	}
	return &Schema{Type: types{"integer"}}
}

// refer returns a reference to the schema of a struct, which it defines first: a struct may contain itself.
func (w values) refer(t reflect.Type) *Schema {
	name := t.Name()
	if w.definitions[name] == nil {
		w.definitions[name] = &Schema{}
		w.definitions[name] = w.object(t)
	}
	return &Schema{Ref: "#/definitions/" + name}
}

// object is the schema of a struct: a field is required unless it is omitempty, and may be null if it is a pointer
// without omitempty.
func (w values) object(t reflect.Type) *Schema {
	s := &Schema{Type: types{"object"}, Properties: map[string]*Schema{}}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous && name == "" || name == "-" {
			continue
		}
		value, stays := w.of(f.Type), !strings.Contains(options, "omit")
		if stays {
			s.Required = append(s.Required, name)
			if f.Type.Kind() == reflect.Pointer {
				value = &Schema{AnyOf: []*Schema{value, {Type: types{"null"}}}}
			}
		}
		s.Properties[name] = value
	}
	slices.Sort(s.Required)
	return s
}
