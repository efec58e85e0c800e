package report

import (
	"iter"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/table"
	"signpost/internal/view"
)

// A CombinedReport is one report on several workspaces.
type CombinedReport struct {
	Report     string            `json:"report"`     // which report this is
	Version    int               `json:"version"`    // of the fields, from 1
	Language   lang.Code         `json:"language"`   // of all texts for readers: en or ar
	Workspaces []WorkspaceReport `json:"workspaces"` // in the order in which they were named
}

// A WorkspaceReport is the report on one of the workspaces.
type WorkspaceReport struct {
	Workspace string     `json:"workspace"` // what stands before its names
	Folder    string     `json:"folder"`    // as it was named
	Of        Documenter `json:"of"`        // the report as it is on that workspace alone
}

// Documenter is a report that has a document.
type Documenter interface{ Document() *view.Document }

// NewCombinedReport puts reports on several workspaces together.
func NewCombinedReport(c lang.Code, of []WorkspaceReport) *CombinedReport {
	return &CombinedReport{Report: "together", Version: Version("together"), Language: c, Workspaces: of}
}

// Document puts the documents behind each other, each under the name of its workspace, which also stands before every
// name that is typed.
func (t *CombinedReport) Document() *view.Document {
	var d *view.Document
	for _, of := range t.Workspaces {
		part := of.Of.Document()
		view.Walk(part.Blocks, func(spans view.Spans) {
			for i := range spans {
				if spans[i].Ref.Kind != view.RefNone && spans[i].Style == view.Literal {
					spans[i].Text = of.Workspace + ":" + spans[i].Text
				}
			}
		})
		blocks := part.Blocks
		if d == nil {
			d = part
			d.Blocks = blocks[:1:1] // the title
		}
		d.Blocks = append(d.Blocks, heading(2, "", of.Workspace))
		for _, b := range blocks[1:] {
			switch x := b.(type) {
			case view.Heading:
				x.Level, x.ID = x.Level+1, ""
				b = x
			case view.Code:
				x.Text = of.withWorkspace(x.Text)
				b = x
			}
			d.Blocks = append(d.Blocks, b)
		}
	}
	return d
}

// withWorkspace is a command, or several, with the workspace that it is meant for.
func (o WorkspaceReport) withWorkspace(commands string) string {
	lines := strings.Split(commands, "\n")
	for i, l := range lines {
		if rest, ok := strings.CutPrefix(l, "signpost "); ok {
			lines[i] = "signpost --workspace " + o.Folder + " " + rest
		}
	}
	return strings.Join(lines, "\n")
}

// Table puts the tables behind each other, with the workspace in the first column.
func (t *CombinedReport) Table() table.Table {
	all := table.Table{Columns: []table.Column{{Name: "workspace", Type: table.Text, Says: "The workspace."}}}
	var rows []iter.Seq[[]any]
	for i, x := range t.Workspaces {
		part := x.Of.(interface{ Table() table.Table }).Table()
		if i == 0 {
			all.Name, all.Says = part.Name, part.Says
			all.Columns = append(all.Columns, part.Columns...)
		}
		rows = append(rows, part.Rows)
	}
	all.Rows = func(yield func([]any) bool) {
		for i, of := range rows {
			for row := range of {
				if !yield(append([]any{t.Workspaces[i].Workspace}, row...)) {
					return
				}
			}
		}
	}
	return all
}
