// Package scenario is the domain: questions, scenarios, indicators, sources and the log of observations, and what
// follows from them: the state on a day, implied likelihoods, corroboration.
//
// It does not read files or the clock, and words no output. Files come from package store, wording from package
// report.
package scenario

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// A Workspace is everything an analyst keeps in one folder.
type Workspace struct {
	Title     lang.Text
	About     lang.Text
	Languages []lang.Code // the first is the language of plain strings; never empty
	Scale     *likelihood.Scale
	AsOf      day.Day // the default day for reports; zero in a live workspace, where it is today

	LogsByAuthor bool // each author of a question writes to a log of their own

	Partial bool // some questions, and what only they rest on, were not read

	Situations []Situation  // what a reader must know first, in the order of the file
	Accept     []Acceptance // of what stands in the workspace file

	First      []Name       // the questions that come before all others, in this order
	Questions  []*Question  // those named in First, then the core ones, then by id
	Sources    []*Source    // by id
	Publishers []*Publisher // by id
	Authors    []Author     // the authors with a name besides an id, in the order of the file
}

// A Name is a name in a file and its place.
type Name struct {
	Name  string
	Place diag.Place
}

// coreTag marks the questions that come first in every list and are covered in full by a briefing.
const coreTag = "core"

// A Prose is text from a file: its versions by language, and their places.
type Prose struct {
	lang.Text
	Places []diag.Place // of the versions, in their order; empty if they were not requested
}

// PlaceIn returns the place of the text in a language, if known.
func (p Prose) PlaceIn(c lang.Code) (diag.Place, bool) {
	for i, at := range p.Places {
		if p.Text[i].Lang == c {
			return at, true
		}
	}
	return diag.Place{}, false
}

// A Question is one focal question with a horizon. Its scenarios exclude each other and together cover everything.
type Question struct {
	ID          string
	Place       diag.Place
	Title       Prose
	Wording     Prose
	About       Prose    // what the question rests on; may be empty
	Matters     Prose    // why it matters, and to whom; may be empty
	Was         []string // earlier names: entries and citations that use them mean this question
	Horizon     day.Day
	Tags        []string
	ReviewEvery int // in days; 0 if no interval was set
	Scenarios   []*Scenario
	Groups      []*Group
	Indicators  []*Indicator
	Conflicts   []Conflict
	Assumptions []Assumption
	Premortem   []Premortem
	Accept      []Acceptance // of the question, and of everything in its file
	Log         Log

	indicatorsFor []*Indicator // see Workspace.IndicatorsFor; filled in by Link
}

// Core reports whether the question is one of the workspace's main ones.
func (q *Question) Core() bool { return slices.Contains(q.Tags, coreTag) }

// Covered sorts the questions into those that a briefing covers in full, the core ones, and those it touches on.
// Without a core question all are covered in full.
func (w *Workspace) Covered() (full, others []*Question) {
	for _, q := range w.Questions {
		if q.Core() {
			full = append(full, q)
		} else {
			others = append(others, q)
		}
	}
	if len(full) == 0 {
		return others, nil
	}
	return full, others
}

// Scenario returns the question's scenario with the short name, or the one that had it earlier; else nil.
func (q *Question) Scenario(name string) *Scenario { return findNamed(q.Scenarios, name) }

// Indicator returns the question's indicator with the short name, or the one that had it earlier; else nil.
func (q *Question) Indicator(name string) *Indicator { return findNamed(q.Indicators, name) }

// A Scenario is one possible answer to a question.
type Scenario struct {
	ID        string
	Question  *Question
	Place     diag.Place
	Title     Prose
	Label     Prose // a word or two, where there is no room for more; may be empty
	Claim     Prose // a clause that completes "It is likely that"; may be empty
	Resolves  Prose // the test that tells whether it came true
	Matters   Prose // what follows if it comes true; may be empty
	Judgments []Judgment
	Was       []string // earlier names
	Since     day.Day  // the first day it is in use; zero if it always was
	Until     day.Day  // the last day it is in use; zero if there is no end
}

// ShortName is the shortest name that identifies an indicator: the short one if it is unique, else the full one.
func (w *Workspace) ShortName(i *Indicator) string {
	for _, q := range w.Questions {
		for _, other := range q.Indicators {
			if other != i && other.ID == i.ID {
				return i.Ref()
			}
		}
	}
	return i.ID
}

// Ref names the scenario in the whole workspace: "ukraine-spillover/restrained".
func (s *Scenario) Ref() string { return s.Question.ID + "/" + s.ID }

// Index is the scenario's position in its question.
func (s *Scenario) Index() int { return slices.Index(s.Question.Scenarios, s) }

// A Group is several scenarios of a question taken together under one claim.
type Group struct {
	ID        string
	Question  *Question
	Place     diag.Place
	Scenarios []*Scenario // at least two, each once, in the order in which they were written
	Claim     Prose       // a clause that completes "It is likely that"
}

// Ref names the group in the whole workspace: "tokayev-survives/in-office".
func (g *Group) Ref() string { return g.Question.ID + "/" + g.ID }

// A Kind distinguishes information from inference in a judgment or passage (ICD 203, standard 3).
type Kind string

// The kinds of statement.
const (
	Fact        Kind = "fact"
	Judged      Kind = "judgment"
	Forecast    Kind = "forecast"
	Conditional Kind = "conditional"
	Assumed     Kind = "assumption"
	// Inference is our own conclusion, stated in no document. A passage is never one.
	Inference Kind = "inference"
)

// Kinds lists the kinds of what a document says, in the order they are documented.
var Kinds = []Kind{Fact, Judged, Forecast, Conditional, Assumed}

// JudgmentKinds lists the kinds of statement in a case: those of documents, and our own inference.
var JudgmentKinds = append(slices.Clone(Kinds), Inference)

// A Judgment is a cited statement in the case for or against a scenario.
type Judgment struct {
	Place   diag.Place
	Says    Prose
	Kind    Kind
	Against bool
	Cites   []Cite
}

// A Conflict is a matter on which the sources disagree, kept and named.
type Conflict struct {
	Place   diag.Place
	About   Prose
	Sides   []Side
	Reading Prose // how we read the disagreement
}

// A Side is one position in a conflict.
type Side struct {
	Place diag.Place
	Says  Prose
	Cites []Cite
}

// A Standing says how well founded an assumption is, in the words of the key assumptions check (Heuer and Pherson,
// Structured Analytic Techniques).
type Standing string

// The standings of an assumption.
const (
	Solid       Standing = "solid"
	WithCaveats Standing = "with caveats"
	Unsupported Standing = "unsupported"
)

// Standings lists the standings from firm to weak.
var Standings = []Standing{Solid, WithCaveats, Unsupported}

// An Assumption is something taken as given. It breaks if an indicator named in BrokenBy becomes present.
type Assumption struct {
	Place    diag.Place
	Says     Prose
	Standing Standing
	BrokenBy []IndicatorRef
	Cites    []Cite
}

// A Premortem is a reason imagined in advance why the leading scenario may turn out wrong (Klein 2007), with the
// indicators that would show it first.
type Premortem struct {
	Place diag.Place
	Says  Prose
	Watch []IndicatorRef
	Cites []Cite
}

// An IndicatorRef names an indicator of the same question; Indicator is nil if there is none with that name.
type IndicatorRef struct {
	Name      string
	Place     diag.Place
	Indicator *Indicator
}

// A Cite names a passage; Passage is nil if there is none with that name.
type Cite struct {
	Ref     string
	Place   diag.Place
	Passage *Passage
}
