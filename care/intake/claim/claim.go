package claim

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// Claim is one version of a claim: an original, what corrects it or what cancels
// it. Text fields are empty and days nil where the source says nothing.
type Claim struct {
	// ID is the claim's id at its source (CUR_CLM_UNIQ_ID).
	ID     string `json:",omitzero"`
	Source Source `json:",omitzero"`
	Kind   Kind   `json:",omitzero"`
	// Type is Medicare's claim type (CLM_TYPE_CD), empty for other payers.
	Type       string     `json:",omitzero"`
	Adjustment Adjustment `json:",omitzero"`
	// Effective is when this version came into force.
	Effective *code.Day `json:",omitzero"`
	// Control is the number under which the payer's contractor processed it.
	Control string `json:",omitzero"`
	// Key is equal for all versions of one claim, and different for different
	// claims: the natural key that [Net] is asked within.
	Key string `json:",omitzero"`

	// Beneficiary is the patient's current Medicare number, and AsSent the one on
	// the claim, which an issue of a new card has outdated. Patient is a FHIR
	// claim's reference, for whoever knows the patients.
	Beneficiary string         `json:",omitzero"`
	AsSent      string         `json:",omitzero"`
	Patient     fhir.Reference `json:",omitzero"`
	Payer       string         `json:",omitzero"` // who covers the claim, in the source's words
	// Sensitivity is the confidential category that the sender labelled it with.
	Sensitivity string `json:",omitzero"`

	From, Thru code.Day `json:",omitzero"`
	// Admission and Discharge are set for stays. A patient who is still there has
	// no discharge.
	Admission, Discharge *code.Day `json:",omitzero"`
	AdmissionType        string    `json:",omitzero"`
	AdmissionSource      string    `json:",omitzero"`
	DischargeStatus      string    `json:",omitzero"`
	BillType             string    `json:",omitzero"` // four digits, as "0111"
	Facility             string    `json:",omitzero"` // CMS certification number (CCN)
	Provider             string    `json:",omitzero"` // national provider identifier (NPI)
	DRG                  string    `json:",omitzero"` // diagnosis-related group, MS-DRG

	Diagnoses  []Diagnosis `json:",omitzero"`
	Procedures []Procedure `json:",omitzero"`
	Lines      []Line      `json:",omitzero"`
	// Encounters are the contacts that the claim is for, and EncounterClass is
	// their kind (HL7 v3 ActCode) once the caller has looked them up.
	Encounters     []fhir.Reference `json:",omitzero"`
	EncounterClass string           `json:",omitzero"`

	// Amounts are US dollars as decimal text with two places or more. They have no
	// sign for a cancellation: whoever adds takes it off.
	Paid, Charged, Allowed, PatientPaid string `json:",omitzero"`

	// Denied claims keep their diagnoses out of scores and their amounts out of
	// sums.
	Denied bool `json:",omitzero"`
	// Final is set on what counts: active at its source, and by its source not
	// replaced. Readers of files that hold every version leave it to [Net].
	Final bool `json:",omitzero"`
	// Choice is set when another version could have been final as well.
	Choice bool `json:",omitzero"`
}

// Source is where a claim was read.
type Source string

// The sources of claims.
const (
	CCLF       Source = "CCLF"    // CMS Claim and Claim Line Feed
	BFD        Source = "BFD"     // FHIR by CMS Beneficiary FHIR Data (Blue Button, BCDA, DPC)
	BlueButton Source = "CARIN"   // FHIR by another payer, CARIN Blue Button
	Synthea    Source = "SYNTHEA" // FHIR by the patient generator
	FHIR       Source = "FHIR"    // FHIR of no profile that is known here
)

// Counts reports whether the claim belongs in scores and sums.
func (c *Claim) Counts() bool { return c.Final && !c.Denied }

// Version is the claim as [Net] sees it. Of a drug event the amount is what the
// patient paid, the only one that Medicare delivers.
func (c *Claim) Version() Version {
	version := Version{ID: c.ID, Adjustment: c.Adjustment, Effective: c.Effective, Amount: c.Paid}
	if c.Kind == Drug {
		version.Amount = c.PatientPaid
	}
	return version
}
