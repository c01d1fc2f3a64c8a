// Package reconcile has the acts on a person's medicines: to write down what a source
// says of one, to go through the whole list and decide on each line, and to let a finding
// stand with a reason. A reconciliation cannot be completed while a line is open; its
// result goes to those who ordered what is on it.
package reconcile
