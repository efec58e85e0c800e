package export

import (
	"encoding/json"

	"signpost/internal/table"
)

// A description is a data package as defined by Frictionless Data (datapackage.json, version 1).
type description struct {
	Profile   string     `json:"profile"`
	Name      string     `json:"name"`
	Title     string     `json:"title"`
	Resources []resource `json:"resources"`
}

type resource struct {
	Name        string   `json:"name"`
	Path        string   `json:"path"`
	Profile     string   `json:"profile"`
	Description string   `json:"description"`
	Format      string   `json:"format"`
	Encoding    string   `json:"encoding"`
	Dialect     *dialect `json:"dialect,omitempty"`
	Schema      fields   `json:"schema"`
}

// A dialect says how the CSV is written. These are the defaults of the standard, but without them tableschema 1.12.6
// guesses, and reads the semicolons of sentences as separators.
type dialect struct {
	Delimiter   string `json:"delimiter"`
	Line        string `json:"lineTerminator"`
	Quote       string `json:"quoteChar"`
	DoubleQuote bool   `json:"doubleQuote"`
	Header      bool   `json:"header"`
}

type fields struct {
	Fields  []field   `json:"fields"`
	Key     []string  `json:"primaryKey,omitempty"`
	Foreign []foreign `json:"foreignKeys,omitempty"`
}

type field struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Format string `json:"format,omitempty"`
}

type foreign struct {
	Fields    string  `json:"fields"`
	Reference pointer `json:"reference"`
}

type pointer struct {
	Resource string `json:"resource"`
	Fields   string `json:"fields"`
}

// DataPackage describes tables that were written to files named by the table and a format, such as entries.csv.
func DataPackage(title string, tables []table.Table, format string) ([]byte, error) {
	d := description{Profile: "tabular-data-package", Name: "signpost", Title: title}
	if format != "csv" {
		d.Profile = "data-package" // the tabular profile is for CSV only
	}
	for _, t := range tables {
		r := resource{Name: t.Name, Path: t.Name + "." + format, Profile: "tabular-data-resource", Description: t.Says, Format: format, Encoding: "utf-8"}
		if format == "csv" {
			r.Dialect = &dialect{Delimiter: ",", Line: "\n", Quote: `"`, DoubleQuote: true, Header: true}
		} else {
			r.Profile = "data-resource"
		}
		for _, c := range t.Columns {
			r.Schema.Fields = append(r.Schema.Fields, field{Name: c.Name, Type: string(c.Type)})
		}
		r.Schema.Key = t.Key
		for _, f := range t.Refers {
			p := pointer{Resource: f.Table, Fields: f.Key}
			if f.Table == t.Name {
				p.Resource = "" // the table itself
			}
			r.Schema.Foreign = append(r.Schema.Foreign, foreign{Fields: f.Column, Reference: p})
		}
		d.Resources = append(d.Resources, r)
	}
	text, err := json.MarshalIndent(d, "", "  ")
	return append(text, '\n'), err
}
