package reference

import (
	"fmt"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/pattern"
)

// risLine is a line of RIS: a tag of two characters, two blanks, a hyphen and a value. Some programs leave out a
// blank.
var risLine = pattern.New(`^([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$`)

// A risField is a tag with its value.
type risField struct {
	tag, value string
	line       int
}

// readRIS reads RIS. A line without a tag continues the value of the line before.
func readRIS(file, text string, first lang.Code) ([]Item, []diag.Finding) {
	var items []Item
	var findings []diag.Finding
	fault := func(line int, hint, format string, args ...any) {
		findings = append(findings, diag.Finding{Place: diag.Place{File: file, Line: line, Col: 1}, Rule: ruleValue, Message: fmt.Sprintf(format, args...), Hint: hint})
	}
	const again = "the file may have been cut off; export it again"
	var fields []risField
	begun := 0 // the line of TY
	number := 0
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)) {
		number++
		line = strings.TrimRight(line, "\n ")
		m := risLine().FindStringSubmatch(strings.TrimPrefix(line, "\ufeff"))
		switch {
		case m == nil && strings.TrimSpace(line) == "":
		case m == nil && len(fields) == 0:
			fault(number, "every reference begins with a TY line and ends with an ER line", "this is no line of a reference: %q", truncate(line))
		case m == nil:
			fields[len(fields)-1].value += " " + strings.TrimSpace(line)
		case m[1] == "TY" && begun > 0:
			fault(begun, again, "the reference has no end: there is no ER line before the next one, in line %d", number)
			fields, begun = []risField{{m[1], m[2], number}}, number
		case m[1] == "TY":
			fields, begun = []risField{{m[1], m[2], number}}, number
		case begun == 0:
			fault(number, "every reference begins with a TY line", "%s stands before any reference begins", m[1])
		case m[1] == "ER":
			items = append(items, risItem(file, fields, first))
			fields, begun = nil, 0
		default:
			fields = append(fields, risField{m[1], strings.TrimSpace(m[2]), number})
		}
	}
	if begun > 0 {
		fault(begun, again, "the reference has no end: the file ends without an ER line")
	}
	return items, findings
}

func truncate(text string) string {
	if r := []rune(text); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return text
}

// risGenres are the genres that follow from a type. Other types have none.
var risGenres = map[string]string{"RPRT": "report", "NEWS": "news", "GOVDOC": "report"}

// risParts are the types whose container is not their publisher.
var risParts = map[string]bool{"CHAP": true, "CPAPER": true, "CONF": true, "ENCYC": true, "DICT": true}

// risIgnored are tags that say nothing about the document: who made the export, and when.
var risIgnored = map[string]bool{"DB": true, "DP": true, "L1": true, "L2": true, "L3": true, "L4": true, "AN": true, "CN": true}

// risNames are what the tags are called where their value is left out.
var risNames = map[string]string{
	"A2": "editor", "ED": "editor", "AB": "abstract", "N2": "abstract", "N1": "note", "KW": "keyword", "CY": "place", "PP": "place", "VL": "volume",
	"IS": "issue", "SN": "ISSN", "M3": "kind of document", "ST": "short title", "ET": "edition", "T3": "series", "J2": "journal, abbreviated", "JA": "journal, abbreviated",
}

func risItem(file string, fields []risField, first lang.Code) Item {
	r := &risReader{first: first, values: map[string]string{}}
	r.Place = diag.Place{File: file, Line: fields[0].line, Col: 1}
	for _, f := range fields {
		if f.tag == "LA" {
			r.setLanguage(f.value) // texts are in it
		}
	}
	for _, f := range fields {
		r.field(f.tag, f.value)
	}
	r.combine()
	r.finish(r.container, r.publisher, risParts[r.kind], first)
	return r.Item
}

// A risReader gathers what the tags of one reference say.
type risReader struct {
	Item
	first                      lang.Code
	kind, container, publisher string
	authors                    []string
	values                     map[string]string
}

func (r *risReader) field(tag, value string) {
	switch tag {
	case "TY":
		r.kind = strings.TrimSpace(value)
		if genre := risGenres[r.kind]; genre != "" {
			r.Record.Genre, r.Weak = genre, true
		}
	case "LA":
	case "TI", "T1", "CT":
		if r.Record.Title.IsZero() {
			r.Record.Title = r.prose(plainText(value), r.first)
		}
	case "AU", "A1":
		if name := risName(value); name != "" {
			r.authors = append(r.authors, name)
		}
	case "T2", "JO", "JF", "BT":
		if r.container == "" {
			r.container = plainText(value)
		}
	case "PB":
		r.publisher = plainText(value)
	case "PY", "Y1", "DA", "T0":
		r.date(value)
	case "Y2":
		if p, ok := dateOf(strings.TrimRight(strings.Join(firstOf(strings.Split(value, "/"), 3), "/"), "/")); ok && p.From == p.To {
			r.Record.Accessed = p.From
		} else {
			r.leaveOut("accessed", value)
		}
	case "UR":
		for _, address := range strings.Split(value, ";") {
			r.setURL(address)
		}
	case "DO":
		r.setDOI(value)
	case "ID":
		if isKey(value) {
			r.setKey(value)
		}
	case "SP", "EP", "SN", "VL", "IS":
		r.values[tag] = value
	default:
		r.other(tag, value)
	}
}

func (r *risReader) other(tag, value string) {
	switch name := risNames[tag]; {
	case risIgnored[tag] || value == "":
	case tag == "AB" || tag == "N2" || tag == "N1" || tag == "KW":
		r.leaveOut(name, "")
	case name != "":
		r.leaveOut(name, value)
	default:
		r.leaveOut(tag, value)
	}
}

// date reads PY, Y1 and DA: year/month/day/more, where more may be the end of a range, and any of them may be missing.
func (r *risReader) date(value string) {
	parts := strings.SplitN(value, "/", 4)
	more := ""
	if len(parts) == 4 {
		more = strings.TrimSpace(strings.Trim(parts[3], "/"))
		parts = parts[:3]
	}
	head := strings.TrimRight(strings.Join(parts, "/"), "/")
	p, inexact, ok := spanOf(head)
	if !ok { // the month may be missing and the day be there
		p, ok = dateOf(parts[0])
		inexact = true
	}
	if !ok {
		if strings.Trim(value, "/ ") != "" {
			r.leaveOut("date", value)
		}
		return
	}
	if end, ok := dateOf(more); ok {
		if whole, err := between(p, end); err == nil {
			p, more = whole, ""
			r.Record.Published = p
		}
	}
	if more != "" || inexact {
		r.leaveOut("date", value)
	}
	// A day is more exact than a month or a year; bounds say more than one of the days between them.
	if old := r.Record.Published; len(old.String()) <= len("2022-01") {
		r.setPublished(p)
	}
}

func firstOf(list []string, n int) []string { return list[:min(n, len(list))] }

// combine takes over what several tags say.
func (r *risReader) combine() {
	r.Record.Author = r.prose(strings.Join(r.authors, "; "), r.first)
	from, to := r.values["SP"], r.values["EP"]
	switch {
	case from != "" && to != "" && to != from && !strings.ContainsAny(from, "-–"):
		r.Record.Pages = from + "-" + to
	default:
		r.Record.Pages = from + strings.TrimPrefix(to, from)
	}
	if sn := r.values["SN"]; sn != "" {
		if digits := strings.Map(keepISBN, sn); len(digits) == 10 || len(digits) == 13 {
			r.Record.IDs.ISBN = sn
		} else {
			r.leaveOut("ISSN", sn)
		}
	}
	for _, tag := range []string{"VL", "IS"} {
		if r.values[tag] != "" {
			r.leaveOut(risNames[tag], r.values[tag])
		}
	}
}

func keepISBN(r rune) rune {
	if r >= '0' && r <= '9' || r == 'X' || r == 'x' {
		return r
	}
	return -1
}

// risName turns "Haddad, Amal, Jr." into the name as it is said. A comma at the end marks an organisation.
func risName(value string) string {
	parts := strings.Split(strings.TrimRight(plainText(value), ", "), ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch {
	case len(parts) == 1:
		return parts[0]
	case len(parts) == 2:
		return parts[1] + " " + parts[0]
	}
	return parts[1] + " " + parts[0] + ", " + strings.Join(parts[2:], ", ")
}

// isKey reports whether a text may be a citation key, and not the number or the address under which a program keeps it.
func isKey(text string) bool {
	return strings.Trim(text, "0123456789") != "" && !strings.ContainsAny(text, " \t\n/,;{}()\\\"'") && !isAddress(text)
}
