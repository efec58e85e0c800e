// Package view is a format-neutral document: headings, paragraphs of spans, tables, lists, notes.
//
// It is plain data in the reader's terms, independent of formats, files and scenarios: reports build documents, and
// package render turns them into bytes.
package view

import (
	"iter"
	"slices"
)

// A Document is the content of a report in one language.
type Document struct {
	Title  string
	Lang   string // BCP 47, of everything that does not say otherwise
	Dir    string // "ltr" or "rtl"
	Blocks []Block
	Notes  map[string]Note // what a citation key leads to
	Words  Words
	// Dateline says which moment the document shows, if no paragraph below the title does.
	Dateline string
}

// Note returns the note of a citation key; a key without one is returned as text, so that no citation is lost.
func (d *Document) Note(key string) Spans {
	if n, ok := d.Notes[key]; ok && len(n.Text) > 0 {
		return n.Text
	}
	return Styled(Literal, key)
}

// Words are a format's own words in the document's language. An empty one is English.
type Words struct {
	Language string // the language's own name
	Contents string // the list of sections
	Skip     string // the link that skips it
	Back     string // the link from a note to its citation
}

// A Block is one of the types below, or a chart.
type Block interface{ walk(f func(Spans)) }

// A Heading opens a section. Level 1 is the document's title.
type Heading struct {
	Level int
	ID    string // stable within the document, for links; may be empty
	Text  Spans
}

// A Paragraph is running text.
type Paragraph struct {
	ID   string
	Text Spans
}

// A List is a list of items, numbered if Ordered.
type List struct {
	Ordered bool
	Items   []Item
}

// An Item is one point of a list, perhaps with points of its own.
type Item struct {
	ID    string
	Text  Spans
	Items []Item
}

// Fields is a list of names with their values, as on an index card.
type Fields []Field

// A Field is a name with its value.
type Field struct {
	Name  string
	Value Spans
}

// A Table is rows of cells under column titles.
type Table struct {
	ID      string
	Caption string
	Columns []Column
	Rows    []Row
	// Later makes the rows instead of Rows, again on each call, for a table that may be too large to hold: each with a
	// cell for every column, no groups, and no citations. What is in a row is valid until the next is made.
	Later iter.Seq[Row] `json:"-"`
	// Failed is why Later ended before its last row; it may be nil if that cannot be.
	Failed func() error `json:"-"`
	// Widest are the later rows that determine the widths of the fixed columns, so that not all rows need be made
	// twice; nil if unknown.
	Widest []Row
}

// Whole returns the table with all its rows made.
func (t Table) Whole() Table {
	if t.Later == nil {
		return t
	}
	for row := range t.Later {
		row.Cells = slices.Clone(row.Cells)
		for i, cell := range row.Cells {
			row.Cells[i] = slices.Clone(cell)
		}
		t.Rows = append(t.Rows, row)
	}
	t.Later, t.Failed, t.Widest = nil, nil, nil
	return t
}

// A Column heads the cells below it.
type Column struct {
	Title string
	Ref   Ref // the thing that the title names; zero for none
	// End aligns the cells at the line's end, as numbers want.
	End bool
	// Fixed keeps the column at its natural width where room is short; the others are wrapped first.
	Fixed bool
}

// A Row is one line of a table. A Group row has one cell that spans all columns and heads the rows below it.
type Row struct {
	ID    string
	Group bool
	Cells []Spans
}

// Text returns the text of a group row, joining its cells.
func (r Row) Text() Spans {
	var text Spans
	for i, cell := range r.Cells {
		if i > 0 && len(cell) > 0 {
			text = append(text, Span{Text: " "})
		}
		text = append(text, cell...)
	}
	return text
}

// Square returns the table with as many columns as its longest row has cells, and as many cells in every row but
// groups, so that nothing is lost if they differ. If they do not, it returns the table itself.
func (t Table) Square() Table {
	n := len(t.Columns)
	square := true
	for _, row := range t.Rows {
		n = max(n, len(row.Cells))
		square = square && (row.Group || len(row.Cells) == len(t.Columns))
	}
	if square && n == len(t.Columns) {
		return t
	}
	columns, rows := make([]Column, n), slices.Clone(t.Rows)
	copy(columns, t.Columns)
	for i, row := range rows {
		if !row.Group {
			rows[i].Cells = make([]Spans, n)
			copy(rows[i].Cells, row.Cells)
		}
	}
	t.Columns, t.Rows = columns, rows
	return t
}

// A Box sets blocks apart from the running text, such as a bottom line or a method note.
type Box struct {
	ID     string
	Title  string
	Blocks []Block
}

// Code is text shown unchanged, such as a command to type.
type Code struct{ Text string }

// Endnotes marks the place where the notes that were cited are printed, numbered in order of first use.
type Endnotes struct {
	Run bool // they are few and short, and run together where room is short: text
}

// Spans is text made of pieces.
type Spans []Span

// A Span is a piece of text with one style.
type Span struct {
	Text  string
	Style Style
	Tone  Tone
	Lang  string   // when it differs from the document's
	Link  string   // "#id" within the document, or an http address; empty for none
	Cites []string // citation keys, set as marks after the text
	Means string   // what a sign stands for, where a format has a way to say it
	Ref   Ref      // the thing that the text names; zero for none
}

// A Ref names the thing that a text speaks of. Reports set it where they hold the thing itself; an output that can
// lead there, such as a served page, turns it into an address, and every other output leaves it out.
type Ref struct {
	Kind RefKind
	ID   string // "question", "question/scenario", "question/indicator", "source", "source#4a", or an entry's id
}

// A RefKind says what a Ref names.
type RefKind uint8

// The kinds of things that text can name.
const (
	RefNone RefKind = iota
	RefQuestion
	RefScenario
	RefIndicator
	RefSource
	RefPassage
	RefEntry
)

// A Style says how a span is set.
type Style uint8

// The styles.
const (
	Plain    Style = iota
	Strong         // what the eye should find
	Emphasis       // a word apart
	Literal        // an id, a command, a file: never translated, always left to right
	Number         // figures that stay together, left to right within a line of any direction
	Muted          // what matters less
)

// A Tone says what a span means, for colour. It never stands alone: a glyph or word always says the same.
type Tone uint8

// The tones.
const (
	Neutral Tone = iota
	TonePresent
	ToneEmerging
	ToneAbsent
	ToneUnknown
	ToneUp
	ToneDown
	ToneAlert
)

// A Note is what a citation leads to.
type Note struct {
	Key   string // such as "fitch-2022#4a"
	Text  Spans
	Brief Brief // what one wants to know at the mark itself; nil for nothing
}

// A Brief is worded when a format shows it, since most formats do not.
type Brief interface {
	Lines() []string // one or two, or more
}

// T makes plain text.
func T(text string) Spans { return Spans{{Text: text}} }

// Styled makes text of one style.
func Styled(style Style, text string) Spans { return Spans{{Text: text, Style: style}} }

// Cite makes marks that lead to notes.
func Cite(keys ...string) Spans {
	if len(keys) == 0 {
		return nil
	}
	return Spans{{Cites: keys}}
}

// Join puts pieces of text together.
func Join(parts ...Spans) Spans { return slices.Concat(parts...) }

// Strong returns the text with its plain spans made strong; other styles stay.
func (s Spans) Strong() Spans {
	strong := slices.Clone(s)
	for i := range strong {
		if strong[i].Style == Plain {
			strong[i].Style = Strong
		}
	}
	return strong
}

// Plain returns the text without styles and marks.
func (s Spans) Plain() string {
	text := ""
	for _, span := range s {
		text += span.Text
	}
	return text
}
