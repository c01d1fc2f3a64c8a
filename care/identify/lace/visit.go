package lace

import "caseload/care/code"

// window is how far back emergency visits count, in months.
const window = 6

// visits counts the emergency visits in the six months before the admission,
// that window's first day included. On the day of the admission itself a visit
// is the one that led to it, which does not count.
func (in In) visits() (count int, evidence, missing []string) {
	switch {
	case in.EmergencyVisits != nil && *in.EmergencyVisits >= 0:
		return *in.EmergencyVisits, nil, nil
	case in.EmergencyVisitDates == nil:
		return 0, nil, []string{"emergencyVisits"}
	case in.Admission == nil:
		return 0, nil, []string{"admission"}
	}
	for _, day := range in.EmergencyVisitDates {
		if counts(day, *in.Admission) {
			evidence = append(evidence, day.String())
		}
	}
	return len(evidence), evidence, nil
}

func counts(visit, admission code.Day) bool {
	return admission.MonthsBefore(window) <= visit && visit < admission
}
