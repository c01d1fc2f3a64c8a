// Package duplicate keeps records that may be of one person in sight, and makes
// one of two that are.
//
// [Note] compares the records that have come or changed with those that share a
// key with them (package match), and writes the pairs that are possible. A person
// decides: [Merge] makes one record of two, [Unmerge] takes that back, [Dismiss]
// says that they are two people.
//
// # What a merge does
//
// Every row of the duplicate goes to the survivor, whatever table it is in,
// confidential ones too; which ones is kept, and [Unmerge] sends just these back,
// with what has been written as a part of them since. The duplicate's own row
// stays as it is and names the survivor: who sees the survivor can read it (FHIR
// Patient.link, replaced-by), and nothing can be done about it. Who could see the
// duplicate sees the survivor now: their relationships go along, and leave an ended
// one behind, so that it can be told who had the record in hand until when.
//
// Where both records had something of which there can be one only, the survivor's
// stands: the case manager, to whom open tasks of the other's go; a task or an
// issue with the same cause; scores that hold now. Both enrollments stay open
// where both were: a person ends one of them.
//
// What comes later for the duplicate, by an import or from somebody who had the
// record open at that moment, lands with the survivor: package intake looks
// replaced records up, and [Settle] brings over what was written beside.
//
// A pair of which one was merged away is out of sight with it; the survivor is
// compared by what both records say.
package duplicate
