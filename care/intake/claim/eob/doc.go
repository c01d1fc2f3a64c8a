// Package eob reads claims from FHIR R4 ExplanationOfBenefit resources: those of
// the CARIN Blue Button guide (version 2.2.0), of the CMS Beneficiary FHIR Data
// server, whose elements CMS's own crosswalk puts beside the fields of CCLF, and
// of the patient generator Synthea.
//
// A claim counts when its status is active and CMS does not tag it as replaced
// (Final-Action). Claims that do not count are handed on all the same, not final,
// so that one which counted before stops to.
//
// Synthea is no insurer, and its claims need care: the billable period ends a year
// after the visit, so that the days are those of the items; the place of service
// says hospital for visits to a doctor and is not read; an institutional claim does
// not say of what kind, which the encounter does (claim.Claim.Resolve); a diagnosis
// points at a Condition in SNOMED CT, which the caller has.
package eob
