package report

import (
	"strconv"
	"strings"

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
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(sourceRef(s.Source), literal(s.Source)), number(strconv.Itoa(s.recorded())), number(strconv.Itoa(s.OK)), literal(s.Text)}})
		bad.Rows = append(bad.Rows, s.differences(w)...)
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
	if renumber := v.renumber(); len(renumber) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("To bring a record to its text, once you have seen the list:"))), view.Code{Text: strings.Join(renumber, "\n")})
	}
	return d
}

// renumber lists the commands that show what became of each source that is not as recorded.
func (v *Verification) renumber() []string {
	var list []string
	for _, s := range v.Sources {
		if s.OK != len(s.Paragraphs) {
			list = append(list, "signpost source renumber "+s.Source+" --text "+ShellWord(s.Text))
		}
	}
	return list
}

// recorded is how many paragraphs are on record, without those that only the text has.
func (s Verified) recorded() int {
	n := len(s.Paragraphs)
	for n > 0 && s.Paragraphs[n-1].Verdict == scenario.VerdictExtra {
		n--
	}
	return n
}

// differences are lines for the paragraphs that are not as recorded. Those on which nothing rests, and that all moved
// by as much, share one: a paragraph that is new moves all that follow.
func (s Verified) differences(w words) []view.Row {
	var rows []view.Row
	for i := 0; i < len(s.Paragraphs); {
		p, last := s.Paragraphs[i], s.Paragraphs[i]
		for i++; i < len(s.Paragraphs) && last.before(s.Paragraphs[i]); i++ {
			last = s.Paragraphs[i]
		}
		if p.Verdict == scenario.VerdictOK {
			continue
		}
		name, says := s.Source+"#"+strconv.Itoa(p.Paragraph), p.says(w)
		if last.Paragraph > p.Paragraph {
			name += "–" + strconv.Itoa(last.Paragraph)
			says += "–" + strconv.Itoa(last.Now)
		}
		rows = append(rows, view.Row{Cells: []view.Spans{literal(name), {{Text: says, Tone: view.ToneAlert}}, namedList(w, p.Passages, func(id string) view.Ref { return passageRef(s.Source + "#" + id) })}})
	}
	return rows
}

// before reports whether another paragraph moved together with this one.
func (p ParagraphVerdict) before(next ParagraphVerdict) bool {
	return p.Verdict == scenario.VerdictMoved && next.Verdict == scenario.VerdictMoved && len(p.Passages)+len(next.Passages) == 0 &&
		next.Paragraph == p.Paragraph+1 && next.Now == p.Now+1
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
