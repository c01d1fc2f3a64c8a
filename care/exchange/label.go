package exchange

import "caseload/care/intake/fhir"

// The systems of security labels (HL7 v3).
const (
	actCode         = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
	confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
)

// categories are the confidential categories in words.
var categories = map[string]string{
	"SUD": "substance use disorder information sensitivity",
	"PSY": "psychiatry disorder information sensitivity",
	"HIV": "HIV/AIDS information sensitivity",
	"SEX": "sexuality and reproductive health information sensitivity",
	"ETH": "substance abuse information sensitivity",
}

// labels are the security labels of a row: its category, that it is restricted, and
// for substance use disorder the law that protects it. Whoever gets it may not
// pass it on without the patient's consent (42 CFR 2.32).
func labels(category string) []fhir.Coding {
	if category == "" {
		return nil
	}
	list := []fhir.Coding{
		{System: actCode, Code: category, Display: categories[category]},
		{System: confidentiality, Code: "R", Display: "restricted"},
		{System: actCode, Code: "NORDSCLCD", Display: "no redisclosure without consent directive"},
	}
	if category == "SUD" {
		list = append(list, fhir.Coding{System: actCode, Code: "42CFRPart2", Display: "42 CFR Part2"})
	}
	return list
}

// strictest is the label of what is made of several rows: substance use disorder
// before any other, since its law is the strictest.
func strictest(all ...string) string {
	for _, category := range []string{"SUD", "PSY", "HIV", "SEX", "ETH"} {
		for _, label := range all {
			if label == category {
				return label
			}
		}
	}
	return ""
}
