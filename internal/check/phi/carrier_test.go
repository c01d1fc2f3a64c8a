package phi

import (
	"go/token"
	"go/types"
	"testing"
)

// named makes a type as the compiler would know it, without reading its package.
func named(path, name string, fields ...*types.Var) *types.Named {
	pkg := types.NewPackage(path, "")
	return types.NewNamed(types.NewTypeName(token.NoPos, pkg, name, nil), types.NewStruct(fields, nil), nil)
}

func field(name string, typ types.Type) *types.Var {
	return types.NewField(token.NoPos, nil, name, typ, false)
}

func TestTypesThatCarryPatientData(t *testing.T) {
	t.Parallel()
	patient := named("caseload/ent", "Patient", field("ID", types.Typ[types.String]))
	for _, test := range []struct {
		name string
		typ  types.Type
		want bool
	}{
		{"request", named("net/http", "Request"), true},
		{"header", named("net/http", "Header"), true},
		{"response writer", named("net/http", "Server"), false},
		{"row", patient, true},
		{"pointer to pointer to row", types.NewPointer(types.NewPointer(patient)), true},
		{"array of rows", types.NewArray(patient, 3), true},
		{"our struct with a row", named("caseload/care/plan", "Draft", field("about", patient)), true},
		{"another's struct with a row", named("example.org/cache", "Entry", field("value", patient)), false},
		{"ent's query", named("caseload/ent", "PatientQuery", field("config", types.NewStruct(nil, nil))), false},
		{"ent's row of an organization", named("caseload/ent", "Organization", field("ID", types.Typ[types.String])), false},
		{"variables", types.NewMap(types.Typ[types.String], types.NewInterfaceType(nil, nil)), true},
		{"counts by name", types.NewMap(types.Typ[types.String], types.Typ[types.Int]), false},
		{"error", types.Universe.Lookup("error").Type(), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := carried(test.typ); (got != "") != test.want {
				t.Errorf("carried(%s) = %q, want something said: %t", test.typ, got, test.want)
			}
		})
	}
}

func TestRequestTellsItsMethodButNotItsHeader(t *testing.T) {
	t.Parallel()
	request := carrierOf(types.NewPointer(named("net/http", "Request")))
	if request == nil || !request.allows("Method") || request.allows("Header") {
		t.Errorf("got %+v, want a carrier that allows Method and not Header", request)
	}
}
