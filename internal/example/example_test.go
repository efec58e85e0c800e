package example_test

import (
	"archive/tar"
	"bytes"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"testing"

	"signpost/internal/example"
)

var update = flag.Bool("update", false, "pack the case of the repository anew, with the program bzip2")

const root = "../.."

// theCase lists the files of the case, in the order of their names.
func theCase(t *testing.T) []example.File {
	t.Helper()
	var files []example.File
	for _, part := range []string{".signpost.yaml", "scenarios", "sources"} {
		err := fs.WalkDir(os.DirFS(root), part, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			content, err := os.ReadFile(root + "/" + name)
			files = append(files, example.File{Name: name, Content: content})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func pack(t *testing.T, files []example.File) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		if err := w.WriteHeader(&tar.Header{Name: f.Name, Mode: 0o644, Size: int64(len(f.Content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(f.Content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("bzip2", "-9")
	c.Stdin = &b
	packed, err := c.Output()
	if err == nil {
		err = os.WriteFile("kazakhstan.tar.bz2", packed, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// The example is the case as the repository has it. After a change of the case: go generate ./internal/example.
func TestExampleEqualsTheWorkspace(t *testing.T) {
	want := theCase(t)
	if *update {
		pack(t, want)
		return
	}
	got, err := example.Files("kazakhstan")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Errorf("the example has %d files, the case %d; go generate ./internal/example packs it anew", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i].Name != want[i].Name || !bytes.Equal(got[i].Content, want[i].Content) {
			t.Errorf("%s of the example is not %s of the case; go generate ./internal/example packs it anew", got[i].Name, want[i].Name)
		}
	}
	if info, err := os.Stat("kazakhstan.tar.bz2"); err != nil || info.Size() > 300_000 {
		t.Errorf("the example is too large to carry: %v", err)
	}
}
