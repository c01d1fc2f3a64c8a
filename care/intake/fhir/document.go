package fhir

import (
	"bytes"
	"encoding/json"
	"io"
)

// document reads one JSON object at a time and takes bundles apart while it
// reads, so that a bundle of any size costs the memory of one entry.
type document struct {
	decoder *json.Decoder
	watch   *guard
	yield   func(Entry) bool
	last    error // what the look for a further document met
}

func newDocument(source io.Reader, watch *guard, yield func(Entry) bool) *document {
	return &document{decoder: json.NewDecoder(source), watch: watch, yield: yield}
}

// more opens the next object; false at the end of the input or at a fault.
func (d *document) more() bool {
	d.watch.next()
	token, err := d.decoder.Token()
	if err == nil && token != json.Delim('{') {
		err = errShape
	}
	d.last = err
	return err == nil
}

// end is what made more return false.
func (d *document) end() error { return d.last }

// field is a member of an object as it was written.
type field struct {
	name  string
	value json.RawMessage
}

// read reads the members of the object that more opened. It returns false when
// reading must stop: at damage, or when nobody wants more.
func (d *document) read(top Entry) bool {
	var fields []field
	for d.decoder.More() {
		name, err := d.name()
		if err != nil {
			return d.stop(top, err)
		}
		if name == "entry" && maybeBundle(fields) {
			rest, ok := d.entries(top, fields)
			if !ok {
				return false
			}
			if rest != nil {
				fields = append(fields, field{name, rest})
			}
			continue
		}
		var value json.RawMessage
		if err := d.decoder.Decode(&value); err != nil {
			return d.stop(top, err)
		}
		fields = append(fields, field{name, value})
	}
	if _, err := d.decoder.Token(); err != nil {
		return d.stop(top, err)
	}
	return d.whole(top, fields)
}

func (d *document) name() (string, error) {
	token, err := d.decoder.Token()
	if err != nil {
		return "", err
	}
	name, ok := token.(string)
	if !ok {
		return "", errShape
	}
	return name, nil
}

// stop reports damage and ends the reading.
func (d *document) stop(at Entry, err error) bool {
	at.Err = broken(at.ResourceType, err)
	d.yield(at)
	return false
}

// whole hands on an object that was not taken apart: a single resource, or a
// bundle whose entries came before its type and did not look like a bundle's.
func (d *document) whole(top Entry, fields []field) bool {
	if !bundle(fields) {
		return d.yield(single(top, assemble(fields)))
	}
	for _, f := range fields {
		if f.name == "entry" {
			inner := newDocument(bytes.NewReader(f.value), d.watch, d.yield)
			_, ok := inner.entries(top, fields)
			return ok
		}
	}
	return true
}

// single is the entry of a resource that stands alone.
func single(top Entry, raw json.RawMessage) Entry {
	entry := top.withResource(raw)
	if entry.ResourceType != "" {
		return entry
	}
	if why := notResource(raw); why != "" {
		top.Raw, top.Skip = raw, why
		return top
	}
	return entry
}

// assemble writes the members back as one object.
func assemble(fields []field) json.RawMessage {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quoted(f.name))
		b.WriteByte(':')
		b.Write(f.value)
	}
	b.WriteByte('}')
	return b.Bytes()
}

// quoted is text as JSON, with whatever is in it.
func quoted(text string) string {
	raw, err := json.Marshal(text)
	if err != nil {
		return `""` // text always marshals
	}
	return string(raw)
}

// bundle reports whether the members read so far say that this is a Bundle.
func bundle(fields []field) bool { return member(fields, "resourceType") == "Bundle" }

// maybeBundle reports whether the members read so far leave it possible: real
// senders do write resourceType last.
func maybeBundle(fields []field) bool {
	kind := member(fields, "resourceType")
	return kind == "Bundle" || kind == ""
}

// member is the text of a member, empty when it is absent or no text.
func member(fields []field, name string) string {
	for _, f := range fields {
		var value string
		if f.name == name && json.Unmarshal(f.value, &value) == nil {
			return value
		}
	}
	return ""
}
