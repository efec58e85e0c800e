package likelihood

import (
	"fmt"
	"strings"

	"signpost/internal/lang"
)

// Words returns the term for a likelihood without its numbers: "unlikely", "unlikely to roughly even chance", or "" if
// the scale has none.
func (s *Scale) Words(r Range, c lang.Code) string {
	lo, hi := s.Term(r)
	switch {
	case lo == nil || hi == nil:
		return ""
	case lo == hi:
		return lo.Word.In(c)
	}
	return lo.Word.In(c) + joinTo.In(c) + hi.Word.In(c)
}

var joinTo = lang.Bilingual(" to ", " إلى ")

// Numbers returns the numbers that accompany a word: "25–35%" for a range; for a point its band and the point as our
// estimate: "20–45%; our estimate 30%".
func (s *Scale) Numbers(r Range, c lang.Code) string {
	return s.numbers(r, func(r Range) string { return PercentIn(r, c) }, c)
}

func (s *Scale) numbers(r Range, percent func(Range) string, c lang.Code) string {
	if !r.Point() {
		return percent(r)
	}
	b := s.at(r.Lo)
	if b == nil || b.Point() {
		return percent(r)
	}
	return percent(b.Range) + estimate.In(c) + percent(r)
}

var estimate = lang.Bilingual("; our estimate ", "؛ تقديرنا ")

// Percent prints the bare numbers of a likelihood: "25–35%" or "30%".
func Percent(r Range) string {
	if r.Point() {
		return Number(r.Lo) + "%"
	}
	return Number(r.Lo) + "–" + Number(r.Hi) + "%"
}

// PercentIn is Percent in a language. In Arabic a dash could be read from either side, so words separate the ends:
// «بين 25 و35%».
func PercentIn(r Range, c lang.Code) string {
	if r.Point() || c != lang.Arabic {
		return Percent(r)
	}
	return fmt.Sprintf("بين %s و%s%%", Number(r.Lo), Number(r.Hi))
}

// Spoken is Percent for prose that may be read aloud, because speech programs skip dashes and, in Arabic, the percent
// sign: "25 to 35%", «بين 25 و35 في المئة».
func Spoken(r Range, c lang.Code) string {
	if r.Point() {
		return fmt.Sprintf(spokenPoint.In(c), Number(r.Lo))
	}
	return fmt.Sprintf(spokenRange.In(c), Number(r.Lo), Number(r.Hi))
}

var (
	spokenPoint  = lang.Bilingual("%s%%", "%s في المئة")
	spokenRange  = lang.Bilingual("%s to %s%%", "بين %s و%s في المئة")
	spokenBounds = lang.Bilingual("%s to %s", "بين %s و%s")
)

// Bounds is a range of percentages after text that has already said percent: "20 to 45".
func Bounds(r Range, c lang.Code) string {
	if r.Point() {
		return Number(r.Lo)
	}
	return fmt.Sprintf(spokenBounds.In(c), Number(r.Lo), Number(r.Hi))
}

// Say returns a likelihood as word and numbers, the one form used everywhere: "unlikely (25–35%)". If the scale has no
// term it returns the numbers and says so.
func (s *Scale) Say(r Range, c lang.Code) string {
	word := s.Words(r, c)
	if word == "" {
		return PercentIn(r, c) + noTerm.In(c)
	}
	return word + " (" + s.Numbers(r, c) + ")"
}

var noTerm = lang.Bilingual(" (no term)", " (لا لفظ لها في المقياس)")

// Sentence states a likelihood of a claim in one sentence without a full stop:
// "It is unlikely (25–35%) that the crisis restrains Russia".
func (s *Scale) Sentence(r Range, claim string, c lang.Code) string {
	return s.sentence(r, s.Numbers(r, c), PercentIn(r, c), claim, c)
}

// SpokenSentence is Sentence with numbers for prose that may be read aloud; an aside, if there is one, follows them
// inside the brackets: "It is likely (55 to 65%, up; was 45 to 55%) that the force stays".
func (s *Scale) SpokenSentence(r Range, aside, claim string, c lang.Code) string {
	spoken := func(r Range) string { return Spoken(r, c) }
	return s.sentence(r, s.numbers(r, spoken, c)+aside, Spoken(r, c)+aside, claim, c)
}

// sentence words a likelihood. numbersAlone is the form used without a word of the scale.
func (s *Scale) sentence(r Range, numbers, numbersAlone, claim string, c lang.Code) string {
	lo, hi := s.Term(r)
	clause := thatClaim(claim, c)
	switch {
	case lo == nil || hi == nil:
		return fmt.Sprintf(wordless.In(c), numbersAlone, clause)
	case lo != hi && s.Gaps && s.spansGap(r):
		return fmt.Sprintf(betweenTerms.In(c), numbersAlone, lo.Word.In(c), hi.Word.In(c), clause)
	case lo != hi:
		return fmt.Sprintf(between.In(c), lo.Word.In(c), hi.Word.In(c), numbers, clause)
	}
	if frame, ok := lo.Frame.Version(c); ok {
		return fmt.Sprintf(frame, numbers, clause, contrary(claim))
	}
	return lo.Phrase.In(c) + " (" + numbers + ") " + clause
}

// spansGap reports whether some number of the range has no term.
func (s *Scale) spansGap(r Range) bool {
	for p := r.Lo; p <= r.Hi; p++ {
		if s.at(p) == nil {
			return true
		}
	}
	return false
}

// thatClaim joins a claim to the words before it. Arabic writes "that" and a following "not" as one word.
func thatClaim(claim string, c lang.Code) string {
	if rest, not := strings.CutPrefix(claim, "لا "); not && c == lang.Arabic {
		return "ألا " + rest
	}
	return that.In(c) + " " + claim
}

// contrary says, after an Arabic claim, that the opposite is about as likely.
func contrary(claim string) string {
	if strings.HasPrefix(claim, "لا ") {
		return "أن يحدث عكس ذلك"
	}
	return "ألا يحدث ذلك"
}

var (
	that = lang.Bilingual("that", "أن")
	// In Arabic the likelihood describes the claim, not the person or thing that the claim is about.
	wordless     = lang.Bilingual("There is a chance of %s %s", "هناك احتمال نسبته %s %s")
	between      = lang.Bilingual("The chance lies between “%s” and “%s” (%s) %s", "يتراوح بين «%s» و«%s» (%s) احتمال %s")
	betweenTerms = lang.Bilingual("There is a chance of %s (between the terms “%s” and “%s”) %s", "هناك احتمال نسبته %s (بين لفظي «%s» و«%s») %s")
)
