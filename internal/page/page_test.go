package page

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"signpost/internal/intake"
)

const filler = " The harbour master said so on Monday, and the union, the council and the ministry agreed with him, which they seldom do."

func body(lines ...string) string {
	return "<body><nav><a href=/>Home page</a></nav><article>" + strings.Join(lines, "\n") + "</article><footer>All rights reserved.</footer></body>"
}

func TestMainTextIsFoundAndWhatIsLeftOutIsListed(t *testing.T) {
	page := `<!doctype html><html lang="ar-EG" dir="rtl"><head><title>Ships wait</title><meta property="article:published_time" content="2022-01-03T08:00:00Z"></head>` + body(
		`<p class="commentary">Forty tankers lie at anchor.`+filler+`</p>`,
		`<p class="footer">The inspector, as <a rel="author" href="/b">Maria Lopez</a> told us, expects 55–65% of them to sail.`+filler+`</p>`,
		`<p class="authorities" itemprop="author">The authorities deny it.`+filler+`</p>`,
		`<ul><li>First point.</li><li>Second <b>point</b>.</li></ul>`,
		`<table><tr><th>Day</th><th>Ships</th></tr><tr><td rowspan="2">Monday</td><td>40</td></tr><tr><td>41</td></tr></table>`,
		`<p>It has <del>35</del><ins>164</ins> berths.`+filler+`</p>`) + `</html>`
	got, err := Read([]byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Forty tankers lie at anchor." + filler, "The inspector, as Maria Lopez told us, expects 55–65% of them to sail." + filler, "The authorities deny it." + filler,
		"First point.", "Second point.", "Day | Ships", "Monday | 40", "Monday | 41", "It has 164 berths." + filler}
	if !slices.Equal(got.Paragraphs, want) {
		t.Errorf("paragraphs %q", got.Paragraphs)
	}
	if !slices.Equal(got.LeftOut, []string{"Home page", "All rights reserved."}) {
		t.Errorf("left out %q", got.LeftOut)
	}
	if got.Language != "ar" || got.Published != "2022-01-03" || got.Title != "Ships wait" || got.Author != "" {
		t.Errorf("record %+v", got)
	}
}

func TestOnlyISODatesAreTaken(t *testing.T) {
	for content, want := range map[string]string{"2022-01-09": "2022-01-09", "09/01/2022": "", "9 January 2022": "", "2022": ""} {
		if got := published(`<meta property="article:published_time" content="` + content + `">`); got != want {
			t.Errorf("published(%q) = %q, want %q", content, got, want)
		}
	}
	if got := published(`{"@type":"NewsArticle","datePublished":"2022-01-09T01:00:00+03:00"}`); got != "2022-01-09" {
		t.Errorf("JSON: %q", got)
	}
}

func TestCharacterSets(t *testing.T) {
	late := strings.Repeat("<meta name=x content=y>", 100) // libraries look at the first kilobyte alone
	arabic := "\xc7\xe1\xe3\xed\xe4\xc7\xc1"               // الميناء in windows-1256
	for _, c := range []struct{ name, page, charset, want, err string }{
		{"UTF-8 with few accents", "<p>55–65%</p>", "", "55–65%", ""},
		{"a byte order mark", "\xef\xbb\xbf<meta charset=windows-1252><p>é</p>", "", "é", ""},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00\xe9\x00", "", "é", ""},
		{"declared late", "<head>" + late + "<meta charset=windows-1256></head><body>" + arabic, "", "الميناء", ""},
		{"declared in the old way", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>` + arabic, "", "الميناء", ""},
		{"given", "<meta charset=utf-8><p>" + arabic, "windows-1256", "الميناء", ""},
		{"in the text, not in the head", "<body><p>é <meta charset=windows-1256>", "", "é", ""},
		{"declared wrongly", "<meta charset=utf-8>\n<p>" + arabic, "", "", "line 2, column 4"},
		{"not declared", "<p>" + arabic, "", "", "does not say its character set"},
		{"unknown", "<meta charset=klingon>", "", "", `"klingon"`},
	} {
		got, err := decode([]byte(c.page), c.charset)
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

func TestProgram(t *testing.T) {
	var out, stderr bytes.Buffer
	if code := Main(strings.NewReader("<html>"+body("<p>Forty tankers."+filler+"</p>")), &out, &stderr, ""); code != 0 || stderr.Len() > 0 {
		t.Errorf("exit %d, %s", code, stderr.String())
	}
	var p intake.Page
	if err := json.Unmarshal(out.Bytes(), &p); err != nil || len(p.Paragraphs) != 1 {
		t.Errorf("%s, %v", out.String(), err)
	}
	for page, want := range map[string]string{"%PDF-1.4": "this is a PDF", "<html><script>alert(1)</script></html>": "no main text"} {
		out.Reset()
		stderr.Reset()
		if code := Main(strings.NewReader(page), &out, &stderr, ""); code != 1 || out.Len() > 0 || !strings.Contains(stderr.String(), want) {
			t.Errorf("%s: exit %d, %s, %s", page, code, out.String(), stderr.String())
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<table><tr><td rowspan=3>a<td>b<tr><td>c</table><p>x</p>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, err := Read(data, ""); err == nil && len(p.Paragraphs) == 0 {
			t.Error("a page without text, and no error")
		}
	})
}
