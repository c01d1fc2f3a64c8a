package graph

import "caseload/graph/fault"

// onRecord refuses a token that names somebody, or an organization, of whom nothing is on record:
// the issuer knows more people than the server.
func onRecord[T any](found *T, err error) (*T, error) {
	if err == nil && found == nil {
		return nil, fault.New(fault.CodeForbidden, "who is signed in is not on record here")
	}
	return found, err
}
