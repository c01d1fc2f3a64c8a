package config

import (
	"slices"
	"strings"
)

// Algorithms are names of signature algorithms (RFC 7518 section 3.1).
type Algorithms []string

// asymmetric are the algorithms whose verification key may be public. With HS*
// anybody who has the published key could sign, so they are never accepted.
var asymmetric = []string{
	"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
}

// UnmarshalText reads a list with commas between.
func (a *Algorithms) UnmarshalText(text []byte) error {
	*a = words(string(text))
	for _, name := range *a {
		if !slices.Contains(asymmetric, name) {
			return &choiceError{"has " + quote(name) + ", which is not accepted", strings.Join(asymmetric, ", ")}
		}
	}
	return nil
}
