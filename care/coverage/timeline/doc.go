// Package timeline puts a person's coverages in order: who pays first on a day and
// who after, the days that nobody covers, and the coverages that end with nothing
// after them, before they end.
//
// The order is the one that the source gives; where it gives none, that of package
// payer, which is then told. What does not pay for medical care as a whole, such as
// a drug plan, covers no day. A coverage whose start is not known is taken to hold
// from the day of the question on, since its status says so, and not before.
package timeline
