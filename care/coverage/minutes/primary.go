package minutes

import (
	"slices"
	"time"

	"caseload/care/score"
)

// primary are the codes of advanced primary care management, which need no
// minutes: the one of the person, where the practitioner reports it.
func (in In) primary(on time.Time) (codes []Reached) {
	if !in.APCM {
		return nil
	}
	for _, b := range billings().codes {
		if b.family != "APCM" || b.needs == nil || b.from.Time().After(on) {
			continue
		}
		status, why, missing := in.eligible(b)
		codes = append(codes, Reached{Code: b.code, Units: 1, Status: status, Why: why, Missing: missing, base: b})
	}
	return higher(codes)
}

// higher lets the code of a Qualified Medicare Beneficiary take the place of the
// one that asks less.
func higher(codes []Reached) []Reached {
	at := slices.IndexFunc(codes, func(r Reached) bool { return slices.Contains(r.base.needs, "qmb") })
	for i := range codes {
		less := at >= 0 && i != at && slices.Contains(codes[i].base.needs, "many")
		switch {
		case less && codes[at].Status == score.Met:
			codes[i].Status, codes[i].Why = score.NotMet, codes[at].Code+" takes its place"
		case less && codes[at].Status == score.Unknown:
			codes[i].Status, codes[i].Missing = score.Unknown, codes[at].Missing
		}
	}
	return codes
}

// inPlace are the codes of 2026 that go with advanced primary care management in
// place of those by the minute.
func (in In) inPlace(m *Month, on time.Time) (parts []score.Part) {
	if !in.APCM {
		return nil
	}
	add := func(code string, holds score.Status) {
		at := slices.IndexFunc(billings().codes, func(b billing) bool { return b.code == code })
		if !billings().codes[at].from.Time().After(on) {
			parts = append(parts, score.Part{Name: code, Status: holds, Note: "with advanced primary care management by the same practitioner, in place of the codes by the minute"})
		}
	}
	if m.Spent["COCM"] != nil {
		add("G0568", score.Is(in.FirstMonth))
		add("G0569", score.Not(score.Is(in.FirstMonth)))
	}
	if m.Spent["BHI"] != nil {
		add("G0570", score.Met)
	}
	return parts
}
