package store

import (
	"slices"
	"strconv"
	"strings"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/pattern"
	"signpost/internal/scenario"
)

func (r *sheetReader) translate(line string, c lang.Code, value string) {
	t := &r.claimOrReason().Text
	if _, twice := t.Version(c); twice {
		r.fault(line, string(c), "give each language once", "there are two texts in %q", c)
		return
	}
	r.alone(line, value)
	*t = append(*t, lang.Version{Lang: c, Text: value})
}

// keyLike matches what stands before a colon where a key may be meant.
var keyLike = pattern.New(`^[a-z]+$`)

// details are the keys of what a claim need not have.
var details = []string{"through", "origin", "likelihood", "wording", "date"}

// keys lists what may be said of the claim or the reason above.
func (r *sheetReader) keys() []string {
	list := diag.Words(r.languages)
	if r.claim != nil {
		return append(list, details...)
	}
	return list
}

func (r *sheetReader) kindOfLine() string {
	if r.claim != nil {
		return "a claim"
	}
	return "a reason for setting aside"
}

// alone complains of a second key in a line, which would become a part of the sentence before it.
func (r *sheetReader) alone(line, text string) {
	for _, key := range r.keys() {
		if i := strings.Index(text, " "+key+": "); i >= 0 {
			r.fault(line, text[i+1:], "give each a line of its own, set further in", "a second key in one line: %s", key)
		}
	}
}

func (r *sheetReader) claimOrReason() *scenario.Prose {
	if r.claim != nil {
		return &r.claim.Says
	}
	return &r.aside.Reason
}

func (r *sheetReader) goOn(text string) {
	if t := r.claimOrReason().Text; len(t) > 0 {
		t[len(t)-1].Text += " " + text
		return
	}
	r.claimOrReason().Text = lang.Text{{Lang: r.languages[0], Text: text}}
}

// detail reads what a claim need not have, and reports whether the key is one of those.
func (r *sheetReader) detail(line, key, value string) bool {
	var err error
	switch key {
	case "through":
		r.claim.Through, err = strconv.Atoi(value)
		if err != nil || r.claim.Through <= r.claim.Paragraph || r.source.Hash(r.claim.Through) == "" {
			r.fault(line, value, "signpost source read "+r.source.ID+" shows the numbers", "want the number of a paragraph after %d, got %q", r.claim.Paragraph, value)
		}
		return true
	case "origin":
		r.origin(line, value)
		return true
	case "wording":
		r.alone(line, value)
		r.claim.Wording.Text = lang.Text{{Lang: r.languages[0], Text: value}}
		return true
	case "date":
		r.claim.Date, err = day.ParsePeriod(value)
	case "likelihood":
		l, bad := r.setup.scale.Parse(value)
		r.claim.Likelihood, err = &l, bad
	default:
		return false
	}
	if err != nil {
		r.fault(line, value, "", "%s", err)
	}
	return true
}

func (r *sheetReader) origin(line, value string) {
	ref, isPassage := passageRef(value)
	if isPassage {
		if _, err := r.workspace.FindPassage(ref); err == nil {
			r.claim.Origin = ref
			return
		}
	} else if r.workspace.FindPublisher(value) != nil {
		r.claim.Origin = value
		return
	}
	var names []string
	for _, p := range r.workspace.Publishers {
		names = append(names, p.ID)
	}
	hint := diag.Suggest(value, names, "write the name of a publisher or a passage; publishers: ")
	if !isPassage {
		hint += NewPublisherHint(value)
	}
	r.fault(line, value, hint, "there is no publisher or passage %q", value)
}

// finish takes the claim or the reason that the lines above gave.
func (r *sheetReader) finish() {
	complain := func(hint, format string, args ...any) {
		r.report(r.at, ruleValue, hint, format, args...)
	}
	switch {
	case r.claim != nil && r.claim.Says.IsZero():
		complain("write it after the colon", "the claim says nothing")
	case r.claim != nil:
		r.takeClaim(complain)
	case r.aside != nil && r.aside.Reason.IsZero():
		complain("write it after the hyphen", "there is no reason for setting the paragraph aside")
	case r.aside != nil:
		same := func(a scenario.SetAside) bool { return a.Key == r.aside.Key }
		if slices.ContainsFunc(r.source.SetAside, same) || slices.ContainsFunc(r.found.SetAside, same) {
			complain("delete one of the two", "%s is set aside already", r.aside.Key)
		}
		r.found.SetAside = append(r.found.SetAside, *r.aside)
	}
	r.claim, r.aside = nil, nil
}

func (r *sheetReader) takeClaim(complain func(hint, format string, args ...any)) {
	p := r.claim
	for _, other := range slices.Concat(r.source.Passages, r.found.Passages) {
		if other.Paragraph == p.Paragraph && other.Says.Equal(p.Says.Text) {
			complain("delete the line", "%s says that already", other.ID)
			return
		}
	}
	p.ID = NextPassage(r.source, p.Paragraph, r.found.Passages)
	r.found.Passages = append(r.found.Passages, p)
}
