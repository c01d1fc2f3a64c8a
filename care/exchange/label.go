package exchange

import (
	"caseload/care/intake/fhir"
	"caseload/care/share/notice"
)

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

// noticeSystem is the system of notices; the code is the category that one is about.
const noticeSystem = "urn:caseload:confidentiality-notice"

// marked gives the meta of a resource the labels of its category, and the words that go
// along with it (42 CFR 2.32).
func marked(meta fhir.Meta, category string) fhir.Meta {
	meta.Security, meta.Tag = labels(category), nil
	for _, n := range notice.Of(category) {
		meta.Tag = append(meta.Tag, fhir.Coding{System: noticeSystem, Code: n.Label, Display: n.Text})
	}
	return meta
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
