package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/diag"
	"signpost/internal/export"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/table"
)

// A topic is a page of help that belongs to no single command. It is printed as reports are.
type topic struct {
	name, short string
	page        func(h report.Header, parts []string) render.Report
	parts       func() []string // what can be asked for alone; nil where the page is one whole
}

// topics lists the topics of help. A new one is one line here and what makes its page.
var topics = []topic{
	{"files", "every key of the files of a workspace", func(h report.Header, _ []string) render.Report {
		return report.NewFileFormat(h, formatRecords(h.Language))
	}, nil},
	rulesTopic,
	{"likelihood", "the words of likelihood, and the numbers they stand for", func(h report.Header, _ []string) render.Report {
		return report.NewScales(h, likelihood.Scales)
	}, nil},
	{"teams", "several people and several desks, on forges", func(h report.Header, _ []string) render.Report { return report.NewTeams(h) }, nil},
	{"export", "the tables of an export, and questions that engines answer from them", func(h report.Header, _ []string) render.Report {
		return exportTopic(h)
	}, nil},
	{"editors", "how to set up an editor", editorsTopic, nil},
}

var rulesTopic = topic{"rules", "what check looks for, and, with the name of a rule, why", rulesPage, ruleNames}

func exportTopic(h report.Header) render.Report {
	tables := export.Tables(&scenario.Workspace{}, export.Options{})
	return report.NewExported(h, exportedTables(tables), queries(export.Loading(tables)), queries(export.Queries))
}

func exportedTables(tables []table.Table) []report.ExportedTable {
	var list []report.ExportedTable
	for _, t := range tables {
		x := report.ExportedTable{Name: t.Name, Says: t.Says, Key: t.Key}
		for _, column := range t.Columns {
			x.Columns = append(x.Columns, column.Name)
		}
		list = append(list, x)
	}
	return list
}

func queries(list []export.Query) []report.Query {
	var lines []report.Query
	for _, q := range list {
		lines = append(lines, report.Query{Name: q.Name, Says: q.Says, SQL: q.SQL})
	}
	return lines
}

func formatRecords(c lang.Code) []report.FormatRecord {
	var records []report.FormatRecord
	for _, r := range store.Records {
		record := report.FormatRecord{Name: r.Name, Says: r.Says.In(c)}
		for _, k := range r.Keys {
			key := report.FormatKey{
				Name: k.Name, Type: k.Type.Says().In(c), Words: k.Words, Required: k.Required, Says: k.Says.In(c), Example: k.Example, Since: max(k.Since, 1),
			}
			if k.Of != nil {
				key.Holds = k.Of.Name
			}
			record.Keys = append(record.Keys, key)
		}
		records = append(records, record)
	}
	return records
}

// topicList is the list of topics in the help of the program.
func topicList() string {
	var b strings.Builder
	for _, t := range topics {
		fmt.Fprintf(&b, "\n  %-11s %s", t.name, t.short)
	}
	return b.String()
}

func helpCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND|TOPIC [NAME...]]",
		GroupID: "more",
		Short:   "Explain a command or a topic",
		Long:    "Explain a command, as its --help does, or one of these topics:\n" + topicList() + "\n\nA topic is printed as reports are: --format, --lang, --output and --width apply.",
		Example: "  signpost help brief\n  signpost help rules single-source\n  signpost help likelihood --lang ar\n  signpost help files --format html --output files.html",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			return helpNames(cmd.Root(), args, toComplete), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var names []string
			for _, t := range topics {
				if len(args) > 0 && t.name == args[0] && (len(args) == 1 || t.parts != nil) {
					return s.explain(t, args[1:]) // --help explains a command of the same name
				}
				names = append(names, t.name)
			}
			found, rest, err := cmd.Root().Find(args)
			if err == nil && len(rest) == 0 {
				return found.Help()
			}
			if near := diag.Nearest(args[0], names); near != "" && len(args) == 1 {
				return hinted("did you mean signpost help "+near+"?", "no topic %q", args[0])
			}
			return unknownCommand(found, rest[0])
		},
	}
}

// complete lists the parts of the topic that begin so.
func (t topic) complete(toComplete string) []string {
	return slices.DeleteFunc(t.parts(), func(name string) bool { return !strings.HasPrefix(name, toComplete) })
}

// has refuses parts that the topic does not have.
func (t topic) has(parts []string) error {
	for _, name := range parts {
		if !slices.Contains(t.parts(), name) {
			return hinted(cmp.Or(diag.Suggest(name, t.parts(), ""), "signpost help "+t.name+" lists them"), "no %s %q", strings.TrimSuffix(t.name, "s"), name)
		}
	}
	return nil
}

// explain prints a topic, or parts of it, in the languages asked for.
func (s *session) explain(t topic, parts []string) error {
	if err := t.has(parts); err != nil {
		return err
	}
	codes, err := s.languages()
	if err != nil {
		return err
	}
	if len(codes) == 0 {
		codes = []lang.Code{ask.Language(nil)}
	}
	var pages []render.Report
	for _, c := range codes {
		pages = append(pages, t.page(report.Header{Language: c}, parts))
	}
	return s.print(pages...)
}

// helpNames completes what can be explained: commands, the commands below them, and topics.
func helpNames(root *cobra.Command, args []string, toComplete string) []string {
	for _, t := range topics {
		if len(args) > 0 && t.name == args[0] && t.parts != nil {
			return t.complete(toComplete)
		}
	}
	cmd, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.Short != "" && !c.Hidden && c.Name() != cobra.ShellCompRequestCmd && strings.HasPrefix(c.Name(), toComplete) {
			names = append(names, offer(c.Name(), c.Short))
		}
	}
	for _, t := range topics {
		if len(args) == 0 && strings.HasPrefix(t.name, toComplete) {
			names = append(names, offer(t.name, t.short))
		}
	}
	return names
}
