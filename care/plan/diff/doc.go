// Package diff says what differs between two states of a care plan, as data and as
// sentences that a person reads.
package diff
