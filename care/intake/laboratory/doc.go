// Package laboratory takes results of laboratories in as HL7 version 2 messages (ORU^R01).
//
// A message is read by pure functions into orders with results. What of it cannot be used
// is named with its place, and the rest lands. All messages about an order are folded, in
// whatever order and however often they came: the latest word on each result counts, a
// correction or retraction before what it corrects, and nothing preliminary over what was
// final. What comes of it goes the way of every import, as FHIR R4 DiagnosticReport and
// Observation, so that rules notice it and prescribers are told.
//
// The ledger keeps every message as it was sent before it is acknowledged, also one about
// somebody whom nobody here knows: that one waits.
package laboratory
