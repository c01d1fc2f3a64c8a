package fhir

// Coverage is who pays (R4 Coverage).
type Coverage struct {
	Resource
	Identifier   []Identifier    `json:"identifier"`
	Status       string          `json:"status"`
	Type         CodeableConcept `json:"type"`
	SubscriberID string          `json:"subscriberId"`
	Beneficiary  Reference       `json:"beneficiary"`
	Relationship CodeableConcept `json:"relationship"`
	Period       Period          `json:"period"`
	Payor        []Reference     `json:"payor"`
	Order        int             `json:"order"`
}

// MemberID is the number on the card: the identifier of type MB.
func (c Coverage) MemberID() string {
	for _, i := range c.Identifier {
		if i.Kept().Type == "MB" {
			return i.Value
		}
	}
	return ""
}
