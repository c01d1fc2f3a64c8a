// Package gap tells which screenings, vaccines, tests and follow-ups a person is
// due for, with the reason and its source. The rules are lines of gaps.csv, and
// what closes a gap are the codes of measures.csv. A rule that asks for something
// that is not known is not computable, and never closed.
package gap
