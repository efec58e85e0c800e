package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/render"
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
	if text, _, ok := strings.Cut(err.Error(), ": strconv."); ok { // the name of a Go function helps nobody
		err = errors.New(text + ": want a whole number")
	}
	return &problem{code: exitUsage, err: err, hint: fmt.Sprintf("run %s --help", cmd.CommandPath())}
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

// inside is a command's path without the name of the program, which opens every message already.
func inside(cmd *cobra.Command) string {
	return strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()))
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	hint := fmt.Sprintf("run %s --help", cmd.CommandPath())
	if near := diag.Nearest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %s %s?", cmd.CommandPath(), near)
	}
	return hinted(hint, "no command %q", strings.TrimSpace(inside(cmd)+" "+name))
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
	for _, f := range p.findings {
		s.finding(f)
	}
	if p.err != nil {
		fmt.Fprintf(s.world.Stderr, "signpost: %s\n", oneLine(p.err.Error()))
	}
	if p.hint != "" {
		fmt.Fprintf(s.world.Stderr, "hint: %s\n", oneLine(p.hint))
	}
	return p.code
}

func (s *session) finding(f diag.Finding) { fmt.Fprint(s.world.Stderr, findingText(f)) }

// findingText prints a finding on one line that editors can follow, and its hint indented below.
func findingText(f diag.Finding) string {
	text := oneLine(f.String()) + "\n"
	if f.Hint != "" {
		text += "    hint: " + oneLine(f.Hint) + "\n"
	}
	return text
}

func oneLine(text string) string {
	return render.Clean(strings.Join(strings.Fields(text), " "))
}

// prefixed says to which flag a mistake belongs.
func prefixed(flag string, err error) error {
	var p *problem
	if !errors.As(err, &p) {
		return fmt.Errorf("%s: %w", flag, err)
	}
	return &problem{code: p.code, err: fmt.Errorf("%s: %w", flag, p.err), hint: p.hint, findings: p.findings}
}
