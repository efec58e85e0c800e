package report

// A SourceEncoded says what was added to the record of a source.
type SourceEncoded struct {
	Header
	Source   string   `json:"source"`    // its name
	File     string   `json:"file"`      // its record, from the folder of the workspace
	Passages []string `json:"passages"`  // their names, for --cite
	SetAside []string `json:"set_aside"` // keys
	Lines    []string `json:"lines"`     // as they were added
	Free     int      `json:"free"`      // paragraphs of which nothing is said yet
	DryRun   bool     `json:"dry_run"`   // nothing was written
}

// NewSourceEncoded reports what was added.
func NewSourceEncoded(c Context, e SourceEncoded) *SourceEncoded {
	e.Header = c.header("source-encoded")
	return &e
}
