// Package claim is what an insurer says about a patient's care: one plain type
// for claims of every source, the rules that hold for all of them, and the Sink
// that readers hand them to. It reads nothing and keeps nothing itself: package
// cclf reads the files that Medicare sends to accountable care organizations,
// package eob reads FHIR ExplanationOfBenefit.
//
// The rules follow the CCLF Information Packet of the Centers for Medicare &
// Medicaid Services, version 38.0 of 2 February 2024: which claim replaces which
// ([Net]), which are denied ([Refused]), what an emergency visit, an inpatient
// stay and an acute hospital are. Where the packet leaves something open the
// comment says "our choice".
//
// Medicare removes claims about substance use before it delivers them. That a
// diagnosis is missing here proves nothing.
//
// No error or fault text of this package repeats a value out of a claim.
package claim
