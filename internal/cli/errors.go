package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// Errors are worded here and nowhere else: "signpost: what is wrong" in lower case without a full stop,
// then "hint: what to do next" on a line of its own.

// A problem is an error with a hint and an exit code.
type problem struct {
	code     int
	err      error
	hint     string
	findings []diag.Finding // printed before the error, each with its place
}

// Error says what is wrong, without the hint.
func (p *problem) Error() string { return p.err.Error() }

// Unwrap returns the error behind the problem.
func (p *problem) Unwrap() error { return p.err }

// silent ends the program with an exit code when everything was said already.
func silent(code int) error { return &problem{code: code} }

// usage makes a mistake on the command line of cmd.
func usage(cmd *cobra.Command, err error) error {
	var known *problem
	if errors.As(err, &known) {
		return err
	}
	return &problem{code: exitUsage, err: err, hint: fmt.Sprintf("run %s --help", cmd.CommandPath())}
}

// flagError words what is wrong with the flags of cmd. A word that should have been a command comes first: its flags
// are unknown because it is.
func flagError(cmd *cobra.Command, err error) error {
	if names := cmd.Flags().Args(); cmd.HasSubCommands() && len(names) > 0 {
		return unknownCommand(cmd, names[0])
	}
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		name := unknown.GetSpecifiedName()
		if because, ok := cmd.Annotations["--"+name]; ok { // a flag that people expect, and the reason why it is not there
			return usagef(cmd, "%s", because)
		}
		p := usagef(cmd, "unknown flag: --%s", name).(*problem)
		p.hint = cmp.Or(diag.Suggest("--"+name, flagNames(cmd), ""), p.hint)
		return p
	case errors.As(err, &empty):
		what, _ := pflag.UnquoteUsage(empty.GetFlag())
		return usagef(cmd, "--%s needs a value: %s", empty.GetFlag().Name, what)
	case errors.As(err, &invalid):
		return usagef(cmd, "--%s: want %s, got %q", invalid.GetFlag().Name, flagValues[invalid.GetFlag().Value.Type()], invalid.GetValue())
	}
	return usage(cmd, err)
}

// flagValues says what flags of a type take, where not every text will do.
var flagValues = map[string]string{"int": "a whole number", "bool": "true or false", "stringSlice": "names with commas between"}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

func usagef(cmd *cobra.Command, format string, args ...any) error {
	return usage(cmd, fmt.Errorf(format, args...))
}

// hinted makes a mistake on the command line that has a hint of its own.
func hinted(hint, format string, args ...any) error {
	return &problem{code: exitUsage, err: fmt.Errorf(format, args...), hint: hint}
}

// failed says why the program could not run.
func failed(err error, hint string) error { return &problem{code: exitFailed, err: err, hint: hint} }

// commandPath is a command's path without the name of the program, which opens every message already.
func commandPath(cmd *cobra.Command) string {
	return strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()))
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	hint := fmt.Sprintf("run %s --help", cmd.CommandPath())
	meant := ""
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
		if slices.Contains(c.SuggestFor, strings.ToLower(name)) {
			meant = c.Name()
		}
	}
	if near := cmp.Or(meant, diag.Nearest(name, names)); near != "" {
		hint = fmt.Sprintf("did you mean %s %s?", cmd.CommandPath(), near)
	}
	return hinted(hint, "no command %q", strings.TrimSpace(commandPath(cmd)+" "+name))
}

// finish prints an error and returns the exit code.
func (s *session) finish(err error) int {
	if err == nil {
		return exitFine
	}
	var p *problem
	var name interface{ Hint() string } // a name that names nothing
	switch {
	case errors.As(err, &p):
	case errors.As(err, &name):
		p = &problem{code: exitUsage, err: err, hint: name.Hint()}
	default:
		p = &problem{code: exitFailed, err: err}
	}
	findingText := s.findingWriter(s.columns(s.world.ErrColumns))
	for _, f := range p.findings {
		if s.hideNumbers && store.QuestionFile(f.Place.File) != f.Place.File {
			fmt.Fprintf(s.world.Stderr, "%s: a mistake in an entry; signpost check says which [%s]\n", f.Place, f.Rule)
			continue
		}
		fmt.Fprint(s.world.Stderr, findingText(f))
	}
	if p.err != nil {
		fmt.Fprintf(s.world.Stderr, "signpost: %s\n", oneLine(p.err.Error()))
		s.listCandidates(p.err)
	}
	if p.hint != "" {
		fmt.Fprintf(s.world.Stderr, "hint: %s\n", oneLine(p.hint))
	}
	return p.code
}

// maxCandidates is how many names are listed that an ambiguous one could mean.
const maxCandidates = 20

// listCandidates lists what an ambiguous name could mean: what to type, and what it is.
func (s *session) listCandidates(err error) {
	var name *scenario.NotFound
	if !errors.As(err, &name) {
		return
	}
	language := lang.English
	if codes, err := s.languages(); err == nil && len(codes) > 0 {
		language = codes[0]
	}
	widest := 0
	for _, c := range name.Candidates {
		widest = max(widest, len(c))
	}
	for i, c := range name.Candidates {
		if i == maxCandidates {
			fmt.Fprintf(s.world.Stderr, "  and %d more\n", len(name.Candidates)-i)
			break
		}
		fmt.Fprintf(s.world.Stderr, "  %-*s  %s\n", widest, c, oneLine(name.Titles[i].In(language)))
	}
}

func oneLine(text string) string {
	return render.Clean(strings.Join(strings.Fields(text), " "))
}

// forFlag says to which flag a mistake belongs.
func forFlag(flag string, err error) error {
	var p *problem
	if !errors.As(err, &p) {
		return fmt.Errorf("%s: %w", flag, err)
	}
	return &problem{code: p.code, err: fmt.Errorf("%s: %w", flag, p.err), hint: p.hint, findings: p.findings}
}
