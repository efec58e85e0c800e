package store

import (
	"reflect"
	"testing"

	"signpost/internal/scenario"
)

// TestFreshQuestions links copies of all questions in a workspace of their own: they are as those copied, and nothing
// leads from them to these.
func TestFreshQuestions(t *testing.T) {
	for _, root := range []string{"../..", "../cli/testdata/workspace"} {
		w, findings, err := Load(root, Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatal(err, findings)
		}
		copied := *w
		copied.Questions = nil
		for _, q := range w.Questions {
			copied.Questions = append(copied.Questions, q.Fresh())
		}
		if unresolved := copied.Link(); len(unresolved) > 0 {
			t.Fatal(unresolved)
		}
		old := map[any]bool{}
		for _, q := range w.Questions {
			q.Log = scenario.Log{File: q.Log.File} // it is not copied
			parts(reflect.ValueOf(q), old)
		}
		fresh := map[any]bool{}
		for i, q := range copied.Questions {
			parts(reflect.ValueOf(q), fresh)
			if !reflect.DeepEqual(q, w.Questions[i]) {
				t.Errorf("the copy of %s is another question", q.ID)
			}
		}
		if len(fresh) == 0 || len(fresh) != len(old) {
			t.Errorf("%d parts of %d were copied", len(fresh), len(old))
		}
		for part := range fresh {
			if old[part] {
				t.Errorf("a copy leads to a part of the old workspace, a %T", part)
			}
		}
	}
}

// parts gathers the questions and the parts of them that a value leads to, but those of sources.
func parts(v reflect.Value, all map[any]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		switch v.Interface().(type) {
		case *scenario.Question, *scenario.Scenario, *scenario.Group, *scenario.Indicator:
			if v.IsNil() || all[v.Interface()] {
				return
			}
			all[v.Interface()] = true
			parts(v.Elem(), all)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Type != reflect.TypeFor[scenario.Log]() {
				parts(v.Field(i), all)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			parts(v.Index(i), all)
		}
	}
}
