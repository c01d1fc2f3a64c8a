package fhir

// Task is one piece of work (R4 Task).
type Task struct {
	Resource

	BasedOn         []Reference     `json:"basedOn,omitempty"`
	PartOf          []Reference     `json:"partOf,omitempty"`
	Status          string          `json:"status,omitempty"`
	StatusReason    CodeableConcept `json:"statusReason,omitzero"`
	BusinessStatus  CodeableConcept `json:"businessStatus,omitzero"`
	Intent          string          `json:"intent,omitempty"`
	Priority        string          `json:"priority,omitempty"`
	Code            CodeableConcept `json:"code,omitzero"`
	Description     string          `json:"description,omitempty"`
	Focus           Reference       `json:"focus,omitzero"`
	For             Reference       `json:"for,omitzero"`
	Encounter       Reference       `json:"encounter,omitzero"`
	ExecutionPeriod Period          `json:"executionPeriod,omitzero"`
	AuthoredOn      string          `json:"authoredOn,omitempty"`
	LastModified    string          `json:"lastModified,omitempty"`
	Requester       Reference       `json:"requester,omitzero"`
	Owner           Reference       `json:"owner,omitzero"`
	ReasonCode      CodeableConcept `json:"reasonCode,omitzero"`
	ReasonReference Reference       `json:"reasonReference,omitzero"`
	Note            []Annotation    `json:"note,omitempty"`
	Restriction     TaskRestriction `json:"restriction,omitzero"`
}

// TaskRestriction is from when and by when a task is to be done (R4
// Task.restriction).
type TaskRestriction struct {
	Period Period `json:"period,omitzero"`
}
