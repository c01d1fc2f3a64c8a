package fhir

import "caseload/care/code"

// Goal is what is to be reached (R4 Goal).
type Goal struct {
	Resource

	LifecycleStatus      string            `json:"lifecycleStatus,omitempty"`
	AchievementStatus    CodeableConcept   `json:"achievementStatus,omitzero"`
	Category             []CodeableConcept `json:"category,omitempty"`
	Priority             CodeableConcept   `json:"priority,omitzero"`
	Description          CodeableConcept   `json:"description,omitzero"`
	Subject              Reference         `json:"subject,omitzero"`
	StartDate            string            `json:"startDate,omitempty"`
	StartCodeableConcept CodeableConcept   `json:"startCodeableConcept,omitzero"`
	Target               []GoalTarget      `json:"target,omitempty"`
	StatusDate           string            `json:"statusDate,omitempty"`
	StatusReason         string            `json:"statusReason,omitempty"`
	ExpressedBy          Reference         `json:"expressedBy,omitzero"`
	Addresses            []Reference       `json:"addresses,omitempty"`
	Note                 []Annotation      `json:"note,omitempty"`
}

// GoalTarget is a measure and what it should reach (R4 Goal.target).
type GoalTarget struct {
	Measure               CodeableConcept  `json:"measure,omitzero"`
	DetailQuantity        *Quantity        `json:"detailQuantity,omitempty"`
	DetailCodeableConcept *CodeableConcept `json:"detailCodeableConcept,omitempty"`
	DetailString          *string          `json:"detailString,omitempty"`
	DetailBoolean         *bool            `json:"detailBoolean,omitempty"`
	DetailInteger         *int             `json:"detailInteger,omitempty"`
	DetailRange           *Range           `json:"detailRange,omitempty"`
	DetailRatio           *Ratio           `json:"detailRatio,omitempty"`
	DueDate               string           `json:"dueDate,omitempty"`
	DueDuration           *Quantity        `json:"dueDuration,omitempty"`
}

// Kept is the target as it is kept.
func (t GoalTarget) Kept() code.Target {
	due, err := code.ParseDate(t.DueDate)
	if err != nil {
		due = ""
	}
	return code.Target{Measure: t.Measure.Prefer(code.LOINC), Detail: t.Detail().Value(), DueOn: due}
}

// Detail is what the measure should reach, as the choices of an observation.
func (t GoalTarget) Detail() Choice {
	return Choice{
		Quantity: t.DetailQuantity, CodeableConcept: t.DetailCodeableConcept, String: t.DetailString,
		Boolean: t.DetailBoolean, Integer: t.DetailInteger, Range: t.DetailRange, Ratio: t.DetailRatio,
	}
}
