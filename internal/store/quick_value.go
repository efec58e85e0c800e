package store

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// value reads a text, or what stands between brackets, and goes to the next line. It belongs to a key or a hyphen at
// the column col.
func (q *quickReader) value(at, col int) *yaml.Node {
	n := q.node(yaml.ScalarNode, "!!str", at)
	switch q.char(at) {
	case '>', '|':
		return q.block(n, at, col)
	case '[', '{':
		at = q.brackets(n, at, 0)
	case '"', '\'':
		at = q.quoted(n, at)
	default:
		at = q.plainScalar(n, at)
	}
	if at < 0 || !q.atEnd(at) {
		return nil
	}
	q.advance()
	return n
}

// plainNode makes a node of a text that is known to be plain.
func (q *quickReader) plainNode(at, end int) *yaml.Node {
	n := q.node(yaml.ScalarNode, "", at)
	q.unquoted(n, at, end)
	return n
}

func (q *quickReader) unquoted(n *yaml.Node, at, end int) {
	n.Value = q.keep(q.data[at:end])
	n.Tag = plainTag(n.Value)
}

// plainScalar reads a text without quotes that ends with the line or before a comment, and returns where, or -1.
func (q *quickReader) plainScalar(n *yaml.Node, at int) int {
	if !q.beginsPlain(at) {
		return -1
	}
	end := q.end
	for i := at; ; i++ {
		colon := bytes.IndexByte(q.data[i:end], ':')
		if colon < 0 {
			break
		}
		if i += colon; i+1 == end || q.data[i+1] == ' ' {
			return -1
		}
	}
	if hash := bytes.Index(q.data[at:end], []byte(" #")); hash >= 0 {
		end = at + len(bytes.TrimRight(q.data[at:at+hash], " "))
	}
	q.unquoted(n, at, end)
	return end
}

// beginsPlain reports whether a text without quotes may begin at a place.
func (q *quickReader) beginsPlain(at int) bool {
	c := q.char(at)
	return charClass[c]&beginsPlain != 0 || c == '-' && charClass[q.char(at+1)]&beginsKey != 0
}

// quoted reads a text in quotes and returns where they end, or -1.
func (q *quickReader) quoted(n *yaml.Node, at int) int {
	n.Style = yaml.DoubleQuotedStyle
	if q.data[at] == '\'' {
		n.Style = yaml.SingleQuotedStyle
	}
	from, escaped := at+1, false
	for i := from; i < q.end; i++ {
		switch c := q.data[i]; {
		case c == '\\' && n.Style == yaml.DoubleQuotedStyle:
			if i++; q.char(i) != '"' && q.char(i) != '\\' {
				return -1
			}
			escaped = true
		case c == q.data[at]:
			if q.char(i+1) == c { // a quote inside quotes
				return -1
			}
			if n.Value = q.keep(q.data[from:i]); escaped {
				n.Value = q.unescaped(q.data[from:i])
			}
			return i + 1
		}
	}
	return -1
}

// unescaped is the text behind the escapes \" and \\.
func (q *quickReader) unescaped(text []byte) string {
	from := q.kept.Len()
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' {
			i++
		}
		q.kept.WriteByte(text[i])
	}
	return q.kept.String()[from:]
}

// brackets reads a list or a mapping between brackets that ends on this line, and returns where, or -1.
func (q *quickReader) brackets(n *yaml.Node, at, depth int) int {
	n.Kind, n.Tag, n.Style = yaml.SequenceNode, "!!seq", yaml.FlowStyle
	closing := byte(']')
	if q.data[at] == '{' {
		n.Kind, n.Tag, closing = yaml.MappingNode, "!!map", '}'
	}
	before := len(q.children)
	at = q.skip(at + 1)
	for more := q.char(at) != closing; more; {
		if closing == '}' {
			end := q.key(at)
			if end < 0 {
				return -1
			}
			q.children = append(q.children, q.plainNode(at, end))
			at = q.skip(end + 1)
		}
		if at = q.inBrackets(at, depth+1); at < 0 {
			return -1
		}
		at = q.skip(at)
		if more = q.char(at) == ','; more {
			at = q.skip(at + 1)
		} else if q.char(at) != closing {
			return -1
		}
	}
	n.Content = q.gather(before)
	return at + 1
}

// inBrackets reads a value between brackets and returns where it ends, or -1.
func (q *quickReader) inBrackets(at, depth int) int {
	if depth > maxDepth {
		return -1
	}
	n := q.node(yaml.ScalarNode, "!!str", at)
	q.children = append(q.children, n)
	switch c := q.char(at); {
	case c == '[' || c == '{':
		return q.brackets(n, at, depth)
	case c == '"' || c == '\'':
		return q.quoted(n, at)
	case !q.beginsPlain(at):
		return -1
	}
	end := q.endOfPlain(at)
	text := bytes.TrimRight(q.data[at:max(at, end)], " ")
	if len(text) == 0 || bytes.Contains(text, []byte(" #")) {
		return -1
	}
	end = at + len(text)
	q.unquoted(n, at, end)
	return end
}

// endOfPlain returns where a text without quotes ends between brackets, or -1.
func (q *quickReader) endOfPlain(at int) int {
	for ; at < q.end; at++ {
		switch c := q.data[at]; {
		case charClass[c]&endsPlain == 0:
		case c == '?':
			return -1
		case c != ':':
			return at
		case q.char(at+1) == ' ' || q.char(at+1) == 0 || charClass[q.char(at+1)]&endsPlain != 0:
			return -1
		}
	}
	return -1
}
