package report

// A SourceMade says what became of a document when its record was made, or given another text.
type SourceMade struct {
	Header
	Making
}

// A Making is what was made.
type Making struct {
	ID         string            `json:"source"`     // the name of the source
	Title      string            `json:"title"`      // in the language of the report
	Files      []string          `json:"files"`      // the record first
	Paragraphs int               `json:"paragraphs"` // how many were read
	Asked      Several[string]   `json:"asked"`      // keys that the record should have and that are asked for in the file
	Notes      Several[MadeNote] `json:"notes"`      // what is to be looked at
	DryRun     bool              `json:"dry_run"`    // nothing was written
}

// A MadeNote is something that was done to a text and that a person should look at.
type MadeNote struct {
	Text  string          `json:"text"`  // what was done, in the language of the report
	Items Several[string] `json:"items"` // the lines or words it was done to
}

// NewSourceMade reports what was made.
func NewSourceMade(c Context, m Making) *SourceMade {
	return &SourceMade{Header: c.header("source-made"), Making: m}
}
