package report

import (
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// Scores shows how good the assessments on resolved questions were.
type Scores struct {
	Header
	By          string              `json:"by,omitempty"`      // the id of whose assessments alone are scored; absent for all
	ByName      string              `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Scored      int                 `json:"scored"`            // questions scored
	Open        int                 `json:"open"`              // questions still open
	Void        int                 `json:"void"`              // questions that ended as void
	Unassessed  int                 `json:"unassessed"`        // resolved, but nobody had assessed them in time
	Questions   []ScoreRow          `json:"questions"`         // one row for each scored
	Overall     *ScoreNumbers       `json:"overall"`           // the means; null where nothing is scored
	Analysts    Several[ScoreGroup] `json:"analysts,omitzero"` // by whose assessment, dissent or view it was; absent for one analyst
	Pool        []ScorePool         `json:"pool,omitempty"`    // the pool of views beside the desk, then beside each analyst; absent where there was none
	Tags        Several[ScoreGroup] `json:"tags"`              // by the tags of questions
	Calibration []Calibration       `json:"calibration"`       // what was said against how often it happened, by word
	LeftOut     []NotScored         `json:"left_out"`          // assessments of resolved questions that no score counts
}

// A NotScored is an assessment that no score counts, and why: it was dated or recorded late, that is not before the day
// on which the outcome was decided, or it does not name the scenario that came true.
type NotScored struct {
	Question string             `json:"question"`          // the name of its question
	Title    string             `json:"title"`             // of the question, in the language of the report
	Entry    string             `json:"entry"`             // the id of the assessment, ten hex digits
	Date     day.Day            `json:"date"`              // the day it applies to
	Recorded day.Instant        `json:"recorded"`          // when it was written down
	Decided  day.Day            `json:"decided"`           // the day on which the outcome was decided
	By       string             `json:"by"`                // the id of who wrote it
	ByName   string             `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Why      scenario.Exclusion `json:"why"`               // dated late, recorded late or not named
}

// ScoreNumbers are the scores of one question, or the means of several. Brier runs from 0, certain and right, to 2,
// certain and wrong; Log is a natural logarithm and 0 at best. Skill compares with equal shares for every scenario:
// 1 is perfect, 0 no better than that.
type ScoreNumbers struct {
	Brier         float64 `json:"brier"`           // 0, certain and right, to 2, certain and wrong
	BrierBase     float64 `json:"brier_base"`      // the same for equal shares
	BrierSkill    float64 `json:"brier_skill"`     // 1 − Brier ÷ BrierBase, at most 1; above 0 is better than equal shares
	BrierOverTime float64 `json:"brier_over_time"` // the mean over the days, 0 to 2
	Log           float64 `json:"log"`             // the natural logarithm of what was given to the outcome: 0 at best, always finite
	LogBase       float64 `json:"log_base"`        // the same for equal shares
	LogSkill      float64 `json:"log_skill"`       // 1 − Log ÷ LogBase, at most 1
	LogOverTime   float64 `json:"log_over_time"`   // the mean over the days, at most 0
}

// A ScoreRow is the score of one question.
type ScoreRow struct {
	Question   string            `json:"question"`          // the name of its question
	Title      string            `json:"title"`             // for readers, in the language of the report
	Resolved   string            `json:"resolved"`          // the scenario that came true, or void; absent while it is open
	Outcome    string            `json:"outcome"`           // the title of the scenario that came true
	Date       day.Day           `json:"date"`              // the day it was resolved
	Assessed   day.Day           `json:"assessed"`          // the day of the last assessment
	By         string            `json:"by"`                // the id of who made the last assessment
	ByName     string            `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Dissent    bool              `json:"dissent,omitempty"` // it is the minority view that is scored
	View       bool              `json:"view,omitempty"`    // it is a view that is scored
	Likelihood []NamedLikelihood `json:"likelihood"`        // what it gave each scenario
	Held       float64           `json:"held"`              // what was given to the scenario that came true, in percent
	Days       int               `json:"days"`              // from the last assessment to the resolution, at least 0
	ScoreNumbers
}

// A ScoreGroup is the mean of the scores of one analyst or tag.
type ScoreGroup struct {
	Name   string `json:"name"`            // the id of the analyst, or the tag
	Title  string `json:"title,omitempty"` // the analyst's name for readers; absent where the workspace gives none
	Scored int    `json:"scored"`          // questions scored
	ScoreNumbers
}

// A Calibration says of one word how often it was said and how often that happened. The interval is Wilson's, 90 %.
type Calibration struct {
	Word     string  `json:"word"`        // empty where the scale has no term
	Lo       float64 `json:"lo"`          // of the band, in percent
	Hi       float64 `json:"hi"`          // of the band, in percent
	Said     int     `json:"said"`        // how often the word was used
	Happened int     `json:"happened"`    // how often the scenario then came true
	Expected float64 `json:"expected"`    // the mean of what was said, in percent
	From     float64 `json:"interval_lo"` // lower end of the interval, in percent, 0 to 100 (Wilson, 90%)
	To       float64 `json:"interval_hi"` // upper end of it
	TooFew   bool    `json:"too_few"`     // fewer than ten, too few to judge a word by
}

// A ScorePool compares the plain mean of views with the desk's assessments, and with one analyst, over the same
// questions and days. Brier scores run from 0, certain and right, to 2.
type ScorePool struct {
	By        string   `json:"by,omitempty"`      // the id of the analyst; absent for the desk alone
	ByName    string   `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Questions int      `json:"questions"`         // on which all of them had a number on some day
	Own       *float64 `json:"own"`               // the mean Brier score of the analyst, or of the desk; null where there are too few questions
	Pool      *float64 `json:"pool"`              // that of the pool on the same days; null likewise
	Desk      *float64 `json:"desk"`              // that of the desk on the same days; null likewise
	TooFew    bool     `json:"too_few"`           // fewer than ten, too few to rank anybody by
}

// NewScores scores questions; with a name, the assessments and dissents of one person only.
func NewScores(c Context, questions []*scenario.Question, by string) *Scores {
	r := &Scores{Header: c.header("score"), By: by, ByName: c.authorName(by), Questions: []ScoreRow{}, Calibration: []Calibration{}, LeftOut: c.notScored(questions, by)}
	scores := c.scores(questions, by)
	for _, q := range questions {
		s := c.state(q)
		switch {
		case s.Resolution == nil:
			r.Open++
		case s.Resolution.Resolved == scenario.Void:
			r.Void++
		case s.Score(by) == nil:
			r.Unassessed++
		}
	}
	if r.Scored = len(scores); r.Scored == 0 {
		return r
	}
	for _, s := range scores {
		r.Questions = append(r.Questions, c.scoreRow(s))
	}
	overall := scoreNumbers(scenario.Mean(scores))
	r.Overall = &overall
	r.Calibration = c.calibration(scores)
	r.Tags = c.tagScores(scores)
	if by == "" {
		r.Analysts = append(Several[ScoreGroup]{}, c.analystScores(questions)...)
		r.Pool = c.poolScores(questions)
	}
	return r
}

func (c Context) notScored(questions []*scenario.Question, by string) []NotScored {
	list := []NotScored{}
	for _, q := range questions {
		s := c.state(q)
		for _, u := range s.Unscored(by) {
			line := NotScored{Question: q.ID, Title: q.Title.In(c.Lang), Date: u.Entry.Date, Recorded: u.Entry.Recorded, Decided: s.Decided(), Why: u.Why}
			if u.Entry.Detail != nil {
				line.Entry, line.By, line.ByName = u.Entry.ID, u.Entry.By, c.authorName(u.Entry.By)
			}
			list = append(list, line)
		}
	}
	return list
}

// scores lists the scores of questions, those of the question resolved last first.
func (c Context) scores(questions []*scenario.Question, by string) []*scenario.Score {
	var scores []*scenario.Score
	for _, q := range questions {
		if s := c.state(q).Score(by); s != nil {
			scores = append(scores, s)
		}
	}
	slices.SortStableFunc(scores, func(a, b *scenario.Score) int { return b.Resolution.Date.Sub(a.Resolution.Date) })
	return scores
}

func (c Context) scoreRow(s *scenario.Score) ScoreRow {
	row := ScoreRow{
		Question: s.Question.ID, Title: s.Question.Title.In(c.Lang), Resolved: s.Outcome.ID, Outcome: s.Outcome.Title.In(c.Lang), Date: s.Resolution.Date,
		Assessed: s.Final.Date, By: s.Final.By, ByName: c.authorName(s.Final.By), Dissent: s.Final.Dissent, View: s.Final.View, Days: max(0, s.Days),
		Held: round1(100 * scenario.Shares(s.Final.Likelihood)[s.Outcome.Index()]), ScoreNumbers: scoreNumbers(*s),
	}
	row.Likelihood = c.namedLikelihoods(s.Question, s.Final.Likelihood)
	return row
}

func scoreNumbers(s scenario.Score) ScoreNumbers {
	return ScoreNumbers{
		Brier: round3(s.Brier), BrierBase: round3(s.BaseBrier), BrierSkill: round3(scenario.Skill(s.Brier, s.BaseBrier)), BrierOverTime: round3(s.BrierOverTime),
		Log: round3(s.Log), LogBase: round3(s.BaseLog), LogSkill: round3(scenario.Skill(s.Log, s.BaseLog)), LogOverTime: round3(s.LogOverTime),
	}
}

// round3 keeps three decimals, and no negative zero.
func round3(x float64) float64 { return math.Round(x*1000)/1000 + 0 }

func (c Context) calibration(scores []*scenario.Score) []Calibration {
	var rows []Calibration
	for _, k := range scenario.Calibrate(c.Workspace.Scale, scores) {
		row := Calibration{Said: k.Used, Happened: k.Happened, Expected: round1(k.Expected), TooFew: k.TooFew()}
		if k.Band != nil {
			row.Word, row.Lo, row.Hi = k.Band.Word.In(c.Lang), k.Band.Lo, k.Band.Hi
		}
		lo, hi := k.Interval()
		row.From, row.To = round1(lo), round1(hi)
		rows = append(rows, row)
	}
	return rows
}

func (c Context) analystScores(questions []*scenario.Question) []ScoreGroup {
	var groups []ScoreGroup
	for _, name := range scenario.Analysts(questions, c.Moment) {
		if scores := c.scores(questions, name); len(scores) > 0 {
			groups = append(groups, ScoreGroup{name, c.authorName(name), len(scores), scoreNumbers(scenario.Mean(scores))})
		}
	}
	return groups
}

func (c Context) poolScores(questions []*scenario.Question) []ScorePool {
	var rows []ScorePool
	for _, r := range scenario.PoolComparisons(questions, c.Moment) {
		row := ScorePool{By: r.Name, Questions: r.Questions, TooFew: r.TooFew()}
		if r.Name != "" {
			row.ByName = c.authorName(r.Name)
		}
		if !row.TooFew {
			own, pool, desk := round3(r.Own), round3(r.Pool), round3(r.Desk)
			row.Own, row.Pool, row.Desk = &own, &pool, &desk
		}
		rows = append(rows, row)
	}
	return rows
}

func (c Context) tagScores(scores []*scenario.Score) []ScoreGroup {
	var groups []ScoreGroup
	var tags []string
	for _, s := range scores {
		tags = append(tags, s.Question.Tags...)
	}
	slices.Sort(tags)
	for _, tag := range slices.Compact(tags) {
		tagged := slices.DeleteFunc(slices.Clone(scores), func(s *scenario.Score) bool { return !slices.Contains(s.Question.Tags, tag) })
		groups = append(groups, ScoreGroup{tag, "", len(tagged), scoreNumbers(scenario.Mean(tagged))})
	}
	return groups
}
