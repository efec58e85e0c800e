package reference

import (
	"strings"
	"testing"

	"signpost/internal/scenario"
)

// one reads a file with one item.
func one(t *testing.T, text string) Item {
	t.Helper()
	items, findings := Read("refs", []byte(text), "en")
	if len(items) != 1 || len(findings) > 0 {
		t.Fatalf("%s\ngave %d items and %v", text, len(items), findings)
	}
	return items[0]
}

func TestDatesOfCSL(t *testing.T) {
	for date, want := range map[string]string{
		`{"date-parts":[[2022,1,9]]}`:                "2022-01-09",
		`{"date-parts":[["2022","01","9"]]}`:         "2022-01-09",
		`{"date-parts":[["2022",1]]}`:                "2022-01",
		`{"date-parts":[[2022,1,6],[2022,1,9]]}`:     "2022-01-06..2022-01-09",
		`{"date-parts":[[2021],[2022]]}`:             "2021-01-01..2022-12-31",
		`{"date-parts":[[2020,5],[0,0,0]]}`:          "2020-05 issued, open range",
		`{"date-parts":[[2022,0,0]]}`:                "2022",
		`{"date-parts":[[2022]],"circa":true}`:       "2022 issued, circa",
		`{"date-parts":[[2022]],"circa":false}`:      "2022",
		`{"date-parts":[[2022]],"season":"1"}`:       "2022 issued, season (1)",
		`{"date-parts":[[2022,21]]}`:                 "2022 issued, season (21)",
		`{"date-parts":[[]],"literal":"early 2022"}`: " issued (early 2022)",
		`{"literal":"2022-01"}`:                      "2022-01",
		`{"raw":"2022-01-06/2022-01-09"}`:            "2022-01-06..2022-01-09",
		`{"raw":"2022-01-06/.."}`:                    "2022-01-06 issued (2022-01-06/..)",
		`{"raw":"2022~"}`:                            "2022 issued (2022~)",
		`"2022-1-9"`:                                 "2022-01-09",
		`null`:                                       "",
	} {
		item := one(t, `[{"id":"a","issued":`+date+`}]`)
		if got := strings.Join(append([]string{item.Record.Published.String()}, item.LeftOut...), " "); got != want {
			t.Errorf("%s is read as %q, want %q", date, got, want)
		}
	}
}

func TestDatesOfRIS(t *testing.T) {
	for lines, want := range map[string]string{
		"DA  - 2022/01/09/":                             "2022-01-09",
		"DA  - 2022/1/9/":                               "2022-01-09",
		"PY  - 2022\nDA  - 2022/01/09/":                 "2022-01-09",
		"DA  - 2022/01/06/2022-01-09\nPY  - 2022":       "2022-01-06..2022-01-09",
		"DA  - 2022/01/06/2022-01-09\nY1  - 2022-01-06": "2022-01-06..2022-01-09",
		"DA  - 2022///early":                            "2022 date (2022///early)",
		"DA  - 2022//09/":                               "2022 date (2022//09/)",
		"Y1  - 2022-01-09":                              "2022-01-09",
		"PY  - n.d.":                                    " date (n.d.)",
	} {
		item := one(t, "TY  - ELEC\n"+lines+"\nER  - \n")
		if got := strings.Join(append([]string{item.Record.Published.String()}, item.LeftOut...), " "); got != want {
			t.Errorf("%q is read as %q, want %q", lines, got, want)
		}
	}
}

func TestKeys(t *testing.T) {
	for fields, want := range map[string]string{
		`"id":"haddad2022"`: "haddad2022",
		`"id":12`:           "", `"id":"12"`: "",
		`"id":"http://zotero.org/users/1/items/ABC"`:                                    "",
		`"id":"http://zotero.org/users/1/items/ABC","citation-key":"haddadShips2022"`:   "haddadShips2022",
		`"id":"x1","citation-key":"haddadShips2022"`:                                    "haddadShips2022",
		`"id":"http://zotero.org/1","note":"tex.a: b\nCitation Key: haddad:2022\nmore"`: "haddad:2022",
		`"title":"No id"`: "",
	} {
		if got := one(t, `{`+fields+`}`).Key; got != want {
			t.Errorf("{%s} has the key %q, want %q", fields, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"smithPolitics2022": "smith-politics-2022", "Fitch_2022": "fitch-2022", "Müller": "muller", "L'Express": "lexpress",
		"Reuters & Co.": "reuters-co", "2022-report": "report", "اندبندنت": "", "IPCC2021": "ipcc-2021", "van der Berg": "van-der-berg",
	} {
		if got := Slug(text); got != want {
			t.Errorf("the slug of %q is %q, want %q", text, got, want)
		}
	}
}

// RIS as written by Zotero, citation-js and bibutils.
func TestRIS(t *testing.T) {
	item := one(t, "\ufeffTY  - NEWS\r\nTI  - The long silence: what the ships\r\nsay of it\r\nAU  - Haddad, Amal\r\nAU  - Fitch Solutions,\r\n"+
		"AU  - King, Martin, Jr.\r\nT2  - The Gazette\r\nDA  - 2022/01/09/\r\nPY  - 2022\r\nSP  - 4\r\nEP  - 7\r\nUR  - https://example.org/a; https://example.org/b\r\n"+
		"DO  - https://doi.org/10.1000/182\r\nSN  - 1234-5678\r\nLA  - en-GB\r\nY2  - 2022/02/03/10:11:12\r\nN1  - One line\r\nof a note\r\nKW  - ships\r\nID  - 12\r\nER  - \r\n")
	r := item.Record
	for got, want := range map[string]string{
		r.Title.Text[0].Text: "The long silence: what the ships say of it", r.Author.Text[0].Text: "Amal Haddad; Fitch Solutions; Martin King, Jr.",
		item.Publisher: "The Gazette", r.Published.String(): "2022-01-09", r.Pages: "4-7", r.URL: "https://example.org/a", r.IDs.DOI: "10.1000/182",
		string(r.Language): "en", r.Accessed.String(): "2022-02-03", r.Genre: "news", item.Key: "",
		strings.Join(item.LeftOut, ", "): "URL (https://example.org/b), note, keyword, ISSN (1234-5678)",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "refs:1:1: the file is empty",
		"[{\"id\": \"a\",\n  \"title\": }]":  "refs:2:12: this is not JSON: invalid character '}' looking for beginning of value",
		"[{\"id\": \"a\",\n  \"title\": \"b": "refs:2:13: the JSON ends too early",
		"[1]":                                "refs:1:2: an item is no set of fields",
		"[\n{\"author\": 3}\n]":              "refs:2:2: author: want a list of names",
		"[{\"issued\":\n {\"date-parts\": [[2022,2,30]]}}]": "refs:1:3: issued: want a date that there is: there is no day 2022-02-30",
		`{"items":[{"itemType":"book"}]}`:                   "refs:1:11: this is Zotero's own format",
		"@book{a,}":                                         "refs:1:1: this is neither CSL-JSON nor RIS",
		"TY  - BOOK\nTI  - A\n":                             "refs:1:1: the reference has no end: the file ends without an ER line",
		"TY  - BOOK\nTI  - A\nTY  - BOOK\nER  - \n":         "refs:1:1: the reference has no end: there is no ER line before the next one, in line 3",
		"TY  - BOOK\nER  - \nTI  - A\n":                     "refs:3:1: TI stands before any reference begins",
	} {
		_, findings := Read("refs", []byte(text), "en")
		if len(findings) != 1 {
			t.Errorf("%q: %v", text, findings)
			continue
		}
		if got := findings[0].Place.String() + ": " + findings[0].Message; got != want || findings[0].Hint == "" {
			t.Errorf("%q gives\n%s (hint %q), want\n%s", text, got, findings[0].Hint, want)
		}
	}
}

func TestPlan(t *testing.T) {
	w := &scenario.Workspace{Sources: []*scenario.Source{
		{ID: "ships", Title: says("Ships wait"), URL: "https://example.org/ships", IDs: scenario.IDs{CitationKey: "haddad2022"}},
		{ID: "twin-a", Title: says("Twin")}, {ID: "twin-b", Title: says("Twin")},
	}}
	read := func(items string, as map[string]string) []Planned {
		list, findings := Read("refs", []byte(items), "en")
		p := Planner{Workspace: w, First: "en", ValidID: func(string) bool { return true }, As: as}
		plan, err := p.Plan(list)
		if err != nil || len(findings) > 0 {
			t.Fatal(err, findings)
		}
		return plan
	}
	for items, want := range map[string]string{
		`{"id":"haddad2022","title":"Ships wait"}`:                     Known,
		`{"id":"haddad2022","title":"Ships waited"}`:                   Known,
		`{"id":"haddad2022","title":"Another matter"}`:                 WhyKey,
		`{"id":"other","title":"Ships wait"}`:                          WhyTitle,
		`{"id":"other","title":"X","URL":"https://example.org/ships"}`: WhyAddress,
		`{"title":"ships: WAIT"}`:                                      Known,
		`{"title":"Twin"}`:                                             WhySeveral,
		`{"id":"ships","title":"Ships wait"}`:                          WhyTitle, // it has its own key
		`{"id":"twin-a","title":"Twin"}`:                               Known,
		`{"id":"new","title":"News"}`:                                  New,
	} {
		p := read(items, nil)[0]
		if got := p.Why + p.Verdict; got != want && got != want+Doubtful {
			t.Errorf("%s is %q, want %q", items, got, want)
		}
	}
	if p := read(`[{"id":"a","title":"A"},{"id":"a","title":"B"}]`, nil)[1]; p.Why != WhyTwice {
		t.Errorf("one key twice is %q %q", p.Verdict, p.Why)
	}
	if p := read(`{"id":"other","title":"Ships wait"}`, map[string]string{"other": "ships"})[0]; p.Verdict != Known || p.Record.IDs.CitationKey != "other" {
		t.Errorf("--as: %+v", p)
	}
	if p := read(`{"id":"other","title":"Ships wait"}`, map[string]string{"other": AsNew})[0]; p.Verdict != New || p.Record.ID != "other" {
		t.Errorf("--as new: %+v", p)
	}
}

func says(text string) scenario.Prose {
	item := Item{}
	return item.prose(text, "en")
}
