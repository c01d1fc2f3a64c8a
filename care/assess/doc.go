// Package assess takes assessments into the record: begun, kept as drafts,
// submitted, scored, and made into proposals that a person accepts, defers or
// returns. What is asked and what answers come to is the package instrument.
//
// Choices of ours:
//
// Answers belong to the version that was begun with. A new assessment begins with
// a version that is offered; a draft of one that was retired since may be
// finished.
//
// What an answer suggests is proposed once. While a proposal waits, a repeated
// assessment adds none, but raises the one that waits where it is graver. Where
// the problem, goal, task or referral is open already, the new proposal is there
// as accepted, and leads to it, so that the assessment tells what became of it.
// What was returned is proposed again by the next assessment that leads to it.
//
// Thoughts of suicide are not proposed: the safety task and the urgent change of
// condition are made at once, whoever assessed. Their proposals are there as
// accepted, decided by nobody.
//
// An amendment proposes only what is newly true, so that what was closed stays
// closed; proposals that wait and do not hold any more are returned. Tasks are
// never closed by an amendment.
//
// An assessment that comes late is kept at its own time. It neither closes nor
// moves what a later one has set, and changes are looked for among earlier ones
// only.
//
// An assessment carries the confidential label of its encounter, and what comes
// of it carries the same. Answers about alcohol and drugs have no label of their
// own: outside a program of 42 CFR Part 2 they are health records like others.
// Tasks have no label, so the tasks of a labelled assessment say nothing in words.
package assess
