package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"signpost/internal/scenario"
)

// Why what statuses say can be read later: printed as text, a million entries are gone through once, and what they all
// say takes a gigabyte. A first reading checks every line and keeps of a status when and where it stands; the second
// reads a line again when it is its turn. TestLater compares what is read so with the whole.

// LaterFrom is how many bytes of logs there must be for statuses to be read later: those of less take little memory,
// and what is in memory cannot change on the disk while a reader leafs through it.
const LaterFrom = 8 << 20

// A Later gives statuses that were read without their details what their lines say; see Need.Later. It is not for
// several goroutines at the same time. Once all was asked it is closed.
type Later struct {
	root   string
	from   int64 // how many bytes of logs there must be
	disk   disk
	loader *loader                // nil while everything is in memory
	stats  map[string]fs.FileInfo // of the logs, before they were read
	read   map[*scenario.Question]*laterLogs
	size   int // of a block
	dates  *dates
}

// NewLater returns a Later for Need.Later, for workspaces with so many bytes of logs.
func NewLater(from int64) *Later { return &Later{from: from} }

// laterBlocks is how many bytes of logs are in memory at the same time, at most so many of one, and at least so many.
const laterBlocks, largestBlock, smallestBlock = 16 << 20, 32 << 10, 4 << 10

// ErrChanged says that a log is no longer what it was when the command began.
var ErrChanged = errors.New("it changed while it was read")

// prepare looks at the logs before they are read, and reports whether their statuses are read later.
func (l *Later) prepare(of *loader) bool {
	from, ok := of.root.(disk)
	if !ok || len(of.instead) > 0 {
		return false // an editor has other texts, or git
	}
	total := int64(0)
	l.stats = make(map[string]fs.FileInfo, len(of.logs))
	for _, log := range of.logs {
		if info, err := from.Stat(log); err == nil { // else that is reported when it is read
			l.stats[log] = info
			total += info.Size()
		}
	}
	if total < l.from {
		return false
	}
	l.root = from.Name()
	l.loader, l.read, l.dates = of, map[*scenario.Question]*laterLogs{}, newDates()
	l.size = max(min(laterBlocks/max(len(of.logs), 1), largestBlock), smallestBlock)
	return true
}

// Used reports whether what statuses say is read later.
func (l *Later) Used() bool { return l.loader != nil }

// Entry returns an entry of a question with its details.
func (l *Later) Entry(q *scenario.Question, e *scenario.Entry) (scenario.Entry, error) {
	if l == nil || l.loader == nil || e.Indicator == nil || e.Detail != nil && e.By != "" {
		return *e, nil
	}
	logs := l.read[q]
	if logs == nil {
		logs = l.logsOf(q)
		l.read[q] = logs
	}
	whole, err := l.entry(q, e, logs)
	if err != nil {
		return *e, fmt.Errorf("%s: %w", q.Log.Place(e).File, err)
	}
	return whole, nil
}

// laterLogs are the logs of a question, as they are read the second time.
type laterLogs struct {
	*logReader
	readers []*reader // of the logs in their order
	blocks  []block   // of each
}

func (l *Later) logsOf(q *scenario.Question) *laterLogs {
	logs := &laterLogs{logReader: newLogReader(nil, q, l.dates, true)}
	for _, file := range q.Log.Files {
		b := block{file: file}
		if info := l.stats[file]; info != nil {
			b.size = info.Size()
		}
		logs.readers, logs.blocks = append(logs.readers, l.loader.reader(file)), append(logs.blocks, b)
	}
	return logs
}

func (l *Later) entry(q *scenario.Question, e *scenario.Entry, r *laterLogs) (scenario.Entry, error) {
	line, err := l.line(&r.blocks[e.In], int64(e.Offset))
	if err != nil {
		return *e, err
	}
	r.reader = r.readers[e.In]
	whole, ok := r.scan(line, int(e.Line))
	if !ok || whole.Date != e.Date || whole.Recorded != e.Recorded || whole.Indicator != e.Indicator || whole.Status != e.Status {
		return *e, ErrChanged
	}
	whole.ID = r.idOf(chunk{text: line, line: int(e.Line), lines: 1}, true)
	whole.In, whole.Line, whole.Offset, whole.Author = e.In, e.Line, e.Offset, e.Author
	if l.loader.linker != nil && len(l.loader.linker.Entry(q, &whole)) > 0 {
		return *e, ErrChanged
	}
	return whole, nil
}

// A block is a part of a log.
type block struct {
	file string
	size int64 // of the whole log
	data []byte
	from int64 // where in the log it begins
}

// line returns the line that begins at a place in a log, without its end.
func (l *Later) line(b *block, at int64) ([]byte, error) {
	if line, ok := b.line(at); ok {
		return line, nil
	}
	return l.fill(b, at)
}

// line returns a line if the block holds it whole.
func (b *block) line(at int64) ([]byte, bool) {
	if at < b.from || at >= b.from+int64(len(b.data)) {
		return nil, false
	}
	rest := b.data[at-b.from:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		return rest[:end], true
	}
	return rest, b.from+int64(len(b.data)) == b.size
}

// fill reads the part of a log that holds the line at a place, and much of what stands before it: logs are gone through
// from their end.
func (l *Later) fill(b *block, at int64) ([]byte, error) {
	f, err := l.open(b.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for after := int64(l.size) / 8; ; after *= 8 {
		b.from = max(at+after-int64(l.size), 0)
		b.from = min(b.from, at)
		b.data = append(b.data[:0], make([]byte, min(at+after, b.size)-b.from)...)
		if _, err := f.ReadAt(b.data, b.from); err != nil {
			if err == io.EOF {
				err = ErrChanged
			}
			return nil, err
		}
		if line, ok := b.line(at); ok {
			return line, nil
		}
		if at+after >= b.size {
			return nil, ErrChanged
		}
	}
}

// open opens a log, if it is still the one that was read first.
func (l *Later) open(log string) (*os.File, error) {
	if l.disk.Root == nil {
		folder, err := os.OpenRoot(l.root)
		if err != nil {
			return nil, err
		}
		l.disk = disk{folder, &openFolders{roots: map[string]*os.Root{}}}
	}
	f, err := l.disk.open(log)
	if err != nil {
		return nil, ErrChanged // it could be read before
	}
	info, err := f.Stat()
	if was := l.stats[log]; err != nil || !os.SameFile(was, info) || was.Size() != info.Size() || !was.ModTime().Equal(info.ModTime()) {
		_ = f.Close()
		return nil, ErrChanged
	}
	return f, nil
}

// Close lets go of the folders that were opened.
func (l *Later) Close() {
	if l.disk.Root != nil {
		l.disk.folders.close()
		_ = l.disk.Close()
		l.disk = disk{}
	}
}

// An entryLine is the place of an entry in the logs of a question.
type entryLine struct {
	in   uint16
	line uint32
}

// odd are the entries that cannot be read later, since the scanner does not know their lines.
func (r *logReader) odd() map[entryLine]bool {
	if !r.later {
		return nil
	}
	odd := map[entryLine]bool{}
	for in, f := range r.files {
		for _, line := range f.uncanonical {
			odd[entryLine{uint16(in), uint32(line)}] = true
		}
	}
	return odd
}
