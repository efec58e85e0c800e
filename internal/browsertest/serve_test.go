package browsertest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// served starts the server of a workspace and returns its address. It must end by itself when it is interrupted.
func served(t *testing.T, dir string) string {
	t.Helper()
	cmd := exec.Command(signpost, "serve", "--port", "0", "--today", "2022-01-10")
	cmd.Dir = dir
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("the server ended with %v; want exit code 0", err)
			}
		case <-time.After(10 * time.Second):
			cmd.Process.Kill()
			t.Error("the server did not end when it was interrupted")
		}
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the server printed no address: %v", err)
	}
	return strings.TrimSuffix(strings.TrimSpace(address), "/")
}

// paths has one page of every kind.
var paths = []string{
	"/", "/question/csto-overstays", "/scenario/csto-overstays/overstays", "/indicator/csto-overstays/withdrawal-date-announced", "/source/fitch-2022",
	"/passage/fitch-2022/4a", "/matrix/ukraine-spillover", "/impact/fitch-2022", "/briefing", "/timeline", "/log/csto-overstays", "/due", "/sources", "/score",
	"/check", "/check/notes", "/search?q=putin", "/nothing",
}

// TestServedPages looks at a page of every kind in both languages, on wide and narrow screens.
func TestServedPages(t *testing.T) {
	if browser == nil {
		t.Skip("Chromium is missing: install it to see the pages in a browser")
	}
	home := served(t, workspace)
	for _, lang := range []string{"en", "ar"} {
		for _, width := range []int64{1200, 390} {
			b := open(t, width, 1600)
			for i, path := range paths {
				what := fmt.Sprintf("served-%s-%d%s", lang, width, strings.NewReplacer("/", "-", "?", "-").Replace(path))
				b.prefer("screen", []string{"light", "dark"}[i%2])
				b.show(home + with(path, "lang="+lang))
				b.forgive("404")
				b.clean(what, home)
				b.shoot(what)
				if got := eval[string](b, `document.documentElement.lang`); got != lang {
					t.Errorf("%s: the page is in %q", what, got)
				}
			}
		}
	}
}

// forgive forgets what the console says of a page whose status is no success: the browser notes the status itself.
func (b *tab) forgive(status string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	var kept []string
	for _, fault := range b.faults {
		if !strings.Contains(fault, "the server responded with a status of "+status) {
			kept = append(kept, fault)
		}
	}
	b.faults = kept
}

func with(path, query string) string {
	if strings.Contains(path, "?") {
		return path + "&" + query
	}
	return path + "?" + query
}

// TestServedPagesAreAccessible has axe-core read a page of every kind in both languages.
func TestServedPagesAreAccessible(t *testing.T) {
	if browser == nil {
		t.Skip("Chromium is missing: install it to see the pages in a browser")
	}
	home := served(t, workspace)
	for _, lang := range []string{"en", "ar"} {
		b := open(t, 1200, 900)
		for i, path := range paths {
			if path == "/briefing" {
				continue // read as a file already
			}
			scheme := []string{"light", "dark"}[i%2]
			b.prefer("screen", scheme)
			b.show(home + with(path, "lang="+lang))
			b.accessible(path + " " + lang + " " + scheme)
		}
	}
}

// TestOpenPagesFollowTheFiles changes a file below an open page, breaks it and corrects it.
func TestOpenPagesFollowTheFiles(t *testing.T) {
	b := open(t, 1200, 900)
	dir := workspaceOf(t)
	home := served(t, dir)
	b.show(home + "/question/csto-overstays")
	file := filepath.Join(dir, "scenarios", "csto-overstays.yaml")
	undo := edit(t, file, "en: CSTO overstays", "en: A title of today")
	b.eventually("the page shows the new title", `document.querySelector("h1").textContent === "A title of today"`)
	undo()
	b.eventually("the page shows the old title again", `document.querySelector("h1").textContent === "CSTO overstays"`)
	undo = edit(t, file, "horizon:", "horizont:")
	b.eventually("the page shows the mistake with its place", `/scenarios\/csto-overstays\.yaml:\d+:\d+/.test(document.body.textContent)`)
	b.shoot("mistakes")
	undo()
	b.eventually("the page came back", `document.querySelector("h1").textContent === "CSTO overstays"`)
	b.forgive("503")
	b.clean("after four changes", home)
}

// TestServedPagesWorkWithoutScript reads, searches and goes on with scripts forbidden.
func TestServedPagesWorkWithoutScript(t *testing.T) {
	b := open(t, 1200, 900)
	home := served(t, workspace)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	b.show(home + "/?as-of=2022-01-06&lang=ar")
	b.click(`tr#csto-overstays a`)
	b.eventually("a link leads to the question, on the same day and in the same language", `location.pathname === "/question/csto-overstays" && location.search === "?as-of=2022-01-06&lang=ar" && document.dir === "rtl"`)
	b.click(`input[name=q]`)
	b.do(chromedp.KeyEvent("putin\r"))
	b.eventually("the search keeps day and language", `location.pathname === "/search" && location.search.includes("q=putin") && location.search.includes("as-of=2022-01-06") && location.search.includes("lang=ar") && document.querySelectorAll("tbody tr").length > 3`)
	b.click(`.bar a[lang=en]`)
	b.eventually("the search is said in English", `document.documentElement.lang === "en" && location.search.includes("q=putin") && document.querySelectorAll("tbody tr").length > 3`)
	b.click(`.bar .home`)
	b.eventually("the overview", `location.pathname === "/"`)
	b.eventually("the page is there", `document.readyState === "complete"`)
	eval[bool](b, `(() => { const f = document.querySelector("input[name=as-of]"); f.focus(); f.select(); return true; })()`)
	b.do(chromedp.KeyEvent("2022-01-08\r"))
	b.eventually("the overview of another day", `location.search.includes("as-of=2022-01-08") && document.querySelector("article header").textContent.includes("2022-01-08")`)
}

// TestServedHostileText opens pages whose names and texts are hostile.
func TestServedHostileText(t *testing.T) {
	b := open(t, 390, 900)
	dir := workspaceOf(t)
	edit(t, filepath.Join(dir, "scenarios", "csto-overstays.yaml"), "en: CSTO overstays", "en: '"+strings.ReplaceAll(hostile, "'", "''")+"'")
	edit(t, filepath.Join(dir, ".signpost.yaml"), "en: Kazakhstan, January 2022", `en: "`+strings.Repeat("endless", 1400)+`"`)
	home := served(t, dir)
	for _, path := range []string{
		"/", "/question/csto-overstays", "/question/%22%3E%3Cscript%3Epwned=1%3C/script%3E", "/search?q=%22%3E%3Cscript%3Epwned=1%3C/script%3E",
		"/search?q=pwned", "/?lang=%22%3E%3Cimg%20src=x%20onerror=pwned=1%3E", "/%3Csvg%20onload=pwned=1%3E", "/?as-of=javascript:pwned=1",
	} {
		b.show(home + path)
		b.forgive("40")
		b.clean("hostile "+path, home)
		if eval[bool](b, `typeof pwned !== "undefined"`) {
			t.Errorf("%s: the page ran what it was told", path)
		}
	}
}
