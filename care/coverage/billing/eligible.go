package billing

import (
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/coverage/minutes"
	"caseload/care/identify/chronic"
)

// told is true where the record tells it, and not known where it does not.
func told(holds bool) *bool {
	if holds {
		return &holds
	}
	return nil
}

// facts are what the record tells of what a family asks.
func (r *Record) facts(family string) (f minutes.Facts) {
	if c, ok := r.consents[family]; ok {
		f.Consent = &c.permit
	}
	switch family {
	case "CCM":
		f.ChronicConditions, f.CarePlan, f.InitiatingVisit = r.chronic(), told(r.plan), told(r.seen)
	case "BHI", "COCM":
		f.BehavioralCondition, f.ValidatedScale = told(r.behavioral()), told(r.scale)
		f.PsychiatricConsultant = told(slices.Contains(r.roles, "consultant") && slices.Contains(r.roles, "treating"))
		f.FirstMonth = r.first()
	case "CHI", "PIN":
		// Time is logged as that of trained auxiliary staff or of a trained navigator.
		f.TrainedWorker, f.HomeHealth = new(true), r.homeHealth
	case "PIN_PS":
		f.HomeHealth = r.homeHealth
	}
	return f
}

// first is whether the month is the first one of collaborative care: not where it has
// time in the six months before, and so where none has and the person enrolled in it.
func (r *Record) first() *bool {
	if r.collaborated {
		return new(false)
	}
	return told(r.began)
}

// two is how many chronic conditions the codes ask for.
const two = 2

// chronic is how many chronic conditions the record shows to everybody, where these are
// enough. That there are fewer is not known: others may carry a label, or stand nowhere.
func (r *Record) chronic() *int {
	found := len(chronic.GroupsOf(chronic.FromChart(r.conditions[false], r.month.Last())))
	if found < two {
		return nil
	}
	return &found
}

// behavioral reports whether a condition of the chapter of mental and behavioral
// disorders (ICD-10-CM chapter 5) stands.
func (r *Record) behavioral() bool {
	return slices.ContainsFunc(slices.Concat(r.conditions[false], r.conditions[true]), func(c chronic.Condition) bool {
		icd := c.Code.String()
		if c.CodeSystem() == code.SNOMED {
			icd = chronic.Nearest(icd)
		} else if c.CodeSystem() != code.ICD10CM {
			return false
		}
		return strings.HasPrefix(icd, "F") && c.Active(r.month.Last())
	})
}
