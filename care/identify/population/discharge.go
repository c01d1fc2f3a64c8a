package population

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/identify/hospital"
	"caseload/care/identify/lace"
	"caseload/care/identify/stay"
	"caseload/care/score"
)

// discharge are the scores of the last stay, for 30 days after it ended.
func (v view) discharge(u use, codes []string) []score.Result {
	all := v.allStays(u)
	s := v.index(all)
	if s == nil {
		return nil
	}
	when := fact.Stay{Admission: s.Admission, Discharge: s.Discharge}
	urgency := fact.Urgency{AdmissionType: s.AdmissionType}
	return []score.Result{
		lace.Score(lace.In{Stay: when, Urgency: urgency, Leave: v.leave(s), Diagnoses: codes, EmergencyVisitDates: v.emergencies(u)}),
		hospital.Score(v.hospital(s, all, when, urgency)),
	}
}

func (v view) leave(s *stay.Stay) fact.Leave {
	leave := fact.Leave{DischargeStatus: s.DischargeStatus}
	if v.birth != nil {
		age := v.birth.YearsTo(*s.Discharge)
		leave.PatientAge = &age
	}
	return leave
}

// emergencies are the dates of emergency visits; nil where nobody told of any.
func (v view) emergencies(u use) []code.Day {
	if u.visits == nil && u.claims == nil {
		return nil
	}
	dates := []code.Day{}
	for i := range u.visits {
		if visit := &u.visits[i]; visit.Kind == "EMERGENCY" && visit.Date != nil {
			dates = append(dates, *visit.Date)
		}
	}
	for i := range u.claims {
		if day, ok := u.claims[i].Day(); ok && u.claims[i].Emergency() {
			dates = append(dates, day)
		}
	}
	return dates
}

func (v view) hospital(s *stay.Stay, all []stay.Stay, when fact.Stay, urgency fact.Urgency) hospital.In {
	in := hospital.In{Stay: when, Urgency: urgency, Leave: v.leave(s), Procedures: s.Procedures, PriorAdmissionDates: []code.Day{}}
	for i := range all {
		if other := &all[i]; other.AcuteHospital() && other.Admission != nil && *other.Admission < *s.Admission {
			in.PriorAdmissionDates = append(in.PriorAdmissionDates, *other.Admission)
		}
	}
	if found := v.lastLab(s, "718-7", "20509-6"); found != nil {
		in.Hemoglobin, in.HemoglobinUnit = &found.Value, found.Unit
	}
	if found := v.lastLab(s, "2951-2", "2947-0"); found != nil {
		in.Sodium, in.SodiumUnit = &found.Value, found.Unit
	}
	return in
}

// lastLab is the last value of the stay.
func (v view) lastLab(s *stay.Stay, codes ...string) (last *lab) {
	labs := seen(v, v.labs)
	for i := range labs {
		for _, code := range codes {
			if day := v.date(labs[i].At); labs[i].Code == code && day >= *s.Admission && day <= *s.Discharge {
				if last == nil || labs[i].At.After(last.At) {
					last = &labs[i]
				}
			}
		}
	}
	return last
}
