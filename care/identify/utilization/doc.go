// Package utilization counts the use of care in the months before a day:
// admissions and those that were unplanned, emergency visits, observation stays,
// readmissions, and days in nursing facilities and of home health, each with the
// rows behind it.
//
// It reads stays and visits of a chart, claims, or both; what both tell of counts
// once. A transfer is one admission (care/identify/stay). Claims tell of an
// emergency visit by the revenue centers 0450 to 0459 and 0981 of an outpatient
// claim, or by a professional claim with place of service 23 where no facility has
// claimed for that day, and of an observation stay by the revenue center 0762 (CMS
// CCLF Information Packet version 38.0).
//
// Our choices: an admission falls into the window by its first day; inpatient
// stays count in every hospital, psychiatric and rehabilitation hospitals too;
// the day of a discharge is no day in a nursing facility, unless the patient is
// still there; every calendar day of a home health claim, or with a visit, is a
// day of home health; readmissions here are all returns within 30 days, planned or
// not, unlike the measure in care/identify/readmission.
package utilization
