package intake

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"signpost/internal/pattern"
)

// ErrNoPDFTool says that the program which takes the text out of a PDF is not installed.
var ErrNoPDFTool = errors.New("pdftotext is not installed, and signpost reads PDF files through it")

// A RightToLeftError says why the text of a PDF is no basis for fingerprints.
type RightToLeftError struct{ Marks []string }

// Error names the marks of damage.
func (e *RightToLeftError) Error() string {
	text := "the PDF has a text written from right to left, which no tool takes out of a PDF whole"
	if len(e.Marks) > 0 {
		text += "; seen: " + strings.Join(e.Marks, "; ")
	}
	return text
}

// FromPDF takes the text out of a PDF with pdftotext. A text written from right to left is refused with a
// *RightToLeftError unless a person has compared it with the document.
func FromPDF(file, paragraphs string, checked bool) (*Draft, error) {
	flowing, err := pdfText(file)
	if err != nil {
		return nil, err
	}
	raw, err := pdfText(file, "-raw")
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(strings.ReplaceAll(flowing, "\f", "")) == "" {
		return nil, errors.New("the PDF has no text: it may be pictures of pages; have them read by an OCR program first, and compare the result")
	}
	marks := damage(flowing)
	if rightToLeft(flowing) && !checked {
		return nil, &RightToLeftError{Marks: marks}
	}
	d, err := FromText(flowing, paragraphs)
	if err != nil {
		return nil, err
	}
	if rightToLeft(flowing) {
		d.note(marks, phraseDamage)
	}
	d.note(emptyPages(flowing), phraseEmpty)
	d.note(disorder(d.Paragraphs, raw), phraseOrder)
	return d, nil
}

func pdfText(file string, options ...string) (string, error) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return "", ErrNoPDFTool
	}
	cmd := exec.Command(tool, append(append([]string{"-enc", "UTF-8"}, options...), "--", file, "-")...)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		why := strings.Join(strings.Fields(stderr.String()), " ")
		if why == "" {
			why = err.Error()
		}
		return "", fmt.Errorf("pdftotext cannot read it; the file may have been cut off: %s", why)
	}
	return out.String(), nil
}

// rightToLeft reports whether a good part of the letters belong to a script written from right to left.
func rightToLeft(text string) bool {
	letters, right := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac) {
				right++
			}
		}
	}
	return 5*right > letters
}

// turned matches what comes out of a PDF of Arabic wrongly: lam-alef turned round, days that begin with the day of the
// month, a sign of per cent before its number, ranges that fall.
var (
	lamAlef   = pattern.New(`ا[أإآ]ل`)
	turnedDay = pattern.New(`\b[0-9]{2}[-/][0-9]{2}[-/][0-9]{4}\b`)
	percent   = pattern.New(`[%٪][0-9]`)
	numbers   = pattern.New(`(?:^|[^0-9–-])(([0-9]{1,3})[-–]([0-9]{1,3}))(?:$|[^0-9–-])`)
)

// damage lists the lines of a text that hold such marks.
func damage(text string) []string {
	var list []string
	if n := len(lamAlef().FindAllString(text, -1)); n > 0 {
		list = append(list, fmt.Sprintf("lam-alef turned round %d times, as in %q", n, lamAlef().FindString(text)))
	}
	for line := range strings.Lines(text) {
		if !rightToLeft(line) {
			continue
		}
		for _, pattern := range []*regexp.Regexp{turnedDay(), percent()} {
			if found := pattern.FindString(line); found != "" {
				list = append(list, "a turned figure: "+found)
			}
		}
		for _, m := range numbers().FindAllStringSubmatch(line, -1) {
			low, _ := strconv.Atoi(m[2])
			if high, _ := strconv.Atoi(m[3]); low > high {
				list = append(list, "a range that falls: "+m[1])
			}
		}
	}
	return list
}

func emptyPages(text string) []string {
	var list []string
	for i, page := range strings.Split(strings.TrimSuffix(text, "\f"), "\f") {
		if strings.TrimSpace(page) == "" {
			list = append(list, strconv.Itoa(i+1))
		}
	}
	return list
}

// disorder lists the paragraphs whose words do not follow each other in another reading of the document, in which
// columns come one after the other, and those that stand before others there that they follow here.
func disorder(paragraphs []string, raw string) []string {
	whole := withoutSpaces(strings.Join((&Draft{}).pages(raw), "\n"))
	var list []string
	reached := 0
	for i, p := range paragraphs {
		squeezed := withoutSpaces(p)
		if strings.HasPrefix(whole[reached:], squeezed) {
			reached += len(squeezed)
			continue
		}
		first, last := strings.Index(whole, squeezed), strings.LastIndex(whole, squeezed)
		if first >= 0 && first != last { // what stands there twice tells nothing
			continue
		}
		if first < reached {
			words := strings.Fields(p)
			list = append(list, fmt.Sprintf("%d: %s…", i+1, strings.Join(words[:min(8, len(words))], " ")))
		}
		if first >= 0 {
			reached = first + len(squeezed)
		}
	}
	return list
}

// withoutSpaces leaves out of a text whatever the end of a line may add or take.
func withoutSpaces(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-\u00ad\u2010", r) {
			return -1
		}
		return r
	}, text)
}
