package fhir

// MessageHeader is what a bundle of type message begins with: what happened, to
// which resources, and who says so (R4 MessageHeader).
type MessageHeader struct {
	Resource

	EventCoding Coding        `json:"eventCoding,omitzero"`
	Focus       []Reference   `json:"focus,omitempty"`
	Sender      Reference     `json:"sender,omitzero"`
	Responsible Reference     `json:"responsible,omitzero"`
	Source      MessageSource `json:"source,omitzero"`
}

// MessageSource is the system that a message comes from (R4 MessageHeader.source).
type MessageSource struct {
	Name     string `json:"name,omitempty"`
	Endpoint string `json:"endpoint,omitempty"`
}
