package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const citeLong = `Add a passage to a source: one claim of one paragraph, or of several (NAME:4-7), in your own words. It is put in
its place in the file; comments and layout stay. What is printed first is its name, for --cite.

Kinds: fact, judgment, forecast, conditional, assumption. Credibility (Admiralty): 1 confirmed by others, 2 probably
true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.`

// A citing holds the flags of the command.
type citing struct {
	kind, credibility, likelihood, origin, date string
	wording, lang                               []string
	dryRun                                      bool
}

func sourceCiteCommand(s *session) *cobra.Command {
	f := &citing{}
	cmd := &cobra.Command{
		Use:               `cite SOURCE:PARAGRAPH "CLAIM" --kind KIND --credibility 1-6`,
		Short:             "Add a passage: one claim of a paragraph, in your own words",
		Long:              citeLong,
		Example:           "  signpost source cite gazette-01:4 \"Forty tankers lie at anchor.\" --kind fact --credibility 3\n  signpost source cite gazette-01:4-7 \"The strait closes.\" --kind forecast --credibility 4 --likelihood likely --lang ar=\"يُغلق المضيق.\"",
		Args:              needArgs(2, 2, "a paragraph and a claim"),
		ValidArgsFunction: s.completeArgs(1, freeParagraphs),
		RunE: func(cmd *cobra.Command, args []string) error {
			translations := f.languages(s)
			c, err := s.loadToWrite(everything)
			if err != nil {
				return err
			}
			source, p, err := f.passage(c.Workspace, args[0], args[1], translations)
			if err != nil {
				return err
			}
			return s.encode(c, source, store.Encoding{Passages: []*scenario.Passage{p}}, f.dryRun)
		},
	}
	f.add(s, cmd)
	return cmd
}

func (f *citing) add(s *session, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.kind, "kind", "", "the `kind` of statement: fact, judgment, forecast, conditional or assumption")
	flags.StringVar(&f.credibility, "credibility", "", "how credible the claim is, a `number` from 1 to 6")
	flags.StringArrayVarP(&f.lang, "lang", "l", nil, "the claim in another language, as ar=`text`; or the language to print in")
	flags.StringVar(&f.origin, "origin", "", "whom the document relays: the `name` of a publisher or a passage")
	flags.StringVar(&f.likelihood, "likelihood", "", "how likely the document itself calls the claim, a `word`, number or range")
	flags.StringArrayVar(&f.wording, "wording", nil, "the document's own word for that, as `text`; in another language as ar=text")
	flags.StringVar(&f.date, "date", "", "the `day` of a dated event, or two with .. between")
	flags.BoolVarP(&f.dryRun, "dry-run", "n", false, "show what would be added, and add nothing")
	s.completeFlag(cmd, "kind", diag.Words(scenario.Kinds)...)
	s.completeFlag(cmd, "credibility", "1", "2", "3", "4", "5", "6")
	s.complete(cmd, "origin", publisherNames, passageNames)
}

// freeParagraphs offers the paragraphs of which nothing is said yet.
func freeParagraphs(w *scenario.Workspace, _ lang.Code, _ string) []string {
	var list []string
	for _, s := range w.Sources {
		for _, p := range s.Reading() {
			if p.Free() {
				list = append(list, s.ID+":"+strconv.Itoa(p.N))
			}
		}
	}
	return list
}

// languages tells the translations of the claim from the language to print in, which the flag is everywhere else.
func (f *citing) languages(s *session) []string {
	var translations []string
	for _, value := range f.lang {
		if strings.Contains(value, "=") {
			translations = append(translations, value)
		} else {
			s.flags.language = value
		}
	}
	return translations
}

// passage is the one that the command line describes. Every mistake is found before anything is written.
func (f *citing) passage(w *scenario.Workspace, at, claim string, translations []string) (*scenario.Source, *scenario.Passage, error) {
	source, from, through, err := paragraphsNamed(w, at)
	if err != nil {
		return nil, nil, err
	}
	p := &scenario.Passage{ID: store.NextPassage(source, from, nil), Source: source, Paragraph: from, Kind: scenario.Kind(f.kind)}
	if through > from {
		p.Through = through
	}
	if err := checkTranslations(translations, languagesOf(w, source)); err != nil {
		return nil, nil, err
	}
	if p.Says.Text, err = parseTexts("the claim", append([]string{claim}, translations...), languagesOf(w, source)); err != nil {
		return nil, nil, err
	}
	if !slices.Contains(scenario.Kinds, p.Kind) {
		return nil, nil, hinted(diag.Suggest(f.kind, diag.Words(scenario.Kinds), "write one of "), "--kind: want the kind of statement, got %q", f.kind)
	}
	if p.Credibility, err = strconv.Atoi(f.credibility); err != nil || p.Credibility < 1 || p.Credibility > 6 {
		return nil, nil, hinted("1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged", "--credibility: want a number from 1 to 6, got %q", f.credibility)
	}
	return source, p, f.more(w, source, p)
}

// more reads what a passage need not have.
func (f *citing) more(w *scenario.Workspace, source *scenario.Source, p *scenario.Passage) error {
	var err error
	if p.Origin, err = originNamed(w, f.origin); err != nil {
		return err
	}
	if p.Wording.Text, err = parseTexts("--wording", f.wording, languagesOf(w, source)); err != nil {
		return err
	}
	if f.likelihood != "" {
		var l likelihood.Range
		if l, err = w.Scale.Parse(f.likelihood); err != nil {
			return hinted("write a number, a range like 25-35, or a word of the scale", "--likelihood: %w", err)
		}
		p.Likelihood = &l
	}
	if f.date != "" {
		if p.Date, err = day.ParsePeriod(f.date); err != nil {
			return hinted("", "--date: %w", err)
		}
	}
	return nil
}

// checkTranslations refuses a translation into a language that the source cannot have.
func checkTranslations(translations []string, languages []lang.Code) error {
	for _, t := range translations {
		code, _, _ := strings.Cut(t, "=")
		if !slices.Contains(languages, lang.Code(code)) {
			return hinted("write one of "+strings.Join(diag.Words(languages), ", "), "--lang: neither the workspace nor the source has the language %q", code)
		}
	}
	return nil
}

// languagesOf are those that a text of a source may be in.
func languagesOf(w *scenario.Workspace, s *scenario.Source) []lang.Code {
	list := slices.Clone(w.Languages)
	for _, c := range []lang.Code{s.Language, s.TranslatedFrom} {
		if c != "" && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// originNamed makes sure that an origin names a publisher or a passage.
func originNamed(w *scenario.Workspace, name string) (string, error) {
	if name == "" || w.FindPublisher(name) != nil {
		return name, nil
	}
	if strings.ContainsAny(name, "#:") {
		p, err := w.FindPassage(name)
		if err != nil {
			return "", err
		}
		return p.Ref(), nil
	}
	var names []string
	for _, p := range w.Publishers {
		names = append(names, p.ID)
	}
	return "", hinted(diag.Suggest(name, names, "write the name of a publisher or a passage; publishers: ")+store.NewPublisherHint(name), "--origin: there is no publisher %q", name)
}

// paragraphsNamed reads "gazette:4" or "gazette:4-7". All of the paragraphs are on record.
func paragraphsNamed(w *scenario.Workspace, name string) (s *scenario.Source, from, through int, err error) {
	id, numbers, _ := strings.Cut(strings.Replace(name, "#", ":", 1), ":")
	if s, err = w.FindSource(id); err != nil {
		return nil, 0, 0, err
	}
	first, last, isRange := strings.Cut(numbers, "-")
	from, err = strconv.Atoi(first)
	through = from
	if err == nil && isRange {
		through, err = strconv.Atoi(last)
	}
	switch {
	case s.Stub():
		return nil, 0, 0, hinted("give it a text with signpost new source "+s.ID+" --text FILE", "%s is a stub: it has no paragraphs yet", s.ID)
	case err != nil || from < 1 || through < from:
		return nil, 0, 0, hinted("signpost source read "+s.ID+" shows the numbers", "want a paragraph like %s:4 or paragraphs like %s:4-7, got %q", s.ID, s.ID, name)
	case s.Hash(from) == "" || s.Hash(through) == "":
		return nil, 0, 0, hinted("signpost source read "+s.ID+" shows the numbers", "%s has paragraphs 1 to %d", s.ID, s.Paragraphs[len(s.Paragraphs)-1].N)
	}
	return s, from, through, nil
}

// encode adds to the record of a source and reports what was added.
func (s *session) encode(c report.Context, source *scenario.Source, e store.Encoding, dryRun bool) error {
	if err := s.checkPrint(); err != nil {
		return err
	}
	for _, p := range e.Passages {
		if twin := sameClaim(source, p); twin != nil {
			return hinted("nothing was added", "%s says that already", twin.Ref())
		}
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	lines, err := store.Encode(dir, source, e, dryRun)
	if err != nil {
		return failed(err, "")
	}
	done := report.SourceEncoded{Source: source.ID, File: source.Place.File, Passages: []string{}, SetAside: []string{}, Lines: lines, DryRun: dryRun}
	now := *source
	now.Passages, now.SetAside = slices.Concat(source.Passages, e.Passages), slices.Concat(source.SetAside, e.SetAside)
	for _, p := range e.Passages {
		done.Passages = append(done.Passages, p.Ref())
	}
	for _, a := range e.SetAside {
		done.SetAside = append(done.SetAside, a.Key)
	}
	for _, p := range now.Reading() {
		if p.Free() {
			done.Free++
		}
	}
	return s.print(report.NewSourceEncoded(c, done))
}

// sameClaim is the passage of the same paragraph that says the same, or nil.
func sameClaim(s *scenario.Source, p *scenario.Passage) *scenario.Passage {
	i := slices.IndexFunc(s.Passages, func(x *scenario.Passage) bool { return x.Paragraph == p.Paragraph && x.Says.Equal(p.Says.Text) })
	if i < 0 {
		return nil
	}
	return s.Passages[i]
}
