package report

import (
	"strings"

	"signpost/internal/audit"
	"signpost/internal/view"
)

// auditTexts word the rules of an audit: a title, and why it matters with what to do.
var auditTexts = map[audit.Rule]struct{ title, help string }{
	audit.Removed:     {"Entries removed", "A log is only ever appended to: whoever relied on these entries can no longer see them. Put the lines back as the commit before had them; signpost retract withdraws what was wrong."},
	audit.Changed:     {"Entries changed", "The line was edited after it was committed, so that what is read now was never said then. Put the old line back, and change it with signpost amend."},
	audit.FromFuture:  {"Entries recorded after their commit", "They say that they were written down later than the commit that brought them was made: a clock was wrong, or the moment was written by hand."},
	audit.Backdated:   {"Entries committed long after they say they were recorded", "Nobody can tell whether they were written then. Commit on the day of writing; --slack says how many days may lie between."},
	audit.ReachedLate: {"Entries that reached the branch late", "The dates of commits on a branch are what its author's clock said. Only when it was merged could others see them."},
	audit.ByAnother:   {"Entries committed by somebody else than their author", "A colleague may have written down what was said in a meeting, or somebody may have written in another's name. Where both are one person, a line in .mailmap or authors: in .signpost.yaml says so."},
	audit.DatedBefore: {"Commits dated before their parents", "The date of a commit is what its author's clock said. One that is older than what it builds on had a wrong clock, or was set by hand."},
	audit.Reformatted: {"Logs written otherwise", "The entries say the same, but every reader of the history sees each line changed. Keep formatters away from logs; signpost init tells two of them."},
	audit.Returned:    {"Entries removed, and back", "Deleting a line withdraws nothing: another branch brings it back. signpost retract withdraws it."},
	audit.GoneAfter:   {"Withdrawn entries removed", "They had been withdrawn, so nothing that counted was lost; but what was once said can no longer be read."},
}

// Document words the audit: what was looked at, then each rule that found something.
func (r *Audit) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("Audit"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page()}
	d.Blocks = append(d.Blocks, view.Heading{Level: 1, Text: view.T(d.Title)}, paragraph(r.scope(w)),
		paragraph(view.T(w.say("Looked at: %s, %s; %s ever committed, of which %d stand.", w.count(r.Commits, "commit"), w.count(r.Logs, "log"), w.count(r.Entries, "entry"), r.Standing))))
	if r.Shallow {
		d.Blocks = append(d.Blocks, paragraph(view.Styled(view.Strong, w.say("The clone is shallow: what came before its first commits cannot be seen. git fetch --unshallow brings it."))))
	}
	if len(r.Unknown) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.Join(view.T(w.say("Nobody who commits is known as")+" "), namedList(w, r.Unknown, func(string) view.Ref { return view.Ref{} }), view.T(w.say(": whose entries theirs are cannot be held against git.")))))
	}
	switch slack := w.count(r.Slack, "day"); {
	case r.Errors > 0:
	case r.Shallow:
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("As far as can be seen, every entry still stands or was withdrawn by an entry, and none was committed before it was recorded, or more than %s after.", slack))))
	default:
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Every entry that was ever committed still stands or was withdrawn by an entry, and none was committed before it was recorded, or more than %s after.", slack))))
	}
	last := audit.Rule("")
	for _, f := range r.Findings {
		if f.Rule != last {
			last = f.Rule
			t := auditTexts[f.Rule]
			d.Blocks = append(d.Blocks, view.Heading{Level: 2, ID: string(f.Rule), Text: view.Join(view.T(w.say(t.title)+" · "+w.say(f.Level.String())+" · "), literal(string(f.Rule)))},
				paragraph(muted(w.say(t.help))), view.List{})
		}
		list := d.Blocks[len(d.Blocks)-1].(view.List)
		list.Items = append(list.Items, view.Item{Text: view.Join(f.where(), f.spans(w))})
		d.Blocks[len(d.Blocks)-1] = list
	}
	return d
}

// scope says which part of which history was looked at.
func (r *Audit) scope(w words) view.Spans {
	name := view.T(r.Workspace + " · ")
	if r.Since == "" {
		return view.Join(name, filled(w, "up to commit %s", literal(shortCommit(r.Commit))))
	}
	return view.Join(name, filled(w, "after commit %s, up to %s", literal(shortCommit(r.Since)), literal(shortCommit(r.Commit))))
}

func shortCommit(commit string) string { return commit[:min(12, len(commit))] }

func (f AuditFinding) where() view.Spans {
	if p := f.place(); p.File != "" {
		return view.Join(literal(p.String()), view.T(" · "))
	}
	return nil
}

// spans words the finding.
func (f AuditFinding) spans(w words) view.Spans {
	in := filled(w, "commit %s of %s, %s", literal(shortCommit(f.Commit)), view.T(f.Author), number(f.Committed.String()))
	switch f.Rule {
	case audit.Removed:
		return filled(w, "removed in %s: %s", in, f.list(w))
	case audit.Changed:
		return filled(w, "changed in %s: %s", in, f.list(w))
	case audit.FromFuture:
		return filled(w, "recorded after %s: %s", in, f.list(w))
	case audit.Backdated:
		return filled(w, "recorded %s before %s: %s", view.T(f.gap(w)), in, f.list(w))
	case audit.ReachedLate:
		return filled(w, "recorded %s before they reached the branch in %s: %s", view.T(f.gap(w)), in, f.list(w))
	case audit.ByAnother:
		return filled(w, "of %s, but committed by %s, first in commit %s: %s", view.T(f.Entries[0].By), view.T(f.Author), literal(shortCommit(f.Commit)), f.list(w))
	case audit.DatedBefore:
		return filled(w, "%s is more than a day older than the commit that it follows", in)
	case audit.Reformatted:
		return filled(w, "%s written otherwise in %s", view.T(w.count(f.Count, "entry")), in)
	case audit.Returned:
		return filled(w, "removed in %s, and back: %s", in, f.list(w))
	}
	return filled(w, "removed in %s, after being withdrawn: %s", in, f.list(w))
}

// gap is how long before the commit the first of the entries was recorded.
func (f AuditFinding) gap(w words) string {
	first := f.Entries[0].Recorded
	for _, e := range f.Entries {
		first = min(first, e.Recorded)
	}
	return w.count(int((f.Committed-first)/86400), "day")
}

// maxNamed is how many entries of a finding a document names; all are in the JSON.
const maxNamed = 3

func (f AuditFinding) list(w words) view.Spans {
	var parts []view.Spans
	for i, e := range f.Entries {
		if i == maxNamed && len(f.Entries) > maxNamed+1 {
			parts = append(parts, view.T(w.say(", ")+w.say("and %d more", len(f.Entries)-maxNamed)))
			break
		}
		if i > 0 {
			parts = append(parts, view.T(w.say(", ")))
		}
		parts = append(parts, withRef(entryRef(e.ID), literal(e.ID)), view.T(" ("+e.By+w.say(", ")), number(e.Recorded.String()), view.T(")"))
		if e.Now != "" {
			parts = append(parts, view.T(w.say(" → ")), withRef(entryRef(e.Now), literal(e.Now)))
		}
	}
	return view.Join(parts...)
}

// filled says a phrase with spans in the places of its %s.
func filled(w words, phrase string, spans ...view.Spans) view.Spans {
	var parts []view.Spans
	for i, text := range strings.Split(w.say(phrase), "%s") {
		if i > 0 {
			parts = append(parts, spans[i-1])
		}
		if text != "" {
			parts = append(parts, view.T(text))
		}
	}
	return view.Join(parts...)
}
