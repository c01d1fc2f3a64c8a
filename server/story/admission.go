package story

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/transition/feed"
)

// Admission is a message of HL7 version 2 in short.
type Admission struct {
	// From is the sending facility, and Event the trigger, as A01.
	From  string `yaml:"from"`
	Event string `yaml:"event"`
	// Patient is the id in the story of somebody whom the sender knows by a number.
	Patient string `yaml:"patient"`
	Visit   string `yaml:"visit"`
	// Class (I, E, O, OBS), Unit, Disposition (as 03) and Diagnosis (ICD-10) are of the visit.
	Class       string `yaml:"class"`
	Unit        string `yaml:"unit"`
	Disposition string `yaml:"disposition"`
	Diagnosis   string `yaml:"diagnosis"`
}

// filled is the message with the blanks of its patient and visit filled.
func (a Admission) filled(fill func(string) any) *Admission {
	a.Patient, a.Visit = fmt.Sprint(fill(a.Patient)), fmt.Sprint(fill(a.Visit))
	return &a
}

// person is what a message says of a patient.
type person struct {
	ID         string            `json:"id"`
	Identifier []code.Identifier `json:"identifier"`
	Name       []struct {
		Family string   `json:"family"`
		Given  []string `json:"given"`
	} `json:"name"`
	BirthDate string `json:"birthDate"`
	Gender    string `json:"gender"`
}

// personIn reads a resource that is a patient.
func personIn(resource json.RawMessage) (person, bool) {
	var is struct {
		ResourceType string `json:"resourceType"`
	}
	var p person
	if json.Unmarshal(resource, &is) != nil || is.ResourceType != "Patient" || json.Unmarshal(resource, &p) != nil || len(p.Name) == 0 {
		return person{}, false
	}
	return p, true
}

// message writes the message at a moment.
func (a Admission) message(of person, from feed.Profile, at time.Time) ([]byte, error) {
	number, authority := of.number(from)
	if number == "" {
		return nil, fmt.Errorf("%s knows no number of %s", a.From, a.Patient)
	}
	if from.Zone == nil {
		return nil, errors.New("the sender needs a zone")
	}
	when := at.In(from.Zone).Format("20060102150405")
	visit := make([]string, 37)
	visit[0], visit[1], visit[2], visit[3], visit[19], visit[36] = "PV1", "1", a.Class, a.Unit, a.Visit, a.Disposition
	lines := []string{
		strings.Join([]string{`MSH|^~\&`, "ADT", a.From, "CASELOAD", "CLINIC", when, "", "ADT^" + a.Event, a.From + when + a.Event, "P", "2.5.1"}, "|"),
		strings.Join([]string{"EVN", a.Event, when}, "|"),
		strings.Join([]string{
			"PID", "1", "", number + "^^^" + authority + "^MR", "", of.Name[0].Family + "^" + strings.Join(of.Name[0].Given, " "), "",
			strings.ReplaceAll(of.BirthDate, "-", ""), strings.ToUpper(of.Gender[:min(1, len(of.Gender))]),
		}, "|"),
		strings.Join(visit, "|"),
	}
	if a.Diagnosis != "" {
		lines = append(lines, "DG1|1||"+a.Diagnosis+"^^I10|||A")
	}
	return []byte(strings.Join(lines, "\r") + "\r"), nil
}

// number is what the sender knows the patient by, and who gave it.
func (p person) number(from feed.Profile) (number, authority string) {
	for _, authority := range slices.Sorted(maps.Keys(from.Systems)) {
		for _, i := range p.Identifier {
			if i.System == from.Systems[authority] {
				return i.Value, authority
			}
		}
	}
	return "", ""
}
