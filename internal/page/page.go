// Package page finds the main text of a web page: paragraphs, points of lists and rows of tables, a line each.
//
// It is linked into the program signpost-page alone, so that no other command waits for the libraries it stands on.
package page

import (
	"bytes"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"signpost/internal/intake"
)

// hintAttributes are the attributes by which readability guesses what is no main text. Newsrooms call paragraphs
// "commentary" and link names with rel=author in the middle of a sentence, and such sentences were lost.
var hintAttributes = []string{"class", "id", "rel", "itemprop"}

// Read finds the main text of a page. The character set, if given, is that of the page whatever it says of itself.
func Read(data []byte, charset string) (*intake.Page, error) {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return nil, errors.New("this is a PDF, not a web page: name it with --pdf")
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.IndexByte(data[:min(len(data), 512)], 0) >= 0 && !bytes.HasPrefix(data, []byte{0xff, 0xfe}) && !bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return nil, errors.New("this is no web page")
	}
	text, err := decode(data, charset)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	remove(doc, isHidden)
	whole := lines(doc)
	p := &intake.Page{Language: language(doc)}
	removeHints(doc)
	article, err := readability.FromDocument(doc, &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"})
	if err != nil {
		return nil, err
	}
	p.Title, p.Author = oneLine(article.Title()), oneLine(article.Byline())
	p.Published = published(text)
	if article.Node != nil {
		p.Paragraphs = lines(article.Node)
	}
	if len(p.Paragraphs) == 0 {
		return nil, errors.New("no main text was found on the page; save its text, a paragraph a line, and name it with --text")
	}
	p.LeftOut = leftOut(whole, p.Paragraphs)
	return p, nil
}

// isHidden reports whether an element holds what was taken back or is never shown as text.
func isHidden(n *html.Node) bool {
	return slices.Contains([]string{"del", "s", "strike", "script", "style", "template", "noscript"}, n.Data)
}

// remove takes out the elements that a function names, but for the scripts that describe the page to machines.
func remove(n *html.Node, unwanted func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && unwanted(c) && attr(c, "type") != "application/ld+json" {
			n.RemoveChild(c)
		} else {
			remove(c, unwanted)
		}
		c = next
	}
}

func removeHints(n *html.Node) {
	if n.Type == html.ElementNode && n.Data != "meta" {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(hintAttributes, a.Key) })
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		removeHints(c)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// language is what the page says its language is: "ar" of "ar-EG".
func language(n *html.Node) string {
	if n.Type == html.ElementNode && n.Data == "html" {
		code, _, _ := strings.Cut(strings.ToLower(attr(n, "lang")), "-")
		if len(code) == 2 {
			return code
		}
		return ""
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if code := language(c); code != "" {
			return code
		}
	}
	return ""
}

// A day is taken from a page only where it stands in ISO form: 09/01/2022 is two days to two readers.
var publishedPattern = regexp.MustCompile(`(?:article:published_time|datePublished|"pub-?date"|DC\.date(?:\.issued)?)["']?\s*(?::|[^>]{0,80}?content\s*=)\s*["']([0-9]{4}-[0-9]{2}-[0-9]{2})`)

func published(text string) string {
	if m := publishedPattern.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// leftOut lists the sentences of the whole page that the main text does not have.
func leftOut(whole, kept []string) []string {
	var all strings.Builder
	for _, line := range kept {
		all.WriteString(withoutSpaces(line) + "\n")
	}
	have := all.String()
	var list []string
	for _, line := range whole {
		if strings.Contains(have, withoutSpaces(line)) {
			continue
		}
		for _, sentence := range sentences(line) {
			if !strings.Contains(have, withoutSpaces(sentence)) {
				list = append(list, sentence)
			}
		}
	}
	return list
}

// withoutSpaces is a text without blanks, so that nothing hangs on how it was set.
func withoutSpaces(text string) string { return strings.Join(strings.Fields(text), "") }

func sentences(line string) []string {
	var list []string
	from := 0
	for i, r := range line {
		if strings.ContainsRune(".!?؟", r) {
			end := i + len(string(r))
			if end == len(line) || line[end] == ' ' {
				list = append(list, strings.TrimSpace(line[from:end]))
				from = end
			}
		}
	}
	if rest := strings.TrimSpace(line[from:]); rest != "" {
		list = append(list, rest)
	}
	return list
}
