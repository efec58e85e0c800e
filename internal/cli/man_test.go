package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Programs for manual pages accept every page. The pages have no date, so that building them twice gives the same
// files.
func TestManualPages(t *testing.T) {
	dir := t.TempDir()
	onTheCase(t, "man", dir)
	pages, err := filepath.Glob(filepath.Join(dir, "*.1"))
	if err != nil || len(pages) < 30 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	if _, err := exec.LookPath("mandoc"); err != nil {
		t.Skip("mandoc is not installed")
	}
	out, _ := exec.Command("mandoc", append([]string{"-Tlint", "-W", "warning"}, pages...)...).CombinedOutput()
	for line := range strings.Lines(string(out)) {
		if !strings.Contains(line, "missing date") {
			t.Error(line)
		}
	}
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("groff is not installed")
	}
	for _, page := range pages {
		var stderr strings.Builder
		c := exec.Command("groff", "-k", "-man", "-Tutf8", "-ww", page)
		c.Stderr = &stderr
		if err := c.Run(); err != nil || stderr.Len() > 0 {
			t.Errorf("%s: %v: %s", page, err, stderr.String())
		}
	}
	out, err = exec.Command("mandoc", "-Tutf8", filepath.Join(dir, "signpost-update.1")).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"--dry-run", "signpost update ", "signpost(1)"} {
		if !strings.Contains(bold.ReplaceAllString(string(out), ""), want) {
			t.Errorf("the page of update does not say %q: %s", want, out)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "signpost-source-verify.1")); err != nil {
		t.Error(err)
	}
}

// bold is how old terminals show a bold letter: twice, with a backspace between.
var bold = regexp.MustCompile(`.\x08`)
