package report

import (
	"strconv"
	"strings"
)

// A worksheet's lines begin with marks that package store reads: | the text, = what is encoded, + a claim, - a reason.

// Worksheet is the text of a source with room to write claims below its paragraphs.
func (r *SourceText) Worksheet() string {
	w := r.words()
	var b strings.Builder
	size := 1 << 10
	for _, p := range r.Paragraphs {
		size += len(p.Text) + len("[100000]\n| \n\n")
	}
	b.Grow(size) // a text may have a hundred thousand paragraphs
	line := func(parts ...string) { b.WriteString(strings.TrimRight(strings.Join(parts, ""), " ") + "\n") }
	line("# ", r.Source, ": ", r.Title)
	for _, help := range []string{
		w.say("Below a paragraph write what it claims, a claim a line: kind, credibility from 1 to 6, our own words."),
		"  + fact 3: Forty tankers lie at anchor.",
		w.say("Further in below it, as they are needed, each on a line of its own:"),
		"      ar: …",
		"      through: 7",
		"      origin: wire",
		"      likelihood: 20-45",
		"      wording: may",
		"      date: 2026-11-30",
		w.say("Or write why the paragraph is not used; with the number of the last to set several aside."),
		"  - A list of names.",
		"  -340 Other countries.",
		w.say("At the end, all that nothing else is said of:"),
		"  - rest: Not about the strait.",
		w.say("Then: ") + "signpost source encode " + r.Source + " FILE",
	} {
		line("# ", help)
	}
	for _, p := range r.Paragraphs {
		line()
		line("[", strconv.Itoa(p.N), "]")
		line("| ", p.Text)
		for _, x := range p.Passages {
			line("= ", x.ID, " ", x.Kind, " ", strconv.Itoa(x.Credibility), ": ", x.Says)
		}
		if p.SetAside != "" {
			line("= - ", p.SetAside)
		}
	}
	return b.String()
}
