package lsp

import (
	"bytes"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// nameAt is the name at the position and its span; empty if there is none.
func nameAt(text string, p position) (string, span) {
	line := lineOf(text, p.Line)
	at := offset(line, p.Character)
	inName := func(i int) bool {
		return i >= 0 && i < len(line) && (strings.IndexByte(wordCharacters, line[i]) >= 0 || line[i] == ':' && i+1 < len(line) && line[i+1] >= '0' && line[i+1] <= '9')
	}
	from, to := at, at
	for inName(from - 1) {
		from--
	}
	for inName(to) {
		to++
	}
	start := utf16Units(line, len([]rune(line[:from])))
	return line[from:to], span{position{p.Line, start}, position{p.Line, start + to - from}}
}

// resolve resolves a name in a file: short names are first looked up in its question.
func (s *server) resolve(file, name string) any {
	if s.w == nil || name == "" {
		return nil
	}
	if q := s.questionOf(file); q != nil {
		if sc := q.Scenario(name); sc != nil {
			return sc
		}
		if i := q.Indicator(name); i != nil {
			return i
		}
	}
	found, err := s.w.Named(name)
	if err != nil {
		if p := s.w.FindPublisher(name); p != nil {
			return p
		}
		return nil
	}
	return found
}

// targetAt resolves the name under the cursor.
func (s *server) targetAt(p params) (any, span) {
	file := s.relativePath(p.Document.URI)
	name, where := nameAt(s.text(file), p.Position)
	return s.resolve(file, name), where
}

func (s *server) hover(p params) (any, error) {
	file := s.relativePath(p.Document.URI)
	target, where := s.targetAt(p)
	says := s.describe(target)
	if says == "" {
		says, where = s.describeKey(file, p.Position)
	}
	if says == "" {
		says, where = s.describeEntry(file, p.Position)
	}
	if says == "" {
		return nil, nil
	}
	return map[string]any{"contents": map[string]string{"kind": "markdown", "value": says}, "range": where}, nil
}

// describe describes a thing in a few lines.
func (s *server) describe(target any) string {
	c := s.c.Lang
	var lines []string
	say := func(list ...string) {
		for _, line := range list {
			if line != "" {
				lines = append(lines, render.Clean(line))
			}
		}
	}
	switch x := target.(type) {
	case *scenario.Passage:
		say("**"+x.Ref()+"** · "+lang.Say(c, string(x.Kind))+" · "+x.Grade(), x.Says.In(c), x.Source.Title.In(c))
	case *scenario.Indicator:
		state := s.c.States.On(x.Question, s.c.Moment)
		status := lang.Say(c, state.Status(x).String())
		if since := state.Since(x); since != 0 {
			status += " · " + lang.Say(c, "Since") + " " + since.String() + " · " + lang.Say(c, "Looked") + " " + state.LastLooked(x).String()
		}
		say("**"+x.Ref()+"** "+x.Title.In(c), status, x.Observe.In(c))
	case *scenario.Scenario:
		say("**"+x.Ref()+"** "+x.Title.In(c), s.likelihood(x), x.Claim.In(c), x.Resolves.In(c))
	case *scenario.Question:
		say("**"+x.ID+"** "+x.Title.In(c), x.Wording.In(c), x.Horizon.String())
	case *scenario.Source:
		say("**"+x.ID+"** "+x.Title.In(c), x.PublisherID+" · "+x.Reliability(), x.Published.String())
	case *scenario.Publisher:
		say("**"+x.ID+"** "+x.Title.In(c)+" · "+x.Reliability, x.Reason.In(c))
	}
	return strings.Join(lines, "\n\n")
}

// likelihood is how likely a scenario is judged to be; empty if it was not judged.
func (s *server) likelihood(x *scenario.Scenario) string {
	a := s.c.States.On(x.Question, s.c.Moment).Assessment()
	if a == nil || !a.Likelihood[x.Index()].Judged() {
		return ""
	}
	return s.w.Scale.Say(a.Likelihood[x.Index()], s.c.Lang)
}

// describeKey explains the key under the cursor.
func (s *server) describeKey(file string, p position) (string, span) {
	root, named := recordOf(file)
	text := s.text(file)
	name, where := nameAt(text, p)
	if root == nil || name == "" || s.w == nil {
		return "", where
	}
	c := cursorAt(text, root, named, where.Start)
	if c.record == nil || c.key != "" {
		return "", where
	}
	k := c.record.Key(name)
	if k == nil {
		return "", where
	}
	return k.Says.In(s.c.Lang) + "\n\n`" + k.Name + ": " + k.Example + "`", where
}

// describeEntry describes the entry on a line of a log, like signpost log.
func (s *server) describeEntry(file string, p position) (string, span) {
	where := span{position{p.Line, 0}, position{p.Line + 1, 0}}
	if s.w == nil {
		return "", where
	}
	q := s.questionOf(file)
	if q == nil || q.Place.File == file {
		return "", where
	}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if at := q.Log.Place(e); e.Detail == nil || at.File != file || at.Line != p.Line+1 {
			continue
		}
		l := report.NewLog(s.c, []*scenario.Question{q}, nil, report.LogFilter{})
		for _, line := range l.Entries {
			if line.ID == e.ID {
				l.Entries = []report.EntryLine{line}
				l.Total = 1
				break
			}
		}
		var b bytes.Buffer
		if render.Write(&b, "markdown", l, render.Options{}) != nil {
			return "", where
		}
		return b.String(), where
	}
	return "", where
}

// placeOf is where a thing is declared.
func placeOf(target any) (diag.Place, bool) {
	switch x := target.(type) {
	case *scenario.Passage:
		return x.Place, true
	case *scenario.Indicator:
		return x.Place, true
	case *scenario.Scenario:
		return x.Place, true
	case *scenario.Question:
		return x.Place, true
	case *scenario.Source:
		return x.Place, true
	case *scenario.Publisher:
		return x.Place, true
	}
	return diag.Place{}, false
}

func (s *server) location(p diag.Place) location {
	return location{s.uri(p.File), tokenAt(s.text(p.File), max(p.Line, 1), max(p.Col, 1))}
}

func (s *server) definition(p params) (any, error) {
	target, _ := s.targetAt(p)
	place, ok := placeOf(target)
	if !ok {
		return nil, nil
	}
	return s.location(place), nil
}

// references lists where a thing is cited, logged, expected or watched.
func (s *server) references(p params) (any, error) {
	target, _ := s.targetAt(p)
	list := []location{}
	if place, ok := placeOf(target); ok && p.Context.Declaration {
		list = append(list, s.location(place))
	}
	if s.w == nil || target == nil {
		return list, nil
	}
	add := func(place diag.Place) { list = append(list, s.location(place)) }
	s.w.EachCited(func(_ *scenario.Question, c scenario.Cited) {
		for _, cite := range c.Cites {
			if cite.Passage != nil && (target == any(cite.Passage) || target == any(cite.Passage.Source)) {
				place := cite.Place
				if place.Line == 0 {
					place = c.Place
				}
				add(place)
			}
		}
		if c.Entry != nil && c.Entry.Indicator != nil && target == any(c.Entry.Indicator) {
			add(c.Place)
		}
	})
	for _, q := range s.w.Questions {
		for _, i := range q.Indicators {
			for _, e := range i.Expect {
				if e.Scenario != nil && target == any(e.Scenario) {
					add(e.Place)
				}
			}
		}
	}
	return list, nil
}

// symbols lists what a file declares.
func (s *server) symbols(p params) (any, error) {
	file := s.relativePath(p.Document.URI)
	list := []any{}
	if s.w == nil {
		return list, nil
	}
	add := func(name, detail string, kind int, place diag.Place) {
		if place.File == file && place.Line > 0 {
			at := tokenAt(s.text(file), place.Line, max(place.Col, 1))
			list = append(list, map[string]any{"name": name, "detail": detail, "kind": kind, "range": at, "selectionRange": at})
		}
	}
	const class, property, event, text = 5, 7, 24, 15 // the protocol's numbers
	for _, q := range s.w.Questions {
		for _, sc := range q.Scenarios {
			add(sc.ID, sc.Title.In(s.c.Lang), class, sc.Place)
		}
		for _, i := range q.Indicators {
			add(i.ID, i.Title.In(s.c.Lang), property, i.Place)
		}
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if e.Detail == nil {
				continue
			}
			name := e.Date.String() + " " + e.Kind().String()
			if e.Indicator != nil {
				name = e.Date.String() + " " + e.Indicator.ID + " " + e.Status.String()
			}
			add(name, e.By, event, q.Log.Place(e))
		}
	}
	for _, src := range s.w.Sources {
		for _, x := range src.Passages {
			add(x.ID, x.Says.In(s.c.Lang), text, x.Place)
		}
	}
	for _, x := range s.w.Publishers {
		add(x.ID, x.Title.In(s.c.Lang), class, x.Place)
	}
	return list, nil
}
