package fhir_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"caseload/care/intake/fhir"
)

// FuzzReadBundle feeds the reader anything: it must end, count its places
// upward, and hand on only what a database can keep.
func FuzzReadBundle(f *testing.F) {
	for _, name := range []string{"medicationrequest-contained-oral-axid.json", "allergyintolerance-provenance-example1.json", "goal-1.json"} {
		content, err := os.ReadFile(filepath.Join("..", "testdata", "us-core-examples", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content, false)
	}
	f.Add([]byte("\x1f\x8b\x08\x00\x00\x00\x00\x00"), false)
	f.Add([]byte(`{"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"Patient","id":"a"}},{"resource":{"resourceTy`), false)
	f.Add([]byte("{\"resourceType\":\"Patient\"}\n{\"exportId\":1,\"eventId\":2}\n\n{\"resourceType\":\"Bundle\",\"entry\":[{}]}"), true)
	f.Add([]byte(`{"entry":[{"resource":{"resourceType":"Patient"}}],"resourceType":"Bundle"}`), true)
	f.Fuzz(func(t *testing.T, content []byte, lines bool) {
		name := "x.json"
		if lines {
			name = "x.ndjson"
		}
		last := fhir.Entry{Index: -1}
		for entry := range fhir.Read(fhir.Bytes(name, content), fhir.Limits{Entry: 1 << 20, File: 8 << 20}) {
			if entry.Line < last.Line || entry.Line == last.Line && entry.Index >= 0 && entry.Index < last.Index && entry.Index > 0 {
				t.Errorf("%s after %s", entry.Place(), last.Place())
			}
			last = entry
			if entry.Err == nil && entry.Skip == "" {
				check(t, entry)
			}
		}
	})
}

func check(t *testing.T, entry fhir.Entry) {
	t.Helper()
	if !json.Valid(entry.Raw) || fhir.Storable(entry.Raw) != nil || entry.ResourceType == "" {
		t.Errorf("%s is handed on and cannot be kept", entry.Place())
	}
	_, _ = fhir.Decode[fhir.Patient](entry)
	_, _ = fhir.Decode[fhir.Observation](entry)
	if order, err := fhir.Decode[fhir.MedicationRequest](entry); err == nil {
		order.Subject.Keys("Patient")
		fhir.Sig(order.DosageInstruction)
		_, _ = order.ContainedMedication()
	}
}
