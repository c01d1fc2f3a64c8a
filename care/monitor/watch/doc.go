// Package watch looks at what is new on record about patients and keeps the open
// changes of condition: one issue and one reassessment for each cause, joined by
// everything that comes while it is open.
//
// It runs within the transaction that wrote what is new, in a fixed number of
// statements, with the patients' rows locked: whoever writes about one patient at
// the same time takes turns. What it finds rests on what the writer may see;
// what rests on labeled rows is an issue of its own, with the label, and its task
// tells nothing of it.
package watch
