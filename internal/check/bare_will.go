package check

import (
	"fmt"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

var bareWill = Rule{
	Name:  "bare-will",
	Level: diag.Warning,
	Says:  "A forecast in our own voice says that something will happen, with no likelihood and nobody named who says so.",
	Why:   "“Will” claims certainty, and no forecast has it (ICD 203, standard 2). Whose forecast it is must be plain too (standard 3).",
	Run: func(p *Pass) {
		forecast := func(t *text) bool { return t.judgment != nil && t.judgment.Kind == scenario.Forecast }
		p.ownSentences(forecast, func(t *text, c lang.Code, s sentence) {
			if attributed(s) || conditional(s) || measured(s) {
				return
			}
			if i, found := flatFuture(s); found {
				p.Report(t.in(c), fmt.Sprintf("%s says “%s” without a likelihood", t.what, s.quote(i, min(i+2, len(s.words)))),
					inLanguage(c, "say whose forecast it is (“Fitch expects …”), or how likely (“is likely to …”)",
						"say whose forecast it is («تتوقع فيتش …»), or how likely («من المرجّح أن …»)"))
			}
		})
	},
}

// measured reports whether a sentence gives a likelihood in words, or the text gives one in numbers.
func measured(s sentence) bool {
	if len(s.hits) > 0 {
		return true
	}
	return strings.ContainsAny(s.said, "%٪")
}

var (
	// owners before "will" make it a noun: "the will", "political will".
	owners = set("the a political free good popular people's his her its their our your own national no public against of at ill")
	future = set("سوف لن")
	// futures are verbs with the prefix of the future that are nothing else. The list is short on purpose:
	// many nouns begin with the same letter.
	futures = set(`سيكون ستكون سيؤدي ستؤدي سيبقى ستبقى سيظل ستظل سيزيد ستزيد سيحاول ستحاول سيواجه ستواجه سيصبح ستصبح
		سيضطر ستضطر سيتراجع ستتراجع سيستمر ستستمر سيرتفع سترتفع سينخفض ستنخفض سيتعرض ستتعرض سينسحب ستنسحب
		سيعود ستعود سيغادر ستغادر سيتحول ستتحول سيواصل ستواصل سيدعم ستدعم سيضعف ستضعف سيخسر ستخسر سيحافظ ستحافظ
		سيصمد ستصمد سيحدث ستحدث سيقلص ستقلص سيمنح ستمنح سيجعل ستجعل سيحصل ستحصل سيشهد ستشهد`)
)

// flatFuture finds a verb that says plainly what is to come.
func flatFuture(s sentence) (at int, found bool) {
	for i := range s.words {
		switch w := &s.words[i]; {
		case w.norm == "will" && w.text != "Will" && !after(s, i, owners), w.norm == "won't":
			return i, true
		case w.exactly(future), w.exactly(futures):
			return i, true
		}
	}
	return 0, false
}
