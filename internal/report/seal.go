package report

import "strings"

// Unsealed stands in a report in the place of the SHA-256 of its own bytes, which nobody knows before they are written. It is
// counted in that hash as it stands here.
var Unsealed = strings.Repeat("0", 64)

// seal is what stands in the place of a report's hash, where it has one.
func (c Context) seal() string {
	if c.Commit == "" {
		return ""
	}
	return Unsealed
}

// Sealed reports whether the bytes of the briefing are to hold their own hash.
func (b *Brief) Sealed() bool { return b.SHA256 != "" }
