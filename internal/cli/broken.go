package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// leaveOutBroken takes the files with mistakes out of a workspace, and all that rests on them, and says so on the
// standard error. The error is for a workspace that cannot do without them.
func (s *session) leaveOutBroken(w *scenario.Workspace, findings []diag.Finding) error {
	if len(findings) == 0 {
		return nil
	}
	out, ok := store.LeaveOut(w, findings)
	if !ok || len(w.Questions) == 0 {
		return mistakesError(findings)
	}
	s.mistakes, s.omissions = findings, out
	for _, file := range store.FilesOf(findings) {
		text := fmt.Sprintf("left out: %s, which has mistakes", file)
		if resting := store.RestingOn(out, file); len(resting) > 0 {
			text += ", and what rests on it: " + strings.Join(resting, ", ")
		}
		fmt.Fprintln(s.world.Stderr, "note: "+render.Clean(text)+"; signpost check lists them")
	}
	return nil
}

// mistakesError is the error of a command that cannot do without files with mistakes.
func mistakesError(findings []diag.Finding) error {
	listed := slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return f.Rule == store.ManyMistakes })
	count := lang.Count(lang.English, len(listed), "mistake")
	if len(listed) < len(findings) {
		count = "more than " + count
	}
	return &problem{
		code: exitFailed, findings: findings,
		err:  fmt.Errorf("the workspace has %s", count),
		hint: "fix the lines named above; signpost check lists them again",
	}
}

// explainNotFound replaces the error that a name is unknown by the mistakes of the files that were left out: the name
// may be in one.
func (s *session) explainNotFound(err error) error {
	err = s.explainUnpublished(err)
	var unknown *scenario.NotFound
	if len(s.omissions) == 0 || !errors.As(err, &unknown) || len(unknown.Candidates) > 0 {
		return err
	}
	return mistakesError(s.mistakes)
}
