package stories_test

import (
	"strings"
	"time"

	"github.com/cucumber/godog"

	"caseload/internal/world"
)

// codes are the conditions that stories speak of (SNOMED CT).
var codes = map[string]object{
	"heart failure":                      coding("http://snomed.info/sct", "84114007", "Heart failure (disorder)"),
	"diabetes":                           coding("http://snomed.info/sct", "44054006", "Diabetes mellitus type 2 (disorder)"),
	"COPD":                               coding("http://snomed.info/sct", "13645005", "Chronic obstructive lung disease (disorder)"),
	"asthma":                             coding("http://snomed.info/sct", "195967001", "Asthma (disorder)"),
	"depression":                         coding("http://snomed.info/sct", "370143000", "Major depressive disorder (disorder)"),
	"kidney disease":                     coding("http://snomed.info/sct", "709044004", "Chronic kidney disease (disorder)"),
	"homelessness":                       coding("http://snomed.info/sct", "32911000", "Homeless (finding)"),
	"a fall":                             coding("http://snomed.info/sct", "217082002", "Accidental fall (event)"),
	"a medicine that she cannot pay for": coding("http://snomed.info/sct", "454061000124102", "Unable to afford medication (finding)"),
	"a medicine that does not help":      coding("http://snomed.info/sct", "395007004", "Medication ineffective (finding)"),
	"food insecurity":                    coding("http://snomed.info/sct", "733423003", "Food insecurity (finding)"),
	"pneumonia":                          coding("http://snomed.info/sct", "233604007", "Pneumonia (disorder)"),
	"weight":                             coding("http://loinc.org", "29463-7", "Body weight"),
	"systolic pressure":                  coding("http://loinc.org", "8480-6", "Systolic blood pressure"),
	"potassium":                          coding("http://loinc.org", "2823-3", "Potassium"),
	"oxygen saturation":                  coding("http://loinc.org", "59408-5", "Oxygen saturation by pulse oximetry"),
	"glucose":                            coding("http://loinc.org", "2339-0", "Glucose"),
	"HbA1c":                              coding("http://loinc.org", "4548-4", "Hemoglobin A1c"),
	"heart rate":                         coding("http://loinc.org", "8867-4", "Heart rate"),
	"temperature":                        coding("http://loinc.org", "8310-5", "Body temperature"),
}

func coding(system, code, display string) object {
	return object{"system": system, "code": code, "display": display}
}

// charting are the steps that put things on a patient's record.
func charting(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) records that (\w+) has ([\w ]+?)(?: because "([^"]*)")?$`, func(person, patient, what, reason string) {
		s.kept["condition"] = s.act(person, "RecordCondition", object{
			"id": world.ID(), "patientId": s.patient(patient), "code": s.code(what), "changeSeverity": "URGENT", "reason": reason,
		}).object("condition")
	})
	sc.Step(`^(\w+) records that it is resolved$`, func(person string) {
		s.act(person, "ResolveCondition", object{
			"conditionId": s.kept["condition"].at("id"), "baseRevision": s.kept["condition"].at("revision"), "reason": "No sign of it any more",
		})
	})
	sc.Step(`^(\w+) measures (\w+)'s ([\w ]+?) as ([\d.]+) (\S+)$`, func(person, patient, what, value, unit string) {
		s.measure(person, patient, what, value, unit, 0)
	})
	sc.Step(`^(\w+) measures (\w+)'s ([\w ]+?) as ([\d.]+) (\S+) (\d+) days? ago$`, func(person, patient, what, value, unit string, days int) {
		s.measure(person, patient, what, value, unit, time.Duration(days)*24*time.Hour)
	})
	sc.Step(`^(\w+)'s chart shows ([\w ]+?) for (\w+)$`, func(patient, what, person string) {
		chart := s.ask(person, "Chart", object{"patientId": s.patient(patient)})
		if !strings.Contains(text(chart), s.code(what).text("code")) {
			s.t.Errorf("the chart does not show %s", what)
		}
	})
	sc.Step(`^(\w+)'s chart does not show ([\w ]+?) for (\w+)$`, func(patient, what, person string) {
		chart := s.ask(person, "Chart", object{"patientId": s.patient(patient)})
		if strings.Contains(text(chart), s.code(what).text("code")) {
			s.t.Errorf("the chart shows %s", what)
		}
	})
}

func (s *story) measure(person, patient, what, value, unit string, ago time.Duration) {
	s.t.Helper()
	s.act(person, "RecordObservation", object{
		"id": world.ID(), "patientId": s.patient(patient), "code": s.code(what),
		"value":       object{"quantity": object{"value": value, "code": unit}},
		"effectiveAt": s.moment.Add(-ago).UTC().Format(time.RFC3339),
	})
}

func (s *story) code(words string) object {
	s.t.Helper()
	found, ok := codes[words]
	if !ok {
		s.t.Fatalf("no code is known for %s", words)
	}
	return found
}

func (s *story) hoursAgo(hours int) string {
	return s.moment.Add(-time.Duration(hours) * time.Hour).UTC().Format(time.RFC3339)
}
