package fact

import "slices"

// Leave is how a patient left the hospital, and of what age: scores of a
// discharge are made for adults who left alive.
type Leave struct {
	PatientAge      *int `json:"age"             doc:"years completed at the discharge; under 18 there is no score; may be left out"`
	DischargeStatus Text `json:"dischargeStatus" doc:"discharge status of a claim (01 home, 02 other acute hospital, 03 nursing facility, 20 died ...); may be left out"`
}

// The discharge statuses of claims (UB-04) that matter. From 81 on they are those
// of before, with a planned return.
var (
	died      = []string{"20", "40", "41", "42"}
	acuteCare = []string{"02", "43", "66", "82", "88", "94"}
	community = []string{"01", "06", "07", "81", "86"}
)

const (
	stillThere = "30"
	adult      = 18
)

// Outside says why a score for adults discharged alive is not for this patient.
// It is empty where nothing speaks against it.
func (l Leave) Outside() (reasons []string) {
	if l.PatientAge != nil && *l.PatientAge < adult {
		reasons = append(reasons, "not for those under 18")
	}
	switch status := l.status(); {
	case slices.Contains(died, status):
		reasons = append(reasons, "not for those who died")
	case status == stillThere:
		reasons = append(reasons, "not for those who are still in the hospital")
	}
	return reasons
}

// ToAcuteCare reports whether the patient went to another acute hospital.
func (l Leave) ToAcuteCare() bool { return slices.Contains(acuteCare, l.status()) }

// ToFacility reports whether the patient went to another place than home.
func (l Leave) ToFacility() bool {
	return l.status() != "" && !slices.Contains(community, l.status())
}

// status is the code in two digits.
func (l Leave) status() string {
	status := l.DischargeStatus.String()
	if len(status) == 1 {
		return "0" + status
	}
	return status
}
