package exchange

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// Bundle is resources that belong together (R4 Bundle).
type Bundle struct {
	ResourceType string          `json:"resourceType"`
	Meta         fhir.Meta       `json:"meta,omitzero"`
	Identifier   fhir.Identifier `json:"identifier,omitzero"`
	Type         string          `json:"type"`
	Timestamp    string          `json:"timestamp,omitempty"`
	Entry        []Entry         `json:"entry,omitempty"`
}

// Entry is one of them, with its address (R4 Bundle.entry).
type Entry struct {
	FullURL  string   `json:"fullUrl"`
	Resource fhir.Any `json:"resource"`
}

// Collect makes a bundle of resources. base is the address below which their ids
// hold. It carries the strictest label of what is in it.
func Collect(base string, resources []fhir.Any) Bundle {
	b := Bundle{ResourceType: "Bundle", Type: "collection"}
	for _, r := range resources {
		head := r.Head()
		b.Entry = append(b.Entry, Entry{base + head.ResourceType + "/" + head.ID, r})
	}
	b.Meta = Marked(resources)
	return b
}

// Marked are the labels of what is made of resources, and what must be said along with
// it.
func Marked(resources []fhir.Any) fhir.Meta {
	all := make([]string, len(resources))
	for i, r := range resources {
		all[i] = fhir.Sensitivity(r.Head().Meta.Security)
	}
	return marked(fhir.Meta{}, strictest(all...))
}

// Seal makes a document of a composition and what it refers to, as it is at the time:
// another document each time, since it is made of what is on record then.
func Seal(base string, resources []fhir.Any, at time.Time) Bundle {
	b := Collect(base, resources)
	b.Type, b.Timestamp = "document", instant(at)
	b.Identifier = fhir.Identifier{System: "urn:ietf:rfc:3986", Value: "urn:uuid:" + uuid.NewString()}
	return b
}
