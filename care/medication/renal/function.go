package renal

import (
	"fmt"

	"caseload/care/code"
)

// Function is what is known of the patient's kidneys, and of the body that
// they serve.
type Function struct {
	EGFR       *float64  `json:"egfr"       doc:"estimated glomerular filtration rate, mL/min/1.73m2"`
	EGFROn     *code.Day `json:"egfrOn"     doc:"day of the eGFR"`
	Creatinine *float64  `json:"creatinine" doc:"serum creatinine, mg/dL; for rules by creatinine clearance"`
	Age        *int      `json:"age"        doc:"years; for rules by creatinine clearance"`
	Weight     *float64  `json:"weight"     doc:"kg; for rules by creatinine clearance"`
	Female     *bool     `json:"female"     doc:"whether the sex at birth is female; for rules by creatinine clearance"`
}

// Clearance is the creatinine clearance in mL/min (Cockcroft and Gault 1976), or
// what is missing for it.
func (f Function) Clearance() (value float64, missing []string) {
	if missing = absent(
		known{"age", f.Age != nil}, known{"creatinine", f.Creatinine != nil && *f.Creatinine > 0},
		known{"female", f.Female != nil}, known{"weight", f.Weight != nil},
	); missing != nil {
		return 0, missing
	}
	value = float64(140-*f.Age) * *f.Weight / (72 * *f.Creatinine)
	if *f.Female {
		value *= 0.85
	}
	return value, nil
}

// measure is the value that a rule asks for, in words too, or what is missing.
func (f Function) measure(name string, asOf *code.Day) (value float64, words string, missing []string) {
	switch name {
	case "egfr":
		if f.EGFR == nil {
			return 0, "", []string{"egfr"}
		}
		return *f.EGFR, fmt.Sprintf("eGFR %g mL/min/1.73m2%s", *f.EGFR, on(f.EGFROn)), nil
	case "crcl":
		value, missing := f.Clearance()
		return value, fmt.Sprintf("creatinine clearance %.0f mL/min by Cockcroft-Gault", value), missing
	case "egfr_age_days":
		if missing := absent(known{"asOf", asOf != nil}, known{"egfrOn", f.EGFROn != nil}); missing != nil {
			return 0, "", missing
		}
		days := int(*asOf - *f.EGFROn)
		return float64(days), fmt.Sprintf("eGFR is %d days old", days), nil
	}
	return 0, "", []string{name}
}

// known says whether a value is told.
type known struct {
	name string
	told bool
}

// absent names those of the values that are not told, in their order; nil for none.
func absent(values ...known) (missing []string) {
	for _, v := range values {
		if !v.told {
			missing = append(missing, v.name)
		}
	}
	return missing
}

func on(day *code.Day) string {
	if day == nil {
		return ""
	}
	return " of " + day.String()
}
