package store

import (
	"bytes"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A kind is one of the five things an entry can be, and the keys that belong to it.
type kind struct {
	name               string
	signs              []string // any of these keys makes an entry one of this kind
	required, optional []string
}

var kinds = []kind{
	{"a status", []string{"indicator", "status"}, []string{"indicator", "status"}, []string{"because", "cite", "note", "def"}},
	{"an assessment", []string{"likelihood"}, []string{"likelihood", "confidence", "because"}, []string{"pooled", "replaces", "dissent", "basis", "cite", "note", "def"}},
	{"a view", []string{"view"}, []string{"view", "because"}, []string{"confidence", "cite", "note", "def"}},
	{"a resolution", []string{"resolved"}, []string{"resolved", "because"}, []string{"cite", "note", "def"}},
	{"a retraction", []string{"retract"}, []string{"retract", "because"}, []string{"cite", "note"}},
}

// entry decodes one item of a log. It returns false when the item names something that could not be read itself.
func (r *logReader) entry(v value) (scenario.Entry, bool) {
	m := r.mapping(v, &EntryRecord)
	e := scenario.Entry{}
	d := &scenario.Detail{}
	set(m, "date", &e.Date, r.day)
	set(m, "recorded", &e.Recorded, r.instant)
	set(m, "by", &d.By, r.authorsOf)
	if m != nil {
		r.kind(m, v)
	}
	set(m, "indicator", &e.Indicator, r.indicator)
	set(m, "status", &e.Status, r.status)
	set(m, "likelihood", &d.Likelihood, r.likelihoods)
	m.ifSet("view", func(v value) { d.Holds = r.view(v, d.By) })
	m.ifSet("confidence", func(v value) { d.Confidence = word[scenario.Confidence](r.reader, v) })
	set(m, "pooled", &d.Pooled, r.entryIDs)
	m.ifSet("replaces", func(v value) { d.Replaces = r.digits(v, 10, "the id of an assessment, 10 hex digits") })
	set(m, "dissent", &d.Dissent, r.dissent)
	set(m, "resolved", &d.Resolved, r.resolved)
	m.ifSet("retract", func(v value) { d.Retract = r.digits(v, 10, "the id of an entry, 10 hex digits") })
	m.ifSet("because", func(v value) { d.Because = r.prose(v).Text })
	m.ifSet("basis", func(v value) { d.Basis = r.prose(v).Text })
	m.ifSet("cite", func(v value) { d.Cites = r.citesKept(v, !r.setup.listOnly || d.Likelihood != nil) })
	m.ifSet("note", func(v value) { d.Note = r.prose(v).Text })
	set(m, "def", &d.Def, r.fingerprints)
	if r.details || r.later || e.Indicator == nil { // what is read later is a line that can be scanned
		e.Detail = d
	}
	if d.By != "" {
		e.Author = r.authorNumber(d.By)
	}
	return e, !r.refersToUnread
}

// kind reports an entry that is not exactly one thing, and keys that do not belong to what it is.
func (r *logReader) kind(m mapping, v value) {
	var is []kind
	var names []string
	for _, k := range kinds {
		if slices.ContainsFunc(k.signs, func(key string) bool { _, ok := m.get(key); return ok }) {
			is, names = append(is, k), append(names, k.name)
		}
	}
	const hint = "an entry is a status (indicator, status), an assessment (likelihood), a view (view), a resolution (resolved) or a retraction (retract)"
	switch len(is) {
	case 0:
		r.report(v.at, ruleEntryKind, hint, "the entry says nothing")
		return
	case 1:
	default:
		r.report(v.at, ruleEntryKind, hint, "the entry is %s at once", strings.Join(names, " and "))
		return
	}
	for _, key := range is[0].required {
		if _, ok := m.get(key); !ok {
			r.report(v.at, ruleMissingKey, "", "%s needs the key %q", is[0].name, key)
		}
	}
	for _, p := range m {
		if !EntryRecord.Key(p.key).Required && !slices.Contains(is[0].required, p.key) && !slices.Contains(is[0].optional, p.key) {
			r.report(p.place, ruleMisplacedKey, "", "%s has no %q", is[0].name, p.key)
		}
	}
}

func (r *logReader) instant(v value) day.Instant {
	return parseScalar(r.reader, v, ruleDate, day.ParseInstant)
}

func (r *logReader) indicator(v value) *scenario.Indicator {
	name, ok := r.scalar(v)
	if !ok {
		return nil
	}
	i := r.indicators[name]
	switch {
	case i == nil && r.retracted():
		// A status that was withdrawn may speak of an indicator that is no longer there.
		// Another that stands is a mistake all the same.
		if i = r.gone[name]; i == nil {
			i = &scenario.Indicator{ID: name, Question: r.question}
			r.gone[name] = i
		}
		return i
	case i == nil:
		var names []string
		for _, indicator := range r.question.Indicators {
			names = append(names, indicator.ID)
		}
		r.unknown(v, scenario.IndicatorName, name, names)
	}
	return i
}

// retracted reports whether a line of the logs withdraws the entry being read.
func (r *logReader) retracted() bool {
	if r.withdrawn == nil { // looked up once: a log may name a thousand indicators that are not there
		r.withdrawn = map[string]bool{}
		for _, f := range r.files {
			for rest := f.data; ; {
				_, after, found := bytes.Cut(rest, []byte(retractMark))
				if !found {
					break
				}
				r.withdrawn[string(after[:min(len(after), idLength)])] = true
				rest = after
			}
		}
	}
	return r.withdrawn[r.idOf(r.chunkRead, false)]
}

func (r *logReader) status(v value) scenario.Status {
	s, _ := scenario.ParseStatus(word[string](r.reader, v))
	return s
}

func (r *logReader) resolved(v value) string {
	name, ok := r.scalar(v)
	if ok && name != scenario.Void && r.question.Scenario(name) == nil {
		r.unknown(v, scenario.ScenarioName, name, append(scenarioNames(r.question), scenario.Void))
	}
	return name
}

func (r *logReader) unknown(v value, kind scenario.NameKind, name string, names []string) {
	if r.unread[kind] {
		r.refersToUnread = true // what it may have named was not read, and that was reported
		return
	}
	r.report(r.place(v.Node), ruleReference, diag.Suggest(name, names, "write one of "), "the question %s has no %s %q", r.question.ID, kind, name)
}

// likelihoods reads one range for each scenario of the question, in their order. Those that are not named are unjudged:
// an assessment knows nothing of a scenario that was added to the question after it.
func (r *logReader) likelihoods(v value) []likelihood.Range {
	before := len(r.findings)
	if r.unread[scenario.ScenarioName] {
		r.refersToUnread = true
		return nil
	}
	ranges := make([]likelihood.Range, len(r.question.Scenarios))
	for i := range ranges {
		ranges[i] = likelihood.Unjudged
	}
	for _, p := range r.pairs(v) {
		s := r.question.Scenario(p.key)
		if s == nil {
			r.unknown(value{&yaml.Node{Line: p.place.Line - r.before, Column: p.place.Col}, p.place}, scenario.ScenarioName, p.key, scenarioNames(r.question))
			continue
		}
		if text, ok := r.scalar(p.value); ok {
			l, err := likelihood.ParseRange(text)
			r.reportError(p.value, ruleValue, err)
			ranges[s.Index()] = l
		}
	}
	if len(r.findings) > before || hasMergeKey(v.Node) {
		return ranges
	}
	if err := likelihood.Coherent(ranges); err != nil {
		hint := ""
		if slices.Contains(ranges, likelihood.Unjudged) {
			hint = "give a likelihood to every scenario of the question"
		}
		r.report(v.at, ruleLikelihood, hint, "%s", err)
	}
	return ranges
}

// view reads the likelihoods of one person's view; with none of them the view is withdrawn.
func (r *logReader) view(v value, by string) []likelihood.Range {
	if by != "" && !IsPerson(by) {
		r.report(v.at, ruleID, "name the one whose it is", "%q cannot hold a view: a view is one person's own", by)
	}
	if v.Kind == yaml.MappingNode && len(v.Content) == 0 && !r.unread[scenario.ScenarioName] {
		return slices.Repeat([]likelihood.Range{likelihood.Unjudged}, len(r.question.Scenarios))
	}
	return r.likelihoods(v)
}

// IsPerson reports whether an author is one person, who may hold a view: not several, and not the desk.
func IsPerson(by string) bool { return by != scenario.Desk && !strings.Contains(by, "+") }

// entryIDs reads a list of the ids of entries, each once.
func (r *logReader) entryIDs(v value) []string {
	var ids []string
	for _, item := range r.items(v) {
		id := r.digits(item, idLength, "the id of an entry, 10 hex digits")
		if slices.Contains(ids, id) {
			r.report(r.place(item.Node), ruleValue, "name each entry once", "%s is named twice", id)
		}
		ids = append(ids, id)
	}
	return ids
}

func (r *logReader) dissent(v value) *scenario.Dissent {
	d := &scenario.Dissent{}
	m := r.mapping(v, &dissentRecord)
	set(m, "by", &d.By, r.id)
	set(m, "likelihood", &d.Likelihood, r.likelihoods)
	m.ifSet("because", func(v value) { d.Because = r.prose(v).Text })
	set(m, "cite", &d.Cites, r.cites)
	return d
}

func (r *reader) digits(v value, n int, what string) string {
	s, ok := r.scalar(v)
	if ok && !isHex(s, n) {
		r.report(r.place(v.Node), ruleValue, "", "want %s, got %q", what, s)
	}
	return s
}

// fingerprints reads those of what an entry was judged by.
func (r *reader) fingerprints(v value) string {
	s, ok := r.scalar(v)
	if ok && slices.ContainsFunc(strings.Split(s, " "), func(part string) bool { return !isHex(part, defLength) }) {
		r.report(r.place(v.Node), ruleValue, "", "want the fingerprints of definitions, 8 hex digits each with a blank between, got %q", s)
	}
	return s
}

// defLength is how many hex digits each fingerprint in a def has.
const defLength = 8

// authors reads whose an entry is: one name or several.
func (r *reader) authorsOf(v value) string {
	s, ok := r.scalar(v)
	if ok {
		r.reportError(v, ruleID, CheckAuthor(s))
	}
	return s
}
