package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

// checkPrint finds what is wrong with --format and --output before a command does anything: one that writes
// must not fail to print after it wrote because of a slip that could be seen before.
func (s *session) checkPrint() error {
	if formats := s.formats(); !slices.Contains(formats, s.flags.format) {
		return hinted(diag.Suggest(s.flags.format, formats, "write one of "), "no format %q", s.flags.format)
	}
	if _, err := s.options(); err != nil {
		return err
	}
	to, err := s.destination()
	if err == nil && to.standard && render.Find(s.flags.format).Binary && s.columns(s.world.Columns) > 0 {
		return hinted(fmt.Sprintf("name a file, as in --output brief.%s", s.flags.format), "--format %s is nothing that a terminal can show", s.flags.format)
	}
	return err
}

// formatsOf is the annotation of a command that lists the formats of its own.
const formatsOf = "formats"

// offersFormats lets a command print in formats of its own beside those that every report has.
func offersFormats(cmd *cobra.Command, formats ...string) {
	cmd.Annotations = map[string]string{formatsOf: strings.Join(formats, " ")}
	last := len(formats) - 1
	list := formats[last]
	if last > 0 {
		list = strings.Join(formats[:last], ", ") + " and " + list
	}
	cmd.Long += "\n\n--format also takes " + list + "."
}

// formatNames completes --format.
func formatNames(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return append(render.Names(), strings.Fields(cmd.Annotations[formatsOf])...), cobra.ShellCompDirectiveNoFileComp
}

// formats lists the formats that the command which runs can print in.
func (s *session) formats() []string {
	return append(render.Names(), strings.Fields(s.ownFormats)...)
}

// print writes a report, in one language or more, to where --output says. Everything that a command reports goes
// through here.
func (s *session) print(reports ...render.Report) error {
	if err := s.checkPrint(); err != nil {
		return err
	}
	options, err := s.options()
	if err != nil {
		return err
	}
	to, err := s.destination()
	if err != nil {
		return err
	}
	options.Also = reports[1:]
	if to.standard {
		if err := s.render(s.world.Stdout, reports[0], options); err != nil {
			return failed(err, againIf(err))
		}
		return nil
	}
	options.Color, options.TTY = false, false // a file is no terminal
	return to.write(func(f *os.File) error { return s.render(f, reports[0], options) })
}

// againIf is the hint for a report that could not be finished because its files changed; empty for another error.
func againIf(err error) string {
	if errors.Is(err, store.ErrChanged) {
		return "run the command again"
	}
	return ""
}

// render writes a report in the format asked for. One that is sealed holds the hash of its own bytes.
func (s *session) render(w io.Writer, r render.Report, o render.Options) error {
	sealed, ok := r.(interface{ Sealed() bool })
	if !ok || !sealed.Sealed() {
		return render.Write(w, s.flags.format, r, o)
	}
	var out bytes.Buffer
	if err := render.Write(&out, s.flags.format, r, o); err != nil {
		return err
	}
	sum := sha256.Sum256(out.Bytes())
	if _, err := w.Write(bytes.ReplaceAll(out.Bytes(), []byte(report.Unsealed), []byte(hex.EncodeToString(sum[:])))); err != nil {
		return fmt.Errorf("cannot write the output: %w", err)
	}
	return nil
}

// printMessage prints a message of a command that has no report. The names of folders in it may hold anything.
func (s *session) printMessage(format string, args ...any) error {
	if _, err := fmt.Fprint(s.world.Stdout, render.Clean(fmt.Sprintf(format, args...))); err != nil {
		return failed(fmt.Errorf("cannot write the output: %w", err), "")
	}
	return nil
}

// A destination is where a report goes.
type destination struct {
	typed    string // as the user named it, for errors
	standard bool   // the standard output
	path     string // with every symbolic link followed
	direct   bool   // a device, a pipe: it is written to, never replaced
	exists   bool   // a regular file stands there, with this mode
	mode     os.FileMode
}

// standardOutput holds the names that the standard output goes by. It is never reopened, which would
// overwrite what is in it.
var standardOutput = []string{"", "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}

// maxLinks is how many symbolic links are followed, as systems do.
const maxLinks = 40

// destination finds out what --output names, and refuses what cannot or must not be written to.
func (s *session) destination() (destination, error) {
	to := destination{typed: s.flags.output}
	if slices.Contains(standardOutput, to.typed) {
		to.standard = true
		return to, nil
	}
	if err := to.follow(s.path(to.typed)); err != nil {
		return to, to.failed(err)
	}
	if s.isWorkspaceFile(to.path) {
		return to, hinted("choose a name outside scenarios/ and sources/",
			"--output %s is a file that the workspace is read from", to.typed)
	}
	if to.exists {
		f, err := os.OpenFile(to.path, os.O_WRONLY, 0) // one that may not be written to is not replaced either
		if err != nil {
			return to, to.failed(err)
		}
		f.Close()
	}
	return to, nil
}

// follow finds what a name leads to. What /proc leads to is an open file, which has no other name to be replaced under.
func (to *destination) follow(path string) error {
	for range maxLinks {
		folder, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return err
		}
		to.path = filepath.Join(folder, filepath.Base(path))
		info, err := os.Lstat(to.path)
		switch {
		case errors.Is(err, os.ErrNotExist):
			return nil
		case err != nil:
			return err
		case info.IsDir():
			return errors.New("it is a folder")
		case info.Mode()&os.ModeSymlink == 0:
			to.exists, to.mode = info.Mode().IsRegular(), info.Mode().Perm()
			to.direct = !to.exists
			return nil
		case strings.HasPrefix(to.path, "/proc/"):
			to.direct = true
			return nil
		}
		if path, err = os.Readlink(to.path); err != nil {
			return err
		}
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
	}
	return errors.New("too many symbolic links")
}

// isWorkspaceFile reports whether a file is one that the workspace is read from, by whatever name it goes.
func (s *session) isWorkspaceFile(path string) bool {
	root, err := s.folder()
	if err != nil {
		return false // without a workspace there is nothing to protect
	}
	if sameFile(path, filepath.Join(root, store.WorkspaceFile)) {
		return true
	}
	for folder := filepath.Dir(path); ; folder = filepath.Dir(folder) {
		for _, own := range store.Folders {
			if sameFile(folder, filepath.Join(root, own)) {
				return true
			}
		}
		if folder == filepath.Dir(folder) {
			return false
		}
	}
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// write has the report written. A regular file is replaced whole or not at all, by one with the same mode.
func (to destination) write(render func(*os.File) error) error {
	f, err := to.open()
	if err != nil {
		return to.failed(err)
	}
	if !to.direct {
		defer os.Remove(f.Name()) // does nothing once it was renamed
	}
	err = render(f)
	if err == nil && to.exists {
		err = f.Chmod(to.mode)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil && !to.direct {
		err = os.Rename(f.Name(), to.path)
	}
	if err != nil {
		return to.failed(err)
	}
	return nil
}

// open opens what is written to: a device itself, and beside a file the one that is to take its place.
func (to destination) open() (*os.File, error) {
	if to.direct {
		return os.OpenFile(to.path, os.O_WRONLY|os.O_APPEND, 0)
	}
	for n := os.Getpid(); ; n++ {
		name := filepath.Join(filepath.Dir(to.path), fmt.Sprintf(".signpost-%d.tmp", n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
}

// failed says why nothing could be written, in the user's words: of the names behind the one that was typed
// nobody knows.
func (to destination) failed(err error) error {
	if hint := againIf(err); hint != "" {
		return failed(err, hint)
	}
	return failed(fmt.Errorf("cannot write to --output %s: %w", to.typed, store.WithoutPath(err)), "choose another --output")
}
