package fact

import "caseload/care/code"

// Birth is an age, or what it is derived from.
type Birth struct {
	Age       *int      `json:"age"       doc:"years completed on the day of the question; may be left out where birthDate and asOf are given"`
	BirthDate *code.Day `json:"birthDate" doc:"may be left out where age is given"`
	AsOf      *code.Day `json:"asOf"      doc:"the day of the question; needed with birthDate"`
}

// Years is the age in whole years completed on the day of the question. A birth
// after that day is no birth date.
func (b Birth) Years() (years int, missing []string) {
	switch {
	case b.Age != nil && *b.Age >= 0:
		return *b.Age, nil
	case b.BirthDate == nil:
		return 0, []string{"age"}
	case b.AsOf == nil:
		return 0, []string{"asOf"}
	case *b.BirthDate > *b.AsOf:
		return 0, []string{"birthDate"}
	}
	return b.BirthDate.YearsTo(*b.AsOf), nil
}
