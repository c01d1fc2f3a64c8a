// Package fact reads from the inputs of published rules what several of them
// need: an age, a length of stay, whether an admission was acute, ICD-10 codes
// in one spelling, and the tables that the rules are made of.
//
// Each reader takes the ready fact or what it can be derived from, and names the
// inputs that are not there. None of them takes a missing input for a normal one.
package fact
