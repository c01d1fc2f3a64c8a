// Package fhir reads FHIR R4 from files: bundles of every kind, single
// resources and bulk NDJSON, compressed or not. It only reads. It knows the
// shape of the resources that Caseload keeps and nothing about where they are
// kept.
//
// A Reader walks a file and yields one Entry for each resource in it. Damage is
// an entry too: it says where it is and what is wrong, and what was read before
// it stands. Decode turns an entry into a typed resource and is tolerant of
// everything that R4 lets a sender leave out, but not of an element of the wrong
// kind.
//
// No error of this package repeats a value out of a resource, since every value
// may be about a patient: an error names the element and what was expected.
package fhir
