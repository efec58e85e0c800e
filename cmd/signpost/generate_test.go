package main

import (
	"crypto/sha256"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A shape says how much there is in a workspace that is made for measuring.
type shape struct {
	questions, indicators, statuses int // indicators of a question, and statuses of an indicator
	sources, passages               int // passages of a source
	cited                           int // how many passages a question cites, of as many sources if there are
}

// generate makes a workspace of a shape: what is the same in every run, in the words of a newsroom. Its statuses run over
// two years; every tenth of them is followed by an assessment, and every tenth question is a core one.
func generate(t testing.TB, s shape) string {
	t.Helper()
	g := generator{testing: t, shape: s, folder: t.TempDir(), random: rand.New(rand.NewSource(42))}
	g.file(".signpost.yaml", "format: 1\ntitle: Made for measuring\nlanguages: [en]\nscale: icd203\nas_of: 2025-12-01\n")
	g.file("sources/publishers.yaml", "bulletin:\n  title: Bulletin\n  reliability: C\n")
	for i := range s.sources {
		g.source(i)
	}
	for q := range s.questions {
		g.question(q)
		g.log(q)
	}
	return g.folder
}

type generator struct {
	testing testing.TB
	shape
	folder string
	random *rand.Rand
}

func (g *generator) file(name, text string) {
	path := filepath.Join(g.folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		g.testing.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		g.testing.Fatal(err)
	}
}

var newsroom = strings.Fields(`port throughput fell for a third month while the customs bulletin named no cause and rail freight rose after
the ministry denied that tariffs would change again as insurers widened the listed area and a regional bank kept its reserve ratio`)

// sentence is some words in a row.
func (g *generator) sentence() string {
	n := 8 + g.random.Intn(6)
	from := g.random.Intn(len(newsroom) - n)
	text := strings.Join(newsroom[from:from+n], " ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func (g *generator) source(i int) {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\npublisher: bulletin\npublished: 2023-12-%02d\nlanguage: en\ngenre: news\nparagraphs:\n", g.sentence(), 1+i%28)
	for p := range g.passages {
		fmt.Fprintf(&b, "  %d: \"%x\"\n", p+1, sha256.Sum256([]byte{byte(i), byte(i >> 8), byte(p)}))
	}
	b.WriteString("passages:\n")
	for p := range g.passages {
		fmt.Fprintf(&b, "  %da:\n    kind: fact\n    says: >-\n      %s\n      %s\n    credibility: %d\n", p+1, g.sentence(), g.sentence(), 1+g.random.Intn(5))
	}
	g.file(fmt.Sprintf("sources/source-%05d.yaml", i), b.String())
}

// cite names one of the passages that a question cites.
func (g *generator) cite(q int) string {
	n := q*g.cited + g.random.Intn(g.cited)
	return fmt.Sprintf("source-%05d#%da", n%g.sources, n/g.sources%g.passages+1)
}

func (g *generator) question(q int) {
	var b strings.Builder
	fmt.Fprintf(&b, "title: Question %d\nquestion: %s\nhorizon: 2026-06-30\nreview_every: 7d\n", q, g.sentence())
	if q%10 == 0 {
		b.WriteString("tags: [core]\n")
	}
	b.WriteString("scenarios:\n")
	for _, name := range []string{"up", "flat", "down"} {
		fmt.Fprintf(&b, "  %s:\n    title: It goes %s\n    claim: it goes %s\n    resolves: %s\n    judgments:\n", name, name, name, g.sentence())
		for _, bears := range []string{"for", "against"} {
			fmt.Fprintf(&b, "      - says: %s\n        kind: judgment\n        bears: %s\n        cite: [%s]\n", g.sentence(), bears, g.cite(q))
		}
	}
	b.WriteString("indicators:\n")
	words := []string{"highly likely", "likely", "could", "unlikely", "highly unlikely"}
	for i := range g.indicators {
		fmt.Fprintf(&b, "  sign-%03d:\n    observe: %s\n    expect:\n      up: %s\n      flat: %s\n      down: %s\n    cite: [%s]\n",
			i, g.sentence(), words[g.random.Intn(5)], words[g.random.Intn(5)], words[g.random.Intn(5)], g.cite(q))
	}
	g.file(fmt.Sprintf("scenarios/question-%05d.yaml", q), b.String())
}

func (g *generator) log(q int) {
	var b strings.Builder
	at := time.Date(2024, 1, 1, 6, 0, 0, 0, time.UTC)
	step := 2 * 365 * 24 * time.Hour / time.Duration(max(g.statuses*(g.indicators+1), 1)) / 11 * 10
	begin := func() {
		at = at.Add(max(step.Truncate(time.Second), time.Second))
		fmt.Fprintf(&b, "- {date: %s, recorded: %s, by: desk, ", at.Format(time.DateOnly), at.Format(time.RFC3339))
	}
	for k := range g.statuses {
		for i := range g.indicators {
			begin()
			status := []string{"unknown", "absent", "emerging", "present"}[g.random.Intn(4)]
			fmt.Fprintf(&b, "indicator: sign-%03d, status: %s, cite: [%s], note: \"%s\"}\n", i, status, g.cite(q), g.sentence())
		}
		if k%10 == 0 {
			begin()
			up := 10 + g.random.Intn(30)
			fmt.Fprintf(&b, "likelihood: {up: %d, flat: 40, down: %d}, confidence: low, because: \"%s\", cite: [%s]}\n", up, 60-up, g.sentence(), g.cite(q))
		}
	}
	g.file(fmt.Sprintf("scenarios/question-%05d.log.yaml", q), b.String())
}
