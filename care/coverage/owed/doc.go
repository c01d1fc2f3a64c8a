// Package owed reads of a person's record what package obligation asks for: who
// pays from when to when, and what was done that meets an obligation or starts
// one.
//
// What is on record decides and nothing else. What a record cannot hold, such as a
// PASRR or a notice of an admission, is not known: an obligation that only it would
// meet is unknown and never missed.
package owed
