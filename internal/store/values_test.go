package store

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

const fullWorkspace = `
-- .signpost.yaml --
format: 1
title: {en: Title, ar: عنوان}
about: About.
languages: [en, ar]
scale: phia
as_of: 2022-01-09
-- sources/publishers.yaml --
wire: {title: Wire, reliability: A}
agency:
  title: {en: Agency}
  reliability: B
  reason: Known.
-- sources/s.yaml --
title: {en: S, fr: Source}
author: A. Writer
publisher: agency
published: 2022-01-05..2022-01-06
language: ar
translated_from: fr
genre: news
about: A copy.
paragraphs:
  1: "0000000000000000000000000000000000000000000000000000000000000000"
  2: 1111111111111111111111111111111111111111111111111111111111111111
passages:
  2b:
    kind: forecast
    says: {en: It will rain., ar: ستمطر.}
    credibility: 3
    likelihood: likely
    wording: {fr: il pleuvra}
    origin: wire
    date: 2022-01
    dating: Inferred.
  1a: {kind: fact, says: It is wet., credibility: 1, origin: s#2b}
set_aside:
  2: Closing line.
-- scenarios/q.yaml --
title: Q
question: What happens?
horizon: 2022-03-01
tags: [core, rain]
# a comment takes a line of its own
review_every: 2w
about: >
  Two folded
  lines.
scenarios:
  up:
    title: Up
    claim: it goes up
    resolves: It goes up.
    judgments:
      - {says: It may., kind: forecast, bears: against, cite: [s#1a, s#2b]}
  down: {title: Down, resolves: It goes down.}
indicators:
  smoke:
    observe: {en: Smoke is seen., ar: يُرى دخان.}
    expect: {up: highly likely, q/down: unlikely}
    collect: Look.
    expected_by: 2022-02-01
    cite: [s#1a]
conflicts:
  - about: Which?
    sides:
      - {says: This., cite: [s#1a]}
      - says: That.
    reading: Both.
assumptions:
  - {says: It holds., standing: with caveats, broken_by: [smoke], cite: [s#1a]}
premortem:
  - {says: It fails., watch: [smoke], cite: [s#2b]}
-- scenarios/q.log.yaml --
- {date: 2022-01-08, recorded: 2022-01-08T18:00:00Z, by: desk, indicator: smoke, status: present, cite: [s#1a], note: "later", def: "0a1b2c3d"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, likelihood: {up: 40-60, down: 50}, confidence: low, dissent: {by: second, likelihood: {up: 10, down: 90}, because: "no"}, because: {en: "yes", ar: "نعم"}, cite: [s#2b]}
`

// outline prints a loaded workspace so that one comparison covers every field.
func outline(w *scenario.Workspace) string {
	var b strings.Builder
	line := func(format string, args ...any) { b.WriteString(fmt.Sprintf(format, args...) + "\n") }
	prose := func(p scenario.Prose) string {
		s := ""
		for _, c := range p.Codes() {
			at, _ := p.PlaceIn(c)
			s += fmt.Sprintf("%s=%q@%d:%d ", c, p.In(c), at.Line, at.Col)
		}
		return strings.TrimSpace(s)
	}
	cites := func(list []scenario.Cite) (refs []string) {
		for _, c := range list {
			refs = append(refs, fmt.Sprintf("%s@%d:%d=%v", c.Ref, c.Place.Line, c.Place.Col, c.Passage != nil && c.Passage.Ref() == c.Ref))
		}
		return refs
	}
	line("%v %v %v %s %s", w.Title, w.About, w.Languages, w.Scale.ID, w.AsOf)
	for _, p := range w.Publishers {
		line("publisher %s@%s %s %s; %s", p.ID, p.Place, p.Reliability, prose(p.Title), prose(p.Reason))
	}
	for _, s := range w.Sources {
		line("source %s@%s %s; %s; %s %s %s %s %s; %s", s.ID, s.Place, prose(s.Title), prose(s.Author), s.Publisher.ID, s.Published, s.Language, s.TranslatedFrom, s.Genre, prose(s.About))
		line("paragraphs %.2s %.2s set aside %s@%s %s", s.Hash(1), s.Hash(2), s.SetAside[0].Key, s.SetAside[0].Place, prose(s.SetAside[0].Reason))
		for _, p := range s.Passages {
			line("passage %s@%s %d %s %s %d %v; %s; %s %s %s; %s", p.ID, p.Place, p.Paragraph, p.Kind, prose(p.Says), p.Credibility, p.Likelihood, prose(p.Wording), p.Origin, p.Root(), p.Date, prose(p.Dating))
		}
	}
	for _, q := range w.Questions {
		line("question %s@%s %s; %s; %s %v %d; %s", q.ID, q.Place, prose(q.Title), prose(q.Wording), q.Horizon, q.Tags, q.ReviewEvery, prose(q.About))
		for _, s := range q.Scenarios {
			line("scenario %s@%s %s; %s; %s", s.ID, s.Place, prose(s.Title), prose(s.Claim), prose(s.Resolves))
			for _, j := range s.Judgments {
				line("judgment @%s %s %s %v %v", j.Place, prose(j.Says), j.Kind, j.Against, cites(j.Cites))
			}
		}
		for _, i := range q.Indicators {
			line("indicator %s@%s %s; %s %s %v", i.ID, i.Place, prose(i.Observe), prose(i.Collect), i.ExpectedBy, cites(i.Cites))
			for _, e := range i.Expect {
				line("expect %s@%s %s %s", e.Ref, e.Place, e.Scenario.ID, e.Word)
			}
		}
		for _, c := range q.Conflicts {
			line("conflict @%s %s; %s", c.Place, prose(c.About), prose(c.Reading))
			for _, s := range c.Sides {
				line("side @%s %s %v", s.Place, prose(s.Says), cites(s.Cites))
			}
		}
		for _, a := range q.Assumptions {
			line("assumption @%s %s %s %s@%s %v", a.Place, prose(a.Says), a.Standing, a.BrokenBy[0].Indicator.ID, a.BrokenBy[0].Place, cites(a.Cites))
		}
		for _, p := range q.Premortem {
			line("premortem @%s %s %s@%s %v", p.Place, prose(p.Says), p.Watch[0].Indicator.ID, p.Watch[0].Place, cites(p.Cites))
		}
		line("log %s", q.Log.File)
	}
	return b.String()
}

const fullOutline = `[{en Title} {ar عنوان}] [{en About.}] [en ar] phia 2022-01-09
publisher agency@sources/publishers.yaml:2:1 B en="Agency"@3:15; en="Known."@5:11
publisher wire@sources/publishers.yaml:1:1 A en="Wire"@1:15; 
source s@sources/s.yaml:1:1 en="S"@1:13 fr="Source"@1:20; en="A. Writer"@2:9; agency 2022-01-05..2022-01-06 ar fr news; en="A copy."@8:8
paragraphs 00 11 set aside 2@sources/s.yaml:24:3 en="Closing line."@24:6
passage 2b@sources/s.yaml:13:3 2 forecast ar="ستمطر."@15:35 en="It will rain."@15:16 3 55-75; fr="il pleuvra"@18:19; wire wire 2022-01; en="Inferred."@21:13
passage 1a@sources/s.yaml:22:3 1 fact en="It is wet."@22:26 1 <nil>; ; s#2b wire ; 
question q@scenarios/q.yaml:1:1 en="Q"@1:8; en="What happens?"@2:11; 2022-03-01 [core rain] 14; en="Two folded lines."@7:8
scenario up@scenarios/q.yaml:11:3 en="Up"@12:12; en="it goes up"@13:12; en="It goes up."@14:15
judgment @scenarios/q.yaml:16:9 en="It may."@16:16 forecast true [s#1a@16:64=true s#2b@16:70=true]
scenario down@scenarios/q.yaml:17:3 en="Down"@17:17; ; en="It goes down."@17:33
indicator smoke@scenarios/q.yaml:19:3 ar="يُرى دخان."@20:39 en="Smoke is seen."@20:19; en="Look."@22:14 2022-02-01 [s#1a@24:12=true]
expect up@scenarios/q.yaml:21:14 up highly likely
expect q/down@scenarios/q.yaml:21:33 down unlikely
conflict @scenarios/q.yaml:26:5 en="Which?"@26:12; en="Both."@30:14
side @scenarios/q.yaml:28:9 en="This."@28:16 [s#1a@28:30=true]
side @scenarios/q.yaml:29:9 en="That."@29:15 []
assumption @scenarios/q.yaml:32:5 en="It holds."@32:12 with caveats smoke@scenarios/q.yaml:32:59 [s#1a@32:74=true]
premortem @scenarios/q.yaml:34:5 en="It fails."@34:12 smoke@scenarios/q.yaml:34:31 [s#2b@34:46=true]
log scenarios/q.log.yaml
`

func TestEveryKeyIsRead(t *testing.T) {
	w, findings, err := Load(unpack(t, fullWorkspace, nil), Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, lines(findings))
	}
	if diff := cmp.Diff(fullOutline, outline(w)); diff != "" {
		t.Errorf("workspace (-want +got):\n%s", diff)
	}
	q, p := w.Questions[0], w.Sources[0].Passages
	log := strings.Split(fullWorkspace, "q.log.yaml --\n")[1]
	id := func(n int) string {
		return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Split(log, "\n")[n])))[:10]
	}
	d6, d8 := mustDay("2022-01-06"), mustDay("2022-01-08")
	evening := func(d day.Day) day.Instant { return day.EndOf(d) - 6*3600 + 1 } // 18:00:00
	at := func(line, col int) diag.Place { return diag.Place{File: q.Log.File, Line: line, Col: col} }
	half := []likelihood.Range{{Lo: 40, Hi: 60}, {Lo: 50, Hi: 50}}
	want := []scenario.Entry{
		{Date: d6, Recorded: evening(d6), Line: 2, Offset: uint32(strings.IndexByte(log, '\n') + 1), Detail: &scenario.Detail{ID: id(1), By: "desk", Likelihood: half, Confidence: "low",
			Dissent: &scenario.Dissent{By: "second", Likelihood: []likelihood.Range{{Lo: 10, Hi: 10}, {Lo: 90, Hi: 90}}, Because: lang.Text{{Lang: "en", Text: "no"}}},
			Because: lang.Bilingual("yes", "نعم"), Cites: []scenario.Cite{{Ref: "s#2b", Place: at(2, 226), Passage: p[0]}}}},
		{Date: d8, Recorded: evening(d8), Indicator: q.Indicators[0], Status: scenario.Present,
			Line: 1, Detail: &scenario.Detail{ID: id(0), By: "desk", Cites: []scenario.Cite{{Ref: "s#1a", Place: at(1, 106), Passage: p[1]}}, Note: lang.Text{{Lang: "en", Text: "later"}}, Def: "0a1b2c3d"}},
	}
	samePassage := cmp.Comparer(func(a, b *scenario.Passage) bool { return a == b })
	if diff := cmp.Diff(want, q.Log.Entries, sameEntry, samePassage); diff != "" {
		t.Errorf("log in folding order (-want +got):\n%s", diff)
	}
}

// TestLoadWithoutDetails reads less: no sources, not even broken ones, and no details but those that folding needs.
func TestLoadWithoutDetails(t *testing.T) {
	line := head + `indicator: smoke, status: present, cite: [nowhere#1a], note: "wrong"}`
	id := entryID([]byte(line))
	log := line + "\n" +
		strings.Replace(head, "T18", "T19", 1) + `indicator: smoke, status: absent}` + "\n" +
		head + `likelihood: {up: 40-60, down: 50}, confidence: low, because: "x", cite: [nowhere#1a]}` + "\n" +
		head + `retract: "` + id + `", because: "x"}` + "\n"
	dir := unpack(t, soundQuestion, put("scenarios/q.log.yaml", log))
	write(t, dir, "sources/s.yaml", "{")
	w, findings, err := Load(dir, Need{})
	if err != nil || len(findings) > 0 {
		t.Fatalf("Load: %v, findings %v, want none", err, lines(findings))
	}
	q := w.Questions[0]
	entries := q.Log.Entries
	if len(entries) != 4 || q.Log.Find(id) == nil || entries[3].Indicator == nil || entries[3].Detail != nil {
		t.Errorf("entries %+v: want an id for the first, which is retracted, and no detail for the one recorded last", entries)
	}
	moment := scenario.Moment{AsOf: mustDay("2022-01-09")}
	lean := q.On(moment)
	if got := lean.Status(q.Indicators[0]); got != scenario.Absent || lean.Assessment() == nil {
		t.Errorf("status %s, assessment %v: want absent, since present was retracted, and an assessment", got, lean.Assessment())
	}
	w, findings, err = Load(dir, Need{Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("Load with details: %v, findings %v, want none", err, lines(findings))
	}
	q = w.Questions[0]
	if e := q.On(moment).Entry(q.Indicators[0]); e == nil || e.Status != scenario.Absent || e.By != "desk" {
		t.Errorf("with details the status in force is %+v, want the same one", e)
	}
}
