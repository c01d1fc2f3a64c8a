package exchange

import (
	"context"
	"reflect"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/allergyintolerance"
)

const allergyStatus = "http://terminology.hl7.org/CodeSystem/allergyintolerance-"

func allergyIntolerances(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.AllergyIntolerance.Query().Where(s.rows(allergyintolerance.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.AllergyIntolerance) uuid.UUID { return r.ID }, allergyIntoleranceOf)
}

func allergyIntoleranceOf(r *ent.AllergyIntolerance, l *links) fhir.Any {
	a := &fhir.AllergyIntolerance{
		Resource:           row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("AllergyIntolerance"),
		ClinicalStatus:     coded(allergyStatus+"clinical", r.ClinicalStatus),
		VerificationStatus: coded(allergyStatus+"verification", r.VerificationStatus),
		Type:               r.Stated.Text("type"),
		Category:           r.Category,
		Code:               or(about(r.Stated, "code", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, r.Codings)),
		Patient:            l.to("Patient", r.PatientID),
		Encounter:          l.maybe("Encounter", r.EncounterID),
		RecordedDate:       written(r.Stated, "recordedDate", r.Source, r.RecordedAt),
		Recorder:           l.stated(r.Stated, "recorder"),
		Asserter:           l.stated(r.Stated, "asserter"),
		LastOccurrence:     r.Stated.Text("lastOccurrence"),
		Note:               notes(l, r.Stated, r.Note),
		Reaction:           reactions(r),
	}
	if r.Criticality != nil {
		a.Criticality = word(*r.Criticality)
	}
	if a.Recorder.Empty() && a.Asserter.Empty() {
		a.Recorder = l.maybe("Practitioner", r.PerformerID)
	}
	allergyOnset(a, r)
	allergyStatuses(a, r)
	return a
}

// allergyOnset writes the onset as it was stated; an age, a range and words have no
// column.
func allergyOnset(a *fhir.AllergyIntolerance, r *ent.AllergyIntolerance) {
	if a.OnsetPeriod, a.OnsetDateTime = statedStart(r.Stated, "onset", r.OnsetAt); r.OnsetAt != nil {
		return
	}
	if r.Stated.Into("onsetAge", &a.OnsetAge) || r.Stated.Into("onsetRange", &a.OnsetRange) {
		return
	}
	a.OnsetString = r.Stated.Text("onsetString")
}

// allergyStatuses keeps to what R4 demands: one that was entered in error has no
// clinical status (ait-2), every other has one (ait-1). Where nobody stated it, that is
// said, and US Core, which knows no such thing, is not claimed.
func allergyStatuses(a *fhir.AllergyIntolerance, r *ent.AllergyIntolerance) {
	switch {
	case r.VerificationStatus != nil && *r.VerificationStatus == allergyintolerance.VerificationStatusENTERED_IN_ERROR:
		a.ClinicalStatus = fhir.CodeableConcept{}
	case r.ClinicalStatus == nil:
		a.ClinicalStatus = fhir.CodeableConcept{Extension: []fhir.Extension{unknown()}}
		return
	}
	a.Meta.Profile = profiles("us-core-allergyintolerance")
}

// reactions are the reactions as they were stated where those are on record, else
// those on record. Each has a manifestation (R4 AllergyIntolerance.reaction).
func reactions(r *ent.AllergyIntolerance) []fhir.Reaction {
	var said []fhir.Reaction
	if r.Stated.Into("reaction", &said) && reflect.DeepEqual(keptReactions(said), r.Reactions) {
		return said
	}
	all := make([]fhir.Reaction, len(r.Reactions))
	for i, one := range r.Reactions {
		all[i] = fhir.Reaction{Manifestation: concepts(one.Manifestation...), Severity: one.Severity}
		if len(all[i].Manifestation) == 0 {
			all[i].Manifestation = []fhir.CodeableConcept{absent()}
		}
	}
	return all
}

func keptReactions(said []fhir.Reaction) []code.Reaction {
	var kept []code.Reaction
	for _, r := range said {
		kept = append(kept, r.Kept())
	}
	return kept
}
