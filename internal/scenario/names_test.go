package scenario

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"signpost/internal/lang"
)

func TestFind(t *testing.T) {
	w, q := strait()
	twin := &Question{ID: "twin"}
	twin.Scenarios = []*Scenario{{ID: "closes", Question: twin}, {ID: "other", Question: twin}}
	w.Questions = append(w.Questions, twin)
	for name, want := range map[string]any{
		"strait": q, "stays-open": q.Scenarios[1], "strait/closes": q.Scenarios[0], "twin/closes": twin.Scenarios[0], "pilots-recalled": q.Indicators[0],
	} {
		if got, err := w.Find(name); err != nil || got != want {
			t.Errorf("Find(%q) = %v, %v", name, got, err)
		}
	}
	for name, hint := range map[string]string{
		"closes": "write one of these names", "pilots-recaled": "did you mean pilots-recalled?", "zzz": kindPlaces[everyKind],
	} {
		_, err := w.Find(name)
		var missing *NotFound
		if !errors.As(err, &missing) || missing.Hint() != hint {
			t.Errorf("Find(%q) = %v; want the hint %q", name, err, hint)
		}
	}
}

// sources makes a workspace with passages that name these origins: "a#1a" → its origin.
func sources(origins map[string]string) *Workspace {
	w := &Workspace{}
	bySource := map[string]*Source{}
	names := slices.Sorted(maps.Keys(origins))
	for _, ref := range names {
		id, passage, _ := strings.Cut(ref, "#")
		if bySource[id] == nil {
			bySource[id] = &Source{ID: id, PublisherID: id + "-press"}
			w.Sources = append(w.Sources, bySource[id])
			w.Publishers = append(w.Publishers, &Publisher{ID: id + "-press"})
		}
		s := bySource[id]
		s.Passages = append(s.Passages, &Passage{ID: passage, Source: s, Origin: origins[ref], Says: Prose{Text: lang.Text{{Lang: lang.English, Text: ref}}}})
	}
	w.Publishers = append(w.Publishers, &Publisher{ID: "wire"})
	return w
}

func TestFiveReprintsOfOneStoryAreOneOrigin(t *testing.T) {
	w := sources(map[string]string{"a#1a": "wire", "b#1a": "a#1a", "c#1a": "b#1a", "d#1a": "wire", "e#1a": "c#1a", "f#1a": ""})
	if unresolved := w.Link(); len(unresolved) != 0 {
		t.Fatalf("Link = %+v", unresolved)
	}
	var cites []Cite
	for _, p := range w.Passages() {
		if p.Source.ID != "f" {
			cites = append(cites, Cite{Passage: p})
		}
	}
	if got := Origins(cites); !slices.Equal(got, []string{"wire"}) || !SingleSource(cites) {
		t.Errorf("Origins of five reprints = %v; want the wire alone", got)
	}
	own, _ := w.FindPassage("f#1a")
	if got := Origins(append(cites, Cite{Passage: own})); !slices.Equal(got, []string{"wire", "f-press"}) {
		t.Errorf("Origins with a report of its own = %v", got)
	}
}

func TestCircularOriginsAreRefused(t *testing.T) {
	w := sources(map[string]string{"a#1a": "b#1a", "b#1a": "a#1a", "c#1a": "nobody"})
	var cycles, missing int
	for _, u := range w.Link() {
		if u.Cycle {
			cycles++
		} else {
			missing++
		}
	}
	if cycles != 2 || missing != 1 {
		t.Errorf("Link found %d cycles and %d missing origins; want 2 and 1", cycles, missing)
	}
}

func TestFingerprintsKeepTheMeaningAndNothingElse(t *testing.T) {
	_, q := strait()
	i := q.Indicators[0]
	before := i.Fingerprint()
	i.Observe.Text = append(i.Observe.Text, lang.Version{Lang: lang.Arabic, Text: "ترجمة"})
	slices.Reverse(i.Expect)
	if got := i.Fingerprint(); got != before {
		t.Error("a translation or the order of expectations changed the definition")
	}
	i.Expect[0].Word = "could"
	if got := i.Fingerprint(); got == before {
		t.Error("another expectation is the same definition")
	}
}

func TestVerify(t *testing.T) {
	const text = "One  line.\n\n  Another line.\nA third.\nA fifth, new.\n"
	s := &Source{Paragraphs: []Paragraph{
		{N: 1, Hash: Fingerprint("One line.")}, {N: 2, Hash: Fingerprint("A third.")}, {N: 3, Hash: Fingerprint("It said otherwise.")}, {N: 9, Hash: Fingerprint("Gone.")},
	}}
	var got []Verdict
	for _, v := range s.Verify(Paragraphs(text), nil) {
		got = append(got, v.Verdict)
	}
	want := []Verdict{VerdictOK, VerdictMoved, VerdictMissing, VerdictMissing, VerdictExtra, VerdictExtra}
	if !slices.Equal(got, want) {
		t.Errorf("Verify = %v; want %v", got, want)
	}
	if Fingerprint("caf\u00e9  x") != Fingerprint("cafe\u0301 x") {
		t.Error("composed and decomposed text have different fingerprints")
	}
}

// A text has one fingerprint, however its white space and accents are encoded.
func TestFingerprintIgnoresEncoding(t *testing.T) {
	want := Fingerprint("caf\u00e9 au lait")
	for _, text := range []string{" caf\u00e9 au lait", "caf\u00e9 au lait ", "caf\u00e9  au lait", "caf\u00e9\tau\u00a0lait", "cafe\u0301 au lait", "\u2003caf\u00e9 au\nlait"} {
		if got := Fingerprint(text); got != want {
			t.Errorf("Fingerprint(%q) = %s, want %s", text, got, want)
		}
	}
	if long := strings.Repeat("caf\u00e9 ", 1000); Fingerprint(long) != Fingerprint(strings.TrimSpace(long)) || Fingerprint("") == want {
		t.Error("a long or an empty text has another fingerprint")
	}
}
