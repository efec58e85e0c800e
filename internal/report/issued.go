package report

import (
	"strconv"
	"strings"

	"signpost/internal/view"
)

// An Issued says whether a briefing that was issued is what its commit makes.
type Issued struct {
	Header
	File     string           `json:"file"`                // that was issued
	Commit   string           `json:"commit"`              // that it names
	Command  string           `json:"command"`             // that it names, with which it was made again
	Same     bool             `json:"same"`                // whether it is what was made again
	Endings  bool             `json:"line_ends,omitempty"` // whether its lines end otherwise than they were printed
	Checksum *Checksum        `json:"checksum"`            // null where it names none
	First    *FirstDifference `json:"first,omitempty"`     // where it differs first; absent where it is the same
}

// A Checksum is the SHA-256 that a file names of itself.
type Checksum struct {
	Named string `json:"named"` // what it says
	Holds bool   `json:"holds"` // whether that is so
}

// A FirstDifference is the first line that differs.
type FirstDifference struct {
	Line   int    `json:"line"`   // its number, from 1
	Column int    `json:"column"` // the first character that differs, from 1
	Issued string `json:"issued"` // what the file says; empty where it has ended
	Made   string `json:"made"`   // what was made; empty where that has ended
}

// IssuedFile is what was found of a file that was issued.
type IssuedFile struct {
	Name, Commit, Command string
	Checksum              *Checksum
	Issued, Made          string // both texts
}

// NewIssued compares a file that was issued with what was made again.
func NewIssued(h Header, f IssuedFile) *Issued {
	h.Report, h.Version = "issued", Version("issued")
	r := &Issued{Header: h, File: f.Name, Commit: f.Commit, Command: f.Command, Checksum: f.Checksum}
	issued := strings.ReplaceAll(f.Issued, "\r\n", "\n")
	r.Endings = issued != f.Issued
	r.Same = issued == f.Made
	if !r.Same {
		r.First = firstDifference(issued, f.Made, f.Checksum)
	}
	return r
}

// firstDifference is the first line that differs. The line with the checksum differs wherever another does, so that it is
// told of only if no other is.
func firstDifference(issued, made string, sum *Checksum) *FirstDifference {
	a, b := strings.SplitAfter(issued, "\n"), strings.SplitAfter(made, "\n")
	line := func(of []string, i int) string {
		if i < len(of) {
			return of[i]
		}
		return ""
	}
	var last *FirstDifference
	for i := range max(len(a), len(b)) {
		x, y := line(a, i), line(b, i)
		if x == y {
			continue
		}
		d := &FirstDifference{Line: i + 1, Column: 1, Issued: strings.TrimSuffix(x, "\n"), Made: strings.TrimSuffix(y, "\n")}
		for p, q := []rune(d.Issued), []rune(d.Made); d.Column <= min(len(p), len(q)) && p[d.Column-1] == q[d.Column-1]; {
			d.Column++
		}
		if sum == nil || !strings.Contains(x, sum.Named) {
			return d
		}
		last = d
	}
	return last
}

// Document words the comparison.
func (r *Issued) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("What was issued"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page()}
	d.Blocks = append(d.Blocks, view.Heading{Level: 1, Text: view.T(d.Title)})
	if r.Same {
		d.Blocks = append(d.Blocks, paragraph(filled(w, "%s is what commit %s makes, byte for byte.", literal(r.File), literal(r.Commit))))
	} else {
		d.Blocks = append(d.Blocks, paragraph(view.Spans{{Text: w.say("Different") + w.say(". "), Style: view.Strong, Tone: view.ToneAlert}},
			filled(w, "%s is not what commit %s makes. The first difference is in line %s:", literal(r.File), literal(r.Commit), number(strconv.Itoa(r.First.Line)))),
			view.List{Items: []view.Item{{Text: r.quoted(w, "issued: %s", r.First.Issued)}, {Text: r.quoted(w, "made again: %s", r.First.Made)}}})
	}
	if r.Endings {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Its lines end otherwise than they were printed; that was not counted as a difference."))))
	}
	switch {
	case r.Checksum == nil:
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("It names no SHA-256 of itself."))))
	case r.Checksum.Holds:
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("The SHA-256 that it names of itself holds."))))
	default:
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("The SHA-256 that it names of itself does not hold: it was changed after it was printed."))))
	}
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Made again with:"))), view.Code{Text: r.Command})
	return d
}

func (r *Issued) quoted(w words, phrase, text string) view.Spans {
	if text == "" {
		return filled(w, phrase, muted(w.say("nothing")))
	}
	return filled(w, phrase, literal(around(text, r.First.Column)))
}

// around is what stands around a character of a line, which may be a page long.
func around(text string, column int) string {
	const before, after = 40, 80
	r := []rune(text)
	from, to := max(0, column-1-before), min(len(r), column-1+after)
	if from > 0 {
		text = "…" + string(r[from:to])
	} else {
		text = string(r[:to])
	}
	if to < len(r) {
		text += "…"
	}
	return text
}
