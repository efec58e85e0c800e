package report

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// chart draws the matrix for formats that can; the grid beside it says the same.
func (m *Matrix) chart(w words) view.Grid {
	c := view.Grid{
		Figure: view.Figure{ID: "chart", Title: m.Title, HasTable: true},
		Name:   w.say("Indicator"), Status: w.say("Status"),
	}
	for _, s := range m.Scenarios {
		c.Columns = append(c.Columns, view.GridColumn{Title: s.Title, Ref: scenarioRef(m.ID, s.ID)})
	}
	var says []string
	for _, r := range m.Rows {
		line := view.GridLine{Name: r.Indicator, Ref: indicatorRef(m.ID, r.Indicator), Hint: r.Observe, State: w.state(r.status)}
		var expected []string
		for i, o := range r.expected {
			word := w.say(string(o))
			line.Cells = append(line.Cells, view.GridCell{Sign: expectationSigns[o], Word: word, Weight: o.Probability()})
			expected = append(expected, m.Scenarios[i].Title+" "+word)
		}
		c.Lines = append(c.Lines, line)
		says = append(says, r.Indicator+" ("+line.State.Word+")"+w.say(": ")+strings.Join(expected, w.say(", ")))
	}
	c.Description = strings.Join(says, w.say("; ")) + w.say(".")
	return c
}

// chart draws the calibration for formats that can; the table beside it says the same. Words that the scale does not
// have stand for no stretch of it and are left to the table.
func (r *Scores) chart(w words, title string) view.Intervals {
	c := view.Intervals{Figure: view.Figure{ID: "calibration-chart", Title: title, HasTable: true}, Word: w.say("We said"), Happened: w.say("It happened")}
	var says []string
	for _, k := range r.Calibration {
		if k.Word == "" {
			continue
		}
		line := view.Interval{Word: k.Word, Means: view.Range{Lo: k.Lo, Hi: k.Hi}, Happened: k.Happened, Of: k.Said, Least: k.From, Most: k.To}
		if k.TooFew {
			line.Note = w.say("too few")
		}
		c.Lines = append(c.Lines, line)
		says = append(says, k.Word+" "+line.Means.String()+w.say(": ")+w.say("%d of %d", k.Happened, k.Said))
	}
	c.Description = strings.Join(says, w.say("; ")) + w.say(".")
	return c
}

// mostNodes is from how many places on a map shows the questions they belong to instead.
const mostNodes = 40

// chart maps what rests on what falls: the source, its passages, and the places that cite them. Formats that draw
// nothing have the tables.
func (r *Impact) chart(w words) []view.Block {
	uses := slices.DeleteFunc(slices.Clone(r.Uses), func(u ImpactUse) bool { return u.Overruled || len(u.lost) == 0 })
	if len(uses) == 0 {
		return nil
	}
	source, _, _ := strings.Cut(r.Name, "#")
	passages := view.Layer{Title: w.say("Passages")}
	at := map[string]int{}
	for _, ref := range slices.Concat(r.Passages, r.Repeats) {
		if slices.ContainsFunc(uses, func(u ImpactUse) bool { return slices.Contains(u.lost, ref) }) {
			at[ref] = len(passages.Nodes)
			passages.Nodes = append(passages.Nodes, view.Node{Name: strings.TrimPrefix(ref, source), Ref: passageRef(ref), From: []int{0}})
		}
	}
	places := view.Layer{Title: w.say("Where it is used"), Nodes: useNodes(uses, at, w)}
	if len(uses) > mostNodes {
		places.Nodes = questionNodes(uses, at)
	}
	return []view.Block{view.Layers{
		Figure: view.Figure{ID: "map", Title: w.say("What rests on it"), Description: r.summary(w), HasTable: true},
		Layers: []view.Layer{{Title: w.say("Source"), Nodes: []view.Node{{Name: source, Ref: sourceRef(source)}}}, passages, places},
	}}
}

func useNodes(uses []ImpactUse, at map[string]int, w words) []view.Node {
	var nodes []view.Node
	for _, u := range uses {
		n := view.Node{Name: u.Text, Hint: u.title + w.say(": ") + u.Text, Alert: u.Uncited, From: positions(u.lost, at)}
		switch u.What {
		case "status", "indicator":
			n.Name, n.Ref = u.Name, useRef(u.Question, u.What, u.Name)
		case "assessment", "resolution":
			n.Name, n.Ref = u.title+" ("+w.say(u.What)+")", useRef(u.Question, u.What, u.Name)
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// questionNodes puts the places of each question together.
func questionNodes(uses []ImpactUse, at map[string]int) []view.Node {
	var nodes []view.Node
	var counts []int
	place := map[string]int{}
	for _, u := range uses {
		i, ok := place[u.Question]
		if !ok {
			i = len(nodes)
			place[u.Question] = i
			nodes, counts = append(nodes, view.Node{Name: u.title, Ref: questionRef(u.Question), Hint: u.title}), append(counts, 0)
		}
		counts[i]++
		nodes[i].Alert = nodes[i].Alert || u.Uncited
		for _, p := range positions(u.lost, at) {
			if !slices.Contains(nodes[i].From, p) {
				nodes[i].From = append(nodes[i].From, p)
			}
		}
	}
	for i := range nodes {
		nodes[i].Name = fmt.Sprintf("%s × %d", nodes[i].Name, counts[i])
	}
	return nodes
}

func positions(refs []string, at map[string]int) []int {
	var list []int
	for _, ref := range refs {
		if i, ok := at[ref]; ok {
			list = append(list, i)
		}
	}
	return list
}

// lostRefs lists the citations of a place that fall.
func lostRefs(l scenario.Loss) []string {
	var lost []string
	for _, c := range citing(l.Cites) {
		if !cited(l.Left, c) {
			lost = append(lost, citeName(c))
		}
	}
	return lost
}
