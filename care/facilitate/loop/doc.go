// Package loop is the rule of closed loops: which steps a service order or a
// referral may take, when it has been open too long, and which papers it needs.
//
// The statuses follow FHIR R4 Task and the closed loop of the Gravity Project's
// SDOH Clinical Care guide (HL7 IG, STU 2), with words of the job where a Task has
// one status for several of them. Everything that may differ from place to place
// is in the tables beside the code. The functions are pure: time comes in.
package loop
