package claim

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// Claim is one version of a claim: an original, what corrects it or what cancels
// it. Text fields are empty and days nil where the source says nothing.
type Claim struct {
	// ID is the claim's id at its source (CUR_CLM_UNIQ_ID).
	ID     string
	Source Source
	Kind   Kind
	// Type is Medicare's claim type (CLM_TYPE_CD), empty for other payers.
	Type       string
	Adjustment Adjustment
	// Effective is when this version came into force.
	Effective *code.Day
	// Control is the number under which the payer's contractor processed it.
	Control string
	// Key is equal for all versions of one claim, and different for different
	// claims: the natural key that [Net] is asked within.
	Key string

	// Beneficiary is the patient's current Medicare number, and AsSent the one on
	// the claim, which an issue of a new card has outdated. Patient is a FHIR
	// claim's reference, for whoever knows the patients.
	Beneficiary string
	AsSent      string
	Patient     fhir.Reference
	Payer       string // who covers the claim, in the source's words
	// Sensitivity is the confidential category that the sender labelled it with.
	Sensitivity string

	From, Thru code.Day
	// Admission and Discharge are set for stays. A patient who is still there has
	// no discharge.
	Admission, Discharge *code.Day
	AdmissionType        string
	AdmissionSource      string
	DischargeStatus      string
	BillType             string // four digits, as "0111"
	Facility             string // CMS certification number (CCN)
	Provider             string // national provider identifier (NPI)
	DRG                  string // diagnosis-related group, MS-DRG

	Diagnoses  []Diagnosis
	Procedures []Procedure
	Lines      []Line
	// Encounters are the contacts that the claim is for, and EncounterClass is
	// their kind (HL7 v3 ActCode) once the caller has looked them up.
	Encounters     []fhir.Reference
	EncounterClass string

	// Amounts are US dollars as decimal text with two places or more. They have no
	// sign for a cancellation: whoever adds takes it off.
	Paid, Charged, Allowed, PatientPaid string

	// Denied claims keep their diagnoses out of scores and their amounts out of
	// sums.
	Denied bool
	// Final is set on what counts: active at its source, and by its source not
	// replaced. Readers of files that hold every version leave it to [Net].
	Final bool
	// Choice is set when another version could have been final as well.
	Choice bool
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
