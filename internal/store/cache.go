package store

import (
	"bytes"
	"sync"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// A Cache keeps what was parsed of the hand-written files, for a program that reads one workspace again and again:
// a file is parsed again only when its content is another. The zero Cache is ready, and several goroutines may use it.
//
// Nodes are only ever read, so that what is made of them can be made again. Logs are not kept: they are scanned
// faster than they could be compared.
type Cache struct {
	mutex  sync.Mutex
	parsed map[string]parsed
	misses int // how many files were parsed

	archives map[archivedFile]string // the SHA-256 of copies
}

type parsed struct {
	data     []byte
	root     *yaml.Node
	findings []diag.Finding
}

// Load reads the workspace as the function Load does, with what is known from the last time.
func (c *Cache) Load(root string, need Need) (*scenario.Workspace, []diag.Finding, error) {
	return load(root, need, c)
}

// document parses a file, or returns what the same content came to before. A nil Cache parses always.
func (c *Cache) document(r *reader, data []byte) *yaml.Node {
	if c == nil {
		return r.document(data)
	}
	c.mutex.Lock()
	cached, ok := c.parsed[r.file]
	c.mutex.Unlock()
	if !ok || !bytes.Equal(cached.data, data) {
		before := len(r.findings)
		cached = parsed{data: data, root: r.document(data)}
		cached.findings = append([]diag.Finding(nil), r.findings[before:]...)
		c.mutex.Lock()
		defer c.mutex.Unlock()
		if c.parsed == nil {
			c.parsed = map[string]parsed{}
		}
		c.parsed[r.file] = cached
		c.misses++
		return cached.root
	}
	r.findings = append(r.findings, cached.findings...)
	return cached.root
}
