// Package handout writes a care plan as a page for the patient: large, in short
// sentences, in the patient's language where the words exist, ready to print.
//
// Words of the shipped templates are said more simply, and in other languages, by
// words.csv; what the team wrote itself stays as it was written. The English of the
// page is held to a sixth-grade level, as the American Medical Association advises
// (Weiss BD. Health literacy and patient safety: help patients understand. 2nd ed.
// Chicago: AMA Foundation; 2007).
package handout
