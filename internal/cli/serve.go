package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"signpost/internal/serve"
)

const serveLong = `Show the workspace as pages in a browser, on this machine only: the scenarios, every question, indicator,
source and passage, the matrix, the timeline, the briefing, what is due, the findings of check, and a search
over everything in both languages. They are the reports of the other commands, linked to each other.

Pages follow the files: when one changes, an open page is loaded again by itself. A file with mistakes is left
out until they are fixed, with what rests on it; every page says so, and /check shows them with their places.
Nothing is ever written.

The flags --lang, --as-of and --known-at say how a page is shown unless its address says otherwise, as in
/question/csto-overstays?as-of=2022-01-06&lang=ar. Ctrl-C ends.`

// defaultPort is where the pages are found unless --port says otherwise, so that a bookmark lasts.
const defaultPort = 7878

func serveCommand(s *session) *cobra.Command {
	var port int
	cmd := &cobra.Command{
		Use:        "serve",
		SuggestFor: []string{"web"},
		GroupID:    "look",
		Short:      "Show the workspace as pages in a browser",
		Long:       serveLong,
		Example: `  signpost serve
  signpost serve --port 0 --lang ar
  signpost serve --as-of 2022-01-06`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			for _, name := range []string{"format", "output", "color", "width"} {
				if cmd.Flags().Changed(name) {
					return usagef(cmd, "serve shows pages in a browser: --%s has no meaning here", name)
				}
			}
			if port < 0 || port > 65535 {
				return hinted("write one up to 65535, or 0 to have one picked", "there is no port %d", port)
			}
			o, err := s.serveOptions()
			if err != nil {
				return err
			}
			return s.serve(o, port)
		},
	}
	cmd.Flags().IntVar(&port, "port", defaultPort, "the `port` to listen on; 0 picks one that is free")
	return cmd
}

// serveOptions says what the flags leave open to the workspace, which may change while it is shown.
func (s *session) serveOptions() (serve.Options, error) {
	o := serve.Options{Errors: s.world.Stderr, After: s.world.After}
	var err error
	if o.Dir, err = s.folder(); err != nil {
		return o, err
	}
	if s.flags.at != "" {
		if err := s.goBack(o.Dir); err != nil {
			return o, err
		}
		o.Files, o.After = s.past.files, nil // nothing will change
	}
	o.Times = s.times()
	if o.Clock, err = s.clock(); err != nil {
		return o, err
	}
	codes, err := s.languages()
	if err != nil {
		return o, err
	}
	if len(codes) > 0 {
		o.Lang = codes[0]
	}
	if _, err := o.Times.Parse(o.Clock.Today); err != nil {
		return o, askError("", err)
	}
	return o, nil
}

func (s *session) serve(o serve.Options, port int) error {
	listener, err := serve.Listen(port)
	if err != nil {
		return failed(err, "name another --port, or --port 0 to have a free one picked")
	}
	defer listener.Close()
	server := serve.New(o)
	if err := server.OptionsError(); err != nil {
		return askError("", err)
	}
	if _, err := fmt.Fprintf(s.world.Stdout, "%s\n", serve.Address(listener)); err != nil {
		return failed(err, "")
	}
	fmt.Fprintf(s.world.Stderr, "signpost: showing %s until Ctrl-C\n", o.Dir)
	ctx, stop := context.Background(), context.CancelFunc(func() {})
	if s.world.Interruptible != nil {
		ctx, stop = s.world.Interruptible()
	}
	defer stop()
	if err := server.Run(ctx, listener); err != nil {
		return failed(err, "")
	}
	return nil
}
