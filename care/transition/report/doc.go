// Package report is the readmission report of an organization: what came of every
// discharge within 30 days (package followup), why, whether the protocol was kept
// (package clock), and the rate by program, hospital, payer and equity strata
// (package rate), over what the viewer may see.
//
// # The rule
//
// An index discharge is the end of an inpatient episode on a day of the window by the
// patient's clock: stays that overlap, and those of a transfer, are one episode (package
// stay), and a stay begins when its encounter does, hours in the emergency department
// or under observation that became the stay among them. It counts for the hospital of
// the episode's last stay. Left out is who died in it, was sent on to another acute
// hospital whose stay is not on record, or is still a patient by the discharge status.
// A discharge whose 30 days are not over is pending, and in no rate.
//
// The first inpatient return decides, planned or not by the planned readmission
// algorithm of CMS (package planned). Where its codes are not on record, what came of
// the discharge is unknown, never taken for one or the other, and in no rate: the
// principal diagnosis as ICD-10-CM, or as a SNOMED CT code with a near one, and what was
// done as ICD-10-PCS. A stay without any procedure had none, but one that messages of
// admissions told of says nothing of what was done. A return to the same hospital on the
// day of the discharge whose diagnosis is not known is unknown as well.
//
// # Reached
//
// Somebody was reached by an attempt of outreach that reached them or was refused, by a
// call or visit of the schedule that was kept, or by a task to call or visit whose
// outcome begins with the word reached. That such a task was completed alone does not
// say that anybody was there. Who was back in hospital or dead within the 72 hours is in
// neither group of the comparison: they had less than 72 hours in which to be reached,
// and would make those who were not reached look worse than they fared.
package report
