package readmission

import (
	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/stay"
)

// In are the inputs of the measure.
type In struct {
	AsOf        *code.Day     `json:"asOf"        doc:"the day of the question; the data end on it unless dataThrough is given"`
	DataThrough *code.Day     `json:"dataThrough" doc:"the last day for which stays would be known; may be left out where asOf is given"`
	BirthDate   *code.Day     `json:"birthDate"   doc:"leaves stays out that began before the age of 18; where neither birthDate nor age is given, a note says that nobody looked"`
	Age         *int          `json:"age"         doc:"years completed on the day of the question, instead of birthDate"`
	Stays       []stay.Stay   `json:"stays"       doc:"all inpatient stays; [] where there were none. Other kinds of stays are passed over"`
	Claims      []claim.Claim `json:"claims"      doc:"may be given instead of stays; inpatient claims become stays"`
}

// adult reports whether the patient was 18 on the day; known is false without a
// birth date or an age.
func (in *In) adult(on code.Day) (adult, known bool) {
	switch {
	case in.BirthDate != nil:
		return in.BirthDate.YearsTo(on) >= adultAge, true
	case in.Age != nil && in.AsOf != nil:
		elapsed := on.YearsTo(*in.AsOf)
		return *in.Age-elapsed >= adultAge, true
	}
	return true, false
}

const (
	adultAge   = 18
	windowDays = 30
)

// through is the last day of the data.
func (in *In) through() (day code.Day, ok bool) {
	for _, given := range []*code.Day{in.DataThrough, in.AsOf} {
		if given != nil {
			return *given, true
		}
	}
	return 0, false
}

// stays are those in acute hospitals, and whether anybody has told of any.
func (in *In) stays() (acute []stay.Stay, known bool) {
	all := in.Stays
	if all == nil && in.Claims != nil {
		all = stay.FromClaims(in.Claims)
	}
	for i := range all {
		if all[i].AcuteHospital() {
			acute = append(acute, all[i])
		}
	}
	return acute, in.Stays != nil || in.Claims != nil
}

// undated reports whether a stay has no admission date.
func undated(stays []stay.Stay) bool {
	for i := range stays {
		if stays[i].Admission == nil {
			return true
		}
	}
	return false
}
