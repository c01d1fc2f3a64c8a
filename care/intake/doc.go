// Package intake brings records in from elsewhere. Import reads FHIR R4 from
// files (package fhir does the reading), maps each resource to rows of the data
// model and writes them so that importing the same input again changes nothing.
//
// The mapping is one file a resource, pure functions from a resource to row
// values. References are looked up by name, and the names of everything that was
// ever imported are kept: see the identity of a resource in identity.go.
package intake
