package store

import "signpost/internal/scenario"

// A Need says what a command reads beyond the questions and their folded logs.
type Need struct {
	Sources bool // sources and publishers, and the citations linked to them
	Details bool // what a status says beyond its indicator: who, why, the citations, the id

	// About names questions, scenarios and indicators. Sources are read only if these questions, or those that lend
	// them indicators, rest on them, and details only for these; every line of every log is checked all the same. Where
	// a name means something else, or anything is wrong, the whole workspace is read as without names.
	About []string
	// Near says that of the questions, too, only those asked about are read, those that share indicators with them, and
	// those that might have the same names. The rest of the workspace is missing then, logs and mistakes with it.
	Near bool
	// Cites names passages and sources that are read beside those that the questions asked about cite.
	Cites []string

	// Situation reads the sources that the situations of the workspace cite even where names are given. Without it the
	// situations are forgotten then.
	Situation bool

	// Core reads details only of the questions that a briefing covers in full, as long as nothing is wrong anywhere. What the
	// statuses of others cite is not looked at.
	Core bool

	// Newest keeps, of statuses read without their details, those of the newest so many entries that count at the
	// Moment, and of the sources reads those that the newest cite.
	Newest int
	Moment func(*scenario.Workspace) scenario.Moment

	// Later has statuses read without their details, as long as nothing is wrong anywhere. Every line of every log is
	// checked all the same, and the citations in it; what it says is asked of Later.
	Later *Later

	// Visit is called once the hand-written files are read and linked. What it returns is called with every question
	// once its logs are, for several at the same time. What its statuses say beyond their indicators is forgotten then,
	// unless it returns true. What was found wrong in the files is known only at the end.
	Visit func(*scenario.Workspace) func(*scenario.Question) (keep bool)

	// Unlogged leaves the logs unread.
	Unlogged bool
	// Prefix is the beginning of a name: sources whose names and keys begin otherwise are not read. Empty for all.
	Prefix string

	known *scenario.Workspace // whose sources need not be read again
}

// whole is the need without names.
func (n Need) whole() Need { return Need{Sources: n.Sources, Details: n.Details} }
