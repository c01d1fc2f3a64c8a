package database

import (
	"database/sql/driver"
	"encoding/json"
	"reflect"
)

// asDocument returns the text of a JSON value. lib/pq sends bytes in binary
// form, which fits bytea but not jsonb, and cannot know the column's type. So
// JSON has to be told from bytes by its Go type: ent passes json.RawMessage,
// and a struct or map that values itself as JSON bytes means a document too.
// Plain bytes are bytea.
func asDocument(value any) (driver.Value, bool) {
	switch value := value.(type) {
	case json.RawMessage:
		return rawDocument(value), true
	case *json.RawMessage:
		if value == nil {
			return nil, true
		}
		return rawDocument(*value), true
	case driver.Valuer:
		return valuedDocument(value)
	}
	return nil, false
}

func rawDocument(raw json.RawMessage) driver.Value {
	if raw == nil {
		return nil
	}
	return string(raw)
}

func valuedDocument(valuer driver.Valuer) (driver.Value, bool) {
	kind := reflect.Indirect(reflect.ValueOf(valuer)) // invalid for a nil pointer
	if kind.Kind() != reflect.Struct && kind.Kind() != reflect.Map || kind.Type().PkgPath() == "database/sql" {
		return nil, false
	}
	value, err := valuer.Value()
	if err != nil {
		return nil, false // database/sql asks again and reports it
	}
	document, ok := value.([]byte)
	if !ok || document == nil || !json.Valid(document) {
		return nil, false
	}
	return string(document), true
}
