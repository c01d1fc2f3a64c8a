package scalar

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// readers are how the contract reads each scalar; gqlgen.yml binds the same.
var readers = map[string]func(any) error{
	"Boolean":  reader(graphql.UnmarshalBoolean),
	"Cursor":   reader(graphql.UnmarshalString),
	"Date":     reader(UnmarshalDate),
	"DateTime": reader(UnmarshalDateTime),
	"Decimal":  reader(UnmarshalDecimal),
	"Float": reader(func(v any) (float64, error) {
		return graphql.UnmarshalFloatContext(context.Background(), v)
	}),
	"ID":     reader(graphql.UnmarshalUUID),
	"Int":    reader(graphql.UnmarshalInt),
	"String": reader(graphql.UnmarshalString),
	"UUID":   reader(graphql.UnmarshalUUID),
}

func reader[T any](unmarshal func(any) (T, error)) func(any) error {
	return func(v any) error {
		_, err := unmarshal(v)
		return err
	}
}

// Readable reports whether a value can be read as a scalar of the contract.
func Readable(typ string, value any) bool {
	read, known := readers[typ]
	return known && read(value) == nil
}
