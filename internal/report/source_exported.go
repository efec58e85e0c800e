package report

import (
	"slices"

	"signpost/internal/reference"
	"signpost/internal/scenario"
)

// A SourceExported says which sources are written for a reference manager, and what of them other programs do not keep.
type SourceExported struct {
	Header
	Sources []ExportedSource `json:"sources"` // in the order in which they are written

	items []reference.Exported
}

// An ExportedSource is one source as it is written.
type ExportedSource struct {
	Source string   `json:"source"` // our name for it
	Key    string   `json:"key"`    // its citation key in the file
	Title  string   `json:"title"`  // in the language of the report
	Lost   []string `json:"lost"`   // the keys of our record that other programs do not keep
}

// NewSourceExported lists the sources of a workspace, or those alone that a question cites.
func NewSourceExported(c Context, q *scenario.Question) *SourceExported {
	r := &SourceExported{Header: c.header("source-export"), Sources: []ExportedSource{}}
	cited := map[*scenario.Source]bool{}
	if q != nil {
		q.EachCited(func(u scenario.Cited) {
			for _, x := range u.Cites {
				if x.Passage != nil {
					cited[x.Passage.Source] = true
				}
			}
		})
	}
	for _, s := range c.Workspace.Sources {
		if q != nil && !cited[s] {
			continue
		}
		e := reference.Export(s, c.Lang)
		row := ExportedSource{Source: s.ID, Key: e.Key, Title: s.Title.In(c.Lang), Lost: slices.Concat([]string{}, e.Lost)}
		r.Sources, r.items = append(r.Sources, row), append(r.items, e)
	}
	return r
}

// CSL is the sources as CSL-JSON.
func (r *SourceExported) CSL() ([]byte, error) { return reference.CSL(r.items) }

// Lost lists what other programs do not keep, with the names of the sources that have it.
func (r *SourceExported) Lost() []LostField {
	var list []LostField
	for _, s := range r.Sources {
		for _, key := range s.Lost {
			i := slices.IndexFunc(list, func(l LostField) bool { return l.Field == key })
			if i < 0 {
				i = len(list)
				list = append(list, LostField{Field: key})
			}
			list[i].Items = append(list[i].Items, s.Source)
		}
	}
	return list
}
