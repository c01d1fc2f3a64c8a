// Package match tells how likely two records are of one person, by the method
// of Fellegi and Sunter 1969 (J Am Stat Assoc 64:1183): each field that both
// records have adds the logarithm to base 2 of how much more often it stands so
// in two records of one person than in those of two people. A field that one of
// them lacks adds nothing, and the finding says so.
//
// Choices of ours, all of them lines of the tables beside this file:
//
// The probabilities are estimates, and the same for a rare name and a frequent
// one. Fields are taken to be independent, which those of a household are not:
// so a different given name, date of birth, sex or national number keeps a pair
// from being certain, however much else agrees. Twins, and a father and son of
// one name, are possible at most.
//
// A medical record number counts where it is the same; two of one system are
// what a person who was registered twice has, and tell nothing. Middle names and
// suffixes are not compared.
//
// Nothing is ever merged by a score: a band says how much there is to look at.
package match
