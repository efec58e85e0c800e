package text

import (
	"slices"
	"strings"
	"testing"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

var (
	plain   = view.T
	number  = func(s string) view.Spans { return view.Styled(view.Number, s) }
	literal = func(s string) view.Spans { return view.Styled(view.Literal, s) }
)

// TestIsolates shows which runs are isolated for a terminal; ⟨ and ⟩ represent the isolates.
func TestIsolates(t *testing.T) {
	for _, c := range []struct {
		name, dir string
		text      view.Spans
		prose     string
		cell      string
	}{
		{"one direction", "ltr", plain("plain (20–45%) a-b"), "plain (20–45%) a-b", "plain (20–45%) a-b"},
		{"Arabic in English", "ltr", plain("the «بيان رسمي», he said"), "the «⟨بيان رسمي⟩», he said", "⟨the «⟨بيان رسمي⟩», he said⟩"},
		{"Arabic cell in English", "ltr", plain("بيان رسمي."), "⟨بيان رسمي⟩.", "⟨بيان رسمي.⟩"},
		{"English in Arabic", "rtl", plain("مع NATO 3 (EU)، في 2026."), "مع ⟨NATO 3 (EU⟩)، في 2026.", "⟨مع ⟨NATO 3 (EU⟩)، في 2026.⟩"},
		{"a figure in Arabic", "rtl", view.Join(plain("مرجّح "), number("(20–45%)"), plain(".")), "مرجّح ⟨(20–45%)⟩.", "⟨مرجّح ⟨(20–45%)⟩.⟩"},
		{"two figures stay in order", "rtl", view.Join(plain("بين "), number("1–2"), plain(" "), number("3–4")), "بين ⟨1–2⟩ ⟨3–4⟩", "⟨بين ⟨1–2⟩ ⟨3–4⟩⟩"},
		{"an id in Arabic", "rtl", view.Join(plain("انظر "), literal("a#4")), "انظر ⟨a#4⟩", "⟨انظر ⟨a#4⟩⟩"},
		{"a cell of figures", "rtl", number("3 : 1"), "⟨3 : 1⟩", "3 : 1"},
		{"a sentence in another language keeps its full stop", "rtl", view.Spans{{Text: "A title.", Lang: "en"}}, "⟨A title.⟩", "A title."},
	} {
		w := &writer{options: Options{TTY: true}, rtl: c.dir == "rtl"}
		l := w.tokens(new(tokenizer), c.text)
		show := strings.NewReplacer(isolate, "⟨", pop, "⟩")
		if got := show.Replace(w.formatProse("", l)); got != c.prose {
			t.Errorf("%s: prose is %s, want %s", c.name, got, c.prose)
		}
		if got := show.Replace(w.formatCell(l)); got != c.cell {
			t.Errorf("%s: a cell is %s, want %s", c.name, got, c.cell)
		}
		w.options.TTY = false
		if got, want := w.formatCell(l), c.text.Plain(); got != want {
			t.Errorf("%s: piped it is %q, want %q", c.name, got, want)
		}
	}
}

// FuzzTokens compares the fast splitting of simple text with the slow one, which checks every glyph.
func FuzzTokens(f *testing.F) {
	for _, text := range []string{
		"plain text, a-b", "من المرجّح أن تنتهي، «قريبًا»؛ 20–45%", "ِa", "a ِb", "ـــ ـِ", "٣٤ ؟", "  two  ", "لاً\u200d", "–ً –",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if text = safe.Text(text); !isSimple(text) {
			return // it is split the slow way
		}
		for _, s := range []view.Style{view.Plain, view.Number} {
			var got, want tokenizer
			got.add(text, style{style: s})
			want.addGlyphs(text, style{style: s})
			if !slices.Equal(got.tokens, want.tokens) {
				t.Errorf("%q was split into %+v, want %+v", text, got.tokens, want.tokens)
			}
		}
	})
}
