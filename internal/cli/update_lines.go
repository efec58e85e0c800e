package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/pattern"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const (
	standardInput = "stdin"
	maxMinutes    = 1 << 20
)

// statuses reads statuses from the standard input, one a line: NAME STATUS [CITE,...] NOTE. A hyphen in the place of
// the citation makes the note the reason why there is none. Blank lines and those that begin with # are skipped. Every
// mistake in every line is in the error.
func (s *session) statuses(c report.Context, f *entryFlags, uncited string) ([]store.Addition, error) {
	if len(f.note) > 0 {
		return nil, hinted("write each note at the end of its line", "--note goes with a single status")
	}
	data, err := io.ReadAll(io.LimitReader(s.world.Stdin, maxMinutes+1))
	switch {
	case err != nil:
		return nil, failed(fmt.Errorf("cannot read the standard input: %w", err), "")
	case len(data) > maxMinutes:
		return nil, hinted("send it in parts", "the standard input is larger than %d bytes", maxMinutes)
	case !utf8.Valid(data):
		return nil, hinted("save it as UTF-8", "the standard input is not UTF-8")
	}
	base, err := f.entry(s, c)
	if err != nil {
		return nil, err
	}
	r := statusReader{c: c, base: base, named: f.date != "", uncited: uncited, seen: map[*scenario.Indicator]int{}}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		number++
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			r.line(number, line)
		}
	}
	switch {
	case len(r.findings) > 0:
		return nil, &problem{
			code: exitUsage, findings: r.findings, hint: "correct the lines named above and send them all again",
			err: fmt.Errorf("the lines have %s; nothing was written", lang.Count(lang.English, len(r.findings), "mistake")),
		}
	case len(r.additions) == 0:
		return nil, hinted("write lines like pilots-recalled present gazette-01:1a The pilots are ashore.", "there is no status on the standard input")
	}
	return r.additions, nil
}

// A statusReader reads statuses line by line.
type statusReader struct {
	c         report.Context
	base      *scenario.Entry // what all entries share
	named     bool            // the day was named
	uncited   string          // the reason why no passage can be cited, for lines without one
	seen      map[*scenario.Indicator]int
	additions []store.Addition
	findings  []diag.Finding
}

func (r *statusReader) line(number int, text string) {
	entry, err := r.entry(number, text)
	if err == nil {
		r.additions = append(r.additions, store.Addition{Question: entry.Indicator.Question, Entry: entry})
		return
	}
	f := diag.Finding{Place: diag.Place{File: standardInput, Line: number}, Message: err.Error()}
	var p *problem
	var unknown *scenario.NotFound
	switch {
	case errors.As(err, &p):
		f.Hint = p.hint
	case errors.As(err, &unknown) && len(unknown.Candidates) > 0:
		f.Hint = "write one of " + namesOf(unknown, r.c.Lang)
	case errors.As(err, &unknown):
		f.Hint = unknown.Hint()
	}
	r.findings = append(r.findings, f)
}

// maxHintCandidates is how many names a hint lists that an ambiguous one could mean.
const maxHintCandidates = 6

// namesOf lists on one line what an ambiguous name could mean: what to type, and what it is.
func namesOf(e *scenario.NotFound, c lang.Code) string {
	var list []string
	for i, name := range e.Candidates {
		if i == maxHintCandidates {
			list = append(list, fmt.Sprintf("%d more", len(e.Candidates)-i))
			break
		}
		list = append(list, name+" ("+e.Titles[i].In(c)+")")
	}
	return strings.Join(list, ", ")
}

func (r *statusReader) entry(number int, text string) (*scenario.Entry, error) {
	name, status, rest, err := splitStatus(text)
	if words := strings.Fields(text); err != nil && len(words) > 1 && name == "" {
		if _, first := statusNamed(words[0]); !first {
			_, missing := r.c.Workspace.FindIndicator(words[0])
			err = bothWrong(missing, err)
		}
	}
	if err != nil {
		return nil, err
	}
	i, err := r.c.Workspace.FindIndicator(name)
	if err != nil {
		return nil, err
	}
	if first := r.seen[i]; first != 0 {
		return nil, hinted("keep one of the two", "%s stands on line %d already", i.ID, first)
	}
	r.seen[i] = number
	e, detail := *r.base, *r.base.Detail
	e.Detail = &detail
	if err := requireBefore(i.Question, &e, r.named); err != nil {
		return nil, err
	}
	note, err := r.cite(&e, rest)
	if err != nil {
		return nil, err
	}
	languages := r.c.Workspace.Languages
	switch reason := strings.TrimPrefix(note, "- "); {
	case note == "-" || reason != note: // whatever --cite names for the others
		e.Cites = nil
		e.Because, err = parseTexts("the reason after the hyphen", []string{strings.TrimPrefix(reason, "-")}, languages)
	case note != "":
		e.Note, err = parseTexts("the note", []string{note}, languages)
	}
	if err != nil {
		return nil, err
	}
	if len(e.Cites) == 0 && e.Because.IsZero() && r.uncited != "" {
		e.Because = lang.Text{{Lang: languages[0], Text: r.uncited}}
	}
	if len(e.Cites) == 0 && e.Because.IsZero() && status != scenario.Unknown {
		return nil, hinted("name the passage after the status, or write - and the reason why there is none", "the status %s needs a citation", status)
	}
	e.Indicator, e.Status = i, status
	e.Def = i.Question.Def(&e)
	return &e, nil
}

// splitStatus takes a line apart at the first word that is a status.
func splitStatus(text string) (name string, status scenario.Status, rest string, err error) {
	words := strings.Fields(text)
	for n, word := range words {
		if n == 0 {
			if _, ok := statusNamed(word); ok && len(words) > 1 {
				return "", 0, "", hinted("write the indicator first: "+words[1]+" "+word, "the line begins with a status")
			}
			continue
		}
		if s, ok := statusNamed(word); ok {
			return strings.Join(words[:n], " "), s, dropWords(text, n+1), nil
		}
	}
	if len(words) == 1 {
		return "", 0, "", hinted("write it like "+words[0]+" present gazette-01:1a What was seen.", "the line has no status")
	}
	_, err = parseStatus(words[1])
	return "", 0, "", err
}

// dropWords is what stands after the first n words of a text.
func dropWords(text string, n int) string {
	for range n {
		text = strings.TrimLeft(text, " \t")
		if at := strings.IndexAny(text, " \t"); at >= 0 {
			text = text[at:]
		} else {
			text = ""
		}
	}
	return strings.TrimSpace(text)
}

// passageLike is what the name of a passage looks like; a note seldom begins with one.
var passageLike = pattern.New(`^\pL[\pL\pN-]*[#:][0-9]+[a-z]*$`)

// cite reads the citations at the beginning of what stands after the status, and returns the note after them.
func (r *statusReader) cite(e *scenario.Entry, rest string) (note string, err error) {
	var names []string
	for {
		word, _, _ := strings.Cut(rest, " ")
		list := strings.Split(strings.Trim(word, ","), ",")
		if word == "" || !passageLike().MatchString(list[0]) {
			break
		}
		names = append(names, list...)
		if rest = dropWords(rest, 1); !strings.HasSuffix(word, ",") {
			break
		}
	}
	if len(names) == 0 {
		return rest, nil
	}
	e.Cites, err = parseCitations(r.c.Workspace, names)
	return rest, err
}
