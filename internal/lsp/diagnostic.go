package lsp

import (
	"strings"
	"unicode/utf8"

	"signpost/internal/diag"
)

// A diagnostic is a finding in the form of the protocol. Data is the replacement that the hint suggests, if any.
type diagnostic struct {
	Range    span   `json:"range"`
	Severity int    `json:"severity"` // 1 error, 2 warning, 3 information
	Code     string `json:"code"`     // the rule
	Source   string `json:"source"`
	Message  string `json:"message"`
	Data     string `json:"data,omitempty"`
}

func newDiagnostic(f diag.Finding, text string) diagnostic {
	d := diagnostic{Range: tokenAt(text, f.Place.Line, f.Place.Col), Severity: 1 + int(f.Level), Code: f.Rule, Source: "signpost", Message: f.Message}
	if f.Hint != "" {
		d.Message += "\n" + f.Hint
	}
	if meant, ok := diag.Meant(f.Hint); ok {
		d.Data = meant
		d.Range = quotedWord(text, f, d.Range)
	}
	return d
}

// quotedWord narrows a span to the word quoted in the message, if the span contains it.
func quotedWord(text string, f diag.Finding, around span) span {
	_, rest, _ := strings.Cut(f.Message, `"`)
	word, _, ok := strings.Cut(rest, `"`)
	line := lineOf(text, around.Start.Line)
	from := offset(line, around.Start.Character)
	if at := strings.Index(line[from:], word); ok && word != "" && at >= 0 {
		start := utf16Units(line, utf8.RuneCountInString(line[:from+at]))
		return span{position{around.Start.Line, start}, position{around.Start.Line, start + utf16Units(word, utf8.RuneCountInString(word))}}
	}
	return around
}

// actions offers to replace a misspelt word by the suggestion.
func (s *server) actions(p params) (any, error) {
	list := []any{}
	for _, d := range p.Context.Diagnostics {
		if d.Data == "" || d.Source != "signpost" {
			continue
		}
		list = append(list, map[string]any{
			"title": "Write " + d.Data, "kind": "quickfix", "diagnostics": []diagnostic{d}, "isPreferred": true,
			"edit": map[string]any{"changes": map[string]any{p.Document.URI: []textEdit{{d.Range, d.Data}}}},
		})
	}
	return list, nil
}

type textEdit struct {
	Range   span   `json:"range"`
	NewText string `json:"newText"`
}
