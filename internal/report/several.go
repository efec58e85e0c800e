package report

import "encoding/json"

// Several is a list that stays one in JSON when there is nothing in it: what is left out there was not asked for.
type Several[T any] []T

// MarshalJSON writes the list.
func (s Several[T]) MarshalJSON() ([]byte, error) {
	if s == nil {
		return []byte("[]"), nil
	}
	return json.Marshal([]T(s))
}
