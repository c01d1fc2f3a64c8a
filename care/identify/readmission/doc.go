// Package readmission finds unplanned readmissions within 30 days by the rules of
// CMS's hospital-wide measure, for adults of any payer (the measure itself is for
// people of 65 and over in Medicare Part A).
//
// Stays become episodes first (care/identify/stay): a transfer to another acute
// hospital is one episode, whose last hospital's discharge is the index. An index
// ends alive, not against advice, not with a transfer whose stay is not there,
// with 30 days of data after it, and its principal diagnosis is none of the groups
// medical treatment of cancer, psychiatric and rehabilitation. The first return to
// an acute hospital within 1 to 30 days decides: unplanned counts, and planned
// (care/identify/planned) ends the search. A return to the same hospital on the
// same day with another condition is a return after 0 days.
//
// An index is excluded by the group of its principal diagnosis alone; the measure
// keeps a cancer stay that had major surgery.
//
// Source: Yale CORE for CMS, hospital-wide all-cause unplanned readmission
// measure 2021, planned readmission algorithm 4.0.
package readmission
