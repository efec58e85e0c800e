package store

import "gopkg.in/yaml.v3"

// block reads the lines below > or |, with or without a hyphen behind it.
func (q *quickReader) block(n *yaml.Node, at, col int) *yaml.Node {
	n.Style = yaml.LiteralStyle
	folds := q.data[at] == '>'
	if folds {
		n.Style = yaml.FoldedStyle
	}
	strips := q.char(at+1) == '-'
	if header := q.end - at; header > 2 || header == 2 && !strips {
		return nil
	}
	from := q.kept.Len()
	indent, blank := 0, 0
	for q.next < len(q.data) {
		line := q.data[q.next : q.next+lineEnd(q.data[q.next:])]
		in := spaces(line)
		switch {
		case in == len(line) && (indent == 0 || in > indent):
			return nil
		case in == len(line):
			blank++
		case indent == 0 && in <= col, folds && indent > 0 && in > indent:
			return nil
		case indent > 0 && in < indent:
			return q.blocked(n, from, strips)
		default:
			if indent > 0 {
				q.join(folds, blank)
			}
			if indent == 0 {
				indent = in
			}
			q.kept.Write(line[indent:])
			blank = 0
		}
		q.next += len(line) + 1
		q.line++
	}
	if indent == 0 {
		return nil
	}
	return q.blocked(n, from, strips || blank == 0 && q.next > len(q.data))
}

// join writes what comes between two lines with so many blank ones between them.
func (q *quickReader) join(folds bool, blank int) {
	if folds && blank == 0 {
		q.kept.WriteByte(' ')
	}
	if !folds {
		blank++
	}
	for range blank {
		q.kept.WriteByte('\n')
	}
}

// blocked ends a text of several lines, which a line break follows unless that is stripped.
func (q *quickReader) blocked(n *yaml.Node, from int, strips bool) *yaml.Node {
	if !strips {
		q.kept.WriteByte('\n')
	}
	n.Value = q.kept.String()[from:]
	q.advance()
	return n
}
