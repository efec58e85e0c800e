package view

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// cited is text that cites.
func cited(text string, keys ...string) Spans { return Join(T(text), Cite(keys...)) }

// everything has text, and citations, wherever a document may have them.
var everything = []Block{
	Heading{Level: 1, Text: cited("heading", "h")},
	Paragraph{Text: Join(T("para"), Cite("p"), T("graph"), Cite("h", "q"))},
	List{Items: []Item{{Text: cited("item", "i"), Items: []Item{{Text: cited("below", "b")}}}, {Text: T("last")}}},
	Fields{{Name: "no text of its own", Value: cited("field", "f")}},
	Table{Columns: []Column{{Title: "one"}, {Title: "two"}}, Rows: []Row{
		{Group: true, Cells: []Spans{cited("group", "g")}},
		{Cells: []Spans{cited("cell", "p"), cited("next", "n")}},
	}},
	Box{Title: "box", Blocks: []Block{Paragraph{Text: cited("boxed", "x")}, Box{Blocks: []Block{Paragraph{Text: T("deep")}}}}},
	Code{Text: "code"},
	Endnotes{},
}

func TestWalkReadsInOrder(t *testing.T) {
	var read []string
	Walk(everything, func(s Spans) { read = append(read, s.Plain()) })
	const want = "heading paragraph item below last field group cell next boxed deep"
	if got := strings.Join(read, " "); got != want {
		t.Errorf("Walk reads\n     %s\nwant %s", got, want)
	}
}

func TestNotesAreNumberedInOrderOfFirstUse(t *testing.T) {
	d := &Document{Blocks: everything, Notes: map[string]Note{"z": {Key: "z", Text: T("nobody cites it")}}}
	keys := d.Cited()
	if got := strings.Join(keys, " "); got != "h p q i b f g n x" {
		t.Errorf("cited are %s; want h p q i b f g n x", got)
	}
	want := map[string]int{"h": 1, "p": 2, "q": 3, "i": 4, "b": 5, "f": 6, "g": 7, "n": 8, "x": 9}
	if got := Numbers(keys); !maps.Equal(got, want) {
		t.Errorf("the numbers are %v; want %v", got, want)
	}
	if got := new(Document).Cited(); len(got) > 0 || len(Numbers(got)) > 0 {
		t.Errorf("an empty document cites %v", got)
	}
}

func TestJoinDoesNotChangeItsParts(t *testing.T) {
	first := T("a")
	whole := Join(first, nil, Styled(Strong, "b"), Cite())
	whole[0].Text = "changed"
	if first[0].Text != "a" || whole.Plain() != "changedb" || !slices.Equal([]Style{whole[0].Style, whole[1].Style}, []Style{Plain, Strong}) {
		t.Errorf("first %v, whole %v", first, whole)
	}
}
