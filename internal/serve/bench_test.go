package serve_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"signpost/internal/ask"
	"signpost/internal/serve"
	"signpost/internal/testutil"
)

// BenchmarkPage measures each kind of page of the repository's own case, once the workspace was read.
func BenchmarkPage(b *testing.B) {
	s := serve.New(serve.Options{Dir: testutil.Repository(b), Clock: today})
	h := s.Handler(address)
	for _, path := range []string{"/", "/question/tokayev-survives", "/briefing", "/log", "/check", "/timeline", "/matrix/ukraine-spillover", "/impact/fitch-2022", "/search?q=withdrawal", "/search?q=a"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				r := httptest.NewRequest(http.MethodGet, path, nil)
				r.Host = address
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if w.Code != http.StatusOK {
					b.Fatalf("GET %s: %d", path, w.Code)
				}
			}
		})
	}
}

// BenchmarkLook measures what it costs to find out that nothing has changed, twice a second.
func BenchmarkLook(b *testing.B) {
	s := serve.New(serve.Options{Dir: testutil.Repository(b), Clock: today})
	for b.Loop() {
		s.Look(today)
	}
}

// BenchmarkNew measures reading the whole case, as after a change.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		serve.New(serve.Options{Dir: testutil.Repository(b), Clock: today})
	}
}

// BenchmarkAgain measures reading the case again though no file has changed, as when a new day begins.
func BenchmarkAgain(b *testing.B) {
	s := serve.New(serve.Options{Dir: testutil.Repository(b), Clock: today})
	at := morning
	for b.Loop() {
		at = at.AddDate(0, 0, 1)
		s.Look(ask.ClockAt(at))
	}
}
