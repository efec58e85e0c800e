package store

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// testQuestion has two scenarios and an indicator with deliberately awkward names.
func testQuestion() *scenario.Question {
	q := &scenario.Question{ID: "q", Log: scenario.Log{File: "scenarios/q.log.yaml"}}
	q.Scenarios = []*scenario.Scenario{{ID: "up", Question: q}, {ID: "e1-down", Question: q}}
	q.Indicators = []*scenario.Indicator{{ID: "smoke", Question: q}, {ID: "smoke-2", Question: q}}
	return q
}

func testReader(details bool) *logReader {
	r := &reader{file: "scenarios/q.log.yaml", setup: setup{languages: []lang.Code{"en", "ar"}, scale: likelihood.ICD203}}
	return newLogReader(r, testQuestion(), newDates(), details)
}

const head = "- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, "

const view = "- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: amal, "

// canonicalLines are lines that the scanner must accept; otherwise it is as slow as the parser it replaces.
var canonicalLines = []string{
	head + `indicator: smoke, status: unknown}`,
	head + `indicator: smoke-2, status: absent, because: "looked", cite: [s#1a], note: "n", def: "00000000"}`,
	head + `indicator: smoke, status: present, cite: [s#1a, fitch-2022#123456ab], note: {en: "a \"quoted\" \\ line\nbreak", ar: "نص عربي، مع فاصلة"}}`,
	head + `indicator: smoke, status: emerging, note: "\u202e\u00a0\u001b x: # {y} [z] 'q' & * ! | > % @"}`,
	head + `likelihood: {up: 40-60, e1-down: 50}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 1, e1-down: 99}, confidence: high, dissent: {by: mr-x, likelihood: {up: 50, e1-down: 50}, because: {en: "no", ar: "لا"}}, because: {ar: "نعم"}, cite: [s#1a], note: "n"}`,
	head + `likelihood: {up: 0.4, e1-down: 99.6}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 0.4-1.5, e1-down: 98.5-100}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, pooled: ["0123456789", "00000000e1"], replaces: "12345678e9", dissent: {by: mr-x, likelihood: {up: 50, e1-down: 50}, because: "no", cite: [s#1a, t-2]}, because: "x", cite: [s#1a]}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, replaces: "0123456789", because: "x"}`,
	view + `view: {up: 40-60, e1-down: 50}, because: "x"}`,
	view + `view: {up: 40-60, e1-down: 50}, confidence: moderate, because: {en: "x", ar: "س"}, cite: [s#1a], note: "n"}`,
	view + `view: {}, because: "x"}`,
	view + `view: {up: 40-60, e1-down: 50}, because: "x", cite: [s#1a], def: "00000000 00000000 00000000 00000000"}`,
	head + `resolved: e1-down, because: "x", cite: [s#1a]}`,
	head + `indicator: smoke, status: unknown, cite: [s]}`,
	head + `indicator: smoke, status: unknown, cite: [s#1a, t-2]}`,
	head + `resolved: void, because: "x"}`,
	head + `resolved: void, because: "x", def: "00000000"}`,
	head + `indicator: smoke, status: present, cite: [s#1a], def: "00000000 abcdef01"}`,
	head + `likelihood: {up: 40-60, e1-down: 50}, confidence: low, because: "x", cite: [s#1a], note: "n", def: "00000000 abcdef01 00000002 00000003"}`,
	head + `retract: "0123456789", because: "x"}`,
	strings.Replace(head, "desk", "a-1", 1) + `indicator: smoke, status: unknown}` + "\r",
}

// uncanonicalLines are lines that the scanner must leave to the YAML parser, which reads them differently, rejects
// them, or writes them differently.
var uncanonicalLines = []string{
	"", "- ", "-", "- {", "- {}", "- {date: 2022-01-06}", head, strings.TrimSuffix(head, ", "),
	head + `indicator: smoke, status: unknown`,
	head + `indicator: smoke, status: unknown} `,
	head + `indicator: smoke, status: unknown}}`,
	head + `indicator: smoke, status: unknown} # comment`,
	head + `indicator: smoke, status: unknown, note: ""}`,
	head + `indicator: smoke, status: unknown, note: "   "}`,
	head + `indicator: smoke, status: unknown, note: " "}`,
	head + `indicator: smoke, status: unknown, note: "\u0020"}`,
	head + `indicator: smoke, status: unknown, note: "a\ud800"}`,
	head + `indicator: smoke, status: unknown, note: "a\e"}`,
	head + `indicator: smoke, status: unknown, note: "a\x9b"}`,
	head + `indicator: smoke, status: unknown, note: "a\`,
	head + "indicator: smoke, status: unknown, note: \"a\tb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\rb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\x7fb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\u0085b\"}",
	head + "indicator: smoke, status: unknown, note: \"a\u009bb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\u2028b\"}",
	head + "indicator: smoke, status: unknown, note: \"a\u2029b\"}",
	head + "indicator: smoke, status: unknown, note: \"a\ufeffb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\uffffb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\xffb\"}",
	head + "indicator: smoke, status: unknown, note: \"a\xe2\x80\"}",
	head + `likelihood: {up: 1, e1-down: 99}, confidence: high, dissent: {by: mr-x+mr-y, likelihood: {up: 50, e1-down: 50}, because: "no"}, because: "x"}`,
	head + `indicator: smoke, status: unknown, note: plain}`,
	head + `indicator: smoke, status: unknown, note: null}`,
	head + `indicator: smoke, status: unknown, note: {ar: "b", en: "a"}}`,
	head + `indicator: smoke, status: unknown, note: {en: "b", en: "a"}}`,
	head + `indicator: smoke, status: unknown, note: {fr: "b"}}`,
	head + `indicator: smoke, status: unknown, note: {}}`,
	head + `indicator: smoke, status: unknown, note: "a", cite: [s#1a]}`,
	head + `indicator: smoke, status: unknown, cite: []}`,
	head + `indicator: smoke, status: unknown, cite: [s#01a]}`,
	head + `indicator: smoke, status: unknown, cite: [s--t#1a]}`,
	head + `indicator: smoke, status: unknown, cite: [s-#1a]}`,
	head + `indicator: smoke, status: unknown, cite: [null]}`,
	head + `indicator: smoke, status: unknown, def: 00000000}`,
	head + `indicator: smoke, status: unknown, def: "0000000"}`,
	head + `indicator: smoke, status: unknown, def: "00000000 "}`,
	head + `indicator: smoke, status: unknown, def: "00000000  00000000"}`,
	head + `indicator: smoke, status: unknown, def: "00000000 0000000"}`,
	head + `retract: "0123456789", because: "x", def: "00000000"}`,
	head + `indicator: smoke, status: ~}`,
	head + `indicator: smog, status: unknown}`,
	head + `status: unknown, indicator: smoke}`,
	head + `indicator: smoke, status: unknown, confidence: low}`,
	head + `likelihood: {up: 40-60}, confidence: low, because: "x"}`,
	head + `likelihood: {e1-down: 50, up: 50}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 050, e1-down: 50}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 20}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 60-40, e1-down: 50}, confidence: low, because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, pooled: [], because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, pooled: [0123456789], because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, pooled: ["0123456789", "0123456789"], because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, replaces: "0123456789", pooled: ["0123456789"], because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, replaces: 0123456789, because: "x"}`,
	head + `likelihood: {up: 50, e1-down: 50}, confidence: low, dissent: {by: mr-x, likelihood: {up: 50, e1-down: 50}, because: "no", cite: []}, because: "x"}`,
	head + `view: {up: 50, e1-down: 50}, because: "x"}`,
	strings.Replace(view, "amal", "amal+badr", 1) + `view: {up: 50, e1-down: 50}, because: "x"}`,
	view + `view: {up: 50, e1-down: 20}, because: "x"}`,
	view + `view: {up: 50}, because: "x"}`,
	view + `view: { }, because: "x"}`,
	view + `view: {e1-down: 50, up: 50}, because: "x"}`,
	view + `view: {up: 50, e1-down: 50}}`,
	view + `view: {up: 50, e1-down: 50}, confidence: sure, because: "x"}`,
	view + `view: {up: 50, e1-down: 50}, because: "x", basis: "y"}`,
	head + `resolved: sideways, because: "x"}`,
	head + `resolved: up}`,
	head + `retract: 0123456789, because: "x"}`,
	head + `retract: "01234567", because: "x"}`,
	strings.Replace(head, "desk", "null", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "desk", "no", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "desk", `"desk"`, 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "desk", "desk-", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "desk", "desk--b", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "desk", "Desk", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "2022-01-06,", "2022-02-30,", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "18:00", "24:00", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "18:00:00Z", "18:00:60Z", 1) + `indicator: smoke, status: unknown}`,
	strings.Replace(head, "date: ", "date:  ", 1) + `indicator: smoke, status: unknown}`,
}

func TestScannerKnowsCanonicalLines(t *testing.T) {
	for _, line := range canonicalLines {
		if _, ok := testReader(true).scan([]byte(line), 1); !ok {
			t.Errorf("scan(%q): not accepted", line)
		}
		agree(t, line)
	}
	for _, line := range uncanonicalLines {
		if e, ok := testReader(true).scan([]byte(line), 1); ok {
			t.Errorf("scan(%q) = %+v, want it left to the YAML parser", line, e)
		}
	}
}

var sameEntry = cmp.Options{
	cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b *scenario.Indicator) bool { return a == b || a != nil && b != nil && a.ID == b.ID }),
}

// agree fails if the scanner reads a line differently than the YAML parser, with details or without.
func agree(t *testing.T, line string) {
	t.Helper()
	if strings.Contains(line, "\n") {
		return
	}
	for _, details := range []bool{true, false} {
		fast, ok := testReader(details).scan([]byte(line), 7)
		if !ok {
			continue
		}
		r := testReader(details)
		slow, sound := r.parseEntry(chunk{text: []byte(line), line: 7, lines: 1})
		if !sound || len(r.findings) > 0 {
			t.Fatalf("scan(%q) = %+v, but the YAML parser finds %v", line, fast, lines(r.findings))
		}
		if diff := cmp.Diff(slow, fast, sameEntry); diff != "" {
			t.Fatalf("scan(%q), details %v (-yaml +scanner):\n%s", line, details, diff)
		}
		if bare := strings.TrimRight(line, "\r"); escapesCanonically([]byte(line)) {
			if got := canonicalLine(r.parse([]byte(bare)).Content[0]); got != bare {
				t.Fatalf("canonicalLine(%q) = %q, want the line itself", line, got)
			}
		}
		if (fast.Detail == nil) != (fast.Indicator != nil && !details) {
			t.Fatalf("scan(%q), details %v: detail %v", line, details, fast.Detail)
		}
	}
}

func FuzzScannerAgreesWithYAML(f *testing.F) {
	for _, line := range canonicalLines {
		f.Add(line)
	}
	for _, line := range uncanonicalLines {
		f.Add(line)
	}
	tokens := []string{"null", "Null", "NULL", "~", "y", "no", "1e5", `"\e"`, `"\x9b"`, `"a: b #c"`, "a: b", "a #b", "[a]", "{a: b}", `"\u0000a"`, `"a\u2028"`, "\"a\u00a0\"", "\"\u3000\"", "\"\u2003\"", "'a'", "!!str a", "&a b", "*a", "|", ">-", "?", "<<"}
	for _, token := range tokens {
		f.Add(head + `indicator: smoke, status: unknown, note: ` + token + `}`)
		f.Add(head + `indicator: smoke, status: ` + token + `}`)
		f.Add(strings.Replace(head, "desk", token, 1) + `indicator: smoke, status: present, cite: [` + token + `]}`)
		f.Add(view + `view: {up: ` + token + `, e1-down: 50}, confidence: ` + token + `, because: ` + token + `}`)
		f.Add(head + `likelihood: {up: 50, e1-down: 50}, confidence: low, pooled: [` + token + `], replaces: ` + token + `, because: "x"}`)
		f.Add(head + `likelihood: {up: ` + token + `, e1-down: 50}, confidence: ` + token + `, because: ` + token + `}`)
	}
	f.Fuzz(agree)
}

// FuzzLog reads arbitrary text as a log. It must not panic, and every entry must have a line, in order.
func FuzzLog(f *testing.F) {
	f.Add(strings.Join(canonicalLines, "\n"))
	f.Add(strings.Join(uncanonicalLines, "\n"))
	f.Add("\ufeff- a\n\n  b: c\n# d\n  e: |\n\n   f\n---\n- g")
	f.Add("<<<<<<< a\n- b\n=======\n>>>>>>> c\n[]\n...\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, details := range []bool{true, false} {
			r := testReader(details)
			r.add(r.reader, []byte(text))
			r.read()
			for i := range r.question.Log.Entries {
				e := &r.question.Log.Entries[i]
				if e.Detail != nil && (e.Line < 1 || int(e.Line) > strings.Count(text, "\n")+1 || len(e.ID) != 10) {
					t.Fatalf("read(%q): entry %+v", text, e)
				}
			}
		}
	})
}

// FuzzDocument reads arbitrary text as each kind of hand-written file. It must not panic.
func FuzzDocument(f *testing.F) {
	f.Add(workspaceFile)
	f.Add(strings.SplitN(soundQuestion, "--\n", 2)[1])
	f.Add("a: &a [*a]\n? {b: c}\n: d\n<<: *a\n!!x y: z\n")
	f.Fuzz(func(t *testing.T, text string) {
		r := testReader(true).reader
		r.origins = map[reference]diag.Place{}
		root := r.document([]byte(text))
		if root == nil {
			if len(r.findings) == 0 {
				t.Fatalf("document(%q): nothing, and no finding says why", text)
			}
			return
		}
		r.question("q", root)
		r.source("s", root)
		r.publishers(root)
		r.workspace(root, &scenario.Workspace{})
	})
}

// TestPrintable compares what is looked at eight bytes at a time with a look at each, with an odd byte at every place.
func TestPrintable(t *testing.T) {
	for length := range 20 {
		for at := range length {
			for b := range 256 {
				text := bytes.Repeat([]byte("~"), length)
				text[at] = byte(b)
				want := b >= ' ' && b < 0x7f && b != '\\'
				if got := printable(text); got != want {
					t.Fatalf("printable(%q) is %t, want %t", text, got, want)
				}
			}
		}
	}
}
