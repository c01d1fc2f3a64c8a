// Package benefit reads of a person's record what package skilled asks for: the
// hospital stays, the stays in nursing facilities, and who pays.
//
// The stay that is asked about is the last one for skilled nursing, planned, going
// on, or ended so short a time ago that its benefit period lasts. Without one it is
// asked what there would be on an admission on the day of the question. What nobody
// has on record, such as a waiver or a plan's authorization, is not known.
package benefit
