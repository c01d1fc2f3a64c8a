package ledger

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	facts "caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/intake/claim"
)

// factsOf is the claim as the rules read it.
func factsOf(id uuid.UUID, c *claim.Claim) (json.RawMessage, error) {
	from, thru := days(c)
	read := facts.Claim{
		ID: Type + "/" + id.String(), Type: fact.Text(c.Kind), From: &from, Thru: &thru,
		Diagnoses: diagnoses(c), Denied: c.Denied, Facility: c.Facility, RevenueCenters: revenueCenters(c), PlacesOfService: places(c),
		AdmissionType: fact.Text(c.AdmissionType), DischargeStatus: fact.Text(c.DischargeStatus), Procedures: procedures(c),
	}
	if main, ok := c.Principal(); ok && main.Revision == claim.ICD10 {
		read.PrincipalDiagnosis = main.Code
	}
	text, err := json.Marshal(read)
	if err != nil {
		return nil, fmt.Errorf("ledger: facts of a claim: %w", err)
	}
	return text, nil
}

// Type is the name of claims in the change log and in evidence.
const Type = "Claim"

// days are the first and the last day of service: of a stay, the admission and
// the discharge, unless they lie outside of each other.
func days(c *claim.Claim) (from, thru code.Day) {
	from, thru = c.From, c.Thru
	if c.Kind != claim.Inpatient && c.Kind != claim.SkilledNurse {
		return from, thru
	}
	if c.Admission != nil && *c.Admission <= thru {
		from = *c.Admission
	}
	if c.Discharge != nil && *c.Discharge >= from {
		thru = *c.Discharge
	}
	return from, thru
}

// diagnoses are the claim's ICD-10-CM codes, each once.
func diagnoses(c *claim.Claim) (codes []string) {
	for _, d := range c.Diagnoses {
		if d.Revision == claim.ICD10 && d.Code != "" && !slices.Contains(codes, d.Code) {
			codes = append(codes, d.Code)
		}
	}
	return codes
}

// standIn are the revenue centers that say the same as a class of encounters.
var standIn = map[string]string{"EMER": "0450", "OBSENC": "0762"}

// revenueCenters are those of the lines, each once. The class of the encounter
// stands for the one that a source without revenue centers cannot tell.
func revenueCenters(c *claim.Claim) (centers []string) {
	for i := range c.Lines {
		if center := c.Lines[i].Revenue; center != "" && !slices.Contains(centers, center) {
			centers = append(centers, center)
		}
	}
	if center := standIn[c.EncounterClass]; center != "" && len(centers) == 0 && c.Kind == claim.Outpatient {
		centers = append(centers, center)
	}
	return centers
}

// places are the places of service of lines that are not denied, each once.
func places(c *claim.Claim) (places []string) {
	for i := range c.Lines {
		if line := &c.Lines[i]; line.Place != "" && !line.Denied && !slices.Contains(places, line.Place) {
			places = append(places, line.Place)
		}
	}
	return places
}

// procedures are the ICD-10-PCS codes: nil where the source has none of them
// anywhere, so that nobody knows.
func procedures(c *claim.Claim) (codes []string) {
	if c.Kind.Institutional() && c.Source != claim.Synthea && c.Source != claim.FHIR {
		codes = []string{}
	}
	for _, p := range c.Procedures {
		if p.Revision == claim.ICD10 && p.Code != "" {
			codes = append(codes, p.Code)
		}
	}
	return codes
}
