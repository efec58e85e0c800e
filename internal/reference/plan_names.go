package reference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// newID is the id of a new source: from its key, else from its author, publisher or title and its year.
func (p *Planner) newID(item *Item) string {
	year := ""
	if !item.Record.Published.IsZero() {
		year = item.Record.Published.String()[:4]
	}
	names := []string{Slug(item.Key)}
	for _, text := range []string{family(item.Record.Author.Text), item.Publisher, host(item.Record.URL), item.Record.Title.In(p.First)} {
		if slug := Slug(text); slug != "" {
			if parts := strings.Split(slug, "-"); len(parts) > 4 {
				slug = strings.Join(parts[:4], "-")
			}
			names = append(names, strings.Trim(slug+"-"+year, "-"))
		}
	}
	return p.freeID(names, "source-"+cmp.Or(year, "x"))
}

// family is the last name of the first author.
func family(t lang.Text) string {
	if len(t) == 0 {
		return ""
	}
	first, _, _ := strings.Cut(t[0].Text, ";")
	words := strings.Fields(first)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// host is the name of a site from its address: independentarabia of https://www.independentarabia.com/node.
func host(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	rest, _, _ = strings.Cut(rest, "/")
	parts := strings.Split(strings.TrimPrefix(rest, "www."), ".")
	if len(parts) < 2 {
		return ""
	}
	if n := len(parts); n > 2 && len(parts[n-1]) == 2 && len(parts[n-2]) <= 3 { // .co.uk
		return parts[n-3]
	}
	return parts[len(parts)-2]
}

// freeID is the first unused name, with a number if all are used.
func (p *Planner) freeID(names []string, last string) string {
	names = slices.DeleteFunc(append(names, last), func(s string) bool { return s == "" })
	try := func(id string) bool {
		if p.taken[id] || !p.ValidID(id) {
			return false
		}
		p.taken[id] = true
		return true
	}
	if try(names[0]) {
		return names[0]
	}
	for n := 2; ; n++ {
		for _, name := range names {
			if id := fmt.Sprintf("%s-%d", name, n); try(id) {
				return id
			}
		}
	}
}

// publisher finds the publisher of an item in the workspace, or plans a new one with unjudged reliability.
func (p *Planner) publisher(item *Item) (string, *scenario.Publisher) {
	if own := p.Workspace.FindPublisher(item.OwnPublisher); own != nil {
		return own.ID, nil
	}
	if item.Publisher == "" {
		return "", nil
	}
	for _, x := range slices.Concat(p.Workspace.Publishers, p.newPublishers) {
		if x.ID == item.Publisher || x.ID == Slug(item.Publisher) {
			return x.ID, nil
		}
		for _, v := range x.Title.Text {
			if comparable(v.Text) == comparable(item.Publisher) {
				return x.ID, nil
			}
		}
	}
	x := &scenario.Publisher{ID: p.freeID([]string{Slug(item.Publisher), Slug(host(item.Record.URL))}, "publisher"), Reliability: "F"}
	x.Title = scenario.Prose{Text: lang.Text{{Lang: p.First, Text: item.Publisher}}}
	p.newPublishers = append(p.newPublishers, x)
	return x.ID, x
}

// hasName reports whether a publisher has a name.
func (p *Planner) hasName(x *scenario.Publisher, name string) bool {
	return x.ID == Slug(name) || slices.ContainsFunc(x.Title.Text, func(v lang.Version) bool { return comparable(v.Text) == comparable(name) })
}
