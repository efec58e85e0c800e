package scenario

import (
	"errors"
	"slices"
	"testing"

	"signpost/internal/lang"
)

// bothTongues is a text in both languages.
func bothTongues(en, ar string) Prose { return Prose{Text: lang.Bilingual(en, ar)} }

func sahel() *Workspace {
	q := &Question{ID: "third-coup", Title: bothTongues("A third coup", "انقلاب ثالث")}
	q.Scenarios = []*Scenario{
		{ID: "mali-or-burkina", Question: q, Title: bothTongues("In Mali or Burkina Faso", "في مالي أو بوركينا فاسو")},
		{ID: "elsewhere", Question: q, Title: bothTongues("In another state", "في دولة أخرى")},
	}
	q.Indicators = []*Indicator{
		{ID: "withdrawal-date", Question: q, Title: bothTongues("Date set for withdrawal", "موعد معلن للانسحاب")},
		{ID: "withdrawal-seen", Question: q, Title: bothTongues("Withdrawal observed", "رصد الانسحاب")},
		{ID: "curfew", Question: q, Observe: bothTongues("A night curfew holds.", "يسري حظر التجول ليلًا.")},
	}
	return &Workspace{Questions: []*Question{q}}
}

// A name may be given as words of its name or title, in either language, or their beginnings.
func TestFindByWords(t *testing.T) {
	w := sahel()
	q := w.Questions[0]
	for words, want := range map[string]any{
		"mali or burkina": q.Scenarios[0], "Burkina mali": q.Scenarios[0], "بوركينا": q.Scenarios[0],
		"another state": q.Scenarios[1], "with dat": q.Indicators[0], "موعد الانسحاب": q.Indicators[0], "night": q.Indicators[2],
		"third coup": q, "THIRD coup": q, "coup date": q.Indicators[0], "انقلاب": q,
	} {
		if got, err := w.Find(words); err != nil || got != want {
			t.Errorf("Find(%q) = %v, %v; want %v", words, got, err, want)
		}
	}
	for words, want := range map[string][]string{
		"withdrawal": {"third-coup/withdrawal-date", "third-coup/withdrawal-seen"},
		"الانسحاب":   {"third-coup/withdrawal-date", "third-coup/withdrawal-seen"},
		"mali date":  nil, "": nil, "-": nil, "ithdrawal": nil,
	} {
		_, err := w.FindIndicator(words)
		var e *NotFound
		if !errors.As(err, &e) || !slices.Equal(e.Candidates, want) || len(e.Titles) != len(want) {
			t.Errorf("FindIndicator(%q) = %v; want the candidates %v", words, err, want)
		}
	}
	if s, err := q.FindScenario("burk"); err != nil || s != q.Scenarios[0] {
		t.Errorf("FindScenario = %v, %v", s, err)
	}
	if _, err := w.Named("burkina"); err == nil {
		t.Error("Named searches by words")
	}
}
