package scenario

import (
	"maps"
	"slices"
	"strings"

	"signpost/internal/diag"
)

// A NameKind says what a name names.
type NameKind string

// The kinds of thing that have names.
const (
	QuestionName  NameKind = "question"
	ScenarioName  NameKind = "scenario"
	IndicatorName NameKind = "indicator"
	SourceName    NameKind = "source"
	PassageName   NameKind = "passage"
	PublisherName NameKind = "publisher"
	OriginName    NameKind = "origin"
	EntryName     NameKind = "entry"
)

// An Unresolved is a name in a file that does not exist.
type Unresolved struct {
	Place     diag.Place
	Kind      NameKind // what it should name
	Name      string   // as written
	Cycle     bool     // the name exists, but following it leads back to where it came from
	FullNames []string // the full names of things in other questions with this short name
	Similar   []string // existing names, for a suggestion
}

// Link resolves the names in a workspace and returns those that do not exist. It is called once, after everything was
// read.
func (w *Workspace) Link() []Unresolved {
	l, unresolved := w.LinkFiles()
	for _, q := range w.Questions {
		unresolved = append(unresolved, l.Log(q)...)
	}
	return unresolved
}

// LinkFiles is Link without the logs, whose names the Linker resolves.
func (w *Workspace) LinkFiles() (*Linker, []Unresolved) {
	l := linker{w: w, passages: map[string]*Passage{}, wholeSources: map[string]*Passage{}, publishers: map[string]*Publisher{}, scenarios: map[string]*Scenario{}}
	l.index()
	l.checkFirst()
	l.sources()
	for _, s := range l.w.Situations {
		for _, line := range s.Sentences {
			l.cites(line.Cites)
		}
	}
	for _, q := range w.Questions {
		l.question(q)
	}
	l.w.indexIndicators()
	return &Linker{l}, l.unresolved
}

// A Linker resolves the names in logs. It may be used for several questions at the same time.
type Linker struct{ linker }

// Log resolves the names in a question's log, and returns those that do not exist.
func (l *Linker) Log(q *Question) []Unresolved {
	of := l.linker
	of.unresolved = nil
	of.log(q)
	return of.unresolved
}

// Entry resolves the names in one entry of a question's log, and returns those that do not exist.
func (l *Linker) Entry(q *Question, e *Entry) []Unresolved {
	of := l.linker
	of.unresolved = nil
	of.entry(q, e.Detail)
	return of.unresolved
}

// Names reports whether a citation names a passage or a source.
func (l *Linker) Names(ref []byte) bool {
	return l.passages[string(ref)] != nil || l.wholeSources[string(ref)] != nil
}

type linker struct {
	w            *Workspace
	passages     map[string]*Passage
	wholeSources map[string]*Passage // by the names of sources
	publishers   map[string]*Publisher
	scenarios    map[string]*Scenario
	unresolved   []Unresolved
}

func (l *linker) index() {
	for _, p := range l.w.Publishers {
		l.publishers[p.ID] = p
	}
	for _, s := range l.w.Sources {
		for _, name := range append([]string{s.ID}, s.Was...) {
			if l.wholeSources[name] == nil {
				l.wholeSources[name] = s.Whole()
			}
		}
		for _, p := range s.Passages {
			for _, old := range s.Was {
				if at := old + "#" + p.ID; l.passages[at] == nil {
					l.passages[at] = p
				}
			}
		}
	}
	for _, q := range l.w.Questions {
		for _, s := range q.Scenarios {
			for _, question := range append([]string{q.ID}, q.Was...) {
				for _, name := range append([]string{s.ID}, s.Was...) {
					if at := question + "/" + name; l.scenarios[at] == nil {
						l.scenarios[at] = s
					}
				}
			}
		}
	}
	// Current names take precedence over earlier ones.
	for _, s := range l.w.Sources {
		for _, p := range s.Passages {
			l.passages[p.Ref()] = p
		}
	}
	for _, s := range l.w.Scenarios() {
		l.scenarios[s.Ref()] = s
	}
}

func (l *linker) addUnresolved(place diag.Place, kind NameKind, name string, similar []string) {
	l.unresolved = append(l.unresolved, Unresolved{Place: place, Kind: kind, Name: name, Similar: similar})
}

func (l *linker) checkFirst() {
	for _, name := range l.w.First {
		if findNamed(l.w.Questions, name.Name) == nil {
			var names []string
			for _, q := range l.w.Questions {
				names = append(names, q.ID)
			}
			l.addUnresolved(name.Place, QuestionName, name.Name, names)
		}
	}
}

func (l *linker) sources() {
	for _, s := range l.w.Sources {
		if s.PublisherID != "" {
			if s.Publisher = l.publishers[s.PublisherID]; s.Publisher == nil {
				l.addUnresolved(s.Place, PublisherName, s.PublisherID, slices.Sorted(maps.Keys(l.publishers)))
			}
		}
		for _, p := range s.Passages {
			l.root(p)
			p.behind = l.publishers[p.root]
		}
		l.root(s.Whole())
		for _, a := range s.SetAside {
			if a.From == 0 && a.Key != Rest && s.Passage(a.Key) == nil {
				l.addUnresolved(a.Place, PassageName, s.ID+"#"+a.Key, nil)
			}
		}
	}
}

// root follows a passage's origin to its end. A circular origin has no root.
func (l *linker) root(p *Passage) {
	seen := []*Passage{}
	for at := p; ; {
		if slices.Contains(seen, at) {
			p.root = p.Ref()
			l.unresolved = append(l.unresolved, Unresolved{Place: p.Place, Kind: OriginName, Name: p.Origin, Cycle: true})
			return
		}
		seen = append(seen, at)
		origin := at.Origin
		if origin == "" {
			origin = at.Source.Origin
		}
		if next := l.passages[origin]; next != nil {
			at = next
			continue
		}
		switch {
		case origin == "" && at.Source.PublisherID == "":
			p.root = at.Source.ID
		case origin == "":
			p.root = at.Source.PublisherID
		default:
			p.root = origin
			if l.publishers[origin] == nil && at == p {
				l.addUnresolved(p.Place, OriginName, origin, append(slices.Sorted(maps.Keys(l.publishers)), slices.Sorted(maps.Keys(l.passages))...))
			}
		}
		return
	}
}

func (l *linker) question(q *Question) {
	for _, s := range q.Scenarios {
		for i := range s.Judgments {
			l.cites(s.Judgments[i].Cites)
		}
	}
	for n, i := range q.Indicators {
		i.position = n
		l.cites(i.Cites)
		for n := range i.Expect {
			l.expectation(q, &i.Expect[n])
		}
	}
	for i := range q.Conflicts {
		for n := range q.Conflicts[i].Sides {
			l.cites(q.Conflicts[i].Sides[n].Cites)
		}
	}
	for i := range q.Assumptions {
		l.indicators(q, q.Assumptions[i].BrokenBy)
		l.cites(q.Assumptions[i].Cites)
	}
	for i := range q.Premortem {
		l.indicators(q, q.Premortem[i].Watch)
		l.cites(q.Premortem[i].Cites)
	}
}

// log resolves the names in a log.
func (l *linker) log(q *Question) {
	for i := range q.Log.Entries {
		if d := q.Log.Entries[i].Detail; d != nil {
			l.entry(q, d)
		}
	}
}

func (l *linker) entry(q *Question, d *Detail) {
	l.cites(d.Cites)
	if d.Dissent != nil {
		l.cites(d.Dissent.Cites)
	}
	if d.Resolved == "" {
		return
	}
	if s := q.Scenario(d.Resolved); s != nil {
		d.Resolved = s.ID
	}
}

func (l *linker) cites(cites []Cite) {
	for i := range cites {
		if cites[i].Passage = l.passages[cites[i].Ref]; cites[i].Passage == nil {
			cites[i].Passage = l.wholeSources[cites[i].Ref]
		}
		if cites[i].Passage == nil {
			l.addUnresolved(cites[i].Place, PassageName, cites[i].Ref, nil)
			continue
		}
		if p := cites[i].Passage; len(p.Source.Was) > 0 {
			cites[i].Ref = p.Ref() // it may use the source's old name
		}
	}
}

func (l *linker) expectation(q *Question, e *Expectation) {
	ref := e.Ref
	if !strings.Contains(ref, "/") {
		ref = q.ID + "/" + ref
	}
	if e.Scenario = l.scenarios[ref]; e.Scenario == nil {
		names := slices.Sorted(maps.Keys(l.scenarios))
		for _, s := range q.Scenarios {
			names = append(names, s.ID)
		}
		var fullNames []string
		for _, other := range l.w.Questions {
			if s := other.Scenario(e.Ref); s != nil {
				fullNames = append(fullNames, s.Ref())
			}
		}
		l.unresolved = append(l.unresolved, Unresolved{Place: e.Place, Kind: ScenarioName, Name: e.Ref, FullNames: fullNames, Similar: names})
	}
}

func (l *linker) indicators(q *Question, refs []IndicatorRef) {
	for i := range refs {
		if refs[i].Indicator = q.Indicator(refs[i].Name); refs[i].Indicator == nil {
			var names []string
			for _, known := range q.Indicators {
				names = append(names, known.ID)
			}
			l.addUnresolved(refs[i].Place, IndicatorName, refs[i].Name, names)
		}
	}
}
