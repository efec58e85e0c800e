package report

import (
	"slices"

	"signpost/internal/reference"
)

// A SourceImported says what a file of references brings: documents that are new, those that are known, and those that
// somebody must identify.
type SourceImported struct {
	Header
	File       string         `json:"file"`       // as it was named
	New        []ImportedItem `json:"new"`        // stubs that are made
	Known      []ImportedItem `json:"known"`      // sources that there were; only their records are brought up to date
	Doubtful   []ImportedItem `json:"doubtful"`   // nothing is done about these
	Publishers []string       `json:"publishers"` // the names of those that are made, whose reliability nobody judged
	LeftOut    []LostField    `json:"left_out"`   // what the records cannot hold, by field
	Files      []string       `json:"files"`      // that are written
	DryRun     bool           `json:"dry_run"`    // nothing was written
}

// An ImportedItem is one document of the file.
type ImportedItem struct {
	Line    int                   `json:"line"`             // where it begins in the file
	Key     string                `json:"key,omitempty"`    // the citation key that it was given; absent for none
	Title   string                `json:"title"`            // in the file
	Source  string                `json:"source,omitempty"` // our name for it; absent where that is in doubt
	Changes Several[ImportChange] `json:"changes"`          // of a known one
	Why     string                `json:"why,omitempty"`    // of a doubtful one, in the language of the report

	known bool
}

// An ImportChange is a key of a record that gets another value.
type ImportChange struct {
	Key string `json:"key"`           // of our record, such as published or ids.doi
	Was string `json:"was,omitempty"` // absent where there was none
	Is  string `json:"is"`            // what the file says
}

// A LostField is a field that our records cannot hold.
type LostField struct {
	Field string   `json:"field"` // as the file calls it, with the value where that is short and of one document
	Items []string `json:"items"` // the keys or titles of those that have it
}

// NewSourceImported reports what is planned, or was done, with the items of a file.
func NewSourceImported(c Context, file string, plan []reference.Planned, files []string, dryRun bool) *SourceImported {
	r := &SourceImported{
		Header: c.header("source-imported"), File: file, New: []ImportedItem{}, Known: []ImportedItem{}, Doubtful: []ImportedItem{},
		Publishers: []string{}, LeftOut: []LostField{}, Files: files, DryRun: dryRun,
	}
	if files == nil {
		r.Files = []string{}
	}
	for _, p := range plan {
		r.add(c, p)
	}
	slices.SortStableFunc(r.LeftOut, func(a, b LostField) int { return len(b.Items) - len(a.Items) })
	return r
}

func (r *SourceImported) add(c Context, p reference.Planned) {
	item := ImportedItem{Line: p.Item.Place.Line, Key: p.Item.Key, Title: p.Item.Record.Title.In(c.Lang), Source: p.Record.ID}
	for _, x := range p.Changes {
		item.Changes = append(item.Changes, ImportChange{x.Key, x.Was, x.Is})
	}
	switch p.Verdict {
	case reference.New:
		r.New = append(r.New, item)
	case reference.Known:
		item.known = true
		r.Known = append(r.Known, item)
	default:
		item.Why = c.say(p.Why, p.Args...)
		r.Doubtful = append(r.Doubtful, item)
	}
	if p.Publisher != nil {
		r.Publishers = append(r.Publishers, p.Publisher.ID)
	}
	for _, field := range p.Item.LeftOut {
		i := slices.IndexFunc(r.LeftOut, func(l LostField) bool { return l.Field == field })
		if i < 0 {
			i = len(r.LeftOut)
			r.LeftOut = append(r.LeftOut, LostField{Field: field})
		}
		r.LeftOut[i].Items = append(r.LeftOut[i].Items, p.Item.Says())
	}
}
