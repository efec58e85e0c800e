package store

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// A quickReader reads the style in which nearly all questions and sources are written into the nodes that yaml.v3 makes
// of it, several times faster. It exists because the parsing of YAML was half of the time of every command.
//
// It reads mappings and lists in block style; plain texts on one line; texts in quotes on one line, in double ones with
// the escapes \" and \\; texts folded after > or >- and kept after | or |-; lists and mappings in brackets on one line;
// comments, which it passes over. At anything else it gives up, and so it does at every mistake: yaml.v3, which stays
// the judge of what a file means, then reads the file from its beginning, and its error is the one reported.
//
// FuzzQuickReaderAgreesWithYAML holds the nodes equal, in everything but comments, which nothing here looks at.
// TestQuickReaderReadsOurFiles fails if it gives up at a file that it was made for.
type quickReader struct {
	data []byte

	// The line being read. After the last one indent is -1.
	line   int // its number, counted from 1
	start  int // where it begins in data
	text   int // where its text begins, after the spaces
	end    int // where its text ends, without spaces behind it
	next   int // where the next line begins
	indent int // text - start

	counted, characters int // where in the line characters were counted last, and how many stand before

	kept   strings.Builder // the texts of all nodes one after the other, which need one allocation so
	*nodes                 // what the nodes are made of
}

// maxDepth is how deep lists and mappings may be nested.
const maxDepth = 50

// parseQuick returns the root of a document, or nil if yaml.v3 is to read it. The nodes are good until the same memory
// is used for another document.
func parseQuick(data []byte, memory *nodes) *yaml.Node {
	if !onlyText(data) {
		return nil
	}
	if memory == nil {
		memory = new(nodes)
	}
	memory.reuse()
	q := quickReader{data: data, nodes: memory}
	q.kept.Grow(len(data))
	q.advance()
	if q.indent != 0 {
		return nil
	}
	root := q.below(-1, 0)
	if root == nil || root.Kind == yaml.ScalarNode || root.Style == yaml.FlowStyle || q.indent >= 0 {
		return nil
	}
	return root
}

// advance goes to the next line that is neither blank nor a comment.
func (q *quickReader) advance() {
	for q.next < len(q.data) {
		q.line++
		q.start = q.next
		end := q.start + lineEnd(q.data[q.start:])
		q.next = end + 1
		q.text = q.start + spaces(q.data[q.start:end])
		if q.text == end || q.data[q.text] == '#' {
			continue
		}
		for q.data[end-1] == ' ' {
			end--
		}
		q.end, q.indent = end, q.text-q.start
		q.counted, q.characters = q.start, 0
		return
	}
	q.end, q.indent = q.next, -1
}

// spaces counts those that a line begins with.
func spaces(line []byte) int {
	n := 0
	for n < len(line) && line[n] == ' ' {
		n++
	}
	return n
}

// below reads the value that begins on the line reached. It belongs to a key or a hyphen at the column col, counted
// from 0, which is -1 for the whole document.
func (q *quickReader) below(col, depth int) *yaml.Node {
	switch {
	case q.indent < col || depth > maxDepth:
		return nil
	case q.hyphen(q.text):
		return q.list(q.indent, depth)
	case q.indent == col:
		return nil
	case q.key(q.text) >= 0:
		return q.mapping(q.indent, depth)
	}
	return q.value(q.text, col)
}

// list reads a list whose first hyphen stands at a column of this line.
func (q *quickReader) list(col, depth int) *yaml.Node {
	n := q.node(yaml.SequenceNode, "!!seq", q.start+col)
	before := len(q.children)
	for first := true; first || q.indent == col && q.hyphen(q.text); first = false {
		item := q.item(q.start+col+1, col, depth+1)
		if item == nil {
			return nil
		}
		q.children = append(q.children, item)
	}
	if q.indent > col {
		return nil
	}
	n.Content = q.gather(before)
	return n
}

// item reads what stands behind the hyphen that ends at a place.
func (q *quickReader) item(at, col, depth int) *yaml.Node {
	if depth > maxDepth {
		return nil
	}
	if q.atEnd(at) {
		if q.advance(); q.indent <= col {
			return nil
		}
		return q.below(col, depth)
	}
	at = q.skip(at)
	switch {
	case q.key(at) >= 0:
		return q.mapping(at-q.start, depth)
	case q.hyphen(at):
		return q.list(at-q.start, depth)
	}
	return q.value(at, col)
}

// mapping reads a mapping whose first key stands at a column of this line.
func (q *quickReader) mapping(col, depth int) *yaml.Node {
	n := q.node(yaml.MappingNode, "!!map", q.start+col)
	before := len(q.children)
	for first := true; first || q.indent == col; first = false {
		at := q.start + col
		end := q.key(at)
		if end < 0 {
			return nil
		}
		key := q.plainNode(at, end)
		var value *yaml.Node
		if q.atEnd(end + 1) {
			q.advance()
			value = q.below(col, depth+1)
		} else {
			value = q.value(q.skip(end+1), col)
		}
		if value == nil {
			return nil
		}
		q.children = append(q.children, key, value)
	}
	if q.indent > col {
		return nil
	}
	n.Content = q.gather(before)
	return n
}

// hyphen reports whether an item of a list begins at a place.
func (q *quickReader) hyphen(at int) bool {
	return q.char(at) == '-' && (at+1 == q.end || q.data[at+1] == ' ')
}

// maxKey is far below the length at which yaml.v3 takes no text for a key any more.
const maxKey = 128

// key returns where the key ends that begins at a place and has its colon behind it, or -1.
func (q *quickReader) key(at int) int {
	end := at
	for end < q.end && end-at < maxKey && charClass[q.data[end]]&inKey != 0 {
		end++
	}
	if end == at || charClass[q.data[at]]&beginsKey == 0 || q.char(end) != ':' || end+1 < q.end && q.data[end+1] != ' ' {
		return -1
	}
	return end
}

// char returns the character at a place of this line, or 0 behind its end.
func (q *quickReader) char(at int) byte {
	if at < q.end {
		return q.data[at]
	}
	return 0
}

// skip passes over spaces.
func (q *quickReader) skip(at int) int {
	for at < q.end && q.data[at] == ' ' {
		at++
	}
	return at
}

// atEnd reports whether nothing but a comment follows on this line.
func (q *quickReader) atEnd(at int) bool {
	return at >= q.end || q.data[at] == ' ' && q.data[q.skip(at)] == '#'
}

// node makes a node that stands at a place of this line.
func (q *quickReader) node(kind yaml.Kind, tag string, at int) *yaml.Node {
	n := &q.singles.take(1)[0]
	*n = yaml.Node{Kind: kind, Tag: tag, Line: q.line, Column: q.column(at)}
	return n
}

// column counts characters, as yaml.v3 does. Places are asked for from left to right.
func (q *quickReader) column(at int) int {
	if at < q.counted {
		q.counted, q.characters = q.start, 0
	}
	for _, b := range q.data[q.counted:at] {
		if b&0xc0 != 0x80 {
			q.characters++
		}
	}
	q.counted = at
	return q.characters + 1
}

// keep copies a text out of the data, which may be read over once the nodes are made.
func (q *quickReader) keep(text []byte) string {
	from := q.kept.Len()
	q.kept.Write(text)
	return q.kept.String()[from:]
}
