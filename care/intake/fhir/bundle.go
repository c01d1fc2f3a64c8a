package fhir

import (
	"encoding/json"
	"errors"
	"strings"
)

// bundleEntry is what of Bundle.entry matters for reading.
type bundleEntry struct {
	FullURL  string          `json:"fullUrl"`
	Resource json.RawMessage `json:"resource"`
	Request  struct {
		Method string `json:"method"`
	} `json:"request"`
}

// entries reads the list of a bundle's entries. ok is false when reading must
// stop. When the members so far do not say that this is a bundle, and the first
// entry is none of a bundle's, the list is handed back as rest.
func (d *document) entries(top Entry, fields []field) (rest json.RawMessage, ok bool) {
	top.Bundle, top.Index = member(fields, "type"), 0
	d.watch.next()
	token, err := d.decoder.Token()
	switch {
	case err != nil:
		return nil, d.stop(top, err)
	case token == nil:
		return nil, true
	case token != json.Delim('['):
		return nil, d.stop(top, errShape)
	}
	if !bundle(fields) && d.decoder.More() {
		if rest, ok := d.first(top); rest != nil || !ok {
			return rest, ok
		}
		top.Index++
	}
	return nil, d.remaining(top)
}

// remaining reads the entries up to the end of their list.
func (d *document) remaining(at Entry) bool {
	for ; d.decoder.More(); at.Index++ {
		d.watch.next()
		var e bundleEntry
		err := d.decoder.Decode(&e)
		if !d.take(at, e, err) {
			return false
		}
	}
	if _, err := d.decoder.Token(); err != nil {
		return d.stop(at, err)
	}
	return true
}

// first reads the first entry of what may be a bundle. When it is none, the
// whole list is handed back.
func (d *document) first(at Entry) (rest json.RawMessage, ok bool) {
	var raw json.RawMessage
	if err := d.decoder.Decode(&raw); err != nil {
		return nil, d.stop(at, err)
	}
	var seen map[string]json.RawMessage
	_ = json.Unmarshal(raw, &seen) // what is no object has no members
	if seen["resource"] == nil && seen["fullUrl"] == nil && seen["request"] == nil {
		return d.list(at, raw)
	}
	var e bundleEntry
	err := json.Unmarshal(raw, &e)
	return nil, d.take(at, e, err)
}

// list reads the rest of a list that began with the element given.
func (d *document) list(at Entry, first json.RawMessage) (json.RawMessage, bool) {
	elements := []json.RawMessage{first}
	for d.decoder.More() {
		var raw json.RawMessage
		if err := d.decoder.Decode(&raw); err != nil {
			return nil, d.stop(at, err)
		}
		elements = append(elements, raw)
	}
	if _, err := d.decoder.Token(); err != nil {
		return nil, d.stop(at, err)
	}
	whole, err := json.Marshal(elements)
	return whole, err == nil
}

// take hands on one entry as it was decoded. One of the wrong kind is reported
// and passed; damage to the file ends the reading.
func (d *document) take(at Entry, e bundleEntry, err error) bool {
	if _, wrong := errors.AsType[*json.UnmarshalTypeError](err); wrong {
		at.Raw, at.Err = e.Resource, broken("", err)
		return d.yield(at)
	}
	if err != nil {
		return d.stop(at, err)
	}
	at.FullURL, at.Method = e.FullURL, strings.ToUpper(e.Request.Method)
	if at.Skip = e.without(); at.Skip != "" {
		return d.yield(at)
	}
	return d.yield(at.withResource(e.Resource))
}

// without says why an entry has no resource to take, empty when it has one. The
// importer adds and changes; it never deletes on a sender's word.
func (e bundleEntry) without() string {
	switch empty := len(e.Resource) == 0 || string(e.Resource) == "null"; {
	case strings.EqualFold(e.Request.Method, "DELETE"):
		return "a deletion, which an import does not do"
	case empty:
		return "an entry without a resource"
	}
	return ""
}
