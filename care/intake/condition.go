package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entcondition "caseload/ent/condition"
)

func condition(c fhir.Condition, m *mapping) []row {
	onset := either(m.time("onsetDateTime", c.OnsetDateTime), m.time("onsetPeriod.start", c.OnsetPeriod.Start))
	abatement := either(m.time("abatementDateTime", c.AbatementDateTime), m.time("abatementPeriod.start", c.AbatementPeriod.Start))
	written := either(m.time("recordedDate", c.RecordedDate), m.time("extension", c.Asserted()))
	return []row{{table: "condition", columns: append(m.clinical(statement{
		resource:  c.Resource,
		subject:   m.patient("subject", c.Subject),
		encounter: c.Encounter,
		performer: []fhir.Reference{c.Asserter, c.Recorder},
		concept:   c.Code,
		system:    code.SNOMED,
		effective: onset,
		recorded:  written,
		note:      fhir.Notes(c.Note),
	}),
		column{"clinical_status", m.word("clinicalStatus", c.ClinicalStatus.Word(), enumOf(entcondition.ClinicalStatusValidator), nil)},
		column{"verification_status", m.word("verificationStatus", c.VerificationStatus.Word(), enumOf(entcondition.VerificationStatusValidator), nil)},
		column{"category", categoryOf(c)},
		column{"severity", optional(severities[c.Severity.Prefer(code.SNOMED).Code])},
		column{"onset_at", earliest(onset)},
		column{"abatement_at", earliest(abatement)},
		column{"stated", m.stated([]string{
			"category", "severity", "onsetDateTime", "onsetPeriod", "abatementDateTime", "abatementPeriod",
			"recordedDate", "recorder", "asserter", "note", "code",
		}, fhir.AssertedDate)},
	)}}
}

// either is the first of two that was stated.
func either(a, b fhir.Time) fhir.Time {
	if a.Set() {
		return a
	}
	return b
}

// severities are the SNOMED CT codes of Condition.severity.
var severities = map[string]string{"255604002": "MILD", "6736007": "MODERATE", "24484000": "SEVERE"}

// categories are the codes of Condition.category that have a value of ours.
var categories = map[string]string{
	"problem-list-item": "PROBLEM_LIST_ITEM", "encounter-diagnosis": "ENCOUNTER_DIAGNOSIS", "health-concern": "HEALTH_CONCERN",
}

// categoryOf is SOCIAL for what a source says is social (US Core category
// sdoh), and for what its code says is, whatever its category. A condition
// without a category belongs to the encounter it was made in, if any.
func categoryOf(c fhir.Condition) string {
	if code.SocialTopic(c.Code.Values()) != "" {
		return "SOCIAL"
	}
	category := ""
	for _, concept := range c.Category {
		for _, coding := range concept.Values() {
			if coding.Code == "sdoh" {
				return "SOCIAL"
			}
			if category == "" {
				category = categories[coding.Code]
			}
		}
	}
	switch {
	case category != "":
		return category
	case !c.Encounter.Empty():
		return "ENCOUNTER_DIAGNOSIS"
	}
	return "PROBLEM_LIST_ITEM"
}
