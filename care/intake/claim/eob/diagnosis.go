package eob

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// roles are the types of diagnoses by code (HL7 ex-diagnosistype and CARIN
// C4BBClaimDiagnosisType); what is not here is secondary.
var roles = map[string]claim.DiagnosisType{
	"principal": claim.Principal, "admitting": claim.Admitting, "externalcauseofinjury": claim.ExternalCause,
	"patientreasonforvisit": claim.ReasonForVisit,
}

// diagnoses reads the claim's, in the order of their sequence.
func (r *reader) diagnoses() (list []claim.Diagnosis) {
	slices.SortStableFunc(r.Diagnosis, func(a, b diagnosis) int { return cmp.Compare(a.Sequence, b.Sequence) })
	places := map[claim.DiagnosisType]int{}
	for i := range r.Diagnosis {
		d, ok := r.diagnosis(&r.Diagnosis[i])
		if !ok {
			continue
		}
		places[d.Type]++
		d.Position = places[d.Type]
		list = append(list, d)
	}
	return list
}

// diagnosis reads one; ok is false when it has no code that can be kept.
func (r *reader) diagnosis(sent *diagnosis) (d claim.Diagnosis, ok bool) {
	element := fmt.Sprintf("diagnosis(sequence %d)", sent.Sequence)
	d = claim.Diagnosis{Type: claim.Secondary, PresentOnAdmission: sent.OnAdmission.Word()}
	if len(sent.Type) > 0 {
		if role, known := roles[sent.Type[0].Word()]; known {
			d.Type = role
		}
	}
	concept := sent.Concept
	if in := r.inside(sent.Reference); in != nil {
		if json.Unmarshal(in.Code, &concept) != nil {
			r.flaw(element+".diagnosisReference", "the contained resource has no code")
			return d, false
		}
	} else if !sent.Reference.Empty() {
		d.Condition = sent.Reference
		return d, true
	}
	d.Code, d.Revision = r.icd(element, concept)
	return d, d.Code != ""
}

// icd reads a diagnosis code of either revision.
func (r *reader) icd(element string, concept fhir.CodeableConcept) (string, claim.Revision) {
	element += ".diagnosisCodeableConcept"
	current, former := claim.NormalCode(in(concept, icd10CM...)), claim.NormalCode(in(concept, icd9CM...))
	switch {
	case claim.DiagnosisCode(current):
		return current, claim.ICD10
	case current != "":
		r.flaw(element, "not a code of ICD-10-CM")
	case claim.FormerCode(former):
		r.report(element, "a code of ICD-9, which no score reads", claim.Notice)
		return former, claim.ICD9
	case former != "":
		r.flaw(element, "not a code of ICD-9-CM")
	default:
		r.flaw(element, "has no code of ICD-10-CM")
	}
	return "", ""
}

// procedures reads the claim's operations.
func (r *reader) procedures() (list []claim.Procedure) {
	for i, p := range r.Procedure {
		element := fmt.Sprintf("procedure(sequence %d)", p.Sequence)
		done := claim.Procedure{Position: i + 1, Revision: claim.ICD10, Date: r.day(element+".date", p.Date)}
		done.Code = claim.NormalCode(in(p.Concept, icd10PCS))
		if former := claim.NormalCode(in(p.Concept, icd9Procedure)); done.Code == "" && former != "" {
			done.Code, done.Revision = former, claim.ICD9
		}
		if done.Revision == claim.ICD10 && !claim.ProcedureCode(done.Code) {
			r.flaw(element+".procedureCodeableConcept", "has no code of ICD-10-PCS")
			continue
		}
		list = append(list, done)
	}
	return list
}
