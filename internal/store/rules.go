package store

// A Rule names one kind of mistake that is found while files are read, and says in one sentence what it reports.
type Rule struct{ Name, Says string }

// ManyMistakes is the rule of the finding that ends those of a file with more mistakes than are reported.
const ManyMistakes = "too-many-mistakes"

// The names of the load rules. They are public: people type and grep them, so none is ever renamed.
const (
	ruleUnreadable   = "unreadable"
	ruleNotRegular   = "not-regular"
	ruleTooLarge     = "too-large"
	ruleFileName     = "file-name"
	ruleCopy         = "conflicted-copy"
	ruleDuplicateID  = "duplicate-id"
	ruleOrphanLog    = "orphan-log"
	ruleEncoding     = "encoding"
	ruleConflict     = "conflict-marker"
	ruleSyntax       = "yaml-syntax"
	ruleDocuments    = "multi-document"
	ruleAnchor       = "anchor"
	ruleTag          = "tag"
	ruleUnknownKey   = "unknown-key"
	ruleMissingKey   = "missing-key"
	ruleDuplicateKey = "duplicate-key"
	ruleMisplacedKey = "misplaced-key"
	ruleNull         = "null-value"
	ruleType         = "wrong-type"
	ruleValue        = "bad-value"
	ruleID           = "bad-id"
	ruleDate         = "bad-date"
	ruleTooFew       = "too-few-scenarios"
	ruleExpectation  = "missing-expectation"
	ruleReference    = "unknown-reference"
	ruleCycle        = "origin-cycle"
	ruleEntryKind    = "entry-kind"
	ruleLikelihood   = "bad-likelihood"
	ruleMany         = ManyMistakes
)

// Rules lists every rule of the loader, in the order in which a file meets them.
var Rules = []Rule{
	{ruleUnreadable, "A file or folder of the workspace cannot be read."},
	{ruleNotRegular, "Something with the name of a workspace file is a folder, a pipe or a device."},
	{ruleTooLarge, "A hand-written file or a line of a log is larger than 8 MiB, a source larger than 24 MiB, or a log larger than 2 GiB."},
	{ruleFileName, "A file is called .yml, which is never read; the ending is .yaml."},
	{ruleCopy, "A file is the second version of another one, as programs leave it that copy files between computers."},
	{ruleDuplicateID, "Two files have the same stem, and so the same id; a question and a source share one set of ids."},
	{ruleOrphanLog, "A log has no question beside it."},
	{ruleEncoding, "A file is not plain UTF-8: other encodings, control characters, or separators that YAML takes for line breaks."},
	{ruleConflict, "A file contains the markers git leaves where it could not merge."},
	{ruleSyntax, "A file is not valid YAML."},
	{ruleDocuments, "A file contains more than one YAML document."},
	{ruleAnchor, "A file uses an anchor, alias or merge key, which signpost refuses."},
	{ruleTag, "A file uses a YAML tag such as !!str, which signpost refuses."},
	{ruleUnknownKey, "A key, or a language, is not one that belongs there."},
	{ruleMissingKey, "A key that must be there is not."},
	{ruleDuplicateKey, "A key is given twice, or two keys mean the same scenario."},
	{ruleMisplacedKey, "A log entry has a key that belongs to another kind of entry."},
	{ruleNull, "A key or list item has no value."},
	{ruleType, "A value has the wrong shape: a list where a text belongs, and so on."},
	{ruleValue, "A value is not one of those allowed."},
	{ruleID, "A name, or who wrote a log entry, is not a valid id."},
	{ruleDate, "A date, period or moment cannot be read."},
	{ruleTooFew, "A question has fewer than two scenarios."},
	{ruleExpectation, "An indicator rates some but not all scenarios of a question."},
	{ruleReference, "A name refers to nothing in the workspace."},
	{ruleCycle, "An origin leads back to the passage it came from."},
	{ruleEntryKind, "A log entry is not exactly one of a status, an assessment, a resolution and a retraction."},
	{ruleLikelihood, "An assessment leaves a scenario out, or its likelihoods cannot sum to 100."},
	{ruleMany, "A file has more than a thousand mistakes; the rest of it was not looked at."},
}
