package fhir

import (
	"encoding/json"
	"time"
)

// Resource is what every resource has: its id, when its source last changed it,
// its labels, and the resources it carries inside itself.
type Resource struct { //nolint:recvcheck // it is read by value and decoded by pointer
	ResourceType string            `json:"resourceType,omitempty"`
	ID           string            `json:"id,omitempty"`
	Meta         Meta              `json:"meta,omitzero"`
	Text         *Narrative        `json:"text,omitempty"`
	Contained    []json.RawMessage `json:"contained,omitempty"`
	Extension    []Extension       `json:"extension,omitempty"`
}

// Meta is what a server says of a resource (R4 Meta).
type Meta struct {
	VersionID   string   `json:"versionId,omitempty"`
	LastUpdated string   `json:"lastUpdated,omitempty"`
	Profile     []string `json:"profile,omitempty"`
	Security    []Coding `json:"security,omitempty"`
	Tag         []Coding `json:"tag,omitempty"`
}

// Narrative is a resource in words, as XHTML (R4 Narrative).
type Narrative struct {
	Status string `json:"status,omitempty"`
	Div    string `json:"div,omitempty"`
}

// Updated is when the source last changed the resource, the zero time when it
// does not say or says it wrongly.
func (r Resource) Updated() time.Time {
	at, err := ParseTime("meta.lastUpdated", r.Meta.LastUpdated)
	if err != nil {
		return time.Time{}
	}
	return at.At
}

// Sensitivity is the confidential category of the resource's security labels.
func (r Resource) Sensitivity() string { return Sensitivity(r.Meta.Security) }

// Sensitivity is the first confidential category among security labels (HL7 v3
// ActCode SUD, PSY, HIV, SEX or ETH), empty when there is none.
func Sensitivity(labels []Coding) string {
	for _, label := range labels {
		switch label.Code {
		case "SUD", "PSY", "HIV", "SEX", "ETH":
			return label.Code
		case "ETHUD", "OPIOIDUD":
			return "SUD" // kinds of substance use disorder
		}
	}
	return ""
}

// Decode reads the resource of an entry as T. Elements that T does not know are
// passed over; one of the wrong kind makes the whole resource Broken, since half
// a statement about a patient is worse than none.
func Decode[T any](e Entry) (T, error) {
	var resource T
	if err := json.Unmarshal(e.Raw, &resource); err != nil {
		return resource, broken(e.ResourceType, err)
	}
	return resource, nil
}

// contained finds a resource inside another by its id and reads it as T; ok is
// false when it is not there or is of the wrong kind.
func contained[T any](list []json.RawMessage, resourceType, id string) (resource T, ok bool) {
	for _, raw := range list {
		var head header
		if json.Unmarshal(raw, &head) == nil && head.ResourceType == resourceType && head.ID == id {
			return resource, json.Unmarshal(raw, &resource) == nil
		}
	}
	return resource, false
}

// Annotation is a note (R4 Annotation).
type Annotation struct {
	AuthorReference Reference `json:"authorReference,omitzero"`
	AuthorString    string    `json:"authorString,omitempty"`
	Time            string    `json:"time,omitempty"`
	Text            string    `json:"text,omitempty"`
}

// Notes is the notes as one text, a paragraph each.
func Notes(list []Annotation) string {
	text := ""
	for _, note := range list {
		if text != "" && note.Text != "" {
			text += "\n\n"
		}
		text += note.Text
	}
	return text
}

// About is the patient that a resource of any type is about, as far as it says
// so in the usual elements; empty when it does not.
func About(e Entry) Reference {
	var subject struct {
		Patient     Reference `json:"patient,omitzero"`
		Subject     Reference `json:"subject,omitzero"`
		Beneficiary Reference `json:"beneficiary,omitzero"`
		For         Reference `json:"for,omitzero"`
	}
	if json.Unmarshal(e.Raw, &subject) != nil {
		return Reference{} // elements of the same name that mean something else
	}
	for _, ref := range []Reference{subject.Patient, subject.Subject, subject.Beneficiary, subject.For} {
		if !ref.Empty() {
			return ref
		}
	}
	return Reference{}
}

// Any is a resource of any type.
type Any interface{ Head() *Resource }

// Head is what the resource has in common with every other.
func (r *Resource) Head() *Resource { return r }
