package report

import (
	"strconv"

	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A SourceReport shows one source: its record and its passages.
type SourceReport struct {
	Head
	Source   SourceRow      `json:"source"`
	Author   string         `json:"author,omitempty"`
	Genre    string         `json:"genre"`
	About    string         `json:"about,omitempty"`
	Reason   string         `json:"reliability_reason,omitempty"`
	Passages []PassageRow   `json:"passages"`
	SetAside []SetAsideLine `json:"set_aside,omitempty"`
}

// A PassageRow is a passage in its source.
type PassageRow struct {
	ID          string      `json:"id"`
	Kind        string      `json:"kind"`
	Says        string      `json:"says"`
	Credibility int         `json:"credibility"`
	Origin      string      `json:"origin,omitempty"`
	Likelihood  *Likelihood `json:"likelihood,omitempty"`
	Wording     string      `json:"wording,omitempty"`
	Date        day.Period  `json:"date,omitzero"`
	Used        int         `json:"used"` // in how many places the workspace cites it
}

// A SetAsideLine is a paragraph or passage that nothing uses, and why.
type SetAsideLine struct {
	Key    string `json:"key"`
	Reason string `json:"reason"`

	ref view.Ref // none for a whole paragraph
}

// NewSource shows a source.
func NewSource(c Context, s *scenario.Source) *SourceReport {
	uses := c.Workspace.Uses()
	r := &SourceReport{Head: c.head("source"), Source: c.sourceRow(s, uses), Author: s.Author.In(c.Lang), Genre: s.Genre, About: s.About.In(c.Lang), Passages: []PassageRow{}}
	if s.Publisher != nil {
		r.Reason = s.Publisher.Reason.In(c.Lang)
	}
	for _, p := range s.Passages {
		r.Passages = append(r.Passages, c.passageRow(p, uses))
	}
	for _, a := range s.SetAside {
		line := SetAsideLine{Key: a.Key, Reason: a.Reason.In(c.Lang)}
		if p := s.Passage(a.Key); p != nil {
			line.ref = passageRef(p.Ref())
		}
		r.SetAside = append(r.SetAside, line)
	}
	return r
}

func (c Context) passageRow(p *scenario.Passage, uses map[*scenario.Passage]int) PassageRow {
	row := PassageRow{ID: p.ID, Kind: string(p.Kind), Says: p.Says.In(c.Lang), Credibility: p.Credibility, Wording: p.Wording.In(c.Lang), Date: p.Date, Used: uses[p]}
	if p.Origin != "" {
		row.Origin = c.originTitle(p.Root())
	}
	if p.Likelihood != nil {
		row.Likelihood = c.likelihood(*p.Likelihood)
	}
	return row
}

// Document words the source.
func (r *SourceReport) Document() *view.Document {
	w := r.words()
	s := r.Source
	fields := view.Fields{
		{Name: w.say("Name"), Value: named(sourceRef(s.ID), literal(s.ID))},
		{Name: w.say("Publisher"), Value: view.Join(view.T(s.Publisher), muted("  "+w.say("reliability %s", s.Reliability)+w.say(": ")+r.Reason))},
		{Name: w.say("Author"), Value: orDash(r.Author)},
		{Name: w.say("Published"), Value: number(s.Published.String())},
		{Name: w.say("Kind of document"), Value: view.T(w.say(r.Genre))},
		{Name: w.say("Language"), Value: view.T(s.languageOf(w))},
		{Name: w.say("Passages used"), Value: number(w.say("%d of %d", s.Used+s.SetAside, s.Passages))},
	}
	d := r.document(s.Title, fields)
	if r.About != "" {
		d.Blocks = append(d.Blocks, paragraph(view.T(r.About)))
	}
	t := view.Table{Columns: []view.Column{{Title: "#", Fixed: true}, {Title: w.say("Passage")}, {Title: w.say("Kind"), Fixed: true}, {Title: w.say("Grade"), Fixed: true}, {Title: w.say("Used"), End: true, Fixed: true}}}
	for _, p := range r.Passages {
		t.Rows = append(t.Rows, view.Row{ID: p.ID, Cells: []view.Spans{named(passageRef(s.ID+"#"+p.ID), literal(p.ID)), p.says(w), view.T(w.say(p.Kind)), number(s.Reliability + strconv.Itoa(p.Credibility)), number(strconv.Itoa(p.Used))}})
	}
	d.Blocks = append(d.Blocks, heading(2, "passages", w.say("Passages")), t)
	if len(r.SetAside) > 0 {
		var list []view.Item
		for _, a := range r.SetAside {
			list = append(list, view.Item{Text: view.Join(named(a.ref, literal(a.Key)), view.T("  "+a.Reason))})
		}
		d.Blocks = append(d.Blocks, heading(2, "set-aside", w.say("Set aside")), view.List{Items: list})
	}
	return d
}

func (p PassageRow) says(w words) view.Spans {
	line := view.T(p.Says)
	if p.Origin != "" {
		line = view.Join(line, muted(" "+w.say("Origin: %s.", p.Origin)))
	}
	if p.Likelihood != nil {
		line = view.Join(line, muted(" «"+p.Wording+"»: "+p.Likelihood.Text+"."))
	}
	return line
}

func orDash(s string) view.Spans {
	if s == "" {
		return muted("–")
	}
	return view.T(s)
}
