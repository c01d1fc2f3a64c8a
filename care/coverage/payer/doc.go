// Package payer tells what sort of payer a coverage is of: by the code of its kind,
// else by the words of the kind and the payer's name. It is the one place that
// knows: what programs ask for, who pays first and what statistics count follow
// from it.
package payer
