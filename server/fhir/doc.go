// Package fhir serves what is on record as FHIR R4 over HTTP, to read only:
//
//	GET /fhir/metadata                      what there is (CapabilityStatement)
//	GET /fhir/CarePlan/ID                   one resource
//	GET /fhir/CarePlan?patient=ID           a page of a patient's (Bundle, searchset)
//
// Who asks is known by the same tokens as at the GraphQL endpoint, and sees the same
// rows. A search parameter that is not known is refused: to leave out a filter would
// give away more than was asked for.
package fhir
