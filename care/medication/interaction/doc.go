// Package interaction finds pairs of ingredients that do harm together: the
// high-priority list of the ONC panel (Phansalkar 2012, JAMIA 19:735), expanded
// by ingredient, and pairs from labels, which say in their basis that nobody
// has reviewed them yet. It is help for a case manager who calls the prescriber
// and changes no order.
package interaction
