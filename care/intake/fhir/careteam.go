package fhir

// CareTeam is the group who care for a patient (R4 CareTeam).
type CareTeam struct {
	Resource

	Status               string            `json:"status,omitempty"`
	Category             []CodeableConcept `json:"category,omitempty"`
	Name                 string            `json:"name,omitempty"`
	Subject              Reference         `json:"subject,omitzero"`
	Encounter            Reference         `json:"encounter,omitzero"`
	Period               Period            `json:"period,omitzero"`
	Participant          []Participant     `json:"participant,omitempty"`
	ManagingOrganization []Reference       `json:"managingOrganization,omitempty"`
}

// Participant is one member of a care team (R4 CareTeam.participant).
type Participant struct {
	Role       []CodeableConcept `json:"role,omitempty"`
	Member     Reference         `json:"member,omitzero"`
	OnBehalfOf Reference         `json:"onBehalfOf,omitzero"`
	Period     Period            `json:"period,omitzero"`
}
