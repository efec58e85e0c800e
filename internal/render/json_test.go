package render

import (
	"bytes"
	"testing"
)

// TestJSONIsTheDataIndented: JSON is the report's own encoding, indented, without anything from its document.
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
