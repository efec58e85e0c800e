package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/schema"
	"signpost/internal/store"
	"signpost/internal/view"
)

const schemaLong = `Print the JSON Schema (draft-07) of a kind of file, for editors and validators: which keys it may hold, what
they mean and what values they take. Kinds are question, log, source, publishers and workspace; "report NAME" is the JSON
of a report. A schema knows the shape of a file and nothing of names and sums: signpost check does.

With --write the schemas of the files are written to .signpost/schema, where signpost init puts them and where the first
line of a new question or source leads an editor that speaks with yaml-language-server. Write them again after a new
version of signpost. --vscode writes settings too, for files that have no such line.`

func schemaCommand(s *session) *cobra.Command {
	var write, vscode, dryRun bool
	cmd := &cobra.Command{
		Use:     "schema KIND | report NAME",
		GroupID: "more",
		Short:   "Print the JSON Schema of a kind of file or of a report",
		Long:    schemaLong,
		Example: `  signpost schema question
  signpost schema report list
  signpost schema --write --vscode`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case vscode && !write || dryRun && !write:
				return usagef(cmd, "--vscode and --dry-run go with --write")
			case write && len(args) > 0:
				return usagef(cmd, "--write writes the schemas of all files")
			case write:
				return s.writeSchemas(vscode, dryRun)
			}
			return s.printSchema(cmd, args)
		},
	}
	cmd.Flags().BoolVar(&write, "write", false, "write the schemas of all files into the workspace")
	cmd.Flags().BoolVar(&vscode, "vscode", false, "write settings for Visual Studio Code too")
	addDryRun(cmd, &dryRun)
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		switch {
		case len(args) == 0:
			return append(kindNames(), "report"), cobra.ShellCompDirectiveNoFileComp
		case args[0] == "report":
			return schema.Reports(), cobra.ShellCompDirectiveNoFileComp
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

func kindNames() []string {
	var names []string
	for _, k := range schema.Kinds {
		names = append(names, k.Name)
	}
	return names
}

// A schemaReport is a schema on its way to the output: it is JSON and nothing else.
type schemaReport struct{ *schema.Schema }

// Document is nil: print is asked for JSON.
func (schemaReport) Document() *view.Document { return nil }

func (s *session) printSchema(cmd *cobra.Command, args []string) error {
	if cmd.Flags().Changed("format") && s.flags.format != "json" {
		return usagef(cmd, "a schema is JSON")
	}
	s.flags.format = "json"
	c, err := s.schemaLanguage()
	if err != nil {
		return err
	}
	switch {
	case len(args) == 0:
		return usagef(cmd, "say of which kind of file: %s, or report NAME", strings.Join(kindNames(), ", "))
	case args[0] == "report" && len(args) == 1:
		return usagef(cmd, "say of which report: %s", strings.Join(schema.Reports(), ", "))
	case args[0] == "report":
		found, ok := schema.OfReport(args[1])
		if !ok {
			return hinted(diag.Suggest(args[1], schema.Reports(), "write one of "), "no report %q", args[1])
		}
		return s.print(schemaReport{found})
	case len(args) == 2:
		return usagef(cmd, "only report takes a name")
	}
	kind, ok := schema.Find(args[0])
	if !ok {
		return hinted(diag.Suggest(args[0], append(kindNames(), "report"), "write one of "), "no kind of file %q", args[0])
	}
	return s.print(schemaReport{kind.Of(c)})
}

// schemaLanguage is that of the descriptions.
func (s *session) schemaLanguage() (lang.Code, error) {
	codes, err := s.languages()
	if err != nil || len(codes) == 0 {
		return ask.Language(nil), err
	}
	return codes[0], nil
}

// schemaFiles are the schemas of all kinds of files that people write.
func schemaFiles(c lang.Code) ([]store.SchemaFile, error) {
	var files []store.SchemaFile
	for _, k := range schema.Kinds {
		text, err := json.MarshalIndent(k.Of(c), "", "  ")
		if err != nil {
			return nil, fmt.Errorf("cannot write the schema of a %s: %w", k.Name, err)
		}
		files = append(files, store.SchemaFile{Kind: k.Name, Content: string(text) + "\n"})
	}
	return files, nil
}

// editorSettings tells Visual Studio Code which files follow which schema: not the logs, where a schema is of no help
// in writing, since completion breaks the line of an entry.
func editorSettings(files []store.SchemaFile) (string, error) {
	patterns := map[string][]string{}
	for i, k := range schema.Kinds {
		if k.Files != nil {
			patterns["./"+files[i].Name()] = k.Files
		}
	}
	text, err := json.MarshalIndent(map[string]any{"yaml.schemas": patterns}, "", "  ")
	return string(text) + "\n", err
}

func (s *session) writeSchemas(vscode, dryRun bool) error {
	dir, err := s.folder()
	if err != nil {
		return err
	}
	c, err := s.schemaLanguage()
	if err != nil {
		return err
	}
	files, err := schemaFiles(c)
	if err != nil {
		return err
	}
	settings := ""
	if vscode {
		if settings, err = editorSettings(files); err != nil {
			return err
		}
	}
	written, err := store.WriteSchemas(dir, files, settings, dryRun)
	kept := errors.Is(err, store.ErrSettings)
	if err != nil && !kept {
		return failed(err, "")
	}
	if err := s.printMessage("%s %s\n", reportVerb(dryRun, "written"), strings.Join(written, ", ")); err != nil || !kept {
		return err
	}
	return hinted("add to it:\n"+settings, "%s is there already and stays as it is", store.EditorSettings)
}
