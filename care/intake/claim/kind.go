package claim

// Kind is a claim's type in the words of the Chronic Conditions Warehouse, whose
// rules ask for it. It is empty for an institutional claim of a source that does
// not tell (see [Claim.Resolve]).
type Kind string

// The kinds of claims.
const (
	Inpatient    Kind = "IP"
	SkilledNurse Kind = "SNF"
	HomeHealth   Kind = "HHA"
	Outpatient   Kind = "HOP"
	Hospice      Kind = "HOSPICE"
	Carrier      Kind = "CARRIER" // physicians and suppliers
	Equipment    Kind = "DME"
	Drug         Kind = "PDE"
)

// types are the claim types of Medicare (CLM_TYPE_CD) by part: institutional,
// physician and equipment.
var types = map[string]Kind{
	"10": HomeHealth, "20": SkilledNurse, "30": SkilledNurse, "40": Outpatient, "50": Hospice,
	"60": Inpatient, "61": Inpatient,
	"71": Carrier, "72": Carrier,
	"81": Equipment, "82": Equipment,
}

// KindOf is the kind of a Medicare claim type (CLM_TYPE_CD); ok is false for a
// type that there is not. Drug events have types of their own and are told by
// where they come from.
func KindOf(claimType string) (kind Kind, ok bool) {
	kind, ok = types[claimType]
	return kind, ok
}

// Institutional reports whether a facility sent the claim.
func (k Kind) Institutional() bool {
	switch k {
	case Inpatient, SkilledNurse, HomeHealth, Outpatient, Hospice:
		return true
	case Carrier, Equipment, Drug:
	}
	return false
}

// bills are the kinds by the second and third digit of a type of bill: kind of
// facility and of care (National Uniform Billing Committee).
var bills = map[string]Kind{
	"11": Inpatient, "41": Inpatient,
	"12": Outpatient,
	"13": Outpatient, "14": Outpatient, "71": Outpatient, "72": Outpatient, "73": Outpatient, "74": Outpatient,
	"75": Outpatient, "76": Outpatient, "77": Outpatient, "83": Outpatient, "85": Outpatient, "22": Outpatient, "23": Outpatient,
	"18": SkilledNurse, "21": SkilledNurse, "28": SkilledNurse,
	"32": HomeHealth, "33": HomeHealth, "34": HomeHealth,
	"81": Hospice, "82": Hospice,
}

// KindOfBill is the kind of a four-digit type of bill, for senders that do not
// give Medicare's claim type; empty when it does not tell. Bills of type 012x
// are for care under part B to somebody in a hospital bed: Medicare files them
// under outpatient, and so are they here.
func KindOfBill(typeOfBill string) Kind {
	if len(typeOfBill) != len("0111") || typeOfBill[0] != '0' {
		return ""
	}
	return bills[typeOfBill[1:3]]
}
