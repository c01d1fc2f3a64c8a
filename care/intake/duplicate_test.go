package intake

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/duplicate"
	"caseload/ent"
	"caseload/ent/database"
)

// person is a Patient of a source with a condition.
func person(id, mbi, family, birth, condition string) string {
	return fmt.Sprintf(`{"resourceType": "Patient", "id": %[1]q, "identifier": [{"system": "urn:mrn", "value": %[1]q}, {"system": "http://hl7.org/fhir/sid/us-mbi", "value": %[2]q}], "name": [{"family": %[3]q, "given": ["Ana"]}], "gender": "female", "birthDate": %[4]q, "telecom": [{"system": "phone", "value": "555-010-4477"}], "address": [{"line": ["12 Main St"], "postalCode": "01020"}]}
{"resourceType": "Condition", "id": "c-%[1]s", "subject": {"reference": "Patient/%[1]s"}, "code": {"coding": [{"system": "http://snomed.info/sct", "code": %[5]q}]}, "clinicalStatus": {"coding": [{"code": "active"}]}}
{"resourceType": "Device", "id": "d-%[1]s", "patient": {"reference": "Patient/%[1]s"}}
`, id, mbi, family, birth, condition)
}

// merge makes one record of two, as a person would.
func (c *clinic) merge(survivor, twin uuid.UUID) {
	c.t.Helper()
	c.within(func(ctx context.Context) error {
		_, err := duplicate.Merge(ctx, c.id, nil, duplicate.MergePatients{SurvivorID: survivor, DuplicateID: twin, Reason: "x"}, time.Now())
		return err
	})
}

func (c *clinic) within(do func(ctx context.Context) error) {
	c.t.Helper()
	ctx, op := c.DB.ReadWrite(c.context())
	defer op.Rollback()
	if err := do(ctx); err != nil {
		c.t.Fatal(err)
	}
	if err := op.Commit(); err != nil {
		c.t.Fatal(err)
	}
}

func (c *clinic) patientOf(mrn string) uuid.UUID {
	c.t.Helper()
	return uuid.MustParse(c.text(`select id from patient where identifiers::text like '%"` + mrn + `"%'`))
}

func TestAnImportFindsSomebodyWhoIsThereTwice(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("a.ndjson", person("p1", "1EG4TE5MK72", "Ortiz", "1950-03-12", "44054006")))
	if got := c.text(`select count(*) from duplicate_candidate`); got != "0" {
		t.Errorf("%s pairs of one", got)
	}
	c.imports(file("b.ndjson", person("p2", "", "Ortiz", "1950-12-03", "38341003")))
	if got := c.text(`select band || ' ' || status from duplicate_candidate`); got != "POSSIBLE OPEN" {
		t.Errorf("pair: %s", got)
	}
	if got := c.text(`select count(*) from change where entity_type = 'DuplicateCandidate'`); got != "1" {
		t.Errorf("%s entries of the change log", got)
	}
	c.imports(file("c.ndjson", person("p3", "", "Nguyen", "1971-01-01", "38341003")))
	if got := c.text(`select count(*) from duplicate_candidate`); got != "1" {
		t.Errorf("%s pairs with a neighbor", got)
	}
}

func TestWhatComesForARecordThatWasMergedAwayLandsWithTheSurvivor(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first, second := person("p1", "1EG4TE5MK72", "Ortiz", "1950-03-12", "44054006"), person("p2", "1EG4TE5MK73", "Ortiz", "1950-03-12", "38341003")
	c.imports(file("a.ndjson", first), file("b.ndjson", second))
	survivor, twin := c.patientOf("p1"), c.patientOf("p2")
	c.merge(survivor, twin)
	merged := c.dump()
	c.imports(file("a.ndjson", first), file("b.ndjson", second))
	sameDump(t, merged, c.dump())

	later := person("p2", "1EG4TE5MK73", "Ortiz-Vega", "1950-03-12", "22298006") +
		`{"resourceType": "Observation", "id": "o", "status": "final", "subject": {"reference": "Patient/p2"}, "code": {"text": "x"}, "valueString": "y"}
{"resourceType": "Device", "id": "d-new", "patient": {"reference": "Patient/p2"}}`
	c.imports(file("c.ndjson", later))
	of := func(query string) string { return c.text(query + ` = '` + survivor.String() + `'`) }
	if got := of(`select count(*) from condition where patient_id`); got != "2" {
		t.Errorf("%s conditions at the survivor", got)
	}
	if got := of(`select count(*) from condition where code = '22298006' and patient_id`); got != "1" {
		t.Error("a changed condition did not land with the survivor")
	}
	if got := of(`select count(*) from observation where patient_id`); got != "1" {
		t.Error("a new observation did not land with the survivor")
	}
	if got := of(`select count(*) from raw_resource where patient_id`); got != "3" {
		t.Errorf("%s raw resources at the survivor", got)
	}
	if got := c.text(`select family from patient where id = '` + survivor.String() + `'`); got != "Ortiz" {
		t.Errorf("the survivor is called %s", got)
	}
	if got := c.text(`select family from patient where id = '` + twin.String() + `' and replaced_by_id is not null`); got != "Ortiz-Vega" {
		t.Errorf("the duplicate is called %s", got)
	}

	c.within(func(ctx context.Context) error {
		op, _ := database.FromContext(ctx)
		link, err := duplicate.Links(ctx, op, c.id, []uuid.UUID{twin})
		if err != nil {
			return err
		}
		known := &ent.PatientLink{ID: link[twin].ID, OrganizationID: c.id, PatientID: survivor, OtherID: twin, Revision: 1}
		_, err = duplicate.Unmerge(ctx, known, nil, "x", time.Now())
		return err
	})
	if got := c.text(`select count(*) from observation where patient_id = '` + twin.String() + `'`); got != "1" {
		t.Error("what came for the duplicate did not go back with it")
	}
	parted := c.dump()
	c.imports(file("c.ndjson", later))
	sameDump(t, parted, c.dump())
}
