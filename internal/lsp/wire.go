// Package lsp answers editors in the Language Server Protocol (3.17), on the reading and the rules that signpost check has.
//
// It reads no YAML of its own for what the files mean: names, mistakes and places come from a workspace that store read,
// with what is being typed in the place of what is on the disk. Only where the cursor stands, in a line that is not finished,
// is found from the text (cursor.go). While a file has mistakes, the names are those of the last time it had none.
package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A message is one of JSON-RPC 2.0: a request has an id and a method, a notification a method, an answer an id.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  any             `json:"result,omitempty"`
	Error   *refusal        `json:"error,omitempty"`
}

// An answer has a result even where it is nothing.
type answer struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

// A refusal says why a request has no result.
type refusal struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Error says why.
func (r *refusal) Error() string { return r.Message }

// The codes of refusals (JSON-RPC 2.0, and the protocol's own).
const (
	codeParse    = -32700
	codeUnknown  = -32601
	codeParams   = -32602
	codeRefused  = -32803
	largestFrame = 64 << 20
)

// receive reads a message. The error is io.EOF at the end, and another where the stream cannot be followed any more.
func receive(in *bufio.Reader) (message, error) {
	size := -1
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			if errors.Is(err, io.EOF) && line == "" && size < 0 {
				return message{}, io.EOF
			}
			return message{}, fmt.Errorf("the editor's message breaks off: %w", err)
		}
		name, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			break // the blank line
		}
		if strings.EqualFold(name, "Content-Length") {
			if size, err = strconv.Atoi(strings.TrimSpace(value)); err != nil || size < 0 || size > largestFrame {
				return message{}, fmt.Errorf("the editor announces a message of %q bytes", value)
			}
		}
	}
	if size < 0 {
		return message{}, errors.New("the editor's message has no Content-Length")
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(in, data); err != nil {
		return message{}, fmt.Errorf("the editor's message breaks off: %w", err)
	}
	var m message
	if err := json.Unmarshal(data, &m); err != nil {
		return message{Error: &refusal{codeParse, "the message is no JSON: " + err.Error()}}, nil
	}
	return m, nil
}

// send writes a message with its length before it.
func send(out io.Writer, m any) error {
	data, err := json.Marshal(m)
	if err == nil {
		_, err = out.Write(append([]byte("Content-Length: "+strconv.Itoa(len(data))+"\r\n\r\n"), data...))
	}
	return err
}
