package cli

import (
	"strings"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/intake"
	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// record fills in what is known of the document. The command line overrides what the page says of itself.
func (n *newSource) record(w *scenario.Workspace, d *store.SourceDraft, taken *intake.Draft) error {
	r := &d.Record
	var own []string
	given := func(flag, page, what string) string {
		if flag == "" && page != "" {
			own = append(own, what+": "+page)
			return page
		}
		return flag
	}
	r.Language = lang.Code(given(n.language, taken.Language, "language"))
	published := given(n.published, taken.Published, "published")
	var err error
	if published != "" {
		if r.Published, err = day.ParsePeriod(published); err != nil {
			return hinted("", "--published: %w", err)
		}
	}
	if r.Accessed, err = dayFlag("--accessed", n.accessed, d.Today, ask.Neither); err != nil {
		return err
	}
	if r.Title.Text, err = n.words("--title", n.title, given("", flagOrPage(n.title, taken.Title), "title"), w, r.Language); err != nil {
		return err
	}
	if r.Author.Text, err = n.words("--author", n.author, given("", flagOrPage(n.author, taken.Author), "author"), w, r.Language); err != nil {
		return err
	}
	if r.Title.IsZero() {
		r.Title.Text = lang.Text{{Lang: w.Languages[0], Text: r.ID}}
	}
	r.URL, r.PublisherID = n.url, n.publisher
	if len(own) > 0 {
		taken.Notes = append([]intake.Note{{What: intake.PhrasePage, Items: own}}, taken.Notes...)
	}
	return nil
}

// flagOrPage is what a page says, where the command line says nothing.
func flagOrPage(flag []string, page string) string {
	if len(flag) > 0 {
		return ""
	}
	return page
}

// words reads a text given in one language or more. Without a language it is in that of the document.
func (n *newSource) words(flag string, values []string, page string, w *scenario.Workspace, own lang.Code) (lang.Text, error) {
	if len(values) == 0 && page != "" {
		values = []string{page}
	}
	languages := w.Languages
	if own != "" {
		languages = append([]lang.Code{own}, languages...)
	}
	return parseTexts(flag, values, languages)
}

// newPublisher is the publisher to be made, if the one that was named is not there.
func (n *newSource) newPublisher(w *scenario.Workspace) (*scenario.Publisher, error) {
	known := n.publisher != "" && w.FindPublisher(n.publisher) != nil
	more := n.reliability != "" || len(n.reason) > 0 || n.publisherTitle != ""
	switch {
	case n.publisher == "" && more:
		return nil, hinted("name the publisher", "--reliability, --reason and --publisher-title need --publisher")
	case known && more:
		return nil, hinted("change it in sources/publishers.yaml", "the publisher %q is there already", n.publisher)
	case n.publisher == "" || known:
		return nil, nil
	case n.reliability == "":
		var names []string
		for _, p := range w.Publishers {
			names = append(names, p.ID)
		}
		hint := "make it with --reliability and --reason: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged"
		if near := diag.Nearest(n.publisher, names); near != "" {
			hint = "did you mean " + near + "? or " + hint
		}
		return nil, hinted(hint, "there is no publisher %q yet", n.publisher)
	}
	if err := store.CheckID(n.publisher); err != nil {
		return nil, hinted("write a short name in lower case, such as gazette", "--publisher: %w", err)
	}
	p := &scenario.Publisher{ID: n.publisher, Reliability: strings.ToUpper(n.reliability)}
	if len(p.Reliability) != 1 || !strings.Contains("ABCDEF", p.Reliability) {
		return nil, hinted("A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged", "--reliability: want a letter from A to F, got %q", n.reliability)
	}
	title := n.publisherTitle
	if title == "" {
		title = strings.ReplaceAll(n.publisher, "-", " ")
	}
	var err error
	if p.Title.Text, err = parseTexts("--publisher-title", []string{title}, w.Languages); err != nil {
		return nil, err
	}
	p.Reason.Text, err = parseTexts("--reason", n.reason, w.Languages)
	return p, err
}
