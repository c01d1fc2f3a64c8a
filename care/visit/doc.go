// Package visit is what somebody does at a patient's home, from the check-in to the
// check-out and what follows: findings become observations, tasks and changes of
// condition, minutes go to the ledger, and what electronic visit verification flags waits
// for a supervisor.
//
// A visit is made without reception. Every tap of a phone is an act of its own that
// stands by itself, comes once however often it is sent, and blocks nothing: whatever is
// unusual is a flag. Whose sender has lost the patient meanwhile is kept all the same,
// see package offline. docs/visits.md says how it fits together.
package visit
