package check

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var acceptUnused = Rule{
	Name:  "accept-unused",
	Level: diag.Note,
	Says:  "A finding is accepted under accept, and its rule finds nothing there.",
	Why:   "What is accepted for good reason today would hide another fault of the same kind tomorrow.",
	Run:   func(*Pass) {}, // accept reports it once all other rules have run
}

// accept marks the findings that are accepted beside the thing they speak of, and returns a finding for each acceptance
// that was of no use.
func accept(w *scenario.Workspace, found []diag.Finding) []diag.Finding {
	var unused []diag.Finding
	note := func(a *scenario.Acceptance, covers func(diag.Place) bool) {
		used := false
		for i := range found {
			if f := &found[i]; f.Rule == a.Rule && covers(f.Place) {
				f.Accepted, used = true, true
			}
		}
		if used {
			return
		}
		f := diag.Finding{Place: a.Place, Level: acceptUnused.Level, Rule: acceptUnused.Name, Message: a.Rule + " finds nothing here", Hint: "delete the line"}
		if names := ruleNames(Rules); !slices.Contains(names, a.Rule) {
			f.Message, f.Hint = "no rule is called "+a.Rule, diag.Suggest(a.Rule, names, "")
		}
		unused = append(unused, f)
	}
	for i := range w.Accept {
		note(&w.Accept[i], w.Accept[i].Covers)
	}
	for _, q := range w.Questions {
		for i := range q.Accept {
			a := &q.Accept[i]
			note(a, func(at diag.Place) bool { return a.Covers(at) || logged(q, a, at) })
		}
	}
	for _, s := range w.Sources {
		for i := range s.Accept {
			note(&s.Accept[i], s.Accept[i].Covers)
		}
	}
	return unused
}

// logged reports whether a place is that of an entry of the thing that is spoken of: any entry of a question, and the
// statuses of an indicator.
func logged(q *scenario.Question, a *scenario.Acceptance, at diag.Place) bool {
	if !a.Whole && a.Indicator == nil {
		return false
	}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if line(q, e) == at && (a.Whole || e.Indicator == a.Indicator) {
			return true
		}
	}
	return false
}

func ruleNames(rules []Rule) []string {
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = r.Name
	}
	return names
}
