package cli_test

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"signpost/internal/testutil"
)

// TestGlanceAgreesEverywhere checks that the table of the other questions says in every format what the report's JSON has:
// the likelihood and what it was as text, and as bars where there are bars.
func TestGlanceAgreesEverywhere(t *testing.T) {
	folder := testutil.Repository(t)
	type likelihood struct {
		Lo, Hi float64
		Word   string
	}
	var brief struct {
		Others []struct {
			ID, Title string
			Answer    struct{ Likelihood, Was *likelihood }
		}
	}
	if err := json.Unmarshal([]byte(signpost(t, folder, "brief", "--format=json")), &brief); err != nil || len(brief.Others) < 20 {
		t.Fatal(len(brief.Others), err)
	}
	percent := func(l *likelihood) string { return fmt.Sprintf("%v–%v%%", l.Lo, l.Hi) }
	_, markdown, _ := strings.Cut(signpost(t, folder, "brief", "--format=markdown"), "**The other likelihoods at a glance**")
	_, page, _ := strings.Cut(signpost(t, folder, "brief", "--format=html"), `<figure class="chart" id="outlooks">`)
	page, _, _ = strings.Cut(page, "</figure>")
	_, rest, _ := strings.Cut(page, "<tbody>")
	rows, lines := strings.Split(rest, "</tr>"), strings.Split(markdown, "\n")[4:]
	bars := regexp.MustCompile(`descr="(Now [^"]*)"`).FindAllStringSubmatch(wordText(t, signpost(t, folder, "brief", "--format=docx")), -1)
	if len(bars) < len(brief.Others) || len(rows) < len(brief.Others) || len(lines) < len(brief.Others) {
		t.Fatalf("%d questions, %d rows of the page, %d of Markdown, %d bars in Word", len(brief.Others), len(rows), len(lines), len(bars))
	}
	bars = bars[len(bars)-len(brief.Others):] // behind those of the core questions
	for n, o := range brief.Others {
		now, was := o.Answer.Likelihood, o.Answer.Was
		moved := was != nil && *was != *now
		held, ghost := fmt.Sprintf(`<rect x="%v" y="2" width="%v"`, now.Lo, now.Hi-now.Lo), ""
		says := "Now " + percent(now)
		if moved {
			ghost = fmt.Sprintf(`<rect x="%v" y="0.5" width="%v"`, was.Lo, was.Hi-was.Lo)
			says += " · was " + percent(was)
		}
		for _, part := range []string{now.Word, percent(now), held, ghost} {
			if row := html.UnescapeString(rows[n]); !strings.Contains(row, part) || !strings.Contains(row, o.Title) {
				t.Errorf("the page's row on %s has no %q:\n%s", o.ID, part, row)
			}
		}
		if strings.Contains(rows[n], `class="ghost"`) != moved {
			t.Errorf("the page's row on %s has a ghost: %v; it moved: %v", o.ID, !moved, moved)
		}
		if !strings.Contains(lines[n], percent(now)) || moved && !strings.Contains(lines[n], percent(was)) || !strings.Contains(lines[n], o.Title) {
			t.Errorf("the row of Markdown on %s is %s", o.ID, lines[n])
		}
		if bars[n][1] != says && !strings.HasPrefix(bars[n][1], says+" · dissent") {
			t.Errorf("the bar of Word on %s says %q, want %q", o.ID, bars[n][1], says)
		}
	}
}

// wordText is the text of a file of Word, with its markup.
func wordText(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
