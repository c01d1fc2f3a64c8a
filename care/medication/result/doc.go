// Package result brings results to everybody who has a reason to know of them: who
// prescribes what a result is about, and who treats the condition that it tells of. Each
// gets one notice of a result, however often and by whatever way it comes, and is followed
// until the result was acted on.
//
// What a notice rests on carries its label: a reason without a label goes before one with
// it, and a reason whose label is another than the result's is not named.
package result
