package intensity

import (
	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/claim"
	"caseload/care/identify/stay"
	"caseload/care/identify/utilization"
)

// In are the inputs of the decision. A finding is true, false or a number, or an
// object of the value and of the ids behind it: {"value": 5, "evidence": ["..."]}.
type In struct {
	AsOf  *code.Day `json:"asOf"  doc:"the day of the question, by which criteria are in force and windows end"`
	Payer string    `json:"payer" doc:"whose criteria are added: MA_SNP, MEDICAID_MCO, or a payer of payerCriteria; any other adds none"`

	ChronicConditions        *Finding `json:"chronicConditions"        doc:"number of active chronic conditions; may be left out where conditions or claims are given"`
	Hospitalizations         *Finding `json:"hospitalizations"         doc:"number of hospitalizations in 12 months; may be left out where stays or claims are given"`
	HousingInstability       *Finding `json:"housingInstability"       doc:"whether housing is unstable; a condition that says so is read, its absence is not taken for a no"`
	FoodInsecurity           *Finding `json:"foodInsecurity"           doc:"whether food is insecure; as housingInstability"`
	LimitedEnglish           *Finding `json:"limitedEnglish"           doc:"whether English is limited"`
	SubstanceUseDisorder     *Finding `json:"substanceUseDisorder"     doc:"may be left out where conditions are given; claims alone say only yes, since such claims are withheld"`
	SeriousMentalIllness     *Finding `json:"seriousMentalIllness"     doc:"may be left out where conditions or claims are given"`
	LongTermCareDecision     *Finding `json:"longTermCareDecision"     doc:"whether a decision on placement in long-term care is under way"`
	ConditionsStable         *Finding `json:"conditionsStable"         doc:"whether the conditions are stable"`
	Specialists              *Finding `json:"specialists"              doc:"number of specialists who treat the patient"`
	SupportsReliable         *Finding `json:"supportsReliable"         doc:"whether family and other supports are reliable"`
	HealthLiteracySufficient *Finding `json:"healthLiteracySufficient" doc:"whether health literacy is enough to manage alone"`
	NeedInformational        *Finding `json:"needInformational"        doc:"whether the need is for information only"`
	SpecialHealthCareNeeds   *Finding `json:"specialHealthCareNeeds"   doc:"as the state defines them; for MEDICAID_MCO"`

	Withheld []string `json:"withheld" doc:"measures about which rows may have been kept back, such as substanceUseDisorder without the patient's consent: finding nothing is then not a no"`

	Other map[string]*Finding `json:"other" doc:"more measures by name, for payerCriteria"`

	Conditions []chronic.Condition `json:"conditions" doc:"the problem list; [] where it is empty"`
	Claims     []claim.Claim       `json:"claims"     doc:"final claims of 24 months; [] where there are none"`
	Stays      []stay.Stay         `json:"stays"      doc:"inpatient stays of 12 months; [] where there were none"`
	Visits     []utilization.Visit `json:"visits"     doc:"emergency visits, for criteria about edVisits"`

	PayerCriteria []Line `json:"payerCriteria" doc:"criteria of payers beside those of the table"`
}

// given are the findings that the inputs hold as they are.
func (in *In) given(measure string) *Finding {
	switch measure {
	case "chronicConditions":
		return in.ChronicConditions
	case "hospitalizations":
		return in.Hospitalizations
	case "housingInstability":
		return in.HousingInstability
	case "foodInsecurity":
		return in.FoodInsecurity
	case "limitedEnglish":
		return in.LimitedEnglish
	case "substanceUseDisorder":
		return in.SubstanceUseDisorder
	case "seriousMentalIllness":
		return in.SeriousMentalIllness
	case "longTermCareDecision":
		return in.LongTermCareDecision
	case "conditionsStable":
		return in.ConditionsStable
	case "specialists":
		return in.Specialists
	case "supportsReliable":
		return in.SupportsReliable
	case "healthLiteracySufficient":
		return in.HealthLiteracySufficient
	case "needInformational":
		return in.NeedInformational
	case "specialHealthCareNeeds":
		return in.SpecialHealthCareNeeds
	case "payer":
		return &Finding{Yes: new(true), Text: in.Payer}
	}
	return in.Other[measure]
}
