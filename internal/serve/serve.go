// Package serve shows a workspace as pages on this machine: the same reports and the same writer of HTML as
// --format html, on addresses that lead to each other.
//
// It reads and never writes. It answers nobody but browsers on this machine, and reads the workspace again when a
// file of it has changed; mistakes in the files are a page like any other, and go when they are corrected.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"signpost/internal/ask"
	"signpost/internal/lang"
	"signpost/internal/store"
)

// Options say what is served, and how pages are shown that do not say it themselves.
type Options struct {
	Dir    string    // the workspace's folder
	Files  fs.FS     // the files to show instead of those in the folder; nil for these
	Lang   lang.Code // empty for the workspace's first language
	Times  ask.Times
	Clock  ask.Clock // at the start
	Errors io.Writer // what goes wrong with connections; nil for nowhere
	After  func(time.Duration) <-chan time.Time
}

// A Server shows one workspace.
type Server struct {
	options Options

	files store.Cache // a file is parsed again only when it changed

	lookMutex sync.Mutex                // held while the files are looked at
	lookAt    atomic.Pointer[ask.Clock] // set when a page that is asked for looks at the files first: the time since then
	listening atomic.Int64              // the pages that are open

	mutex   sync.RWMutex
	site    *site         // what is shown now
	changed chan struct{} // closed when another site takes its place
}

// New reads the workspace and returns a server of it. A workspace that cannot be read is shown as such.
func New(o Options) *Server {
	s := &Server{options: o, changed: make(chan struct{})}
	s.site = load(&s.files, o, o.Clock)
	s.prepare(s.site)
	return s
}

// prepare runs the rules in the background, before anyone asks for what they find.
func (s *Server) prepare(site *site) {
	if site.workspace == nil {
		return
	}
	if c, err := s.context(site, nil); err == nil {
		go func() {
			site.check(c.Moment, c.LateOn)
			debug.FreeOSMemory() // what reading and judging took is not needed until the next change, perhaps for days
		}()
	}
}

// OptionsError says why no page can be shown for the language and the times that the options ask for; nil if one can.
// The error is an *ask.Error. What a broken workspace will hold once it is corrected is not asked.
func (s *Server) OptionsError() error {
	site, _ := s.current()
	if site.workspace == nil {
		return nil
	}
	_, err := s.context(site, nil)
	return err
}

// current returns what is shown now, and a channel that is closed when that changes.
func (s *Server) current() (*site, <-chan struct{}) {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.site, s.changed
}

// Look reads the workspace again if a file of it has changed, or if another day has come.
func (s *Server) Look(clock ask.Clock) {
	s.lookMutex.Lock()
	defer s.lookMutex.Unlock()
	site, _ := s.current()
	if s.options.Clock.Pinned {
		clock = site.clock
	}
	if clock.Today == site.clock.Today && stamp(s.options).Sum == site.stamp.Sum {
		return
	}
	next := load(&s.files, s.options, clock)
	s.prepare(next)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.site = next
	close(s.changed)
	s.changed = make(chan struct{})
}

// pollInterval is how often the files are looked at, if there are not too many of them.
const pollInterval = 500 * time.Millisecond

// pausePerFile is how long to rest, for each file, after all of them were looked at. To look at one takes about a
// hundredth of that, so that a server which waits for changes takes no more than a hundredth of a processor, however
// many there are.
const pausePerFile = time.Millisecond

// watch looks at the files until the context ends, as long as a page is open that would show what changed. Without one
// a server rests: the next page that is asked for looks first.
func (s *Server) watch(ctx context.Context) {
	rested := time.Duration(0)
	for {
		select {
		case <-ctx.Done():
			return
		case now := <-s.options.After(pollInterval):
			clock := ask.ClockAt(now)
			s.lookAt.Store(&clock)
			site, _ := s.current()
			if rested += pollInterval; s.listening.Load() == 0 || rested < pausePerFile*time.Duration(site.stamp.Files) {
				continue
			}
			rested = 0
			s.lookIfAsked()
		}
	}
}

// lookIfAsked looks at the files if nobody did since the last tick.
func (s *Server) lookIfAsked() {
	if clock := s.lookAt.Swap(nil); clock != nil {
		s.Look(*clock)
	}
}

// Listen opens a port of this machine for this machine only; port 0 picks one that is free.
func Listen(port int) (net.Listener, error) {
	return net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
}

// Address is where the pages are found that are served on a listener.
func Address(l net.Listener) string { return "http://" + l.Addr().String() + "/" }

// shutdownTimeout is how long answers that are under way may take once the server is to end.
const shutdownTimeout = 2 * time.Second

// Run serves until the context ends. Then it finishes what it is answering and returns.
func (s *Server) Run(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	errorLog := log.New(io.Discard, "", 0)
	if s.options.Errors != nil {
		errorLog = log.New(s.options.Errors, "signpost: ", 0)
	}
	server := &http.Server{
		Handler:           s.Handler(l.Addr().String()),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ErrorLog:          errorLog,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	if s.options.After != nil {
		go s.watch(ctx)
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return fmt.Errorf("cannot serve any longer: %w", err)
	case <-ctx.Done():
	}
	last, stop := context.WithTimeout(context.Background(), shutdownTimeout)
	defer stop()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}
