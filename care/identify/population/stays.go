package population

import (
	"strings"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
	"caseload/care/identify/utilization"
	"caseload/ent"
)

// use is the use of care that the rules count. Claims tell of everything up to
// the last day that they cover; encounters tell of what came after, and of all
// where there are no claims. Lists are nil where nobody has told us.
type use struct {
	claims []claim.Claim
	stays  []stay.Stay
	visits []utilization.Visit
}

// stayKinds are the classes of encounters that are stays (HL7 v3
// ActEncounterCode).
var stayKinds = map[string]stay.Kind{
	"IMP": stay.Inpatient, "ACUTE": stay.Inpatient, "OBSENC": stay.Observation, "SNF": stay.Nursing,
}

func (v view) use() use {
	u := use{claims: seen(v, v.claims)}
	after, known := lastDay(u.claims)
	encounters := seen(v, v.encounters)
	if len(encounters) > 0 {
		u.stays, u.visits = []stay.Stay{}, []utilization.Visit{}
	}
	for i := range encounters {
		e := &encounters[i]
		if e.StartsAt != nil && known && v.date(*e.StartsAt) <= after {
			continue
		}
		u.add(v, e)
	}
	return u
}

func lastDay(claims []claim.Claim) (last code.Day, known bool) {
	for i := range claims {
		if day, ok := claims[i].LastDay(); ok && (!known || day > last) {
			last, known = day, true
		}
	}
	return last, known
}

func (u *use) add(v view, e *encounter) {
	id := reference(ent.TypeEncounter, e.ID)
	switch kind, isStay := stayKinds[e.Class]; {
	case isStay:
		u.stays = append(u.stays, v.stay(e, id, kind))
	case e.has("EMER"):
		u.visits = append(u.visits, utilization.Visit{ID: id, Kind: "EMERGENCY", Facility: fact.Text(e.Facility), Date: v.start(e)})
	case e.has("HH"):
		u.visits = append(u.visits, utilization.Visit{ID: id, Kind: "HOME_HEALTH", Facility: fact.Text(e.Facility), Date: v.start(e)})
	}
}

// stay is an encounter as a stay. What was done in it is coded in SNOMED CT and
// not in ICD-10-PCS, so the rules are told only where nothing was done at all.
func (v view) stay(e *encounter, id string, kind stay.Kind) stay.Stay {
	s := stay.Stay{
		ID: id, Kind: fact.Text(kind), Facility: fact.Text(e.Facility), Admission: v.start(e),
		DischargeStatus: fact.Text(disposition(e.Disposition)), PrincipalDiagnosis: e.Reason,
	}
	if e.EndsAt != nil {
		day := v.date(*e.EndsAt)
		s.Discharge = &day
	}
	if e.Procedures == 0 {
		s.Procedures = []string{}
	}
	return s
}

// disposition writes the codes of one digit, which some senders use, with two.
func disposition(text string) string {
	if len(text) == 1 && strings.Trim(text, "0123456789") == "" {
		return "0" + text
	}
	return text
}

func (v view) start(e *encounter) *code.Day {
	if e.StartsAt == nil {
		return nil
	}
	day := v.date(*e.StartsAt)
	return &day
}

// index is the last inpatient stay that has ended, for the rules about a
// discharge; nil when there is none within 30 days.
func (v view) index(stays []stay.Stay) *stay.Stay {
	var last *stay.Stay
	for i := range stays {
		s := &stays[i]
		if s.AcuteHospital() && s.Admission != nil && s.Discharge != nil && *s.Discharge <= v.asOf && *s.Discharge > v.asOf-30 &&
			(last == nil || *s.Discharge > *last.Discharge) {
			last = s
		}
	}
	return last
}
