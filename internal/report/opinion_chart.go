package report

import (
	"strings"

	"signpost/internal/view"
)

// strip draws the views and dissents on a question as dots beside what is in force, where there are any.
func (q BriefQuestion) strip(w words) []view.Block {
	if len(q.Opinions) == 0 {
		return nil
	}
	c := strip{words: w, question: q.ID}
	for _, sc := range q.ListQuestion.Scenarios {
		c.line(sc.ID, sc.Title, sc.Likelihood, nil, q.Opinions)
	}
	return c.blocks()
}

func (p *Pool) strip(w words) []view.Block {
	var opinions []Opinion
	for _, v := range p.Views {
		opinions = append(opinions, v.Opinion)
	}
	c := strip{words: w, question: p.Question}
	for _, sc := range p.Scenarios {
		c.line(sc.ID, sc.Title, sc.InForce, nil, append(opinions, p.Dissents...))
	}
	return c.blocks()
}

// A strip gathers what is drawn of the opinions on a question.
type strip struct {
	words
	question string
	lines    []view.DotLine
	says     []string
}

// line adds a scenario. Of two the second would only mirror the first, and is left out by blocks.
func (c *strip) line(id, title string, inForce, was *Likelihood, opinions []Opinion) {
	line := view.DotLine{Name: title, Ref: scenarioRef(c.question, id)}
	texts := c.setInForce(&line, inForce, was)
	for _, o := range opinions {
		l := likelihoodOf(o.Likelihood, id)
		if l == nil {
			continue
		}
		dot := view.Dot{Name: c.author(o.ByName, o.By), At: c.chartRange(l.Lo, l.Hi), Apart: o.Dissent}
		line.Dots = append(line.Dots, dot)
		texts = append(texts, dot.Name+" "+dot.At.Text)
	}
	c.lines = append(c.lines, line)
	c.says = append(c.says, title+c.words.say(": ")+strings.Join(texts, c.words.say("; ")))
}

// setInForce sets what is in force on a line, and what was before where that is something else; and says both.
func (c *strip) setInForce(line *view.DotLine, now, was *Likelihood) []string {
	if now == nil {
		return nil
	}
	r := c.chartRange(now.Lo, now.Hi)
	line.InForce, line.Now = &r, now.Text
	texts := []string{c.say("now") + " " + r.Text}
	if was != nil && (was.Lo != now.Lo || was.Hi != now.Hi) {
		before := c.chartRange(was.Lo, was.Hi)
		line.Was = &before
		texts = append(texts, c.say("was")+" "+before.Text)
	}
	return texts
}

// group adds what answers a question where that is a group of scenarios.
func (c *strip) group(l PageLine) {
	line := view.DotLine{Name: withoutStop(startUpper(l.Claim)), Ref: questionRef(l.Question)}
	texts := c.setInForce(&line, l.Likelihood, l.Was)
	c.lines = append(c.lines, line)
	c.says = append(c.says, line.Name+c.words.say(": ")+strings.Join(texts, c.words.say("; ")))
}

func (c *strip) blocks() []view.Block {
	if len(c.lines) == 2 {
		c.lines, c.says = c.lines[:1], c.says[:1]
	}
	return []view.Block{c.chart(c.question+"-views", c.say("Views beside what is in force"))}
}

func (c *strip) chart(id, title string) view.Dots {
	return view.Dots{
		Figure: view.Figure{ID: id, Title: title, Description: strings.Join(c.says, c.say(". ")) + c.say("."), HasTable: true},
		Name:   c.say("Scenario"), InForce: c.say("Now"), Was: c.say("was"), Before: c.say("Was"), Dots: c.say("Views"), Apart: c.say("dissent"), Lines: c.lines,
	}
}

// maxStrips is how many scenarios one picture shows.
const maxStrips = 16

// glance draws the ranges of all questions of page one below each other, with the views and dissents on them: where we
// stand, for those who would rather look. Of two scenarios the second would only mirror the first.
func (b *Brief) glance(w words) []view.Block {
	c := strip{words: w}
	questions := 0
	for n, q := range b.Questions[:len(b.Page.Questions)] {
		if q.Judgment == nil || q.Resolution != nil {
			continue
		}
		questions++
		c.question = q.ID
		if l := b.Page.Questions[n]; l.Group != "" && l.Likelihood != nil {
			c.group(l)
		}
		for _, sc := range q.ListQuestion.Scenarios {
			if len(q.ListQuestion.Scenarios) > 2 || sc.Leading {
				c.line(sc.ID, sc.Title, sc.Likelihood, previousOf(q.HandedOver, sc.Was), q.Opinions)
			}
		}
	}
	if questions < 2 || len(c.lines) > maxStrips {
		return nil
	}
	return []view.Block{c.chart("glance", w.say("The likelihoods at a glance"))}
}

// previousOf is what a likelihood was before, where the same hands gave both.
func previousOf(handedOver bool, l *Likelihood) *Likelihood {
	if handedOver {
		return nil
	}
	return l
}
