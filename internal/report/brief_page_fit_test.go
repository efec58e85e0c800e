package report_test

import (
	"strings"
	"testing"

	"signpost/internal/lang"
)

// Earlier numbers are introduced by "was", because "up from 10 to 20%" reads as a rise from 10 to 20. What does not
// fit on page one is in the chapter.
func TestWhatALikelihoodWasCannotBeMisread(t *testing.T) {
	short := text(shortBrief(t, lang.English).Document())
	if strings.Contains(short, "up from 45") || !strings.Contains(short, ", up; was 45 to 55%)") {
		t.Errorf("page one does not say plainly what a likelihood was:\n%s", short)
	}
	whole := text(wholeBrief(t, lang.English, false).Document())
	for _, want := range []string{
		"Now likeliest of these outcomes (35 to 45%, up; was 20 to 30%)", // another scenario leads in a group
		"Also moved (30 to 40%, down; was 45 to 55%)",
		"Why it matters: A fall would put an oil state in unknown hands", // of a question that page one may have no room to say it of
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("the briefing does not say %q", want)
		}
	}
}
