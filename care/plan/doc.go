// Package plan keeps the living care plan of an enrollment: problems, goals,
// interventions and barriers, who agreed to what, and every revision of it.
//
// Each act on a plan's content locks the plan's row, makes one revision, and
// writes a CarePlanChange for every field that got another value. Two people who
// edit at a time meet field by field: see package merge.
package plan
