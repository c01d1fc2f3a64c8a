package claim

import "strings"

// Kind is the type of a claim.
type Kind string

// The types of claims. Other is every type that is none of these, such as a
// dental claim; Untyped is a claim that does not tell.
const (
	Untyped     Kind = ""
	Inpatient   Kind = "IP"
	Nursing     Kind = "SNF"
	HomeHealth  Kind = "HHA"
	Outpatient  Kind = "HOP"
	Carrier     Kind = "CARRIER"
	Equipment   Kind = "DME"
	HospiceCare Kind = "HOSPICE"
	Drug        Kind = "PDE"
	Other       Kind = "OTHER"
)

// kinds are the names and the CCLF numbers of the types.
var kinds = map[string]Kind{
	"": Untyped, "IP": Inpatient, "SNF": Nursing, "HHA": HomeHealth, "HOP": Outpatient, "CARRIER": Carrier,
	"DME": Equipment, "HOSPICE": HospiceCare, "PDE": Drug,
	"60": Inpatient, "61": Inpatient, "20": Nursing, "30": Nursing, "10": HomeHealth, "40": Outpatient,
	"50": HospiceCare, "71": Carrier, "72": Carrier, "81": Equipment, "82": Equipment,
	"1": Drug, "2": Drug, "3": Drug, "4": Drug, "01": Drug, "02": Drug, "03": Drug, "04": Drug,
}

// Kind is the claim's type.
func (c *Claim) Kind() Kind {
	if kind, ok := kinds[string(c.Type)]; ok {
		return kind
	}
	if kind, ok := kinds[strings.ToUpper(c.Type.String())]; ok {
		return kind
	}
	return Other
}
