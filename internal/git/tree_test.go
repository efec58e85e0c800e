package git

import (
	"testing"
	"testing/fstest"
	"time"
)

func TestTreeIsAFileSystem(t *testing.T) {
	files := newTree(time.Unix(0, 0))
	names := []string{"a.yaml", "scenarios/b.yaml", "scenarios/deep/c.yaml", "scenarios/a.yaml"}
	for _, name := range names {
		files.add(name, []byte(name))
	}
	if err := fstest.TestFS(files, names...); err != nil {
		t.Error(err)
	}
}

func TestSymlinksAreFollowed(t *testing.T) {
	files := newTree(time.Unix(0, 0))
	objects := []object{
		{name: "sources/a.yaml"}, {name: "sources/link.yaml", link: true}, {name: "again.yaml", link: true},
		{name: "round.yaml", link: true}, {name: "out.yaml", link: true},
	}
	for i, content := range []string{"text", "a.yaml", "sources/link.yaml", "round.yaml", "/etc/passwd"} {
		files.add(objects[i].name, []byte(content))
	}
	files.follow(objects)
	for name, want := range map[string]string{"sources/link.yaml": "text", "again.yaml": "text"} {
		if f := files.files[name]; string(f.data) != want || f.broken {
			t.Errorf("%s holds %q, broken %v; want %q", name, f.data, f.broken, want)
		}
	}
	for _, name := range []string{"round.yaml", "out.yaml"} {
		if info := files.info(name, files.files[name]); info.Mode().IsRegular() {
			t.Errorf("%s is a regular file; it leads to none", name)
		}
	}
}
