package report

import (
	"cmp"
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
)

// A BriefRequest is how a briefing is asked for on a command line.
type BriefRequest struct {
	Names     []string    // the questions, as they were named
	All       bool        // every question, including those that the briefing would only touch on
	Short     bool        // page one alone
	Closed    bool        // closed questions too
	Moved     bool        // only questions that moved
	At        string      // the commit that holds the files; empty where none does
	Proof     bool        // notes say what proves each passage
	Since     day.Day     // the day of the earlier issue; zero for none
	Languages []lang.Code // those of a page in several; without any it is the context's own
	Format    string      // empty for text
}

// BriefCommand is the command that prints the same briefing on any later day: byte for byte where a commit is named in it,
// and else for as long as nobody changes definitions, sources, or the workspace file. Both times are always
// named in it: where nothing tells what was known, everything that is written down from now on is left out.
func (c Context) BriefCommand(r BriefRequest) string {
	command := append([]string{"signpost", "brief"}, r.Names...)
	if r.All {
		command = append(command, "--all")
	}
	if r.Short {
		command = append(command, "--short")
	}
	if r.Closed {
		command = append(command, "--closed")
	}
	if r.Moved {
		command = append(command, "--moved")
	}
	if r.Proof {
		command = append(command, "--proof")
	}
	if r.Since != 0 {
		command = append(command, "--since", r.Since.String())
	}
	if r.At != "" {
		command = append(command, "--at", r.At)
	}
	known := cmp.Or(c.Known(), c.Moment.KnownAt, c.Now)
	// A source published after the last entry was read too: with an earlier known-at it would be left out as hindsight.
	until := c.Today
	if c.Moment.KnownAt != 0 {
		until = c.Moment.KnownAt.Day()
	}
	known = max(known, day.StartOf(c.Workspace.Published(until)), day.StartOf(writtenBy(c.Workspace, c.Moment)))
	command = append(command, "--as-of", c.Moment.AsOf.String(), "--known-at", known.String(), "--lang", r.languages(c.Lang))
	if r.Format != "" && r.Format != "text" {
		command = append(command, "--format", r.Format)
	}
	return strings.Join(command, " ")
}

func (r BriefRequest) languages(own lang.Code) string {
	if len(r.Languages) < 2 {
		return string(own)
	}
	var codes []string
	for _, c := range r.Languages {
		codes = append(codes, string(c))
	}
	return strings.Join(codes, ",")
}
