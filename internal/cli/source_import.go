package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/reference"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const importLong = `Take over the records of documents from a reference manager such as Zotero: CSL JSON or RIS, from a file or, with
-, from the standard input. What is new becomes a stub, which may be cited whole until its text is read; of
what is known only the record is brought up to date, never a passage. What is in doubt is left alone until
--as says what it is. Keys are kept: show and --cite find a source by its citation key.

A publisher that is new is made with the reliability F, not judged yet. Abstracts are not taken over, since a
record holds no sentence of a document. What else cannot be carried is listed.`

func sourceImportCommand(s *session) *cobra.Command {
	var as []string
	var dryRun bool
	cmd := &cobra.Command{
		Use:     "import FILE",
		Short:   "Take over records from a reference manager: CSL JSON or RIS",
		Long:    importLong,
		Example: "  signpost source import zotero.json --dry-run\n  signpost source import zotero.json --as haddad2022=gazette-01",
		Args:    needArgs(1, 1, "one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := s.loadToWrite(everything)
			if err != nil {
				return err
			}
			return s.importFrom(c, args[0], as, dryRun)
		},
	}
	cmd.Flags().StringArrayVar(&as, "as", nil, "what a doubtful item is, as `KEY=SOURCE` or KEY=new; repeat for several")
	cmd.Flags().BoolVarP(&dryRun, "dry-run", "n", false, "show what would be made and changed, and write nothing")
	return cmd
}

func (s *session) importFrom(c report.Context, file string, as []string, dryRun bool) error {
	text, err := s.documentText(file)
	if err != nil {
		return err
	}
	w := c.Workspace
	items, findings := reference.Read(file, []byte(text), w.Languages[0])
	if len(findings) > 0 {
		return &problem{code: exitFailed, findings: findings, hint: "fix the places named above, or export the file again",
			err: errors.New("the file has " + lang.Count(lang.English, len(findings), "mistake") + "; nothing was taken over")}
	}
	if len(items) == 0 {
		return hinted("export the references again", "%s has no references", file)
	}
	planner := reference.Planner{Workspace: w, First: w.Languages[0], As: map[string]string{}, ValidID: func(id string) bool { return store.CheckID(id) == nil }}
	for _, x := range as {
		at := strings.LastIndexByte(x, '=') // a title may hold one
		if at < 1 || at == len(x)-1 {
			return hinted("write the key of the item, and the name of a source or new", "--as: want KEY=SOURCE or KEY=new, got %q", x)
		}
		planner.As[x[:at]] = x[at+1:]
	}
	plan, err := planner.Plan(items)
	var name interface{ Hint() string }
	switch {
	case errors.As(err, &name):
		return forFlag("--as", hinted(name.Hint(), "%w", err))
	case err != nil:
		return hinted("signpost source import "+file+" --dry-run lists the items with their keys", "--as: %w", err)
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	files, err := importOf(c, plan).Apply(dir, dryRun)
	if err != nil {
		return failed(err, "")
	}
	return s.print(report.NewSourceImported(c, file, plan, files, dryRun))
}

// importOf is what a plan writes.
func importOf(c report.Context, plan []reference.Planned) *store.Import {
	i := &store.Import{}
	for _, p := range plan {
		switch {
		case p.Verdict == reference.New:
			i.New = append(i.New, &store.SourceDraft{Record: p.Record, Today: c.Today})
		case p.Verdict == reference.Known && len(p.Changes) > 0:
			u := store.RecordUpdate{Source: p.Source, Record: p.Record}
			for _, x := range p.Changes {
				key, _, _ := strings.Cut(x.Key, ".")
				u.Keys = append(u.Keys, key)
			}
			i.Updates = append(i.Updates, u)
		}
		if p.Publisher != nil {
			p.Publisher.Reason = reasonUnjudged(c.Workspace)
			i.Publishers = append(i.Publishers, p.Publisher)
		}
	}
	return i
}

// reasonUnjudged says why an imported publisher has no better letter, in the languages of the workspace that we speak.
func reasonUnjudged(w *scenario.Workspace) scenario.Prose {
	var t lang.Text
	for _, c := range lang.Spoken {
		for _, own := range w.Languages {
			if own == c {
				t = append(t, lang.Version{Lang: c, Text: lang.Say(c, "Not judged yet: it came with a list of references.")})
			}
		}
	}
	return scenario.Prose{Text: t}
}
