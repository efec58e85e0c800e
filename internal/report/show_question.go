package report

import "signpost/internal/scenario"

// A QuestionReport shows one question whole.
type QuestionReport struct {
	Header
	Question BriefQuestion `json:"show"`     // as a briefing has it
	Endnotes []Endnote     `json:"endnotes"` // the passages cited, in order of first use
}

// NewQuestion shows a question: what it asks, how likely its scenarios are judged to be, its indicators and its cases.
func NewQuestion(c Context, q *scenario.Question) *QuestionReport {
	r := &QuestionReport{Header: c.header("question"), Question: c.briefQuestion(q, 0)}
	r.Question.names = true
	r.Endnotes = c.endnotes(r.cited())
	return r
}

func (r *QuestionReport) cited() []Cites {
	var n bibliography
	if j := r.Question.Judgment; j != nil {
		n.add(j.Because.Cites)
	}
	r.Question.addDetail(&n)
	return n.notes
}
