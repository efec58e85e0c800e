package serve

import (
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/store"
	"signpost/internal/view"
)

// A reportWithNotes says below its title what it leaves out.
type reportWithNotes struct {
	render.Report
	notes []view.Block
}

// Document returns the report's document with the notes after its title and the line below that.
func (n reportWithNotes) Document() *view.Document {
	if len(n.notes) == 0 {
		return n.Report.Document()
	}
	d := *n.Report.Document()
	d.Blocks = slices.Insert(slices.Clone(d.Blocks), min(len(d.Blocks), 2), n.notes...)
	return &d
}

// leftOut says what the page does without: files with mistakes and what rests on them, and what was published later.
func (v *visit) leftOut() []view.Block {
	if v.path == checkPath && len(v.site.findings) > 0 {
		return nil // it lists the mistakes
	}
	var notes []view.Block
	for _, file := range store.FilesOf(v.site.findings) {
		line := view.Join(alert(v.say("Left out")+lang.Say(v.c.Lang, ": ")), view.Styled(view.Literal, file))
		line = view.Join(line, view.T(v.say(", which has mistakes")))
		if resting := store.RestingOn(v.site.omissions, file); len(resting) > 0 {
			line = view.Join(line, view.T(lang.Say(v.c.Lang, ", ")+v.say("and what rests on it")+lang.Say(v.c.Lang, ": ")), view.Styled(view.Literal, strings.Join(resting, lang.Say(v.c.Lang, ", "))))
		}
		line = view.Join(line, view.T(lang.Say(v.c.Lang, ". ")), view.Spans{{Text: v.say("The mistakes"), Link: v.address(checkPath)}})
		notes = append(notes, view.Paragraph{Text: line})
	}
	if later := v.site.later; !later.None() {
		counted := []string{lang.Count(v.c.Lang, len(later.Sources), "source")}
		if later.Statements > 0 {
			counted = append(counted, lang.Say(v.c.Lang, "%s resting on nothing else", lang.Count(v.c.Lang, later.Statements, "statement")))
		}
		if later.Cites > 0 {
			counted = append(counted, lang.Count(v.c.Lang, later.Cites, "citation"))
		}
		text := strings.Join(counted, lang.Say(v.c.Lang, ", ")) + lang.Say(v.c.Lang, ".")
		day := view.Span{Text: v.site.known.String(), Style: view.Number}
		notes = append(notes, view.Paragraph{Text: view.Join(view.T(v.say("Left out, since it was published after")+" "), view.Spans{day}, view.T(lang.Say(v.c.Lang, ": ")+text))})
	}
	return notes
}

const checkPath = "/check"

func alert(text string) view.Spans { return view.Spans{{Text: text, Tone: view.ToneAlert}} }

// leftOut reports whether the name that an address gives may be that of something that was left out.
func (s *site) leftOut(names []string) bool {
	return slices.ContainsFunc(s.omissions, func(o store.Omission) bool { return len(names) > 0 && o.Name == names[0] })
}
