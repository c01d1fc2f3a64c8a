// Package feed turns what hospitals and nursing facilities tell of admissions,
// discharges and transfers into stays. It is pure: messages in, stays out, no
// clock and no database.
//
// FromHL7 and FromBundle make plain events of a message of HL7 version 2 and of a
// Da Vinci notification in FHIR. Fold makes stays of events. Course puts the stays
// of one person on a line: where the person was, from when to when.
//
// Fold depends on which events there are and not on how they came: in any order,
// again, late or corrected, the stays are the same. It does so by putting the
// events in one order first, and computing every stay anew. Whoever keeps the
// events folds all that concern a person again when one more has come, and compares.
//
// Two orders are at work. Statements are taken in the order in which they were made
// (EVN-2, else MSH-7): the later one corrects the earlier, and a cancellation takes
// back what was stated before it. What stands after that is laid out by when it
// happened (EVN-6; PV1-44 or PV1-45 of admissions and discharges; EVN-2; MSH-7).
// HL7 asks that a cancellation's EVN-6 be the time of what it cancels, so that one
// order cannot serve both.
//
// Sources: HL7 2.5.1 and 2.8 chapter 3, HL7 table 0003, Da Vinci Unsolicited
// Notifications 1.0. Choices of ours:
//
// A message is known by its sender, its control id and what it says: senders use
// control ids again for other messages, and a discharge that is thrown away for
// that reason is worse than one that is told twice.
//
// A cancelled admission (A11) cancels the whole visit. A statement after that opens
// it again only when it is one of an admission; any other is a doubt on the stay.
//
// A change to outpatient (A07) takes the inpatient time of the visit back from its
// beginning, and the patient is taken to be under observation: nights that would
// count toward a nursing stay must not be counted by mistake (42 CFR 409.30).
//
// An update (A08) never makes a notice and never discharges; one that tells of a
// discharge nobody sent is a doubt on the stay. It corrects what is known, and it
// stores a visit that is unknown.
package feed
