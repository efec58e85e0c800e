// Package lsp is a server for the Language Server Protocol (3.17). It uses the same reader and rules as signpost
// check.
//
// It does not interpret YAML itself: names, mistakes and places come from a workspace loaded by store, with the texts
// in the editor instead of those on disk. Only the position of the cursor, in an unfinished line, is found from the
// text (cursor.go). While a file has mistakes, the names are those of the last version without any.
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

// A message is a JSON-RPC 2.0 message: a request has an id and a method, a notification only a method, an answer only
// an id.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  any             `json:"result,omitempty"`
	Error   *responseError  `json:"error,omitempty"`
}

// A response always has a result, even if it is null.
type response struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  any             `json:"result"`
}

// A responseError is the error of a request.
type responseError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Error returns the message.
func (r *responseError) Error() string { return r.Message }

// The error codes (JSON-RPC 2.0, and the protocol's own).
const (
	codeParse   = -32700
	codeUnknown = -32601
	codeParams  = -32602
	codeRefused = -32803
	maxMessage  = 64 << 20
)

// receive reads a message. The error is io.EOF at the end, and another if the input is malformed.
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
			if size, err = strconv.Atoi(strings.TrimSpace(value)); err != nil || size < 0 || size > maxMessage {
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
		return message{Error: &responseError{codeParse, "the message is no JSON: " + err.Error()}}, nil
	}
	return m, nil
}

// send writes a message after its length.
func send(out io.Writer, m any) error {
	data, err := json.Marshal(m)
	if err == nil {
		_, err = out.Write(append([]byte("Content-Length: "+strconv.Itoa(len(data))+"\r\n\r\n"), data...))
	}
	return err
}
