package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// withPublishers returns the file of publishers with more at its end.
func withPublishers(root *os.Root, list []*scenario.Publisher, setup setup) ([]byte, error) {
	data, err := readFile(root, publishersFile, maxHandWritten, nil)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read %s: %w", publishersFile, WithoutPath(err))
	}
	f := &fileEdit{file: publishersFile, setup: setup, data: data}
	if err == nil {
		switch _, node, err := f.parsed(); {
		case err != nil:
			return nil, err
		case node.Style&yaml.FlowStyle != 0:
			return nil, fmt.Errorf("%s stands in one line; write it a line each, and try again", publishersFile)
		}
	}
	first := setup.languages[0]
	for _, p := range list {
		f.add(p.ID + ": " + flowMapping("title", textOf(p.Title.Text.Readable(), first), "reliability", p.Reliability, "reason", textOf(p.Reason.Text.Readable(), first)))
	}
	r := &reader{file: f.file, setup: setup, origins: map[reference]diag.Place{}}
	node := r.document(f.data)
	if node != nil {
		r.publishers(node)
	}
	if len(r.findings) > 0 {
		return nil, fmt.Errorf("%s", r.findings[0])
	}
	return f.data, nil
}

// NewPublisherHint follows a hint of the publishers that there are: how to add the one that was written.
func NewPublisherHint(id string) string {
	if CheckID(id) != nil {
		return ""
	}
	return "; or add this line to " + publishersFile + ": " + publisherExample(id)
}

// publisherExample is the line to paste for a publisher that is not there.
func publisherExample(id string) string {
	return id + `: {title: "` + id + `", reliability: F, reason: "Say why."}`
}
