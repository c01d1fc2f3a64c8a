// Package pq stands in for the real one.
package pq

type Error struct{ Code, Message, Detail, Constraint string }

func (e *Error) Error() string { return e.Message }
