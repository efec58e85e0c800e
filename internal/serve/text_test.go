package serve_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"signpost/internal/scenario"
	"signpost/internal/testutil"
)

func put(t *testing.T, dir, name, content string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// A source's text is shown to whoever has it, and appears on no page that is meant to be handed out.
func TestTextOfASource(t *testing.T) {
	dir := testutil.CopySample(t)
	if w := get(handler(t, dir), "/text/gazette-01"); w.Code != http.StatusNotFound {
		t.Errorf("without a text at hand: %d", w.Code)
	}
	put(t, dir, "texts/gazette-01.txt", "Forty tankers, word for word.\nThe navy, word for word.\nBy-line.\n")
	h := handler(t, dir)
	page := get(h, "/text/gazette-01").Body.String()
	for _, want := range []string{"Forty tankers, word for word.", "Forty tankers lie at anchor off the strait.", `href="/source/gazette-01"`, "Not the text on record"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page of the text has no %q", want)
		}
	}
	if source := get(h, "/source/gazette-01").Body.String(); !strings.Contains(source, `href="/text/gazette-01"`) {
		t.Error("the page of the source does not lead to its text")
	}
	for _, path := range []string{"/briefing", "/briefing/strait-closure", "/source/gazette-01", "/passage/gazette-01/1a", "/sources", "/search?q=tankers", "/check/notes", "/"} {
		if strings.Contains(get(h, path).Body.String(), "word for word") {
			t.Errorf("%s holds words of the document", path)
		}
	}
	for _, path := range []string{"/text/gazette-01/2", "/text/gazette-01/0", "/text/gazette-01/x", "/text/wire-07", "/text/none"} {
		if w := get(h, path); w.Code != http.StatusNotFound {
			t.Errorf("%s = %d", path, w.Code)
		}
	}
}

func TestLongTextInParts(t *testing.T) {
	dir := testutil.CopySample(t)
	var text, marks strings.Builder
	for i := 1; i <= 2500; i++ {
		p := fmt.Sprintf("Paragraph %d of many.", i)
		text.WriteString(p + "\n")
		marks.WriteString(fmt.Sprintf("  %d: %q\n", i, scenario.Fingerprint(p)))
	}
	put(t, dir, "texts/long.txt", text.String())
	put(t, dir, "sources/long.yaml", "title: {en: Long, ar: طويل}\nlanguage: en\nparagraphs:\n"+marks.String())
	h := handler(t, dir)
	for n, want := range map[int]string{1: "Paragraph 1000 of many.", 2: "Paragraph 1001 of many.", 3: "Paragraph 2500 of many."} {
		page := get(h, fmt.Sprintf("/text/long/%d", n)).Body.String()
		if !strings.Contains(page, want) || strings.Contains(page, fmt.Sprintf("Paragraph %d of many.", n*1000+1)) || !strings.Contains(page, "2500 paragraphs") {
			t.Errorf("part %d is another one", n)
		}
	}
}

// The pages of the rules compare archived copies with their hashes too.
func TestArchivedCopyThatChanged(t *testing.T) {
	dir := testutil.CopySample(t)
	put(t, dir, "texts/a.pdf", "another")
	file := filepath.Join(dir, "sources/wire-07.yaml")
	old, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "sources/wire-07.yaml", string(old)+"archived: {file: texts/a.pdf, sha256: \""+strings.Repeat("0", 64)+"\"}\n")
	if page := get(handler(t, dir), "/check").Body.String(); !strings.Contains(page, "texts/a.pdf is not the copy of wire-07 on record") {
		t.Error("the copy that changed is not named")
	}
}
