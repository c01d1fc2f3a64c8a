package fhir

// Task is one piece of work (R4 Task).
type Task struct {
	Resource
	Status          string          `json:"status"`
	StatusReason    CodeableConcept `json:"statusReason"`
	Priority        string          `json:"priority"`
	Code            CodeableConcept `json:"code"`
	Description     string          `json:"description"`
	Focus           Reference       `json:"focus"`
	For             Reference       `json:"for"`
	Encounter       Reference       `json:"encounter"`
	ExecutionPeriod Period          `json:"executionPeriod"`
	AuthoredOn      string          `json:"authoredOn"`
	LastModified    string          `json:"lastModified"`
	Requester       Reference       `json:"requester"`
	Owner           Reference       `json:"owner"`
	ReasonReference Reference       `json:"reasonReference"`
	Note            []Annotation    `json:"note"`
	Restriction     struct {
		Period Period `json:"period"`
	} `json:"restriction"`
}
