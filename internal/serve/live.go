package serve

import (
	"io"
	"net/http"
	"time"
)

// The addresses of the reloading script, and of what it listens to.
const (
	scriptPath = "/live.js"
	livePath   = "/live"
)

// script reloads a page when the server shows another version of the workspace than the one the page was made
// from. A tab in the background does not listen: a browser opens only a few connections to a server at once.
const script = `"use strict";
(() => {
  const address = "` + livePath + `" + new URL(document.currentScript.src).search;
  let live;
  const listen = () => {
    if (live) live.close();
    live = undefined;
    if (document.hidden) return;
    live = new EventSource(address);
    live.addEventListener("changed", () => { live.close(); location.reload(); });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { if (live) live.close(); });
  addEventListener("pageshow", (e) => { if (e.persisted) listen(); });
  listen();
})();
`

func serveScript(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	_, _ = io.WriteString(w, script) // whoever asked has gone
}

// live tells a page when it is out of date.
func (s *Server) live(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	// The wait may be longer than answers otherwise may take. Where it cannot be set, it is not needed.
	_ = control.SetWriteDeadline(time.Time{})
	_ = control.SetReadDeadline(time.Time{})
	s.listening.Add(1)
	defer s.listening.Add(-1)
	seen := r.URL.Query().Get("v")
	if _, err := io.WriteString(w, "retry: 1000\n: listening\n\n"); err != nil || control.Flush() != nil {
		return
	}
	s.lookIfAsked() // a page that was in the background may have missed a change
	for {
		site, changed := s.current()
		if site.version != seen {
			_, _ = io.WriteString(w, "event: changed\ndata: "+site.version+"\n\n")
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
