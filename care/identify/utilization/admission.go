package utilization

import (
	"cmp"

	"caseload/care/identify/fact"
	"caseload/care/identify/planned"
	"caseload/care/identify/stay"
)

// episodes are the hospitalizations that stays and claims tell of.
func (in *In) episodes() []stay.Episode {
	var stays []stay.Stay
	for i := range in.Stays {
		if in.Stays[i].Is(stay.Inpatient) {
			stays = append(stays, in.Stays[i])
		}
	}
	for _, claimed := range stay.FromClaims(in.Claims) {
		stays = joinClaim(stays, claimed)
	}
	return stay.Episodes(stays)
}

// joinClaim adds a stay that a claim tells of, unless the chart has it, which then
// learns what it did not say. The two may name the facility differently.
func joinClaim(stays []stay.Stay, claimed stay.Stay) []stay.Stay {
	for i := range stays {
		if s := &stays[i]; overlap(s, &claimed) {
			s.PrincipalDiagnosis = cmp.Or(s.PrincipalDiagnosis, claimed.PrincipalDiagnosis)
			s.AdmissionType = cmp.Or(s.AdmissionType, claimed.AdmissionType)
			if s.Procedures == nil {
				s.Procedures = claimed.Procedures
			}
			return stays
		}
	}
	return append(stays, claimed)
}

// overlap reports whether two stays began on one day, or one within the other.
func overlap(a, b *stay.Stay) bool {
	if a.Admission == nil || b.Admission == nil {
		return false
	}
	if *a.Admission > *b.Admission {
		a, b = b, a
	}
	return *a.Admission == *b.Admission || a.Discharge != nil && *b.Admission < *a.Discharge
}

// admissions counts hospitalizations, the unplanned among them, and returns
// within 30 days of a discharge.
func (in *In) admissions(w window, all *Measures) {
	known := in.Stays != nil || in.Claims != nil
	all.Admissions.Known, all.UnplannedAdmissions.Known, all.Readmissions.Known = known, known, known
	episodes := in.episodes()
	for i := range episodes {
		e := &episodes[i]
		if !w.holds(e.Admission()) {
			continue
		}
		all.Admissions.add(e.IDs()...)
		switch wasUnplanned, known := unplanned(e.First()); {
		case !known:
			all.UnplannedAdmissions.Open++
		case wasUnplanned:
			all.UnplannedAdmissions.add(e.IDs()...)
		}
		if i > 0 && returned(&episodes[i-1], e) {
			all.Readmissions.add(e.IDs()...)
		}
	}
}

const returnDays = 30

func returned(before, e *stay.Episode) bool {
	end := before.Discharge()
	return end != nil && e.Admission()-*end <= returnDays
}

// unplanned tells by CMS's algorithm where diagnosis and procedures are known,
// and by the type of the admission where they are not.
func unplanned(s *stay.Stay) (is, known bool) {
	if verdict := planned.Judge(s.PrincipalDiagnosis, s.Procedures); len(verdict.Missing) == 0 {
		return !verdict.Planned, true
	}
	acute, missing := fact.Urgency{AdmissionType: s.AdmissionType}.Acute()
	return acute, len(missing) == 0
}
