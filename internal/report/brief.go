package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// A Brief is the cited briefing: what we judge, why, what changed, and where every statement comes from.
type Brief struct {
	Header
	Scale string  `json:"scale"`          // the name of the scale of likelihood
	Since day.Day `json:"since,omitzero"` // the day of the earlier issue; absent for none
	LeftOut
	About     string              `json:"about,omitempty"`  // what the workspace says of itself
	Page      BriefPage           `json:"page"`             // page one, and all of the short form
	Questions []BriefQuestion     `json:"questions"`        // those covered in full
	Others    Several[BriefOther] `json:"others"`           // those covered in a paragraph
	Gaps      []Gap               `json:"gaps"`             // what nobody could tell, what would move most first
	Sources   SourceSummary       `json:"sources"`          // what it rests on
	Withdrawn int                 `json:"withdrawn"`        // entries made since the earlier issue on all that is covered, and withdrawn again: no reader has seen them
	Events    Several[Event]      `json:"events"`           // what happened, the earliest first
	Endnotes  []Endnote           `json:"endnotes"`         // what the sentences cite, in order of first use
	Command   string              `json:"command"`          // what one types to get this report again
	Commit    string              `json:"commit,omitempty"` // the one that holds the files; absent where none does
	SHA256    string              `json:"sha256,omitempty"` // of these bytes, with zeros in the place of this number; absent without a commit

	short     bool
	proof     bool
	pageNotes int // how many of the notes page one has: the first
	method    Method
}

// BriefOptions says what a briefing covers.
type BriefOptions struct {
	Questions []*scenario.Question // on page one and in full
	Behind    []*scenario.Question // in full, and not on page one
	Others    []*scenario.Question // a row and a paragraph each
	Since     day.Day              // what changed since; zero for the assessment before the last
	Short     bool                 // page one only
	Proof     bool                 // notes say what proves each passage
	Closed    bool                 // closed questions too, whenever they were closed
	Moved     bool                 // only questions that moved since then
}

// A BriefQuestion is a question covered in full.
type BriefQuestion struct {
	ListQuestion
	Wording     string                  `json:"question"`                // what is asked, in a sentence
	About       string                  `json:"about,omitempty"`         // what the question says of itself
	Matters     string                  `json:"matters,omitempty"`       // why it matters how it ends; absent where the file does not say
	Answer      *PageLine               `json:"answer,omitempty"`        // the question in a paragraph; absent where page one has it
	Change      Change                  `json:"change"`                  // what moved since then
	Resolution  *Resolution             `json:"resolution,omitempty"`    // how it ended; absent while it is open
	Opinions    Several[Opinion]        `json:"opinions"`                // what analysts hold beside the number in force: dissents first, the furthest first
	Judgment    *KeyJudgment            `json:"judgment"`                // the leading scenario; null where nothing was assessed
	Sure        *Statement              `json:"confidence,omitempty"`    // the confidence and its reason, in a sentence; absent before the first assessment and once resolved
	Cases       []Case                  `json:"cases"`                   // one for each scenario
	Indicators  []IndicatorRow          `json:"indicator_table"`         // one row for each
	Since       *ImpliedGap             `json:"implied_since,omitempty"` // what the indicators alone have made of the assessment in force; absent where nothing changed
	Until       *ImpliedGap             `json:"implied_until,omitempty"` // the same of the assessment before it, up to the one in force
	Conflicts   Several[Conflict]       `json:"conflicts"`               // where the sources disagree
	Assumptions Several[AssumptionLine] `json:"assumptions"`             // what the judgments take for granted
	Premortem   Several[PremortemLine]  `json:"premortem"`               // why the judgment may turn out wrong
	Tests       []ResolutionTest        `json:"resolution_tests"`        // how each scenario is decided

	History []AssessedDay      `json:"history"` // the days of assessments, the earliest first
	Watched []WatchedIndicator `json:"watched"` // how each indicator stood from day to day

	group   []ListScenario // the leading group as a row of its own; empty where a scenario leads alone
	asOf    day.Day
	front   bool              // it stands on page one
	glanced bool              // the picture on page one shows its likelihoods and views
	names   bool              // documents show the names that commands take beside the titles of indicators
	claims  map[string]string // of the scenarios, as a sentence of their own
	titles  map[string]string // of the indicators that the question names
	rank    map[string]int    // of the gaps, by what they would move
}

// A ResolutionTest says how it will be decided whether a scenario came true.
type ResolutionTest struct {
	Scenario string `json:"scenario"`        // the name within its question
	Title    string `json:"title"`           // for readers, in the language of the report
	Claim    string `json:"claim,omitempty"` // a clause that completes "It is likely that"; absent where the file gives none
	Text     string `json:"text"`            // what must be seen for the scenario to have come true
}

// A BriefOther is a question that the briefing only touches on.
type BriefOther struct {
	ListQuestion
	Resolution *Resolution      `json:"resolution,omitempty"` // how it ended; absent while it is open
	Opinions   Several[Opinion] `json:"opinions"`             // what analysts hold beside the number in force: dissents first, the furthest first
	Judgment   *KeyJudgment     `json:"judgment"`             // the leading scenario; null where nothing was assessed
	Answer     PageLine         `json:"answer"`               // the question in a paragraph
}

// NewBrief builds the briefing.
func NewBrief(c Context, o BriefOptions) *Brief {
	b := &Brief{
		Header: c.header("brief"), Scale: c.Workspace.Scale.ID, About: c.Workspace.About.In(c.Lang), Since: o.Since,
		Command: c.Command, Commit: c.Commit, SHA256: c.seal(), short: o.Short, proof: o.Proof, method: c.method(),
	}
	if b.Since == 0 {
		b.Since = c.previousDay(slices.Concat(o.Questions, o.Behind))
	}
	b.choose(c, &o)
	b.Page = c.briefPage(o, o.Since)
	full := slices.Concat(o.Questions, o.Behind)
	b.Questions = make([]BriefQuestion, len(full))
	parallel.For(len(full), func(i int) {
		b.Questions[i] = c.briefQuestion(full[i], b.Since)
		line := c.pageLine(full[i], o.Since)
		if (i >= len(o.Questions) || o.crowded()) && line.Likelihood != nil {
			b.Questions[i].Answer = &line
		}
		b.Questions[i].Sure = line.confidence(c)
	})
	for _, q := range o.Others {
		other := BriefOther{ListQuestion: c.listQuestion(q), Resolution: c.resolution(q), Judgment: c.keyJudgment(q), Opinions: c.opinions(c.state(q)), Answer: c.pageLine(q, o.Since)}
		other.Answer.whole = true
		b.Others = append(b.Others, other)
	}
	if b.Since != 0 {
		for _, q := range slices.Concat(full, o.Others) {
			b.Withdrawn += c.state(q).WithdrawnSince(c.states().On(q, scenario.Moment{AsOf: b.Since, KnownAt: c.Moment.KnownAt}))
		}
	}
	b.Gaps = c.gaps(full)
	for n := range b.Questions {
		q := &b.Questions[n]
		q.rank = map[string]int{}
		for at, g := range b.Gaps {
			if g.Question == q.ID {
				q.rank[g.Indicator] = at
			}
		}
	}
	if !o.Short {
		b.Events = c.citedEvents(full, b.Page.Situation)
	}
	cited := b.cited()
	b.Sources = c.sourceSummary(passages(cited), b.singleSourceJudgments())
	b.Endnotes = c.endnotes(cited)
	var page bibliography
	b.Page.cited(&page)
	b.pageNotes = len(page.notes)
	return b
}

// choose leaves out the questions that the briefing is not to cover.
func (b *Brief) choose(c Context, o *BriefOptions) {
	by := Choice{Closed: o.Closed, Moved: o.Moved, Since: b.Since, News: true}
	for _, list := range []*[]*scenario.Question{&o.Questions, &o.Behind, &o.Others} {
		var left LeftOut
		*list, left = c.choose(*list, by)
		b.LeftOut.Closed, b.LeftOut.Still = b.LeftOut.Closed+left.Closed, b.LeftOut.Still+left.Still
	}
	if len(o.Questions) == 0 { // nothing is left for page one but what stood behind it
		o.Questions, o.Behind = o.Behind, nil
	}
}

// previousDay is the day of the last assessment that another one followed: what a reader saw last time. Where that one
// came on the same day, it is the day before, since nothing changes between a day and itself.
func (c Context) previousDay(questions []*scenario.Question) day.Day {
	var latest day.Day
	for _, q := range questions {
		if p := c.state(q).Previous(); p != nil {
			last := p.Date
			if last == c.state(q).Assessment().Date {
				last--
			}
			latest = max(latest, last)
		}
	}
	return latest
}

func (c Context) briefQuestion(q *scenario.Question, since day.Day) BriefQuestion {
	s := c.state(q)
	b := BriefQuestion{
		ListQuestion: c.listQuestion(q), Wording: q.Wording.In(c.Lang), About: q.About.In(c.Lang), Matters: q.Matters.In(c.Lang),
		Change: c.change(q, since), Resolution: c.resolution(q), Judgment: c.keyJudgment(q), Opinions: c.opinions(s), Cases: c.cases(q),
		Conflicts: c.conflicts(q), Assumptions: c.assumptions(s), Premortem: c.premortem(q),
		History: c.history(s), Watched: c.watched(s), asOf: c.Moment.AsOf, claims: map[string]string{}, titles: c.indicatorTitles(q),
	}
	b.Change.why = c.opposite(s, b.Change)
	if s.Resolution == nil { // of a closed question nothing is left to infer
		b.Since = c.impliedSince(q)
		if !b.HandedOver { // what one analyst's number became says nothing of another's
			b.Until = c.impliedUntil(q)
		}
	}
	b.group = c.groupRow(s, b.ListQuestion.Scenarios)
	for _, i := range s.Indicators() {
		b.Indicators = append(b.Indicators, c.indicatorRow(s, i))
	}
	for _, sc := range s.Scenarios() {
		b.claims[sc.ID] = startUpper(cmp.Or(sc.Claim.In(c.Lang), sc.Title.In(c.Lang)))
		b.Tests = append(b.Tests, ResolutionTest{Scenario: sc.ID, Title: sc.Title.In(c.Lang), Claim: sc.Claim.In(c.Lang), Text: sc.Resolves.In(c.Lang)})
	}
	return b
}

// indicatorTitles are the titles of a question's indicators, and of those of other questions that it names.
func (c Context) indicatorTitles(q *scenario.Question) map[string]string {
	titles := map[string]string{}
	for _, i := range c.Workspace.IndicatorsFor(q) {
		titles[nameOn(q, i)] = c.indicatorTitle(i)
	}
	for _, i := range q.Indicators {
		titles[i.ID] = c.indicatorTitle(i)
	}
	add := func(refs []scenario.IndicatorRef) {
		for _, r := range refs {
			if r.Indicator != nil {
				titles[r.Name] = c.indicatorTitle(r.Indicator)
			}
		}
	}
	for _, a := range q.Assumptions {
		add(a.BrokenBy)
	}
	for _, p := range q.Premortem {
		add(p.Watch)
	}
	return titles
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

// citedPassages are the passages that the questions rest on at the moment of the report: those of their definitions,
// and those of the entries that count. What was logged later is not among them.
func (c Context) citedPassages(questions []*scenario.Question) map[*scenario.Passage]int {
	n := map[*scenario.Passage]int{}
	add := func(cites []scenario.Cite) {
		for _, cite := range cites {
			if cite.Passage != nil {
				n[cite.Passage]++
			}
		}
	}
	for _, q := range questions {
		q.EachCited(func(u scenario.Cited) {
			if u.Entry == nil {
				add(u.Cites)
			}
		})
		s := c.state(q)
		for _, a := range s.Assessments {
			add(a.Cites)
		}
		for _, i := range s.Indicators() {
			if e := s.Entry(i); e != nil && e.Detail != nil {
				add(e.Cites)
			}
		}
	}
	return n
}

// citedEvents lists the dated passages that the questions and the situation rest on, in order of time.
func (c Context) citedEvents(questions []*scenario.Question, s *PageSituation) []Event {
	own := c.citedPassages(questions)
	for _, cites := range s.cites() {
		for _, cite := range cites {
			own[cite.Passage]++
		}
	}
	return slices.DeleteFunc(c.events(c.Workspace.Sources, day.Period{}), func(e Event) bool { return own[e.Cites[0].Passage] == 0 })
}
