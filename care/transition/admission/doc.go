// Package admission keeps the messages of hospitals and nursing facilities, and
// brings the stays that they tell of into the chart.
//
// Keep writes a message down and answers it: a message is acknowledged when it is
// kept, and never before. Apply then folds all that is kept about a person
// (caseload/care/transition/feed) and hands the stays to the importer as FHIR
// encounters, so that they land as any other record does: in the change log, under
// the access rules, before the rules that notice changes. Since a fold depends on
// which messages there are and not on how they came, a message that comes late,
// again or corrected ends in the same chart.
//
// Whom nobody here knows by the number waits, and is in a queue for people to see
// (ent.UnmatchedAdmission), with the patients who may be them. [LinkUnmatchedAdmission]
// says who it is, [UnlinkUnmatchedAdmission] takes that back, and
// [DismissUnmatchedAdmission] says that it is no patient here.
package admission
