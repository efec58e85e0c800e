package serve_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"signpost/internal/ask"
	"signpost/internal/serve"
	"signpost/internal/testutil"
)

const address = "127.0.0.1:7878"

var morning = time.Date(2022, 1, 10, 9, 0, 0, 0, time.UTC)

var today = ask.ClockAt(morning)

func get(h http.Handler, target string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, target, nil)
	r.Host = address
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func handler(t testing.TB, dir string) http.Handler {
	t.Helper()
	return serve.New(serve.Options{Dir: dir, Clock: today}).Handler(address)
}

var hrefs = regexp.MustCompile(`(?:href|action|src)="([^"]*)"`)

// TestAllLinksLeadToPages follows every link from the overview, in both languages, until there is no new page.
func TestAllLinksLeadToPages(t *testing.T) {
	for _, code := range []string{"en", "ar"} {
		h := handler(t, testutil.CopySample(t))
		seen := map[string]bool{}
		kinds := map[string]bool{}
		queue := []string{"/?lang=" + code}
		for len(queue) > 0 {
			at := queue[0]
			queue = queue[1:]
			if seen[at] {
				continue
			}
			seen[at] = true
			w := get(h, at)
			if w.Code != http.StatusOK {
				t.Errorf("GET %s: %d; want 200", at, w.Code)
				continue
			}
			u, _ := url.Parse(at)
			kinds[strings.Split(u.Path, "/")[1]] = true
			for _, m := range hrefs.FindAllStringSubmatch(w.Body.String(), -1) {
				link := strings.ReplaceAll(m[1], "&amp;", "&")
				to, err := url.Parse(link)
				switch {
				case err != nil:
					t.Errorf("%s: link %q: %v", at, link, err)
				case to.Host != "" && !strings.HasPrefix(link, "https://"):
					t.Errorf("%s: link %q leads away", at, link)
				case to.Path == "" || to.Path == "/live.js":
				case to.Query().Get("lang") != code:
					if !strings.Contains(link, "lang=") && to.RawQuery != "" {
						t.Errorf("%s: link %q loses the language", at, link)
					}
				default:
					to.Fragment = ""
					queue = append(queue, to.String())
				}
			}
		}
		for _, kind := range []string{"", "question", "scenario", "indicator", "source", "passage", "matrix", "impact", "briefing", "log", "timeline", "due", "sources", "check"} {
			if !kinds[kind] {
				t.Errorf("%s: no link leads to a page of kind %q", code, kind)
			}
		}
	}
}

func TestPages(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	for target, want := range map[string]string{
		"/":                  `href="/question/strait-closure"`,
		"/?lang=ar":          `<html lang="ar" dir="rtl">`,
		"/?as-of=2022-01-01": "as of",
		"/question/strait-closure?as-of=2022-01-05":     `href="/matrix/strait-closure?as-of=2022-01-05"`,
		"/question/strait-closure?known-at=2022-01-05":  `href="/log/strait-closure?known-at=2022-01-05"`,
		"/question/strait-closure?as-of=2022-01-05&q=x": `name="as-of" value="2022-01-05"`,
		"/search?q=strait":         `<strong>strait</strong>`,
		"/search?q=STRAIT&lang=ar": `value="STRAIT"`,
		"/search?q=zzzzzz":         "0 results",
		"/search":                  "Write one word or more",
		"/briefing":                "signpost brief --as-of 2022-01-10",
		"/score":                   "How good the assessments were",
		"/score/oil-price":         "How good the assessments were",
	} {
		w := get(h, target)
		if body := w.Body.String(); w.Code != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("GET %s: %d, without %q", target, w.Code, want)
		}
	}
}

// TestArabicIsFoundHoweverItIsWritten searches in the full case.
func TestArabicIsFoundHoweverItIsWritten(t *testing.T) {
	h := handler(t, testutil.Repository(t))
	count := func(query string) string {
		body := get(h, "/search?q="+url.QueryEscape(query)).Body.String()
		return regexp.MustCompile(`(\d+ results?) for`).FindString(body)
	}
	want := count("الازمه")
	if want == "" || strings.HasPrefix(want, "0 ") {
		t.Fatalf("search for الازمه: %q", want)
	}
	for _, query := range []string{"الأزمة", "الْأَزْمَة", "الأزمـــة"} {
		if got := count(query); got != want {
			t.Errorf("search for %q: %q; want %q", query, got, want)
		}
	}
}

func TestUnknownPathsAreNotFound(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	for target, want := range map[string]int{
		"/nope":                                           404,
		"/question":                                       404,
		"/question/":                                      404,
		"/question/nope":                                  404,
		"/question/strait-closure/":                       404,
		"/question/strait-closure/x":                      404,
		"/question/..%2f..%2fetc%2fpasswd":                404,
		"/../../etc/passwd":                               404,
		"/..%2f..%2f.signpost.yaml":                       404,
		"/.signpost.yaml":                                 404,
		"/scenarios/strait-closure.yaml":                  404,
		"//example.org/":                                  404,
		"/%2f%2fexample.org":                              404,
		"/question/%00":                                   404,
		"/question/%ff%fe":                                404,
		"/question/" + strings.Repeat("x", 9000):          404,
		"/question/%3Cscript%3Ealert(1)%3C%2Fscript%3E":   404,
		"/question/%E2%80%AEevil":                         404,
		"/?as-of=lately":                                  400,
		"/?as-of=%3Cscript%3E":                            400,
		"/?known-at=9999-01-01":                           400,
		"/?known-at=2022-01-0":                            400,
		"/?lang=xx":                                       400,
		"/?lang=%22%3E%3Cscript%3E":                       400,
		"/briefing?since=2023-01-01":                      400,
		"/search?q=" + strings.Repeat("x", 300):           400,
		"/search?q=%3Cscript%3Ealert(1)%3C/script%3E":     200,
		"/search?q=javascript:alert(1)%22%20onfocus=%22x": 200,
		"/search?q=%1b%5b31m%E2%80%AE":                    200,
		"/search?q=%ff":                                   200,
	} {
		w := get(h, target)
		body := w.Body.String()
		if w.Code != want {
			t.Errorf("GET %.60s: %d; want %d", target, w.Code, want)
		}
		if n := strings.Count(body, "<script"); n != 1 || strings.Contains(body, "<script>") {
			t.Errorf("GET %.60s: %d scripts; want the page's own only", target, n)
		}
		for _, bad := range []string{"\x1b", "\u202e", "\x00", `" onfocus="x`, `="//`, `="/\`} {
			if strings.Contains(body, bad) {
				t.Errorf("GET %.60s: the page holds %q", target, bad)
			}
		}
	}
}

func TestAWrongNameNamesTheNearest(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	if body := get(h, "/question/strait-closur?lang=ar").Body.String(); !strings.Contains(body, `href="/question/strait-closure?lang=ar"`) {
		t.Errorf("no way to the question that was meant:\n%s", body)
	}
}

func TestOnlyThisMachineMayRead(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	for _, c := range []struct {
		method, host, site, mode string
		want                     int
	}{
		{"GET", address, "", "", 200},
		{"HEAD", address, "", "", 200},
		{"GET", "localhost:7878", "", "", 200},
		{"GET", "LocalHost:7878", "same-origin", "cors", 200},
		{"GET", address, "cross-site", "navigate", 200},
		{"GET", address, "cross-site", "no-cors", 403},
		{"GET", address, "same-site", "cors", 403},
		{"GET", "example.org", "", "", 421},
		{"GET", "example.org:7878", "", "", 421},
		{"GET", "127.0.0.1", "", "", 421},
		{"GET", "127.0.0.1:80", "", "", 421},
		{"GET", "127.0.0.1.example.org:7878", "", "", 421},
		{"GET", "0.0.0.0:7878", "", "", 421},
		{"GET", "", "", "", 421},
		{"POST", address, "", "", 405},
		{"PUT", address, "", "", 405},
		{"DELETE", address, "", "", 405},
		{"OPTIONS", address, "", "", 405},
		{"TRACE", address, "", "", 405},
		{"POST", "example.org", "", "", 421},
	} {
		r := httptest.NewRequest(c.method, "/", nil)
		r.Host = c.host
		if c.site != "" {
			r.Header.Set("Sec-Fetch-Site", c.site)
			r.Header.Set("Sec-Fetch-Mode", c.mode)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.want {
			t.Errorf("%s / of %q from %q by %q: %d; want %d", c.method, c.host, c.site, c.mode, w.Code, c.want)
		}
		if c.method == "HEAD" && w.Body.Len() > 0 {
			t.Errorf("HEAD / has a body of %d bytes", w.Body.Len())
		}
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
			"Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store",
		} {
			if got := w.Header().Get(name); !strings.HasPrefix(got, want) {
				t.Errorf("%s / of %q: %s is %q; want %q", c.method, c.host, name, got, want)
			}
		}
	}
}

// TestMistakesPageGoesOnceCorrected breaks a file and corrects it.
func TestMistakesPageGoesOnceCorrected(t *testing.T) {
	dir := testutil.CopySample(t)
	s := serve.New(serve.Options{Dir: dir, Clock: today})
	h := s.Handler(address)
	file := filepath.Join(dir, "scenarios", "strait-closure.yaml")
	sound, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write := func(content string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		s.Look(today)
	}
	write(string(sound) + "\n<script>alert(1)</script>: x\n")
	for _, c := range []struct {
		target, says string
		code         int
	}{
		{"/", "scenarios/strait-closure.yaml</code>, which has mistakes", http.StatusOK},
		{"/question/oil-price?lang=ar", "scenarios/strait-closure.yaml</code>، وفيه أخطاء", http.StatusOK},
		{"/check", "scenarios/strait-closure.yaml:", http.StatusOK},
		{"/question/strait-closure?lang=ar", "scenarios/strait-closure.yaml:", http.StatusServiceUnavailable},
		{"/nope", "<code>/nope</code>", http.StatusNotFound},
		{"/nope?lang=ar", "إلى المحتوى", http.StatusNotFound},
	} {
		w := get(h, c.target)
		if body := w.Body.String(); w.Code != c.code || !strings.Contains(body, c.says) || strings.Contains(body, "<script>") {
			t.Errorf("GET %s of a workspace with a broken file: %d\n%s", c.target, w.Code, body)
		}
	}
	write(string(sound))
	if body := get(h, "/").Body.String(); strings.Contains(body, "Left out") {
		t.Error("a mended file is still said to be left out")
	}
	if w := get(h, "/question/strait-closure"); w.Code != http.StatusOK {
		t.Errorf("GET of a mended workspace: %d; want 200", w.Code)
	}
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	s.Look(today)
	if w := get(h, "/"); w.Code != http.StatusServiceUnavailable {
		t.Errorf("GET of a workspace that is gone: %d; want 503", w.Code)
	}
	if err := os.Rename(dir+"-away", dir); err != nil {
		t.Fatal(err)
	}
	s.Look(today)
	if w := get(h, "/"); w.Code != http.StatusOK {
		t.Errorf("GET of a workspace that came back: %d; want 200", w.Code)
	}
}

// TestServerFollowsTheDate leaves a server open overnight whose workspace sets no day of its own.
func TestServerFollowsTheDate(t *testing.T) {
	dir := testutil.CopySample(t)
	file := filepath.Join(dir, ".signpost.yaml")
	setup, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, regexp.MustCompile(`(?m)^as_of:.*$`).ReplaceAll(setup, nil), 0o644); err != nil {
		t.Fatal(err)
	}
	for pinned, want := range map[bool]string{false: "2022-01-11", true: "2022-01-10"} {
		clock := today
		clock.Pinned = pinned
		s := serve.New(serve.Options{Dir: dir, Clock: clock})
		s.Look(ask.ClockAt(morning.AddDate(0, 0, 1)))
		if body := get(s.Handler(address), "/").Body.String(); !strings.Contains(body, `value="`+want+`"`) {
			t.Errorf("on the next day, pinned %v: the page is not of %s", pinned, want)
		}
	}
}

// A running server shows a copy of the sample on a port of its own. It looks at the files when its clock ticks.
type running struct {
	t       *testing.T
	dir     string
	address string
	tick    chan time.Time
	cancel  context.CancelFunc
	ended   chan error
}

func start(t *testing.T) *running {
	t.Helper()
	l, err := serve.Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	r := &running{t: t, dir: testutil.CopySample(t), address: serve.Address(l), tick: make(chan time.Time), ended: make(chan error, 1)}
	s := serve.New(serve.Options{Dir: r.dir, Clock: today, After: func(time.Duration) <-chan time.Time { return r.tick }})
	ctx, cancel := context.WithCancel(t.Context())
	r.cancel = cancel
	t.Cleanup(cancel)
	go func() { r.ended <- s.Run(ctx, l) }()
	return r
}

// changeFile adds a comment to the file of a question.
func (r *running) changeFile() {
	r.t.Helper()
	file := filepath.Join(r.dir, "scenarios", "strait-closure.yaml")
	text, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, append(text, "# changed\n"...), 0o644)
	}
	if err != nil {
		r.t.Fatal(err)
	}
}

// TestRunTellsOpenPagesAndEnds goes through a server's life: a page listens, a file changes, the page hears of it,
// and the server ends although another page still listens.
func TestRunTellsOpenPagesAndEnds(t *testing.T) {
	r := start(t)
	page := fetch(t, r.address)
	version := regexp.MustCompile(`/live\.js\?v=([0-9a-f]+)`).FindStringSubmatch(page)
	if version == nil {
		t.Fatalf("the page names no version:\n%.500s", page)
	}
	live := listen(t, r.address+"live?v="+version[1])
	r.changeFile()
	r.tick <- morning
	if heard := until(t, live, "event: changed"); heard == "" {
		t.Fatal("the open page did not hear of the change")
	}
	if heard := until(t, listen(t, r.address+"live?v="+version[1]), "event: changed"); heard == "" {
		t.Error("a page that is out of date when it asks does not hear of it")
	}
	now := regexp.MustCompile(`\?v=([0-9a-f]+)`).FindStringSubmatch(fetch(t, r.address))
	still := listen(t, r.address+"live?v="+now[1])
	until(t, still, "listening")
	r.cancel()
	select {
	case err := <-r.ended:
		if err != nil {
			t.Errorf("Run: %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("the server does not end while a page listens")
	}
}

// TestIdleServerDoesNotPoll changes a file while no page is open: the page that is asked for next shows the change, and
// only once time has passed since the files were last looked at. A look for each of a hundred requests would be for
// nothing.
func TestIdleServerDoesNotPoll(t *testing.T) {
	r := start(t)
	version := func() string {
		return regexp.MustCompile(`/live\.js\?v=[0-9a-f]+`).FindString(fetch(t, r.address))
	}
	first := version()
	r.changeFile()
	if first == "" || version() != first {
		t.Error("the files were looked at again within the same moment")
	}
	r.tick <- morning
	r.tick <- morning // taken once the first was dealt with
	if version() == first {
		t.Error("the page that is asked for after a change does not show it")
	}
}

func fetch(t *testing.T, address string) string {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: %s, %v", address, r.Status, err)
	}
	return string(body)
}

func listen(t *testing.T, address string) io.ReadCloser {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	if got := r.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Fatalf("GET %s: %s %s", address, r.Status, got)
	}
	return r.Body
}

// until reads from a stream until a word has come, and returns what it read; nothing if the stream ends before.
func until(t *testing.T, from io.Reader, word string) string {
	t.Helper()
	got := ""
	for buffer := make([]byte, 256); ; {
		n, err := from.Read(buffer)
		if got += string(buffer[:n]); strings.Contains(got, word) {
			return got
		}
		if err != nil {
			return ""
		}
	}
}

func TestListenServesThisMachineOnly(t *testing.T) {
	l, err := serve.Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := serve.Address(l); !strings.HasPrefix(got, "http://127.0.0.1:") {
		t.Errorf("Address = %s; want one of 127.0.0.1", got)
	}
	if _, err := serve.Listen(must(t, l.Addr().String())); err == nil {
		t.Error("a port that is taken was opened a second time")
	}
}

func must(t *testing.T, address string) int {
	t.Helper()
	var port int
	if _, err := fmt.Sscanf(address, "127.0.0.1:%d", &port); err != nil {
		t.Fatal(err)
	}
	return port
}
