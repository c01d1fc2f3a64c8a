// Package fhir serves what is on record as FHIR R4 over HTTP, to read only, and takes
// notifications of admissions, discharges and transfers (Da Vinci Unsolicited
// Notifications 1.1):
//
//	GET /fhir/metadata                      what there is (CapabilityStatement)
//	GET /fhir/CarePlan/ID                   one resource
//	GET /fhir/CarePlan?patient=ID           a page of a patient's (Bundle, searchset)
//	GET /fhir/Composition/ID/$document      a handoff with all that it refers to (Bundle, document), or as a page
//
//	POST /fhir/$process-message             takes a notification in (Bundle, message)
//
// Who asks is known by the same tokens as at the GraphQL endpoint, and sees the same
// rows; notifications come from systems, whose tokens open nothing else. A search parameter that is not known is refused: to leave out a filter would
// give away more than was asked for.
package fhir
