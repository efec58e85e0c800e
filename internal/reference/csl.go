package reference

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

// readCSL reads CSL-JSON: a list of items, one item, or a list under "items".
func readCSL(file string, data []byte, first lang.Code) ([]Item, []diag.Finding) {
	r := &cslReader{file: file, data: data, first: first}
	if err := json.Unmarshal(data, new(any)); err != nil {
		r.syntaxError(err)
		return nil, r.findings
	}
	raw, at := data, 0
	if body := bytes.TrimLeft(data, " \t\r\n"); body[0] == '{' {
		var whole struct {
			Items json.RawMessage `json:"items"`
		}
		_ = json.Unmarshal(data, &whole) // it is valid JSON, and may be an item itself
		if whole.Items == nil {
			r.item(data, 0)
			return r.items, r.findings
		}
		raw, at = whole.Items, max(0, bytes.Index(data, whole.Items))
	}
	r.list(raw, at)
	return r.items, r.findings
}

type cslReader struct {
	file     string
	data     []byte
	first    lang.Code
	items    []Item
	findings []diag.Finding

	at     int // the offset of the item
	raw    []byte
	fields map[string]json.RawMessage
	Item
}

// place turns an offset into a line and a column.
func (r *cslReader) place(at int) diag.Place {
	before := r.data[:min(at, len(r.data))]
	line := bytes.Count(before, []byte("\n"))
	return diag.Place{File: r.file, Line: line + 1, Col: utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1}
}

func (r *cslReader) fault(at int, hint, format string, args ...any) {
	r.findings = append(r.findings, diag.Finding{Place: r.place(at), Rule: ruleValue, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// syntaxError reports where the JSON is invalid.
func (r *cslReader) syntaxError(err error) {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at := max(0, int(syntax.Offset)-1)
		if int(syntax.Offset) >= len(r.data) {
			r.fault(at, "the file may have been cut off; export it again", "the JSON ends too early")
			return
		}
		r.fault(at, "export it again as CSL JSON, or fix this place", "this is not JSON: %s", err)
		return
	}
	r.fault(0, "export it again as CSL JSON", "this is not JSON: %s", err)
}

func (r *cslReader) list(raw []byte, at int) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		r.fault(at, "export it as CSL JSON", "want a list of items")
		return
	}
	for d.More() {
		var item json.RawMessage
		if err := d.Decode(&item); err != nil {
			r.syntaxError(err)
			return
		}
		r.item(item, at+int(d.InputOffset())-len(item))
	}
}

// item reads one item.
func (r *cslReader) item(raw []byte, at int) {
	r.raw, r.at = raw, at+len(raw)-len(bytes.TrimLeft(raw, " \t\r\n"))
	r.Item, r.fields = Item{Place: r.place(r.at)}, nil
	if err := json.Unmarshal(raw, &r.fields); err != nil {
		r.fault(r.at, "every item stands between { and }", "an item is no set of fields")
		return
	}
	if _, own := r.fields["itemType"]; own {
		r.fault(r.at, "export it as CSL JSON (Better CSL JSON keeps the keys)", "this is Zotero's own format")
		return
	}
	before := len(r.findings)
	r.read()
	if len(r.findings) == before {
		r.items = append(r.items, r.Item)
	}
}
