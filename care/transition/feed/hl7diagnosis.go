package feed

import (
	"cmp"
	"strconv"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/hl7"
)

// diagnoses are those of a message without the ones that it deletes (DG1-21).
func diagnoses(m *hl7.Message) (all []Diagnosis) {
	for _, dg1 := range m.All("DG1") {
		concept := dg1.Field(3)
		coding := code.Coding{System: codeSystem(concept.Component(3).Text(), dg1.Field(2).Text()), Code: concept.Component(1).Text(),
			Display: cmp.Or(concept.Component(2).Text(), dg1.Field(4).Text())}
		if coding.Code == "" && coding.Display == "" || dg1.Field(21).Text() == "D" {
			continue
		}
		priority, err := strconv.Atoi(dg1.Field(15).Text())
		if err != nil || priority < 0 || priority > 99 {
			priority = 0
		}
		all = append(all, Diagnosis{Coding: coding, Type: dg1.Field(6).Text(), Priority: priority})
	}
	return all
}

// codeSystem is the address of a coding system by its name in table 0396; older
// messages have it in a field of its own.
func codeSystem(name, older string) string {
	switch strings.ToUpper(cmp.Or(name, older)) {
	case "I10", "I10C", "ICD10", "ICD-10", "ICD-10-CM", "ICD10CM":
		return code.ICD10CM
	case "I9", "I9C", "ICD9", "ICD-9-CM":
		return "http://hl7.org/fhir/sid/icd-9-cm"
	case "SCT", "SNM", "SNOMED", "SNOMED-CT", "SNOMEDCT":
		return code.SNOMED
	}
	return ""
}

// confidential reports whether a diagnosis tells of substance use.
func confidential(all []Diagnosis) bool {
	for _, d := range all {
		if code.SubstanceUse(d.Coding) {
			return true
		}
	}
	return false
}
