package hcc_test

import (
	"slices"
	"strings"
	"testing"
)

func TestScore_newEnrolleeHasOneCell(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, inputs, cell, want string }{
		{"AGESEXV2: 64 entitled by age has the cell of 65", `"age":64,"sex":"female","orec":"0","medicaid":false`, "NMCAID_NORIGDIS_NEF65", "0.532"},
		{"AGESEXV2: 64 entitled by disability has 60 to 64", `"age":64,"sex":"female","orec":"1","medicaid":false`, "NMCAID_NORIGDIS_NEF60_64", "1.212"},
		{"AGESEXV2: 64 entitled by kidney failure has 60 to 64", `"age":64,"sex":"male","orec":"2","medicaid":true`, "MCAID_NORIGDIS_NEM60_64", "1.542"},
		{"AGESEXV2: 63", `"age":63,"sex":"female","medicaid":false`, "NMCAID_NORIGDIS_NEF60_64", "1.212"},
		{"AGESEXV2: 65", `"age":65,"sex":"male","orec":"0","medicaid":false`, "NMCAID_NORIGDIS_NEM65", "0.567"},
		{"V2823T2M: 65 and originally disabled", `"age":65,"sex":"male","orec":"1","medicaid":false`, "NMCAID_ORIGDIS_NEM65", "1.057"},
		{"V2823T2M: entitled by both is not originally disabled", `"age":65,"sex":"male","orec":"3","medicaid":false`, "NMCAID_NORIGDIS_NEM65", "0.567"},
		{"AGESEXV2: single years to 69", `"age":69,"sex":"female","orec":"0","medicaid":true`, "MCAID_NORIGDIS_NEF69", "1.004"},
		{"AGESEXV2: bands from 70", `"age":70,"sex":"female","orec":"0","medicaid":true`, "MCAID_NORIGDIS_NEF70_74", "1.043"},
		{"AGESEXV2: 95 and over", `"age":101,"sex":"male","orec":"1","medicaid":true`, "MCAID_ORIGDIS_NEM95_GT", "2.813"},
		{"AGESEXV2: the youngest", `"age":20,"sex":"male","medicaid":false`, "NMCAID_NORIGDIS_NEM0_34", "0.409"},
		{"in a special needs plan", `"age":66,"sex":"male","orec":"0","dualStatus":"02","specialNeedsPlan":true`, "MCAID_NORIGDIS_NEM66", "1.422"},
		{"diagnoses are not used", `"age":65,"sex":"male","orec":"0","medicaid":false,"diagnoses":["B20"]`, "NMCAID_NORIGDIS_NEM65", "0.567"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, `{"newEnrollee":true,`+c.inputs+`}`)
			if got.Value.String() != c.want || !slices.Equal(variables(got), []string{c.cell}) {
				t.Errorf("got %q, parts %v, missing %v", got.Value, variables(got), got.Missing)
			}
		})
	}
}

func TestScore_demographics(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs, segment string
		want                  []string
	}{
		{"no Medicaid, aged", `"age":65,"orec":"0","dualStatus":"NA"`, "CNA", []string{"F65_69"}},
		{"Medicaid denied is enough to know", `"age":65,"orec":"0","medicaid":false`, "CNA", []string{"F65_69"}},
		{"no Medicaid, under 65", `"age":64,"dualStatus":"00"`, "CND", []string{"F60_64"}},
		{"full", `"age":70,"orec":"0","dualStatus":"02"`, "CFA", []string{"F70_74"}},
		{"full, 04", `"age":50,"dualStatus":"04"`, "CFD", []string{"F45_54"}},
		{"full, 8 as a number", `"age":50,"dualStatus":8`, "CFD", []string{"F45_54"}},
		{"partial, 01", `"age":70,"orec":"0","dualStatus":"01"`, "CPA", []string{"F70_74"}},
		{"partial, 06", `"age":34,"dualStatus":"06"`, "CPD", []string{"F0_34"}},
		{"09 is none", `"age":35,"dualStatus":"09"`, "CND", []string{"F35_44"}},
		{"originally disabled", `"age":95,"orec":"1","dualStatus":"NA"`, "CNA", []string{"F95_GT", "OriginallyDisabled_Female"}},
		{"OREC 3 is not originally disabled", `"age":66,"orec":"3","dualStatus":"NA"`, "CNA", []string{"F65_69"}},
		{"disabled now is not originally disabled", `"age":60,"orec":"1","dualStatus":"NA"`, "CND", []string{"F60_64"}},
		{"institution with Medicaid", `"age":80,"orec":"0","institutional":true,"medicaid":true`, "INS", []string{"F80_84", "LTIMCAID"}},
		{"institution, Medicaid by the dual status", `"age":80,"orec":"0","institutional":true,"dualStatus":"03"`, "INS", []string{"F80_84", "LTIMCAID"}},
		{"institution without Medicaid", `"age":80,"orec":"0","institutional":true,"medicaid":false`, "INS", []string{"F80_84"}},
		{"the segment as given", `"age":80,"orec":"0","segment":"cpa"`, "CPA", []string{"F80_84"}},
		{"the age on 1 February of the payment year", `"birthDate":"1961-02-01","paymentYear":2026,"orec":"0","dualStatus":"NA"`, "CNA", []string{"F65_69"}},
		{"the day after", `"birthDate":"1961-02-02","asOf":"2026-11-25","dualStatus":"NA"`, "CND", []string{"F60_64"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, `{"sex":"female","diagnoses":[],`+c.inputs+`}`)
			if len(got.Parts) == 0 || got.Parts[0].Input != c.segment || !slices.Equal(variables(got), c.want) || len(got.Missing) > 0 {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestScore_whatIsMissingIsNamedAndTheRestShown(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs   string
		missing, shown []string
	}{
		{"nothing", `{}`, []string{"age", "dualStatus", "sex", "diagnoses"}, nil},
		{"no dual status: categories without points", `{"age":70,"sex":"male","diagnoses":["E11.9"]}`, []string{"dualStatus"}, []string{"M70_74", "HCC38", "D1"}},
		{"Medicaid of an unknown kind", `{"age":70,"sex":"male","medicaid":true,"diagnoses":[]}`, []string{"dualStatus"}, []string{"M70_74"}},
		{"no OREC from 65 on", `{"age":70,"sex":"male","dualStatus":"NA","diagnoses":["E11.9"]}`, []string{"orec"}, []string{"M70_74", "HCC38", "D1"}},
		{"an OREC that CMS does not have", `{"age":70,"sex":"male","dualStatus":"NA","orec":"7","diagnoses":[]}`, []string{"orec"}, []string{"M70_74"}},
		{"no sex: codes that hang on it are left out", `{"age":70,"dualStatus":"NA","orec":"0","diagnoses":["D66","E11.9"]}`, []string{"sex"}, []string{"HCC38", "D1"}},
		{"a sex that the model does not know", `{"age":70,"sex":"other","dualStatus":"NA","orec":"0","diagnoses":[]}`, []string{"sex"}, nil},
		{"no diagnoses is not the same as none", `{"age":70,"sex":"male","dualStatus":"NA","orec":"0"}`, []string{"diagnoses"}, []string{"M70_74"}},
		{"new enrollee without Medicaid told", `{"newEnrollee":true,"age":65,"sex":"male","orec":"0"}`, []string{"medicaid"}, nil},
		{"new enrollee of 64 without OREC", `{"newEnrollee":true,"age":64,"sex":"male","medicaid":false}`, []string{"orec"}, nil},
		{"no payment year", `{"birthDate":"1950-01-01","sex":"male","dualStatus":"NA","diagnoses":[]}`, []string{"paymentYear"}, nil},
		{"no such segment", `{"segment":"ESRD","age":70,"sex":"male","diagnoses":[]}`, []string{"segment"}, []string{"M70_74"}},
		{"no such variant", `{"variant":"v22"}`, []string{"variant"}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, c.inputs)
			if got.Value.Computable() || !slices.Equal(got.Missing, c.missing) || !slices.Equal(variables(got), c.shown) {
				t.Errorf("got %q, missing %v, parts %v", got.Value, got.Missing, variables(got))
			}
		})
	}
}

func TestScore_saysThatItIsNotFromClaims(t *testing.T) {
	t.Parallel()
	got := evaluate(t, `{"age":70,"sex":"male","dualStatus":"NA","orec":"0","diagnoses":[],"source":"chart"}`)
	if !slices.Contains(got.Notes, "not from claims: the diagnoses are those of a chart") {
		t.Errorf("got %v", got.Notes)
	}
	got = evaluate(t, `{"age":70,"sex":"male","dualStatus":"NA","orec":"0","diagnoses":[],"source":"claims"}`)
	if len(got.Notes) != 2 || !strings.HasPrefix(got.Notes[0], "professional claims are taken without") {
		t.Errorf("claims: got %v", got.Notes)
	}
}
