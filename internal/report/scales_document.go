package report

import (
	"signpost/internal/likelihood"
	"signpost/internal/view"
)

// Document words the scales with a table for each.
func (r *Scales) Document() *view.Document {
	w := r.words()
	title := w.say("Likelihood")
	d := &view.Document{Title: title, Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page(), Blocks: []view.Block{
		heading(1, "", title),
		paragraph(view.T(w.say("How probable something is, always as word and numbers.") + " " + w.say("A number (30), a range (25-35) or a word of the workspace's scale may be written; whole percents are kept, and tenths below 5 and above 95 (0.4, 99.7). Numbers are stored; reports print both."))),
		paragraph(strong(w.say("Confidence")+w.say(". ")), view.T(w.say("How good the basis is, never how probable something is. High: good information, or an issue that allows a solid judgment. Moderate: credible and plausible, not sufficiently corroborated. Low: fragmentary or poorly corroborated."))),
	}}
	for _, s := range r.Scales {
		t := view.Table{Columns: []view.Column{{Title: w.say("Likelihood"), End: true, Fixed: true}, {Title: w.say("Word"), Fixed: true}, {Title: w.say("Also read")}}}
		for _, b := range s.Bands {
			others := listed(b.Others, view.T(w.say(", ")), view.T)
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{figures(likelihood.PercentIn(likelihood.Range{Lo: b.Lo, Hi: b.Hi}, w.Code)), view.T(b.Word), others}})
		}
		d.Blocks = append(d.Blocks, view.Heading{Level: 2, ID: s.ID, Text: view.T(s.Title)},
			paragraph(literal("scale: "+s.ID), view.T(w.say(". ")), muted(w.stop(s.Source))), t)
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Expectation"), Fixed: true}, {Title: w.say("Probability"), End: true, Fixed: true}}}
	for _, e := range r.Expectations {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.T(e.Word), number(percent(e.Probability * 100))}})
	}
	d.Blocks = append(d.Blocks, heading(2, "expectations", w.say("Expectations")),
		paragraph(view.T(w.say("How likely one is to see an indicator if a given scenario is the true one."))), t)
	return d
}
