package day

import "testing"

func TestParseInput(t *testing.T) {
	today, _ := Parse("2026-12-01")
	for text, want := range map[string]string{
		"2026-11-20": "2026-11-20", "today": "2026-12-01", "Yesterday": "2026-11-30", "أمس": "2026-11-30", "اليوم": "2026-12-01",
		"-7d": "2026-11-24", "-2w": "2026-11-17", "+2w": "2026-12-15", "\u22127d": "2026-11-24", "2026-11": "2026-11", "2025": "2025",
		"٢٠٢٦-١١-٢٠": "2026-11-20", " 2026-11-20 ": "2026-11-20",
		// The day of a moment is the one it has where it was written, whatever day that is in UTC.
		"2026-11-20T01:00+05:00": "2026-11-20", "2026-11-20T23:30:00-05:00": "2026-11-20", "2026-11-20T10:00Z": "2026-11-20",
	} {
		p, err := ParseInput(text, today)
		if err != nil || p.String() != want {
			t.Errorf("Said(%q) = %s, %v, want %s", text, p, err, want)
		}
	}
	for _, text := range []string{"", "-", "-d", "-7", "7d", "--7d", "-7m", "20 November", "15/08/2023", "2026-13", "2026-02-30", "2026-11-01..2026-11-20", "2026-11-20T10:00", "0000"} {
		if p, err := ParseInput(text, today); err == nil {
			t.Errorf("Said(%q) = %s, want an error", text, p)
		}
	}
}

func TestParseMoment(t *testing.T) {
	i, d, err := ParseMoment("2026-11-20T01:00+05:00")
	if err != nil || i.String() != "2026-11-19T20:00:00Z" || d.String() != "2026-11-20" {
		t.Errorf("got %s on %s, %v", i, d, err)
	}
	for _, text := range []string{"2026-11-20", "2026-11-20T25:00+05:00", "x"} {
		if _, _, err := ParseMoment(text); err == nil {
			t.Errorf("SaidMoment(%q): want an error", text)
		}
	}
}
