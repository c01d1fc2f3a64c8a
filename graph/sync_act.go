package graph

import (
	"reflect"
	"strings"

	"caseload/care/offline"
	"caseload/graph/fault"
	"caseload/graph/model"
)

// theAct is the one field of the input that is given, and its name.
func theAct(input model.SyncAct) (name string, act offline.Act, err error) {
	value := reflect.ValueOf(input)
	for i := range value.NumField() {
		if value.Field(i).IsNil() {
			continue
		}
		given, ok := reflect.TypeAssert[offline.Act](value.Field(i).Elem())
		if !ok || act != nil {
			return "", nil, fault.BadInput("act has exactly one field")
		}
		name, _, _ = strings.Cut(value.Type().Field(i).Tag.Get("json"), ",")
		act = given
	}
	if act == nil {
		return "", nil, fault.BadInput("act has exactly one field")
	}
	return name, act, nil
}
