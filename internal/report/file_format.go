package report

import (
	"strings"

	"signpost/internal/view"
)

// A FileFormat is the reference of the files of a workspace: every key that they may hold.
type FileFormat struct {
	Header
	Records []FormatRecord `json:"records"` // the files, and what stands within them
}

// A FormatRecord is a set of keys that stand together: those of a file, or of one thing in it.
type FormatRecord struct {
	Name string      `json:"name"` // of the file or of the part
	Says string      `json:"says"` // in a sentence, in the language of the report
	Keys []FormatKey `json:"keys"` // in the order in which they are written
}

// A FormatKey is one key. Its type is worded in the language of the report.
type FormatKey struct {
	Name     string   `json:"name"`            // as it is written
	Type     string   `json:"type"`            // what its value is, in words
	Words    []string `json:"words,omitempty"` // the values allowed, where only a few are
	Holds    string   `json:"holds,omitempty"` // the name of the record that the value holds, once or more often
	Required bool     `json:"required"`        // a file without it is refused
	Says     string   `json:"says"`            // in a sentence, in the language of the report
	Example  string   `json:"example"`         // as it is written in a file
	Since    int      `json:"since"`           // the format version that brought it, from 1
}

// NewFileFormat lists the keys of records.
func NewFileFormat(h Header, records []FormatRecord) *FileFormat {
	h.Report, h.Version = "file_format", 1
	return &FileFormat{Header: h, Records: records}
}

// Document words the reference with a table for each record.
func (f *FileFormat) Document() *view.Document {
	w := f.words()
	title := w.say("The files of a workspace")
	d := &view.Document{Title: title, Lang: string(f.Language), Dir: f.Language.Dir(), Words: w.page(), Blocks: []view.Block{heading(1, "", title)}}
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Every key that a file may hold. An asterisk marks the keys that must be there."))))
	for _, r := range f.Records {
		id := strings.ReplaceAll(r.Name, " ", "-")
		d.Blocks = append(d.Blocks, heading(2, id, r.Name), paragraph(view.T(r.Says)))
		t := view.Table{Columns: []view.Column{{Title: w.say("Key"), Fixed: true}, {Title: w.say("What it means")}}}
		for _, k := range r.Keys {
			name := literal(k.Name)
			if k.Required {
				name = view.Join(name, view.T("*"))
			}
			t.Rows = append(t.Rows, view.Row{ID: id + "-" + k.Name, Cells: []view.Spans{name, k.spans(w)}})
		}
		d.Blocks = append(d.Blocks, t)
	}
	return d
}

// spans words what a key means, what its value is, and an example of it.
func (k FormatKey) spans(w words) view.Spans {
	kind := k.Type
	switch {
	case len(k.Words) > 0:
		kind += w.say(": ") + strings.Join(k.Words, w.say(", "))
	case k.Holds != "":
		kind += w.say(": ") + k.Holds
	}
	text := view.Join(view.T(k.Says+" "), muted("("+kind+") "), literal(k.Name+": "+k.Example))
	if k.Since > 1 {
		text = view.Join(text, muted(" "+w.say("Since format %d.", k.Since)))
	}
	return text
}
