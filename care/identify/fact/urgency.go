package fact

import "strings"

// Urgency tells whether an admission was acute, that is urgent or emergent and
// not planned.
type Urgency struct {
	AcuteAdmission *bool `json:"acuteAdmission" doc:"whether the admission was urgent or emergent; may be left out where admissionType or admitSource tells"`
	AdmissionType  Text  `json:"admissionType"  doc:"type of admission of a claim (1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma) or HL7 PV1-4 (E, U; A, C, L, N, R)"`
	AdmitSource    Text  `json:"admitSource"    doc:"FHIR hospitalization.admitSource, of which emd is acute"`
}

// acuteTypes are the types of admission that tell, of claims (1 to 5; 9 says
// that nobody knows) and of HL7 table 0007.
var acuteTypes = map[string]bool{
	"1": true, "2": true, "5": true, "E": true, "U": true,
	"3": false, "4": false, "A": false, "C": false, "L": false, "N": false, "R": false,
}

// acuteSources are the sources that tell, of FHIR's admit-source; "other" does not.
var acuteSources = map[string]bool{
	"emd": true, "hosp-trans": false, "outp": false, "born": false, "gp": false,
	"mp": false, "nursing": false, "psych": false, "rehab": false,
}

// Acute tells whether the admission was acute. The source of the admission is
// asked only where its type does not tell.
func (u Urgency) Acute() (acute bool, missing []string) {
	if u.AcuteAdmission != nil {
		return *u.AcuteAdmission, nil
	}
	if acute, ok := acuteTypes[strings.ToUpper(u.AdmissionType.String())]; ok {
		return acute, nil
	}
	if acute, ok := acuteSources[strings.ToLower(u.AdmitSource.String())]; ok {
		return acute, nil
	}
	return false, []string{"acuteAdmission"}
}
