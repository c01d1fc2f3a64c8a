package ledger_test

import (
	"testing"
	"time"

	"caseload/care/coverage/ledger"
	"caseload/internal/world"
)

// The database keeps microseconds: what is shorter has no length there.
func TestTimeThatIsShorterThanTheDatabaseTells(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me := o.Clinic.CaseManager
	short := o.call(100)
	short.EndsAt = short.StartsAt.Add(100 * time.Nanosecond)
	if got := o.refused(me, short); got != "INVALID input.endsAt" {
		t.Errorf("logged: %s", got)
	}
	known := o.call(100)
	o.done(me, known)
	if got := o.refused(me, ledger.CorrectTimeEntry{
		ClientMutationID: world.ID(), TimeEntryID: known.ID, BaseRevision: 1, ID: world.ID(), Reason: "x", EndsAt: new(known.StartsAt.Add(100 * time.Nanosecond)),
	}); got != "INVALID input.endsAt" {
		t.Errorf("corrected: %s", got)
	}
}
