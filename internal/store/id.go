package store

import (
	"fmt"
	"regexp"
	"slices"
)

var (
	idPattern = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	device    = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)
	// otherwise lists what some YAML readers take for a truth value or nothing.
	otherwise = []string{"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
)

const maxID = 64

// CheckID explains why a name cannot be an id; it returns nil when it can.
func CheckID(id string) error {
	switch {
	case len(id) > maxID:
		return fmt.Errorf("%q is too long for an id: at most %d characters", id, maxID)
	case !idPattern.MatchString(id):
		return fmt.Errorf("%q is no id: use lower-case letters, digits and single hyphens, and begin with a letter", id)
	case slices.Contains(otherwise, id):
		return fmt.Errorf("%q cannot be an id: some YAML readers take it for something else than a text", id)
	case device.MatchString(id):
		return fmt.Errorf("%q cannot be an id: Windows has a device of that name", id)
	}
	return nil
}
