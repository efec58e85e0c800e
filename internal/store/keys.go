package store

import (
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
)

// A Key is one key of the files of a workspace, declared once: the reader, the templates of new files and the reference
// of the file format are all made from it.
type Key struct {
	Name     string
	Type     Type
	Words    []string // the values allowed, where the type is a word
	Of       *Record  // what the value holds, where the type is one record or several
	Required bool
	Says     lang.Text // what the key means, in one sentence
	Example  string    // its value, on one line
	Since    int       // the format version that brought it; 0 stands for the first
	History  bool      // it is of use once something has a history: new files do not show it
}

// A Record is a set of keys that stand together: those of a file, or of one thing in it.
type Record struct {
	Name string    // "question", "log entry"
	Says lang.Text // what it is, and in which file it stands, in one sentence
	Keys []Key
}

// Key returns the key with the name, or nil.
func (r *Record) Key(name string) *Key {
	for i := range r.Keys {
		if r.Keys[i].Name == name {
			return &r.Keys[i]
		}
	}
	return nil
}

// names lists the names of the keys in the order in which they are documented.
func (r *Record) names() []string {
	names := make([]string, len(r.Keys))
	for i := range r.Keys {
		names[i] = r.Keys[i].Name
	}
	return names
}

// Records lists every kind of record in the order of the reference: those of whole files first, each before its parts.
var Records = []*Record{
	&WorkspaceRecord, &situationRecord, &sentenceRecord, &QuestionRecord, &scenarioRecord, &groupRecord, &judgmentRecord, &indicatorRecord, &conflictRecord,
	&sideRecord, &assumptionRecord, &premortemRecord, &EntryRecord, &dissentRecord, &SourceRecord, &archivedRecord,
	&idsRecord, &PassageRecord, &PublisherRecord, &AcceptedRecord,
}

// A Type says what the value of a key is, in the words of the reference.
type Type string

// The types of values.
const (
	TypeText       Type = "text, or a text for each language"
	TypeLine       Type = "text"
	TypeNumber     Type = "whole number"
	TypeID         Type = "id"
	TypeWord       Type = "one of a few words"
	TypeDay        Type = "day"
	TypePeriod     Type = "day, month, year, or two of them with .. between"
	TypeMoment     Type = "moment in UTC"
	TypeDuration   Type = "number of days or weeks"
	TypeLikelihood Type = "likelihood"
	TypeDigits     Type = "hexadecimal digits"
	TypeIDs        Type = "list of ids"
	TypeEntries    Type = "list of the ids of entries"
	TypeLines      Type = "list of texts"
	TypeCites      Type = "list of passages"
	TypeRecord     Type = "keys and values"
	TypeList       Type = "list"
	TypeNamed      Type = "names, each with keys and values"
	TypeTexts      Type = "names, each with a text"
	TypeChances    Type = "names of scenarios, each with a likelihood"
	TypeWords      Type = "names of scenarios, each with one of a few words"
	TypeHashes     Type = "numbers of paragraphs, each with a fingerprint"
)

// Says is the type in both languages of the interface.
func (t Type) Says() lang.Text { return lang.Bilingual(string(t), arabicTypes[t]) }

var arabicTypes = map[Type]string{
	TypeText: "نص، أو نص لكل لغة", TypeLine: "نص", TypeNumber: "عدد صحيح", TypeID: "معرّف", TypeWord: "كلمة من كلمات محددة",
	TypeDay: "يوم", TypePeriod: "يوم أو شهر أو سنة، أو اثنان منها بينهما ..", TypeMoment: "لحظة بالتوقيت العالمي",
	TypeDuration: "عدد من الأيام أو الأسابيع", TypeLikelihood: "احتمال", TypeDigits: "أرقام ست عشرية", TypeIDs: "قائمة معرّفات", TypeEntries: "قائمة معرّفات قيود",
	TypeLines: "قائمة نصوص", TypeCites: "قائمة مقاطع", TypeRecord: "مفاتيح وقيم", TypeList: "قائمة",
	TypeNamed: "أسماء، لكل منها مفاتيح وقيم", TypeTexts: "أسماء، لكل منها نص", TypeChances: "أسماء السيناريوهات، لكل منها احتمال",
	TypeWords: "أسماء السيناريوهات، لكل منها كلمة من كلمات محددة", TypeHashes: "أرقام الفقرات، لكل منها بصمة",
}

// shape returns the kind of YAML node that a value of the type is, and what findings call it.
// A text may also be keys and values: see Type.allows.
func (t Type) shape() (yaml.Kind, string) {
	switch t {
	case TypeText:
		return yaml.ScalarNode, "a text, or a text for each language"
	case TypeIDs, TypeEntries, TypeLines, TypeCites, TypeList:
		return yaml.SequenceNode, "a list"
	case TypeRecord, TypeNamed, TypeTexts, TypeChances, TypeWords, TypeHashes:
		return yaml.MappingNode, "keys and values"
	}
	return yaml.ScalarNode, "a single value"
}

// allows reports whether a node has the shape of the type.
func (t Type) allows(n *yaml.Node) bool {
	kind, _ := t.shape()
	return n.Kind == kind || t == TypeText && n.Kind == yaml.MappingNode
}

// holderOf returns the key of the record under which a key of the name stands, for one that was written a level too
// high, or nil.
func (r *Record) holderOf(name string) *Key {
	i := slices.IndexFunc(r.Keys, func(k Key) bool { return k.Type == TypeRecord && k.Of.Key(name) != nil })
	if i < 0 {
		return nil
	}
	return &r.Keys[i]
}
