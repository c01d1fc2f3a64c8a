// Package uuid stands in for the real one.
package uuid

type UUID [16]byte
