package render

import (
	"slices"
	"strings"
	"testing"

	"signpost/internal/view"
)

// TestIsolates shows on which runs a terminal is told to order them on their own; ⟨ and ⟩ stand for the isolates.
func TestIsolates(t *testing.T) {
	for _, c := range []struct {
		name, dir string
		text      view.Spans
		prose     string
		cell      string
	}{
		{"one direction", "ltr", plainly("plain (20–45%) a-b"), "plain (20–45%) a-b", "plain (20–45%) a-b"},
		{"Arabic in English", "ltr", plainly("the «بيان رسمي», he said"), "the «⟨بيان رسمي⟩», he said", "⟨the «⟨بيان رسمي⟩», he said⟩"},
		{"Arabic cell in English", "ltr", plainly("بيان رسمي."), "⟨بيان رسمي⟩.", "⟨بيان رسمي.⟩"},
		{"English in Arabic", "rtl", plainly("مع NATO 3 (EU)، في 2026."), "مع ⟨NATO 3 (EU⟩)، في 2026.", "⟨مع ⟨NATO 3 (EU⟩)، في 2026.⟩"},
		{"a figure in Arabic", "rtl", spans(plainly("مرجّح "), number("(20–45%)"), plainly(".")), "مرجّح ⟨(20–45%)⟩.", "⟨مرجّح ⟨(20–45%)⟩.⟩"},
		{"two figures stay in order", "rtl", spans(plainly("بين "), number("1–2"), plainly(" "), number("3–4")), "بين ⟨1–2⟩ ⟨3–4⟩", "⟨بين ⟨1–2⟩ ⟨3–4⟩⟩"},
		{"an id in Arabic", "rtl", spans(plainly("انظر "), literal("a#4")), "انظر ⟨a#4⟩", "⟨انظر ⟨a#4⟩⟩"},
		{"a cell of figures", "rtl", number("3 : 1"), "⟨3 : 1⟩", "3 : 1"},
		{"a sentence in another language keeps its full stop", "rtl", view.Spans{{Text: "A title.", Lang: "en"}}, "⟨A title.⟩", "A title."},
	} {
		p := &printer{options: Options{TTY: true}, rtl: c.dir == "rtl"}
		l := p.pieces(new(cutter), c.text)
		show := strings.NewReplacer(isolate, "⟨", pop, "⟩")
		if got := show.Replace(p.paint("", l)); got != c.prose {
			t.Errorf("%s: prose is %s, want %s", c.name, got, c.prose)
		}
		if got := show.Replace(p.paintCell(l)); got != c.cell {
			t.Errorf("%s: a cell is %s, want %s", c.name, got, c.cell)
		}
		p.options.TTY = false
		if got, want := p.paintCell(l), c.text.Plain(); got != want {
			t.Errorf("%s: piped it is %q, want %q", c.name, got, want)
		}
	}
}

// FuzzPieces holds the short way of cutting simple text equal to the long way, which asks for every character.
func FuzzPieces(f *testing.F) {
	for _, text := range []string{
		"plain text, a-b", "من المرجّح أن تنتهي، «قريبًا»؛ 20–45%", "ِa", "a ِb", "ـــ ـِ", "٣٤ ؟", "  two  ", "لاً\u200d", "–ً –",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if text = Clean(text); !simple(text) {
			return // it is cut the long way
		}
		for _, style := range []view.Style{view.Plain, view.Number} {
			var got, want cutter
			got.add(text, ink{style: style})
			want.addGlyphs(text, ink{style: style})
			if !slices.Equal(got.pieces, want.pieces) {
				t.Errorf("%q was cut into %+v, want %+v", text, got.pieces, want.pieces)
			}
		}
	})
}
