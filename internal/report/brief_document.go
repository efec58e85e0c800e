package report

import (
	"slices"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

// Document words the briefing: page one, which is all of the short form; then a chapter for each question covered in
// full, the other questions, and the annex.
func (b *Brief) Document() *view.Document {
	w := b.words()
	d := &view.Document{Title: b.Page.Title, Lang: string(b.Language), Dir: b.Language.Dir(), Words: w.page(), Notes: notes(b.Endnotes, w, b.form()), Dateline: b.dateline(w)}
	d.Blocks = append(d.Blocks, view.Heading{Level: 1, Text: view.Join(view.T(b.Page.Title), muted(" · "+b.dateline(w)))})
	d.Blocks = append(d.Blocks, b.pageBlocks(w)...)
	if b.short {
		if len(b.Endnotes) > 0 {
			d.Blocks = append(d.Blocks, view.Endnotes{Run: true})
		}
		return d
	}
	d.Blocks = slices.Concat(d.Blocks, b.glance(w), b.detail(w), b.annex(w))
	return d
}

// form is how much the notes tell.
func (b *Brief) form() noteForm {
	switch {
	case b.proof:
		return proofNote
	case b.short:
		return shortNote
	}
	return fullNote
}

// dateline gives the day of the briefing, the day it is compared with, and the workspace unless the title does.
func (b *Brief) dateline(w words) string {
	line := w.say("as of") + " " + w.day(b.AsOf)
	if b.Since != 0 && b.Since != b.AsOf {
		line += w.say(", ") + w.say("compared with %s", w.dayIn(b.Since, b.AsOf))
	}
	if b.Workspace != b.Page.Title && b.Workspace != "" {
		return b.Workspace + w.say(", ") + line
	}
	return line
}

// detail words each question in full, and the other questions.
func (b *Brief) detail(w words) []view.Block {
	covered := make([][]view.Block, len(b.Questions))
	glanced := b.glance(w) != nil
	parallel.For(len(b.Questions), func(i int) {
		q := b.Questions[i]
		q.front = i < len(b.Page.Questions)
		q.glanced = glanced && q.front
		covered[i] = b.chapter(q, w)
	})
	front := len(b.Page.Questions)
	return slices.Concat(slices.Concat(covered[:front]...), b.behind(w), slices.Concat(covered[front:]...), b.others(w))
}

// annex is for readers who check: what happened when, what the report rests on, the notes, and how it was made.
func (b *Brief) annex(w words) []view.Block {
	var blocks []view.Block
	if len(b.Events) > 0 {
		blocks = append(blocks, heading(2, "chronology", w.say("Annex: chronology")), chronology(b.Events, w, b.proof))
	}
	if b.Sources.Passages > 0 {
		blocks = append(blocks, heading(2, "sources", w.say("What this rests on")))
		blocks = append(blocks, b.Sources.blocks(w, b.withdrawn(w))...)
	}
	if len(b.Endnotes) > 0 {
		blocks = append(blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	}
	return append(blocks, view.Box{ID: "method", Title: w.say("How to read this"), Blocks: b.method.blocks(b.arithmetic())})
}

// arithmetic is which numbers of the indicators the briefing prints.
func (b *Brief) arithmetic() arithmetic {
	says := arithmetic{effects: len(b.Page.Watch) > 0}
	for _, q := range b.Questions {
		if q.Resolution != nil {
			continue
		}
		tabled := q.Judgment != nil && !q.answered()
		for _, s := range q.ListQuestion.Scenarios {
			says.indicated = says.indicated || tabled && !q.implies() && s.Indicated != nil
			says.implied = says.implied || tabled && q.implies() && s.Implied != nil
		}
		says.indicated = says.indicated || q.Until != nil && q.Until.significant() || q.against(b.words()) != nil
		says.implied = says.implied || q.Since != nil && q.Since.significant()
		says.effects = says.effects || q.Judgment != nil && len(q.Judgment.WouldChange) > 0
	}
	return says
}

// withdrawn says how many entries no reader has seen.
func (b *Brief) withdrawn(w words) string {
	if b.Withdrawn == 0 {
		return ""
	}
	return " " + w.say("Entries made since %s and withdrawn again (see signpost log): %d.", w.day(b.Since), b.Withdrawn)
}

// others gives every question that the briefing only touches on a paragraph.
func (b *Brief) others(w words) []view.Block {
	if len(b.Others) == 0 {
		return nil
	}
	lines := make([]glanceLine, len(b.Others))
	for n, q := range b.Others {
		lines[n] = glanceLine{q.Answer, q.ListQuestion, q.Opinions}
	}
	blocks := append([]view.Block{heading(2, "others", w.say("The other questions"))}, b.outlooks(lines, "judgment-", w)...)
	for _, q := range b.Others {
		text := b.answer(q.Answer, w)
		chosen, more := chooseOpinions(q.Opinions)
		for _, o := range chosen {
			text = view.Join(text, view.T(" "), o.spans(w, q.ID))
		}
		if more > 0 {
			text = view.Join(text, muted(" "+w.more(more, len(chosen) > 0, q.Assessed != 0)))
		}
		blocks = append(blocks, view.Paragraph{ID: "judgment-" + q.ID, Text: text})
	}
	return blocks
}
