package store

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// document parses the text of a whole hand-written file and returns its root, or nil after reporting why not.
func (r *reader) document(data []byte) *yaml.Node {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if root := parseQuick(data, r.memory); root != nil {
		return root
	}
	return r.parseChecked(data)
}

// parseChecked parses the text of a whole file with yaml.v3, after a look at what that would pass over.
func (r *reader) parseChecked(data []byte) *yaml.Node {
	if !r.hasValidEncoding(data) || !r.hasNoConflicts(data) {
		return nil
	}
	return r.parse(data)
}

// parse turns text into nodes. It reports what is no YAML, and what is YAML but refused here; see simple.
// It returns nil when nothing of it can be used.
func (r *reader) parse(data []byte) *yaml.Node {
	var doc, more yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(data))
	switch err := decode(d, &doc); {
	case err == io.EOF:
		doc = yaml.Node{Kind: yaml.DocumentNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Tag: "!!null", Line: 1, Column: 1}}}
	case err != nil:
		r.syntax(data, err)
		return nil
	}
	if err := decode(d, &more); err == nil {
		r.report(r.place(&more), ruleDocuments, "put it into a file of its own", "a second YAML document begins here")
		return nil
	} else if err != io.EOF {
		r.syntax(data, err)
		return nil
	}
	if root := doc.Content[0]; r.refuseReferences(root, new(int)) {
		return root
	}
	return nil
}

// decode reads one document into nodes. The recover is for the parser, whose authors archived it:
// a bug in it must not take the program down with whatever file was read.
func decode(d *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
		}
	}()
	return d.Decode(into)
}

// maxRefused is after how many refused marks a file is not read on: they are how a small file is made a huge one.
const maxRefused = 100

// refuseReferences reports every anchor, alias, merge key and tag below a node. They let one place of a file change the
// meaning of another, which no reader of a diff would see. All else is read on: an anchor and a tag leave their value
// as it is written, while an alias stands for nothing and a merge key brings nothing. It returns false when there are
// too many.
func (r *reader) refuseReferences(n *yaml.Node, refused *int) bool {
	refuse := func(at *yaml.Node, rule, hint, what string) {
		r.report(r.place(at), rule, hint, "%s is not allowed", what)
		*refused++
	}
	switch {
	case n.Kind == yaml.AliasNode:
		refuse(n, ruleAnchor, "write the value out", "an alias")
	case n.Anchor != "":
		refuse(n, ruleAnchor, "write the value out", "an anchor")
	case n.Style&yaml.TaggedStyle != 0:
		refuse(n, ruleTag, "delete the tag; put a text that looks like something else into double quotes", "a tag")
	}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && mergeKey(c) {
			refuse(c, ruleAnchor, "write the keys out", "a merge key")
			continue
		}
		if *refused > maxRefused || !r.refuseReferences(c, refused) {
			return false
		}
	}
	return true
}

func mergeKey(key *yaml.Node) bool {
	return key.Kind == yaml.ScalarNode && key.Style == 0 && key.Value == "<<"
}

// hasMergeKey reports whether a mapping has a merge key, so that nobody knows what is missing in it.
func hasMergeKey(n *yaml.Node) bool {
	for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
		if mergeKey(n.Content[i]) {
			return true
		}
	}
	return false
}

var errorText = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`) })

// syntax reports why a text is no YAML.
func (r *reader) syntax(data []byte, err error) {
	message := err.Error()
	line := 0
	if m := errorText().FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	if !givesRightLine(message) {
		line = failingLine(data, message)
	}
	line = min(max(line, 1), bytes.Count(data, []byte("\n"))+1)
	r.report(r.placeAt(line, column(data, line)), ruleSyntax, syntaxHint(message), "not valid YAML: %s", message)
}

// givesRightLine reports whether yaml.v3 gives the right line with an error. Of a block it gives where the block began.
func givesRightLine(message string) bool { return !strings.HasPrefix(message, "did not find expected") }

// failingLine finds the first line with which a text fails as the whole of it does.
func failingLine(data []byte, message string) int {
	var ends []int
	for i, b := range data {
		if b == '\n' {
			ends = append(ends, i+1)
		}
	}
	ends = append(ends, len(data))
	return 1 + sort.Search(len(ends)-1, func(i int) bool {
		var n yaml.Node
		err := decode(yaml.NewDecoder(bytes.NewReader(data[:ends[i]])), &n)
		return err != nil && strings.HasSuffix(err.Error(), message)
	})
}

// column is where the text of a line begins.
func column(data []byte, line int) int {
	n := 0
	for text := range bytes.Lines(data) {
		if n++; n == line {
			return len(text) - len(bytes.TrimLeft(text, " ")) + 1
		}
	}
	return 1
}

func syntaxHint(message string) string {
	switch {
	case strings.Contains(message, "mapping values are not allowed"):
		return "put a text that holds a colon and a space into double quotes, or write it folded after >-"
	case strings.Contains(message, "cannot start any token"):
		return "indent with spaces, not tabs, and put a text that begins with a special character into double quotes"
	case strings.Contains(message, "did not find expected"):
		return "look at the indentation and the quotes of this line and the one above"
	case strings.Contains(message, "unexpected end of stream"):
		return "a quote or bracket is not closed"
	}
	return ""
}
