package fhir

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Entry is one resource of a file, or the place where one cannot be read.
type Entry struct {
	File string // as it was named or found
	Line int    // line of an NDJSON file from 1, else 0
	// Index is the position within the bundle from 0, and -1 outside a bundle.
	Index        int
	Bundle       string // kind of the bundle (transaction, message, ...), else empty
	FullURL      string // Bundle.entry.fullUrl
	Method       string // Bundle.entry.request.method, else empty
	ResourceType string
	ID           string
	Raw          json.RawMessage // the resource as it was sent
	Err          *Broken         // why the resource cannot be used; nil when it can
	// Consumed is how much of the file, in bytes on disk, had been read when the
	// entry was: for progress, since decoders read ahead.
	Consumed int64
	// Skip says why an entry is passed over although nothing is wrong with it (a
	// line of an export's log, a deletion); empty for a resource.
	Skip string
}

// Place is where in its file the entry stands: "line 7",
// "Bundle.entry[3]" or both.
func (e Entry) Place() string {
	switch {
	case e.Line > 0 && e.Index >= 0:
		return fmt.Sprintf("line %d Bundle.entry[%d]", e.Line, e.Index)
	case e.Line > 0:
		return fmt.Sprintf("line %d", e.Line)
	case e.Index >= 0:
		return fmt.Sprintf("Bundle.entry[%d]", e.Index)
	}
	return "resource"
}

// header is the part of every resource that says what it is.
type header struct {
	ResourceType string `json:"resourceType"`
	ID           string `json:"id"`
}

// withResource fills in the resource and judges it.
func (e Entry) withResource(raw json.RawMessage) Entry {
	e.Raw = raw
	var head header
	err := json.Unmarshal(raw, &head)
	if e.ID = head.ID; typeName(head.ResourceType) {
		e.ResourceType = head.ResourceType
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok && syntax.Offset >= int64(len(raw)) {
		e.Err = &Broken{Reason: "the line ends in the middle of a resource"}
		return e
	}
	if err != nil {
		e.Err = broken("", err)
		return e
	}
	if e.Err = head.check(); e.Err == nil {
		e.Err = Storable(raw)
	}
	return e
}

// check refuses a resource whose type cannot be one, or whose id is too long to
// be one (R4 allows 64 characters; real senders pass it a little).
func (h header) check() *Broken {
	switch {
	case h.ResourceType == "":
		return &Broken{Element: "resourceType", Reason: "missing: this is not a FHIR resource"}
	case !typeName(h.ResourceType):
		return &Broken{Element: "resourceType", Reason: "not the name of a FHIR resource"}
	case len(h.ID) > 255:
		return &Broken{Resource: h.ResourceType, Element: "id", Reason: "longer than 255 characters"}
	}
	return nil
}

// typeName reports whether a word looks like a resource type: a capital and
// letters. Types that are not known are kept raw, so this is no list of types.
func typeName(word string) bool {
	if word == "" || len(word) > 64 || word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	for _, c := range word {
		if (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}
