package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

func TestNamesTellWhoIsWho(t *testing.T) {
	t.Parallel()
	const mrn, ssn = `{"system":"http://h","value":"7"}`, `{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999"}`
	tests := []struct {
		name, fullURL, source, raw string
		want                       names
	}{
		{"a patient by record number", "urn:uuid:1", "", `{"resourceType":"Patient","id":"1","identifier":[` + ssn + `,` + mrn + `]}`, names{
			identity: []fhir.Key{"Patient?http://h|7"}, aliases: []fhir.Key{"Patient?http://h|7", "Patient/1"}, local: "urn:uuid:1"}},
		{"a patient without one", "", "", `{"resourceType":"Patient","id":"1","identifier":[` + ssn + `]}`, names{
			identity: []fhir.Key{"Patient/1"}, aliases: []fhir.Key{"Patient/1"}}},
		{"within a source", "", "clinic", `{"resourceType":"Patient","id":"1","identifier":[` + mrn + `]}`, names{
			identity: []fhir.Key{"Patient?http://h|7"}, aliases: []fhir.Key{"Patient?http://h|7", "clinic Patient/1"}}},
		{"a condition by its id", "http://s/Condition/1", "", `{"resourceType":"Condition","id":"1","identifier":[` + mrn + `]}`, names{
			identity: []fhir.Key{"Condition/1"}, aliases: []fhir.Key{"Condition/1", "http://s/Condition/1"}}},
		{"an encounter goes by its number, too", "", "", `{"resourceType":"Encounter","id":"1","identifier":[` + mrn + `]}`, names{
			identity: []fhir.Key{"Encounter/1"}, aliases: []fhir.Key{"Encounter?http://h|7", "Encounter/1"}}},
		{"by address alone", "urn:uuid:1", "", `{"resourceType":"Condition"}`, names{
			identity: []fhir.Key{"urn:uuid:1"}, aliases: []fhir.Key{"urn:uuid:1"}, local: "urn:uuid:1"}},
		{"by content alone", "", "", `{"resourceType":"Condition"}`, names{
			identity: []fhir.Key{"Condition#d57a2c7708989761d2151ad85fc5ddf2"}, aliases: []fhir.Key{"Condition#d57a2c7708989761d2151ad85fc5ddf2"}}},
		{"a resource that is not modelled", "", "", `{"resourceType":"Claim","id":"1"}`, names{
			identity: []fhir.Key{"Claim/1"}, aliases: []fhir.Key{"Claim/1"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for e := range fhir.Read(fhir.Bytes("x.json", []byte(tt.raw)), fhir.Limits{}) {
				e.FullURL = tt.fullURL
				got := namesOf(prepare(e), tt.source)
				if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(names{})); diff != "" {
					t.Errorf("names (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestWhoImportsMayNameNewRecords(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.NewID = func(name string) uuid.UUID { return uuid.NewSHA1(uuid.NameSpaceOID, []byte(name)) }
	c.imports(fhir.Bytes("patient.json", []byte(`{"resourceType": "Patient", "id": "a", "identifier": [{"system": "urn:oid:2.999", "value": "1"}], "name": [{"family": "Ward"}]}`)))
	var id uuid.UUID
	if err := c.owner.QueryRowContext(t.Context(), `select id from patient where organization_id = $1`, c.id).Scan(&id); err != nil || id != c.NewID("Patient/a") {
		t.Errorf("the patient is %s, %v", id, err)
	}
}
