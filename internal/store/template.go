package store

import (
	"embed"
	"slices"
	"strings"

	"signpost/internal/lang"
)

//go:embed templates
var templates embed.FS

// template fills in one of the files of templates/. Its placeholders are {{NAME}}, given in pairs of name and value;
// {{words RECORD KEY}}, the words that a key takes; and a line {{more RECORD}}, in whose place come the optional
// keys of a record that the lines above do not have, as comments.
func template(name string, pairs ...string) string {
	content, err := templates.ReadFile("templates/" + name + ending)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return fill(string(content), pairs...)
}

// fill replaces the placeholders of a text.
func fill(content string, pairs ...string) string {
	var replace []string
	for i := 0; i < len(pairs); i += 2 {
		replace = append(replace, "{{"+pairs[i]+"}}", pairs[i+1])
	}
	for _, r := range Records {
		for _, k := range r.Keys {
			if len(k.Words) > 0 {
				replace = append(replace, "{{words "+r.Name+" "+k.Name+"}}", strings.Join(k.Words, ", "))
			}
		}
	}
	return strings.NewReplacer(replace...).Replace(withOptional(content))
}

// withOptional puts the optional keys of records in the place of the lines that ask for them.
func withOptional(content string) string {
	lines := strings.Split(content, "\n")
	var out []string
	for i, line := range lines {
		indent, name, asks := strings.Cut(line, "{{more ")
		if !asks {
			out = append(out, line)
			continue
		}
		present := siblings(lines, i, len(indent))
		for _, k := range recordNamed(strings.TrimSuffix(name, "}}")).Keys {
			if !k.Required && !present[k.Name] && !k.History {
				out = append(out, indent+"# "+k.Says.In(lang.English), indent+"# "+k.Name+": "+k.Example)
			}
		}
	}
	return strings.Join(out, "\n")
}

// siblings returns the keys that stand in one column around a line, as keys or in a comment, before the text gets less
// deep.
func siblings(lines []string, at, column int) map[string]bool {
	keys := map[string]bool{}
	commented := strings.HasPrefix(lines[at], "#")
	collect := func(line string) bool {
		text := strings.TrimLeft(line, " ")
		depth := len(line) - len(text)
		if text = strings.TrimPrefix(text, "# "); commented {
			text = strings.TrimLeft(text, " ")
			depth = len(line) - len(text)
		}
		if depth == column {
			key, _, _ := strings.Cut(text, ":")
			keys[key] = true
		}
		return text == "" || depth >= column
	}
	for i := at - 1; i >= 0 && collect(lines[i]); i-- {
	}
	for i := at + 1; i < len(lines) && collect(lines[i]); i++ {
	}
	return keys
}

func recordNamed(name string) *Record {
	i := slices.IndexFunc(Records, func(r *Record) bool { return r.Name == name })
	return Records[i]
}
