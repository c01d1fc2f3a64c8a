// Package ledger keeps the time that people spend on the care of patients: each minute
// of a worker once, for one patient and one family of codes. What the minutes of a
// month come to is asked of package minutes.
//
// An entry is never changed. What was wrong is marked so with a reason, and another
// entry takes its place, so that what was counted at any time can be shown later.
package ledger
