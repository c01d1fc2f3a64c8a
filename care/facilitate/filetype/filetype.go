// Package filetype says which files may go along with a message. What a browser
// could run, as HTML and SVG, is not among them.
package filetype

import (
	"bytes"
	_ "embed" // the table below
	"encoding/hex"
	"strconv"
	"sync"
	"unicode/utf8"

	"caseload/care/identify/fact"
)

// Type is a kind of file that may go along.
type Type struct {
	ContentType string
	// Largest is the most bytes that a file of the type may have.
	Largest int

	offset    int
	signature []byte
}

//go:embed types.csv
var typesCSV string

var types = sync.OnceValue(func() map[string]Type {
	all := map[string]Type{}
	for _, row := range fact.Read(typesCSV, "content_type", "largest_bytes", "offset", "signature").Rows {
		signature, err := hex.DecodeString(row[3])
		if err != nil {
			panic("filetype: a signature is no hexadecimal text")
		}
		all[row[0]] = Type{row[0], number(row[1]), number(row[2]), signature}
	}
	return all
})

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic("filetype: no whole number: " + text)
	}
	return n
}

// Of is the type of that name; ok is false for one that is not allowed.
func Of(contentType string) (t Type, ok bool) {
	t, ok = types()[contentType]
	return t, ok
}

// Holds reports whether the bytes are of the type as far as they show it: they
// begin as its files do, and text is text.
func (t Type) Holds(content []byte) bool {
	if len(t.signature) == 0 {
		return utf8.Valid(content) && !bytes.ContainsRune(content, 0)
	}
	return len(content) >= t.offset && bytes.HasPrefix(content[t.offset:], t.signature)
}
