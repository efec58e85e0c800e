package report

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// maxNodes is from how many places on a map shows the questions they belong to instead.
const maxNodes = 40

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
	if len(uses) > maxNodes {
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
		switch u.Kind {
		case scenario.CitedStatus, scenario.CitedIndicator:
			n.Name, n.Ref = u.Name, useRef(u.Question, u.Kind, u.Name)
		case scenario.CitedAssessment, scenario.CitedDissent, scenario.CitedView, scenario.CitedResolution:
			n.Name, n.Ref = u.title+" ("+w.say(string(u.Kind))+")", useRef(u.Question, u.Kind, u.Name)
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
