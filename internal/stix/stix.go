// Package stix exports questions as STIX 2.1 (OASIS, errata 01 of 2025), for threat intelligence platforms.
//
// Passages and entries are notes, a dissent is an opinion, a question is a report, and publishers and authors are
// identities. Our indicators are not STIX indicators, which need a pattern. Likelihoods are in the text, with their
// numbers, and in an extension: STIX confidence has another meaning, and is set only from the confidence of an
// assessment and the credibility of a passage. Translations are in the text too, since platforms drop
// language-content.
//
// Ids are derived from what the objects are about (UUIDv5), so that importing a bundle twice creates no duplicates.
package stix

import (
	"crypto/sha1"
	"encoding/hex"

	"signpost/internal/day"
)

// A Bundle holds objects.
type Bundle struct {
	Type    string   `json:"type"`
	ID      string   `json:"id"`
	Objects []Object `json:"objects,omitempty"`
}

// An Object is any of the objects that we write; fields that its type does not have are left out.
type Object struct {
	Type        string         `json:"type"`
	SpecVersion string         `json:"spec_version"`
	ID          string         `json:"id"`
	CreatedBy   string         `json:"created_by_ref,omitempty"`
	Created     string         `json:"created"`
	Modified    string         `json:"modified"`
	Revoked     bool           `json:"revoked,omitempty"`
	Lang        string         `json:"lang,omitempty"`
	Confidence  int            `json:"confidence,omitempty"` // 1 to 100
	Labels      []string       `json:"labels,omitempty"`
	External    []External     `json:"external_references,omitempty"`
	Extensions  map[string]any `json:"extensions,omitempty"`

	Name        string   `json:"name,omitempty"`        // identity, report, extension-definition
	Description string   `json:"description,omitempty"` // identity, report
	Class       string   `json:"identity_class,omitempty"`
	Abstract    string   `json:"abstract,omitempty"` // note
	Content     string   `json:"content,omitempty"`  // note
	Authors     []string `json:"authors,omitempty"`  // note, opinion
	Explanation string   `json:"explanation,omitempty"`
	Opinion     string   `json:"opinion,omitempty"`
	Published   string   `json:"published,omitempty"` // report
	Refs        []string `json:"object_refs,omitempty"`

	Ref      string                       `json:"object_ref,omitempty"`      // language-content
	Contents map[string]map[string]string `json:"contents,omitempty"`        // language-content
	Schema   string                       `json:"schema,omitempty"`          // extension-definition
	Version  string                       `json:"version,omitempty"`         // extension-definition
	Types    []string                     `json:"extension_types,omitempty"` // extension-definition
}

// An External says where something comes from.
type External struct {
	Source      string `json:"source_name"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url,omitempty"`
	ID          string `json:"external_id,omitempty"`
}

// An Extension is what signpost adds to a note: numbers for which STIX has no field.
type Extension struct {
	Type       string       `json:"extension_type"`
	Question   string       `json:"question"`
	Entry      string       `json:"entry"`
	Date       string       `json:"date"` // the day it applies to
	Indicator  string       `json:"indicator,omitempty"`
	Status     string       `json:"status,omitempty"`
	Resolved   string       `json:"resolved,omitempty"`
	Likelihood []Likelihood `json:"likelihood,omitempty"`
}

// A Likelihood is how likely a scenario is judged to be, in percent.
type Likelihood struct {
	Scenario string  `json:"scenario"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
}

// namespace is the UUID namespace of our ids. It must never change; the standard's own is reserved.
var namespace = [16]byte{0x1c, 0x5f, 0x0d, 0x8a, 0x5b, 0x3e, 0x5d, 0x1f, 0x9c, 0x57, 0x2a, 0x90, 0x6e, 0x11, 0x6d, 0x43}

// id derives the id of an object from its type and what it is about.
func id(kind, about string) string {
	sum := sha1.Sum(append(namespace[:], kind+"\n"+about...))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x50, b[8]&0x3f|0x80
	h := hex.EncodeToString(b)
	return kind + "--" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// stamp writes a moment with thousandths, without which created and modified are refused.
func stamp(at day.Instant) string {
	s := at.String()
	if s == "" {
		s = "1970-01-01T00:00:00Z"
	}
	return s[:len(s)-1] + ".000Z"
}
