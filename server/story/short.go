package story

import (
	"regexp"
	"strconv"
	"strings"
)

// systems are the short names by which texts call code systems.
var systems = map[string]string{
	"snomed":       "http://snomed.info/sct",
	"loinc":        "http://loinc.org",
	"rxnorm":       "http://www.nlm.nih.gov/research/umls/rxnorm",
	"icd10":        "http://hl7.org/fhir/sid/icd-10-cm",
	"sopt":         "https://nahdo.org/sopt",
	"nucc":         "http://nucc.org/provider-taxonomy",
	"clinical":     "http://terminology.hl7.org/CodeSystem/condition-clinical",
	"verified":     "http://terminology.hl7.org/CodeSystem/condition-ver-status",
	"category":     "http://terminology.hl7.org/CodeSystem/condition-category",
	"observation":  "http://terminology.hl7.org/CodeSystem/observation-category",
	"subscriber":   "http://terminology.hl7.org/CodeSystem/subscriber-relationship",
	"statement":    "http://terminology.hl7.org/CodeSystem/medication-statement-category",
	"relationship": "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
}

var (
	coded    = regexp.MustCompile(`^([a-z0-9]+)\|(\S+)(?: (.*))?$`)
	referred = regexp.MustCompile(`^[A-Z][A-Za-z]+/[A-Za-z0-9.-]+$`)
)

// atLength writes out what a text says in short of FHIR: snomed|44054006 Type 2 diabetes
// is a CodeableConcept, ucum|28 mL/min a Quantity, and Patient/maria a Reference.
func atLength(text string) any {
	if referred.MatchString(text) {
		return map[string]any{"reference": text}
	}
	parts := coded.FindStringSubmatch(text)
	if parts == nil {
		return text
	}
	if parts[1] == "ucum" {
		value, err := strconv.ParseFloat(parts[2], 64)
		if err != nil {
			return text
		}
		return map[string]any{"value": value, "unit": parts[3], "system": "http://unitsofmeasure.org", "code": parts[3]}
	}
	system, known := systems[parts[1]]
	if !known {
		return text
	}
	coding := map[string]any{"system": system, "code": parts[2]}
	concept := map[string]any{"coding": []any{coding}}
	if display := strings.TrimSpace(parts[3]); display != "" {
		coding["display"], concept["text"] = display, display
	}
	return concept
}
