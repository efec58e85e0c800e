package store

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// The marks that begin the lines of a worksheet.
const (
	SheetComment  = "#" // left alone
	SheetText     = "|" // the text of the document, left alone
	SheetEncoded  = "=" // what is encoded already, left alone
	SheetClaim    = "+" // a claim: "+ fact 3: Forty tankers lie at anchor."
	SheetSetAside = "-" // a reason for setting the paragraph aside, or those up to a number: "-340 Other countries."
)

// ReadWorksheet reads what was written on the worksheet of a source. The findings are every mistake in it, with its
// place; nothing is to be encoded when there is one.
func ReadWorksheet(w *scenario.Workspace, s *scenario.Source, file, text string) (Encoding, []diag.Finding) {
	r := &sheetReader{
		reader:    reader{file: file, setup: setup{languages: w.Languages, scale: w.Scale}, origins: map[reference]diag.Place{}},
		workspace: w, source: s, languages: slices.Clone(w.Languages),
	}
	for _, c := range []lang.Code{s.Language, s.TranslatedFrom} {
		if c != "" && !slices.Contains(r.languages, c) {
			r.languages = append(r.languages, c)
		}
	}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		r.number++
		r.line(strings.TrimRight(line, "\r\n"))
	}
	r.finish()
	return r.found, r.findings
}

type sheetReader struct {
	reader
	workspace *scenario.Workspace
	source    *scenario.Source
	languages []lang.Code
	number    int
	paragraph int
	claim     *scenario.Passage  // the one that the next lines say more of
	aside     *scenario.SetAside // likewise
	at        diag.Place         // where it began
	found     Encoding
}

func (r *sheetReader) fault(line, part, hint, format string, args ...any) {
	col := 1
	if i := strings.Index(line, part); i > 0 {
		col = 1 + utf8.RuneCountInString(line[:i])
	}
	r.report(diag.Place{File: r.file, Line: r.number, Col: col}, ruleValue, hint, format, args...)
}

func (r *sheetReader) line(line string) {
	text := strings.TrimSpace(line)
	switch {
	case text == "", strings.HasPrefix(line, SheetComment), strings.HasPrefix(line, SheetText), strings.HasPrefix(line, SheetEncoded):
	case strings.HasPrefix(line, "["):
		r.finish()
		r.begin(line)
	case strings.HasPrefix(line, SheetClaim):
		r.finish()
		r.claimed(line)
	case strings.HasPrefix(line, SheetSetAside):
		r.finish()
		r.setAside(line)
	case r.claim == nil && r.aside == nil:
		r.fault(line, text, "begin it with + for a claim, - for a reason to set the paragraph aside, or # for a note", "this line begins with none of the marks")
	default:
		r.more(line, text)
	}
}

func (r *sheetReader) begin(line string) {
	number, _, closed := strings.Cut(strings.TrimPrefix(line, "["), "]")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if !closed || err != nil || r.source.Hash(n) == "" {
		r.paragraph = 0
		r.fault(line, number, "signpost source read "+r.source.ID+" shows the numbers", "want a paragraph of %s like [4], got %q", r.source.ID, strings.TrimSpace(line))
		return
	}
	r.paragraph = n
}

// claimed reads the first line of a claim.
func (r *sheetReader) claimed(line string) {
	const want = "write it like + fact 3: One claim, in our words."
	head, says, ok := strings.Cut(strings.TrimPrefix(line, SheetClaim), ":")
	words := strings.Fields(head)
	if !ok || len(words) != 2 {
		r.fault(line, "", want, "a claim needs its kind, its credibility and a colon")
		return
	}
	p := &scenario.Passage{Source: r.source, Paragraph: r.paragraph, Kind: scenario.Kind(words[0])}
	r.claim, r.at = p, diag.Place{File: r.file, Line: r.number, Col: 1}
	if !slices.Contains(scenario.Kinds, p.Kind) {
		r.fault(line, words[0], diag.Suggest(words[0], diag.Words(scenario.Kinds), "write one of "), "%q is no kind of statement", words[0])
	}
	if p.Credibility, _ = strconv.Atoi(words[1]); !slices.Contains(credibilities, words[1]) {
		r.fault(line, words[1], "1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged", "want a credibility from 1 to 6, got %q", words[1])
	}
	if r.paragraph == 0 {
		r.fault(line, "", "write it below the number of its paragraph, such as [4]", "the claim belongs to no paragraph")
	}
	if says = strings.TrimSpace(says); says != "" {
		r.alone(line, says)
		p.Says.Text = lang.Text{{Lang: r.languages[0], Text: says}}
	}
}

// setAside reads the first line of a reason.
func (r *sheetReader) setAside(line string) {
	rest := strings.TrimPrefix(line, SheetSetAside)
	reason := strings.TrimSpace(rest)
	a := &scenario.SetAside{Key: strconv.Itoa(r.paragraph), From: r.paragraph, Until: r.paragraph}
	r.aside, r.at = a, diag.Place{File: r.file, Line: r.number, Col: 1}
	number := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	switch all, ok := strings.CutPrefix(reason, scenario.Rest+":"); {
	case ok:
		*a = scenario.SetAside{Key: scenario.Rest}
		reason = strings.TrimSpace(all)
	case r.paragraph == 0:
		r.fault(line, "", "write it below the number of its paragraph, such as [4], or write - rest: and the reason", "the reason belongs to no paragraph")
	case number != "":
		a.Until, _ = strconv.Atoi(number)
		if reason = strings.TrimSpace(rest[len(number):]); a.Until < a.From || r.source.Hash(a.Until) == "" {
			r.fault(line, number, "signpost source read "+r.source.ID+" shows the numbers", "want the number of a paragraph after %d, got %s", a.From, number)
		}
		if a.Until > a.From {
			a.Key += "-" + number
		}
	}
	if reason != "" {
		r.alone(line, reason)
		a.Reason.Text = lang.Text{{Lang: r.languages[0], Text: reason}}
	}
}

// more reads a line that says more of the claim or the reason above it.
func (r *sheetReader) more(line, text string) {
	key, value, keyed := strings.Cut(text, ":")
	value = strings.TrimSpace(value)
	switch {
	case keyed && slices.Contains(r.languages, lang.Code(key)):
		r.translate(line, lang.Code(key), value)
	case keyed && r.claim != nil && r.detail(line, key, value):
	case line != text && keyed && keyLike().MatchString(key): // a key misspelled, or in the wrong place, must not become a part of the sentence
		r.fault(line, key, diag.Suggest(key, r.keys(), "write one of ")+"; or break the line elsewhere, if the sentence goes on", "%q says nothing about %s", key, r.kindOfLine())
	case line != text: // set further in: the sentence goes on
		r.alone(line, text)
		r.goOn(text)
	default:
		r.fault(line, text, "begin it with + for a claim or - for a reason, or set it further in to go on with the line above", "this line begins with none of the marks")
	}
}
