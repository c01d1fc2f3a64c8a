package eob

import (
	"strings"

	"caseload/care/intake/fhir"
)

// The code systems and namings that are read. CMS has used two sets of names for
// its own, in lower case with underscores and in capitals with hyphens.
const (
	bluebutton    = "https://bluebutton.cms.gov/"
	carin         = "http://hl7.org/fhir/us/carin-bb/"
	claimTypes    = "http://terminology.hl7.org/CodeSystem/claim-type"
	finalAction   = bluebutton + "fhir/CodeSystem/Final-Action"
	placeOfCMS    = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
	typeOfBill    = "https://www.nubc.org/CodeSystem/TypeOfBill"
	certification = "http://terminology.hl7.org/NamingSystem/CCN"
	npi           = "http://hl7.org/fhir/sid/us-npi"
	medicare      = "http://hl7.org/fhir/sid/us-mbi"
	ndc           = "http://hl7.org/fhir/sid/ndc"
	icd10PCS      = "http://www.cms.gov/Medicare/Coding/ICD10"
	icd9Procedure = "http://www.cms.gov/Medicare/Coding/ICD9"
)

var (
	icd10CM = []string{"http://hl7.org/fhir/sid/icd-10-cm", "http://hl7.org/fhir/sid/icd-10"}
	icd9CM  = []string{"http://hl7.org/fhir/sid/icd-9-cm", "http://terminology.hl7.org/CodeSystem/icd9cm"}
	hcpcs   = []string{
		"http://www.ama-assn.org/go/cpt", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
		"https://bluebutton.cms.gov/resources/codesystem/hcpcs",
	}
)

// in is the code of a concept in the first of the systems that it has one of.
func in(concept fhir.CodeableConcept, systems ...string) string {
	for _, system := range systems {
		for _, coding := range concept.Coding {
			if coding.System == system && coding.Code != "" {
				return coding.Code
			}
		}
	}
	return ""
}

// cms is the code of a concept in one of CMS's own systems, asked for by its new
// name: CLM-TYPE-CD.
func cms(concept fhir.CodeableConcept, name string) string {
	for _, coding := range concept.Coding {
		if own(coding.System, name) {
			return coding.Code
		}
	}
	return ""
}

// own reports whether an address is CMS's of a name, new or old. The old name of
// the claim type and of two denials is another word.
func own(address, name string) bool {
	rest, ok := strings.CutPrefix(address, bluebutton)
	if !ok {
		return false
	}
	last := rest[strings.LastIndexByte(rest, '/')+1:]
	return strings.EqualFold(strings.ReplaceAll(last, "_", "-"), name) || last == formerly[name]
}

var formerly = map[string]string{
	"CLM-TYPE-CD": "nch_clm_type_cd", "CLM-MDCR-NPMT-RSN-CD": "clm_mdcr_non_pmt_rsn_cd", "CLM-CARR-PMT-DNL-CD": "carr_clm_pmt_dnl_cd",
	"CLM-PRCSG-IND-CD": "line_prcsg_ind_cd",
}

// has reports whether one of a concept's codes is the code.
func has(concept fhir.CodeableConcept, code string) bool {
	for _, coding := range concept.Coding {
		if coding.Code == code {
			return true
		}
	}
	return false
}

// about is the first supporting information of a category; the zero one when
// there is none. Categories are CARIN's (admissionperiod) or the names of CMS's
// fields (CLM_ADJSTMT_TYPE_CD).
func (e *explanation) about(category string) information {
	for _, info := range e.SupportingInfo {
		if has(info.Category, category) {
			return info
		}
	}
	return information{}
}

// told is the code of the first supporting information of a category.
func (e *explanation) told(category string) string { return e.about(category).Code.Word() }
