// Package checklist has what is gone through at a home visit, by its purpose: items in
// the order of the visit, each with its source. Checklists are dated data, so that a
// visit is read by the one that the phone went through.
package checklist
