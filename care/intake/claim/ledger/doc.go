// Package ledger keeps claims in Postgres: every version that a payer delivered,
// what is left of a claim once they are netted, whom it is about, and what could
// not be read. What was kept before and comes again changes nothing.
//
// A [Writer] is the sink of a delivery (package cclf) and writes batches of its
// own; [Write] keeps claims within the transaction of somebody else, as the FHIR
// importer does. Claims whose patient is not known yet are kept, and find their
// patient by [Match] later.
//
// The rules read the column facts, an identify/claim.Claim with "Claim/" and the
// row's id for evidence. Money stays in the column body.
//
// Nobody but the server itself reads or writes here.
package ledger
