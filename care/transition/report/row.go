package report

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/transition/feed"
)

// patientRow is a patient's own row.
type patientRow struct {
	Zone      string         `json:"zone"`
	Died      *time.Time     `json:"died"`
	Language  string         `json:"language"`
	Race      []code.Coding  `json:"race"`
	Ethnicity []code.Coding  `json:"ethnicity"`
	Address   []code.Address `json:"address"`
}

// encounter is a stay or a visit.
type encounter struct {
	ID          uuid.UUID  `json:"id"`
	Status      string     `json:"status"`
	Class       string     `json:"class"`
	Display     string     `json:"display"`
	Starts      time.Time  `json:"starts_at"`
	Ends        *time.Time `json:"ends_at"`
	Disposition string     `json:"discharge_disposition_code"`
	System      string     `json:"reason_system"`
	Reason      string     `json:"reason_code"`
	Words       string     `json:"reason_display"`
	Place       *uuid.UUID `json:"place"`
	PlaceName   string     `json:"place_name"`
	Procedures  struct {
		All      int      `json:"all"`
		ICD10PCS []string `json:"icd10pcs"`
	} `json:"procedures"`
}

// nursing is the reason of a stay in a nursing facility, as Synthea writes it: its
// class is that of a hospital.
const nursing = "25675004"

// setting is where the person was: what a hospital's feed calls a stay tells one in a
// nursing facility, of the same class, from one in hospital.
func (e *encounter) setting() feed.Setting {
	if e.Class != "IMP" && e.Class != "ACUTE" {
		return feed.SettingAt(e.Class, "")
	}
	setting := feed.SettingAt(e.Class, e.Display)
	if setting == feed.Inpatient && e.System == code.SNOMED && e.Reason == nursing {
		return feed.SkilledNursing
	}
	return setting
}

// diagnosis is the principal diagnosis in ICD-10-CM, or the nearest one.
func (e *encounter) diagnosis() string { return chronic.Diagnosis(e.System, e.Reason) }

// procedures are those in ICD-10-PCS; nil where what was done is not on record so.
func (e *encounter) procedures() []string {
	switch {
	case e.Procedures.All > len(e.Procedures.ICD10PCS):
		return nil
	case e.Procedures.All == 0 && feed.SettingOf(e.Display) != feed.Unknown:
		return nil
	case e.Procedures.All == 0:
		return []string{}
	}
	return e.Procedures.ICD10PCS
}

// facility is the id of the hospital, empty where it is not known.
func (e *encounter) facility() string {
	if e.Place == nil {
		return ""
	}
	return e.Place.String()
}

// enrollment is a time in which the patient took part.
type enrollment struct {
	Intensity string     `json:"intensity"`
	Starts    time.Time  `json:"starts_at"`
	Ends      *time.Time `json:"ends_at"`
}

// act is a try to reach somebody, as it is on record.
type act struct {
	ID      uuid.UUID `json:"id"`
	Status  string    `json:"status"`
	Kind    string    `json:"kind"`
	At      time.Time `json:"at"`
	Reached bool      `json:"reached"`
}

// errRow says that a row is not as it should be, and nothing of it.
var errRow = errors.New("report: a row does not fit")

func decode[T any](text []byte) (row T, err error) {
	if json.Unmarshal(text, &row) != nil {
		return row, errRow
	}
	return row, nil
}
