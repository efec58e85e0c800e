package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// gitWith runs git in a folder, apart from the settings of whoever runs the tests.
func gitWith(dir string, args ...string) (string, error) {
	c := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false", "-c", "core.fsync=none", "-c", "gc.auto=0", "-c", "advice.detachedHead=false"}, args...)...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_EDITOR=true", "LC_ALL=C")
	out, err := c.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}

func (h *history) git(args ...string) string {
	h.t.Helper()
	out, err := gitWith(h.dir, args...)
	if err != nil {
		h.t.Fatalf("%s: git %s: %v\n%s", h.name, strings.Join(args, " "), err, out)
	}
	return out
}

// union decides whether this clone merges logs by union, as .gitattributes says, or as one that does not read that file.
func (h *history) union(on bool) {
	attributes := "*.yaml merge=text\n"
	if on {
		attributes = ""
	}
	write(h.t, h.dir, ".git/info/attributes", attributes)
}

// work is what an author does on their branch between two meetings: one to three commits.
func (h *history) work(author string) {
	h.git("checkout", "-q", author)
	for range 1 + h.r.IntN(3) {
		for range 1 + h.r.IntN(2) {
			h.write(author)
		}
		if h.r.IntN(4) == 0 {
			h.mangle(author)
		}
		h.git("add", "-A", "scenarios")
		h.git("commit", "-qm", "work of "+author)
	}
	if author == "amina" && h.r.IntN(6) == 0 {
		h.rename()
	}
}

// rename gives an indicator another name, or the question, which takes its logs along.
func (h *history) rename() {
	w, _, err := Load(h.dir, Need{Sources: true, Details: true})
	if err != nil {
		h.t.Fatal(err)
	}
	var target any = w.Questions[0].Indicators[0]
	name, what := "fumes", "indicator"
	if h.r.IntN(2) == 0 {
		target, name, what = w.Questions[0], "crisis", "question"
	}
	if h.renamed[what] {
		return
	}
	h.renamed[what] = true
	r, err := RenameOf(w, target, name)
	if err == nil {
		_, err = r.Apply(h.dir, false)
	}
	if err != nil {
		h.t.Fatalf("%s: %v", h.name, err)
	}
	h.git("add", "-A", "scenarios")
	h.git("commit", "-qm", "rename")
}

// moment is the recorded moment of a line as signpost writes it.
var moment = regexp.MustCompile(`recorded: ([^' ,]+),`)

// mangle does to the author's log what editors, formatters and hands do: other line ends, a line twice, other quotes and
// blanks, no line end at the end.
func (h *history) mangle(author string) {
	question := filepath.Base(readRaw(h.t, h.dir).file)
	file := filepath.Join(h.dir, "scenarios", strings.TrimSuffix(question, ".yaml")+".log.yaml")
	if h.byAuthor {
		file = strings.TrimSuffix(file, "yaml") + author + ".yaml"
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return
	}
	text := string(data)
	all := strings.SplitAfter(text, "\n")
	switch h.r.IntN(5) {
	case 0:
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r", ""), "\n", "\r\n")
	case 1:
		text += all[h.r.IntN(len(all)-1)]
	case 2:
		text = strings.TrimSuffix(text, "\n")
	case 3:
		text = moment.ReplaceAllString(text, "recorded: '$1',")
	case 4:
		text = strings.ReplaceAll(strings.ReplaceAll(text, "- {", "- { "), "}\n", " }\n")
	}
	write(h.t, h.dir, filepath.ToSlash(strings.TrimPrefix(file, h.dir+"/")), text)
}

// meet brings one branch to main, or main to a branch, or takes something of main back.
func (h *history) meet() {
	author := h.authors[h.r.IntN(len(h.authors))]
	switch h.r.IntN(13) {
	case 0, 1:
		h.forge(author, false)
	case 2:
		h.forge(author, true)
		h.begin(author)
	case 3:
		h.git("checkout", "-q", "main")
		h.attempt(h.kind("merge", author), "merge", "-q", "--no-edit", author)
	case 4:
		h.git("checkout", "-q", "main")
		if h.attempt(h.kind("squash", author), "merge", "-q", "--squash", author) {
			_, _ = gitWith(h.dir, "commit", "-qm", "squash of "+author) // it may bring nothing
			h.begin(author)
		}
	case 5:
		h.git("checkout", "-q", author)
		if h.attempt(h.kind("rebase", author), "rebase", "-q", "main") {
			h.git("branch", "-f", "main", author)
		}
	case 6, 7:
		h.pick(author)
	case 8:
		h.octopus()
	case 9, 10:
		h.git("checkout", "-q", author)
		h.attempt(h.kind("main into the branch", author), "merge", "-q", "--no-edit", "main")
	case 11: // the author works on another machine too
		h.git("checkout", "-q", "-B", "twin", "main")
		h.write(author)
		h.git("add", "-A", "scenarios")
		h.git("commit", "-qm", "more work of "+author)
		h.stale["twin"], h.stale[author] = h.stale[author], true
		h.forge("twin", false)
	default:
		h.revert()
	}
}

// kind names a way of bringing a branch together with main, apart for branches that go on where they should have begun
// anew.
func (h *history) kind(way, author string) string {
	if h.stale[author] {
		return way + ", branch gone on"
	}
	return way
}

// attempt runs a command of git that may conflict, and takes it back if it does. Of logs of authors none may conflict,
// nor may shared ones where .gitattributes is read; branches that went on may.
func (h *history) attempt(kind string, args ...string) bool {
	h.t.Helper()
	out, err := gitWith(h.dir, args...)
	h.count.add(kind, err == nil)
	if err == nil {
		return true
	}
	h.refuse(kind, out)
	for _, stop := range [][]string{{"rebase", "--abort"}, {"cherry-pick", "--abort"}, {"revert", "--abort"}, {"merge", "--abort"}, {"reset", "-q", "--hard"}} {
		_, _ = gitWith(h.dir, stop...)
	}
	return false
}

// refuse reports a conflict where none may be.
func (h *history) refuse(kind, out string) {
	h.t.Helper()
	allowed := strings.HasSuffix(kind, "gone on") || strings.HasPrefix(kind, "revert") || strings.HasPrefix(kind, "pick out of order") ||
		kind == "remedy" && len(h.reverted) > 0 || !h.byAuthor && (strings.HasPrefix(kind, "forge") || kind == "octopus" || strings.HasPrefix(kind, "pick"))
	if !allowed {
		h.t.Errorf("%s: %s conflicts:\n%s\n%s", h.name, kind, out, h.git("log", "--graph", "--oneline", "--all"))
	}
}

// begin has an author begin anew from main after their work came there by another way than a merge; one in five does not.
func (h *history) begin(author string) {
	if h.r.IntN(5) == 0 {
		h.stale[author] = true
		return
	}
	h.git("checkout", "-q", "-B", author, "main")
	delete(h.stale, author)
}

// forge merges a branch as the button of a forge does, in a bare repository. Where that conflicts, main is merged into
// the branch in a clone that reads .gitattributes, as the page of help says, and the button is pressed again.
func (h *history) forge(author string, squash bool) {
	kind := h.kind("forge", author)
	if squash {
		kind = h.kind("forge squash", author)
	}
	out, ok := h.press(author, squash)
	h.count.add(kind, ok)
	if ok {
		return
	}
	h.refuse(kind, out)
	h.union(true)
	h.git("checkout", "-q", author)
	if h.attempt("remedy", "merge", "-q", "--no-edit", "main") {
		if out, ok := h.press(author, squash); !ok {
			h.t.Errorf("%s: after main was merged into %s the forge still conflicts:\n%s", h.name, author, out)
		}
	} else { // a revert deleted the file, and a person must decide; what stands on the branch is not lost
		for _, id := range readRaw(h.t, h.dir).ids() {
			h.stopped[id] = true
		}
	}
	h.union(!h.byAuthor)
}

// press merges a branch into main in the bare repository.
func (h *history) press(author string, squash bool) (string, bool) {
	h.t.Helper()
	h.git("push", "-q", "-f", h.bare, "main", author)
	run := func(args ...string) string {
		out, err := gitWith(h.bare, args...)
		if err != nil {
			h.t.Fatalf("%s: git %v: %v\n%s", h.name, args, err, out)
		}
		return out
	}
	if _, err := gitWith(h.bare, "merge-base", "--is-ancestor", author, "main"); err == nil {
		return "", true // nothing to merge
	}
	tree, err := gitWith(h.bare, "merge-tree", "--write-tree", "main", author)
	if err != nil {
		return tree, false
	}
	args := []string{"commit-tree", tree, "-p", "main", "-m", "forge merges " + author}
	if !squash {
		args = append(args, "-p", author)
	}
	run("update-ref", "refs/heads/main", run(args...))
	h.git("checkout", "-q", "--detach")
	h.git("fetch", "-q", h.bare, "+main:main")
	return "", true
}

// pick takes commits of a branch to main: all that main lacks in their order, or one from their middle.
func (h *history) pick(author string) {
	list := strings.Fields(h.git("rev-list", "--reverse", "--no-merges", "main.."+author))
	if len(list) == 0 {
		return
	}
	h.git("checkout", "-q", "main")
	if h.r.IntN(3) > 0 {
		if merges := h.git("rev-list", "--merges", "main.."+author); merges != "" {
			return // their commits are no line that could be repeated
		}
		if h.attempt(h.kind("pick in order", author), append([]string{"cherry-pick", "--keep-redundant-commits"}, list...)...) {
			h.begin(author)
		}
		return
	}
	if h.attempt("pick out of order", "cherry-pick", "--keep-redundant-commits", list[h.r.IntN(len(list))]) {
		h.stale[author], h.torn = true, true
	}
}

// octopus merges several branches in one command.
func (h *history) octopus() {
	h.git("checkout", "-q", "main")
	args, kind := []string{"merge", "-q", "--no-edit"}, "octopus"
	for _, a := range h.authors {
		if h.r.IntN(3) > 0 {
			args = append(args, a)
			kind = h.kind("octopus", a)
		}
	}
	if slices.ContainsFunc(args[3:], func(a string) bool { return h.stale[a] }) {
		kind = "octopus, branch gone on"
	}
	if len(args) > 4 {
		h.attempt(kind, args...)
	}
}

// revert takes a commit of main back, which withdraws nothing: what it takes away is remembered.
func (h *history) revert() {
	if h.r.IntN(3) > 0 {
		return
	}
	list := strings.Fields(h.git("rev-list", "--no-merges", "--first-parent", "-n", "6", "main"))
	list = list[:len(list)-1]
	if len(list) == 0 {
		return
	}
	h.git("checkout", "-q", "main")
	h.torn = true
	before := readRaw(h.t, h.dir).ids()
	if !h.attempt("revert", "revert", "--no-edit", list[h.r.IntN(len(list))]) {
		return
	}
	after := readRaw(h.t, h.dir).ids()
	for _, id := range before {
		if !slices.Contains(after, id) {
			h.reverted[id] = true
		}
	}
	for _, a := range h.authors {
		h.stale[a] = true
	}
	h.count.add(fmt.Sprintf("revert, took entries away: %v", len(after) < len(before)), true)
}
