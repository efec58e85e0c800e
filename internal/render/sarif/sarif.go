// Package sarif writes the findings of an analysis as SARIF 2.1.0, which forges and editors display beside the lines.
package sarif

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/render/safe"
)

const (
	schema = "https://json.schemastore.org/sarif-2.1.0.json"
	// fingerprint names the method of partialFingerprints: change it together with the method.
	fingerprint = "signpost/v1"
)

type document struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []run  `json:"runs"`
}

type run struct {
	Tool       tool     `json:"tool"`
	Automation details  `json:"automationDetails"`
	ColumnKind string   `json:"columnKind"`
	Results    []result `json:"results"`
}

type tool struct {
	Driver driver `json:"driver"`
}

type details struct {
	ID string `json:"id"`
}

type driver struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Rules   []rule `json:"rules"`
}

type text struct {
	Text string `json:"text"`
}

type rule struct {
	ID     string `json:"id"`
	Says   text   `json:"shortDescription"`
	Help   *text  `json:"help,omitempty"`
	Config config `json:"defaultConfiguration"`
}

type config struct {
	Level string `json:"level"`
}

type result struct {
	Rule         string            `json:"ruleId"`
	Index        int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      text              `json:"message"`
	Locations    []location        `json:"locations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Suppressions []suppression     `json:"suppressions,omitempty"`
}

type location struct {
	Physical physical `json:"physicalLocation"`
}

type physical struct {
	Artifact artifact `json:"artifactLocation"`
	Region   region   `json:"region"`
}

type artifact struct {
	URI string `json:"uri"`
}

type region struct {
	Line   int `json:"startLine"`
	Column int `json:"startColumn,omitempty"`
	End    int `json:"endColumn,omitempty"`
}

type suppression struct {
	Kind   string `json:"kind"`
	Status string `json:"status"`
}

// Write writes an analysis made by a version of the program. An accepted finding is suppressed. The fingerprint of a
// finding is derived from its rule, file and subject, so that it is recognised when lines move; equal ones are
// numbered.
func Write(a diag.Analysis, version string) ([][]byte, error) {
	r := run{Tool: tool{driver{Name: "signpost", Version: safe.Text(version), Rules: []rule{}}}, Automation: details{"signpost/" + a.Name}, ColumnKind: "unicodeCodePoints", Results: []result{}}
	index := map[string]int{}
	for i, t := range a.Rules {
		index[t.Name] = i
		x := rule{ID: t.Name, Says: text{safe.Text(t.Says)}, Config: config{t.Level.String()}}
		if t.Help != "" {
			x.Help = &text{safe.Text(t.Help)}
		}
		r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, x)
	}
	seen := map[string]int{}
	for _, f := range a.Results {
		i, known := index[f.Rule]
		if !known {
			return nil, fmt.Errorf("the rule %q is not explained", f.Rule)
		}
		r.Results = append(r.Results, made(a.Folder, f, i, seen))
	}
	data, err := json.MarshalIndent(document{schema, "2.1.0", []run{r}}, "", "  ")
	if err != nil {
		return nil, err
	}
	return [][]byte{data, []byte("\n")}, nil
}

func made(folder string, f diag.Result, index int, seen map[string]int) result {
	message := f.Message
	if f.Hint != "" {
		message += "\n" + f.Hint
	}
	x := result{Rule: f.Rule, Index: index, Level: f.Level.String(), Message: text{safe.Text(message)}, Fingerprints: map[string]string{fingerprint: identity(f, seen)}}
	if f.Place.File != "" {
		at := region{Line: max(1, f.Place.Line)} // forges show nothing for a whole file
		if f.Place.Line > 0 && f.Place.Col > 0 {
			at.Column = f.Place.Col
			if f.End > f.Place.Col {
				at.End = f.End
			}
		}
		x.Locations = []location{{physical{artifact{address(folder + f.Place.File)}, at}}}
	}
	if f.Accepted {
		x.Suppressions = []suppression{{"inSource", "accepted"}}
	}
	return x
}

// identity is the fingerprint of a finding.
func identity(f diag.Result, seen map[string]int) string {
	entity := f.Entity
	if entity == "" {
		entity = f.Message
	}
	sum := sha256.Sum256([]byte(f.Rule + "\x00" + f.Place.File + "\x00" + entity))
	id := hex.EncodeToString(sum[:16])
	seen[id]++
	return fmt.Sprintf("%s:%d", id, seen[id])
}

// address is a path as a relative reference, percent-encoded.
func address(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(p), ":", "%3A") // a colon in the first segment would end a scheme
	}
	return strings.Join(parts, "/")
}
