package diag

// An Analysis is what a program found in files, with the rules behind it: what tools of forges and editors take.
type Analysis struct {
	Name    string // which analysis: check or audit
	Folder  string // of the workspace in its repository, with a slash at its end; empty at the top
	Rules   []RuleText
	Results []Result
}

// A RuleText explains a rule to whoever meets a finding of it.
type RuleText struct {
	Name  string
	Level Level
	Says  string // what it reports, in a sentence
	Help  string // why that matters, and what to do
}

// A Result is a finding with what tools need beyond it.
type Result struct {
	Finding
	End    int    // the column after the last character of the place; zero where it is not known
	Entity string // what the finding speaks of, by a name that stays when lines move; empty where the message does
}
