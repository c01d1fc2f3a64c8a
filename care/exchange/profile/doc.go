// Package profile holds resources against the definitions of HL7 FHIR R4 and of the
// profiles of US Core that they claim: elements, types, cardinalities, required
// bindings, targets of references, and invariants. The definitions are tables beside
// it, taken from the published ones. The tests hold everything that goes out against
// them; it is no general validator.
package profile
