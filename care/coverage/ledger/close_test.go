package ledger_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/billing"
	"caseload/care/coverage/ledger"
	"caseload/ent"
	"caseload/ent/billingclose"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// december lets it be the third of December.
func (o *office) december() {
	o.Recorder.Now = func() time.Time { return time.Date(2026, 12, 3, 17, 0, 0, 0, time.UTC) }
}

func (o *office) november() ledger.CloseBillingMonth {
	return ledger.CloseBillingMonth{ClientMutationID: world.ID(), ID: world.ID(), PatientID: o.Clinic.Patient.ID, Month: "2026-11"}
}

// closings are the parts of November that are on record, as PART STATUS.
func (o *office) closings() (all []*ent.BillingClose) {
	o.t.Helper()
	o.system(func(ctx context.Context) (err error) {
		all, err = o.Client.BillingClose.Query().Where(billingclose.PatientID(o.Clinic.Patient.ID), billingclose.Month("2026-11")).
			Order(ent.Asc(billingclose.FieldPart, billingclose.FieldTimelineAt)).All(ctx)
		return err
	})
	return all
}

func came(t *testing.T, c *ent.BillingClose) (p billing.Part) {
	t.Helper()
	if err := json.Unmarshal(c.Snapshot, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestClosingFreezesBothPartsWhateverTheCloserSees(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me, boss := o.Clinic.CaseManager, o.Clinic.Supervisor
	o.consents()
	o.done(me, o.call(200))
	behavioral := o.call(60)
	behavioral.Family = timeentry.FamilyBHI
	o.done(me, behavioral)
	o.system(func(ctx context.Context) error { return o.Client.Consent.Update().SetEndsAt(time.Now()).Exec(ctx) })

	if got := o.refused(boss, o.november()); got != "INVALID input.month" {
		t.Errorf("before it is over: %s", got)
	}
	o.december()
	in := o.november()
	o.done(boss, in)
	parts := o.closings()
	if len(parts) != 2 || parts[0].Part != billingclose.PartBEHAVIORAL || parts[0].Sensitivity == nil || parts[1].ID != in.ID || parts[1].Sensitivity != nil {
		t.Fatalf("%+v", parts)
	}
	if p := came(t, parts[0]); len(p.Families) != 1 || p.Families[0].Family != "BHI" || p.Families[0].Minutes != 20 {
		t.Errorf("behavioral: %+v", p)
	}
	if p := came(t, parts[1]); len(p.Families) != 1 || p.Families[0].Family != "CCM" || strings.Contains(string(parts[1].Snapshot), "BHI") || strings.Contains(string(parts[1].Snapshot), behavioral.ID.String()) {
		t.Errorf("general: %s", parts[1].Snapshot)
	}
	again := o.november()
	if got := o.refused(boss, again); got != "ALREADY_DONE" {
		t.Errorf("a second time: %s", got)
	}
}

func TestNoTimeChangesInAClosedMonth(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me, boss := o.Clinic.CaseManager, o.Clinic.Supervisor
	first := o.call(200)
	o.done(me, first)
	o.december()
	closing := o.november()
	o.done(boss, closing)

	over := o.call(0)
	over.StartsAt, over.EndsAt = time.Date(2026, 11, 30, 23, 50, 0, 0, time.UTC), time.Date(2026, 12, 1, 0, 20, 0, 0, time.UTC)
	for name, in := range map[string]recorder{
		"log": o.call(100), "log over the end": over,
		"correct":  ledger.CorrectTimeEntry{ClientMutationID: world.ID(), TimeEntryID: first.ID, BaseRevision: 1, ID: world.ID(), Reason: "x", EndsAt: new(first.EndsAt.Add(time.Minute))},
		"withdraw": ledger.WithdrawTimeEntry{ClientMutationID: world.ID(), TimeEntryID: first.ID, BaseRevision: 1, Reason: "x"},
	} {
		if got := o.refused(me, in); got != "MONTH_CLOSED" {
			t.Errorf("%s: %s", name, got)
		}
	}
	late := o.call(0) // on the first of December
	late.StartsAt, late.EndsAt = time.Date(2026, 12, 1, 15, 0, 0, 0, time.UTC), time.Date(2026, 12, 1, 15, 20, 0, 0, time.UTC)
	o.done(me, late)
	into := ledger.CorrectTimeEntry{ClientMutationID: world.ID(), TimeEntryID: late.ID, BaseRevision: 1, ID: world.ID(), Reason: "x", StartsAt: new(first.EndsAt.Add(time.Minute)), EndsAt: new(first.EndsAt.Add(2 * time.Minute))}
	if got := o.refused(me, into); got != "MONTH_CLOSED" {
		t.Errorf("move into it: %s", got)
	}
	if e := o.entry(late.ID); e.Status != timeentry.StatusIN_EFFECT {
		t.Error("what was refused has withdrawn the entry")
	}

	reopen := ledger.ReopenBillingMonth{ClientMutationID: world.ID(), BillingCloseID: closing.ID, BaseRevision: 1, Reason: "A visit was forgotten"}
	o.done(boss, reopen)
	for _, c := range o.closings() {
		if c.Status != billingclose.StatusREOPENED || c.Reason != reopen.Reason || c.ReopenedByID == nil || *c.ReopenedByID != boss.Practitioner || c.ReopenedAt == nil {
			t.Errorf("%+v", c)
		}
	}
	o.done(me, o.call(100))
	o.done(boss, o.november())
	parts := o.closings()
	if len(parts) != 4 || came(t, parts[3]).Families[0].Minutes != 40 || came(t, parts[2]).Families[0].Minutes != 20 {
		t.Errorf("the history is not kept: %+v", parts)
	}
	reopen.ClientMutationID, reopen.BaseRevision = world.ID(), 2
	if got := o.refused(boss, reopen); got != "ALREADY_DONE" {
		t.Errorf("the closing of before once more: %s", got)
	}
}

func TestWhoMayCloseAMonth(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.december()
	for name, v := range o.Clinic.Personas() {
		if name == "supervisor" {
			continue
		}
		if got := o.refused(v, o.november()); got != "NOT_PERMITTED" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := o.refused(o.Other.Supervisor, o.november()); got != "NOT_FOUND input.patientId" {
		t.Errorf("of another organization: %s", got)
	}
	in := o.november()
	o.done(o.Clinic.Supervisor, in)
	reopen := ledger.ReopenBillingMonth{ClientMutationID: world.ID(), BillingCloseID: in.ID, BaseRevision: 1, Reason: "x"}
	if got := o.refused(o.Other.Supervisor, reopen); got != "NOT_FOUND input.billingCloseId" {
		t.Errorf("of another organization: %s", got)
	}
	reopen.ClientMutationID = world.ID()
	if got := o.refused(o.Clinic.CaseManager, reopen); got != "NOT_PERMITTED" {
		t.Errorf("a case manager opens it: %s", got)
	}
	reopen.ClientMutationID, reopen.Reason = world.ID(), " "
	if got := o.refused(o.Clinic.Supervisor, reopen); got != "INVALID input.reason" {
		t.Errorf("without a reason: %s", got)
	}
	reopen.ClientMutationID, reopen.Reason, reopen.BaseRevision = world.ID(), "x", 7
	if got := o.refused(o.Clinic.Supervisor, reopen); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("of another revision: %s", got)
	}
	for _, text := range []code.PartialDate{"2026", "2026-11-01"} {
		wrong := o.november()
		wrong.Month = text
		if got := o.refused(o.Clinic.Supervisor, wrong); got != "INVALID input.month" {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// While a month is closed, twenty people log time in it: each entry either is in the
// month as it was closed, or was refused.
func TestWhatIsLoggedWhileAMonthIsClosedCountsOrIsRefused(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	calls := make([]ledger.LogTime, 40)
	for i := range calls {
		calls[i] = o.call(100 + 30*i)
	}
	o.december()
	var (
		mu      sync.Mutex
		logged  []string
		refused int
		waits   sync.WaitGroup
	)
	log := func(in ledger.LogTime) {
		outcome, err := in.Record(viewer.NewContext(t.Context(), o.Clinic.CaseManager), o.Recorder)
		mu.Lock()
		defer mu.Unlock()
		switch {
		case err != nil:
			t.Error(err)
		case outcome.Changed != uuid.Nil:
			logged = append(logged, "TimeEntry/"+in.ID.String())
		case told(outcome) == "MONTH_CLOSED":
			refused++
		default:
			t.Errorf("%s", told(outcome))
		}
	}
	log(calls[0])
	start := make(chan struct{})
	for _, in := range calls[1:] {
		waits.Go(func() { <-start; log(in) })
	}
	for range 2 {
		waits.Go(func() {
			<-start
			outcome, err := o.november().Record(viewer.NewContext(t.Context(), o.Clinic.Supervisor), o.Recorder)
			if err != nil || outcome.Changed == uuid.Nil && told(outcome) != "ALREADY_DONE" {
				t.Errorf("%+v, %v", outcome, err)
			}
		})
	}
	close(start)
	waits.Wait()
	parts := o.closings()
	if len(parts) != 2 {
		t.Fatalf("%d parts", len(parts))
	}
	counted := came(t, parts[1])
	slices.Sort(logged)
	slices.Sort(counted.Entries)
	if !slices.Equal(logged, counted.Entries) || counted.Families[0].Minutes != 20*len(logged) || refused+len(logged) != len(calls) {
		t.Errorf("%d logged, %d refused, %d counted with %d minutes", len(logged), refused, len(counted.Entries), counted.Families[0].Minutes)
	}
	t.Logf("%d logged, %d refused", len(logged), refused)
}
