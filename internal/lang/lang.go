// Package lang holds text in several languages and the words of the interface.
//
// It never decides what is said, only in which language.
package lang

import (
	"maps"
	"slices"
)

// A Code names a language by its BCP 47 tag, in lower case: "en", "ar".
type Code string

// The languages the interface speaks.
const (
	English Code = "en"
	Arabic  Code = "ar"
)

// Spoken lists the languages the interface speaks.
var Spoken = []Code{English, Arabic}

// Dir returns the writing direction of the language as HTML spells it: "ltr" or "rtl".
func (c Code) Dir() string {
	switch c {
	case "ar", "fa", "he", "ur", "ug", "ps":
		return "rtl"
	}
	return "ltr"
}

// A Text says one thing in several languages. The nil Text says nothing.
type Text map[Code]string

// In returns the text in language c, or in English, or in the first language there is, in that order.
func (t Text) In(c Code) string {
	if s, ok := t[c]; ok {
		return s
	}
	if s, ok := t[English]; ok {
		return s
	}
	for _, code := range t.Codes() {
		return t[code]
	}
	return ""
}

// Codes lists the languages of the text in alphabetical order.
func (t Text) Codes() []Code { return slices.Sorted(maps.Keys(t)) }

// IsZero reports whether the text says nothing in any language.
func (t Text) IsZero() bool { return len(t) == 0 }

// names says what languages are called, in the languages the interface speaks.
var names = map[Code]Text{
	"ar": {English: "Arabic", Arabic: "العربية"},
	"de": {English: "German", Arabic: "الألمانية"},
	"en": {English: "English", Arabic: "الإنجليزية"},
	"es": {English: "Spanish", Arabic: "الإسبانية"},
	"fa": {English: "Persian", Arabic: "الفارسية"},
	"fr": {English: "French", Arabic: "الفرنسية"},
	"he": {English: "Hebrew", Arabic: "العبرية"},
	"kk": {English: "Kazakh", Arabic: "الكازاخية"},
	"pt": {English: "Portuguese", Arabic: "البرتغالية"},
	"ru": {English: "Russian", Arabic: "الروسية"},
	"tr": {English: "Turkish", Arabic: "التركية"},
	"uk": {English: "Ukrainian", Arabic: "الأوكرانية"},
	"ur": {English: "Urdu", Arabic: "الأردية"},
	"zh": {English: "Chinese", Arabic: "الصينية"},
}

// Name says in language in what language c is called; a language without a name here keeps its tag.
func (c Code) Name(in Code) string {
	if t, ok := names[c]; ok {
		return t.In(in)
	}
	return string(c)
}
