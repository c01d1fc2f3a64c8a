package fhir

// CareTeam is the group who care for a patient (R4 CareTeam).
type CareTeam struct {
	Resource
	Status               string            `json:"status"`
	Category             []CodeableConcept `json:"category"`
	Name                 string            `json:"name"`
	Subject              Reference         `json:"subject"`
	Encounter            Reference         `json:"encounter"`
	Period               Period            `json:"period"`
	Participant          []Participant     `json:"participant"`
	ReasonCode           []CodeableConcept `json:"reasonCode"`
	ManagingOrganization []Reference       `json:"managingOrganization"`
}

// Participant is one member of a care team (R4 CareTeam.participant).
type Participant struct {
	Role   []CodeableConcept `json:"role"`
	Member Reference         `json:"member"`
	Period Period            `json:"period"`
}
