// Package graphql stands in for the real one.
package graphql

type OperationContext struct {
	OperationName string
	RawQuery      string
	Variables     map[string]any
}
