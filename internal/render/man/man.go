// Package man writes manual pages for the man program, from the commands' own help.
package man

import (
	"strings"

	"signpost/internal/render/safe"
)

// A Page is the manual page of a command. Texts are as in its help: paragraphs are separated by blank lines, and lines
// that begin with two blanks are printed unchanged.
type Page struct {
	Name     string // signpost-brief
	Short    string // what it does, in one line
	Version  string // of the program
	Synopsis []string
	Long     string
	Flags    []Entry // of the command itself
	Shared   []Entry // flags shared with other commands
	Examples string
	Commands []Entry // its subcommands
	See      []string
}

// An Entry is a flag or a command, with what it does.
type Entry struct{ Name, Says string }

// Write writes a page.
func Write(p Page) []byte {
	var w writer
	w.line(`.TH "` + strings.ToUpper(escape(p.Name)) + `" 1 "" "signpost ` + escape(p.Version) + `" "signpost"`)
	w.section("NAME")
	w.line(escape(p.Name) + ` \- ` + escape(p.Short))
	w.section("SYNOPSIS")
	for i, s := range p.Synopsis {
		if i > 0 {
			w.line(".br")
		}
		w.line(`\fB` + escape(s) + `\fR`)
	}
	w.section("DESCRIPTION")
	w.text(p.Long)
	w.entries("COMMANDS", p.Commands)
	w.entries("OPTIONS", p.Flags)
	w.entries("OPTIONS OF EVERY COMMAND", p.Shared)
	if p.Examples != "" {
		w.section("EXAMPLES")
		w.asTyped(strings.Split(unindent(p.Examples), "\n"))
	}
	if len(p.See) > 0 {
		w.section("SEE ALSO")
		for i, s := range p.See {
			end := ","
			if i == len(p.See)-1 {
				end = ""
			}
			w.line(".BR " + escape(s) + " (1)" + end)
		}
	}
	return []byte(w.b.String())
}

type writer struct {
	b     strings.Builder
	fresh bool // nothing is under the heading yet, so no paragraph break is needed
}

func (w *writer) line(s string) {
	w.b.WriteString(s + "\n")
	w.fresh = false
}

func (w *writer) section(s string) {
	w.line(`.SH "` + s + `"`)
	w.fresh = true
}

// part begins a paragraph.
func (w *writer) part() {
	if !w.fresh {
		w.line(".PP")
	}
}

// text writes paragraphs, and lines that are printed unchanged.
func (w *writer) text(s string) {
	var typed, filled []string
	flush := func() {
		if len(filled) > 0 {
			w.part()
			for _, l := range filled {
				w.line(literal(l))
			}
		}
		if len(typed) > 0 {
			w.asTyped(typed)
		}
		typed, filled = nil, nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		switch {
		case line == "":
			flush()
		case strings.HasPrefix(line, "  "):
			if len(filled) > 0 {
				flush()
			}
			typed = append(typed, strings.TrimPrefix(line, "  "))
		default:
			if len(typed) > 0 {
				flush()
			}
			filled = append(filled, line)
		}
	}
	flush()
}

// asTyped writes lines unchanged and indented.
func (w *writer) asTyped(lines []string) {
	w.part()
	w.line(".RS 4")
	w.line(".nf")
	for _, l := range lines {
		w.line(literal(l))
	}
	w.line(".fi")
	w.line(".RE")
}

func (w *writer) entries(section string, list []Entry) {
	if len(list) == 0 {
		return
	}
	w.section(section)
	for _, e := range list {
		w.line(".TP")
		w.line(`\fB` + escape(e.Name) + `\fR`)
		w.line(literal(e.Says))
	}
}

// escape escapes what has a meaning in man pages. A hyphen becomes one that can be copied and typed.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "~", `\(ti`, "^", `\(ha`, `"`, `\(dq`).Replace(safe.Line(s))
}

// literal escapes a line of text, in which a dot at the start would be a request.
func literal(s string) string {
	s = escape(s)
	if strings.HasPrefix(s, ".") {
		return `\&` + s
	}
	return s
}

// unindent removes the two blanks at the start of examples.
func unindent(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], "  ")
	}
	return strings.Join(lines, "\n")
}
