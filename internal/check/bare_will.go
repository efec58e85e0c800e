package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

var bareWill = Rule{
	Name:  "bare-will",
	Level: diag.Warning,
	Says:  "A text that judges in our own voice says that something will happen, with no likelihood and nobody named who says so.",
	Why:   "“Will” claims certainty, and no forecast has it (ICD 203, standard 2). Whose forecast it is must be plain too (standard 3).",
	Texts: func(p *Pass) func(*text) {
		return ownSentences(judges, func(t *text, c lang.Code, s sentence) {
			i, found := flatFuture(s)
			if !found || attributed(s) || conditional(s) {
				return
			}
			if !measured(s, i) && !asked(s, i) && !scheduled(s, i) {
				p.Report(t.in(c), fmt.Sprintf("%s says “%s” without a likelihood", t.name(), s.quote(i, min(i+2, len(s.words)))),
					inLanguage(c, "say whose forecast it is (“Fitch expects …”), or how likely (“is likely to …”)",
						"say whose forecast it is («تتوقع فيتش …»), or how likely («من المرجح أن …»)"))
			}
		})
	},
}

// judges reports whether a text says how things will be: a judgment of ours, the reason of an assessment or a dissent,
// or how a conflict of sources is read.
func judges(t *text) bool {
	if t.judgment != nil {
		return t.judgment.Kind == scenario.Forecast || t.judgment.Kind == scenario.Judged || t.judgment.Kind == scenario.Inference
	}
	return t.voice == reasoning || t.voice == weighing
}

// measured reports whether a likelihood bears on what word i says is to come: one in its clause, or one before it.
func measured(s sentence, i int) bool {
	clause := 0
	for n := range s.words[:i+1] {
		if s.words[n].pause {
			clause = n
		}
	}
	end := i + 1
	for end < len(s.words) && !s.words[end].pause {
		end++
	}
	for _, h := range s.hits {
		if h.from < i && !strings.ContainsAny(s.said[s.words[h.from].from:s.words[i].from], ";؛:") || h.from >= clause && h.from < end {
			return true
		}
	}
	return strings.ContainsAny(s.said, "%٪")
}

var askers = set("who whom whose which what when where how why whether من ماذا متى أين كيف الذي التي الذين ما")

// asked reports whether what is to come stands in a question, or says which one is meant: "who will pay",
// "the days on which the talks will be held".
func asked(s sentence, i int) bool {
	for n := i - 1; n >= 0 && n >= i-5; n-- {
		if s.words[n].is(askers) {
			return !arabic(s.words[i].norm) || n >= i-1
		}
		if s.words[n+1].pause {
			return false
		}
	}
	return false
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

var (
	goings      = set("going bound certain sure destined set")
	beings      = set("is are am was were isn't aren't he's she's it's they're")
	certainties = set("undoubtedly inevitably definitely unquestionably indubitably assuredly")
	// notFuture are beginnings of Arabic nouns and names that look like verbs of the future.
	notFuture = []string{
		"سياس", "سيار", "سياد", "سياق", "سياح", "سيطرة", "سيطرت", "سيطره", "سيناري", "سيناء", "سيدة", "سيدات", "سيرة", "سيرته", "سيبيري", "سيمون", "سيرغي", "سيرجي", "سيلفا", "سيول", "سيما", "سيئ", "سيلان",
		"ستين", "ستار", "ستالين", "ستراتفور", "ستيفن", "ستوك", "ستولتنبرغ", "ستانيسلاف",
	}
)

// futureAr reports whether a word is an Arabic verb with the prefix of the future, with "and" or "so" before it at most.
func futureAr(w *word) bool {
	norm := w.norm
	for _, c := range conjunctions {
		if rest, ok := strings.CutPrefix(norm, c); ok && strings.HasPrefix(rest, "س") {
			norm = rest
		}
	}
	if !strings.HasPrefix(norm, "سي") && !strings.HasPrefix(norm, "ست") || utf8.RuneCountInString(norm) < 5 {
		return false
	}
	return !slices.ContainsFunc(notFuture, func(noun string) bool { return strings.HasPrefix(norm, noun) })
}

// flatFuture finds a verb that says plainly what is to come.
func flatFuture(s sentence) (at int, found bool) {
	for i := range s.words {
		switch w := &s.words[i]; {
		case w.norm == "will" && w.text != "Will" && !after(s, i, owners), w.norm == "won't":
			return i, true
		case w.exactly(future), w.exactly(futures), futureAr(w):
			return i, true
		case w.norm == "shall", strings.HasSuffix(w.norm, "'ll"):
			return i, true
		case w.is(goings) && i > 0 && i+1 < len(s.words) && s.words[i-1].is(beings) && s.words[i+1].norm == "to":
			return i - 1, true
		case w.is(certainties):
			return i, true
		}
	}
	return 0, false
}
