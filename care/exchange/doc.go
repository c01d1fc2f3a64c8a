// Package exchange says what is on record as FHIR R4 in the profiles of US Core, for
// others to read: one resource, a page of a patient's, or all of them.
//
// What a resource says comes from the columns of its row. Where the source of the
// row said more, or said it more exactly, than the columns hold, that is given back
// as it came (code.Stated), as long as it agrees with the columns. A resource refers
// only to what the viewer may see, and carries the label of the row it is made of.
//
// The shapes are those of package care/intake/fhir, which reads them: what is
// written here can be imported elsewhere, and goes out from there as it came.
package exchange
