package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// The character set that a page declares, anywhere in its head: common libraries look at its first kilobyte only.
var declared = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)

// decode turns a page into UTF-8. What tells its character set is, in this order: its byte order mark, the one given,
// what the page declares, and that it is sound UTF-8. A page that none of them settles is refused: a guess would put
// wrong letters under fingerprints.
func decode(data []byte, charset string) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return valid(data[3:], "its byte order mark")
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		return string(text), err
	case charset != "":
		return decodeAs(data, charset, "--charset")
	}
	head := data
	if i := bytes.Index(bytes.ToLower(data), []byte("<body")); i >= 0 {
		head = data[:i]
	}
	if m := declared.FindSubmatch(head); m != nil {
		return decodeAs(data, string(m[1]), "the page")
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	line, col := firstBad(data)
	return "", fmt.Errorf("the page does not say its character set, and is not UTF-8 (line %d, column %d): name it, such as --charset windows-1256", line, col)
}

func decodeAs(data []byte, charset, who string) (string, error) {
	e, err := htmlindex.Get(charset)
	if err != nil {
		return "", fmt.Errorf("%s names a character set %q that is not known: name the right one, such as --charset windows-1256", who, charset)
	}
	if name, _ := htmlindex.Name(e); name == "utf-8" {
		return valid(data, who)
	}
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("cannot read the page as %s: %w", charset, err)
	}
	if i := bytes.IndexRune(text, utf8.RuneError); i >= 0 {
		return "", fmt.Errorf("the page is not %s, as %s says (line %d): name the right character set with --charset", charset, who, 1+bytes.Count(text[:i], []byte("\n")))
	}
	return string(text), nil
}

func valid(data []byte, who string) (string, error) {
	if !utf8.Valid(data) {
		line, col := firstBad(data)
		return "", fmt.Errorf("the page is not UTF-8, as %s says (line %d, column %d): name the right character set, such as --charset windows-1256", who, line, col)
	}
	return string(data), nil
}

// firstBad is the place of the first byte that is no UTF-8.
func firstBad(data []byte) (line, col int) {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			start := bytes.LastIndexByte(data[:i], '\n') + 1
			return 1 + strings.Count(string(data[:i]), "\n"), 1 + utf8.RuneCount(data[start:i])
		}
		i += size
	}
	return 1, 1
}
