package exchange

import "caseload/care/intake/fhir"

// Bundle is resources that belong together (R4 Bundle of type collection).
type Bundle struct {
	ResourceType string    `json:"resourceType"`
	Meta         fhir.Meta `json:"meta,omitzero"`
	Type         string    `json:"type"`
	Entry        []Entry   `json:"entry,omitempty"`
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
	var all []string
	for _, r := range resources {
		head := r.Head()
		b.Entry = append(b.Entry, Entry{base + head.ResourceType + "/" + head.ID, r})
		all = append(all, fhir.Sensitivity(head.Meta.Security))
	}
	b.Meta.Security = labels(strictest(all...))
	return b
}
