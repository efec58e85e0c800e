package report

import (
	"strconv"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the verification: one line a source, and every paragraph that is not as recorded.
func (v *Verification) Document() *view.Document {
	w := v.words()
	if len(v.Sources) == 0 {
		return v.document(w.say("Sources compared with their texts"), paragraph(view.T(w.say("No sources yet. A source is a file in sources/."))))
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Source"), Fixed: true}, {Title: w.say("Paragraphs"), End: true, Fixed: true}, {Title: w.say("As recorded"), End: true, Fixed: true}, {Title: w.say("Text")}}}
	bad := view.Table{Columns: []view.Column{{Title: w.say("Paragraph"), Fixed: true}, {Title: w.say("Verdict"), Fixed: true}, {Title: w.say("Passages that rest on it")}}}
	for _, s := range v.Sources {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{named(sourceRef(s.Source), literal(s.Source)), number(strconv.Itoa(len(s.Paragraphs))), number(strconv.Itoa(s.OK)), literal(s.Text)}})
		for _, p := range s.Paragraphs {
			if p.Verdict == scenario.VerdictOK {
				continue
			}
			verdict := view.Spans{{Text: p.says(w), Tone: view.ToneAlert}}
			bad.Rows = append(bad.Rows, view.Row{Cells: []view.Spans{literal(s.Source + "#" + strconv.Itoa(p.Paragraph)), verdict, namedList(w, p.Passages, func(id string) view.Ref { return passageRef(s.Source + "#" + id) })}})
		}
	}
	d := v.document(w.say("Sources compared with their texts"), t)
	if len(v.Without) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.Join(muted(w.say("No text at hand: ")), namedList(w, v.Without, sourceRef))))
	}
	if len(bad.Rows) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Every paragraph is as it was recorded."))))
		return d
	}
	d.Blocks = append(d.Blocks, heading(2, "differences", w.say("Not as recorded")), bad)
	return d
}

// says words the verdict on a paragraph.
func (p ParagraphVerdict) says(w words) string {
	switch {
	case p.Verdict == scenario.VerdictEdited:
		return w.say("edited; most like %d (%d%%)", p.Now, p.Alike)
	case p.Now != 0:
		return w.say(string(p.Verdict)) + " " + w.say("to %d", p.Now)
	}
	return w.say(string(p.Verdict))
}
