package cli

import (
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/store"
)

// fileFormat is the reference of the files of a workspace in a language.
func fileFormat(c lang.Code) *report.FileFormat {
	var records []report.FormatRecord
	for _, r := range store.Records {
		record := report.FormatRecord{Name: r.Name, Says: r.Says.In(c)}
		for _, k := range r.Keys {
			key := report.FormatKey{
				Name: k.Name, Type: k.Type.Says().In(c), Words: k.Words, Required: k.Required,
				Says: k.Says.In(c), Example: k.Example, Since: max(k.Since, 1),
			}
			if k.Of != nil {
				key.Holds = k.Of.Name
			}
			record.Keys = append(record.Keys, key)
		}
		records = append(records, record)
	}
	return report.NewFileFormat(report.Head{Language: c}, records)
}
