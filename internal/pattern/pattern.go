// Package pattern has regular expressions that are compiled when they are first used: most commands use none of them, and
// compiling all of them is a tenth of the time of a short one.
package pattern

import (
	"regexp"
	"sync"
)

// New returns a function that compiles the expression once and returns it. It panics like regexp.MustCompile.
func New(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
