// Package browsertest looks at the pages of signpost in a real browser: as files, on a server and on paper.
//
// It is a module of its own, so that what drives the browser stays out of the program's dependencies, and it knows
// the program as its users do: as a command. Where Chromium is missing its tests are skipped, and say so.
package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var (
	signpost  string          // the program
	workspace string          // a copy of the repository's own case
	browser   context.Context // nil where Chromium is missing
)

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	temp, err := os.MkdirTemp("", "signpost-browser-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(temp)
	signpost, workspace = filepath.Join(temp, "signpost"), filepath.Join(temp, "workspace")
	build := exec.Command("go", "build", "-o", signpost, "./cmd/signpost")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("cannot build the program: %w\n%s", err, out)
	}
	if err := copyCase(workspace); err != nil {
		return 1, err
	}
	if program := chromium(); program != "" {
		options := append(chromedp.DefaultExecAllocatorOptions[:],
			chromedp.ExecPath(program), chromedp.Flag("window-size", "1200,900"), chromedp.Flag("hide-scrollbars", true),
			// A machine without a mouse has its browser believe that nobody can point.
			chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"))
		if os.Geteuid() == 0 {
			options = append(options, chromedp.NoSandbox)
		}
		started, stop := chromedp.NewExecAllocator(context.Background(), options...)
		defer stop()
		tab, closeTab := chromedp.NewContext(started)
		defer closeTab()
		if err := chromedp.Do(tab); err != nil {
			return 1, fmt.Errorf("cannot start %s: %w", program, err)
		}
		browser = tab
	}
	return m.Run(), nil
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// copyCase copies the repository's own workspace, so that tests may change it.
func copyCase(to string) error {
	root := filepath.Join("..", "..")
	for _, folder := range []string{"scenarios", "sources"} {
		if err := os.CopyFS(filepath.Join(to, folder), os.DirFS(filepath.Join(root, folder))); err != nil {
			return err
		}
	}
	setup, err := os.ReadFile(filepath.Join(root, ".signpost.yaml"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, ".signpost.yaml"), setup, 0o644)
}

// workspaceOf returns a copy of the case that a test may change.
func workspaceOf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(workspace)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit replaces text in a file of a workspace and gives back what undoes it.
func edit(t *testing.T, file, old, new string) (undo func()) {
	t.Helper()
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	after := strings.Replace(string(before), old, new, 1)
	if after == string(before) {
		t.Fatalf("%s holds no %q", file, old)
	}
	write := func(text []byte) {
		if err := os.WriteFile(file, text, fs.FileMode(0o644)); err != nil {
			t.Fatal(err)
		}
	}
	write([]byte(after))
	return func() { write(before) }
}

// output runs the program in a workspace and returns what it prints.
func output(t *testing.T, dir string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(signpost, args...)
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("signpost %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return out
}

// file prints a report as a page and returns the page's address.
func file(t *testing.T, dir string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	output(t, dir, append(args, "--format", "html", "--output", path)...)
	return "file://" + path
}

// A tab is one page in the browser, and what went wrong in it.
type tab struct {
	*testing.T
	ctx context.Context

	mutex    sync.Mutex
	requests []string
	faults   []string
}

// open opens an empty tab of a size. What the console says, and every request, is kept.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("Chromium is missing: install it to see the pages in a browser")
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	limited, stop := context.WithTimeout(ctx, 80*time.Second)
	t.Cleanup(stop)
	b := &tab{T: t, ctx: limited}
	if err := chromedp.Listen(limited, b.hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(limited, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.EmulateViewport(width, height))
	return b
}

func (b *tab) hear(event any) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.faults = append(b.faults, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.faults = append(b.faults, "console: "+string(e.Type))
	case *log.EventEntryAdded:
		b.faults = append(b.faults, string(e.Entry.Level)+": "+e.Entry.Text+" "+e.Entry.URL)
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// show leads the tab to a page.
func (b *tab) show(address string) {
	b.Helper()
	b.do(chromedp.Navigate(address))
}

// eval returns what JavaScript makes of the page.
func eval[T any](b *tab, script string) T {
	b.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%.80s: %v", script, err)
	}
	return value
}

// middle returns where one points at something, after bringing it into view. A hand waits for the page to be there,
// and so does this: a link may just have been followed.
func (b *tab) middle(selector string) (x, y float64) {
	b.Helper()
	b.eventually(selector+" is on the page", fmt.Sprintf(`document.readyState === "complete" && document.querySelector(%q) !== null`, selector))
	at := eval[[]float64](b, fmt.Sprintf(`(() => {
	  const e = document.querySelector(%q);
	  if (!e) return [];
	  e.scrollIntoView({block: "center", behavior: "instant"});
	  const r = e.getClientRects()[0];
	  return [r.x + r.width / 2, r.y + r.height / 2];
	})()`, selector))
	if len(at) != 2 {
		b.Fatalf("nothing on the page is %s", selector)
	}
	return at[0], at[1]
}

// click points at something and presses the button, as a hand does: no script of the page is needed.
func (b *tab) click(selector string) {
	b.Helper()
	b.do(chromedp.MouseClickXY(b.middle(selector)))
}

// eventually waits until JavaScript finds something to be so; the page may be loaded again meanwhile.
func (b *tab) eventually(what, script string) {
	b.Helper()
	for range 150 {
		ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](script))
		if err == nil && ok {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.Fatalf("%s: not within 15 seconds", what)
}

// prefer sets the medium and the colour scheme.
func (b *tab) prefer(medium, scheme string) {
	b.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	if err != nil {
		b.Fatal(err)
	}
}

// clean checks what must hold for every page, however it is shown: nothing is said on the console, nothing is asked
// for elsewhere, nothing is wider than the page, and text runs as its language does.
func (b *tab) clean(what, home string) {
	b.Helper()
	b.mutex.Lock()
	for _, fault := range b.faults {
		b.Errorf("%s: the console says %s", what, fault)
	}
	for _, request := range b.requests {
		if !strings.HasPrefix(request, home) && !strings.HasPrefix(request, "data:") {
			b.Errorf("%s: the page asks for %s", what, request)
		}
	}
	b.faults, b.requests = nil, nil
	b.mutex.Unlock()
	if wide := eval[[]string](b, tooWide); len(wide) > 0 {
		b.Errorf("%s: wider than the page: %s", what, strings.Join(wide, "; "))
	}
	if wrong := eval[[]string](b, wrongWay); len(wrong) > 0 {
		b.Errorf("%s: the first column is on the wrong side: %s", what, strings.Join(wrong, "; "))
	}
}

// tooWide lists what reaches beyond the page, where the page itself can be scrolled sideways.
const tooWide = `(() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > room + 1 || r.left < -1); })
    .slice(0, 5).map(e => e.tagName + "." + e.className + " " + e.textContent.slice(0, 40));
})()`

// wrongWay lists tables whose first column does not stand where lines begin.
const wrongWay = `[...document.querySelectorAll("table")].filter(t => {
  const row = t.tHead && t.tHead.rows[0];
  if (!row || row.cells.length < 2 || getComputedStyle(row).display !== "table-row" || row.getBoundingClientRect().height < 2) return false;
  const first = row.cells[0].getBoundingClientRect(), last = row.cells[row.cells.length - 1].getBoundingClientRect();
  return t.closest("[dir]").dir === "rtl" ? first.right <= last.right : first.left >= last.left;
}).map(t => t.textContent.slice(0, 60))`

// shoot keeps a picture of the page where SHOTS names a folder.
func (b *tab) shoot(name string) {
	b.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644); err != nil {
		b.Fatal(err)
	}
}

// A violation is what axe-core finds wrong.
type violation struct {
	ID     string   `json:"id"`
	Impact string   `json:"impact"`
	Help   string   `json:"help"`
	Where  []string `json:"where"`
}

// accessible lets axe-core look for what is wrong with the page for those who cannot see, hear or point.
func (b *tab) accessible(what string) {
	b.Helper()
	path := os.Getenv("AXE_JS")
	if path == "" {
		b.Skip("axe-core is missing: let AXE_JS name its axe.min.js")
	}
	source, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[chromedp.Void](string(source)+";undefined")); err != nil {
		b.Fatalf("%s: axe-core: %v", what, err)
	}
	found := eval[string](b, `axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.map(v => ({id: v.id, impact: v.impact, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html.slice(0, 120))}))))`)
	var violations []violation
	if err := json.Unmarshal([]byte(found), &violations); err != nil {
		b.Fatal(err)
	}
	for _, v := range violations {
		if v.Impact == "serious" || v.Impact == "critical" {
			b.Errorf("%s: axe-core calls %s %s: %s\n\t%s", what, v.ID, v.Impact, v.Help, strings.Join(v.Where, "\n\t"))
		} else {
			b.Logf("%s: axe-core calls %s %s: %s\n\t%s", what, v.ID, v.Impact, v.Help, strings.Join(v.Where, "\n\t"))
		}
	}
}
