package eob_test

import (
	"os"
	"path/filepath"
	"testing"

	"caseload/care/intake/claim/eob"
	"caseload/care/intake/fhir"
)

// FuzzParse feeds the reader anything for a resource: it must end, and what it
// does not hand on it must explain.
func FuzzParse(f *testing.F) {
	names, err := filepath.Glob(filepath.Join("testdata", "bfd", "*.json"))
	if err != nil || len(names) == 0 {
		f.Fatal("no samples", err)
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(minimal))
	f.Add([]byte(`{"resourceType":"ExplanationOfBenefit","item":[{"quantity":{"value":1e9}}]}`))
	f.Add([]byte(`{"resourceType":"ExplanationOfBenefit","contained":[{"id":""}],"diagnosis":[{"diagnosisReference":{"reference":"#"}}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		for entry := range fhir.Read(fhir.Bytes("x.json", content), fhir.Limits{Entry: 1 << 20, File: 8 << 20}) {
			if entry.Skip != "" || entry.Err == nil && entry.ResourceType != "ExplanationOfBenefit" {
				continue
			}
			c, faults, ok := eob.Parse(entry)
			if !ok && len(faults) == 0 {
				t.Error("not handed on, and nothing says why")
			}
			if ok && (c.ID == "" || c.Thru < c.From) {
				t.Errorf("handed on without an id, or with its days turned round")
			}
		}
	})
}
