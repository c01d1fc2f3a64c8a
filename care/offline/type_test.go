package offline

import (
	"slices"
	"testing"

	"entgo.io/ent/dialect/sql/schema"

	"caseload/ent"
	"caseload/ent/migrate"
)

// notKept are the types about a patient of which a phone keeps nothing, and why.
var notKept = map[string]string{
	ent.TypePatientLink:                 "a merge is told as a patient who is lost, and rows of the one who stays",
	ent.TypeDuplicateCandidate:          "pairs are decided with reception",
	ent.TypeUnmatchedAdmission:          "the queue is worked with reception",
	ent.TypeUnmatchedAdmissionCandidate: "the queue is worked with reception",
	ent.TypeShareLink:                   "links are made with reception",
	ent.TypeCarePlanChange:              "the history of a plan is read with reception",
	ent.TypeBillingClose:                "months are closed with reception",
	ent.TypeEmergencyAccess:             "a record is opened with reception, and the try is kept here",
	ent.TypePsychotherapyNote:           "it is kept apart, and on no phone",
	ent.TypeRelationship:                "a phone is told which patients come and go",
}

// TestEveryTypeAboutAPatientIsKeptOrNotForAReason holds the list of types against the
// tables there are.
func TestEveryTypeAboutAPatientIsKeptOrNotForAReason(t *testing.T) {
	t.Parallel()
	tables := map[string]kept{}
	for _, k := range types {
		tables[k.table] = k
	}
	about := 0
	for _, table := range migrate.Tables {
		has := func(column string) bool {
			return slices.ContainsFunc(table.Columns, func(c *schema.Column) bool { return c.Name == column })
		}
		if !has("patient_id") && table.Name != "patient" {
			continue
		}
		about++
		k, is := tables[table.Name]
		if is && k.typ != ent.TypeConsent && labelled(k.typ) != has("sensitivity") { // a consent is about a label, and has none
			t.Errorf("%s carries a label: %v, and the list says otherwise", table.Name, has("sensitivity"))
		}
	}
	if about != len(types)+len(notKept) {
		t.Errorf("%d types are about a patient: %d are kept, and %d not for a reason", about, len(types), len(notKept))
	}
	for typ := range notKept {
		if placeOf(typ) >= 0 {
			t.Errorf("%s is kept, and is not", typ)
		}
	}
}
