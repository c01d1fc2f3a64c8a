package hcc

import (
	"strings"
	"time"

	"caseload/care/code"
)

// aged is the age from which somebody is in the segments of the aged.
const aged = 65

// person is who is scored, as far as the inputs tell.
type person struct {
	age       int // on 1 February of the payment year
	ageKnown  bool
	sex       string // "F", "M", or empty
	orec      string // "0" to "3", or empty
	medicaid  *bool
	segment   string
	diagnoses []string
}

// person reads the inputs and names what is missing among them. Only what the
// segment asks for is missing.
func (in In) person() (p person, missing []string) {
	p = person{diagnoses: in.Diagnoses, sex: sexOf(in.Sex), orec: in.orec(), medicaid: in.medicaid()}
	p.age, missing = in.age()
	p.ageKnown = missing == nil
	var noSegment []string
	p.segment, noSegment = in.segmentOf(p)
	missing = append(missing, noSegment...)
	if p.sex == "" {
		missing = append(missing, "sex")
	}
	if p.orec == "" && p.needsOREC() {
		missing = append(missing, "orec")
	}
	if p.medicaid == nil && p.needsMedicaid() {
		missing = append(missing, "medicaid")
	}
	if p.diagnoses == nil && !p.isNew() {
		missing = append(missing, "diagnoses")
	}
	return p, missing
}

// age is the age on 1 February of the payment year; somebody born after that is 0.
func (in In) age() (years int, missing []string) {
	switch {
	case in.Age != nil && *in.Age >= 0:
		return *in.Age, nil
	case in.BirthDate == nil:
		return 0, []string{"age"}
	}
	switch {
	case in.PaymentYear != nil:
		return max(0, in.BirthDate.YearsTo(code.Date(*in.PaymentYear, time.February, 1))), nil
	case in.AsOf != nil:
		return max(0, in.BirthDate.YearsTo(code.Date(in.AsOf.Time().Year(), time.February, 1))), nil
	}
	return 0, []string{"paymentYear"}
}

func sexOf(text string) string {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "female", "f":
		return "F"
	case "male", "m":
		return "M"
	}
	return ""
}

// orec is the original reason for entitlement where it is one of CMS's codes.
func (in In) orec() string {
	switch reason := in.OREC.String(); reason {
	case "0", "1", "2", "3":
		return reason
	}
	return ""
}

// medicaid is as given, or what the dual status says.
func (in In) medicaid() *bool {
	if in.Medicaid != nil || in.dualCode() == "" {
		return in.Medicaid
	}
	has := in.dual() != "N"
	return &has
}

func (p person) isNew() bool { return p.segment == newEnrollee || p.segment == newInSNP }

// disabled is under 65 and entitled by disability or kidney failure.
func (p person) disabled() bool { return p.age < aged && p.orec != "0" && p.orec != "" }

// originallyDisabled is entitled by disability at first, and not disabled now. A
// person who was entitled by both (3) does not count.
func (p person) originallyDisabled() bool { return p.orec == "1" && !p.disabled() }

// needsOREC reports whether the original reason can change the score.
func (p person) needsOREC() bool {
	switch {
	case p.isNew():
		return p.ageKnown && p.age >= aged-1
	case p.segment == institutional:
		return true
	}
	return strings.HasSuffix(p.segment, "A")
}

func (p person) needsMedicaid() bool { return p.isNew() || p.segment == institutional }
