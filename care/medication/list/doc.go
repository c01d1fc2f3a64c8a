// Package list makes one honest list of a person's medicines out of everything that
// sources say: orders, lists of hospitals, fills of pharmacies, bottles that were seen,
// and the person's own words. It is pure.
//
// Medicines meet by what is in them (RxNorm ingredients, package drug), else by their
// very code, and never by the likeness of words: what has neither stands for itself. What
// a source leaves out is not stopped, and what sources disagree about is shown as a
// disagreement. Nothing is dropped, doubled or quietly put together: every statement
// stands in exactly one line.
//
// What carries a label makes lines of its own, so that nobody learns of it by a line that
// they may see.
package list
