package store

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

func (l *loader) readHandWritten(files []string) {
	readers := make([]*reader, len(files))
	results := make([]any, len(files))
	var buffers [workers][]byte
	memories := newMemories()
	parallel.Workers(len(files), workers, func(worker, n int) {
		i := len(files) - 1 - n // sources first: they are the largest, and what is begun last should be done soon
		readers[i] = l.reader(files[i])
		data, ok := l.text(readers[i], &buffers[worker])
		if !ok {
			return
		}
		if l.outsidePrefix(files[i], data) {
			return
		}
		memory := <-memories
		defer func() { memories <- memory }()
		if l.cache == nil { // a cache keeps the nodes
			readers[i].memory = memory
		}
		root := l.parse(readers[i], data)
		switch {
		case root == nil:
		case !strings.HasPrefix(files[i], sourceFolder+"/"):
			results[i] = readers[i].question(stem(files[i]), root)
		case files[i] == publishersFile:
			results[i] = readers[i].publishers(root)
		default:
			results[i] = readers[i].source(stem(files[i]), root)
		}
	})
	for i, result := range results {
		l.collect(readers[i])
		if len(readers[i].unread) > 0 {
			l.unread[files[i]] = readers[i].unread
		}
		switch result := result.(type) {
		case *scenario.Question:
			l.workspace.Questions = append(l.workspace.Questions, result)
			result.Log.File = strings.TrimSuffix(files[i], ending) + logEnding
		case *scenario.Source:
			l.workspace.Sources = append(l.workspace.Sources, result)
		case []*scenario.Publisher:
			l.workspace.Publishers = result
		default:
			l.markUnusable(files[i])
		}
	}
}

// outsidePrefix reports whether a file is that of a source, and no name of it begins as is asked for.
func (l *loader) outsidePrefix(file string, data []byte) bool {
	begun, id := l.need.Prefix, stem(file)
	isSource := strings.HasPrefix(file, sourceFolder+"/") && file != publishersFile
	return begun != "" && isSource && !strings.HasPrefix(id, begun) && !strings.HasPrefix(begun, id) && !bytes.Contains(data, []byte("citation_key"))
}

// open reads a hand-written file into a buffer and parses it; nil, and reported, when it cannot be used.
func (l *loader) open(r *reader, buffer *[]byte) *yaml.Node {
	data, ok := l.text(r, buffer)
	if !ok {
		return nil
	}
	return l.parse(r, data)
}

// text reads a hand-written file into a buffer; false, and reported, when it cannot be read.
func (l *loader) text(r *reader, buffer *[]byte) (data []byte, ok bool) {
	if data, ok = l.texts[r.file]; ok {
		return data, true
	}
	data, err := l.root.read(r.file, limit(r.file), *buffer)
	if err != nil {
		r.unreadable(err)
		return nil, false
	}
	if l.cache == nil { // a cache keeps the data: the next file must not be read over it
		*buffer = data
	}
	return data, true
}

// parse makes nodes of a file; nil, and reported, when it cannot be used.
func (l *loader) parse(r *reader, data []byte) *yaml.Node {
	root := l.document(r, data)
	switch {
	case root == nil:
		return nil
	case root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null":
		r.report(r.placeAt(1, 1), ruleNull, "", "the file is empty")
		return nil
	case !r.expectKind(value{root, r.place(root)}, yaml.MappingNode, "keys and values"):
		return nil
	}
	return root
}

// document parses a file. The fingerprints of a source are read apart.
func (l *loader) document(r *reader, data []byte) *yaml.Node {
	if limit(r.file) == maxSource {
		rest, marks := cutMarks(data)
		before := len(r.findings)
		if root := l.cache.document(r, rest); marks == nil || root != nil && root.Kind == yaml.MappingNode && valueOf(root, "paragraphs") == nil {
			r.marks = marks
			return root
		}
		r.findings = r.findings[:before] // it is not what it looked like
	}
	return l.cache.document(r, data)
}
