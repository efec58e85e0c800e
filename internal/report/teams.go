package report

import (
	"strings"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// A Teams says how several people and several desks work on forges.
type Teams struct {
	Header
	Sections []TeamsSection `json:"sections"` // in the order in which one meets them
}

// A TeamsSection is one subject.
type TeamsSection struct {
	Title    string          `json:"title"`    // of the subject
	Says     []string        `json:"says"`     // a paragraph each
	Commands Several[string] `json:"commands"` // what one types
}

// teamsText is what the page says. The figures in it were measured outside the tests, and are orders, not promises.
var teamsText = []struct {
	title    lang.Text
	says     []lang.Text
	commands []string
}{
	{lang.Bilingual("Git is the shared database", "git قاعدة البيانات المشتركة"), []lang.Text{
		lang.Bilingual("Everybody has a clone, writes on a branch and pushes it to a forge that the desk runs or rents. There is no server of signpost: whatever the forge does for text, reviews, rights and copies, it does for outlooks.",
			"لكل واحد نسخة من المستودع، يكتب في فرع ويدفعه إلى منصة git يديرها المكتب أو يستأجرها. ولا خادم لـsignpost: ما تقدمه المنصة للنصوص من مراجعات وصلاحيات ونسخ تقدمه للتقديرات."),
		lang.Bilingual("Set SIGNPOST_BY to your id on each of your machines. Whatever you write goes to your own log, also what a colleague said in a meeting: --by says whose it is.",
			"اضبط SIGNPOST_BY على معرّفك في كل جهاز لك. كل ما تكتبه يذهب إلى سجلك، حتى ما قاله زميل في اجتماع: الخيار --by يقول لمن هو."),
	}, []string{"export SIGNPOST_BY=amina"}},
	{lang.Bilingual("One author, one file", "لكل كاتب ملف"), []lang.Text{
		lang.Bilingual("With logs: by-author everybody appends to scenarios/NAME.log.AUTHOR.yaml, so that branches merge on every forge without a conflict. With one shared log they merge on your machine, where git reads .gitattributes, and conflict behind a merge button, which does not read it.",
			"مع logs: by-author يضيف كل واحد إلى scenarios/NAME.log.AUTHOR.yaml، فتندمج الفروع في كل منصة بلا تعارض. أما السجل المشترك فيندمج على جهازك، حيث يقرأ git الملف .gitattributes، ويتعارض إن دُمج بزر المنصة، فهو لا يقرأ هذا الملف."),
		lang.Bilingual("A branch ends when it is merged. After a merge by squash or rebase, or when single commits were picked from it, begin a new branch from main: going on with the old one conflicts, and so do two branches of one author at the same time. Nothing is lost; merge main into your branch on your own machine, push, and press the button again.",
			"ينتهي الفرع حين يُدمج. وبعد دمج بالضم (squash) أو بإعادة التأسيس (rebase)، أو إن أُخذت منه إيداعات مفردة، ابدأ فرعًا جديدًا من main: المضيّ في القديم يتعارض، وكذلك فرعان لكاتب واحد في وقت واحد. ولا يضيع شيء؛ ادمج main في فرعك على جهازك، وادفعه، واضغط الزر ثانية."),
		lang.Bilingual("Where a log is shared, merge branches one after the other: git refuses to merge several at once.",
			"وحيث السجل مشترك فادمج الفروع واحدًا بعد آخر: يرفض git دمج عدة فروع معًا."),
	}, []string{"git switch -c november main", "git merge origin/main"}},
	{lang.Bilingual("What withdraws an entry, and what does not", "ما يسحب القيد وما لا يسحبه"), []lang.Text{
		lang.Bilingual("Deleting a line, reverting or dropping its commit, and editing a line withdraw nothing: another branch brings the line back, or both stand. signpost retract withdraws an entry, and amend says it anew, in a line that merges like any other.",
			"حذف السطر، وعكس إيداعه أو إسقاطه، وتعديل السطر لا تسحب شيئًا: يعيد السطرَ فرع آخر، أو يبقى السطران. إنما يسحب القيدَ signpost retract، ويقوله من جديد amend، في سطر يندمج كغيره."),
		lang.Bilingual("A renamed question keeps its logs under their old names, since colleagues may be adding to them.",
			"وإذا تغير اسم سؤال بقيت سجلاته بأسمائها القديمة، فقد يكون زملاء يضيفون إليها."),
	}, []string{"signpost retract 3f9c --because \"It was another boat.\"", "signpost amend 3f9c --status emerging"}},
	{lang.Bilingual("Protected branches, forks and what proves itself", "الفروع المحمية والمستودعات المشتقة وما يثبت نفسه"), []lang.Text{
		lang.Bilingual("Let main take merges of reviewed branches only, and forbid forced pushes to it: audit proves what the history holds, and a forced push takes the history itself away. The date of a commit is its author's word; when an entry reached main is the forge's. audit warns of entries that reached it late.",
			"لا تُدخل في main إلا فروعًا رُوجعت، وامنع الدفع القسري إليه: التدقيق يثبت ما في التاريخ، والدفع القسري يذهب بالتاريخ نفسه. وتاريخ الإيداع قول صاحبه، أما وقت بلوغ القيد main فتقوله المنصة. وينبّه audit إلى ما تأخر بلوغه."),
		lang.Bilingual("A fork is a branch in another repository and merges alike. Workflows of forks run without the secrets of the desk; check and audit need none.",
			"والمستودع المشتق (fork) فرع في مستودع آخر ويندمج مثله. ومهامه تعمل بلا أسرار المكتب، ولا يحتاج إليها check ولا audit."),
		lang.Bilingual("What is committed by somebody else than its author is named by audit. A line in .mailmap, or a name under authors: in .signpost.yaml, says that two names are one person.",
			"ويسمّي audit ما أودعه غير صاحبه. وسطر في .mailmap، أو اسم تحت authors: في .signpost.yaml، يقول إن الاسمين لشخص واحد."),
		lang.Bilingual("A briefing from a clean work tree names its commit and its own hash; audit --issued makes it again years later and compares.",
			"والإحاطة المطبوعة من نسخة عمل بلا تغييرات تذكر إيداعها وبصمتها، وaudit --issued يصنعها ثانية بعد سنين ويقارن."),
	}, []string{"signpost audit --strict", "signpost audit --issued brief.html"}},
	{lang.Bilingual("On every pull request", "مع كل طلب دمج"), []lang.Text{
		lang.Bilingual("init --ci writes a workflow that checks, audits and keeps the briefing; findings are shown beside the lines. A clone for audit needs the whole history. For pre-commit, the repository of signpost has the hooks signpost-check and signpost-audit.",
			"يكتب init --ci مهمة تفحص وتدقق وتحفظ الإحاطة، وتُعرض النتائج بجانب الأسطر. وتحتاج نسخة التدقيق إلى التاريخ كله. ولأداة pre-commit في مستودع signpost خطّافان: signpost-check وsignpost-audit."),
	}, []string{"signpost init --ci github", "signpost init --ci gitlab"}},
	{lang.Bilingual("Several desks", "عدة مكاتب"), []lang.Text{
		lang.Bilingual("Desks that decide for themselves have repositories of their own, with rights of their own. list, due and find take --workspace several times, and put the name of the workspace before each name.",
			"للمكاتب التي تقرر لنفسها مستودعات خاصة بها وصلاحيات خاصة. وتقبل list وdue وfind الخيار --workspace أكثر من مرة، وتضع اسم مساحة العمل قبل كل اسم."),
	}, []string{"signpost list -w gulf -w sahel", "signpost due -w gulf -w sahel"}},
	{lang.Bilingual("Large repositories", "المستودعات الكبيرة"), []lang.Text{
		lang.Bilingual("Subfolders of scenarios/, one for a desk, keep commits small and let one clone hold only what one works on. A sparse and partial clone fetches the rest when it is asked for; audit and --at need a whole clone. Leave sources/ in: what is cited is looked up there.",
			"المجلدات الفرعية في scenarios/، لكل مكتب مجلد، تُبقي الإيداعات صغيرة وتتيح نسخة لا تحمل إلا ما يُعمل فيه. والنسخة الجزئية المتفرقة تجلب الباقي عند طلبه؛ أما audit و--at فيحتاجان إلى نسخة كاملة. وأبقِ sources/: فيه يُبحث عمّا تحيل إليه القيود."),
	}, []string{"git clone --filter=blob:none --sparse URL outlooks", "git sparse-checkout set scenarios/gulf sources"}},
	{lang.Bilingual("What it costs", "الكلفة"), []lang.Text{
		lang.Bilingual("Measured on one machine of two busy cores, so these are orders and not promises: 50 authors, a million entries, 1,000 questions in 100 subfolders, 100,000 commits. The repository takes some 100 MB, a whole clone with its files 300 MB and about a minute; a clone without history a third of its data and a sixth of the time; a sparse and partial clone of one subfolder a fifth of the space and a sixth of the time.",
			"مقيسة على جهاز واحد بنواتين مشغولتين، فهي أرقام تقريبية لا وعود: 50 كاتبًا، ومليون قيد، و1000 سؤال في 100 مجلد فرعي، و100 ألف إيداع. يشغل المستودع نحو 100 ميغابايت، والنسخة الكاملة بملفاتها 300 ميغابايت ونحو دقيقة؛ والنسخة بلا تاريخ ثلث بياناتها وسدس الوقت؛ والنسخة الجزئية المتفرقة لمجلد واحد خُمس المساحة وسدس الوقت."),
		lang.Bilingual("A day's 500 entries in 50 commits are pulled in one or two seconds. list over all takes about a second, and in the sparse clone a thirtieth of that; update takes as long as its question is large. audit of the whole history takes half a minute and 1.5 GB of memory: let the forge do it.",
			"تُسحب قيود يوم واحد، 500 قيد في 50 إيداعًا، في ثانية أو ثانيتين. ويستغرق list على الكل نحو ثانية، وفي النسخة المتفرقة جزءًا من ثلاثين من ذلك؛ ويستغرق update بقدر ما في سؤاله. أما audit للتاريخ كله فنصف دقيقة و1.5 غيغابايت من الذاكرة: دعه للمنصة."),
		lang.Bilingual("Sixteen authors who pushed to one branch at the same moment, five times each, lost no entry, but had to pull and push again six times on average. Push to a branch of your own and let the forge merge: branches do not race.",
			"ستة عشر كاتبًا دفعوا إلى فرع واحد في اللحظة نفسها، خمس مرات لكل منهم، لم يضِع لهم قيد، لكنهم اضطروا إلى السحب والدفع ثانية ست مرات في المتوسط. فادفع إلى فرع لك ودع المنصة تدمج: الفروع لا تتسابق."),
	}, nil},
}

// NewTeams makes the page.
func NewTeams(h Header) *Teams {
	h.Report, h.Version = "teams", Version("teams")
	t := &Teams{Header: h}
	for _, s := range teamsText {
		x := TeamsSection{Title: s.title.In(h.Language), Commands: s.commands}
		for _, p := range s.says {
			x.Says = append(x.Says, p.In(h.Language))
		}
		t.Sections = append(t.Sections, x)
	}
	return t
}

// Document words the page.
func (t *Teams) Document() *view.Document {
	w := t.words()
	d := &view.Document{Title: w.say("Working in a team"), Lang: string(t.Language), Dir: t.Language.Dir(), Words: w.page()}
	d.Blocks = append(d.Blocks, view.Heading{Level: 1, Text: view.T(d.Title)})
	for _, s := range t.Sections {
		d.Blocks = append(d.Blocks, heading(2, "", s.Title))
		for _, p := range s.Says {
			d.Blocks = append(d.Blocks, paragraph(view.T(p)))
		}
		if len(s.Commands) > 0 {
			d.Blocks = append(d.Blocks, view.Code{Text: strings.Join(s.Commands, "\n")})
		}
	}
	return d
}
