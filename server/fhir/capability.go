package fhir

import (
	"net/http"

	"caseload/care/exchange"
	r4 "caseload/care/intake/fhir"
)

// capability is what the server can do (R4 CapabilityStatement).
type capability struct {
	ResourceType        string   `json:"resourceType"`
	Status              string   `json:"status"`
	Date                string   `json:"date"`
	Kind                string   `json:"kind"`
	Software            software `json:"software"`
	Implementation      words    `json:"implementation"`
	FHIRVersion         string   `json:"fhirVersion"`
	Format              []string `json:"format"`
	ImplementationGuide []string `json:"implementationGuide"`
	Rest                []rest   `json:"rest"`
}

type software struct {
	Name string `json:"name"`
}

type words struct {
	Description string `json:"description"`
	URL         string `json:"url"`
}

// rest is how it can be asked (R4 CapabilityStatement.rest).
type rest struct {
	Mode      string       `json:"mode"`
	Security  security     `json:"security"`
	Resource  []able       `json:"resource"`
	Operation []definition `json:"operation"`
}

// definition is an operation (R4 CapabilityStatement.rest.operation).
type definition struct {
	Name       string `json:"name"`
	Definition string `json:"definition"`
}

type security struct {
	Description string `json:"description"`
}

// able is what can be done with a type (R4 CapabilityStatement.rest.resource).
type able struct {
	Type             string        `json:"type"`
	SupportedProfile []string      `json:"supportedProfile,omitempty"`
	Interaction      []interaction `json:"interaction"`
	Versioning       string        `json:"versioning"`
	SearchParam      []searchParam `json:"searchParam,omitempty"`
	Operation        []definition  `json:"operation,omitempty"`
}

type interaction struct {
	Code string `json:"code"`
}

type searchParam struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// statedOn is when the statement last changed.
const statedOn = "2026-11-29"

// metadata answers what there is. It tells nothing of anybody, so everybody may ask.
func (h handler) metadata(w http.ResponseWriter, r *http.Request) {
	var types []able
	for _, typ := range exchange.Types() {
		types = append(types, ableTo(typ))
	}
	answer(w, http.StatusOK, capability{
		ResourceType: "CapabilityStatement", Status: "active", Date: statedOn, Kind: "instance",
		Software:            software{"Caseload"},
		Implementation:      words{"What is on record, to read, and notifications to take in", h.base(r)},
		FHIRVersion:         "4.0.1",
		Format:              []string{"json"},
		ImplementationGuide: []string{"http://hl7.org/fhir/us/core/ImplementationGuide/hl7.fhir.us.core|9.0.0", "http://hl7.org/fhir/us/davinci-alerts/ImplementationGuide/hl7.fhir.us.davinci-alerts|1.1.0"},
		Rest: []rest{{
			Mode: "server", Security: security{"A bearer token: the same as for GraphQL to read, one of a system's for $process-message."}, Resource: types,
			Operation: []definition{{"process-message", "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message"}},
		}},
	})
}

func ableTo(typ exchange.Type) able {
	a := able{Type: typ.Name, Interaction: []interaction{{"read"}}, Versioning: "versioned"}
	for _, profile := range typ.Profiles {
		a.SupportedProfile = append(a.SupportedProfile, r4.USCore+profile)
	}
	if !typ.About {
		return a
	}
	a.Interaction = append(a.Interaction, interaction{"search-type"})
	a.SearchParam = []searchParam{{"patient", "reference"}}
	switch typ.Name {
	case "Patient":
		a.SearchParam = []searchParam{{"_id", "token"}}
	case "Composition": // which says what is on record now
		a.Versioning = "no-version"
		a.Operation = []definition{{"document", "http://hl7.org/fhir/OperationDefinition/Composition-document"}}
	}
	return a
}
