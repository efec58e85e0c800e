// Command signpost-page finds the main text of a web page for signpost, which runs it for --html.
//
// It reads the page on its standard input and prints JSON. Its only argument is the character set of the page, which
// may be empty.
package main

import (
	"os"

	"signpost/internal/page"
)

func main() {
	charset := ""
	if len(os.Args) > 1 {
		charset = os.Args[1]
	}
	os.Exit(page.Main(os.Stdin, os.Stdout, os.Stderr, charset))
}
