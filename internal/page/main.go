package page

import (
	"encoding/json"
	"io"
)

// Main reads a page and writes what was found of it as JSON, an intake.Page. It returns the exit code of the program;
// what is wrong is written to the error stream in one line.
func Main(in io.Reader, out, stderr io.Writer, charset string) int {
	data, err := io.ReadAll(in)
	if err == nil {
		var p any
		if p, err = Read(data, charset); err == nil {
			err = json.NewEncoder(out).Encode(p)
		}
	}
	if err != nil {
		_, _ = io.WriteString(stderr, err.Error()+"\n") // it can be reported nowhere else
		return 1
	}
	return 0
}
