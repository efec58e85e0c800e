package report

import (
	"fmt"
	"math"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Likelihood is a likelihood as reports give it: numbers in percent, and the word for them. The numbers
// are whole, or have tenths below 5 and above 95.
// Word is empty where the scale has no term.
type Likelihood struct {
	Lo   float64 `json:"lo"`   // percent, 0 to 100, at most hi
	Hi   float64 `json:"hi"`   // percent, 0 to 100
	Word string  `json:"word"` // empty where the scale has no term
	Text string  `json:"text"` // word and numbers, the one form used everywhere

	numbers string
	percent string
}

// likelihood is nil where nothing was judged.
func (c Context) likelihood(r likelihood.Range) *Likelihood {
	if !r.Judged() {
		return nil
	}
	scale := c.Workspace.Scale
	return &Likelihood{Lo: r.Lo, Hi: r.Hi, Word: scale.Words(r, c.Lang), Text: scale.Say(r, c.Lang), numbers: scale.Numbers(r, c.Lang), percent: likelihood.PercentIn(r, c.Lang)}
}

// spans sets the word apart from the numbers; a likelihood that nobody gave is a dash.
func (l *Likelihood) spans() view.Spans {
	switch {
	case l == nil:
		return muted("–")
	case l.Word == "":
		return figures(l.Text)
	}
	return view.Join(strong(l.Word), view.T(" ("), figures(l.numbers), view.T(")"))
}

// figures are numbers kept on one line. With words between them, as in Arabic, they run in the direction of the words.
func figures(text string) view.Spans {
	for _, r := range text {
		if lang.LetterDir(r) == "rtl" {
			return view.T(text)
		}
	}
	return number(text)
}

// afterTitle is the likelihood after a title. In Arabic a bare «مستبعد» would seem to describe the person in the title.
func (l *Likelihood) afterTitle(w words) string { return w.say("%[1]s", l.Text) }

// stacked prints the numbers below the word, for a narrow column.
func (l *Likelihood) stacked() view.Spans {
	if l.Word == "" {
		return figures(l.Text)
	}
	return view.Join(strong(l.Word), view.T(" \n"), figures(l.percent))
}

// numbersOnly prints the numbers alone, for where the word stands beside them already.
func (l *Likelihood) numbersOnly() view.Spans {
	if l == nil {
		return muted("–")
	}
	return figures(l.percent)
}

func (l *Likelihood) mid() float64 { return likelihood.Range{Lo: l.Lo, Hi: l.Hi}.Mid() }

// meanSpans is a likelihood that is nobody's estimate: the word, and the numbers as they are.
func (l *Likelihood) meanSpans() view.Spans {
	if l == nil || l.Word == "" {
		return l.numbersOnly()
	}
	return view.Join(strong(l.Word), view.T(" ("), l.numbersOnly(), view.T(")"))
}

// chartRange is a range of percentages in a chart.
func (w words) chartRange(lo, hi float64) view.Range {
	r := likelihood.Range{Lo: lo, Hi: hi}
	return view.Range{Lo: lo, Mid: r.Mid(), Hi: hi, Text: likelihood.PercentIn(r, w.Code)}
}

// chartRangeOrNone is a likelihood in a chart; none where nothing was judged.
func (w words) chartRangeOrNone(l *Likelihood) view.Range {
	if l == nil {
		return view.Range{}
	}
	return w.chartRange(l.Lo, l.Hi)
}

// A Statement is a sentence with the passages it rests on.
type Statement struct {
	Text         string `json:"text"`                    // the sentence, in the language of the report
	Kind         string `json:"kind,omitempty"`          // fact, judgment, forecast, conditional, assumption or inference; absent where it has none
	Cites        Cites  `json:"cites"`                   // the passages it rests on, as source#passage; empty for none
	SingleSource bool   `json:"single_source,omitempty"` // it rests on a single origin
	Disputed     bool   `json:"disputed,omitempty"`      // it rests on a passage that another one contradicts

	lang  string
	signs view.Spans // † and ‡, with what they mean
}

func (c Context) statement(t lang.Text, kind scenario.Kind, cites []scenario.Cite) Statement {
	s := Statement{Text: t.In(c.Lang), Kind: string(kind), Cites: newCites(cites), SingleSource: scenario.SingleSource(cites)}
	if spans := prose(t, c.Lang); len(spans) > 0 {
		s.lang = spans[0].Lang
	}
	if s.SingleSource {
		s.signs = singleOrigin(words{c.Lang})
	}
	return s
}

// dispute marks a statement on a question that rests on a passage on which the sources disagree.
func (s *Statement) dispute(q *scenario.Question, cites []scenario.Cite, w words) {
	if s.Disputed = q.Disputes(cites); s.Disputed {
		s.signs = append(s.signs, view.Span{Text: disputedMark, Style: view.Muted, Link: "#" + q.ID + "-conflicts", Means: w.say("the sources disagree on this")})
	}
}

// spans prints the sentence with its marks, and marks one that rests on a single origin.
func (s Statement) spans() view.Spans {
	return view.Join(view.Spans{{Text: s.Text, Lang: s.lang}}, s.Cites.marks(), s.signs)
}

// singleOrigin marks what rests on one origin only; the mark carries its meaning.
func singleOrigin(w words) view.Spans {
	return view.Spans{{Text: singleMark, Style: view.Muted, Means: w.say("rests on a single origin")}}
}

const (
	singleMark   = "†"
	disputedMark = "‡"
)

// Counts tells how many indicators have each status.
type Counts struct {
	Present  int `json:"present"`  // how many are present
	Emerging int `json:"emerging"` // how many are emerging
	Absent   int `json:"absent"`   // how many are absent
	Unknown  int `json:"unknown"`  // how many are unknown
}

func counts(s *scenario.State) Counts {
	n := s.Count()
	return Counts{Present: n[scenario.Present], Emerging: n[scenario.Emerging], Absent: n[scenario.Absent], Unknown: n[scenario.Unknown]}
}

func (n Counts) spans(w words) view.Spans {
	var line view.Spans
	for i, part := range []struct {
		status scenario.Status
		n      int
	}{{scenario.Present, n.Present}, {scenario.Emerging, n.Emerging}, {scenario.Absent, n.Absent}, {scenario.Unknown, n.Unknown}} {
		if i > 0 {
			line = append(line, view.Span{Text: " "})
		}
		line = append(line, view.Span{Text: fmt.Sprintf("%s%d", w.glyph(part.status), part.n), Style: view.Number, Tone: tone(part.status)})
	}
	return line
}

// glyph is the sign of a status. A Latin question mark would look out of place in an Arabic line.
func (w words) glyph(s scenario.Status) string {
	if s == scenario.Unknown && w.Dir() == "rtl" {
		return "؟"
	}
	return [...]string{"?", "○", "◐", "●"}[s]
}

func tone(s scenario.Status) view.Tone {
	return [...]view.Tone{view.ToneUnknown, view.ToneAbsent, view.ToneEmerging, view.TonePresent}[s]
}

// status prints a status with its glyph: a glyph and a word always stand together.
func (w words) status(s scenario.Status) view.Spans { return view.Spans{w.statusSpan(s)} }

func (w words) statusSpan(s scenario.Status) view.Span {
	return view.Span{Text: w.glyph(s) + " " + w.say(s.String()), Tone: tone(s)}
}

// legend explains the glyphs once.
func (w words) legend() view.Spans {
	var line view.Spans
	for i := len(scenario.Statuses) - 1; i >= 0; i-- {
		line = view.Join(line, w.status(scenario.Statuses[i]), view.T("  "))
	}
	return line[:len(line)-1]
}

// shift is by how many points the middle of a likelihood moved: whole points, or tenths where tenths were judged, so
// that what moved is never printed as if it had not.
func shift(was, now *Likelihood) float64 {
	d := now.mid() - was.mid()
	for _, p := range []float64{was.Lo, was.Hi, now.Lo, now.Hi} {
		if p != math.Trunc(p) {
			return math.Round(d*10) / 10
		}
	}
	return math.Round(d)
}

// pointsMoved prints by how many points the middle of a likelihood moved: "▲ 5", "▼ 3", "=" or nothing without a
// before.
func pointsMoved(was, now *Likelihood) view.Spans {
	if was == nil || now == nil {
		return muted("–")
	}
	switch d := shift(was, now); {
	case d > 0:
		return view.Spans{{Text: "▲ " + points(d), Style: view.Number, Tone: view.ToneUp}}
	case d < 0:
		return view.Spans{{Text: "▼ " + points(-d), Style: view.Number, Tone: view.ToneDown}}
	}
	return muted("=")
}

// movement says what a likelihood was and is, and by how many points it moved; or that it was not judged before, or is
// not any more.
func (w words) movement(was, now *Likelihood) view.Spans {
	switch {
	case was == nil && now == nil:
		return muted("–")
	case was == nil:
		return view.Join(now.spans(), muted(w.say("; ")+w.say("not assessed before")))
	case now == nil:
		return view.Join(was.spans(), muted(w.say("; ")+w.say("no longer judged")))
	}
	return view.Join(w.fromTo(was, now), view.T("  "), pointsMoved(was, now))
}

// fromTo says what a likelihood was and is.
func (w words) fromTo(was, now *Likelihood) view.Spans {
	return view.Join(was.spans(), view.T(w.say(" → ")), now.spans())
}

// movementInWords says in words which way a likelihood went and by how many points: "up 5". Screen readers skip the
// arrows.
func (w words) movementInWords(was, now *Likelihood) view.Spans {
	if was == nil || now == nil {
		return muted("–")
	}
	switch d := shift(was, now); {
	case d > 0 && d < minRise: // of the middles of two ranges: a number would be finer than either
		return view.Spans{{Text: w.say("up <5"), Tone: view.ToneUp}}
	case d < 0 && d > -minRise:
		return view.Spans{{Text: w.say("down <5"), Tone: view.ToneDown}}
	case d > 0:
		return view.Spans{{Text: w.say("up %s", points(d)), Tone: view.ToneUp}}
	case d < 0:
		return view.Spans{{Text: w.say("down %s", points(-d)), Tone: view.ToneDown}}
	}
	return muted(w.say("unchanged"))
}

// points prints a number of percentage points without a needless decimal.
func points(d float64) string {
	if d == math.Trunc(d) {
		return fmt.Sprintf("%.0f", d)
	}
	return fmt.Sprintf("%.1f", d)
}

func percent(p float64) string { return fmt.Sprintf("%.0f%%", p) }

// date prints a day, or a dash for none.
func date(d day.Day) view.Spans {
	if d == 0 {
		return muted("–")
	}
	return number(d.String())
}
