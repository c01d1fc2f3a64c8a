// Package aggregator brings verified visits to the system in which a state gathers
// them, and keeps what became of each. The record is nobody's in particular: it has
// the six elements of section 12006 and what aggregators ask beside them, and a
// deployment maps it to what its state takes. Package simulated is one to test with.
package aggregator
