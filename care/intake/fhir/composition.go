package fhir

// Composition is a document: who says what about whom, section by section (R4
// Composition).
type Composition struct {
	Resource

	Status    string               `json:"status,omitempty"`
	Type      CodeableConcept      `json:"type,omitzero"`
	Subject   Reference            `json:"subject,omitzero"`
	Encounter Reference            `json:"encounter,omitzero"`
	Date      string               `json:"date,omitempty"`
	Author    []Reference          `json:"author,omitempty"`
	Title     string               `json:"title,omitempty"`
	Attester  []Attester           `json:"attester,omitempty"`
	Custodian Reference            `json:"custodian,omitzero"`
	Event     []CompositionEvent   `json:"event,omitempty"`
	Section   []CompositionSection `json:"section,omitempty"`
}

// Attester is who stands for the document (R4 Composition.attester).
type Attester struct {
	Mode  string    `json:"mode,omitempty"`
	Time  string    `json:"time,omitempty"`
	Party Reference `json:"party,omitzero"`
}

// CompositionEvent is what the document is about (R4 Composition.event).
type CompositionEvent struct {
	Code   []CodeableConcept `json:"code,omitempty"`
	Period Period            `json:"period,omitzero"`
	Detail []Reference       `json:"detail,omitempty"`
}

// CompositionSection is a part of the document, in words and as resources (R4
// Composition.section).
type CompositionSection struct {
	Title       string          `json:"title,omitempty"`
	Code        CodeableConcept `json:"code,omitzero"`
	Text        *Narrative      `json:"text,omitempty"`
	Mode        string          `json:"mode,omitempty"`
	Entry       []Reference     `json:"entry,omitempty"`
	EmptyReason CodeableConcept `json:"emptyReason,omitzero"`
}

// RecipientExtension is for whom a Composition was made (C-CDA on FHIR 1.2.0).
const RecipientExtension = "http://hl7.org/fhir/us/ccda/StructureDefinition/InformationRecipientExtension"
