package store

import (
	"runtime"

	"gopkg.in/yaml.v3"
)

// nodes is memory for the nodes of one document, and for the lists that they are read by. Those of the next one may take
// the same place, since nothing that is made of a document points into its nodes: fresh memory for each file took a good
// part of the time of a small workspace.
type nodes struct {
	singles  blocks[yaml.Node]
	contents blocks[*yaml.Node] // of lists and mappings
	children []*yaml.Node       // those of the lists and mappings that are being read
	pairs    blocks[pair]
	values   blocks[value]
}

// pairsOf is room for the pairs of a mapping. Without a memory it is fresh.
func (m *nodes) pairsOf(n int) []pair {
	if m == nil {
		return make([]pair, n)
	}
	return m.pairs.take(n)
}

// valuesOf is room for the items of a list.
func (m *nodes) valuesOf(n int) []value {
	if m == nil {
		return make([]value, n)
	}
	return m.values.take(n)
}

// newMemories returns a memory for each processor: more would be touched, and each page of memory that is touched for the
// first time costs as much as a kilobyte of text. More files than that may be read at once, not parsed.
func newMemories() chan *nodes {
	n := runtime.GOMAXPROCS(0)
	all := make(chan *nodes, n)
	for range n {
		all <- new(nodes)
	}
	return all
}

// reuse takes back all nodes that were handed out.
func (m *nodes) reuse() {
	m.singles.reuse()
	m.contents.reuse()
	m.pairs.reuse()
	m.values.reuse()
	m.children = m.children[:0]
}

// gather returns the children gathered since there were so many.
func (m *nodes) gather(before int) []*yaml.Node {
	content := m.contents.take(len(m.children) - before)
	copy(content, m.children[before:])
	m.children = m.children[:before]
	return content
}

// blocks hands out values from memory that is asked for in blocks, so that no value ever moves.
type blocks[T any] struct {
	made  [][]T
	block int // the one that values are taken from
	taken int // how many of it are
}

// blockSize is how many values a block has at least.
const blockSize = 256

func (b *blocks[T]) reuse() { b.block, b.taken = 0, 0 }

// take hands out n values one after the other, in which there may be something.
func (b *blocks[T]) take(n int) []T {
	for b.block < len(b.made) && b.taken+n > len(b.made[b.block]) {
		b.block, b.taken = b.block+1, 0
	}
	if b.block == len(b.made) {
		b.made = append(b.made, make([]T, max(n, blockSize)))
	}
	b.taken += n
	return b.made[b.block][b.taken-n : b.taken : b.taken]
}
