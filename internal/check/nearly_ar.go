package check

// What Arabic says is nearly settled, or nearly out of the question: «شبه محسوم», «يكاد يكون مضمونًا», «محسوم تقريبًا».
var (
	settledAr = set(`مؤكد مؤكدة مؤكدا أكيد أكيدة أكيدا محسوم محسومة محسوما حتمي حتمية حتميا محتوم محتومة محتوما مضمون مضمونة
		مضمونا محقق محققة محققا مفروغ مفروغا يقين اليقين قطعي قطعية`)
	impossibleAr = set("مستحيل مستحيلة مستحيلا معدوم معدومة معدوما منعدم منعدمة منعدما مستبعد مستبعدة مستبعدا")
	quasiAr      = set("شبه")
	almostAr     = set("يكاد تكاد كاد كادت")
	equalAr      = set("حكم عداد مرتبة أقرب أشبه")
	roughlyAr    = set("تقريبا عمليا")
)

// nearly finds what is said to be nearly certain or nearly impossible, where word i is the adjective.
func nearly(s sentence, i int) (hit, bool) {
	w := &s.words[i]
	means := surely
	switch {
	case w.is(settledAr):
	case w.is(impossibleAr) && !w.is(bothAr):
		means = hardly
	default:
		return hit{}, false
	}
	from, to := i, i+1
	for n := i - 1; n >= 0 && n >= i-3 && !s.words[n+1].pause; n-- {
		if n == i-1 && s.words[n].is(beingAr) {
			if at := almostBefore(s, n); at >= 0 {
				from = at
			}
		}
		if s.words[n].is(quasiAr) || s.words[n].is(almostAr) || n == i-1 && s.words[n].is(equalAr) || n == i-2 && s.words[n].is(equalAr) && s.words[n+1].is(towardsAr) {
			from = n
		}
	}
	if to < len(s.words) && !s.words[to].pause && s.words[to].literally(roughlyAr) {
		to++
	}
	if from == i && to == i+1 || from > 0 && s.words[from-1].is(negativesAr) {
		return hit{}, false
	}
	return hit{term: &term{means: means}, from: from, to: to, around: i > from+3}, true
}

// almostBefore finds «تكاد … تكون» with the subject between the two, or -1.
func almostBefore(s sentence, i int) int {
	for n := i - 1; n >= 0 && n >= i-10 && !s.words[n+1].pause; n-- {
		if s.words[n].is(almostAr) {
			return n
		}
	}
	return -1
}

var towardsAr = set("إلى من")
