package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
)

// idLength is how many hex digits the id of an entry has.
const idLength = 10

// entryID is the id of an entry: the first 10 hex digits of the SHA-256 of its canonical line, so that an entry keeps
// its id, and a retraction its hold, when a formatter writes it otherwise or an editor ends lines otherwise.
func entryID(canonical []byte) string {
	sum := sha256.Sum256(bytes.TrimRight(canonical, "\r"))
	return hex.EncodeToString(sum[:5])
}

// canonicalLine writes the nodes of an entry as the one line that signpost would have written. It goes by the text
// alone: names and the order of scenarios stay as they were written, since a question may change after its entries.
func canonicalLine(entry *yaml.Node) string { return "- " + canonicalRecord(entry, &EntryRecord) }

func canonicalRecord(n *yaml.Node, record *Record) string {
	var parts []string
	for i := range record.Keys {
		k := &record.Keys[i]
		if v := valueOf(n, k.Name); v != nil {
			parts = append(parts, k.Name+": "+canonicalValue(v, k))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// valueOf returns the value of a key of a mapping, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

func canonicalValue(v *yaml.Node, k *Key) string {
	switch k.Type {
	case TypeText:
		return canonicalText(v)
	case TypeDigits:
		return quoted(v.Value)
	case TypeEntries:
		ids := make([]string, len(v.Content))
		for i, item := range v.Content {
			ids[i] = quoted(item.Value)
		}
		return "[" + strings.Join(ids, ", ") + "]"
	case TypeRecord:
		return canonicalRecord(v, k.Of)
	case TypeChances:
		return canonicalPairs(v, func(n *yaml.Node) string { return n.Value })
	case TypeCites:
		refs := make([]string, len(v.Content))
		for i, item := range v.Content {
			refs[i], _ = passageRef(item.Value)
		}
		return "[" + strings.Join(refs, ", ") + "]"
	}
	return v.Value
}

// canonicalText writes a text, or one for each language in the order of byCode.
func canonicalText(v *yaml.Node) string {
	if v.Kind != yaml.MappingNode {
		return quoted(scalarText(v))
	}
	sorted := *v
	sorted.Content = nil
	pairs := slices.Collect(slices.Chunk(v.Content, 2))
	slices.SortStableFunc(pairs, func(a, b []*yaml.Node) int { return byCode(lang.Code(a[0].Value), lang.Code(b[0].Value)) })
	for _, p := range pairs {
		sorted.Content = append(sorted.Content, p...)
	}
	return canonicalPairs(&sorted, func(n *yaml.Node) string { return quoted(scalarText(n)) })
}

func canonicalPairs(v *yaml.Node, value func(*yaml.Node) string) string {
	var parts []string
	for i := 0; i+1 < len(v.Content); i += 2 {
		parts = append(parts, v.Content[i].Value+": "+value(v.Content[i+1]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// scalarText is the text of a node. Nobody means the line break at the end of one folded with > instead of >-.
func scalarText(n *yaml.Node) string {
	if n.Style&(yaml.FoldedStyle|yaml.LiteralStyle) != 0 {
		return strings.TrimRight(n.Value, "\n")
	}
	return n.Value
}

// escapesCanonically reports whether the texts of a line that the scanner read have the escapes that signpost writes:
// all that are needed, and no others.
func escapesCanonically(line []byte) bool {
	for i := 0; i < len(line); i++ {
		switch b := line[i]; b {
		case '\\':
			if i+6 <= len(line) && line[i+1] == 'u' {
				if r := escaped(line[i+2 : i+6]); !needsEscape(r) || r == '\n' || bytes.ContainsAny(line[i+2:i+6], "ABCDEF") {
					return false
				}
			}
			i++
		case 0xc2, 0xd8, 0xe2, 0xef: // these begin the characters that are escaped
			if r, _ := utf8.DecodeRune(line[i:]); needsEscape(r) {
				return false
			}
		}
	}
	return true
}
