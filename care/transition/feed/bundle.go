package feed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"caseload/care/intake/fhir"
)

// bundle is what a message brings along.
type bundle struct {
	sent    time.Time
	entries []fhir.Entry
}

func readBundle(raw []byte) (*bundle, error) {
	b := &bundle{}
	for entry := range fhir.Read(fhir.Bytes("notification.json", raw), fhir.Limits{Entry: 4 << 20, File: 16 << 20}) {
		if entry.Err != nil {
			return nil, entry.Err
		}
		b.entries = append(b.entries, entry)
	}
	var top struct {
		Type      string `json:"type"`
		Timestamp string `json:"timestamp"`
	}
	if err := json.Unmarshal(raw, &top); err != nil || top.Type != "message" {
		return nil, &fhir.Broken{Resource: "Bundle", Element: "type", Reason: "not a message"}
	}
	sent, err := fhir.ParseTime("timestamp", top.Timestamp)
	if err != nil {
		return nil, broken("Bundle", err)
	}
	b.sent = sent.At
	return b, nil
}

// digest is a fingerprint of all that the message says but when it was sent.
func (b *bundle) digest() string {
	sum := sha256.New()
	for _, entry := range b.entries {
		var compact bytes.Buffer
		if json.Compact(&compact, entry.Raw) == nil { // what was read is JSON
			sum.Write(compact.Bytes())
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// broken is an error of reading an element as one of its resource.
func broken(resource string, err error) error {
	if b, ok := errors.AsType[*fhir.Broken](err); ok {
		return &fhir.Broken{Resource: resource, Element: b.Element, Reason: b.Reason}
	}
	return &fhir.Broken{Resource: resource, Reason: "cannot be read"}
}

// find is the resource of a type that a reference leads to; an empty reference
// leads to the first.
func find[T any](b *bundle, to fhir.Reference, kind string) (T, error) {
	keys := to.Keys(kind)
	for _, entry := range b.entries {
		if entry.ResourceType != kind {
			continue
		}
		at := []fhir.Key{fhir.Key(entry.FullURL), fhir.IDKey(kind, entry.ID)}
		if to.Empty() || slices.ContainsFunc(keys, func(k fhir.Key) bool { return k != "" && slices.Contains(at, k) }) {
			return fhir.Decode[T](entry)
		}
	}
	var none T
	return none, &fhir.Broken{Resource: kind, Reason: "missing: the message leads to none"}
}

// all is every resource of a type.
func all[T any](b *bundle, kind string) (list []T) {
	for _, entry := range b.entries {
		if entry.ResourceType != kind {
			continue
		}
		if one, err := fhir.Decode[T](entry); err == nil {
			list = append(list, one)
		}
	}
	return list
}
