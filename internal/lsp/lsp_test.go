package lsp_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"signpost/internal/ask"
	"signpost/internal/lsp"
	"signpost/internal/testutil"
)

// An editor is a client without a user interface.
type editor struct {
	t           *testing.T
	root        string
	out         io.WriteCloser
	in          *bufio.Reader
	id          int
	done        chan error
	diagnostics map[string][]diagnostic // the latest diagnostics of each file
	quiet       chan time.Time          // the timer that the server waits for before it checks what was typed
}

type diagnostic struct {
	Range   span
	Code    string
	Message string
	Data    string
	Source  string
}

type span struct{ Start, End position }
type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// start opens a copy of the small workspace of the command line tests in an editor.
func start(t *testing.T) *editor {
	t.Helper()
	root := testutil.CopySample(t)
	toServer, out := io.Pipe()
	in, fromServer := io.Pipe()
	e := &editor{t: t, root: root, out: out, in: bufio.NewReader(in), done: make(chan error, 1), diagnostics: map[string][]diagnostic{}, quiet: make(chan time.Time)}
	at := time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC)
	go func() {
		e.done <- lsp.Serve(toServer, fromServer, lsp.Options{Clock: ask.ClockAt(at), After: func(time.Duration) <-chan time.Time { return e.quiet }, Version: "v0"})
		fromServer.Close()
	}()
	e.ask("initialize", map[string]any{"rootUri": address(root, "")})
	return e
}

func address(root, file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.Join(root, file)}).String()
}

func (e *editor) send(m map[string]any) {
	m["jsonrpc"] = "2.0"
	data, err := json.Marshal(m)
	if err != nil {
		e.t.Error(err)
		return
	}
	if _, err := fmt.Fprintf(e.out, "Content-Length: %d\r\n\r\n%s", len(data), data); err != nil {
		e.t.Error(err)
	}
}

// ask sends a request and returns the result as JSON, or the error message.
func (e *editor) ask(method string, params any) (result json.RawMessage, refused string) {
	e.t.Helper()
	e.id++
	go e.send(map[string]any{"id": e.id, "method": method, "params": params})
	for {
		m := e.receive()
		if m.ID != nil && *m.ID == e.id {
			if m.Error != nil {
				return nil, m.Error.Message
			}
			return m.Result, ""
		}
	}
}

type received struct {
	ID     *int
	Method string
	Params struct {
		URI         string
		Diagnostics []diagnostic
	}
	Result json.RawMessage
	Error  *struct{ Message string }
}

func (e *editor) receive() received {
	e.t.Helper()
	size := 0
	for {
		line, err := e.in.ReadString('\n')
		if err != nil {
			e.t.Fatal(err)
		}
		if line = strings.TrimSpace(line); line == "" {
			break
		}
		size, _ = strconv.Atoi(strings.TrimPrefix(line, "Content-Length: "))
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(e.in, data); err != nil {
		e.t.Fatal(err)
	}
	var m received
	if err := json.Unmarshal(data, &m); err != nil {
		e.t.Fatalf("%v: %s", err, data)
	}
	if m.Method == "textDocument/publishDiagnostics" {
		name, _ := filepath.Rel(e.root, strings.TrimPrefix(m.Params.URI, "file://"))
		e.diagnostics[name] = m.Params.Diagnostics
	}
	return m
}

// notify sends a notification, and waits until everything the server sends in response was read: the answer to a
// following request comes last.
func (e *editor) notify(method string, params any) {
	go e.send(map[string]any{"method": method, "params": params})
	time.Sleep(time.Millisecond) // the order of the two writes
	e.ask("textDocument/documentSymbol", map[string]any{"textDocument": map[string]string{"uri": address(e.root, "none")}})
}

func (e *editor) open(file, text string) {
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": address(e.root, file), "languageId": "yaml", "version": 1, "text": text}})
}

func (e *editor) content(file string) string {
	data, err := os.ReadFile(filepath.Join(e.root, file))
	if err != nil {
		e.t.Fatal(err)
	}
	return string(data)
}

// at are the params of a request about the position after a text in a file.
func (e *editor) at(file, text, behind string) map[string]any {
	e.t.Helper()
	before, _, ok := strings.Cut(text, behind)
	if !ok {
		e.t.Fatalf("%s does not hold %q", file, behind)
	}
	before += behind
	line := strings.Count(before, "\n")
	last := before[strings.LastIndexByte(before, '\n')+1:]
	return map[string]any{
		"textDocument": map[string]string{"uri": address(e.root, file)},
		"position":     position{line, len([]rune(last))}, "context": map[string]any{"includeDeclaration": true},
	}
}

// labels requests the completions after a text.
func (e *editor) labels(file, text, behind string) []string {
	e.t.Helper()
	result, refused := e.ask("textDocument/completion", e.at(file, text, behind))
	if refused != "" {
		e.t.Fatal(refused)
	}
	var items []struct{ Label string }
	if err := json.Unmarshal(result, &items); err != nil {
		e.t.Fatal(err)
	}
	var labels []string
	for _, i := range items {
		labels = append(labels, i.Label)
	}
	return labels
}

const question = "scenarios/strait-closure.yaml"

// Findings appear while the user types and disappear when the mistake is corrected, and a quick fix corrects a
// misspelling.
func TestDiagnosticsWhileTyping(t *testing.T) {
	e := start(t)
	text := e.content(question)
	e.open(question, text)
	if got := e.diagnostics[question]; len(got) > 0 && slices.ContainsFunc(got, func(d diagnostic) bool { return d.Code == "unknown-key" }) {
		t.Fatalf("mistakes in a file without one: %v", got)
	}
	wrong := strings.Replace(text, "horizon:", "horizen:", 1)
	e.change(question, wrong)
	i := slices.IndexFunc(e.diagnostics[question], func(d diagnostic) bool { return d.Code == "unknown-key" })
	if i < 0 {
		t.Fatalf("no unknown key in %v", e.diagnostics[question])
	}
	d := e.diagnostics[question][i]
	if d.Data != "horizon" || d.Range.End.Character-d.Range.Start.Character != len("horizen") {
		t.Errorf("%+v", d)
	}
	result, _ := e.ask("textDocument/codeAction", map[string]any{
		"textDocument": map[string]string{"uri": address(e.root, question)}, "range": d.Range, "context": map[string]any{"diagnostics": []diagnostic{d}},
	})
	if !strings.Contains(string(result), `"newText":"horizon"`) {
		t.Errorf("no fix in %s", result)
	}
	// The names from the last version without a mistake are still offered.
	if got := e.labels(question, wrong, "cite: ["); !slices.Contains(got, "wire-07#1a") {
		t.Errorf("cite offers %q", got)
	}
	e.change(question, text)
	if slices.ContainsFunc(e.diagnostics[question], func(d diagnostic) bool { return d.Code == "unknown-key" }) {
		t.Errorf("the mistake stays: %v", e.diagnostics[question])
	}
}

// change edits a file, and waits for the pause in typing.
func (e *editor) change(file, text string) {
	e.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": address(e.root, file), "version": 2}, "contentChanges": []any{map[string]string{"text": text}}})
	go func() { e.quiet <- time.Date(2022, 1, 6, 9, 0, 1, 0, time.UTC) }()
	for e.receive().Method != "textDocument/publishDiagnostics" {
	}
	e.ask("textDocument/documentSymbol", map[string]any{"textDocument": map[string]string{"uri": address(e.root, "none")}})
}

func TestCompletion(t *testing.T) {
	e := start(t)
	text := e.content(question)
	e.open(question, text)
	const log = "scenarios/strait-closure.log.yaml"
	more := e.content(log) + "- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: pilots, status: em, cite: [wire], likelihood: {closes: unl, st: 3}}\n"
	e.open(log, more)
	const added = "indicators:\n  new-sign:\n    "
	draft := strings.Replace(text, "indicators:\n", added+"\n", 1)
	e.open(question, draft)
	for _, c := range []struct {
		file, text, behind, want, not string
	}{
		{log, more, "indicator: pilots, status: em", "emerging", "pilots-recalled"},
		{log, more, "indicator: pilots", "pilots-recalled", "emerging"},
		{log, more, "status: em, cite: [wire", "wire-07#1a", "emerging"},
		{log, more, "likelihood: {closes: unl", "unlikely", "closes"},
		{log, more, "likelihood: {closes: unl, st", "stays-open", "unlikely"},
		{question, draft, added, "look_every", "horizon"},
	} {
		got := e.labels(c.file, c.text, c.behind)
		if !slices.Contains(got, c.want) || slices.Contains(got, c.not) {
			t.Errorf("behind %q: %q; want %s, not %s", c.behind, got, c.want, c.not)
		}
	}
}

func TestNavigation(t *testing.T) {
	e := start(t)
	text := e.content(question)
	e.open(question, text)
	hover, _ := e.ask("textDocument/hover", e.at(question, text, "cite: [wire-07"))
	if !strings.Contains(string(hover), "**wire-07#1a**") {
		t.Errorf("hover: %s", hover)
	}
	hover, _ = e.ask("textDocument/hover", e.at(question, text, "review_every"))
	if !strings.Contains(string(hover), "How often it is assessed again") {
		t.Errorf("hover on a key: %s", hover)
	}
	const log = "scenarios/strait-closure.log.yaml"
	entries := e.content(log)
	e.open(log, entries)
	hover, _ = e.ask("textDocument/hover", e.at(log, entries, "- {date: 2022"))
	if !strings.Contains(string(hover), "2022-01-0") {
		t.Errorf("hover on an entry: %s", hover)
	}
	definition, _ := e.ask("textDocument/definition", e.at(question, text, "cite: [wire-07"))
	if !strings.Contains(string(definition), "sources/wire-07.yaml") {
		t.Errorf("definition: %s", definition)
	}
	references, _ := e.ask("textDocument/references", e.at(question, text, "pilots-recalled"))
	if !strings.Contains(string(references), "strait-closure.log.yaml") {
		t.Errorf("references: %s", references)
	}
	symbols, _ := e.ask("textDocument/documentSymbol", e.at(question, text, "title"))
	if !strings.Contains(string(symbols), `"name":"pilots-recalled"`) {
		t.Errorf("symbols: %s", symbols)
	}
}

// Renaming works like signpost rename. It is refused with unsaved changes, which would be lost.
func TestRename(t *testing.T) {
	e := start(t)
	text := e.content(question)
	e.open(question, text)
	p := e.at(question, text, "pilots-recalled")
	p["newName"] = "pilots-ashore"
	result, refused := e.ask("textDocument/rename", p)
	if !strings.Contains(string(result), "was: [pilots-recalled]") {
		t.Errorf("rename: %s %s", result, refused)
	}
	p["newName"] = "Pilots Ashore"
	if _, refused := e.ask("textDocument/rename", p); !strings.Contains(refused, "not a valid id") {
		t.Errorf("a wrong name is refused as %q", refused)
	}
	e.change(question, text+"\n")
	p["newName"] = "pilots-ashore"
	if _, refused := e.ask("textDocument/rename", p); !strings.Contains(refused, "is not saved") {
		t.Errorf("what is not saved is refused as %q", refused)
	}
}

func TestUnknownMethodsAreRefused(t *testing.T) {
	e := start(t)
	if _, refused := e.ask("textDocument/formatting", map[string]any{}); !strings.Contains(refused, "does not answer textDocument/formatting") {
		t.Errorf("refused as %q", refused)
	}
	e.ask("shutdown", nil)
	go e.send(map[string]any{"method": "exit"})
	if err := <-e.done; err != nil {
		t.Error(err)
	}
}

// A passage that the situation cites is found from there, and its name leads there.
func TestTheSituationCitesPassages(t *testing.T) {
	e := start(t)
	file := e.content(".signpost.yaml") + "situation:\n  - date: 2022-01-05\n    sentences:\n      - says: {en: Ships wait., ar: تنتظر السفن.}\n        cite: [gazette-01#1a]\n"
	e.open(".signpost.yaml", file)
	question := e.content("scenarios/strait-closure.yaml")
	e.open("scenarios/strait-closure.yaml", question)
	definition, _ := e.ask("textDocument/definition", e.at(".signpost.yaml", file, "cite: [gazette"))
	if !strings.Contains(string(definition), "sources/gazette-01.yaml") {
		t.Errorf("definition: %s", definition)
	}
	references, _ := e.ask("textDocument/references", e.at(".signpost.yaml", file, "cite: [gazette-01#1"))
	for _, want := range []string{".signpost.yaml", "scenarios/strait-closure"} {
		if !strings.Contains(string(references), want) {
			t.Errorf("references lack %s: %s", want, references)
		}
	}
}
