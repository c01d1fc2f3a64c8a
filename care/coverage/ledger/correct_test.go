package ledger_test

import (
	"context"
	"testing"
	"time"

	"caseload/care/coverage/ledger"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func viewerContext(o *office) context.Context {
	return viewer.NewContext(o.t.Context(), viewer.SystemOf(o.Clinic.ID))
}

func TestACorrectionTakesThePlaceOfWhatWasWrong(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me := o.Clinic.CaseManager
	wrong := o.call(60)
	wrong.Note = "Asked about the scale"
	o.done(me, wrong)
	in := ledger.CorrectTimeEntry{
		ClientMutationID: world.ID(), TimeEntryID: wrong.ID, BaseRevision: 1, ID: world.ID(), Reason: "It took longer",
		EndsAt: new(wrong.EndsAt.Add(5 * time.Minute)),
	}
	if right := o.entry(o.done(me, in)); right.CorrectsID == nil || *right.CorrectsID != wrong.ID || right.Note != wrong.Note ||
		!right.StartsAt.Equal(wrong.StartsAt) || !right.EndsAt.Equal(*in.EndsAt) || right.Status != timeentry.StatusIN_EFFECT {
		t.Errorf("%+v", right)
	}
	before := o.entry(wrong.ID)
	if before.Status != timeentry.StatusENTERED_IN_ERROR || before.Reason != in.Reason || before.Revision != 2 ||
		!before.EndsAt.Equal(wrong.EndsAt) || before.WithdrawnByID == nil || *before.WithdrawnByID != me.Practitioner || before.WithdrawnAt == nil {
		t.Errorf("%+v", before)
	}
	again := ledger.WithdrawTimeEntry{ClientMutationID: world.ID(), TimeEntryID: wrong.ID, BaseRevision: 2, Reason: "x"}
	if got := o.refused(me, again); got != "ALREADY_DONE" {
		t.Errorf("a second time: %s", got)
	}
}

func TestWhoMayCorrectTime(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	entry := o.call(60)
	o.done(o.Clinic.CaseManager, entry)
	withdraw := func(base int) ledger.WithdrawTimeEntry {
		return ledger.WithdrawTimeEntry{ClientMutationID: world.ID(), TimeEntryID: entry.ID, BaseRevision: base, Reason: "Another patient"}
	}
	for name, want := range map[string]string{
		"visit staff": "NOT_PERMITTED", "provider": "NOT_PERMITTED", "stranger": "NOT_FOUND input.timeEntryId", "privacy officer": "NOT_PERMITTED",
	} {
		if got := o.refused(o.Clinic.Personas()[name], withdraw(1)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if got := o.refused(o.Clinic.Supervisor, withdraw(7)); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("of another revision: %s", got)
	}
	o.done(o.Clinic.Supervisor, withdraw(1))
	o.done(o.Clinic.CaseManager, o.call(60)) // what was withdrawn holds no time
}

// A supervisor who moves somebody's time onto other time of that one does not learn
// when it was: it may be for a patient whom the supervisor does not see.
func TestASupervisorIsNotToldWhatElseAWorkerDid(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me := o.Clinic.CaseManager
	first, second := o.call(100), o.call(60)
	o.done(me, first)
	o.done(me, second)
	move := ledger.CorrectTimeEntry{
		ClientMutationID: world.ID(), TimeEntryID: second.ID, BaseRevision: 1, ID: world.ID(), Reason: "Earlier", StartsAt: &first.StartsAt,
	}
	outcome := o.record(o.Clinic.Supervisor, move)
	if told(outcome) != "OVERLAP input.startsAt" || outcome.Problems[0].From != nil || outcome.Problems[0].To != nil {
		t.Errorf("%+v", outcome.Problems)
	}
	if e := o.entry(second.ID); e.Status != timeentry.StatusIN_EFFECT || e.Revision != 1 {
		t.Errorf("the entry was changed: %+v", e)
	}
}

func TestTimeForBehavioralCareNeedsConsent(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	in := o.call(60)
	in.Family = timeentry.FamilyBHI
	if got := o.refused(o.Clinic.CaseManager, in); got != "INVALID input.family" {
		t.Errorf("without consent: %s", got)
	}
	o.consents()
	in.ClientMutationID = world.ID()
	if e := o.entry(o.done(o.Clinic.CaseManager, in)); e.Sensitivity == nil || *e.Sensitivity != timeentry.SensitivityPSY {
		t.Errorf("%+v", e)
	}
}
