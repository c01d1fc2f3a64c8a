package scalar_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"caseload/graph/fault"
	"caseload/graph/generated"
	"caseload/graph/scalar"
)

func readers() map[string]func(any) error {
	return map[string]func(any) error{
		"Date":     func(v any) error { _, err := scalar.UnmarshalDate(v); return err },
		"DateTime": func(v any) error { _, err := scalar.UnmarshalDateTime(v); return err },
		"Decimal":  func(v any) error { _, err := scalar.UnmarshalDecimal(v); return err },
	}
}

func TestValuesOfTheRightFormAreRead(t *testing.T) {
	t.Parallel()
	for typ, values := range map[string][]any{
		"Date":     {"2026", "2026-11", "2026-11-25", "2024-02-29"},
		"DateTime": {"2026-11-25T14:30:00-05:00", "2026-11-25T14:30:00.123456Z", "2026-11-25T14:30:00+23:59"},
		"Decimal":  {"7.0", "-0.5", json.Number("7"), int64(7), "1e10"},
	} {
		for _, value := range values {
			if err := readers()[typ](value); err != nil {
				t.Errorf("%s %v: %v", typ, value, err)
			}
		}
	}
}

func TestOtherValuesAreRefusedWithTheFormAndWithoutTheValue(t *testing.T) {
	t.Parallel()
	for typ, values := range map[string][]any{
		"Date":     {"Rosalind", "2026-13", "2026-02-30", "25.11.2026", "", 2026, nil, []any{"2026"}},
		"DateTime": {"Rosalind", "2026-11-25", "2026-11-25T14:30:00", "0000-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59", 0, nil},
		"Decimal":  {"Rosalind", "7,0", "NaN", "1e400", "", strings.Repeat("9", 19), 7.5, nil},
	} {
		form, ok := scalar.Form(typ)
		if !ok {
			t.Errorf("%s has no form", typ)
		}
		for _, value := range values {
			refused, ok := errors.AsType[*fault.Error](readers()[typ](value))
			if !ok || refused.Code() != fault.CodeBadInput || refused.Public() != "must be "+form {
				t.Errorf("%s %v: %v", typ, value, refused)
			}
		}
	}
}

func TestEveryScalarOfTheContractSaysItsForm(t *testing.T) {
	t.Parallel()
	for name, def := range generated.NewExecutableSchema(generated.Config{}).Schema().Types {
		if _, ok := scalar.Form(name); def.IsLeafType() && def.Kind == "SCALAR" && !ok {
			t.Errorf("nobody can tell what a %s looks like", name)
		}
	}
}
