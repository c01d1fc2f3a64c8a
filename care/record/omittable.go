package record

import "github.com/99designs/gqlgen/graphql"

// Omittable is a field of an input that may be left out: who leaves it out
// changes nothing, who gives null takes the value away. It is gqlgen's own type,
// since the generated code knows no other; give the field the tag
// json:",omitzero", so that the two differ when an act is asked for again.
type Omittable[T any] = graphql.Omittable[T]

// Given is a value that was given, for inputs that are made by the server itself.
func Given[T any](value T) Omittable[T] { return graphql.OmittableOf(value) }

// SetOrClear sets a value that was given, or takes the one that stands away where
// null was.
func SetOrClear[T any](given *T, set func(T), unset func()) {
	if given == nil {
		unset()
		return
	}
	set(*given)
}
