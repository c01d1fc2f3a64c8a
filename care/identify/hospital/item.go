package hospital

import (
	"cmp"
	"fmt"
	"strconv"

	"caseload/care/identify/charlson"
)

// found is what the inputs say about an item: its number (1 or 0 for what is met
// or not), the same in words, and what stands behind it.
type found struct {
	number   float64
	input    string
	evidence []string
	missing  []string
}

// items read the items from the inputs, by their letters.
var items = map[string]func(In) found{
	"H":  func(i In) found { return i.hemoglobin() },
	"O":  func(i In) found { return i.oncology() },
	"S":  func(i In) found { return i.sodium() },
	"P":  func(i In) found { return i.procedure() },
	"IT": func(i In) found { return i.indexType() },
	"A":  func(i In) found { return i.admissions() },
	"L":  func(i In) found { return i.length() },
}

func (i In) hemoglobin() found {
	value, missing := in(hemoglobinUnits, i.Hemoglobin, "hemoglobin", i.HemoglobinUnit)
	return found{number: value, input: measured(i.Hemoglobin, cmp.Or(i.HemoglobinUnit, "g/dL")), missing: missing}
}

func (i In) sodium() found {
	value, missing := in(sodiumUnits, i.Sodium, "sodium", i.SodiumUnit)
	return found{number: value, input: measured(i.Sodium, cmp.Or(i.SodiumUnit, "mmol/L")), missing: missing}
}

// measured is a value as it was given.
func measured(value *float64, unit string) string {
	if value == nil {
		return ""
	}
	return strconv.FormatFloat(*value, 'f', -1, 64) + " " + unit
}

// oncology is the discharge from an oncology service. The simplified score asks
// for a diagnosis of cancer as well, and either is enough.
func (i In) oncology() found {
	service := answer(i.OncologyService, "discharged from an oncology service", "oncologyService")
	if i.Variant != Simplified || service.number == 1 {
		return service
	}
	cancer := i.cancer()
	if cancer.number == 1 || cancer.missing != nil {
		return cancer
	}
	return service
}

// cancer is any diagnosis of cancer, by the lists of the Charlson index.
func (i In) cancer() found {
	if i.CancerDiagnosis != nil || i.Diagnoses == nil {
		return answer(i.CancerDiagnosis, "cancer among the diagnoses", "diagnoses")
	}
	for _, condition := range charlson.Conditions(i.Diagnoses) {
		if condition.Key == "canc" || condition.Key == "metacanc" {
			return found{number: 1, input: "cancer among the diagnoses", evidence: condition.Codes}
		}
	}
	return found{input: "no cancer among the diagnoses"}
}

func (i In) procedure() found {
	if i.Procedure != nil || i.Procedures == nil {
		return answer(i.Procedure, "coded procedure", "procedures")
	}
	if len(i.Procedures) == 0 {
		return found{input: "no coded procedure"}
	}
	return found{number: 1, input: "coded procedure", evidence: i.Procedures}
}

func (i In) indexType() found {
	acute, missing := i.Acute()
	if missing != nil {
		return found{missing: missing}
	}
	return answer(&acute, "urgent or emergent admission", "")
}

func (i In) length() found {
	days, missing := i.Days()
	return found{number: float64(days), input: fmt.Sprintf("%d days", days), missing: missing}
}

// answer is what a yes or no says, or that nobody gave one.
func answer(given *bool, words, name string) found {
	switch {
	case given == nil:
		return found{missing: []string{name}}
	case *given:
		return found{number: 1, input: words}
	}
	return found{input: "no " + words}
}
