package eob

import (
	"strings"

	"caseload/care/intake/claim"
)

// source is whose claim it is. Synthea names its claims as CMS once did, and
// gives all of them one group.
func (e *explanation) source() claim.Source {
	for _, i := range e.Identifier {
		if i.System == bluebutton+"resources/identifier/claim-group" && i.Value == "99999999999" {
			return claim.Synthea
		}
	}
	for _, coding := range e.Type.Coding {
		if strings.HasPrefix(coding.System, bluebutton) {
			return claim.BFD
		}
	}
	for _, profile := range e.Meta.Profile {
		if strings.HasPrefix(profile, carin) {
			return claim.BlueButton
		}
	}
	return claim.FHIR
}

// groups are the kinds by CMS's EOB-TYPE.
var groups = map[string]claim.Kind{
	"INPATIENT": claim.Inpatient, "OUTPATIENT": claim.Outpatient, "SNF": claim.SkilledNurse, "HHA": claim.HomeHealth,
	"HOSPICE": claim.Hospice, "CARRIER": claim.Carrier, "DME": claim.Equipment, "PDE": claim.Drug,
}

// kind is the kind of the claim: as CMS says, by the type of bill, by CARIN's
// subtype, by the type. An institutional claim that says none of it has none.
func (e *explanation) kind() claim.Kind {
	if kind, known := groups[cms(e.Type, "EOB-TYPE")]; known {
		return kind
	}
	if kind, known := claim.KindOf(cms(e.Type, "CLM-TYPE-CD")); known {
		return kind
	}
	switch in(e.Type, claimTypes) {
	case "pharmacy":
		return claim.Drug
	case "professional":
		return claim.Carrier
	}
	if kind := claim.KindOfBill(e.billType()); kind != "" {
		return kind
	}
	switch e.SubType.Word() {
	case "inpatient":
		return claim.Inpatient
	case "outpatient":
		return claim.Outpatient
	}
	return ""
}

// billType is the type of bill with its four digits.
func (e *explanation) billType() string {
	bill := in(e.about("typeofbill").Code, typeOfBill)
	if bill == "" {
		bill = e.told("typeofbill")
	}
	if len(bill) == 3 {
		return "0" + bill
	}
	return bill
}

// passed says why the resource is no claim that anything is counted from.
func (e *explanation) passed() (field, reason string) {
	switch kind := in(e.Type, claimTypes); {
	case e.Use != "" && e.Use != "claim":
		return "use", "asks what would be paid, and is no claim"
	case e.Outcome == "queued":
		return "outcome", "not decided yet"
	case kind == "oral" || kind == "vision":
		return "type", "a claim for teeth or eyes, which no rule reads"
	}
	return "", ""
}

// final reports whether the claim is what its source stands by.
func (e *explanation) final() bool {
	for _, tag := range e.Meta.Tag {
		if tag.System == finalAction && tag.Code != "FinalAction" {
			return false
		}
	}
	return e.Status == "active"
}

// denied reports whether the whole claim was.
func (e *explanation) denied() bool {
	refusal := e.told("CLM_CARR_PMT_DNL_CD")
	unpaid := e.told("CLM_MDCR_NPMT_RSN_CD")
	for _, x := range e.Extension {
		switch {
		case own(x.URL, "CLM-CARR-PMT-DNL-CD"):
			refusal = x.Coding.Code
		case own(x.URL, "CLM-MDCR-NPMT-RSN-CD"):
			unpaid = x.Coding.Code
		}
	}
	return claim.Refused(refusal) || unpaid != "" || e.Outcome == "error" || refused(e.Adjudication)
}

// refused reports whether a decision gives a reason for denial (CARIN).
func refused(list []adjudication) bool {
	for _, a := range list {
		if has(a.Category, "denialreason") {
			return true
		}
	}
	return false
}
