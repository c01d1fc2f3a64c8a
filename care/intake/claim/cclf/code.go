package cclf

import "caseload/care/intake/claim"

// revisionField is the name of the flag that tells the revision of ICD.
const revisionField = "DGNS_PRCDR_ICD_IND"

// revision reads the flag. Files older than the flag leave it blank and are of
// years in which only ICD-10 was allowed (our choice).
func (r *row) revision() (revision claim.Revision, ok bool) {
	switch flag := r.text(revisionField); flag {
	case "", "0":
		return claim.ICD10, true
	case "9":
		return claim.ICD9, true
	}
	return "", false
}

// diagnosis reads a code; it is empty when the field is. What is wrong with it is
// told by the field and a reason, and costs the line only where the line is
// nothing else.
func (r *row) diagnosis(name string, refuse func(field, reason string)) (string, claim.Revision) {
	text := claim.NormalCode(r.text(name))
	if text == "" {
		return "", ""
	}
	revision, known := r.revision()
	switch {
	case !known:
		refuse(revisionField, "neither 0 (ICD-10) nor 9 (ICD-9)")
	case revision == claim.ICD9 && claim.FormerCode(text):
		r.report(name, "a code of ICD-9, which no score reads", claim.Notice)
		return text, revision
	case revision == claim.ICD9:
		refuse(name, "not a code of ICD-9-CM")
	case !claim.DiagnosisCode(text):
		refuse(name, "not a code of ICD-10-CM")
	default:
		return text, revision
	}
	return "", ""
}

// procedure reads the code of an operation, as diagnosis does.
func (r *row) procedure(name string) (string, claim.Revision) {
	text := claim.NormalCode(r.need(name))
	revision, known := r.revision()
	switch {
	case text == "":
	case !known:
		r.fail(revisionField, "neither 0 (ICD-10) nor 9 (ICD-9)")
	case revision == claim.ICD10 && !claim.ProcedureCode(text):
		r.fail(name, "not a code of ICD-10-PCS")
	case revision == claim.ICD9:
		r.report(name, "a code of ICD-9, which no rule reads", claim.Notice)
	}
	return text, revision
}
