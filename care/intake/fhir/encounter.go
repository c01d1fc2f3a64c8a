package fhir

// Encounter is a contact between a patient and those who care for them (R4
// Encounter).
type Encounter struct {
	Resource
	Identifier  []Identifier      `json:"identifier"`
	Status      string            `json:"status"`
	Class       Coding            `json:"class"`
	Type        []CodeableConcept `json:"type"`
	Subject     Reference         `json:"subject"`
	Participant []struct {
		Type       []CodeableConcept `json:"type"`
		Individual Reference         `json:"individual"`
	} `json:"participant"`
	Period          Period            `json:"period"`
	ReasonCode      []CodeableConcept `json:"reasonCode"`
	Hospitalization struct {
		DischargeDisposition CodeableConcept `json:"dischargeDisposition"`
	} `json:"hospitalization"`
	ServiceProvider Reference `json:"serviceProvider"`
	PartOf          Reference `json:"partOf"`
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
