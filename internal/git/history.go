package git

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// A Step is a commit of a history, and what it changed against each of its parents. A merge is compared with all of
// them: what is lost or made in one shows only so.
type Step struct {
	Commit
	Parents       []string
	Author, Email string     // as .mailmap has them
	Main          bool       // it is on the line of first parents of the last commit
	Against       [][]Change // what differs from each parent, in their order; from nothing, for a commit without one
}

// A Change is a file that differs from that of a parent. Old or New is nil where there was or is no such file.
type Change struct {
	Name     string
	Old, New []byte
}

// A History is a part of what led to a commit.
type History struct {
	To      Commit
	Since   *Commit // the commit after which it begins; nil for the first there is
	Shallow bool    // commits without parents may have some that the clone lacks
	steps   []step
}

// step is a Step with the ids of contents in the place of contents.
type step struct {
	Step
	against [][]pair
}

type pair struct{ name, old, new string }

// History lists the commits that led to one, parents before their children, and what each changed of the wanted files
// in a folder. Contents are read by Replay.
func (r *Repository) History(since *Commit, to Commit, folder string, wanted func(name string) bool) (*History, error) {
	h := &History{To: to, Since: since, Shallow: r.shallow}
	if err := r.commits(h); err != nil {
		return nil, err
	}
	h.markMain()
	return h, r.differences(h, folder, wanted)
}

func (r *Repository) commits(h *History) error {
	args := []string{"log", "-z", "--topo-order", "--reverse", "--no-show-signature", "--no-color", "--format=%H %ct%n%P%n%aN%n%aE", h.To.ID}
	if h.Since != nil {
		args = append(args, "^"+h.Since.ID)
	}
	out, err := r.run(append(args, "--")...)
	if err != nil {
		return err
	}
	for record := range strings.SplitSeq(string(out), "\x00") {
		if record == "" {
			continue
		}
		line := strings.Split(record, "\n")
		if len(line) < 4 {
			return fmt.Errorf("git answers %q, which cannot be understood", record)
		}
		id, seconds, _ := strings.Cut(line[0], " ")
		n, err := strconv.ParseInt(seconds, 10, 64)
		if err != nil {
			return fmt.Errorf("git answers %q, which cannot be understood", line[0])
		}
		h.steps = append(h.steps, step{Step: Step{
			Commit: Commit{ID: id, Time: time.Unix(n, 0).UTC()}, Parents: strings.Fields(line[1]), Author: line[2], Email: line[3],
		}})
	}
	return nil
}

// markMain marks the commits on the line of first parents.
func (h *History) markMain() {
	next := h.To.ID
	for i := len(h.steps) - 1; i >= 0; i-- {
		if s := &h.steps[i]; s.ID == next {
			s.Main = true
			if len(s.Parents) > 0 {
				next = s.Parents[0]
			}
		}
	}
}

// differences compares every commit with each of its parents: one process gets the pairs and answers in their order.
func (r *Repository) differences(h *History, folder string, wanted func(string) bool) error {
	cmd := r.command("diff-tree", "--stdin", "-r", "-z", "--root", "--always", "--raw", "--no-abbrev", "--no-renames", "--", r.prefix+folder)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	answers, err := startProcess(cmd, func(ask *bufio.Writer) {
		for i := range h.steps {
			s := &h.steps[i]
			if len(s.Parents) == 0 {
				ask.WriteString(s.ID + "\n")
			}
			for _, p := range s.Parents {
				ask.WriteString(s.ID + " " + p + "\n")
			}
		}
	})
	if err != nil {
		return err
	}
	err = h.readDifferences(answers, r.prefix, wanted)
	return waitProcess(cmd, answers, err, &stderr)
}

func (h *History) readDifferences(answers *bufio.Reader, prefix string, wanted func(string) bool) error {
	field, err := answers.ReadString(0)
	for i := range h.steps {
		s := &h.steps[i]
		for range max(1, len(s.Parents)) {
			if err != nil || strings.TrimSuffix(field, "\x00") != s.ID {
				return fmt.Errorf("git answers %q, which cannot be understood", field)
			}
			var list []pair
			for field, err = answers.ReadString(0); err == nil && field[0] == ':'; field, err = answers.ReadString(0) {
				name, ended := answers.ReadString(0)
				if ended != nil {
					return ended
				}
				name = strings.TrimPrefix(strings.TrimSuffix(name, "\x00"), prefix)
				if p, ok := parsePair(name, field); ok && wanted(name) {
					list = append(list, p)
				}
			}
			s.against = append(s.against, list)
		}
	}
	if !errors.Is(err, io.EOF) {
		return fmt.Errorf("git answers %q after all that was asked", field)
	}
	return nil
}

// parsePair reads a line like ":100644 100644 OLD NEW M". Only regular files have content: a link or another repository
// is as if it were not there.
func parsePair(name, line string) (p pair, ok bool) {
	f := strings.Fields(line)
	if len(f) != 5 {
		return p, false
	}
	p.name = name
	if strings.HasPrefix(f[0], ":100") {
		p.old = f[2]
	}
	if strings.HasPrefix(f[1], "100") {
		p.new = f[3]
	}
	return p, p.old != p.new
}

// Replay reads the contents of the history and shows them commit by commit. Each content is read once and kept for as
// long as another commit needs it.
func (r *Repository) Replay(h *History, visit func(*Step) error) error {
	uses := map[string]int{}
	var order []string
	h.each(func(id string) {
		if uses[id]++; uses[id] == 1 {
			order = append(order, id)
		}
	})
	cmd := r.command("cat-file", "--batch", "--buffer")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	answers, err := startProcess(cmd, func(ask *bufio.Writer) {
		for _, id := range order {
			ask.WriteString(id + "\n")
		}
	})
	if err != nil {
		return err
	}
	err = h.replay(&contentCache{answers: answers, uses: uses, kept: map[string][]byte{}}, visit)
	return waitProcess(cmd, answers, err, &stderr)
}

// each calls f with the ids of the contents that the history needs, in the order in which it needs them.
func (h *History) each(f func(id string)) {
	for i := range h.steps {
		for _, list := range h.steps[i].against {
			for _, p := range list {
				for _, id := range []string{p.old, p.new} {
					if id != "" {
						f(id)
					}
				}
			}
		}
	}
}

func (h *History) replay(c *contentCache, visit func(*Step) error) error {
	for i := range h.steps {
		s := &h.steps[i]
		for _, list := range s.against {
			changes := make([]Change, len(list))
			for n, p := range list {
				old, err := c.take(p.old)
				if err != nil {
					return fmt.Errorf("%s at %s: %w", p.name, s.Short(), err)
				}
				now, err := c.take(p.new)
				if err != nil {
					return fmt.Errorf("%s at %s: %w", p.name, s.Short(), err)
				}
				changes[n] = Change{p.name, old, now}
			}
			s.Against = append(s.Against, changes)
		}
		if err := visit(&s.Step); err != nil {
			return err
		}
		s.Against, s.against = nil, nil
	}
	return nil
}

// A contentCache keeps those read that are needed again.
type contentCache struct {
	answers *bufio.Reader
	uses    map[string]int // how often each is still needed
	kept    map[string][]byte
}

func (c *contentCache) take(id string) ([]byte, error) {
	if id == "" {
		return nil, nil
	}
	data, ok := c.kept[id]
	if !ok {
		var err error
		if data, err = readObject(c.answers); err != nil {
			return nil, err
		}
		if data == nil {
			data = []byte{}
		}
		c.kept[id] = data
	}
	if c.uses[id]--; c.uses[id] == 0 {
		delete(c.kept, id)
	}
	return data, nil
}

// startProcess starts a git that is asked many things: what it answers is read while it is still being asked.
func startProcess(cmd *exec.Cmd, ask func(*bufio.Writer)) (*bufio.Reader, error) {
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, commandError(err, "")
	}
	go func() {
		w := bufio.NewWriterSize(in, 1<<16)
		ask(w)
		_ = w.Flush() // git has ended before; why is in what it answers
		_ = in.Close()
	}()
	return bufio.NewReaderSize(out, 1<<18), nil
}

// waitProcess waits for a git that was asked many things. What went wrong there explains what went wrong here.
func waitProcess(cmd *exec.Cmd, answers *bufio.Reader, err error, stderr *bytes.Buffer) error {
	if err != nil {
		_, _ = io.Copy(io.Discard, answers)
	}
	failed := cmd.Wait()
	switch {
	case failed != nil && err != nil && !errors.Is(err, ErrMissing):
		return commandError(failed, stderr.String())
	case failed != nil && err == nil:
		return commandError(failed, stderr.String())
	}
	return err
}
