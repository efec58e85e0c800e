package report

import (
	"slices"

	"signpost/internal/audit"
	"signpost/internal/day"
	"signpost/internal/diag"
)

// An Audit says what git's history of the logs comes to.
type Audit struct {
	Header
	Commit   string          `json:"commit"`            // the last one looked at
	Since    string          `json:"since,omitempty"`   // the one after which the history begins; absent for the first
	Slack    int             `json:"slack_days"`        // how many days may lie between writing an entry and committing it
	Shallow  bool            `json:"shallow,omitempty"` // the clone lacks what came before
	Commits  int             `json:"commits"`           // how many were looked at
	Logs     int             `json:"logs"`              // how many logs they touched or found
	Entries  int             `json:"entries"`           // how many entries were ever committed
	Standing int             `json:"standing"`          // how many of those stand at the last commit
	Unknown  Several[string] `json:"unknown_to_git"`    // authors who match no committer, so that git cannot tell whether their entries are theirs
	LevelCounts
	Findings []AuditFinding `json:"findings"` // by rule, then by log and time
	folder   string
}

// An AuditFinding is what one commit did to entries of one log.
type AuditFinding struct {
	Rule      audit.Rule            `json:"rule"`              // its name
	Level     diag.Level            `json:"level"`             // error, warning or note
	Log       string                `json:"log,omitempty"`     // the file, from the folder of the workspace; absent where no single one is meant
	Commit    string                `json:"commit"`            // the one that did it, or that brought the entries
	Author    string                `json:"author"`            // who made it, as git has it
	Committed day.Instant           `json:"committed"`         // when
	Back      string                `json:"back_by,omitempty"` // of entries that came back: the commit that brought them
	Count     int                   `json:"count"`             // how many entries
	Entries   Several[AuditedEntry] `json:"entries"`           // none for a log that says the same otherwise
}

// An AuditedEntry is an entry that a finding speaks of.
type AuditedEntry struct {
	ID       string      `json:"id"`                // of the entry
	Line     int         `json:"line"`              // where it stood, or stands
	By       string      `json:"by"`                // whose it is
	Recorded day.Instant `json:"recorded,omitzero"` // when it says that it was written down
	Text     string      `json:"text,omitempty"`    // of one that is gone: the line
	Now      string      `json:"now,omitempty"`     // of one that was changed: the id of what stands in its place
}

// AuditOf says which history was judged.
type AuditOf struct {
	Commit, Since, Folder string
	Slack                 int
	Shallow               bool
}

// NewAudit reports a judgement.
func NewAudit(h Header, of AuditOf, j audit.Result) *Audit {
	h.Report, h.Version = "audit", Version("audit")
	r := &Audit{
		Header: h, Commit: of.Commit, Since: of.Since, Slack: of.Slack, Shallow: of.Shallow, Unknown: j.Unknown, folder: of.Folder,
		Commits: j.Commits, Logs: j.Logs, Entries: j.Entries, Standing: j.Standing, Findings: []AuditFinding{},
	}
	for _, f := range j.Findings {
		r.LevelCounts.add(f.Level)
		x := AuditFinding{Rule: f.Rule, Level: f.Level, Log: f.Log, Commit: f.Commit.ID, Author: f.Commit.Author, Committed: f.Commit.Time, Count: f.Count}
		if f.Back != nil {
			x.Back = f.Back.ID
		}
		for i, e := range f.Entries {
			a := AuditedEntry{ID: e.ID, Line: e.Line, By: e.By, Recorded: e.Recorded, Text: e.Text}
			if i < len(f.Now) {
				a.Now = f.Now[i].ID
			}
			x.Entries = append(x.Entries, a)
		}
		r.Findings = append(r.Findings, x)
	}
	return r
}

// Analysis is the audit for forges and editors.
func (r *Audit) Analysis() diag.Analysis {
	w := r.words()
	a := diag.Analysis{Name: "audit", Folder: r.folder}
	for _, rule := range audit.Rules {
		t := auditTexts[rule.Rule]
		a.Rules = append(a.Rules, diag.RuleText{Name: string(rule.Rule), Level: rule.Level, Says: w.say(t.title), Help: w.say(t.help)})
	}
	for _, f := range r.Findings {
		x := diag.Result{Finding: diag.Finding{Place: f.place(), Level: f.Level, Rule: string(f.Rule), Message: w.lead(w.say(auditTexts[f.Rule].title)) + w.stop(f.spans(w).Plain())}, Entity: f.Commit}
		if x.Place.File == "" {
			x.Place.File = ".signpost.yaml" // forges show nothing without a place
		}
		a.Results = append(a.Results, x)
	}
	return a
}

// place is where the entries stand; those that are gone stand nowhere.
func (f AuditFinding) place() diag.Place {
	p := diag.Place{File: f.Log}
	if len(f.Entries) > 0 && !slices.Contains([]audit.Rule{audit.Removed, audit.Changed, audit.GoneAfter}, f.Rule) {
		p.Line = f.Entries[0].Line
	}
	return p
}
