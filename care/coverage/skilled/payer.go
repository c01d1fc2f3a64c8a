package skilled

import (
	"caseload/care/code"
	"caseload/care/score"
)

// PlanIn is a stay for skilled nursing with who pays for it.
type PlanIn struct {
	EntryIn
	AuthorizationThrough *code.Day `json:"authorizationThrough" doc:"last day that the payer has authorized; Original Medicare asks for none"`
	Coverage             *Coverage `json:"coverage"             doc:"period of the coverage that pays"`
	SecondaryCoverage    *bool     `json:"secondaryCoverage"    doc:"whether another coverage (Medigap, Medicaid, an employer's) pays the coinsurance"`
}

// Coverage is the period of a coverage.
type Coverage struct {
	From    *code.Day `json:"from"    doc:"first day"`
	Through *code.Day `json:"through" doc:"last day; left out where it has none"`
}

func (in PlanIn) authorization(b Benefit) Flag {
	const name = "authorization_ends_before_discharge"
	switch {
	case in.AuthorizationThrough != nil:
		return in.dated(name, "no day from this one on is authorized; ask the plan to extend", new(*in.AuthorizationThrough+1), b)
	case in.advantage():
		return Flag{Name: name, Status: score.Unknown, Missing: []string{"authorizationThrough"}}
	}
	return Flag{Name: name, Status: score.NotMet, Note: "Original Medicare asks for no authorization"}
}

func (in PlanIn) coverageEnds(b Benefit) Flag {
	const name = "coverage_ends"
	switch {
	case in.Coverage == nil:
		return Flag{Name: name, Status: score.Unknown, Missing: []string{"coverage"}}
	case in.Coverage.From != nil && *in.Coverage.From > b.Admission:
		return Flag{Name: name, Status: score.Met, On: new(b.Admission), Note: "the coverage begins after the admission; find who pays until then"}
	case in.Coverage.Through == nil:
		return Flag{Name: name, Status: score.NotMet, Note: "the coverage has no end"}
	}
	return in.dated(name, "the coverage has ended by this day; renew it or find another", new(*in.Coverage.Through+1), b)
}

// secondary is the gap of coinsurance that nobody else pays.
func (in PlanIn) secondary(coinsurance Flag) Flag {
	f := Flag{Name: "no_secondary_for_coinsurance", Status: score.NotMet}
	if coinsurance.Status == score.NotMet {
		return f
	}
	switch {
	case in.SecondaryCoverage == nil:
		f.Status, f.Missing = score.Unknown, []string{"secondaryCoverage"}
	case !*in.SecondaryCoverage:
		f.Status, f.On = coinsurance.Status, coinsurance.On
		f.Note = "nobody else pays the coinsurance; look for Medigap, Medicaid or a savings program"
	}
	return f
}
