package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// A SourceDraft is what is known of a document when its record is made. Everything but the id may be empty: what the
// record should have and does not is asked for in the file.
type SourceDraft struct {
	Record     scenario.Source // what of it is to be written; passages and fingerprints are not
	Paragraphs []string
	Sketch     bool                // sketches are written beside the fingerprints
	Publisher  *scenario.Publisher // one to be made, if any
	Original   []byte              // the document as it came, kept as a private copy; may be nil
	Extension  string              // of the original's name: ".pdf"
	Today      day.Day             // for the examples in the file
}

// NewSource makes the record of a source with the fingerprints of its paragraphs, a private copy of its text, and its
// publisher, if that is new. It returns the files in the order in which they were written; with dryRun nothing is
// touched. The error is a *NameError when another id would do.
func NewSource(dir string, d *SourceDraft, dryRun bool) ([]string, error) {
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	if err := CheckID(d.Record.ID); err != nil {
		return nil, &NameError{err.Error()}
	}
	name := sourceFolder + "/" + d.Record.ID + ending
	if err := checkFree(root, d.Record.ID); err != nil {
		return nil, err
	}
	d.readable()
	setup := readSetup(root)
	private := d.private()
	if d.Original != nil {
		d.Record.Archived.File, d.Record.Archived.SHA256 = private[len(private)-1].name, digest(d.Original)
	}
	content := d.content(setup.languages[0])
	if err := d.readBack(name, content, setup); err != nil {
		return nil, err
	}
	var publishers []byte
	if d.Publisher != nil {
		if publishers, err = withPublishers(root, []*scenario.Publisher{d.Publisher}, setup); err != nil {
			return nil, err
		}
	}
	files := d.files(private, name)
	if dryRun {
		return files, nil
	}
	return files, d.write(h, private, publishers, name, content)
}

// GiveText adds to the record of a stub the fingerprints of its text, and keeps a private copy. The keys named get the
// values of the draft's record, and so does the archived copy, where the document came as a page or a PDF; all else
// stays as it is. It returns the files written; with dryRun nothing is touched.
func GiveText(dir string, stub *scenario.Source, d *SourceDraft, keys []string, dryRun bool) ([]string, error) {
	private := d.private()
	if d.Original != nil && stub.Archived.File == "" {
		d.Record.Archived.File, d.Record.Archived.SHA256 = private[len(private)-1].name, digest(d.Original)
		keys = append(slices.Clone(keys), "archived")
	}
	d.readable()
	files := []string{stub.Place.File}
	for _, f := range private {
		files = append(files, f.name)
	}
	return files, rewrite(dir, stub.Place.File, dryRun, func(f *fileEdit) error {
		values := recordValues(&d.Record, f.setup.languages[0])
		for _, key := range keys {
			if err := f.set(key, values[key]); err != nil {
				return err
			}
		}
		if err := f.verifyRecord(&d.Record); err != nil {
			return err
		}
		f.add(strings.TrimSuffix(d.paragraphs(), "\n"))
		r, root, err := f.parsed()
		if err != nil {
			return err
		}
		if now := r.source(stub.ID, root); len(r.findings) > 0 || len(now.Paragraphs) != len(d.Paragraphs) {
			return errors.New(notTheSame)
		}
		if dryRun {
			return nil
		}
		return writePrivate(f.lock, private)
	})
}

// private lists the private copies, the original last.
func (d *SourceDraft) private() []privateFile {
	var list []privateFile
	if len(d.Paragraphs) > 0 {
		list = append(list, privateFile{TextFile(d.Record.ID), []byte(strings.Join(d.Paragraphs, "\n") + "\n")})
	}
	if d.Original != nil {
		list = append(list, privateFile{textFolder + "/" + d.Record.ID + extension(d.Extension), d.Original})
	}
	return list
}

func (d *SourceDraft) files(private []privateFile, name string) []string {
	files := []string{name}
	if d.Publisher != nil {
		files = append(files, publishersFile)
	}
	for _, f := range private {
		files = append(files, f.name)
	}
	return files
}

// write writes the record last: without it the other files are of no consequence.
func (d *SourceDraft) write(h *workspaceLock, private []privateFile, publishers []byte, name, content string) error {
	undo := func() {
		for _, f := range private {
			_ = h.folder.Remove(f.name) // the first error is the one to report
		}
	}
	err := writePrivate(h, private)
	if err == nil {
		err = makeFolders(h.folder, sourceFolder)
	}
	if err == nil && publishers != nil {
		err = h.replace(publishersFile, publishers)
	}
	if err == nil {
		err = h.replace(name, []byte(content))
	}
	if err != nil {
		undo()
		return fmt.Errorf("cannot write %s: %w; no source was made", name, WithoutPath(err))
	}
	return nil
}

// content is the text of the file.
func (d *SourceDraft) content(first lang.Code) string {
	source, _ := templates.ReadFile("templates/source" + ending)
	text := strings.NewReplacer("{{record}}", d.record(first), "{{paragraphs}}", d.paragraphs()).Replace(string(source))
	text = fill(text, "id", d.Record.ID, "today", d.Today.String())
	for _, example := range []string{"published", "accessed"} {
		key := SourceRecord.Key(example)
		text = strings.Replace(text, "# "+key.Name+": "+key.Example, "# "+key.Name+": "+d.Today.String(), 1)
	}
	text = strings.Replace(text, "on: 2026-11-30}", "on: "+d.Today.String()+"}", 1)
	return text
}

// record words what is known.
func (d *SourceDraft) record(first lang.Code) string {
	values := recordValues(&d.Record, first)
	var b strings.Builder
	for i := range SourceRecord.Keys {
		if k := &SourceRecord.Keys[i]; values[k.Name] != "" {
			b.WriteString(k.Name + ": " + values[k.Name] + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// recordValues words the keys of a record as files spell them, empty where nothing is known. Fingerprints, passages and
// what was set aside are not among them.
func recordValues(s *scenario.Source, first lang.Code) map[string]string {
	return map[string]string{
		"title": textOf(s.Title.Readable(), first), "author": textOf(s.Author.Readable(), first), "publisher": s.PublisherID, "published": periodOf(s.Published),
		"language": string(s.Language), "translated_from": string(s.TranslatedFrom), "genre": s.Genre, "origin": s.Origin,
		"url": quotedOr(s.URL), "accessed": dayOf(s.Accessed), "archived": archivedOf(&s.Archived),
		"container": textOf(s.Container.Readable(), first), "pages": quotedOr(lang.Readable(s.Pages)), "ids": idsOf(&s.IDs), "about": textOf(s.About.Readable(), first),
	}
}

// Asked lists the keys that a record should have and this one does not: they are asked for in the file.
func (d *SourceDraft) Asked() []string {
	s := &d.Record
	var list []string
	ask := func(missing bool, key string) {
		if missing {
			list = append(list, key)
		}
	}
	ask(s.PublisherID == "", "publisher")
	ask(s.Published.IsZero(), "published")
	ask(s.Language == "", "language")
	ask(s.URL != "" && s.Accessed == 0, "accessed")
	return list
}

// paragraphs writes the fingerprints.
func (d *SourceDraft) paragraphs() string {
	if len(d.Paragraphs) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("# The SHA-256 of each paragraph proves a citation without reprinting the text.\nparagraphs:\n")
	for i, p := range d.Paragraphs {
		b.WriteString(fmt.Sprintf("  %d: %q\n", i+1, scenario.NewParagraph(p, d.Sketch).String()))
	}
	return b.String()
}

// readBack makes sure that the reader takes the file for what it was written from.
func (d *SourceDraft) readBack(name, content string, setup setup) error {
	r := &reader{file: name, setup: setup, origins: map[reference]diag.Place{}}
	root := r.document([]byte(content))
	if root == nil || len(r.findings) > 0 {
		return fmt.Errorf("the record would not be sound: %s", r.findings[0])
	}
	s := r.source(d.Record.ID, root)
	if len(r.findings) > 0 {
		return fmt.Errorf("the record would not be sound: %s", r.findings[0].Message)
	}
	if len(s.Paragraphs) != len(d.Paragraphs) || !s.Title.Equal(d.Record.Title.Text) || s.PublisherID != d.Record.PublisherID || s.URL != d.Record.URL {
		return errors.New("the record would not read back the same; look for unusual characters in what was given")
	}
	return nil
}

func textOf(t lang.Text, first lang.Code) string {
	w := lineWriter{first: first}
	return w.text(t)
}

func quotedOr(s string) string {
	if s == "" {
		return ""
	}
	return quoted(s)
}

func dayOf(d day.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

func periodOf(p day.Period) string {
	if p.IsZero() {
		return ""
	}
	return p.String()
}

// flowMapping writes keys and values between braces, leaving out those without a value.
func flowMapping(pairs ...string) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			parts = append(parts, pairs[i]+": "+pairs[i+1])
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func archivedOf(a *scenario.Archived) string {
	return flowMapping("url", quotedOr(a.URL), "file", quotedOr(a.File), "sha256", quotedOr(a.SHA256), "on", dayOf(a.On))
}

func idsOf(ids *scenario.IDs) string {
	return flowMapping("doi", quotedOr(ids.DOI), "isbn", quotedOr(ids.ISBN), "citation_key", quotedOr(ids.CitationKey))
}
