package feed

import (
	_ "embed" // the tables below
	"maps"
	"slices"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

// Setting is the kind of place where a person is; the names are those of
// [caseload/care/transition/clock].
type Setting string

// The settings. What a source does not tell is Unknown, which is neither home nor
// hospital.
const (
	Unknown         Setting = ""
	Home            Setting = "home"
	Emergency       Setting = "emergency"
	Observation     Setting = "observation"
	Inpatient       Setting = "inpatient"
	Outpatient      Setting = "outpatient"
	Psychiatric     Setting = "psychiatric"
	LongTerm        Setting = "ltch"
	Rehabilitation  Setting = "irf"
	SkilledNursing  Setting = "snf"
	NursingFacility Setting = "nursing_facility"
	Hospice         Setting = "hospice"
)

// admitted reports whether somebody in the setting was admitted to a bed.
func (s Setting) admitted() bool {
	switch s {
	case Unknown, Home, Emergency, Observation, Outpatient:
		return false
	default:
		return true
	}
}

// encounterTypes are the kinds of places in words, for who reads the chart.
var encounterTypes = map[Setting]string{
	Emergency: "Emergency department visit", Observation: "Observation stay", Inpatient: "Inpatient stay",
	Outpatient: "Outpatient visit", Psychiatric: "Psychiatric hospital stay", LongTerm: "Long-term care hospital stay",
	Rehabilitation: "Inpatient rehabilitation stay", SkilledNursing: "Skilled nursing facility stay",
	NursingFacility: "Nursing facility stay", Hospice: "Hospice stay",
}

// EncounterType is what a stay in the setting is called in the chart; empty for those
// that are no stay.
func (s Setting) EncounterType() string { return encounterTypes[s] }

// SettingOf is the setting of an encounter of the type, Unknown for a type that is not
// one of [Setting.EncounterType].
func SettingOf(encounterType string) Setting {
	for setting, words := range encounterTypes {
		if words == encounterType {
			return setting
		}
	}
	return Unknown
}

// places are the settings of encounters by their class.
var places = sync.OnceValue(func() map[string]Setting {
	by := map[string]Setting{}
	for _, row := range fact.Read(placesCSV, "class", "setting").Rows {
		by[row[0]] = Setting(row[1])
	}
	return by
})

// Classes are the classes of encounters that are in a setting.
func Classes() []string { return slices.Sorted(maps.Keys(places())) }

// SettingAt is the setting of an encounter, Unknown for what is neither a stay nor an
// emergency visit. What the feed calls it says more than the class, which is IMP in a
// nursing facility as well.
func SettingAt(class, encounterType string) Setting {
	if setting := SettingOf(encounterType); setting != Unknown {
		return setting
	}
	return places()[class]
}

// class is what a code of a class says: the HL7 v3 code and the setting.
type class struct {
	code    string
	setting Setting
}

var (
	//go:embed classes.csv
	classesCSV string
	//go:embed dispositions.csv
	dispositionsCSV string
	//go:embed places.csv
	placesCSV string
)

// classes are the known codes by field and code.
var classes = sync.OnceValue(func() map[[2]string]class {
	known := map[[2]string]class{}
	for _, row := range fact.Read(classesCSV, "field", "code", "class", "setting").Rows {
		known[[2]string{row[0], row[1]}] = class{row[2], Setting(row[3])}
	}
	return known
})

var dispositions = sync.OnceValue(func() map[string]Setting {
	known := map[string]Setting{}
	for _, row := range fact.Read(dispositionsCSV, "status", "setting").Rows {
		known[row[0]] = Setting(row[1])
	}
	return known
})

// After is where a patient who left with a discharge status is taken to be,
// Unknown when the status does not tell.
func After(status string) Setting { return dispositions()[normalStatus(status)] }

// normalStatus writes a discharge status as the tables do: 1 is 01.
func normalStatus(status string) string {
	status = strings.ToUpper(strings.TrimSpace(status))
	if len(status) == 1 {
		return "0" + status
	}
	return status
}
