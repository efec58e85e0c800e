package audit

import (
	"slices"
	"strings"
	"unicode"

	"signpost/internal/scenario"
)

// people tells which author of entries is whom git knows.
type people struct {
	authors []scenario.Author
	list    [][2]string        // names and addresses
	is      map[[2]string]bool // an author's id and a name with its address
	seen    map[string]bool
	asked   map[string]bool // the authors asked for, and whether anybody is known as them
}

func (p *people) add(name, email string) {
	if key := name + "\x00" + email; !p.seen[key] {
		p.seen[key] = true
		p.list = append(p.list, [2]string{name, email})
	}
}

// knows reports whether an author of an entry is known as one of those who commit, and as the one who made a commit. The
// desk is nobody.
func (p *people) knows(by string, c Commit) (known, same bool) {
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

// matches reports whether somebody whom git knows by a name and an address is an author: by the name that the workspace
// gives the author, by the name as an id or one of its words, or by what stands before the @.
func (p *people) matches(id, name, email string) bool {
	key := [2]string{id, name + "\x00" + email}
	if known, ok := p.is[key]; ok {
		return known
	}
	local, _, _ := strings.Cut(email, "@")
	ok := isNamed(id, name) || isNamed(id, local)
	for _, a := range p.authors {
		if a.ID == id {
			for _, v := range a.Name {
				ok = ok || strings.EqualFold(strings.TrimSpace(v.Text), strings.TrimSpace(name))
			}
		}
	}
	p.is[key] = ok
	return ok
}

// isNamed reports whether a name is an id once it is written as one, or has it as a word.
func isNamed(id, name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if strings.Join(words, "-") == id {
		return true
	}
	for _, w := range words {
		if w == id {
			return true
		}
	}
	return false
}
