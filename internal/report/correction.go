package report

import (
	"cmp"
	"slices"
	"strings"

	"signpost/internal/scenario"
)

// A CorrectionNotice is a short text that tells readers what no longer holds, ready to send once somebody has read it.
type CorrectionNotice struct {
	Opening   string   `json:"opening"`   // the first sentence
	Withdrawn []string `json:"withdrawn"` // what it alone carried
	Weaker    []string `json:"weaker"`    // what rests on a single origin now
	Fallen    []string `json:"fallen"`    // statuses that go back
	Words     []string `json:"words"`     // likelihoods for which the indicators alone would now give another word or number
	Review    []string `json:"review"`    // questions whose assessment cites it
	Reopened  []string `json:"reopened"`  // resolutions and retractions that nothing else carries
	Watched   []string `json:"watched"`   // indicators that are looked for because of it alone
	Closing   string   `json:"closing"`   // the last sentence
}

func (c Context) correction(r *Impact, source string) CorrectionNotice {
	n := CorrectionNotice{
		Opening:   c.say("Correction of %s. We no longer rely on %s.", r.AsOf, source),
		Withdrawn: []string{}, Weaker: []string{}, Fallen: []string{}, Words: []string{}, Review: []string{}, Reopened: []string{}, Watched: []string{},
	}
	for _, u := range r.Uses {
		n.add(u, words{c.Lang})
	}
	for _, f := range r.Falls {
		if f.was != f.is {
			n.Fallen = append(n.Fallen, withoutStop(cmp.Or(f.Title, f.Observe))+c.say(": ")+c.say("%s, no longer %s", c.say(f.Is), c.say(f.Was)))
		}
	}
	for _, s := range r.Shifts {
		if was, is := wordAndPercent(s.WasWord, s.Was), wordAndPercent(s.IsWord, s.Is); was != is {
			n.Words = append(n.Words, words{c.Lang}.lead(s.Title)+c.say("%s, no longer %s", is, was))
		}
	}
	slices.Sort(n.Review)
	n.Review = slices.Compact(n.Review)
	n.Closing = c.closing(r)
	return n
}

// closing says what the notice does not affect.
func (c Context) closing(r *Impact) string {
	earlier := 0
	for _, u := range r.Uses {
		if u.Overruled {
			earlier++
		}
	}
	switch {
	case len(r.Uses) == 0:
		return c.say("Nothing we report rests on it.")
	case earlier > 0:
		return c.say("Everything else that we judge now stands as we reported it. Earlier reports also rested on it, in entries overruled since: %d.", earlier)
	}
	return c.say("Everything else stands as we reported it.")
}

// add adds a place that rests on what falls to the list for its outcome. An entry that was overruled since is left
// out, and a status that falls back is listed with the others that do.
func (n *CorrectionNotice) add(u ImpactUse, w words) {
	if u.Overruled {
		return
	}
	switch u.Kind {
	case scenario.CitedAssessment:
		n.Review = append(n.Review, u.title)
		return
	case scenario.CitedResolution, scenario.CitedRetraction:
		if u.Uncited {
			n.Reopened = append(n.Reopened, u.sentence(w))
			return
		}
	case scenario.CitedIndicator:
		if u.Uncited {
			n.Watched = append(n.Watched, u.Text)
			return
		}
	case scenario.CitedStatus:
		if u.Uncited {
			return
		}
	}
	switch {
	case u.Uncited:
		n.Withdrawn = append(n.Withdrawn, u.attributed(w))
	case u.SingleSource:
		n.Weaker = append(n.Weaker, u.sentence(w))
	}
}

// attributed is what a place says, with the name of the one analyst whose it is where it is not the desk's.
func (u ImpactUse) attributed(w words) string {
	switch {
	case u.Kind == scenario.CitedView:
		return w.lead(w.author(u.entry.ByName, u.entry.By)) + u.Text
	case u.Kind == scenario.CitedDissent && u.entry.Dissent != nil:
		return w.lead(w.author(u.entry.Dissent.ByName, u.entry.Dissent.By)) + u.Text
	}
	return u.Text
}

// sentence is what a place says, with the question where an entry does not make it clear.
func (u ImpactUse) sentence(w words) string {
	switch u.Kind {
	case scenario.CitedResolution, scenario.CitedRetraction, scenario.CitedStatus:
		return strings.TrimSuffix(u.title+": "+u.Text, ": ")
	}
	return u.attributed(w)
}

func wordAndPercent(word string, p float64) string {
	if word == "" {
		return percent(p)
	}
	return word + " (" + percent(p) + ")"
}
