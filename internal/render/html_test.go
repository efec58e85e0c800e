package render

import (
	"bytes"
	standard "html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"signpost/internal/render/html"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// A tag is a tag of a page as parsed by the test's own strict parser: every attribute quoted, every "<" a tag.
type tag struct {
	name  string
	attrs map[string]string
	text  string // the text up to the next tag
}

var (
	tagForm  = regexp.MustCompile(`^<(/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)(/?)>`)
	attrForm = regexp.MustCompile(` ([a-zA-Z-]+)="([^"]*)"`)
)

// empty lists the elements without an end tag.
var empty = []string{"meta", "br", "input"}

// tagsOf parses a page and fails the test if it is not well formed.
func tagsOf(t *testing.T, page string) []tag {
	t.Helper()
	rest, ok := strings.CutPrefix(page, "<!doctype html>\n")
	if !ok {
		t.Fatalf("the page begins with %.40q", page)
	}
	var tags []tag
	var open []string
	for {
		i := strings.IndexByte(rest, '<')
		if len(tags) > 0 && tags[len(tags)-1].name != "style" {
			tags[len(tags)-1].text = standard.UnescapeString(rest[:max(i, 0)])
		}
		if i < 0 {
			break
		}
		rest = rest[i:]
		m := tagForm.FindStringSubmatch(rest)
		if m == nil {
			t.Fatalf("no tag: %.80q", rest)
		}
		rest = rest[len(m[0]):]
		switch {
		case m[1] == "/":
			if n := len(open) - 1; n < 0 || open[n] != m[2] {
				t.Fatalf("</%s> ends %v", m[2], open)
			}
			open = open[:len(open)-1]
		case m[4] == "" && !slices.Contains(empty, m[2]):
			open = append(open, m[2])
		}
		g := tag{name: m[1] + m[2], attrs: map[string]string{}}
		for _, a := range attrForm.FindAllStringSubmatch(m[3], -1) {
			if _, twice := g.attrs[a[1]]; twice {
				t.Fatalf("%s has the attribute %s twice", m[0], a[1])
			}
			g.attrs[a[1]] = standard.UnescapeString(a[2])
		}
		tags = append(tags, g)
		if g.name == "style" {
			end := strings.Index(rest, "</style>")
			tags[len(tags)-1].text, rest = rest[:end], rest[end:]
		}
	}
	if len(open) > 0 {
		t.Fatalf("left open: %v", open)
	}
	return tags
}

// pageOf renders documents as one page and parses it.
func pageOf(t *testing.T, docs ...*view.Document) []tag {
	t.Helper()
	var b bytes.Buffer
	o := Options{}
	for _, d := range docs[1:] {
		o.Also = append(o.Also, fixed{doc: d})
	}
	if err := Write(&b, "html", fixed{doc: docs[0]}, o); err != nil {
		t.Fatal(err)
	}
	return tagsOf(t, b.String())
}

// allowed lists the elements of a page: none that runs, loads or sends anything.
var allowed = strings.Fields(`html head meta title style body a header nav ul ol li main article div p h1 h2 h3 h4 h5 h6 span strong em code bdi abbr sup br dl dt dd table caption thead tbody tr th td pre
	figure figcaption svg defs pattern path circle rect text g desc`)

// policy is what a page in a file allows: its own styles and pictures.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

func TestPageIsInert(t *testing.T) {
	for _, s := range samples {
		for _, g := range pageOf(t, s.doc()) {
			if name := strings.TrimPrefix(g.name, "/"); !slices.Contains(allowed, name) {
				t.Errorf("%s: element %s", s.name, name)
			}
			for name, value := range g.attrs {
				if strings.HasPrefix(name, "on") || name == "src" || name == "action" || strings.HasPrefix(name, "xlink") {
					t.Errorf("%s: <%s %s=%q>", s.name, g.name, name, value)
				}
				if name == "href" && !strings.HasPrefix(value, "#") && !safe.WebAddress(value) {
					t.Errorf("%s: a link leads to %q", s.name, value)
				}
				if name == "style" && !styleForm.MatchString(value) {
					t.Errorf("%s: style %q", s.name, value)
				}
			}
			if g.name == "style" {
				styleIsOurs(t, s.name, g.text)
			}
			if g.attrs["http-equiv"] != "" && g.attrs["content"] != policy {
				t.Errorf("%s: policy %q, want %q", s.name, g.attrs["content"], policy)
			}
		}
	}
}

// styleForm is what a style attribute may contain: a note's property, or the titles of columns as strings.
var styleForm = regexp.MustCompile(`^(?:--t:var\(--n[0-9]+\)|(?:--h[0-9]+:"(?:[^"\\<>;{}]|\\[0-9a-f]+ )*";)+)$`)

// quotedForm is a string of CSS as a page writes it.
var quotedForm = regexp.MustCompile(`"(?:[^"\\<>;{}*&@!]|\\[0-9a-f]+ )*"`)

// styleIsOurs fails if the style of a page contains more than the stylesheet, apart from its strings.
func styleIsOurs(t *testing.T, name, style string) {
	t.Helper()
	rest, ok := withoutStylesheets(t, style)
	if rest = strings.TrimPrefix(rest, "\n"); !ok {
		t.Fatalf("%s: the stylesheet is not as it was", name)
	}
	rest = quotedForm.ReplaceAllString(rest, "S")
	want := regexp.MustCompile(`^#page-[a-z-]+\{(--n[0-9]+:S;)*page:page-[a-z-]+\}\n@page [a-z-]+\{@top-(left|right)\{content:S\}@top-(left|right)\{content:S\}@bottom-(left|right)\{content:counter\(page\)S?counter\(pages\)\}\}\n@page [a-z-]+:first\{@top-left\{content:none\}@top-right\{content:none\}\}\n$`)
	if rest = strings.ReplaceAll(rest, `" / "`, "S"); !want.MatchString(rest) {
		t.Errorf("%s: style %.300q", name, rest)
	}
}

func TestEveryLinkHasItsPlace(t *testing.T) {
	docs := [][]*view.Document{{briefing(), briefingArabic()}, {hostile(), hostile()}}
	for _, s := range samples {
		docs = append(docs, []*view.Document{s.doc()})
	}
	for _, d := range docs {
		ids := map[string]int{}
		tags := pageOf(t, d...)
		for _, g := range tags {
			if id, ok := g.attrs["id"]; ok {
				ids[id]++
				if id == "" || strings.ContainsAny(id, " \t\n") || ids[id] > 1 {
					t.Errorf("%s: the id %q is used %d times", d[0].Title, id, ids[id])
				}
			}
		}
		for _, g := range tags {
			if place, ok := strings.CutPrefix(g.attrs["href"], "#"); ok && ids[place] == 0 {
				t.Errorf("%s: a link leads to #%s, which is not there", d[0].Title, place)
			}
		}
	}
}

func TestNoteMarksLinkBothWays(t *testing.T) {
	page := render(t, "html", briefing(), Options{})
	for _, want := range []string{
		`<sup tabindex="-1" style="--t:var(--n1)"><a id="m:1" href="#n:1">[1]</a></sup> <sup`,
		`<li id="n:1">`, `<span class="back">↩ <a href="#m:1">1</a> <a href="#m:4">2</a></span>`,
		`--n2:"Stratfor (unproven), paragraph 21.`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestPageHasEveryText looks for every text of the samples among the texts of the page.
func TestPageHasEveryText(t *testing.T) {
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, s := range samples {
		var all strings.Builder
		for _, g := range pageOf(t, s.doc()) {
			all.WriteString(g.text)
		}
		text := squeeze(all.String())
		view.Walk(s.doc().Blocks, func(spans view.Spans) {
			for _, span := range spans {
				if want := squeeze(safe.Text(span.Text)); !strings.Contains(text, want) {
					t.Errorf("%s: %q is not there", s.name, span.Text)
				}
			}
		})
	}
}

func TestOutline(t *testing.T) {
	for _, s := range samples {
		last, titles := 0, 0
		for _, g := range pageOf(t, s.doc()) {
			if len(g.name) == 2 && g.name[0] == 'h' && g.name[1] >= '1' && g.name[1] <= '6' {
				level := int(g.name[1] - '0')
				if level > last+1 {
					t.Errorf("%s: h%d follows h%d", s.name, level, last)
				}
				last = level
				titles++
			}
		}
		if titles == 0 {
			t.Errorf("%s has no heading", s.name)
		}
	}
}

func TestTablesHaveHeaders(t *testing.T) {
	for _, s := range samples[:4] {
		columns, rows := 0, 0
		for _, g := range pageOf(t, s.doc()) {
			switch scope := g.attrs["scope"]; {
			case g.name == "th" && scope == "":
				t.Errorf("%s: a header without a scope: %v", s.name, g)
			case scope == "col":
				columns++
			case scope == "row":
				rows++
			}
		}
		if columns == 0 || rows == 0 {
			t.Errorf("%s: %d headers of columns and %d of rows", s.name, columns, rows)
		}
	}
}

func TestArabicPage(t *testing.T) {
	page := render(t, "html", briefingArabic(), Options{})
	for _, want := range []string{
		`<html lang="ar" dir="rtl">`, `<article id="page-ar" lang="ar" dir="rtl"`,
		`<bdi class="n" dir="ltr">(55–70%)</bdi>`, `<code dir="ltr">withdrawal-date-announced</code>`,
		`مع NATO في 2026`, `@top-right{content:"\2067 إحاطة\2069 "}`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	d := &view.Document{Lang: "ar", Dir: "rtl", Blocks: []view.Block{view.Paragraph{Text: plainly("من 55–65% حتى 2022-01-09 في L'Express يومًا 3")}}}
	if got, want := render(t, "html", d, Options{}), `من <bdi dir="ltr" class="n">55–65%</bdi> حتى <bdi dir="ltr" class="n">2022-01-09</bdi> في <bdi dir="ltr">L&#39;Express</bdi> يومًا 3`; !strings.Contains(got, want) {
		t.Errorf("figures and names in Arabic: want %s in %s", want, got[strings.Index(got, "<main"):])
	}
}

func TestTwoLanguages(t *testing.T) {
	var b bytes.Buffer
	en, ar := briefing(), briefingArabic()
	en.Words.Language, ar.Words.Language = "English", "العربية"
	if err := WritePage(&b, html.Page{Documents: []*view.Document{en, ar}}); err != nil {
		t.Fatal(err)
	}
	tagsOf(t, b.String())
	for _, want := range []string{`<a href="#page-en" lang="en" dir="ltr">English</a>`, `<a href="#page-ar" lang="ar" dir="rtl">العربية</a>`, `href="#ar-n:1"`, `id="ar-m:1"`, `#page-ar{--n1:`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestPageOfAServer(t *testing.T) {
	var b bytes.Buffer
	d := &view.Document{Title: "t", Blocks: []view.Block{view.Paragraph{Text: view.Spans{{Text: "in", Link: "/question/x"}, {Text: "out", Link: "//evil.example"}, {Text: "run", Link: "javascript:alert(1)"}}}}}
	p := html.Page{Documents: []*view.Document{d}, Local: true, Script: "/reload.js", Bar: &html.Bar{
		Home: html.Link{Text: "Overview", Path: "/", Here: true}, Pages: []html.Link{{Text: "<b>", Path: `/"x`}},
		Forms: []html.Form{{Role: "search", Path: "/search", Label: "Search", Type: "search", Name: "q", Value: `"><script>`, Button: "Go"}},
	}}
	if err := WritePage(&b, p); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<a href="/question/x">in</a>out`, `href="/" aria-current="page"><bdi>Overview</bdi></a>`, `<li><a href="/&#34;x">&lt;b&gt;</a></li>`, `<script src="/reload.js" defer></script>`, `script-src &#39;self&#39;`, `value="&#34;&gt;&lt;script&gt;"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %s:\n%s", want, b.String()[strings.Index(b.String(), "<body"):])
		}
	}
	if strings.Contains(b.String(), "evil") || strings.Contains(b.String(), "javascript") {
		t.Error("a link leads out of the server")
	}
	b.Reset()
	if err := WritePage(&b, html.Page{Documents: p.Documents}); err != nil || strings.Contains(b.String(), "question/x") || strings.Contains(b.String(), "'self'") {
		t.Errorf("a file leads to a path of a server, or allows more than it needs: %v", err)
	}
}

// TestReferencesLeadToPages: on a server with pages for things, every reference in a document is a link.
func TestReferencesLeadToPages(t *testing.T) {
	ref := func(id string) view.Ref { return view.Ref{Kind: view.RefScenario, ID: "q/" + id} }
	named := func(id string) view.Spans { return view.Spans{{Text: id, Ref: ref(id)}} }
	d := &view.Document{Notes: map[string]view.Note{"k": {Text: named("note")}}, Blocks: []view.Block{
		view.Heading{Level: 2, Text: named("heading")},
		view.Paragraph{Text: view.Join(named("paragraph"), view.Cite("k"), view.Spans{{Text: "unknown", Ref: ref("none")}, {Text: "evil", Ref: ref("evil")}})},
		view.List{Items: []view.Item{{Text: named("item")}}},
		view.Fields{{Name: "f", Value: named("field")}},
		view.Table{Columns: []view.Column{{Title: "column", Ref: ref("column")}}, Rows: []view.Row{{Cells: []view.Spans{named("cell")}}, {Group: true, Cells: []view.Spans{named("group")}}}},
		view.Box{Blocks: []view.Block{view.Paragraph{Text: named("boxed")}}},
		view.Bands{Days: []view.Day{day6}, Lines: []view.Band{{Name: "course", Ref: ref("course"), Ranges: []view.Range{sampleRange(10, 90)}}}},
		view.StatusStrip{First: day6, Last: day9, Lines: []view.StatusLine{{Name: "watch", Ref: ref("watch")}}},
		view.Grid{Columns: []view.GridColumn{{Title: "scenario", Ref: ref("scenario")}}, Lines: []view.GridLine{{Name: "matrix", Ref: ref("matrix")}}},
		view.Layers{Layers: []view.Layer{{Nodes: []view.Node{{Name: "node", Ref: ref("node")}}}}},
		view.Endnotes{},
	}}
	address := func(r view.Ref) string {
		switch r.ID {
		case "q/none":
			return ""
		case "q/evil":
			return "javascript:alert(1)"
		}
		return "/scenario/" + r.ID + "?lang=en"
	}
	var b bytes.Buffer
	if err := WritePage(&b, html.Page{Documents: []*view.Document{d}, Address: address}); err != nil {
		t.Fatal(err)
	}
	tagsOf(t, b.String())
	page := b.String()
	for _, id := range strings.Fields("heading paragraph item field column cell group boxed course watch scenario matrix node note") {
		if n := strings.Count(page, `<a href="/scenario/q/`+id+`?lang=en">`); n == 0 {
			t.Errorf("the %s does not lead to its page", id)
		}
	}
	if strings.Contains(page, ">unknown</a>") || strings.Contains(page, "javascript") {
		t.Error("a text leads where there is no page")
	}
	if strings.Count(page, `<svg role="group"`) != 3 {
		t.Error("a picture with links must not be one image to those who cannot see it")
	}
	plain := render(t, "html", d, Options{})
	if strings.Contains(plain, "/scenario/") {
		t.Error("a page on its own leads to a page of a server")
	}
}

// TestEmptyBlocksGetNoID: a link leads to the first visible thing with its id.
func TestEmptyBlocksGetNoID(t *testing.T) {
	d := &view.Document{Lang: "en", Blocks: []view.Block{
		view.Heading{Level: 2, ID: "place"}, view.Table{ID: "place"}, view.Paragraph{ID: "place", Text: view.T("Here.")},
		view.Paragraph{Text: view.Spans{{Text: "There", Link: "#place"}}},
	}}
	if got := render(t, "html", d, Options{}); !strings.Contains(got, `<p id="place">Here.</p>`) || !strings.Contains(got, `<a href="#place">There</a>`) {
		t.Errorf("the link leads nowhere:\n%s", got[strings.Index(got, "<main"):])
	}
}

// FuzzPage checks the page of any text: it is well formed, inert, and shows the text.
func FuzzPage(f *testing.F) {
	f.Add("h")
	for _, text := range nasty {
		if len(text) < 300 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := hostile()
		d.Title, d.Lang, d.Dir, d.Notes = text, text, "rtl", map[string]view.Note{text: {Text: plainly(text), Brief: brief{text}}}
		d.Blocks = []view.Block{
			view.Heading{Level: 1, ID: text, Text: plainly(text)}, view.Paragraph{ID: text, Text: view.Spans{{Text: text, Link: text, Lang: text, Means: text, Cites: []string{text}}}},
			view.Table{Columns: []view.Column{{Title: text}}, Rows: []view.Row{{ID: text, Cells: []view.Spans{plainly(text)}}}},
			hostileBands(text), hostileStrip(text), hostileGrid(text), hostileIntervals(text), hostileDots(text), hostileLayers(text), hostileRanges(text),
		}
		// A page is written in parts: they share the ids, and each continues at the level of the previous heading.
		d.Blocks = append(d.Blocks, view.Box{Title: text, Blocks: []view.Block{view.Heading{Level: 3, ID: text, Text: plainly(text)}}}, view.Endnotes{})
		d.Blocks = append(d.Blocks, d.Blocks...)
		ids := map[string]bool{}
		for _, g := range pageOf(t, d) {
			if id := g.attrs["id"]; id != "" && ids[id] {
				t.Fatalf("the id %q is used twice", id)
			} else {
				ids[id] = true
			}
			if !slices.Contains(allowed, strings.TrimPrefix(g.name, "/")) || g.attrs["style"] != "" && !styleForm.MatchString(g.attrs["style"]) {
				t.Fatalf("<%s %v>", g.name, g.attrs)
			}
		}
	})
}

// BenchmarkPageAgainstMarkdown writes a long briefing as a page and as Markdown, and reports how many times as long
// the page takes.
func BenchmarkPageAgainstMarkdown(b *testing.B) {
	d := briefing()
	body := d.Blocks[1:]
	for range 50 {
		d.Blocks = append(d.Blocks, body...)
	}
	var spent [2]time.Duration
	for b.Loop() {
		for i, format := range []string{"html", "markdown"} {
			start := time.Now()
			render(b, format, d, Options{})
			spent[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(spent[0])/float64(spent[1]), "x-markdown")
}
