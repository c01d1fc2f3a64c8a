// Package code stands in for the real one.
package code

type PartialDate string

type Coding struct{ System, Code, Display string }

type Address struct{ Line string }
