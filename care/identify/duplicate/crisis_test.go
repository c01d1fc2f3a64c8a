package duplicate_test

import (
	"testing"

	"github.com/google/uuid"

	"caseload/ent"
)

func TestAMergeCarriesACrisisAndClosesNone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	open, came := d.survivor.Rows[ent.TypeCrisisProtocol], d.twin.Rows[ent.TypeCrisisProtocol]
	d.exec(`update crisis_protocol set severity = 'HIGH' where id = $1`, came)
	d.exec(`update crisis_protocol set answered_at = now() where id = $1`, open)
	status := func(id uuid.UUID) string {
		return one[string](d, `select status from crisis_protocol where id = $1`, id)
	}
	d.merge()
	if got := [2]string{status(open), status(came)}; got != [2]string{"OPEN", "JOINED"} {
		t.Errorf("merged: %v", got)
	}
	if got := one[uuid.UUID](d, `select joined_id from crisis_protocol where id = $1`, came); got != open {
		t.Errorf("it goes on in %s", got)
	}
	if got := one[string](d, `select severity from crisis_protocol where id = $1 and steps @> '[{"key": "stay"}]' and answered_at is null and escalate_at is not null`, open); got != "HIGH" {
		t.Errorf("the survivor's is %s", got)
	}
	if got := one[int](d, `select count(*) from crisis_event where crisis_protocol_id = $1 and kind = 'RECORDS_MERGED' and severity = 'HIGH'`, open); got != 1 {
		t.Errorf("%d events tell of it", got)
	}
	d.unmerge()
	if got := [2]string{status(open), status(came)}; got != [2]string{"OPEN", "OPEN"} {
		t.Errorf("parted: %v", got)
	}
	if got := one[uuid.UUID](d, `select patient_id from crisis_protocol where id = $1`, came); got != d.twin.ID {
		t.Errorf("the duplicate's is of %s", got)
	}
}

func TestAMergeTakesACrisisAlongWhereNoneIsOpen(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.exec(`update crisis_protocol set status = 'CLOSED' where id = $1`, d.survivor.Rows[ent.TypeCrisisProtocol])
	d.merge()
	if got := one[string](d, `select status from crisis_protocol where id = $1 and patient_id = $2`, d.twin.Rows[ent.TypeCrisisProtocol], d.survivor.ID); got != "OPEN" {
		t.Errorf("it is %s", got)
	}
}
