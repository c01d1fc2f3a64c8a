package offline //nolint:testpackage // what an act mentions is nobody else's business

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"caseload/care/facilitate"
)

func TestAnActMentionsItsIDsAndNotItsWords(t *testing.T) {
	t.Parallel()
	patient, condition, act := uuid.Must(uuid.NewV7()), uuid.Must(uuid.NewV7()), uuid.Must(uuid.NewV7())
	o := Operation{Act: facilitate.CreateTask{ClientMutationID: act, PatientID: patient, ConditionID: &condition, Note: uuid.NewString()}}
	got := o.mentions()
	for _, id := range []uuid.UUID{patient, condition, act} {
		if !slices.Contains(got, id) {
			t.Errorf("%v are mentioned", got)
		}
	}
	if len(got) != 3 {
		t.Errorf("%d are mentioned, and with them a word", len(got))
	}
}
