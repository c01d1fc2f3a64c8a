package eob

import (
	"encoding/json"

	"caseload/care/intake/fhir"
)

// explanation is what is read of an ExplanationOfBenefit.
type explanation struct {
	ID   string `json:"id"`
	Meta struct {
		Profile  []string      `json:"profile"`
		Security []fhir.Coding `json:"security"`
		Tag      []fhir.Coding `json:"tag"`
	} `json:"meta"`
	Contained      []contained          `json:"contained"`
	Extension      []extension          `json:"extension"`
	Identifier     []fhir.Identifier    `json:"identifier"`
	Status         string               `json:"status"`
	Type           fhir.CodeableConcept `json:"type"`
	SubType        fhir.CodeableConcept `json:"subType"`
	Use            string               `json:"use"`
	Patient        fhir.Reference       `json:"patient"`
	BillablePeriod fhir.Period          `json:"billablePeriod"`
	Created        string               `json:"created"`
	Insurer        fhir.Reference       `json:"insurer"`
	Provider       fhir.Reference       `json:"provider"`
	Facility       fhir.Reference       `json:"facility"`
	Outcome        string               `json:"outcome"`
	SupportingInfo []information        `json:"supportingInfo"`
	Diagnosis      []diagnosis          `json:"diagnosis"`
	Procedure      []procedure          `json:"procedure"`
	Insurance      []struct {
		Focal    bool           `json:"focal"`
		Coverage fhir.Reference `json:"coverage"`
	} `json:"insurance"`
	Item         []item         `json:"item"`
	Adjudication []adjudication `json:"adjudication"`
	Total        []adjudication `json:"total"`
	Payment      struct {
		Amount money `json:"amount"`
	} `json:"payment"`
}

// contained is what is read of a resource inside the claim, whatever its type.
type contained struct {
	ResourceType string            `json:"resourceType"`
	ID           string            `json:"id"`
	Identifier   []fhir.Identifier `json:"identifier"`
	Name         json.RawMessage   `json:"name"` // text of an organization, a list of a person
	Code         json.RawMessage   `json:"code"`
	Type         json.RawMessage   `json:"type"`
	Payor        []fhir.Reference  `json:"payor"`
}

// extension is an extension whose value is a code.
type extension struct {
	URL    string      `json:"url"`
	Coding fhir.Coding `json:"valueCoding"`
}

// money is an amount of US dollars.
type money struct {
	Value json.Number `json:"value"`
}

// adjudication is an amount, or a decision, by category.
type adjudication struct {
	Category fhir.CodeableConcept `json:"category"`
	Amount   money                `json:"amount"`
}

// information is a supporting information by category.
type information struct {
	Category      fhir.CodeableConcept `json:"category"`
	Code          fhir.CodeableConcept `json:"code"`
	TimingPeriod  fhir.Period          `json:"timingPeriod"`
	ValueQuantity struct {
		Value json.Number `json:"value"`
	} `json:"valueQuantity"`
}

type diagnosis struct {
	Sequence    int                    `json:"sequence"`
	Concept     fhir.CodeableConcept   `json:"diagnosisCodeableConcept"`
	Reference   fhir.Reference         `json:"diagnosisReference"`
	Type        []fhir.CodeableConcept `json:"type"`
	OnAdmission fhir.CodeableConcept   `json:"onAdmission"`
}

type procedure struct {
	Sequence int                  `json:"sequence"`
	Date     string               `json:"date"`
	Concept  fhir.CodeableConcept `json:"procedureCodeableConcept"`
}

type item struct {
	Sequence          int                  `json:"sequence"`
	Extension         []extension          `json:"extension"`
	DiagnosisSequence []int                `json:"diagnosisSequence"`
	Revenue           fhir.CodeableConcept `json:"revenue"`
	Product           fhir.CodeableConcept `json:"productOrService"`
	ServicedDate      string               `json:"servicedDate"`
	ServicedPeriod    fhir.Period          `json:"servicedPeriod"`
	Location          fhir.CodeableConcept `json:"locationCodeableConcept"`
	Quantity          struct {
		Value json.Number `json:"value"`
	} `json:"quantity"`
	Encounter    []fhir.Reference `json:"encounter"`
	Adjudication []adjudication   `json:"adjudication"`
	Detail       []struct {
		Product fhir.CodeableConcept `json:"productOrService"`
	} `json:"detail"`
}
