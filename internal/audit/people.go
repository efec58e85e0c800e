package audit

import (
	"slices"
	"strings"
	"unicode"

	"signpost/internal/scenario"
)

// people matches the authors of entries with git's authors.
type people struct {
	authors []scenario.Author
	list    [][2]string        // names and addresses
	matched map[[2]string]bool // an author's id and a name with its address
	seen    map[string]bool
	asked   map[string]bool // the authors looked up, and whether any committer matches
}

func (p *people) add(name, email string) {
	if key := name + "\x00" + email; !p.seen[key] {
		p.seen[key] = true
		p.list = append(p.list, [2]string{name, email})
	}
}

// match reports whether an author of an entry matches any committer, and whether they match the committer of c. The
// desk matches nobody.
func (p *people) match(by string, c Commit) (known, same bool) {
	for _, id := range scenario.Authors(by) {
		if id == scenario.Desk {
			return false, false
		}
		if p.matches(id, c.Author, c.Email) {
			same = true
		}
		if _, asked := p.asked[id]; !asked {
			p.asked[id] = false
			for _, x := range p.list {
				p.asked[id] = p.asked[id] || p.matches(id, x[0], x[1])
			}
		}
		known = known || p.asked[id]
	}
	return known || same, same
}

func (p *people) unknown() []string {
	var list []string
	for id, known := range p.asked {
		if !known {
			list = append(list, id)
		}
	}
	slices.Sort(list)
	return list
}

// matches reports whether a git name and address belong to an author: by the author's name in the workspace, by the
// git name as an id or containing it as a word, or by the part of the address before the @.
func (p *people) matches(id, name, email string) bool {
	key := [2]string{id, name + "\x00" + email}
	if known, ok := p.matched[key]; ok {
		return known
	}
	local, _, _ := strings.Cut(email, "@")
	ok := matchesName(id, name) || matchesName(id, local)
	for _, a := range p.authors {
		if a.ID == id {
			for _, v := range a.Name {
				ok = ok || strings.EqualFold(strings.TrimSpace(v.Text), strings.TrimSpace(name))
			}
		}
	}
	p.matched[key] = ok
	return ok
}

// matchesName reports whether a name, written as an id, equals the id or contains it as a word.
func matchesName(id, name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-") == id || slices.Contains(words, id)
}
