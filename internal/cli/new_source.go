package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const newSourceLong = `Make sources/NAME.yaml from a document: a text, a web page or a PDF, from a file or, with -, from the standard
input. The record keeps a fingerprint of every paragraph and no word of the text; the text itself is kept
as a private copy in texts/, which git leaves alone.

A text wrapped at a column is noticed and its lines are joined; running heads, page numbers and whatever else
is left out are listed. Of a web page the main text is taken. A PDF is read through pdftotext, which Debian has
in poppler-utils. Text written from right to left comes out of PDF files wrong: give a text that a person has
compared with the document, --text beside --pdf, or say --checked.

What you do not say about the document is asked for in the file, and never assumed. A publisher that is new is made
with --reliability. With --stub only the record is made: such a source may be cited whole. The same command
gives it its text later, and leaves the record as it is.`

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
			if err := n.requireDocument(cmd); err != nil {
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
	f.StringVar(&n.paragraphs, "paragraphs", "", "the `separator` of paragraphs: blank (a blank line) or line (a line break) (default: found out)")
	f.StringVar(&n.charset, "charset", "", "the character set of the web page, a `name` such as windows-1256, in place of the one that it names")
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
	f.StringArrayVar(&n.reason, "reason", nil, "why the new publisher has that reliability, as `text`")
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

// requireDocument refuses a command line that names no document, or two.
func (n *newSource) requireDocument(cmd *cobra.Command) error {
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

// stubNamed is the stub that has a name or a citation key, or nil. Words are no name: they might be those of another
// one.
func stubNamed(w *scenario.Workspace, name string) *scenario.Source {
	for _, s := range w.Sources {
		if s.Stub() && (s.ID == name || slices.Contains(s.Was, name) || s.IDs.CitationKey == name) {
			return s
		}
	}
	return nil
}

// given is the record of a stub with what the command line says of it, and the keys that change so.
func (n *newSource) given(stub, given *scenario.Source) (scenario.Source, []string) {
	r := *stub
	var keys []string
	set := func(is bool, key string, do func()) {
		if is {
			do()
			keys = append(keys, key)
		}
	}
	set(len(n.title) > 0, "title", func() { r.Title = given.Title })
	set(len(n.author) > 0, "author", func() { r.Author = given.Author })
	set(n.publisher != "", "publisher", func() { r.PublisherID = given.PublisherID })
	set(n.published != "", "published", func() { r.Published = given.Published })
	set(n.language != "", "language", func() { r.Language = given.Language })
	set(n.url != "", "url", func() { r.URL = given.URL })
	set(n.accessed != "", "accessed", func() { r.Accessed = given.Accessed })
	return r, keys
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
	taken, err := n.readDocument(s, d)
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
	if stub := stubNamed(w, id); stub != nil && !n.stub {
		if d.Publisher != nil {
			return hinted("add "+d.Publisher.ID+" to sources/publishers.yaml first, or leave out --publisher", "%s is there already, and a publisher is made only with a new record", stub.ID)
		}
		var keys []string
		d.Record, keys = n.given(stub, &d.Record)
		id = stub.ID
		files, err = store.GiveText(dir, stub, d, keys, n.dryRun)
	} else {
		files, err = store.NewSource(dir, d, n.dryRun)
	}
	var refused *store.NameError
	switch {
	case errors.As(err, &refused) && hasSource(w, id):
		return hinted("for another document choose another name; to bring the record to another text of this one: signpost source renumber "+id+" --text FILE", "%w", err)
	case errors.As(err, &refused):
		return hinted("choose another name, in lower-case letters, digits and hyphens", "%w", err)
	case err != nil:
		return failed(err, "")
	}
	return s.print(report.NewSourceMade(c, report.Making{
		ID: id, Title: d.Record.Title.In(c.Lang), Files: files, Paragraphs: len(d.Paragraphs), Asked: d.Asked(), Notes: madeNotes(c, taken), DryRun: n.dryRun,
	}))
}

// hasSource reports whether the workspace has a source of exactly this name.
func hasSource(w *scenario.Workspace, id string) bool {
	return slices.ContainsFunc(w.Sources, func(s *scenario.Source) bool { return s.ID == id })
}
