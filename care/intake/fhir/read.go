package fhir

import (
	"errors"
	"io"
	"iter"
)

// Read yields the entries of a file in order, whatever kind of file it is: a
// bundle, a single resource, several resources one after another, or NDJSON. At
// most one resource is in memory at a time. Whatever ends the file early is the
// last entry, with its reason; an entry that is only itself at fault does not
// stop the ones after it.
func Read(f File, limits Limits) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		top := Entry{File: f.Name, Index: -1}
		source, watch, err := f.stream(limits.orDefault())
		if err != nil {
			top.Err = unreadable(err)
			yield(top)
			return
		}
		defer func() { _ = source.Close() }() // nothing was written
		marked := func(e Entry) bool {
			e.Consumed = watch.consumed()
			return yield(e)
		}
		if f.lines() {
			readLines(watch, top, marked)
			return
		}
		readDocuments(watch, top, marked)
	}
}

// unreadable is the reason for a file that does not even open.
func unreadable(err error) *Broken {
	if b := broken("", err); b.Reason != "cannot be decoded" {
		return b
	}
	return &Broken{Reason: "the file cannot be opened"}
}

// readDocuments reads JSON documents one after another until the file ends.
func readDocuments(watch *guard, top Entry, yield func(Entry) bool) {
	d := newDocument(&filling{source: unmarked(watch)}, watch, yield)
	for d.more() {
		if !d.read(top) {
			return
		}
	}
	if err := d.end(); err != nil && !errors.Is(err, io.EOF) {
		top.Err = broken("", err)
		yield(top)
	}
}
