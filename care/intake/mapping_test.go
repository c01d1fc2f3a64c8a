package intake

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// known records of the tests' world, by name.
var world = worldFinder{
	"Patient/p":            {uuid.MustParse("00000000-0000-7000-8000-000000000001"), "Patient"},
	"Practitioner/d":       {uuid.MustParse("00000000-0000-7000-8000-000000000002"), "Practitioner"},
	"Practitioner?npi|9":   {uuid.MustParse("00000000-0000-7000-8000-000000000002"), "Practitioner"},
	"Organization/o":       {uuid.MustParse("00000000-0000-7000-8000-000000000003"), "Organization"},
	"Encounter/e":          {uuid.MustParse("00000000-0000-7000-8000-000000000004"), "Encounter"},
	"Condition/c":          {uuid.MustParse("00000000-0000-7000-8000-000000000005"), "Condition"},
	"CareTeam/t":           {uuid.MustParse("00000000-0000-7000-8000-000000000006"), "CareTeam"},
	"Observation/o":        {uuid.MustParse("00000000-0000-7000-8000-000000000007"), "Observation"},
	"PractitionerRole/r":   {uuid.MustParse("00000000-0000-7000-8000-000000000008"), "PractitionerRole"},
	"urn:uuid:a-condition": {uuid.MustParse("00000000-0000-7000-8000-000000000005"), "Condition"},
}

type worldFinder map[fhir.Key]target

func (w worldFinder) find(keys []fhir.Key) (target, bool) {
	for _, key := range keys {
		if found, ok := w[key]; ok {
			return found, true
		}
	}
	return target{}, false
}

func (w worldFinder) medicine(keys []fhir.Key) (fhir.CodeableConcept, bool) {
	return fhir.CodeableConcept{Text: "Axid"}, keys[0] == "Medication/m"
}

func (w worldFinder) id(key fhir.Key) string { return w[key].id.String() }

// mapped maps one resource and shows its rows as plain values.
func mapped(t *testing.T, raw string) (rows []map[string]any, m *mapping) {
	t.Helper()
	for e := range fhir.Read(fhir.Bytes("x.json", []byte(raw)), fhir.Limits{}) {
		if e.Err != nil {
			t.Fatal(e.Err)
		}
		read, err := kinds[e.ResourceType].read(e)
		if err != nil {
			t.Fatal(err)
		}
		m = &mapping{entry: e, finder: world}
		for _, r := range read.rows(m) {
			rows = append(rows, shown(r))
		}
		return rows, m
	}
	t.Fatal("no resource")
	return nil, nil
}

// shown is a row as a test reads it: JSON and times as text, what is empty
// left out.
func shown(r row) map[string]any {
	values := map[string]any{"table": r.table}
	for _, c := range r.columns {
		if c.name == "stated" { // see stated_test.go
			continue
		}
		switch v := c.value.(type) {
		case nil, placeholder:
		case string:
			if v != "" {
				values[c.name] = v
			}
		case json.RawMessage:
			values[c.name] = string(v)
		case uuid.UUID:
			values[c.name] = v.String()
		case time.Time:
			values[c.name] = v.Format(time.RFC3339Nano)
		default:
			values[c.name] = v
		}
	}
	return values
}

func TestResourcesBecomeRows(t *testing.T) {
	t.Parallel()
	const about = `"subject":{"reference":"Patient/p"},"encounter":{"reference":"Encounter/e"}`
	patient, encounter, doctor := world.id("Patient/p"), world.id("Encounter/e"), world.id("Practitioner/d")
	tests := []struct {
		name, raw string
		want      []map[string]any
	}{
		{"an organization", `{"resourceType":"Organization","meta":{"lastUpdated":"2020-01-02T03:04:05Z"},"name":"CLINIC","active":false,
			"identifier":[{"system":"npi","value":"1"}],"telecom":[{"system":"phone","value":"555"},{"system":"phone"}],
			"address":[{"use":"old","city":"A"},{"line":["1 Main"],"city":"B"}]}`, []map[string]any{{
			"table": "organization", "recorded_at": "2020-01-02T03:04:05Z", "name": "CLINIC", "active": false,
			"identifiers": `[{"system":"npi","value":"1"}]`, "telecom": `[{"system":"phone","value":"555"}]`,
			"address": `[{"line":["1 Main"],"city":"B"},{"use":"old","city":"A"}]`}}},
		{"a practitioner", `{"resourceType":"Practitioner","name":[{"family":"Reilly981","given":["Ted955","X"],"prefix":["Dr."],"suffix":["MD"]}]}`, []map[string]any{{
			"table": "practitioner", "family": "Reilly981", "given": `["Ted955","X"]`, "display_name": "Dr. Ted955 X Reilly981 MD", "active": true}}},
		{"what a practitioner is able to do", `{"resourceType":"Practitioner","name":[{"family":"Ortega"}],
			"communication":[{"coding":[{"system":"urn:ietf:bcp:47","code":"es"}]},{"coding":[{"code":"es"}]},{"text":"some French"}],
			"qualification":[{"code":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0360","code":"RN"}]},"period":{"start":"2019-05","end":"2026-12-31"}},
				{"code":{"text":"wound care"},"period":{"end":"2026-06-30T12:00:00Z"}},{"code":{}}]}`, []map[string]any{{
			"table": "practitioner", "family": "Ortega", "display_name": "Ortega", "active": true, "languages": `["es"]`,
			"qualifications": `[{"code":"RN","system":"http://terminology.hl7.org/CodeSystem/v2-0360","startsOn":"2019-05","endsOn":"2026-12-31"},` +
				`{"code":"wound care","display":"wound care","endsOn":"2026-06-30"}]`}}},
		{"a role by identifiers alone", `{"resourceType":"PractitionerRole","practitioner":{"identifier":{"system":"npi","value":"9"}},
			"organization":{"reference":"Organization/o"},"code":[{"coding":[{"system":"http://nucc.org/provider-taxonomy","code":"171M00000X"}]}],
			"specialty":[{"coding":[{"system":"s","code":"c"}],"text":"General"}],"period":{"start":"2020"}}`, []map[string]any{{
			"table": "practitioner_role", "practitioner_id": doctor, "employer_id": world.id("Organization/o"), "role": "CASE_MANAGER",
			"specialty_system": "s", "specialty_code": "c", "specialty_display": "General", "starts_at": "2020-01-01T00:00:00Z", "active": true}}},
		{"a role that nobody holds", `{"resourceType":"PractitionerRole","code":[{"text":"vacant"}]}`, nil},
		{"a patient", `{"resourceType":"Patient","name":[{"use":"official","family":"Núñez834","given":["José","Luis"],"suffix":["JD"]}],
			"gender":"female","birthDate":"1969-10","deceasedDateTime":"2020-01-01","communication":[{"language":{"coding":[{"code":"es"}]}}],
			"extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"F"}],
			"identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-1","type":{"coding":[{"code":"SS"}]}}]}`, []map[string]any{{
			"table": "patient", "family": "Núñez834", "given": `["José","Luis"]`, "display_name": "José Luis Núñez834 JD",
			"search_name": "nunez834 jose luis", "birth_date": "1969-10", "gender": "FEMALE", "birth_sex": "F", "language": "es",
			"identifiers": `[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-1","type":"SS"}]`,
			"active":      true, "deceased": true, "deceased_at": "2020-01-01T00:00:00Z"}}},
		{"a patient of whom nothing is known", `{"resourceType":"Patient"}`, []map[string]any{{
			"table": "patient", "gender": "UNKNOWN", "active": true, "deceased": false}}},
		{"a condition", `{"resourceType":"Condition",` + about + `,"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"},
			{"system":"http://snomed.info/sct","code":"59621000","display":"Essential hypertension (disorder)"}],"text":"High blood pressure"},
			"category":[{"coding":[{"code":"problem-list-item"}]}],"clinicalStatus":{"coding":[{"code":"resolved"}]},
			"verificationStatus":{"coding":[{"code":"entered-in-error"}]},"severity":{"coding":[{"system":"http://snomed.info/sct","code":"24484000"}]},
			"onsetDateTime":"2012","abatementDateTime":"2015-05-05","recordedDate":"2013-01-01","recorder":{"reference":"Practitioner/d"},
			"note":[{"text":"one"},{"text":"two"}],"meta":{"security":[{"code":"SUD"}]}}`, []map[string]any{{
			"table": "condition", "patient_id": patient, "encounter_id": encounter, "performer_id": doctor,
			"code_system": code.SNOMED, "code": "59621000", "display": "High blood pressure",
			"codings":      `[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"},{"system":"http://snomed.info/sct","code":"59621000","display":"Essential hypertension (disorder)"}]`,
			"effective_at": "2012-01-01T00:00:00Z", "timeline_at": "2012-01-01T00:00:00Z", "recorded_at": "2013-01-01T00:00:00Z",
			"category": "PROBLEM_LIST_ITEM", "clinical_status": "RESOLVED", "verification_status": "ENTERED_IN_ERROR", "severity": "SEVERE",
			"onset_at": "2012-01-01T00:00:00Z", "abatement_at": "2015-05-05T00:00:00Z", "sensitivity": "SUD", "note": "one\n\ntwo"}}},
		{"an encounter", `{"resourceType":"Encounter","subject":{"reference":"Patient/p"},"status":"in-progress","class":{"code":"HH"},
			"type":[{"text":"Home visit"}],"period":{"start":"2020-01-01T10:00:00-05:00","end":"2020-01-01T11:00:00-05:00"},
			"participant":[{"individual":{"display":"Somebody"}},{"type":[{"coding":[{"code":"PPRF"}]}],"individual":{"reference":"Practitioner?identifier=npi|9"}}],
			"reasonCode":[{"coding":[{"system":"s","code":"r"}]}],"serviceProvider":{"reference":"Organization/o"},
			"hospitalization":{"dischargeDisposition":{"coding":[{"system":"http://www.nubc.org/patient-discharge","code":"1","display":"home"}]}}}`, []map[string]any{{
			"table": "encounter", "patient_id": patient, "performer_id": doctor, "display": "Home visit", "status": "IN_PROGRESS", "class": "HH",
			"effective_at": "2020-01-01T15:00:00Z", "timeline_at": "2020-01-01T15:00:00Z", "recorded_at": "2020-01-01T15:00:00Z",
			"starts_at": "2020-01-01T15:00:00Z", "ends_at": "2020-01-01T16:00:00Z", "reason_system": "s", "reason_code": "r",
			"discharge_disposition_system": dischargeStatus, "discharge_disposition_code": "01", "discharge_disposition_display": "home",
			"service_provider_id": world.id("Organization/o")}}},
		{"a blood pressure without a diastolic value", `{"resourceType":"Observation",` + about + `,"status":"final",
			"category":[{"coding":[{"system":"http://us-core","code":"x"}]},{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
			"code":{"coding":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure"}]},"issued":"2020-01-03","effectivePeriod":{"start":"2020-01-02"},
			"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":120.0,"code":"mm[Hg]"}},
			{"code":{"text":"diastolic"},"dataAbsentReason":{"text":"unknown"}}],"performer":[{"reference":"Organization/o"},{"reference":"Practitioner/d"}]}`, []map[string]any{{
			"table": "observation", "patient_id": patient, "encounter_id": encounter, "performer_id": doctor, "status": "FINAL", "category": "vital-signs",
			"code_system": code.LOINC, "code": "85354-9", "display": "Blood pressure",
			"codings":      `[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure"}]`,
			"effective_at": "2020-01-02T00:00:00Z", "timeline_at": "2020-01-02T00:00:00Z", "recorded_at": "2020-01-03T00:00:00Z",
			"components": `[{"code":{"system":"http://loinc.org","code":"8480-6"},"value":{"quantity":{"value":"120.0","code":"mm[Hg]"}}},{"code":{"display":"diastolic"},"dataAbsentReason":{"display":"unknown"}}]`}}},
		{"a panel", `{"resourceType":"Observation","subject":{"reference":"Patient/p"},"status":"final","code":{"text":"panel"},
			"hasMember":[{"reference":"Observation/o"},{"reference":"Observation/lost"}],"valueQuantity":{"value":7.0},"interpretation":[{"text":"high"}]}`, []map[string]any{{
			"table": "observation", "patient_id": patient, "status": "FINAL", "display": "panel", "has_member": `["` + world.id("Observation/o") + `"]`,
			"value": `{"quantity":{"value":"7.0"}}`, "value_number": 7.0, "interpretation": `[{"display":"high"}]`}}},
		{"an absent result", `{"resourceType":"Observation","subject":{"reference":"Patient/p"},"status":"final","code":{"text":"x"},"dataAbsentReason":{"coding":[{"code":"unknown"}]}}`, []map[string]any{{
			"table": "observation", "patient_id": patient, "status": "FINAL", "display": "x", "data_absent_reason": `{"code":"unknown"}`}}},
		{"an allergy", `{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p"},"category":["food"],"criticality":"unable-to-assess",
			"code":{"text":"Peanut"},"recordedDate":"2001","clinicalStatus":{"coding":[{"code":"active"}]},
			"reaction":[{"manifestation":[{"text":"Hives"}],"severity":"mild"}]}`, []map[string]any{{
			"table": "allergy_intolerance", "patient_id": patient, "display": "Peanut", "category": `["food"]`, "criticality": "UNABLE_TO_ASSESS",
			"clinical_status": "ACTIVE", "reactions": `[{"manifestation":[{"display":"Hives"}],"severity":"mild"}]`,
			"recorded_at": "2001-01-01T00:00:00Z", "timeline_at": "2001-01-01T00:00:00Z"}}},
		{"an order for a medicine elsewhere", `{"resourceType":"MedicationRequest",` + about + `,"status":"on-hold","intent":"original-order",
			"medicationReference":{"reference":"Medication/m"},"authoredOn":"2020-01-01","requester":{"reference":"Practitioner/d"},
			"reasonReference":[{"reference":"Condition/c"},{"display":"Ulcer"}],"dosageInstruction":[{"text":"Daily"}]}`, []map[string]any{{
			"table": "medication_request", "patient_id": patient, "encounter_id": encounter, "performer_id": doctor, "display": "Axid",
			"status": "ON_HOLD", "intent": "ORIGINAL_ORDER", "dosage": "Daily", "reason_display": "Ulcer",
			"effective_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z"}}},
		{"an order that was stopped", `{"resourceType":"MedicationRequest",` + about + `,"status":"stopped","intent":"order","meta":{"lastUpdated":"2020-03-01T00:00:00Z"},
			"medicationReference":{"reference":"Medication/m"},"authoredOn":"2020-01-01","dosageInstruction":[{"text":"Daily","route":{"coding":[{"system":"http://snomed.info/sct","code":"6064005"}]}}]}`, []map[string]any{{
			"table": "medication_request", "patient_id": patient, "encounter_id": encounter, "display": "Axid", "status": "STOPPED", "intent": "ORDER", "dosage": "Daily",
			"route": "6064005", "effective_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z", "recorded_at": "2020-03-01T00:00:00Z"}}},
		{"a procedure", `{"resourceType":"Procedure",` + about + `,"status":"not-done","code":{"text":"X-ray"},
			"performedPeriod":{"start":"2020-01-01T00:00:00Z","end":"2020-01-01T01:00:00Z"},"performer":[{"actor":{"reference":"Practitioner/d"}}],
			"reasonCode":[{"text":"fall"}]}`, []map[string]any{{
			"table": "procedure", "patient_id": patient, "encounter_id": encounter, "performer_id": doctor, "display": "X-ray", "status": "NOT_DONE",
			"effective_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z", "recorded_at": "2020-01-01T00:00:00Z",
			"ends_at": "2020-01-01T01:00:00Z", "reason_display": "fall"}}},
		{"a care plan", `{"resourceType":"CarePlan",` + about + `,"status":"on-hold","intent":"order",
			"category":[{"coding":[{"system":"us-core","code":"assess-plan"}]},{"coding":[{"system":"http://snomed.info/sct","code":"735985000","display":"Diabetes self management plan"}]}],
			"period":{"start":"2020"},"careTeam":[{"reference":"CareTeam/t"}],"addresses":[{"reference":"urn:uuid:a-condition"}],
			"activity":[{"reference":{"reference":"Task/1"}},{"detail":{"code":{"text":"Diet"},"status":"in-progress","location":{"display":"HOME"}}}]}`, []map[string]any{{
			"table": "care_plan", "patient_id": patient, "encounter_id": encounter, "status": "ON_HOLD", "intent": "ORDER",
			"code_system": code.SNOMED, "code": "735985000", "display": "Diabetes self management plan", "title": "Diabetes self management plan",
			"codings":      `[{"system":"http://snomed.info/sct","code":"735985000","display":"Diabetes self management plan"}]`,
			"effective_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z", "recorded_at": "2020-01-01T00:00:00Z", "starts_at": "2020-01-01T00:00:00Z",
			"care_team_id": world.id("CareTeam/t"), "addresses": `["` + world.id("Condition/c") + `"]`,
			"activities": `[{"code":{"display":"Diet"},"status":"in-progress","location":"HOME"}]`}}},
		{"a goal", `{"resourceType":"Goal","subject":{"reference":"Patient/p"},"lifecycleStatus":"accepted","description":{"text":"Walk"},
			"achievementStatus":{"coding":[{"code":"no-change"}]},"startDate":"2020-02","addresses":[{"reference":"Condition/c"},{"reference":"Observation/o"}],
			"target":[{"measure":{"text":"steps"},"detailInteger":5000,"dueDate":"2020-12"}]}`, []map[string]any{{
			"table": "goal", "patient_id": patient, "display": "Walk", "lifecycle_status": "ACCEPTED", "achievement_status": "NO_CHANGE", "starts_on": "2020-02",
			"effective_at": "2020-02-01T00:00:00Z", "timeline_at": "2020-02-01T00:00:00Z", "recorded_at": "2020-02-01T00:00:00Z",
			"addresses": `["` + world.id("Condition/c") + `"]`,
			"targets":   `[{"measure":{"display":"steps"},"detail":{"integer":5000},"dueOn":"2020-12"}]`}}},
		{"a care team", `{"resourceType":"CareTeam","subject":{"reference":"Patient/p"},"status":"inactive","name":"Team","period":{"start":"2020","end":"2021"},
			"managingOrganization":[{"reference":"Organization/o"}],"participant":[
			{"role":[{"coding":[{"system":"s","code":"1"}]}],"member":{"reference":"Practitioner/d","display":"Dr. D"}},
			{"role":[{"coding":[{"system":"s","code":"2"}]}],"member":{"reference":"Organization/o"}}]}`, []map[string]any{
			{"table": "care_team", "patient_id": patient, "name": "Team", "status": "INACTIVE", "managing_organization_id": world.id("Organization/o"),
				"starts_at": "2020-01-01T00:00:00Z", "ends_at": "2021-01-01T00:00:00Z", "recorded_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z"},
			{"table": "care_team_participant", "patient_id": patient, "practitioner_id": doctor, "role_system": "s", "role_code": "1", "display": "Dr. D"},
			{"table": "care_team_participant", "patient_id": patient, "member_organization_id": world.id("Organization/o"), "role_system": "s", "role_code": "2"}}},
		{"a coverage", `{"resourceType":"Coverage","beneficiary":{"reference":"Patient/p"},"status":"cancelled","type":{"text":"PPO"},"subscriberId":"s1","order":2,
			"identifier":[{"value":"m1","type":{"coding":[{"code":"MB"}]}}],"payor":[{"reference":"Organization/lost"},{"reference":"Organization/o","display":"Acme"}],
			"relationship":{"coding":[{"code":"self"}]},"period":{"start":"2020-01-01"}}`, []map[string]any{{
			"table": "coverage", "patient_id": patient, "payor_id": world.id("Organization/o"), "status": "CANCELLED", "kind_display": "PPO", "payor_name": "Acme",
			"member_id": "m1", "subscriber_id": "s1", "relationship": "self", "rank": int64(2),
			"recorded_at": "2020-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z", "starts_at": "2020-01-01T00:00:00Z"}}},
		{"a task", `{"resourceType":"Task","for":{"reference":"Patient/p"},"status":"completed","priority":"asap","code":{"text":"Call"},"owner":{"reference":"Practitioner/d"},
			"focus":{"reference":"Condition/c"},"authoredOn":"2020-01-01","executionPeriod":{"end":"2020-01-03"},"restriction":{"period":{"end":"2020-01-02"}},
			"statusReason":{"text":"done"}}`, []map[string]any{{
			"table": "task", "patient_id": patient, "owner_id": doctor, "condition_id": world.id("Condition/c"), "kind": "OTHER", "status": "COMPLETED", "priority": "ASAP",
			"title": "Call", "due_at": "2020-01-02T00:00:00Z", "completed_at": "2020-01-03T00:00:00Z", "recorded_at": "2020-01-01T00:00:00Z", "outcome": "done"}}},
		{"a task without a time", `{"resourceType":"Task","for":{"reference":"Patient/p"},"status":"requested"}`, []map[string]any{{
			"table": "task", "patient_id": patient, "kind": "OTHER", "status": "REQUESTED", "priority": "ROUTINE", "title": "Task", "due_at": "9999-12-31T00:00:00Z"}}},
		{"a consent", `{"resourceType":"Consent","patient":{"reference":"Patient/p"},"status":"active","scope":{"coding":[{"system":"s","code":"patient-privacy"}]},
			"category":[{"text":"Part 2"}],"dateTime":"2020-01-01","provision":{"type":"permit","period":{"end":"2021"},"securityLabel":[{"code":"ETHUD"}],
			"actor":[{"reference":{"reference":"Practitioner/d"}}]}}`, []map[string]any{{
			"table": "consent", "stated_at": "2020-01-01T00:00:00Z", "patient_id": patient, "grantee_id": doctor, "status": "ACTIVE", "scope_system": "s", "scope_code": "patient-privacy",
			"category_display": "Part 2", "decision": "PERMIT", "sensitivity": "SUD", "recorded_at": "2020-01-01T00:00:00Z",
			"starts_at": "2020-01-01T00:00:00Z", "ends_at": "2021-01-01T00:00:00Z", "timeline_at": "2020-01-01T00:00:00Z"}}},
		{"a consent that does not say what", `{"resourceType":"Consent","patient":{"reference":"Patient/p"},"status":"active"}`, []map[string]any{{
			"table": "consent", "patient_id": patient, "status": "ACTIVE", "decision": "DENY"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, m := mapped(t, tt.raw)
			if m.fault != nil {
				t.Fatal(m.fault)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAMappingFaultNamesTheElementAlone(t *testing.T) {
	t.Parallel()
	const about = `"subject":{"reference":"Patient/p"}`
	tests := []struct{ name, raw, want string }{
		{"an unknown patient", `{"resourceType":"Condition","subject":{"reference":"Patient/Smith"}}`, "Condition.subject: the patient is not known here"},
		{"no patient at all", `{"resourceType":"Condition"}`, "Condition.subject: the patient is not known here"},
		{"a group", `{"resourceType":"Condition","subject":{"reference":"Group/Smith"}}`, "Condition.subject: the patient is not known here"},
		{"a date that is none", `{"resourceType":"Patient","birthDate":"Smith"}`, "Patient.birthDate: a date is YYYY, YYYY-MM or YYYY-MM-DD"},
		{"a time that is none", `{"resourceType":"Condition",` + about + `,"onsetDateTime":"Smith"}`, "Condition.onsetDateTime: not a FHIR date or time"},
		{"a status that FHIR lacks", `{"resourceType":"Encounter",` + about + `,"status":"smith"}`, "Encounter.status: not one of the codes that FHIR allows here"},
		{"the first of two faults", `{"resourceType":"Condition","subject":{},"onsetDateTime":"Smith","clinicalStatus":{"coding":[{"code":"Smith"}]}}`, "Condition.onsetDateTime: not a FHIR date or time"},
		{"a practitioner nobody knows", `{"resourceType":"PractitionerRole","practitioner":{"reference":"Practitioner/Smith"}}`, "PractitionerRole.practitioner: the practitioner is not known here"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, m := mapped(t, tt.raw)
			if m.fault == nil || m.fault.Error() != tt.want {
				t.Errorf("got %v, want %q", m.fault, tt.want)
			}
		})
	}
}

func TestAReferenceThatLeadsNowhereIsCountedAndTheRowStands(t *testing.T) {
	t.Parallel()
	rows, m := mapped(t, `{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/p"},
		"encounter":{"reference":"Encounter/lost"},"performer":[{"reference":"Organization/elsewhere"},{"reference":"PractitionerRole/r"},
		{"identifier":{"system":"npi","value":"lost"}},{"display":"somebody"}]}`)
	if len(rows) != 1 || m.fault != nil {
		t.Fatalf("%d rows, fault %v", len(rows), m.fault)
	}
	if diff := cmp.Diff([]string{"Observation.encounter", "Observation.performer"}, m.missing); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
}

func TestConditionsAreSortedIntoCategories(t *testing.T) {
	t.Parallel()
	const snomed = `"system":"http://snomed.info/sct"`
	tests := []struct{ name, raw, want string }{
		{"social by its code", `"category":[{"coding":[{"code":"encounter-diagnosis"}]}],"code":{"coding":[{` + snomed + `,"code":"160903007"}]}`, "SOCIAL"},
		{"social by its source", `"category":[{"coding":[{"code":"problem-list-item"}]},{"coding":[{"code":"sdoh"}]}],"code":{"text":"x"}`, "SOCIAL"},
		{"a diagnosis", `"category":[{"coding":[{"code":"encounter-diagnosis"}]}],"code":{"coding":[{` + snomed + `,"code":"59621000"}]}`, "ENCOUNTER_DIAGNOSIS"},
		{"a concern", `"category":[{"coding":[{"code":"odd"}]},{"coding":[{"code":"health-concern"}]}]`, "HEALTH_CONCERN"},
		{"none, within an encounter", `"encounter":{"reference":"Encounter/e"}`, "ENCOUNTER_DIAGNOSIS"},
		{"none at all", `"code":{"text":"x"}`, "PROBLEM_LIST_ITEM"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			rows, _ := mapped(t, `{"resourceType":"Condition","subject":{"reference":"Patient/p"},`+tt.raw+`}`)
			if got := rows[0]["category"]; got != tt.want {
				t.Errorf("got %v, want %s", got, tt.want)
			}
		})
	}
}

func TestRowsOfATableHaveTheSameColumns(t *testing.T) {
	t.Parallel()
	for name, k := range kinds {
		for _, raw := range []string{
			`{"resourceType":"` + name + `"}`,
			`{"resourceType":"` + name + `","participant":[{}],"practitioner":{"reference":"Practitioner/d"},"questionnaire":"urn:caseload:instrument:phq-2"}`,
		} {
			read, err := k.read(fhir.Entry{ResourceType: name, Raw: []byte(raw)})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range read.rows(&mapping{finder: world}) {
				var names []string
				for _, c := range r.columns {
					names = append(names, c.name)
				}
				list := strings.Join(names, " ")
				if tables[r.table] == nil {
					t.Errorf("no such table: %s", r.table)
				} else if want := strings.Join(tables[r.table], " "); list != want {
					t.Errorf("columns of %s: %s, want %s", r.table, list, want)
				}
			}
		}
	}
}
