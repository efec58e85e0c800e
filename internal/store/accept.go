package store

import (
	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// accepts reads which findings about a thing are accepted: names of rules, each with a reason, or with a reason and a
// day. The thing begins at a place and holds all of a node.
func (r *reader) accepts(m mapping, scope scenario.Acceptance, node *yaml.Node) {
	m.ifSet("accept", func(v value) {
		scope.Until = r.place(lastNode(node))
		for _, p := range r.pairs(v) {
			a := scope
			a.Rule, a.Place = p.key, p.place
			if p.value.Kind == yaml.ScalarNode {
				a.Reason = r.prose(p.value)
			} else {
				fields := r.mapping(p.value, &AcceptedRecord)
				set(fields, "reason", &a.Reason, r.prose)
				set(fields, "on", &a.On, r.day)
			}
			r.accepted = append(r.accepted, a)
		}
	})
}

// lastNode is the node inside another one that begins last, or the node itself where it holds none.
func lastNode(n *yaml.Node) *yaml.Node {
	for len(n.Content) > 0 {
		n = n.Content[len(n.Content)-1]
	}
	return n
}

// scopeFrom is a thing that begins at a place.
func scopeFrom(at diag.Place) scenario.Acceptance { return scenario.Acceptance{From: at} }
