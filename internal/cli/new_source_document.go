package cli

import (
	"errors"
	"strings"

	"signpost/internal/intake"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/store"
)

// readDocument reads the document.
func (n *newSource) readDocument(s *session, d *store.SourceDraft) (*intake.Draft, error) {
	taken := &intake.Draft{}
	var err error
	switch {
	case n.text != "":
		taken, err = n.draftFromText(s)
	case n.html != "":
		var data []byte
		if data, err = s.document(n.html); err == nil {
			taken, err = n.draftFromPage(data)
			d.Original, d.Extension = data, ".html"
		}
	case n.pdf != "":
		taken, err = n.draftFromPDF(s)
	}
	if err != nil {
		return nil, err
	}
	if n.pdf != "" {
		if d.Original, err = s.document(n.pdf); err != nil {
			return nil, err
		}
		d.Extension = ".pdf"
	}
	if d.Paragraphs = taken.Paragraphs; len(d.Paragraphs) == 0 && !n.stub {
		return nil, hinted("name the file that holds the document", "the document has no text")
	}
	return taken, nil
}

// document reads a file that was named, or the standard input.
func (s *session) document(name string) ([]byte, error) {
	if name == "-" {
		data, err := store.ReadStream(s.world.Stdin)
		return data, documentError(err)
	}
	data, err := store.ReadDocument(s.path(name), name)
	return data, documentError(err)
}

// documentError words why a document cannot be taken in.
func documentError(err error) error {
	var d *store.DocumentError
	switch {
	case errors.As(err, &d):
		return failed(err, d.Remedy)
	case err != nil:
		return failed(err, "")
	}
	return nil
}

// documentText reads a text that was named, or the standard input.
func (s *session) documentText(name string) (string, error) {
	if name != "-" {
		text, err := store.ReadText(s.path(name), name)
		return text, documentError(err)
	}
	data, err := s.document(name)
	if err != nil {
		return "", err
	}
	text, err := store.Text("the standard input", data)
	return text, documentError(err)
}

func (n *newSource) draftFromText(s *session) (*intake.Draft, error) {
	text, err := s.documentText(n.text)
	if err != nil {
		return nil, err
	}
	if looksLikePage(text) {
		return nil, hinted("name it with --html", "%s is a web page, not a text", n.text)
	}
	taken, err := intake.FromText(text, n.paragraphs)
	if err != nil {
		return nil, hinted("", "--paragraphs: %w", err)
	}
	return taken, nil
}

func looksLikePage(text string) bool {
	start := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(text[:min(len(text), 200)], "\ufeff")))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

func (n *newSource) draftFromPage(data []byte) (*intake.Draft, error) {
	taken, err := intake.FromPage(data, n.charset)
	switch {
	case errors.Is(err, intake.ErrNoPageTool):
		return nil, failed(err, "install it with go install ./cmd/signpost-page, or name the page's text with --text")
	case err != nil:
		return nil, failed(err, "")
	}
	return taken, nil
}

func (n *newSource) draftFromPDF(s *session) (*intake.Draft, error) {
	file := s.path(n.pdf)
	data, err := s.document(n.pdf)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(string(data[:min(len(data), 1024)]), "%PDF-") {
		return nil, hinted("name a text with --text, a web page with --html", "%s is no PDF", n.pdf)
	}
	taken, err := intake.FromPDF(file, n.paragraphs, n.checked)
	var turned *intake.RightToLeftError
	switch {
	case errors.As(err, &turned):
		return nil, failed(err, "name a text that a person compared with the document, --text FILE beside --pdf; or, once someone has compared this one, say --checked")
	case errors.Is(err, intake.ErrNoPDFTool):
		return nil, failed(err, "install it (Debian: apt install poppler-utils), or name the document's text with --text")
	case err != nil:
		return nil, failed(err, "")
	}
	return taken, nil
}

// madeNotes says in the reader's language what was done to a text.
func madeNotes(c report.Context, d *intake.Draft) []report.MadeNote {
	var list []report.MadeNote
	for _, n := range d.Notes {
		list = append(list, report.MadeNote{Text: lang.Say(c.Lang, n.What, n.Args...), Items: n.Items})
	}
	return list
}
