package report

import (
	"iter"
	"slices"
	"strconv"

	"signpost/internal/view"
)

// Document words the paragraphs as a table, with what is encoded of each below it.
func (r *SourceText) Document() *view.Document { return r.part(0, len(r.Paragraphs)) }

// partSize is how many paragraphs stand in one part of a long text.
const partSize = 1000

// Parts is the document in parts, since a text may have a hundred thousand paragraphs.
func (r *SourceText) Parts() iter.Seq[*view.Document] {
	return func(yield func(*view.Document) bool) {
		for from := 0; from == 0 || from < len(r.Paragraphs); from += partSize {
			if !yield(r.part(from, min(from+partSize, len(r.Paragraphs)))) {
				return
			}
		}
	}
}

// Pages is how many pages the text takes on a server, of a thousand paragraphs each.
func (r *SourceText) Pages() int { return max(1, (len(r.Paragraphs)+partSize-1)/partSize) }

// Page is one of the pages, counted from 1.
func (r *SourceText) Page(n int) *SourcePage { return &SourcePage{r, n} }

// A SourcePage is a page of a long text.
type SourcePage struct {
	*SourceText
	page int
}

// Document words the paragraphs of the page, below what is said of all of them.
func (p *SourcePage) Document() *view.Document {
	from := (p.page - 1) * partSize
	d := p.part(0, 0)
	d.Blocks = append(d.Blocks, p.part(from, min(from+partSize, len(p.Paragraphs))).Blocks...)
	if from == 0 {
		d = p.part(0, min(partSize, len(p.Paragraphs)))
	}
	return d
}

// part words some of the paragraphs; before the first stands what is said of all of them.
func (r *SourceText) part(from, until int) *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	if from == 0 {
		d = r.document(r.Title, r.summary(w)...)
	}
	t := view.Table{Columns: []view.Column{{Title: "#", Fixed: true, End: true}, {Title: w.say("Paragraph")}}}
	before := ""
	if from > 0 {
		before = r.Paragraphs[from-1].SetAside
	}
	for _, p := range r.Paragraphs[from:until] {
		t.Rows = append(t.Rows, r.rows(w, p, before)...)
		before = p.SetAside
	}
	if len(t.Rows) > 0 {
		d.Blocks = append(d.Blocks, t)
	}
	return d
}

// summary says how far the reading is, and what is wrong with the text at hand.
func (r *SourceText) summary(w words) []view.Block {
	blocks := []view.Block{paragraph(view.T(w.say("%s: %d encoded, %d set aside, %d free.", w.count(r.Encoded+r.SetAside+r.Free, "paragraph"), r.Encoded, r.SetAside, r.Free)))}
	if !r.AtHand {
		blocks = append(blocks, paragraph(muted(w.say("The text is not at hand. Keep it as texts/%s.txt, or name it with --text.", r.Source))))
	}
	if list := r.differing(); len(list) > 0 {
		blocks = append(blocks, paragraph(view.Spans{{Text: w.say("Not the text on record: %s. See signpost source verify.", shortList(w, list)), Tone: view.ToneAlert}}))
	}
	return blocks
}

// rows are those of one paragraph. A reason that goes on is not said again.
func (r *SourceText) rows(w words, p TextParagraph, before string) []view.Row {
	text := view.Spans{{Text: p.Text, Lang: r.lang}}
	if p.Text == "" {
		text = muted("–")
	}
	list := []view.Row{{ID: "p" + strconv.Itoa(p.N), Cells: []view.Spans{number(strconv.Itoa(p.N)), text}}}
	for _, x := range p.Passages {
		list = append(list, view.Row{Cells: []view.Spans{withRef(passageRef(r.Source+"#"+x.ID), literal(x.ID)), view.Join(muted(w.say(x.Kind)+" "+strconv.Itoa(x.Credibility)+w.say(": ")), view.T(x.Says))}})
	}
	if p.SetAside != "" && len(p.Passages) == 0 {
		line := w.say("set aside")
		if p.SetAside != before {
			line += w.say(": ") + p.SetAside
		}
		list = append(list, view.Row{Cells: []view.Spans{nil, muted(line)}})
	}
	return list
}

// shortList names the first of many.
func shortList(w words, list []string) string {
	const most = 20
	more := ""
	if len(list) > most {
		list, more = slices.Clip(list[:most]), w.say(", ")+"…"
	}
	text := ""
	for i, x := range list {
		if i > 0 {
			text += w.say(", ")
		}
		text += x
	}
	return text + more
}
