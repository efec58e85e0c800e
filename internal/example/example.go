// Package example holds a workspace that somebody with the program alone can look at: the case of the repository.
package example

import (
	"archive/tar"
	"bytes"
	"compress/bzip2"
	_ "embed"
	"errors"
	"fmt"
	"io"
)

//go:generate go test . -update

//go:embed kazakhstan.tar.bz2
var kazakhstan []byte

// Names lists the examples there are.
var Names = []string{"kazakhstan"}

// A File is a file of an example, by its name in the workspace.
type File struct {
	Name    string
	Content []byte
}

// Files returns the files of an example: .signpost.yaml, those of scenarios/ and of sources/.
func Files(name string) ([]File, error) {
	if name != Names[0] {
		return nil, fmt.Errorf("no example %q", name)
	}
	var files []File
	for r := tar.NewReader(bzip2.NewReader(bytes.NewReader(kazakhstan))); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("cannot unpack the example: %w", err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("cannot unpack the example: %w", err)
		}
		files = append(files, File{h.Name, content})
	}
}
