package report

import (
	"cmp"
	"slices"
	"strings"
)

// A CorrectionNotice is a short text that tells readers what no longer holds, ready to send once somebody has read it.
type CorrectionNotice struct {
	Opening   string   `json:"opening"`
	Withdrawn []string `json:"withdrawn"` // what it alone carried
	Weaker    []string `json:"weaker"`    // what rests on a single origin now
	Fallen    []string `json:"fallen"`    // statuses that go back
	Words     []string `json:"words"`     // likelihoods that the indicators alone would now call by another word
	Review    []string `json:"review"`    // questions whose assessment cites it
	Closing   string   `json:"closing"`
}

func (c Context) correction(r *Impact, source string) CorrectionNotice {
	n := CorrectionNotice{
		Opening:   c.say("Correction of %s. We no longer rely on %s.", r.AsOf, source),
		Withdrawn: []string{}, Weaker: []string{}, Fallen: []string{}, Words: []string{}, Review: []string{},
	}
	for _, u := range r.Uses {
		switch {
		case u.Overruled:
		case u.What == "assessment":
			n.Review = append(n.Review, u.title)
		case u.What != "judgment" && u.What != "assumption":
		case u.Uncited:
			n.Withdrawn = append(n.Withdrawn, u.Text)
		case u.SingleSource:
			n.Weaker = append(n.Weaker, u.Text)
		}
	}
	for _, f := range r.Falls {
		if f.was != f.is {
			n.Fallen = append(n.Fallen, trimStop(cmp.Or(f.Title, f.Observe))+c.say(": ")+c.say("%s, no longer %s", c.say(f.Is), c.say(f.Was)))
		}
	}
	for _, s := range r.Shifts {
		if s.NewWord {
			n.Words = append(n.Words, words{c.Lang}.lead(s.Title)+c.say("%s, no longer %s", worded(s.IsWord, s.Is), worded(s.WasWord, s.Was)))
		}
	}
	slices.Sort(n.Review)
	n.Closing = c.say("Everything else stands as we reported it.")
	if r.Weight.Uses == 0 {
		n.Closing = c.say("Nothing we report rests on it.")
	}
	return n
}

func worded(word string, p float64) string {
	if word == "" {
		return percent(p)
	}
	return word + " (" + percent(p) + ")"
}

// trimStop takes the full stop off a sentence that goes on.
func trimStop(s string) string { return strings.TrimSuffix(s, ".") }
