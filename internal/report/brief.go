package report

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// A Brief is the cited briefing: what we judge, why, what changed, and where every statement comes from.
type Brief struct {
	Head
	Scale     string          `json:"scale"`
	Since     day.Day         `json:"since,omitzero"`
	About     string          `json:"about,omitempty"`
	Questions []BriefQuestion `json:"questions"`
	Others    []BriefOther    `json:"others,omitempty"`
	Gaps      []Gap           `json:"gaps"`
	Sources   SourceSummary   `json:"sources"`
	Events    []Event         `json:"events,omitempty"`
	Endnotes  []Endnote       `json:"endnotes"`
	Command   string          `json:"command"`

	short  bool
	method Method
}

// BriefOptions says what a briefing covers.
type BriefOptions struct {
	Questions []*scenario.Question // in full
	Others    []*scenario.Question // a row and a paragraph each
	Since     day.Day              // what changed since; zero for the assessment before the last
	Short     bool                 // the first four parts only
}

// A BriefQuestion is a question covered in full.
type BriefQuestion struct {
	ListQuestion
	Wording     string           `json:"question"`
	About       string           `json:"about,omitempty"`
	Change      Change           `json:"change"`
	Resolution  *Resolution      `json:"resolution,omitempty"`
	Judgment    *KeyJudgment     `json:"judgment"`
	Cases       []Case           `json:"cases"`
	Indicators  []IndicatorRow   `json:"indicator_table"`
	Since       *ImpliedGap      `json:"implied_since,omitempty"`
	Until       *ImpliedGap      `json:"implied_until,omitempty"`
	Conflicts   []Conflict       `json:"conflicts,omitempty"`
	Assumptions []AssumptionLine `json:"assumptions,omitempty"`
	Premortem   []PremortemLine  `json:"premortem,omitempty"`
	Tests       []ResolutionTest `json:"resolution_tests"`

	History []AssessedDay      `json:"history"`
	Watched []WatchedIndicator `json:"watched"`

	asOf  day.Day
	names bool // documents show the names that commands take beside the titles of indicators
}

// A ResolutionTest says how it will be decided whether a scenario came true.
type ResolutionTest struct {
	Scenario string `json:"scenario"`
	Title    string `json:"title"`
	Text     string `json:"text"`
}

// A BriefOther is a question that the briefing only touches on.
type BriefOther struct {
	ListQuestion
	Resolution *Resolution  `json:"resolution,omitempty"`
	Judgment   *KeyJudgment `json:"judgment"`
}

// NewBrief builds the briefing.
func NewBrief(c Context, o BriefOptions) *Brief {
	b := &Brief{
		Head: c.head("brief"), Scale: c.Workspace.Scale.ID, About: c.Workspace.About.In(c.Lang), Since: o.Since,
		Command: c.Command, short: o.Short, method: c.method(),
	}
	if b.Since == 0 {
		b.Since = c.previousDay(o.Questions)
	}
	b.Questions = make([]BriefQuestion, len(o.Questions))
	parallel.For(len(o.Questions), func(i int) { b.Questions[i] = c.briefQuestion(o.Questions[i], b.Since) })
	for _, q := range o.Others {
		b.Others = append(b.Others, BriefOther{ListQuestion: c.listQuestion(q), Resolution: c.resolution(q), Judgment: c.keyJudgment(q)})
	}
	b.Gaps = c.gaps(o.Questions)
	if !o.Short {
		b.Events = c.events(c.citedBy(o.Questions), day.Period{})
	}
	cited := b.cited()
	b.Sources = c.sourceSummary(cited, b.singleSourceJudgments())
	b.Endnotes = c.endnotes(cited)
	return b
}

// previousDay is the day of the last assessment that another one followed: what a reader saw last time.
func (c Context) previousDay(questions []*scenario.Question) day.Day {
	var latest day.Day
	for _, q := range questions {
		if p := c.state(q).Previous(); p != nil {
			latest = max(latest, p.Date)
		}
	}
	return latest
}

func (c Context) briefQuestion(q *scenario.Question, since day.Day) BriefQuestion {
	s := c.state(q)
	b := BriefQuestion{
		ListQuestion: c.listQuestion(q), Wording: q.Wording.In(c.Lang), About: q.About.In(c.Lang),
		Change: c.change(q, since), Resolution: c.resolution(q), Judgment: c.keyJudgment(q), Cases: c.cases(q),
		Conflicts: c.conflicts(q), Assumptions: c.assumptions(s), Premortem: c.premortem(q),
		History: c.history(s), Watched: c.watched(s), asOf: c.Moment.AsOf,
	}
	if s.Resolution == nil { // of a closed question nothing is left to infer
		b.Since, b.Until = c.impliedSince(q), c.impliedUntil(q)
	}
	for _, i := range s.Indicators() {
		b.Indicators = append(b.Indicators, c.indicatorRow(s, i))
	}
	for _, sc := range s.Scenarios() {
		b.Tests = append(b.Tests, ResolutionTest{Scenario: sc.ID, Title: sc.Title.In(c.Lang), Text: sc.Resolves.In(c.Lang)})
	}
	return b
}

func (b *Brief) singleSourceJudgments() int {
	n := 0
	for _, q := range b.Questions {
		for _, c := range q.Cases {
			for _, s := range slices.Concat(c.For, c.Against) {
				if s.SingleSource {
					n++
				}
			}
		}
	}
	return n
}

// citedBy lists the sources that the questions' own definitions and entries rest on.
func (c Context) citedBy(questions []*scenario.Question) []*scenario.Source {
	used := map[*scenario.Source]bool{}
	for _, q := range questions {
		for _, cite := range q.Cites() {
			if cite.Passage != nil {
				used[cite.Passage.Source] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(c.Workspace.Sources), func(s *scenario.Source) bool { return !used[s] })
}
