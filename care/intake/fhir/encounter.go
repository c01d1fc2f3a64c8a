package fhir

// Encounter is a contact between a patient and those who care for them (R4
// Encounter).
type Encounter struct {
	Resource

	Identifier      []Identifier           `json:"identifier,omitempty"`
	Status          string                 `json:"status,omitempty"`
	Class           Coding                 `json:"class,omitzero"`
	ClassHistory    []ClassPeriod          `json:"classHistory,omitempty"`
	Type            []CodeableConcept      `json:"type,omitempty"`
	Subject         Reference              `json:"subject,omitzero"`
	Participant     []EncounterParticipant `json:"participant,omitempty"`
	Period          Period                 `json:"period,omitzero"`
	ReasonCode      []CodeableConcept      `json:"reasonCode,omitempty"`
	Hospitalization Hospitalization        `json:"hospitalization,omitzero"`
	ServiceProvider Reference              `json:"serviceProvider,omitzero"`
	PartOf          Reference              `json:"partOf,omitzero"`
}

// ClassPeriod is a stretch of an encounter in one class (R4
// Encounter.classHistory).
type ClassPeriod struct {
	Class  Coding `json:"class,omitzero"`
	Period Period `json:"period,omitzero"`
}

// EncounterParticipant is somebody who took part and as what (R4
// Encounter.participant).
type EncounterParticipant struct {
	Type       []CodeableConcept `json:"type,omitempty"`
	Individual Reference         `json:"individual,omitzero"`
}

// Hospitalization is how a stay ended (R4 Encounter.hospitalization).
type Hospitalization struct {
	DischargeDisposition CodeableConcept `json:"dischargeDisposition,omitzero"`
}

// Performer is who led the encounter: the participant of type PPRF (primary
// performer) or ATND (attender), else the first.
func (e Encounter) Performer() Reference {
	for _, p := range e.Participant {
		for _, t := range p.Type {
			if word := t.Word(); word == "PPRF" || word == "ATND" {
				return p.Individual
			}
		}
	}
	if len(e.Participant) > 0 {
		return e.Participant[0].Individual
	}
	return Reference{}
}
