// Package registry keeps the rows of the registry of collaborative care up to date: where
// each person stands by the totals on record, when to speak next, why the psychiatric
// consultant should look, and how soon somebody has to act. What a row says follows from
// what is on record alone (see [Case.Row]), and is written by whatever writes that, in the
// same transaction; what time alone changes is written by a round of the server.
//
// Only what carries no label or that of the row itself (PSY) is in it: answers with
// another one, as those of 42 CFR Part 2, are left out for everybody.
package registry
