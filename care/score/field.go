package score

import (
	"encoding/json"
	"reflect"
	"strings"
)

// fieldsOf reads the documentation of inputs off the struct that holds them.
func fieldsOf(t reflect.Type, prefix string) (fields []Field) {
	for field := range t.Fields() {
		if field.Anonymous {
			fields = append(fields, fieldsOf(field.Type, prefix)...)
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		name = prefix + name
		fields = append(fields, Field{Name: name, Type: typeName(field.Type), Text: field.Tag.Get("doc")})
		if inner := element(field.Type); inner.Kind() == reflect.Struct && !readsItself(inner) {
			fields = append(fields, fieldsOf(inner, name+strings.Repeat("[]", listDepth(field.Type))+".")...)
		}
	}
	return fields
}

// typeName names a type as a person who writes JSON would.
func typeName(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Pointer:
		return typeName(t.Elem())
	case t.Name() == "Day" || t.Name() == "PartialDate":
		return "date"
	case t.Name() == "Moment":
		return "date or time"
	case t.Name() == "Zone":
		return "time zone"
	case readsItself(t):
		return strings.ToLower(t.Name())
	}
	switch t.Kind() { //nolint:exhaustive // The rest does not occur in inputs.
	case reflect.Slice:
		return "list of " + typeName(t.Elem())
	case reflect.Map:
		return "object of " + typeName(t.Elem()) + " by name"
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "text"
	case reflect.Struct:
		return "object"
	case reflect.Float64, reflect.Float32:
		return "number"
	}
	return "whole number"
}

func element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

func listDepth(t reflect.Type) (depth int) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		if t.Kind() == reflect.Slice {
			depth++
		}
		t = t.Elem()
	}
	return depth
}

// readsItself reports whether the type has its own form in JSON.
func readsItself(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]())
}
