// Package obligation is one calendar of what payers and the law ask for a person:
// assessments, plans, contacts, notices, each with its last day, what met it, and
// why it is asked.
//
// The obligations are lines of obligations.csv. A trigger (an enrollment or
// something that happened) starts one; the line of the trigger's day decides, so
// that what is old keeps the rules of its time. A plan may set its own days. One
// thing may meet several obligations. Where somebody cannot be reached, enough
// attempts at different times and by different ways meet what asks for an effort
// only.
package obligation
