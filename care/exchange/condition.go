package exchange

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/condition"
)

// The profiles of a condition, by its category.
const (
	problemProfile   = "us-core-condition-problems-health-concerns"
	diagnosisProfile = "us-core-condition-encounter-diagnosis"
)

func conditions(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Condition.Query().Where(s.rows(condition.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.Condition) uuid.UUID { return r.ID }, conditionOf)
}

func conditionOf(r *ent.Condition, l *links) fhir.Any {
	categories := conditionCategories(r)
	c := &fhir.Condition{
		Resource:           row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("Condition", conditionProfile(categories)...),
		ClinicalStatus:     coded("http://terminology.hl7.org/CodeSystem/condition-clinical", r.ClinicalStatus),
		VerificationStatus: coded("http://terminology.hl7.org/CodeSystem/condition-ver-status", r.VerificationStatus),
		Category:           categories,
		Severity:           single(r.Stated, "severity", severity(r.Severity)),
		Code:               or(about(r.Stated, "code", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, r.Codings)),
		Subject:            l.to("Patient", r.PatientID),
		Encounter:          l.maybe("Encounter", r.EncounterID),
		RecordedDate:       written(r.Stated, "recordedDate", r.Source, r.RecordedAt),
		Recorder:           l.stated(r.Stated, "recorder"),
		Asserter:           l.stated(r.Stated, "asserter"),
		Note:               notes(l, r.Stated, r.Note),
	}
	r.Stated.Into("extension", &c.Extension)
	if c.Recorder.Empty() && c.Asserter.Empty() {
		c.Recorder = l.maybe("Practitioner", r.PerformerID)
	}
	conditionTimes(c, r)
	return c
}

// conditionTimes writes the onset and the abatement as they were stated. A condition
// that is said to be active and to have abated is active (FHIR con-4), and one that
// never was has no clinical status (con-5).
func conditionTimes(c *fhir.Condition, r *ent.Condition) {
	c.OnsetPeriod, c.OnsetDateTime = statedStart(r.Stated, "onset", r.OnsetAt)
	if r.ClinicalStatus == nil || !slices.Contains(code.ActiveClinicalStatuses, string(*r.ClinicalStatus)) {
		c.AbatementPeriod, c.AbatementDateTime = statedStart(r.Stated, "abatement", r.AbatementAt)
	}
	if r.VerificationStatus != nil && *r.VerificationStatus == condition.VerificationStatusENTERED_IN_ERROR {
		c.ClinicalStatus = fhir.CodeableConcept{}
	}
}

// conditionCategories are the categories as they were stated, else what the
// category on record stands for.
func conditionCategories(r *ent.Condition) []fhir.CodeableConcept {
	if said := list(r.Stated, "category"); len(said) > 0 {
		return said
	}
	const hl7, core = "http://terminology.hl7.org/CodeSystem/condition-category", "http://hl7.org/fhir/us/core/CodeSystem/"
	concern := code.Coding{System: core + "condition-category", Code: "health-concern", Display: "Health Concern"}
	switch r.Category {
	case condition.CategoryENCOUNTER_DIAGNOSIS:
		return concepts(code.Coding{System: hl7, Code: "encounter-diagnosis", Display: "Encounter Diagnosis"})
	case condition.CategoryHEALTH_CONCERN:
		return concepts(concern)
	case condition.CategorySOCIAL:
		return concepts(concern, code.Coding{System: core + "us-core-category", Code: "sdoh", Display: "SDOH"})
	case condition.CategoryPROBLEM_LIST_ITEM:
	}
	return concepts(code.Coding{System: hl7, Code: "problem-list-item", Display: "Problem List Item"})
}

func conditionProfile(categories []fhir.CodeableConcept) []string {
	has := map[string]bool{}
	for _, c := range fhir.AllCodings(categories) {
		has[c.Code] = true
	}
	switch {
	case has["encounter-diagnosis"]:
		return profiles(diagnosisProfile)
	case has["problem-list-item"], has["health-concern"]:
		return profiles(problemProfile)
	}
	return nil
}

// severities are the SNOMED CT codes of Condition.severity.
var severities = map[condition.Severity]code.Coding{
	condition.SeverityMILD:     {System: code.SNOMED, Code: "255604002", Display: "Mild"},
	condition.SeverityMODERATE: {System: code.SNOMED, Code: "6736007", Display: "Moderate"},
	condition.SeveritySEVERE:   {System: code.SNOMED, Code: "24484000", Display: "Severe"},
}

func severity(s *condition.Severity) fhir.CodeableConcept {
	if s == nil {
		return fhir.CodeableConcept{}
	}
	return concept(severities[*s])
}
