package report

// A RenameReport says what got another name, and which files that changes.
type RenameReport struct {
	Header
	What   string        `json:"what"`    // question, scenario, indicator or source
	Old    string        `json:"old"`     // the full name before
	New    string        `json:"new"`     // the full name now
	DryRun bool          `json:"dry_run"` // nothing was written
	Files  []RenamedFile `json:"files"`   // one for each file changed or moved
}

// A RenamedFile is one file that a rename changes, moves, or both.
type RenamedFile struct {
	From  string `json:"from"`           // its path before, from the folder of the workspace
	To    string `json:"to"`             // its path now; the same where it was not moved
	Lines int    `json:"lines"`          // changed or new
	Diff  string `json:"diff,omitempty"` // of a dry run
}

// NewRenameReport says what a rename did; old and new are full names.
func NewRenameReport(c Context, what, old, new string, dryRun bool, files []RenamedFile) *RenameReport {
	return &RenameReport{Header: c.header("renamed"), What: what, Old: old, New: new, DryRun: dryRun, Files: files}
}
