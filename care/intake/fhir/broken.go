package fhir

import (
	"compress/flate"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// Broken says why an entry cannot be read. Its text names the element and the
// fault and never holds a value out of the resource.
type Broken struct {
	Resource string // FHIR type, when known
	Element  string // path of the element within the resource, when known
	Reason   string
}

// Error is the fault with its place, as "Patient.birthDate: not a FHIR date".
func (b *Broken) Error() string {
	switch {
	case b.Element != "" && b.Resource != "":
		return b.Resource + "." + b.Element + ": " + b.Reason
	case b.Element != "":
		return b.Element + ": " + b.Reason
	case b.Resource != "":
		return b.Resource + ": " + b.Reason
	}
	return b.Reason
}

// The faults of a file as a whole. Each ends the reading of that file.
var (
	errShape    = errors.New("neither a resource nor a bundle")
	errTooLarge = errors.New("larger than the limit for one resource")
	errBomb     = errors.New("unpacks to far more than its size, as only a decompression bomb does")
	errFileSize = errors.New("unpacks to more than the limit for one file")
)

// broken turns an error of the decoders into one that is safe to show: the
// decoders quote what they read.
func broken(resource string, err error) *Broken {
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	var corrupt flate.CorruptInputError
	switch {
	case errors.As(err, &wrong):
		return &Broken{resource, wrong.Field, fmt.Sprintf("expected %s, found %s", expected(wrong.Type), found(wrong.Value))}
	case errors.As(err, &syntax):
		return &Broken{resource, "", fmt.Sprintf("not JSON at byte %d of it", syntax.Offset)}
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &Broken{resource, "", "the file ends in the middle of it"}
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return &Broken{resource, "", "the compressed data is damaged"}
	case errors.Is(err, errShape), errors.Is(err, errTooLarge), errors.Is(err, errBomb), errors.Is(err, errFileSize):
		return &Broken{resource, "", err.Error()}
	}
	return &Broken{resource, "", "cannot be decoded"}
}

// expected is the JSON kind that a Go type stands for.
func expected(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch kind := t.Kind(); {
	case kind == reflect.Struct, kind == reflect.Map:
		return "an object"
	case kind == reflect.Slice:
		return "a list"
	case kind == reflect.Bool:
		return "true or false"
	case kind == reflect.Int, t == reflect.TypeFor[json.Number]():
		return "a number"
	}
	return "text"
}

// found is the JSON kind in a decoder's message, which for numbers goes on with
// the number itself.
func found(value string) string {
	for _, kind := range []string{"string", "number", "bool", "array", "object"} {
		if len(value) >= len(kind) && value[:len(kind)] == kind {
			return kinds[kind]
		}
	}
	return "something else"
}

var kinds = map[string]string{
	"string": "text", "number": "a number", "bool": "true or false", "array": "a list", "object": "an object",
}
