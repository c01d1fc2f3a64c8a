package claim

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Claim is a final claim: adjustments and cancellations are netted, and what was
// denied is marked.
type Claim struct {
	ID                 string    `json:"id"                 doc:"id of the claim, which comes back as evidence; a claim listed twice counts once"`
	Type               fact.Text `json:"type"               doc:"IP inpatient, SNF, HHA home health, HOP hospital outpatient, CARRIER professional, DME, HOSPICE, PDE drug; or the number of a CCLF claim type (60, 61, 20, 30, 10, 40, 71, 72, 81, 82, 50, 1 to 4)"`
	From               *code.Day `json:"from"               doc:"first day of service; for a stay the admission"`
	Thru               *code.Day `json:"thru"               doc:"last day of service; for a stay the discharge. May be left out where it is the first day"`
	Diagnoses          []string  `json:"diagnoses"          doc:"ICD-10-CM codes in any position, with or without the dot"`
	Denied             bool      `json:"denied"             doc:"true leaves the claim out of every rule"`
	Facility           string    `json:"facility"           doc:"CMS certification number or another id of the facility"`
	RevenueCenters     []string  `json:"revenueCenters"     doc:"revenue centers of the lines, such as 0450"`
	PlacesOfService    []string  `json:"placesOfService"    doc:"places of service of the lines of a professional claim, such as 23"`
	AdmissionType      fact.Text `json:"admissionType"      doc:"1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma"`
	DischargeStatus    fact.Text `json:"dischargeStatus"    doc:"patient discharge status, such as 01 home; 30 is still a patient"`
	PrincipalDiagnosis string    `json:"principalDiagnosis" doc:"ICD-10-CM code"`
	Procedures         []string  `json:"procedures"         doc:"ICD-10-PCS codes; [] where there were none, left out where nobody knows"`
}

// Day is the day by which the claim falls into a window: its first day of
// service, or the last where only that is known. ok is false without either.
func (c *Claim) Day() (day code.Day, ok bool) {
	switch {
	case c.From != nil:
		return *c.From, true
	case c.Thru != nil:
		return *c.Thru, true
	}
	return 0, false
}

// LastDay is the last day of service, which is the first one where the claim
// does not say.
func (c *Claim) LastDay() (day code.Day, ok bool) {
	if c.Thru != nil {
		return *c.Thru, true
	}
	return c.Day()
}
