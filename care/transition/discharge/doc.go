// Package discharge finds the discharges in a person's record and runs their clocks
// (package clock): which stays make one episode, where the person came from and went
// to, and what on record counts as a contact, a visit or a reconciliation of
// medications.
//
// What is on record decides and nothing else: where a discharge went to that no
// message told of, and how complex the decisions were, is unknown.
package discharge
