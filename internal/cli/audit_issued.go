package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/pattern"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

var (
	// briefCommandLine is the command that a briefing names, in every format: names and days, then the language and
	// perhaps the format.
	briefCommandLine = pattern.New(`signpost brief [ -~]*?--lang [a-z]+(?:,[a-z]+)*(?: --format [a-z]+)?`)
	// checksumLine is the hash that it names of itself.
	checksumLine = pattern.New(`sha256"?:? "?([0-9a-f]{64})\b`)
	// textRule is the line under the title of a text, which is as wide as the text was set.
	textRule = pattern.New(`(?m)^━+\r?$`)
)

// maxIssued is how large a file that was issued may be.
const maxIssued = 64 << 20

// reprintFlags are the flags that a briefing may name in its command; true for those with a value. The file comes from
// anywhere, and must not be able to have anything written.
var reprintFlags = map[string]bool{
	"--all": false, "--short": false, "--closed": false, "--moved": false, "--proof": false,
	"--since": true, "--at": true, "--as-of": true, "--known-at": true, "--lang": true, "--format": true,
}

// auditIssued makes a briefing that was issued again and compares.
func (s *session) auditIssued(file string) error {
	if err := s.checkPrint(); err != nil {
		return err
	}
	data, err := s.issuedFile(file)
	if err != nil {
		return err
	}
	command := string(bytes.TrimSpace(lastOf(briefCommandLine(), data)))
	args, commit, err := reprintCommand(command)
	if err != nil {
		return hinted("only a briefing that was printed from a work tree without changes, with its annex, can be proved", "%s: %w", file, err)
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	if rule := textRule().Find(data); rule != nil && !slices.Contains(args, "--format") {
		args = append(args, "--width", strconv.Itoa(utf8.RuneCount(bytes.TrimSpace(rule))))
	}
	made, err := s.brief(append(args, "--workspace", dir))
	if err != nil {
		return failed(fmt.Errorf("%s cannot be made again: %w", file, err), "fetch the commit that it names, or name the workspace with --workspace")
	}
	if file == "-" {
		file = "stdin"
	}
	f := report.IssuedFile{Name: file, Commit: commit, Command: command, Issued: string(data), Made: made, Checksum: checksumOf(data)}
	return s.printIssued(dir, f)
}

// brief makes a briefing as it would be printed to a file, whatever the environment is.
func (s *session) brief(args []string) (string, error) {
	var made bytes.Buffer
	w := s.world
	w.Stdin, w.Stdout, w.Stderr, w.Columns, w.ErrColumns = strings.NewReader(""), &made, io.Discard, 0, 0
	w.Env = func(string) string { return "" }
	apart := &session{world: w}
	root := &cobra.Command{Use: "signpost", SilenceUsage: true, SilenceErrors: true}
	apart.flags.add(root)
	cmd := briefCommand(apart)
	cmd.GroupID = ""
	root.AddCommand(cmd)
	root.SetArgs(args)
	root.SetOut(io.Discard)
	root.SetErr(io.Discard)
	err := root.Execute()
	return made.String(), err
}

func (s *session) printIssued(dir string, f report.IssuedFile) error {
	workspace, _, err := store.Load(dir, store.Need{About: []string{}})
	if err != nil {
		return failed(err, "")
	}
	codes, err := s.languages()
	if err != nil {
		return err
	}
	if len(codes) == 0 {
		codes = []lang.Code{ask.Language(workspace.Languages)}
	}
	clock, err := s.clock()
	if err != nil {
		return err
	}
	var reports []render.Report
	same := false
	for _, code := range codes {
		r := report.NewIssued(report.Header{Workspace: workspace.Title.In(code), Language: code, AsOf: day.Day(clock.Today)}, f)
		same, reports = r.Same, append(reports, r)
	}
	if err := s.print(reports...); err != nil {
		return err
	}
	return errIfFound(!same)
}

func (s *session) issuedFile(file string) ([]byte, error) {
	from := s.world.Stdin
	if file != "-" {
		f, err := os.Open(s.path(file))
		if err != nil {
			return nil, failed(err, "name the file that was issued, or - for the standard input")
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, maxIssued+1))
	switch {
	case err != nil:
		return nil, failed(err, "")
	case len(data) > maxIssued:
		return nil, hinted("name the briefing itself", "%s is larger than any briefing", file)
	}
	return data, nil
}

// lastOf is the last place that a pattern finds: what a briefing says of itself stands at its end.
func lastOf(pattern *regexp.Regexp, data []byte) []byte {
	all := pattern.FindAll(data, -1)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// reprintCommand reads the command that a briefing names.
func reprintCommand(command string) (args []string, commit string, err error) {
	words := strings.Fields(command)
	if len(words) == 0 {
		return nil, "", errors.New("it names no command that made it")
	}
	args = words[1:] // after the name of the program
	for i := 1; i < len(args); i++ {
		value, known := reprintFlags[args[i]]
		switch {
		case !strings.HasPrefix(args[i], "-"):
		case !known || value && i+1 == len(args):
			return nil, "", errors.New("it names a command that makes no briefing: " + args[i])
		case value:
			i++
			if args[i-1] == "--at" {
				commit = args[i]
			}
		}
	}
	if commit == "" {
		return nil, "", errors.New("it names no commit")
	}
	return args, commit, nil
}

// checksumOf is the hash that a file names of itself, and whether it holds.
func checksumOf(data []byte) *report.Checksum {
	found := checksumLine().FindSubmatch(lastOf(checksumLine(), data))
	if found == nil {
		return nil
	}
	named := string(found[1])
	plain := bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte(named), []byte(report.Unsealed))
	sum := sha256.Sum256(plain)
	return &report.Checksum{Named: named, Holds: hex.EncodeToString(sum[:]) == named}
}
