package store

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// copyNames are the names that programs give to the second version of a file that was changed in two places: Syncthing,
// Dropbox and Nextcloud, ownCloud, Google Drive and browsers, iCloud, Finder, and OneDrive, which adds the name of the
// computer.
var copyNames = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^(.+)\.sync-conflict-\d{8}-\d{6}-[0-9A-Z]+$`),
		regexp.MustCompile(`^(.+) \(.*(?i:conflict).*\)$`),
		regexp.MustCompile(`^(.+)_conflict-\d{8}-\d{6}$`),
		regexp.MustCompile(`^(.+) \(\d+\)$`),
		regexp.MustCompile(`^(.+) \d+$`),
		regexp.MustCompile(`^(.+) copy(?: \d+)?$`),
		regexp.MustCompile(`^Copy of (.+)$`),
		regexp.MustCompile(`^(.+?)-[0-9A-Z-]*[A-Z][0-9A-Z-]*$`),
	}
})

// copyOf returns the file of which another is a conflicted copy, if it is one: the original stands beside it.
func copyOf(file string, all []string) (original string, ok bool) {
	folder, name := "", strings.TrimSuffix(file, ending)
	if at := strings.LastIndexByte(name, '/'); at >= 0 {
		folder, name = name[:at+1], name[at+1:]
	}
	stem, endings := name, []string{""} // some put their mark before the whole ending
	if question, author, isLog := logName(name + ending); isLog {
		if stem = strings.TrimSuffix(question, ending); CheckID(stem) == nil && (author == "" || CheckID(author) == nil && !strings.HasPrefix(author, "sync-conflict-")) {
			return "", false
		}
		endings = append(endings, strings.TrimPrefix(name, stem))
	} else if CheckID(stem) == nil {
		return "", false
	}
	for _, pattern := range copyNames() {
		for _, log := range endings {
			if m := pattern.FindStringSubmatch(strings.TrimSuffix(name, log)); m != nil && strings.HasSuffix(name, log) {
				if original = folder + m[1] + log + ending; slices.Contains(all, original) {
					return original, true
				}
			}
		}
	}
	return "", false
}

// withoutCopies reports the conflicted copies among files, and leaves them out.
func (l *loader) withoutCopies(files []string) []string {
	var kept []string
	for _, file := range files {
		original, ok := copyOf(file, files)
		if !ok {
			kept = append(kept, file)
			continue
		}
		hint := "take over into " + original + " what only the copy has, then delete the copy"
		if isLog(original) {
			hint = "add the lines that only the copy has to the end of " + original + ", then delete the copy"
		}
		l.fault(file, ruleCopy, hint, "a second version of "+original+", left by a program that copies files between computers; it is not read")
	}
	return kept
}
