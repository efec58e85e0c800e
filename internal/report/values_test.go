package report_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"signpost/internal/check"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/reference"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/table"
	"signpost/internal/view"
)

type documented interface{ Document() *view.Document }

// says fails unless the document of a report contains all of these, in this order.
func says(t *testing.T, r documented, want ...string) {
	t.Helper()
	rest := shown(r.Document())
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Errorf("%T does not say %q, or not in this place:\n%s", r, w, shown(r.Document()))
			return
		}
		rest = after
	}
}

// shown is what a document says, with the titles of its columns and its code.
func shown(d *view.Document) string {
	all := ""
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case view.Code:
			all += b.Text + "\n"
		case view.Fields:
			for _, f := range b {
				all += f.Name + ": " + f.Value.Plain() + "\n"
			}
		default:
			view.Walk([]view.Block{b}, func(s view.Spans) { all += s.Plain() + "\n" })
		}
	}
	return all
}

// field is a value of a report's JSON, by keys and positions.
func field(t *testing.T, r any, path ...any) any {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	for _, p := range path {
		switch p := p.(type) {
		case string:
			v = v.(map[string]any)[p]
		case int:
			v = v.([]any)[p]
		}
	}
	return v
}

func TestRulesAreListedAndExplained(t *testing.T) {
	rule := check.Rules[slices.IndexFunc(check.Rules, func(r check.Rule) bool { return r.Name == "single-source" })]
	line := report.RuleLine{Name: rule.Name, Level: rule.Level.String(), Says: rule.Says, Why: rule.Why, Example: report.NewRuleExample(rule.Name)}
	other := report.RuleLine{Name: "unknown-key", Level: "error", Says: "A key is not one that belongs there."}
	list := report.NewRules(report.Header{Language: lang.English}, []report.RuleLine{other, line}, false)
	says(t, list, "unknown-key", "A key is not one", "single-source", "signpost help rules single-source")
	if strings.Contains(shown(list.Document()), rule.Why) {
		t.Error("the list of rules says why, which is for one of them")
	}
	if got := field(t, list, "rules", 1, "example", "file"); got != "scenarios/coup.log.yaml" {
		t.Errorf("the file of the example is %v", got)
	}
	if got := field(t, list, "rules", 0, "example"); got != nil {
		t.Errorf("a rule on files has the example %v", got)
	}
	both := report.NewRules(report.Header{Language: lang.Arabic}, []report.RuleLine{other, line}, true)
	says(t, both, "القواعد", "unknown-key", "خطأ", "single-source", rule.Why, "cite: [other#1a]}", "cite: [other#1a, report#1a]}")
	if none := report.NewRuleExample("none"); none != nil {
		t.Errorf("a rule without an archive has the example %v", none)
	}
}

func TestFileFormatSaysWhatEachKeyMeans(t *testing.T) {
	r := report.NewFileFormat(report.Header{Language: lang.English}, []report.FormatRecord{{Name: "log entry", Says: "One line.", Keys: []report.FormatKey{
		{Name: "date", Type: "day", Required: true, Says: "When.", Example: "2022-01-09", Since: 1},
		{Name: "status", Type: "one of a few words", Words: []string{"absent", "present"}, Says: "What was seen.", Example: "absent", Since: 2},
		{Name: "dissent", Type: "keys and values", Holds: "dissent", Says: "Who disagrees.", Example: "{by: x}", Since: 1},
	}}})
	says(t, r, "log entry", "One line.", "date*", "When. (day) date: 2022-01-09", "status", "(one of a few words: absent, present) status: absent Since format 2.", "(keys and values: dissent)")
	if field(t, r, "report") != "file_format" || field(t, r, "records", 0, "keys", 0, "required") != true {
		t.Error("the JSON of the reference lacks its name, or what is required")
	}
}

func TestScalesAreListedWithTheirWords(t *testing.T) {
	r := report.NewScales(report.Header{Language: lang.English}, likelihood.Scales)
	says(t, r, "20–45%", "unlikely", "improbable", "highly likely", "90%")
	if got := field(t, r, "expectations", 0, "probability"); got != 0.9 {
		t.Errorf("the first expectation is %v, want 0.9", got)
	}
	for _, s := range r.Scales {
		for _, b := range s.Bands {
			if slices.Contains(b.Others, b.Word) || b.Lo >= b.Hi {
				t.Errorf("%s: the band %+v repeats its word, or is empty", s.ID, b)
			}
		}
	}
}

func TestRenameReportShowsFilesAndDifferences(t *testing.T) {
	c := context(t, lang.English)
	files := []report.RenamedFile{{From: "scenarios/a.yaml", To: "scenarios/b.yaml", Lines: 2, Diff: "-a\n+b\n"}, {From: "c.yaml", To: "c.yaml", Lines: 1}}
	says(t, report.NewRenameReport(c, "question", "a", "b", false, files), "a", "b", "scenarios/a.yaml", "scenarios/b.yaml")
	dry := report.NewRenameReport(c, "question", "a", "b", true, files)
	says(t, dry, "-a\n+b")
	if field(t, dry, "dry_run") != true || field(t, dry, "files", 0, "lines") != 2.0 {
		t.Error("the JSON does not say that nothing was written, or how many lines")
	}
}

func TestSourceTextMarksFreeParagraphs(t *testing.T) {
	c := context(t, lang.English)
	s, err := c.Workspace.FindSource("gazette-01")
	if err != nil {
		t.Fatal(err)
	}
	all := report.NewSourceText(c, s, nil, false)
	if all.AtHand || len(all.Paragraphs) != all.Encoded+all.SetAside+all.Free || len(all.Paragraphs) == 0 || all.Encoded == 0 {
		t.Errorf("%d paragraphs: %d encoded, %d set aside, %d free", len(all.Paragraphs), all.Encoded, all.SetAside, all.Free)
	}
	says(t, all, s.Title.In(lang.English), "1a")
	free := report.NewSourceText(c, s, []string{"Not the text on record."}, true)
	if len(free.Paragraphs) != free.Free || !free.AtHand {
		t.Errorf("%d paragraphs are shown, and %d are free", len(free.Paragraphs), free.Free)
	}
	free.Document()
	other := report.NewSourceText(c, s, []string{"Not the text on record."}, false)
	if !other.Paragraphs[0].Differs || !other.Paragraphs[len(other.Paragraphs)-1].Differs {
		t.Error("another text, and one that ends too soon, differ from the record")
	}
	says(t, other, "Not the text on record.")
	sheet := other.Worksheet()
	for _, want := range []string{"# gazette-01: ", "\n[1]\n| Not the text on record.\n= 1a ", "signpost source encode gazette-01 FILE"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the worksheet lacks %q:\n%s", want, sheet)
		}
	}
}

func TestSourceReportsSayWhatIsToBeDone(t *testing.T) {
	c := context(t, lang.English)
	made := report.NewSourceMade(c, report.Making{ID: "note", Title: "A note", Files: []string{"sources/note.yaml"}, Paragraphs: 3, Asked: []string{"publisher"},
		Notes: []report.MadeNote{{Text: "Left out:", Items: []string{"Share"}}}})
	says(t, made, "sources/note.yaml", "publisher")
	says(t, made, "Left out:", "Share")
	encoded := report.NewSourceEncoded(c, report.SourceEncoded{Source: "note", File: "sources/note.yaml", Passages: []string{"note#1a"}, SetAside: []string{"2"}, Lines: []string{"1a: {}"}, Free: 1, DryRun: true})
	says(t, encoded, "note#1a", "1a: {}")
	if field(t, encoded, "report") != "source-encoded" || field(t, encoded, "free") != 1.0 {
		t.Error("the JSON lacks its name, or what is free")
	}
}

func TestImportListsNewKnownAndDoubtful(t *testing.T) {
	c := context(t, lang.English)
	item := func(line int, key, title string, lost ...string) *reference.Item {
		return &reference.Item{Place: diag.Place{File: "refs.json", Line: line}, Key: key, Record: scenario.Source{Title: prose(title)}, LeftOut: lost}
	}
	plan := []reference.Planned{
		{Item: item(1, "n21", "New", "DOI"), Verdict: reference.New, Record: scenario.Source{ID: "new-21"}, Publisher: &scenario.Publisher{ID: "press"}},
		{Item: item(9, "k22", "Known", "DOI", "ISSN"), Verdict: reference.Known, Record: scenario.Source{ID: "wire-07"}, Changes: []reference.Change{{Key: "url", Was: "a", Is: "b"}}},
		{Item: item(12, "", "Same"), Verdict: reference.Known, Record: scenario.Source{ID: "gazette-01"}},
		{Item: item(20, "", "Doubt"), Verdict: "doubtful", Why: "line %d", Args: []any{3}},
	}
	r := report.NewSourceImported(c, "refs.json", plan, nil, true)
	if len(r.New) != 1 || len(r.Known) != 2 || len(r.Doubtful) != 1 || r.Doubtful[0].Why != "line 3" || len(r.Files) != 0 {
		t.Errorf("%d new, %d known, doubtful %+v", len(r.New), len(r.Known), r.Doubtful)
	}
	if want := []report.LostField{{Field: "DOI", Items: []string{plan[0].Item.Says(), plan[1].Item.Says()}}, {Field: "ISSN", Items: []string{plan[1].Item.Says()}}}; !reflect.DeepEqual(r.LeftOut, want) {
		t.Errorf("left out is %+v, want %+v", r.LeftOut, want)
	}
	says(t, r, "dry run", "1 new, 2 known, 1 doubtful", "new-21", "wire-07", "url: a → b", "nothing new", "Doubt", `--as "Doubt"=SOURCE`, "press", "DOI")
	exported := report.NewSourceExported(c, c.Workspace.Questions[0])
	if all := report.NewSourceExported(c, nil); len(all.Sources) != len(c.Workspace.Sources) || len(exported.Sources) == 0 {
		t.Errorf("%d of %d sources are exported, of a question %d", len(all.Sources), len(c.Workspace.Sources), len(exported.Sources))
	}
	says(t, exported, exported.Sources[0].Key)
	data, err := exported.CSL()
	if err != nil || !strings.Contains(string(data), `"title"`) {
		t.Errorf("CSL: %s, %v", data, err)
	}
	for _, lost := range exported.Lost() {
		if len(lost.Items) == 0 {
			t.Errorf("%s is lost of no source", lost.Field)
		}
	}
}

func TestFindingsAreCountedByLevelAndRule(t *testing.T) {
	found := []diag.Finding{
		{Place: diag.Place{File: "a.yaml", Line: 2, Col: 3}, Level: diag.Error, Rule: "unknown-key", Message: "unknown key", Hint: "delete it"},
		{Place: diag.Place{File: "a.yaml"}, Level: diag.Warning, Rule: "one-sided", Message: "no surprise"},
		{Level: diag.Note, Rule: "single-source"}, {Level: diag.Note, Rule: "single-source", Accepted: true},
	}
	r := report.NewFindings(report.Header{Language: lang.English}, found, false)
	if r.Errors != 1 || r.Warnings != 1 || r.Notes != 1 || r.Accepted != 1 || len(r.Findings) != 2 {
		t.Errorf("counted %+v", r)
	}
	if got := strings.Join(r.Summary(), "|"); !strings.HasPrefix(got, "1 error, 1 warning, 1 note, 1 accepted|") || !strings.Contains(got, "single-source  and 1 accepted") {
		t.Errorf("the summary is %s", got)
	}
	says(t, r, "unknown key", "delete it", "no surprise")
	if r.Caveat() != "" {
		t.Error("a caveat where the rules ran")
	}
	if r.RulesRun = false; r.Caveat() == "" {
		t.Error("no caveat where the rules did not run")
	}
	if report.NewFindings(report.Header{Language: lang.English}, nil, false).Summary() != nil {
		t.Error("a summary of nothing")
	}
}

func TestTablesHaveAllRows(t *testing.T) {
	c := context(t, lang.English)
	w := c.Workspace
	scenarios, expected := 0, 0
	for _, q := range w.Questions {
		scenarios += len(q.Scenarios)
		expected += len(w.IndicatorsFor(q)) * len(q.Scenarios)
	}
	due := report.NewDue(c, 400, false)
	matrix := 0
	for _, q := range w.Questions {
		matrix += rowsOf(t, report.NewMatrix(c, q, false).Table())
	}
	list, log := rowsOf(t, report.NewList(c, w.Questions, report.ListOptions{}).Table()), rowsOf(t, report.NewLog(c, w.Questions, nil, report.LogFilter{}).Table())
	if list != scenarios || matrix != expected || log == 0 || rowsOf(t, due.Table()) != len(due.Calendar().Events) {
		t.Errorf("%d rows of %d scenarios, %d of %d expectations, %d of the log, %d of what is due", list, scenarios, matrix, expected, log, rowsOf(t, due.Table()))
	}
	ids := map[string]bool{}
	for _, e := range due.Calendar().Events {
		if ids[e.ID] || e.On == 0 || e.Summary == "" {
			t.Errorf("the event %+v has no id, day or summary of its own", e)
		}
		ids[e.ID] = true
	}
}

// rowsOf counts the rows of a table, which must all have its columns.
func rowsOf(t *testing.T, tab table.Table) int {
	t.Helper()
	n := 0
	for row := range tab.Rows {
		if n++; len(row) != len(tab.Columns) {
			t.Errorf("%s: row %d has %d cells for %d columns", tab.Name, n, len(row), len(tab.Columns))
		}
	}
	return n
}

func TestAmendReportSaysWhatChanged(t *testing.T) {
	signs := [2]scenario.ExpectationWord{"highly likely", "highly unlikely"}
	before, after := strait(signs), strait(signs)
	for _, q := range []*scenario.Question{before, after} {
		logged(q, firstDay, status(q, 0, scenario.Present))
	}
	retraction := logged(after, firstDay+1, scenario.Entry{Detail: &scenario.Detail{Retract: "e1", Because: prose("Amended.").Text}})
	now := logged(after, firstDay, status(after, 0, scenario.Emerging))
	entries := []report.NewEntry{
		{Question: after, Entry: retraction, At: report.LogLine{File: "strait.log.yaml", Line: 2, ID: retraction.ID, Text: "- {retract}"}},
		{Question: after, Entry: now, At: report.LogLine{File: "strait.log.yaml", Line: 3, ID: now.ID, Text: "- {again}"}},
	}
	r := report.NewAmendReport(looking(t, before), looking(t, after), entries)
	if r.Amended == nil || r.Amended.Entry != "e1" || !slices.Contains(r.Amended.Changed, report.AmendedDetail{Key: "status", Was: "present", Is: "emerging"}) {
		t.Fatalf("amended is %+v", r.Amended)
	}
	says(t, r, "status: present → emerging", "- {retract}", "- {again}")
	if where := r.Where(); len(where) != 2 || where[1].Line != 3 {
		t.Errorf("the entries stand at %v", where)
	}
	several := report.NewWritesReport(looking(t, before), looking(t, after), entries)
	if several.Amended != nil || fmt.Sprint(field(t, several, "report")) != "written-several" {
		t.Errorf("several entries are an amendment: %+v", several.Amended)
	}
	says(t, several, "retracts e1", "present → ◐ emerging", "- {retract}", "- {again}")
}

// The briefing of an empty log, of a closed question and in Arabic says the same in other words.
func TestEveryReportSaysTheSameInArabic(t *testing.T) {
	english, arabic := everyDocument(context(t, lang.English)), everyDocument(context(t, lang.Arabic))
	for name, d := range english {
		if a := arabic[name]; a == nil || a.Dir != "rtl" || d.Dir != "ltr" || len(a.Blocks) != len(d.Blocks) {
			t.Errorf("%s: the Arabic document has another direction or other blocks", name)
		}
	}
}

func viewOf(by string, lo, hi float64) scenario.Entry {
	return scenario.Entry{Detail: &scenario.Detail{By: by, Holds: []likelihood.Range{{Lo: lo, Hi: hi}, {Lo: 100 - hi, Hi: 100 - lo}}, Because: prose("Mine.").Text}}
}

// A mean is always shown with the authors and the range of the views.
func TestBriefSaysOfWhichViewsANumberIsTheMean(t *testing.T) {
	for _, c := range []struct {
		views []string
		want  string
	}{
		{[]string{"amal", "badr"}, "The number is the plain mean of 2 views, which reach from 69 to 80%: Badr 69 to 79%; Amal 70 to 80%."},
		{[]string{"a", "b", "c", "d", "e", "f"}, "The number is the plain mean of 6 views, which reach from 65 to 80%: F 65 to 75%; 4 between; A 70 to 80%."},
		{nil, "The number was assessed as a mean of 1 view, which the log does not have."},
	} {
		q := strait()
		var ids []string
		for n, by := range c.views {
			ids = append(ids, logged(q, firstDay, viewOf(by, 20+float64(n), 30+float64(n))).ID)
		}
		if c.views == nil {
			ids = []string{"gone"}
		}
		mean := judged(25, 30)
		mean.Pooled = ids
		logged(q, firstDay+1, mean)
		r := report.NewBrief(looking(t, q), report.BriefOptions{Questions: []*scenario.Question{q}})
		if got := shown(r.Document()); !strings.Contains(got, c.want) {
			t.Errorf("the briefing does not say %q:\n%s", c.want, got)
		}
	}
}

func TestListSaysWhatMoved(t *testing.T) {
	q := strait([2]scenario.ExpectationWord{"highly likely", "highly unlikely"})
	logged(q, firstDay, judged(20, 30))
	logged(q, firstDay+5, status(q, 0, scenario.Present))
	logged(q, firstDay+6, judged(50, 60))
	c := looking(t, q)
	r := report.NewList(c, []*scenario.Question{q}, report.ListOptions{Choice: report.Choice{Moved: true, Since: firstDay + 1}})
	says(t, r, "Strait", "since")
	if len(r.Questions) != 1 || r.Questions[0].Change == nil || !r.Questions[0].Change.Moved() {
		t.Errorf("the list has %d questions that moved", len(r.Questions))
	}
	still := report.NewList(c, []*scenario.Question{q}, report.ListOptions{Choice: report.Choice{Moved: true, Since: firstDay + 20}})
	says(t, still, "Nothing moved.")
	says(t, report.NewList(c, nil, report.ListOptions{}), "No question matches.")
	says(t, report.NewList(c, []*scenario.Question{q}, report.ListOptions{Indicators: true}), "Sign 0", "present")
}

func TestExportedTablesAreExplained(t *testing.T) {
	r := report.NewExported(report.Header{Language: lang.English}, []report.ExportedTable{{Name: "entries", Says: "An entry.", Columns: []string{"id", "date"}}},
		[]report.Query{{Name: "sqlite", Says: "SQLite:", SQL: ".import entries.csv entries"}}, []report.Query{{Name: "count", Says: "How many:", SQL: "SELECT 1"}})
	says(t, r, "entries", "An entry. id, date", "SQLite:", ".import entries.csv entries", "How many:", "SELECT 1")
	if got := field(t, r, "tables", 0, "key"); !reflect.DeepEqual(got, []any{}) {
		t.Errorf("a table without a key has the key %v", got)
	}
}
