package fact

import "caseload/care/code"

// Stay is a stay in a hospital, by its dates or by its length.
type Stay struct {
	Admission    *code.Day `json:"admission"    doc:"date of the admission in the facility's time zone"`
	Discharge    *code.Day `json:"discharge"    doc:"date of the discharge in the facility's time zone"`
	LengthOfStay *int      `json:"lengthOfStay" doc:"days; may be left out where admission and discharge are given: their difference by the calendar, so that the same day is 0"`
}

// Days is the length of the stay: discharge minus admission by the calendar. A
// discharge before the admission is none.
func (s Stay) Days() (days int, missing []string) {
	switch {
	case s.LengthOfStay != nil && *s.LengthOfStay >= 0:
		return *s.LengthOfStay, nil
	case s.Admission == nil && s.Discharge == nil:
		return 0, []string{"lengthOfStay"}
	case s.Admission == nil:
		return 0, []string{"admission"}
	case s.Discharge == nil || *s.Discharge < *s.Admission:
		return 0, []string{"discharge"}
	}
	return int(*s.Discharge - *s.Admission), nil
}
