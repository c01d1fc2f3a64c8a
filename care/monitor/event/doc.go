// Package event notices changes of condition in what happened: a diagnosis that
// is new, worse or gone, a stay, a medication that stopped, a positive screen, a
// missed visit, housing or a caregiver lost. The rules are lines of tables;
// events are plain values, and the answer does not depend on their order.
package event
