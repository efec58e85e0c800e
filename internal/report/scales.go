package report

import (
	"slices"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A Scales lists the scales of likelihood words, and the words of expectations with their weights.
type Scales struct {
	Header
	Scales       []ScaleLine       `json:"scales"`       // of likelihood
	Expectations []ExpectationLine `json:"expectations"` // the words for what one expects to see
}

// A ScaleLine is one scale.
type ScaleLine struct {
	ID     string     `json:"id"`     // as the key scale of .signpost.yaml takes it
	Title  string     `json:"title"`  // for readers, in the language of the report
	Source string     `json:"source"` // the standard that sets it
	Bands  []BandLine `json:"bands"`  // from the least likely up
}

// A BandLine is one word of a scale, and other words that are read as the same.
type BandLine struct {
	Word   string   `json:"word"`   // the word printed
	Others []string `json:"others"` // other words read as this one
	Lo     float64  `json:"lo"`     // percent
	Hi     float64  `json:"hi"`     // percent
}

// An ExpectationLine is one word for how likely one is to see an indicator under a scenario, with its probability.
type ExpectationLine struct {
	Word        string  `json:"word"`        // as a file has it
	Probability float64 `json:"probability"` // 0 to 1
}

// NewScales lists scales.
func NewScales(h Header, scales []*likelihood.Scale) *Scales {
	h.Report, h.Version = "scales", 1
	r := &Scales{Header: h}
	for _, s := range scales {
		line := ScaleLine{ID: s.ID, Title: s.Title.In(h.Language), Source: s.Source.In(h.Language)}
		for _, b := range s.Bands {
			band := BandLine{Word: b.Word.In(h.Language), Others: []string{}, Lo: b.Lo, Hi: b.Hi}
			for _, other := range b.Others {
				if word := other.In(h.Language); word != band.Word && !slices.Contains(band.Others, word) {
					band.Others = append(band.Others, word)
				}
			}
			line.Bands = append(line.Bands, band)
		}
		r.Scales = append(r.Scales, line)
	}
	for _, word := range scenario.ExpectationWords {
		r.Expectations = append(r.Expectations, ExpectationLine{lang.Say(h.Language, string(word)), word.Probability()})
	}
	return r
}
