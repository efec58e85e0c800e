package report

import "signpost/internal/view"

// A Guide is a page of help in prose, with what one types or copies.
type Guide struct {
	Header
	Topic    string         `json:"topic"`    // as help takes it
	Title    string         `json:"title"`    // in the language of the report, as all texts are
	Sections []GuideSection `json:"sections"` // in order
}

// A GuideSection is a part of a guide.
type GuideSection struct {
	Title string   `json:"title,omitempty"` // absent for the introduction
	Says  []string `json:"says"`            // paragraphs
	Code  string   `json:"code,omitempty"`  // to be copied, in no language of readers
}

// NewGuide words a guide in the language of the header.
func NewGuide(h Header, topic, title string, sections []GuideSection) *Guide {
	h.Report, h.Version = "guide", 1
	w := h.words()
	g := &Guide{Header: h, Topic: topic, Title: w.say(title)}
	for _, s := range sections {
		section := GuideSection{Code: s.Code, Says: []string{}}
		if s.Title != "" {
			section.Title = w.say(s.Title)
		}
		for _, p := range s.Says {
			section.Says = append(section.Says, w.say(p))
		}
		g.Sections = append(g.Sections, section)
	}
	return g
}

// Document shows the guide.
func (g *Guide) Document() *view.Document {
	d := &view.Document{Title: g.Title, Lang: string(g.Language), Dir: g.Language.Dir(), Words: g.words().page(), Blocks: []view.Block{heading(1, "", g.Title)}}
	for _, s := range g.Sections {
		if s.Title != "" {
			d.Blocks = append(d.Blocks, heading(2, "", s.Title))
		}
		for _, p := range s.Says {
			d.Blocks = append(d.Blocks, paragraph(view.T(p)))
		}
		if s.Code != "" {
			d.Blocks = append(d.Blocks, view.Code{Text: s.Code})
		}
	}
	return d
}
