package store

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/scenario"
)

// otherwise lists what some YAML readers take for a truth value or nothing.
var otherwise = []string{"yes", "no", "on", "off", "true", "false", "null", "y", "n"}

// devices lists the names that Windows keeps for devices; com and lpt have a digit after them.
var devices = []string{"con", "prn", "aux", "nul"}

const maxID = 64

// CheckID explains why a name cannot be an id; it returns nil when it can.
func CheckID(id string) error {
	switch {
	case len(id) > maxID:
		return fmt.Errorf("%q is too long for an id: at most %d characters", id, maxID)
	case !isID(id):
		return fmt.Errorf("%q is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter", id)
	case slices.Contains(otherwise, id):
		return fmt.Errorf("%q cannot be an id: some YAML readers take it for something else than a text", id)
	case isDevice(id):
		return fmt.Errorf("%q cannot be an id: Windows has a device of that name", id)
	}
	return nil
}

// CheckAuthor explains why a name cannot say whose an entry is; it returns nil when it can. Several people are joined by
// a plus sign, each once: amal+badr.
func CheckAuthor(by string) error {
	names := scenario.Authors(by)
	for i, name := range names {
		if err := CheckID(name); err != nil {
			return err
		}
		if slices.Contains(names[:i], name) {
			return fmt.Errorf("%q names %s twice", by, name)
		}
	}
	return nil
}

// What follows reads names by hand: they are so many that regular expressions for them took a fiftieth of all the time,
// and compiling those before anything was done a good part of starting up. A test holds both ways equal.

// isID reports whether s is words of lower-case letters and digits with hyphens between them, the first of which
// begins with a letter: [a-z][a-z0-9]*(-[a-z0-9]+)*.
func isID(s string) bool {
	for i := range len(s) {
		lower, digit := s[i] >= 'a' && s[i] <= 'z', s[i] >= '0' && s[i] <= '9'
		begins := i == 0 || s[i-1] == '-'
		if !lower && (i == 0 || !digit) && (s[i] != '-' || begins) {
			return false
		}
	}
	return s != "" && s[len(s)-1] != '-'
}

func isDevice(s string) bool {
	stem := strings.TrimRight(s, "0123456789")
	return slices.Contains(devices, s) || len(s) == 4 && (stem == "com" || stem == "lpt")
}

// isParagraph reports whether s is the number of a paragraph: [1-9][0-9]{0,5}.
func isParagraph(s string) bool {
	return len(s) >= 1 && len(s) <= 6 && s[0] != '0' && strings.Trim(s, "0123456789") == ""
}

// paragraphOf returns the paragraph of a passage that has the id, such as 4a: its number with one letter or two.
func paragraphOf(id string) (paragraph string, ok bool) {
	letters := strings.TrimLeft(id, "0123456789")
	paragraph = id[:len(id)-len(letters)]
	ok = isParagraph(paragraph) && (len(letters) == 1 || len(letters) == 2) && strings.Trim(letters, "abcdefghijklmnopqrstuvwxyz") == ""
	return paragraph, ok
}

// passageRef returns the one spelling of what names a passage of a source, such as fitch-2022#4a. With a colon in place
// of the # it means the same: a shell may take what begins with # for a comment.
func passageRef(s string) (ref string, ok bool) {
	at := strings.IndexAny(s, "#:")
	if at < 0 {
		return s, false
	}
	_, ok = paragraphOf(s[at+1:])
	if ok = ok && isID(s[:at]); ok && s[at] == ':' {
		s = s[:at] + "#" + s[at+1:]
	}
	return s, ok
}

// isHex reports whether s is n hex digits in lower case.
func isHex(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "0123456789abcdef") == ""
}
