package render

import (
	"bytes"
	"encoding/json"
	"testing"
)

// TestJSONIsTheDataIndented: JSON is the report's own encoding, indented, and nothing of its document.
func TestJSONIsTheDataIndented(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, "json", fixed{doc: listing(), Data: map[string]any{"low": 55, "words": []string{"«مرجّح»", "a < b"}, "none": []int{}}}, Options{}); err != nil {
		t.Fatal(err)
	}
	const want = `{
  "data": {
    "low": 55,
    "none": [],
    "words": [
      "«مرجّح»",
      "a < b"
    ]
  }
}
`
	if got := b.String(); got != want {
		t.Errorf("JSON is\n%swant\n%s", got, want)
	}
}

func FuzzIndenter(f *testing.F) {
	for _, value := range []string{
		`{}`, `[]`, `{"a":{}}`, `[[],{},[1,[2]]]`, `{"a":[1,2.5e-3,null,true],"b":{"c":"d"}}`, `""`, `"{[,:]}"`, `["\\",","]`, `["\\\"",{}]`,
		`{"\"":"\\\\"}`, `{"کلید":["سیناریو","\u202e"]}`, `-0`,
	} {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		var compact, want, got bytes.Buffer
		if json.Compact(&compact, []byte(value)) != nil || json.Indent(&want, compact.Bytes(), "", "  ") != nil {
			return // not JSON
		}
		if n, err := (indenter{&got}).Write(compact.Bytes()); n != compact.Len() || err != nil {
			t.Fatalf("wrote %d of %d bytes: %v", n, compact.Len(), err)
		}
		if got.String() != want.String() {
			t.Errorf("%s\nis indented as\n%s\ninstead of\n%s", compact.Bytes(), got.Bytes(), want.Bytes())
		}
	})
}
