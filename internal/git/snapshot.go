package git

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Files reads the files of a commit at some paths below the repository's folder, by the names they have there. They are
// as git keeps them: attributes and filters change nothing. A symbolic link to one of the files stands for that file.
func (r *Repository) Files(c Commit, paths ...string) (fs.FS, error) {
	objects, err := r.list(c, paths)
	if err != nil {
		return nil, err
	}
	t := newTree(c.Time)
	if err := r.contents(objects, t); err != nil {
		return nil, err
	}
	t.follow(objects)
	return t, nil
}

// An object is a file in a commit.
type object struct {
	name string // below the repository's folder
	id   string
	link bool
}

func (r *Repository) list(c Commit, paths []string) ([]object, error) {
	args := []string{"ls-tree", "-r", "-z", "--full-tree", c.ID, "--"}
	for _, p := range paths {
		args = append(args, r.prefix+p)
	}
	out, err := r.run(args...)
	if err != nil {
		return nil, err
	}
	var list []object
	for line := range strings.SplitSeq(string(out), "\x00") {
		about, name, ok := strings.Cut(line, "\t")
		field := strings.Fields(about)
		if !ok || len(field) != 3 || field[1] != "blob" { // a commit here is another repository
			continue
		}
		if name = strings.TrimPrefix(name, r.prefix); fs.ValidPath(name) {
			list = append(list, object{name: name, id: field[2], link: field[0] == "120000"})
		}
	}
	return list, nil
}

// contents reads the objects through one process, which gets all ids and answers in their order.
func (r *Repository) contents(objects []object, t *tree) error {
	if len(objects) == 0 {
		return nil
	}
	cmd := r.command("cat-file", "--batch")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	answers, err := startProcess(cmd, func(ask *bufio.Writer) {
		for _, o := range objects {
			ask.WriteString(o.id + "\n")
		}
	})
	if err != nil {
		return err
	}
	for _, o := range objects {
		data, bad := readObject(answers)
		if bad != nil {
			err = fmt.Errorf("%s: %w", o.name, bad)
			break
		}
		t.add(o.name, data)
	}
	return waitProcess(cmd, answers, err, &stderr)
}

// readObject reads one answer: "<id> blob <size>", the bytes and a line end.
func readObject(answers *bufio.Reader) ([]byte, error) {
	head, err := answers.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("git stops answering: %w", err)
	}
	field := strings.Fields(head)
	if len(field) == 2 && field[1] == "missing" {
		return nil, ErrMissing
	}
	if len(field) != 3 {
		return nil, fmt.Errorf("git answers %q, which cannot be understood", strings.TrimSpace(head))
	}
	size, err := strconv.ParseInt(field[2], 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("git answers %q, which cannot be understood", strings.TrimSpace(head))
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(answers, data); err != nil {
		return nil, fmt.Errorf("git stops answering: %w", err)
	}
	_, err = answers.Discard(1)
	return data, err
}

// maxLinks is how many symbolic links are followed, as systems do.
const maxLinks = 40

// follow puts in the place of symbolic links what they lead to; one that leads to none of the files is no regular file.
func (t *tree) follow(objects []object) {
	target := map[string]string{}
	for _, o := range objects {
		if o.link {
			target[o.name] = path.Join(path.Dir(o.name), string(t.files[o.name].data))
		}
	}
	for name := range target {
		at := name
		for range maxLinks {
			next, isLink := target[at]
			if !isLink {
				break
			}
			at = next
		}
		if found := t.files[at]; found != nil && target[at] == "" {
			t.files[name].data = found.data
		} else {
			t.files[name].broken = true
		}
	}
}
