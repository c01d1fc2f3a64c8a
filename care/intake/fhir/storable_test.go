package fhir_test

import (
	"strings"
	"testing"

	"caseload/care/intake/fhir"
)

func TestStorableRefusesWhatADatabaseWould(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, raw, want string }{
		{"plain", `{"a":"b","c":[1,-2.5e3,true,null]}`, ""},
		{"letters of every kind", `{"a":"Hernán \u00e9 \ud83d\ude00 😀 \\u0000 \""}`, ""},
		{"bytes that are not UTF-8", "{\"a\":\"\xff\"}", "text that is not UTF-8"},
		{"the null character", `{"a":"x\u0000y"}`, "text with the character U+0000"},
		{"a high surrogate alone", `{"a":"\ud83d"}`, "text with half a surrogate pair"},
		{"a high surrogate and a letter", `{"a":"\ud83dxxxxxx"}`, "text with half a surrogate pair"},
		{"a high surrogate and no low one", `{"a":"\ud83d\u0041"}`, "text with half a surrogate pair"},
		{"a low surrogate alone", `{"a":"\ude00"}`, "text with half a surrogate pair"},
		{"depth within reason", strings.Repeat("[", 128) + strings.Repeat("]", 128), ""},
		{"depth without end", strings.Repeat("[", 129) + strings.Repeat("]", 129), "nested too deep"},
		{"a number as long as FHIR allows", `[123456789012345678.5]`, ""},
		{"a number without measure", `[1e99999999]`, "a number of too many digits"},
		{"a small number without measure", `[1E-0000000000000301]`, "a number of too many digits"},
		{"digits without end", `[` + strings.Repeat("9", 50) + `]`, "a number of too many digits"},
		{"digits in text", `["` + strings.Repeat("9", 50) + `"]`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ""
			if fault := fhir.Storable([]byte(tt.raw)); fault != nil {
				got = fault.Error()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
