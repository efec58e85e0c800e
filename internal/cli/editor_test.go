package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"signpost/internal/report"
	"signpost/internal/testutil"
)

// program builds signpost, since an editor starts it as a program.
func program(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "signpost")
	if out, err := exec.Command("go", "build", "-o", name, "../../cmd/signpost").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return name
}

// advice is the configuration for an editor printed by signpost help editors.
func advice(t *testing.T, editor string) string {
	t.Helper()
	var guide struct{ Sections []report.GuideSection }
	if err := json.Unmarshal(onTheCase(t, "help", "editors", "--format", "json"), &guide); err != nil {
		t.Fatal(err)
	}
	for _, s := range guide.Sections {
		if s.Title == editor {
			return s.Code
		}
	}
	t.Fatalf("help editors does not speak of %s", editor)
	return ""
}

func TestNeovim(t *testing.T) {
	if _, err := exec.LookPath("nvim"); err != nil {
		t.Skip("Neovim is not installed")
	}
	script, err := filepath.Abs("testdata/editor/neovim.lua")
	if err != nil {
		t.Fatal(err)
	}
	setup := filepath.Join(t.TempDir(), "init.lua")
	if err := os.WriteFile(setup, []byte(advice(t, "Neovim")), 0o666); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("nvim", "--headless", "-u", setup, "-i", "NONE", "-n", "-c", "luafile "+script)
	c.Env = append(os.Environ(), "CASE="+testutil.CopyRepositoryWorkspace(t), "PATH="+filepath.Dir(program(t))+":"+os.Getenv("PATH"), "SIGNPOST_LANG=en")
	c.WaitDelay = time.Minute
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	output := strings.ReplaceAll(string(out), "\r", "")
	for _, want := range []string{
		"quiet 0", "fitch-2022#4a from 0", "hover true", "definition sources/fitch-2022.yaml", `mistake 0 unknown key "horizen"`, "mended true", "renamed true",
	} {
		if !strings.Contains(output, want) {
			t.Errorf("no %q in\n%s", want, output)
		}
	}
	if m := regexp.MustCompile(`after saving ([0-9]+) ms`).FindStringSubmatch(output); m == nil {
		t.Error("the mistake never came")
	} else if ms, _ := strconv.Atoi(m[1]); ms > 2000 { // generous, for a busy machine
		t.Errorf("the mistake came after %d ms", ms)
	}
}

func TestVSCodeLanguageClient(t *testing.T) {
	modules := os.Getenv("LSP_MODULES")
	if modules == "" {
		t.Skip("LSP_MODULES does not name a folder with vscode-languageserver-protocol")
	}
	out, err := exec.Command("node", "testdata/editor/client.js", modules, program(t), testutil.CopyRepositoryWorkspace(t)).CombinedOutput()
	want := fmt.Sprintln("server signpost 1") + "symbols true\nmistake ax\nreferences true\nexit 0\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
}
