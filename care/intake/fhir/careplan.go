package fhir

import (
	"encoding/json"

	"caseload/care/code"
)

// CarePlan is what has been agreed to do for a patient (R4 CarePlan).
type CarePlan struct {
	Resource

	InstantiatesURI []string          `json:"instantiatesUri,omitempty"`
	Status          string            `json:"status,omitempty"`
	Intent          string            `json:"intent,omitempty"`
	Category        []CodeableConcept `json:"category,omitempty"`
	Title           string            `json:"title,omitempty"`
	Description     string            `json:"description,omitempty"`
	Subject         Reference         `json:"subject,omitzero"`
	Encounter       Reference         `json:"encounter,omitzero"`
	Period          Period            `json:"period,omitzero"`
	Created         string            `json:"created,omitempty"`
	Author          Reference         `json:"author,omitzero"`
	Contributor     []Reference       `json:"contributor,omitempty"`
	CareTeam        []Reference       `json:"careTeam,omitempty"`
	Addresses       []Reference       `json:"addresses,omitempty"`
	Goal            []Reference       `json:"goal,omitempty"`
	Activity        []Activity        `json:"activity,omitempty"`
	Note            []Annotation      `json:"note,omitempty"`
}

// Activity is a planned activity, said here or by a request that is a resource of
// its own (R4 CarePlan.activity).
type Activity struct {
	ID        string          `json:"id,omitempty"`
	Extension []Extension     `json:"extension,omitempty"`
	Progress  []Annotation    `json:"progress,omitempty"`
	Reference Reference       `json:"reference,omitzero"`
	Detail    *ActivityDetail `json:"detail,omitempty"`
}

// Kept is the activity as it is kept; ok is false for a request that is a resource
// of its own.
func (a Activity) Kept() (kept code.Activity, ok bool) {
	if a.Detail == nil {
		return kept, false
	}
	return code.Activity{
		Code: a.Detail.Code.Value(), Status: a.Detail.Status,
		Description: a.Detail.Description, Location: a.Detail.Location.Display,
	}, true
}

// ActivityDetail is one planned activity (R4 CarePlan.activity.detail).
type ActivityDetail struct {
	Extension       []Extension       `json:"extension,omitempty"`
	Kind            string            `json:"kind,omitempty"`
	InstantiatesURI []string          `json:"instantiatesUri,omitempty"`
	Code            CodeableConcept   `json:"code,omitzero"`
	ReasonCode      []CodeableConcept `json:"reasonCode,omitempty"`
	ReasonReference []Reference       `json:"reasonReference,omitempty"`
	Goal            []Reference       `json:"goal,omitempty"`
	Status          string            `json:"status,omitempty"`
	StatusReason    CodeableConcept   `json:"statusReason,omitzero"`
	DoNotPerform    bool              `json:"doNotPerform,omitempty"`
	ScheduledTiming json.RawMessage   `json:"scheduledTiming,omitempty"`
	ScheduledPeriod Period            `json:"scheduledPeriod,omitzero"`
	ScheduledString string            `json:"scheduledString,omitempty"`
	Location        Reference         `json:"location,omitzero"`
	Performer       []Reference       `json:"performer,omitempty"`
	Description     string            `json:"description,omitempty"`
}
