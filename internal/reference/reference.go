// Package reference imports and exports the records of reference managers: CSL-JSON both ways, and RIS for import
// only.
//
// Nothing is dropped silently: fields that our record cannot hold are listed with the item, and so are parts of our
// record that their format cannot hold.
package reference

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/pattern"
	"signpost/internal/scenario"
)

// An Item is one document in a file of references.
type Item struct {
	Place        diag.Place
	Key          string          // its citation key; may be empty
	Record       scenario.Source // the bibliographic data; without id, publisher and all that comes from reading the document
	Publisher    string          // the publisher as written in the file
	OwnPublisher string          // our id of the publisher, if signpost wrote the file; may be empty

	Weak    bool     // the genre was only guessed from the type of the item
	LeftOut []string // fields that our record cannot hold: their names, some with the value
}

// The rule under which mistakes in a file of references are reported.
const ruleValue = "bad-value"

// Read reads a file of references and detects its format. The language applies to texts that name none. The findings
// are all mistakes in the file; nothing should be imported if there are any.
func Read(file string, data []byte, first lang.Code) ([]Item, []diag.Finding) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	start := bytes.TrimSpace(data)
	switch {
	case len(start) == 0:
		return nil, []diag.Finding{{Place: diag.Place{File: file, Line: 1, Col: 1}, Rule: ruleValue, Message: "the file is empty", Hint: "export it again, as CSL JSON or RIS"}}
	case start[0] == '[' || start[0] == '{':
		return readCSL(file, data, first)
	case risLine().Match(firstLine(start)):
		return readRIS(file, string(data), first)
	}
	return nil, []diag.Finding{{
		Place: diag.Place{File: file, Line: 1, Col: 1}, Rule: ruleValue,
		Message: "this is neither CSL-JSON nor RIS", Hint: otherFormat(start),
	}}
}

func firstLine(data []byte) []byte {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	return bytes.TrimRight(line, "\r")
}

// otherFormat says what to do about an unsupported format.
func otherFormat(start []byte) string {
	switch {
	case start[0] == '@' || start[0] == '%' && bytes.Contains(start, []byte("@")):
		return "it looks like BibTeX: export it as CSL JSON, or turn it over with pandoc FILE -f biblatex -t csljson"
	case start[0] == '<':
		return "it looks like XML: export it as CSL JSON or RIS"
	}
	return "export the references as CSL JSON or RIS"
}

// leaveOut records a field that cannot be imported.
func (i *Item) leaveOut(field, value string) {
	value = strings.Join(strings.Fields(value), " ")
	if utf8.RuneCountInString(value) > 40 {
		value = string([]rune(value)[:39]) + "…"
	}
	if value != "" {
		field += " (" + value + ")"
	}
	if !slices.Contains(i.LeftOut, field) {
		i.LeftOut = append(i.LeftOut, field)
	}
}

// prose makes a text in the language of the document, if the workspace or the record gives one.
func (i *Item) prose(text string, first lang.Code) scenario.Prose {
	if text == "" {
		return scenario.Prose{}
	}
	if i.Record.Language != "" {
		first = i.Record.Language
	}
	return scenario.Prose{Text: lang.Text{{Lang: first, Text: text}}}
}

// markup matches the tags that reference managers put into titles.
var markup = pattern.New(`</?(?i:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>`)

// plainText removes the tags from a text, and makes it one line.
func plainText(text string) string {
	text = markup().ReplaceAllString(text, "")
	text = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'").Replace(text)
	return strings.Join(strings.Fields(strings.Map(visible, text)), " ")
}

func visible(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// languages are names that people write instead of a code.
var languages = map[string]lang.Code{
	"english": "en", "arabic": "ar", "french": "fr", "german": "de", "spanish": "es", "russian": "ru", "chinese": "zh", "turkish": "tr",
	"persian": "fa", "kazakh": "kk", "italian": "it", "portuguese": "pt", "français": "fr", "deutsch": "de", "español": "es", "русский": "ru",
	"العربية": "ar", "عربي": "ar", "عربية": "ar", "eng": "en", "ara": "ar", "fre": "fr", "fra": "fr", "ger": "de", "deu": "de", "spa": "es", "rus": "ru",
}

var languageCode = pattern.New(`^[a-z]{2,3}(-[a-z0-9]{2,8})*$`)

var region = pattern.New(`-([a-z]{2}|[0-9]{3})$`)

// setLanguage reads a code such as en-US, or a language name.
func (i *Item) setLanguage(text string) {
	code := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(text), "_", "-"))
	if known, ok := languages[code]; ok {
		i.Record.Language = known
		return
	}
	if languageCode().MatchString(code) {
		code = region().ReplaceAllString(code, "") // texts are compared by language, regardless of region
		i.Record.Language = lang.Code(code)
		return
	}
	if code != "" {
		i.leaveOut("language", text)
	}
}

// setURL sets the address if it is one for a browser.
func (i *Item) setURL(text string) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
	case isAddress(text) && i.Record.URL == "":
		i.Record.URL = text
	case i.Record.URL != text:
		i.leaveOut("URL", text)
	}
}

func isAddress(text string) bool {
	_, rest, found := strings.Cut(text, "://")
	return found && rest != "" && (strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://")) && !strings.ContainsAny(text, " \t\n")
}

// setDOI sets the DOI, without common prefixes.
func (i *Item) setDOI(text string) {
	text = strings.TrimSpace(text)
	at := strings.Index(text, "10.")
	switch {
	case text == "":
	case at < 0:
		i.leaveOut("DOI", text)
	default:
		i.Record.IDs.DOI = text[at:]
	}
}

// setPublished sets the date of publication; of two dates the more precise one.
func (i *Item) setPublished(p day.Period) {
	old := i.Record.Published
	if old.IsZero() || !p.IsZero() && p.To.Sub(p.From) < old.To.Sub(old.From) {
		i.Record.Published = p
	}
}

// setKey sets the citation key, if it can be typed.
func (i *Item) setKey(key string) {
	key = strings.TrimSpace(key)
	if key != "" && i.Key == "" {
		i.Key, i.Record.IDs.CitationKey = key, key
	}
}

// finish sets what depends on several fields.
func (i *Item) finish(container, publisher string, isPart bool, first lang.Code) {
	if publisher == "" && !isPart {
		publisher, container = container, ""
	}
	if container == publisher {
		container = ""
	}
	i.Publisher = publisher
	i.Record.Container = i.prose(container, first)
	if i.Record.URL == "" {
		if i.Record.Accessed != 0 {
			i.leaveOut("accessed", i.Record.Accessed.String())
		}
		i.Record.Accessed = 0
	}
	i.Record.Place = i.Place
}

// Slug makes a name from a text, such as smith-politics-2022 from smithPolitics2022; it may be empty.
func Slug(text string) string {
	var b strings.Builder
	last := ' '
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			continue
		case r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if unicode.IsUpper(r) && unicode.IsLower(last) || unicode.IsDigit(r) && unicode.IsLetter(last) || unicode.IsLetter(r) && unicode.IsDigit(last) {
				b.WriteByte('-')
			}
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte('-')
		}
		last = r
	}
	parts := strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' })
	slug := strings.TrimLeft(strings.Join(parts, "-"), "0123456789-")
	if len(slug) > 48 {
		slug = slug[:48]
		if at := strings.LastIndexByte(slug, '-'); at > 20 {
			slug = slug[:at]
		}
	}
	return strings.Trim(slug, "-")
}

// Says names an item for a reader: its key, or else its title.
func (i *Item) Says() string {
	if i.Key != "" {
		return i.Key
	}
	if len(i.Record.Title.Text) > 0 {
		return i.Record.Title.Text[0].Text
	}
	return fmt.Sprintf("the item of line %d", i.Place.Line)
}
