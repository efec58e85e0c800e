package report

import (
	"fmt"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Method is what a reader must know to read a report's words: the scale, the levels, the weights.
type Method struct {
	scale   *likelihood.Scale
	about   string
	command string
	commit  string
	seal    string
	lang    lang.Code
}

func (c Context) method() Method {
	return Method{scale: c.Workspace.Scale, about: c.Workspace.About.In(c.Lang), command: c.Command, commit: c.Commit, seal: c.seal(), lang: c.Lang}
}

// blocks words the method box.
func (m Method) blocks(says arithmetic) []view.Block {
	w := words{m.lang}
	blocks := []view.Block{
		paragraph(view.T(m.about)),
		paragraph(strong(w.say("Likelihood")+w.say(". ")), view.T(w.say("How probable something is, always as word and numbers.")+" "), view.T(startUpper(m.bands())+w.say(".")+" "), muted(m.scale.Source.In(m.lang)+w.say("."))),
		paragraph(strong(w.say("Confidence")+w.say(". ")), view.T(w.say("How good the basis is, never how probable something is. High: good information, or an issue that allows a solid judgment. Moderate: credible and plausible, not sufficiently corroborated. Low: fragmentary or poorly corroborated."))),
		paragraph(strong(w.say("Status")+w.say(". ")), w.legend(), view.T(w.say(". ")+w.say("Unknown means that nobody could tell; absent means looked for and not there."))),
	}
	blocks = append(append(blocks, m.arithmetic(says)...),
		paragraph(strong(w.say("Kinds")+w.say(". ")), view.T(w.say("A fact is what a source says is so; it is called reported where the source or the claim is graded as weak. A judgment is the source's opinion; an inference is ours."))),
		paragraph(strong(w.say("Corroboration")+w.say(". ")), view.T(w.say("A statement rests on the distinct origins of its passages, not on the number of citations. Documents are paraphrased, never quoted; a fingerprint proves which paragraph is meant.")+" "+w.say("† stands where a single origin is behind it, ‡ where the sources disagree."))),
		paragraph(strong(w.say("Sources")+w.say(". ")), view.T(w.say("Letters grade how reliable a source is, from A, reliable, to E, unreliable; F means that it cannot be judged.")+" "+w.say("The digit grades the claim, from 1, confirmed, to 5, improbable; 6 means that it cannot be judged."))),
	)
	if m.command != "" {
		blocks = append(blocks, paragraph(strong(w.say("To print this report again"))), view.Code{Text: m.command})
	}
	if m.seal != "" {
		blocks = append(blocks, paragraph(strong(w.say("What was issued")+w.say(". ")), filled(w, "Made from commit %s. The SHA-256 of this file, counted with zeros in its own place, stands below; signpost audit --issued makes it again from that commit and compares.", literal(m.commit))),
			view.Code{Text: "sha256 " + m.seal})
	}
	if m.about == "" {
		blocks = blocks[1:]
	}
	return blocks
}

// An arithmetic says which numbers of the indicators a report prints.
type arithmetic struct {
	indicated, implied, effects bool
}

// arithmetic defines the numbers of the indicators that are printed, and no others.
func (m Method) arithmetic(says arithmetic) []view.Block {
	w := words{m.lang}
	var line view.Spans
	add := func(name, text string) {
		line = view.Join(line, strong(w.say(name)+w.say(". ")), view.T(text+" "))
	}
	if says.indicated {
		add("Indicated likelihood", w.say("What the indicators alone had made of the assessment before, up to the one in force: its mid-points, multiplied for every indicator that counted otherwise by how likely one is to see it under each scenario, and made to sum to 100. What was withdrawn since does not count."))
	}
	if says.implied {
		add("Implied likelihood", w.say("What the indicators alone have made of the assessment in force since it was made: its mid-points, multiplied for every indicator that counts otherwise now by how likely one is to see it under each scenario, and made to sum to 100; – where none does."))
	}
	switch {
	case says.effects && line == nil:
		add("What a sign would do", w.say("The mid-points of the assessment, multiplied by how likely one is to see the indicator under each scenario, and made to sum to 100."))
	case says.effects:
		add("What a sign would do", w.say("The same sum from the mid-points, if the indicator were seen and nothing else changed."))
	}
	if line == nil {
		return nil
	}
	return []view.Block{paragraph(view.Join(line, view.T(w.say("The indicators are taken as independent, which they seldom are: a prompt for thought, not our judgment.")+" "+m.weights())))}
}

// language explains the words of likelihood from the least to the greatest that is said of some ranges, or all words
// where none is said, and confidence. A word between the two that is not said is there too: a reader would take its
// place for a gap. The annex lists all.
func (m Method) language(ranges []likelihood.Range, graded bool) view.Spans {
	w := words{m.lang}
	first, last := len(m.scale.Bands), -1
	for _, r := range ranges {
		lo, hi := m.scale.Term(r)
		for n := range m.scale.Bands {
			if b := &m.scale.Bands[n]; b == lo || b == hi {
				first, last = min(first, n), max(last, n)
			}
		}
	}
	if last < 0 {
		first, last = 0, len(m.scale.Bands)-1
	}
	bands := m.scale.Bands[first : last+1]
	title, list := "Likelihood, in percent", []string{}
	for n, b := range bands {
		bounds := likelihood.Bounds(b.Range, m.lang)
		if !m.scale.Gaps && len(bands) > 1 { // each ends where the next begins
			title, bounds = "Likelihood, in percent from", likelihood.Number(b.Lo)
			if n == len(bands)-1 {
				bounds = w.say("%s to %s", likelihood.Number(b.Lo), likelihood.Number(b.Hi))
			}
		}
		list = append(list, b.Word.In(m.lang)+" "+bounds)
	}
	line := view.Join(strong(w.say(title)+w.say(": ")), view.T(strings.Join(list, w.say(", "))+w.say(".")))
	if m.scale.Gaps {
		line = view.Join(line, view.T(" "+w.say("The numbers between have no term on this scale, on purpose.")))
	}
	line = view.Join(line, view.T(" "), strong(w.say("Confidence")+w.say(": ")), view.T(w.say("how good the basis is.")))
	if graded {
		line = view.Join(line, view.T(" "), strong(w.say("Grades")+w.say(": ")), view.T(w.say("source, A best, F not judged; claim, 1 confirmed, 6 not judged.")))
	}
	return line
}

func (m Method) bands() string {
	w := words{m.lang}
	var list []string
	for _, b := range m.scale.Bands {
		list = append(list, b.Word.In(m.lang)+" "+likelihood.PercentIn(b.Range, m.lang))
	}
	return strings.Join(list, w.say(", "))
}

func (m Method) weights() string {
	w := words{m.lang}
	var list []string
	for _, o := range scenario.ExpectationWords {
		list = append(list, fmt.Sprintf("%s %.1f", w.say(string(o)), o.Probability()))
	}
	return w.say("Weights: %s; emerging counts as the square root, absent as the fourth root of the reverse, and in full once overdue.", strings.Join(list, w.say(", ")))
}
