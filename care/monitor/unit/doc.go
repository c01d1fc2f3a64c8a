// Package unit brings measured values into the unit that a rule is written in.
// Units are UCUM codes. A unit that no line of the tables leads from is refused:
// a value is never compared in a unit that it was not measured in.
package unit
