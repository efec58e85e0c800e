package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"time"

	"signpost/internal/ask"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// Options are the server's dependencies and settings.
type Options struct {
	Clock   ask.Clock                            // at the start; advanced by After, unless the user fixed it
	After   func(time.Duration) <-chan time.Time // like time.After
	Lang    lang.Code                            // of messages; empty for the workspace's first
	Version string
}

// typingPause is the pause in typing after which a text is checked.
const typingPause = 150 * time.Millisecond

// A server serves one editor for one workspace.
type server struct {
	Options
	out   io.Writer
	root  string            // the folder of the workspace; empty until one was found
	files store.Cache       // parsed files
	open  map[string]string // texts of the files open in the editor, by URI
	notes bool              // notes are shown too

	w     *scenario.Workspace // as last loaded without a mistake, or in part if it never was
	c     report.Context      // of that workspace
	found map[string]bool     // the files that have findings now
	ended bool                // after a shutdown request
	err   error               // of the stream to the editor
}

// Serve serves an editor until its exit notification or the end of the input. It returns an error if reading or
// writing fails, or if the input ends without a shutdown.
func Serve(in io.Reader, out io.Writer, o Options) error {
	s := &server{Options: o, out: out, open: map[string]string{}, found: map[string]bool{}}
	type received struct {
		m   message
		err error
	}
	messages := make(chan received)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for b := bufio.NewReader(in); ; {
			m, err := receive(b)
			select {
			case messages <- received{m, err}:
			case <-stop:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	var quiet <-chan time.Time
	for s.err == nil {
		select {
		case r := <-messages:
			switch {
			case errors.Is(r.err, io.EOF) && s.ended, r.m.Method == "exit" && s.ended:
				return nil
			case errors.Is(r.err, io.EOF), r.m.Method == "exit":
				return errors.New("the editor ended without a shutdown")
			case r.err != nil:
				return r.err
			}
			if s.handle(r.m) {
				quiet = s.After(typingPause)
			}
		case now := <-quiet:
			quiet = nil
			if !s.Clock.Pinned {
				s.Clock = ask.ClockAt(now)
			}
			s.publishFindings()
		}
	}
	return s.err
}

// params holds the params of all supported methods.
type params struct {
	RootURI  string `json:"rootUri"`
	Document struct {
		URI  string `json:"uri"`
		Text string `json:"text"`
	} `json:"textDocument"`
	Position position `json:"position"`
	Changes  []struct {
		Text string `json:"text"`
	} `json:"contentChanges"`
	NewName string `json:"newName"`
	Range   span   `json:"range"`
	Context struct {
		Diagnostics []diagnostic `json:"diagnostics"`
		Declaration bool         `json:"includeDeclaration"`
	} `json:"context"`
	Folders []struct {
		URI string `json:"uri"`
	} `json:"workspaceFolders"`
	Options struct {
		Notes bool `json:"notes"`
	} `json:"initializationOptions"`
}

// requests are the methods that have a result.
var requests = map[string]func(*server, params) (any, error){
	"initialize":                  (*server).initialize,
	"shutdown":                    func(s *server, _ params) (any, error) { s.ended = true; return nil, nil },
	"textDocument/completion":     (*server).complete,
	"textDocument/hover":          (*server).hover,
	"textDocument/definition":     (*server).definition,
	"textDocument/references":     (*server).references,
	"textDocument/prepareRename":  (*server).prepareRename,
	"textDocument/rename":         (*server).rename,
	"textDocument/documentSymbol": (*server).symbols,
	"textDocument/codeAction":     (*server).actions,
}

// handle handles a message, and reports whether a text was changed, which must be checked after a pause.
func (s *server) handle(m message) (typed bool) {
	if m.Error != nil {
		s.send(message{Version: "2.0", ID: json.RawMessage("null"), Error: m.Error})
		return false
	}
	var p params
	if len(m.Params) > 0 {
		if err := json.Unmarshal(m.Params, &p); err != nil && m.ID != nil {
			s.send(message{Version: "2.0", ID: m.ID, Error: &responseError{codeParams, err.Error()}})
			return false
		}
	}
	if m.ID != nil && m.Method != "" {
		s.request(m, p)
		return false
	}
	switch m.Method {
	case "textDocument/didOpen":
		s.findRoot(p.Document.URI)
		s.open[p.Document.URI] = p.Document.Text
		s.publishFindings()
	case "textDocument/didChange":
		if n := len(p.Changes); n > 0 {
			s.open[p.Document.URI] = p.Changes[n-1].Text
		}
		return true
	case "textDocument/didClose":
		delete(s.open, p.Document.URI)
		s.publishFindings()
	case "initialized", "textDocument/didSave", "workspace/didChangeWatchedFiles":
		s.publishFindings()
	}
	return false
}

func (s *server) request(m message, p params) {
	f, ok := requests[m.Method]
	if !ok {
		s.send(message{Version: "2.0", ID: m.ID, Error: &responseError{codeUnknown, "signpost does not answer " + m.Method}})
		return
	}
	result, err := f(s, p)
	if err != nil {
		s.send(message{Version: "2.0", ID: m.ID, Error: &responseError{codeRefused, err.Error()}})
		return
	}
	s.send(response{Version: "2.0", ID: m.ID, Result: result})
}

func (s *server) send(m any) {
	if err := send(s.out, m); s.err == nil {
		s.err = err
	}
}

func (s *server) notify(method string, p any) {
	data, err := json.Marshal(p)
	if err != nil {
		s.err = err
		return
	}
	s.send(message{Version: "2.0", Method: method, Params: data})
}

func (s *server) initialize(p params) (any, error) {
	s.notes = p.Options.Notes
	if len(p.Folders) > 0 {
		s.findRoot(p.Folders[0].URI + "/")
	}
	s.findRoot(p.RootURI + "/")
	return map[string]any{
		"serverInfo": map[string]string{"name": "signpost", "version": s.Version},
		"capabilities": map[string]any{
			"positionEncoding":       "utf-16",
			"textDocumentSync":       map[string]any{"openClose": true, "change": 1, "save": true},
			"completionProvider":     map[string]any{"triggerCharacters": []string{"#", "[", ",", " ", "/", "-", ":"}},
			"hoverProvider":          true,
			"definitionProvider":     true,
			"referencesProvider":     true,
			"documentSymbolProvider": true,
			"codeActionProvider":     map[string]any{"codeActionKinds": []string{"quickfix"}},
			"renameProvider":         map[string]any{"prepareProvider": true},
		},
	}, nil
}
