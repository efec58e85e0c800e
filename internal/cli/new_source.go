package cli

import (
	"bytes"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/intake"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const newSourceLong = `Make sources/NAME.yaml from a document: a text, a web page or a PDF, from a file or, with -, from the standard
input. The record keeps a fingerprint of every paragraph and no word of the text; the text itself is kept
as a private copy in texts/, which git leaves alone.

A text wrapped at a column is noticed and its lines are joined; running heads, page numbers and whatever else
is left out is listed. Of a web page the main text is taken. A PDF is read through pdftotext, which Debian has
in poppler-utils. Text written from right to left comes out of PDF files wrong: give a text that a person has
compared with the document, --text beside --pdf, or say --checked.

What you do not say of the document is asked for in the file, and never assumed. A publisher that is new is made
with --reliability. With --stub only the record is made: such a source may be cited whole. The same command gives it its text later, and leaves the record as it is.`

const newSourceExample = `  signpost new source gazette-01 --html page.html --publisher gazette --url https://example.org/ships --accessed 2022-01-03
  signpost new source gazette-02 --text - --language en --published 2022-01-05 < mail.txt
  signpost new source charter --pdf charter.pdf --publisher un --reliability A --reason "The body that adopted it."
  signpost new source treaty --stub --title "The treaty" --url https://example.org/treaty`

// A newSource holds the flags of the command.
type newSource struct {
	text, html, pdf                    string
	paragraphs, charset                string
	title, author                      []string
	published, language, url, accessed string
	publisher, publisherTitle          string
	reliability                        string
	reason                             []string
	checked, sketch, stub, dryRun      bool
}

func newSourceCommand(s *session) *cobra.Command {
	n := &newSource{}
	cmd := &cobra.Command{
		Use:     "source NAME --text FILE|--html FILE|--pdf FILE|--stub",
		Short:   "Make the record of a source from its text, a web page or a PDF",
		Long:    newSourceLong,
		Example: newSourceExample,
		Args:    needArgs(1, 1, "one name"),

		ValidArgsFunction: s.completeArgs(1, stubNames), // those that wait for their text
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := n.wants(cmd); err != nil {
				return err
			}
			return n.run(s, args[0])
		},
	}
	addDryRun(cmd, &n.dryRun)
	n.addDocument(cmd)
	n.addRecord(s, cmd)
	return cmd
}

func (n *newSource) addDocument(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&n.text, "text", "", "the document's text, a `file` in UTF-8, or - for the standard input")
	f.StringVar(&n.html, "html", "", "the document as a web page, a `file` or -")
	f.StringVar(&n.pdf, "pdf", "", "the document as a PDF, a `file`")
	f.BoolVar(&n.stub, "stub", false, "make the record alone, without a text")
	f.StringVar(&n.paragraphs, "paragraphs", "", "how the text tells its paragraphs apart, in a `word`: blank (lines between) or line (one each); without it signpost looks")
	f.StringVar(&n.charset, "charset", "", "the character set of the web page, a `name` such as windows-1256, whatever the page says")
	f.BoolVar(&n.checked, "checked", false, "a person compared the text taken out of the PDF with the document")
	f.BoolVar(&n.sketch, "sketch", false, "keep a sketch of each paragraph, by which an edited one is found again; it gives some words away")
}

func (n *newSource) addRecord(s *session, cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&n.title, "title", nil, "the document's `title`; in another language as ar=title")
	f.StringArrayVar(&n.author, "author", nil, "who wrote it, as `text`; in another language as ar=text")
	f.StringVar(&n.publisher, "publisher", "", "who published it, a `name` in sources/publishers.yaml, or a new one with --reliability")
	f.StringVar(&n.publisherTitle, "publisher-title", "", "what a new publisher is called, as `text` (default: its name)")
	f.StringVar(&n.reliability, "reliability", "", "how reliable a new publisher is, a `letter` from A to F (Admiralty; F cannot be judged)")
	f.StringArrayVar(&n.reason, "reason", nil, "why a new publisher is so reliable, as `text`")
	f.StringVar(&n.published, "published", "", "the `day` it was published, or two with .. between")
	f.StringVar(&n.language, "language", "", "the language of its text, a `code` such as ar, en or fr")
	f.StringVar(&n.url, "url", "", "its `address` on the web")
	f.StringVar(&n.accessed, "accessed", "", "the `day` on which the address was read")
	s.complete(cmd, "publisher", publisherNames)
	s.completeFlag(cmd, "paragraphs", "blank", "line")
	s.completeFlag(cmd, "reliability", "A", "B", "C", "D", "E", "F")
}

func publisherNames(w *scenario.Workspace, c lang.Code, _ string) []string {
	var list []string
	for _, p := range w.Publishers {
		list = append(list, offer(p.ID, p.Title.In(c)))
	}
	return list
}

// wants refuses a command line that names no document, or two.
func (n *newSource) wants(cmd *cobra.Command) error {
	switch {
	case n.stub && (n.text != "" || n.html != "" || n.pdf != ""):
		return usagef(cmd, "a --stub has no text yet")
	case n.stub:
		return nil
	case n.html != "" && (n.text != "" || n.pdf != ""):
		return usagef(cmd, "name one document: --html or another one")
	case n.text == "" && n.html == "" && n.pdf == "":
		return usagef(cmd, "new source needs the document: --text FILE, --html FILE or --pdf FILE; or --stub for the record alone")
	case n.pdf == "-":
		return usagef(cmd, "--pdf needs a file")
	}
	return nil
}

func (n *newSource) run(s *session, id string) error {
	w, _, err := s.read(everything)
	if err != nil {
		return err
	}
	contexts, err := s.contexts(w)
	if err != nil {
		return err
	}
	c := contexts[0]
	d := &store.SourceDraft{Sketch: n.sketch, Today: c.Today}
	d.Record.ID = id
	taken, err := n.take(s, d)
	if err != nil {
		return err
	}
	if err := n.record(w, d, taken); err != nil {
		return err
	}
	if d.Publisher, err = n.newPublisher(w); err != nil {
		return err
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	var files []string
	if stub, missing := w.FindSource(id); missing == nil && stub.Stub() && !n.stub {
		d.Record = *stub
		files, err = store.GiveText(dir, stub, d, n.dryRun)
	} else {
		files, err = store.NewSource(dir, d, n.dryRun)
	}
	var refused *store.NameError
	switch {
	case errors.As(err, &refused):
		return hinted("choose another name, in lower-case letters, digits and hyphens", "%w", err)
	case err != nil:
		return failed(err, "")
	}
	return s.print(report.NewSourceMade(c, report.Making{
		ID: id, Title: d.Record.Title.In(c.Lang), Files: files, Paragraphs: len(d.Paragraphs), Asked: d.Asked(), Notes: noted(c, taken), DryRun: n.dryRun,
	}))
}

// take reads the document.
func (n *newSource) take(s *session, d *store.SourceDraft) (*intake.Draft, error) {
	taken := &intake.Draft{}
	var err error
	switch {
	case n.text != "":
		taken, err = n.takeText(s)
	case n.html != "":
		var data []byte
		if data, err = s.document(n.html); err == nil {
			taken, err = n.takePage(data)
			d.Original, d.Extension = data, ".html"
		}
	case n.pdf != "":
		taken, err = n.takePDF(s)
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
		if err != nil {
			return nil, failed(err, "")
		}
		return data, nil
	}
	data, err := store.ReadDocument(s.path(name))
	if err != nil {
		return nil, failed(err, "name the file of the document, or - for the standard input")
	}
	return data, nil
}

// documentText reads a text that was named, or the standard input.
func (s *session) documentText(name string) (string, error) {
	data, err := s.document(name)
	if err != nil {
		return "", err
	}
	text, err := store.Text(name, data)
	if err != nil && bytes.HasPrefix(data, []byte("%PDF-")) {
		return "", failed(err, "signpost new source NAME --pdf FILE takes its text and its fingerprint")
	}
	if err != nil {
		return "", failed(err, "iconv -f WINDOWS-1256 -t UTF-8 is one way to change what a text is written in")
	}
	return text, nil
}

func (n *newSource) takeText(s *session) (*intake.Draft, error) {
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

func (n *newSource) takePage(data []byte) (*intake.Draft, error) {
	taken, err := intake.FromPage(data, n.charset)
	switch {
	case errors.Is(err, intake.ErrNoPageTool):
		return nil, failed(err, "install it with go install ./cmd/signpost-page, or name the page's text with --text")
	case err != nil:
		return nil, failed(err, "")
	}
	return taken, nil
}

func (n *newSource) takePDF(s *session) (*intake.Draft, error) {
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

// record fills in what is known of the document. What the command line says counts more than what the page says of itself.
func (n *newSource) record(w *scenario.Workspace, d *store.SourceDraft, taken *intake.Draft) error {
	r := &d.Record
	var own []string
	given := func(flag, page, what string) string {
		if flag == "" && page != "" {
			own = append(own, what+": "+page)
			return page
		}
		return flag
	}
	r.Language = lang.Code(given(n.language, taken.Language, "language"))
	published := given(n.published, taken.Published, "published")
	var err error
	if published != "" {
		if r.Published, err = day.ParsePeriod(published); err != nil {
			return hinted("", "--published: %w", err)
		}
	}
	if r.Accessed, err = dayFlag("--accessed", n.accessed, d.Today, ask.Neither); err != nil {
		return err
	}
	if r.Title.Text, err = n.words("--title", n.title, given("", first(n.title, taken.Title), "title"), w, r.Language); err != nil {
		return err
	}
	if r.Author.Text, err = n.words("--author", n.author, given("", first(n.author, taken.Author), "author"), w, r.Language); err != nil {
		return err
	}
	if r.Title.IsZero() {
		r.Title.Text = lang.Text{{Lang: w.Languages[0], Text: r.ID}}
	}
	r.URL, r.PublisherID = n.url, n.publisher
	if len(own) > 0 {
		taken.Notes = append([]intake.Note{{What: intake.PhrasePage, Items: own}}, taken.Notes...)
	}
	return nil
}

// first is what a page says, where the command line says nothing.
func first(flag []string, page string) string {
	if len(flag) > 0 {
		return ""
	}
	return page
}

// words reads a text given in one language or more. Without a language it is in that of the document.
func (n *newSource) words(flag string, values []string, page string, w *scenario.Workspace, own lang.Code) (lang.Text, error) {
	if len(values) == 0 && page != "" {
		values = []string{page}
	}
	languages := w.Languages
	if own != "" {
		languages = append([]lang.Code{own}, languages...)
	}
	return texts(flag, values, languages)
}

// newPublisher is the publisher to be made, if the one that was named is not there.
func (n *newSource) newPublisher(w *scenario.Workspace) (*scenario.Publisher, error) {
	known := n.publisher != "" && w.FindPublisher(n.publisher) != nil
	more := n.reliability != "" || len(n.reason) > 0 || n.publisherTitle != ""
	switch {
	case n.publisher == "" && more:
		return nil, hinted("name the publisher", "--reliability, --reason and --publisher-title need --publisher")
	case known && more:
		return nil, hinted("change it in sources/publishers.yaml", "the publisher %q is there already", n.publisher)
	case n.publisher == "" || known:
		return nil, nil
	case n.reliability == "":
		var names []string
		for _, p := range w.Publishers {
			names = append(names, p.ID)
		}
		hint := "make it with --reliability and --reason: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged"
		if near := diag.Nearest(n.publisher, names); near != "" {
			hint = "did you mean " + near + "? or " + hint
		}
		return nil, hinted(hint, "there is no publisher %q yet", n.publisher)
	}
	if err := store.CheckID(n.publisher); err != nil {
		return nil, hinted("write a short name in lower case, such as gazette", "--publisher: %w", err)
	}
	p := &scenario.Publisher{ID: n.publisher, Reliability: strings.ToUpper(n.reliability)}
	if len(p.Reliability) != 1 || !strings.Contains("ABCDEF", p.Reliability) {
		return nil, hinted("A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged", "--reliability: want a letter from A to F, got %q", n.reliability)
	}
	title := n.publisherTitle
	if title == "" {
		title = strings.ReplaceAll(n.publisher, "-", " ")
	}
	var err error
	if p.Title.Text, err = texts("--publisher-title", []string{title}, w.Languages); err != nil {
		return nil, err
	}
	p.Reason.Text, err = texts("--reason", n.reason, w.Languages)
	return p, err
}

// noted says in the reader's language what was done to a text.
func noted(c report.Context, d *intake.Draft) []report.MadeNote {
	var list []report.MadeNote
	for _, n := range d.Notes {
		list = append(list, report.MadeNote{Text: lang.Say(c.Lang, n.What, n.Args...), Items: n.Items})
	}
	return list
}
