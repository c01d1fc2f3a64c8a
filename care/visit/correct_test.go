package visit_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/visit"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/viewer"
	"caseload/ent/visitcorrection"
	"caseload/internal/world"
)

// edit tries to change the note of a row as the server's own role, and answers why not.
func (k *kitchen) edit(table string, id uuid.UUID) (why string) {
	k.t.Helper()
	ctx, op := k.DB.ReadWrite(viewer.NewContext(k.t.Context(), viewer.SystemOf(k.Clinic.ID)))
	defer op.Rollback()
	if _, err := op.Exec(ctx, `update `+table+` set note = 'x' where id = $1`, id); err != nil {
		why = err.Error()
	}
	return why
}

func (k *kitchen) correct(id uuid.UUID, element visitcorrection.Element, after string, change func(*visit.Correct)) visit.Correct {
	in := visit.Correct{
		ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, BaseRevision: k.visit(id).Revision, Element: element, After: after,
		ReasonCode: "wrong_entry", ResolutionCode: "system_record",
	}
	if change != nil {
		change(&in)
	}
	return in
}

func (k *kitchen) corrections(id uuid.UUID) (all []*ent.VisitCorrection) {
	k.t.Helper()
	k.system(func(ctx context.Context) (err error) {
		all, err = k.Client.VisitCorrection.Query().Where(visitcorrection.HomeVisitID(id)).Order(ent.Asc(visitcorrection.FieldID)).All(ctx)
		return err
	})
	return all
}

func TestCorrectionsAreAChainThatSomebodyElseApproves(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	ended := now.Add(10 * time.Minute).Format(time.RFC3339)
	for _, in := range []visit.Correct{
		k.correct(id, visitcorrection.ElementEND, ended, nil),
		{},
		{},
	} {
		if in.HomeVisitID == uuid.Nil {
			in = k.correct(id, visitcorrection.ElementSTART_LOCATION, []string{"42.5,-71.05", "42.36012,-71.05891"}[len(k.corrections(id))-1], nil)
		}
		k.done(k.Clinic.VisitStaff, tap{"correctVisit", in})
		if v := k.visit(id); !v.NeedsReview {
			t.Error("a correction waits for nobody")
		}
		if want := []string{"", "", "gps_distance", ""}[len(k.corrections(id))]; names(k.visit(id)) != want {
			t.Errorf("after %d corrections: %s, want %s", len(k.corrections(id)), names(k.visit(id)), want)
		}
	}
	v := k.visit(id)
	if !v.EndedAt.Equal(now.Add(10*time.Minute)) || v.CheckIn.Fix.Latitude == 42.5 {
		t.Errorf("%+v", v)
	}
	var before []string
	for _, c := range k.corrections(id) {
		before = append(before, c.Before)
	}
	if len(before) != 3 || before[0] != now.Format(time.RFC3339) || !strings.HasPrefix(before[1], "42.3602200") || !strings.HasSuffix(before[1], ",-71.05891,12") || before[2] != "42.5,-71.05" {
		t.Errorf("the chain is %v", before)
	}
	review := visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: v.Revision}
	k.done(k.Clinic.Supervisor, tap{"reviewVisit", review})
	if v := k.visit(id); v.NeedsReview || v.ReviewedByID == nil || *v.ReviewedByID != k.Clinic.Supervisor.Practitioner {
		t.Errorf("%+v", v)
	}
	for _, c := range k.corrections(id) {
		if c.ApprovedByID == nil || *c.ApprovedByID != k.Clinic.Supervisor.Practitioner {
			t.Errorf("%+v", c)
		}
	}
}

func TestAVisitThatACorrectionEndsIsOverAltogether(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)[:3]...) // nobody checked out
	k.done(k.Clinic.VisitStaff, tap{"correctVisit", k.correct(id, visitcorrection.ElementEND, now.Format(time.RFC3339), nil)})
	v := k.visit(id)
	if v.Status != homevisit.StatusCOMPLETED || v.EndedAt == nil || !v.EndedAt.Equal(now) || v.MinutesMissing != "not computable: family missing" {
		t.Errorf("%+v", v)
	}
	k.system(func(ctx context.Context) error {
		a, err := k.Client.Appointment.Get(ctx, planned)
		if err == nil && a.Status != appointment.StatusFULFILLED {
			t.Errorf("its appointment is %s", a.Status)
		}
		return err
	})
}

func TestACorrectionWithoutCodesIsAFlag(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	k.done(k.Clinic.VisitStaff, tap{"correctVisit", k.correct(id, visitcorrection.ElementSERVICE, "T1016 GT", func(in *visit.Correct) { in.ReasonCode = "" })})
	v := k.visit(id)
	if v.ServiceCode != "T1016" || v.ServiceModifier != "GT" || names(v) != "manual_edit_without_reason" {
		t.Errorf("%+v", v)
	}
	review := visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: v.Revision, Accepted: []string{"manual_edit_without_reason"}}
	if got := k.do(k.Clinic.Supervisor, review); got != "INVALID input.accepted" {
		t.Errorf("what must be fixed was accepted: %s", got)
	}
}

func TestCorrectionsThatCannotBeRead(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	for element, after := range map[visitcorrection.Element]string{
		visitcorrection.ElementSTART: "yesterday", visitcorrection.ElementWORKER: "me", visitcorrection.ElementEND_LOCATION: "91,0",
	} {
		if got := k.do(k.Clinic.VisitStaff, k.correct(id, element, after, nil)); got != "INVALID input.after" {
			t.Errorf("%s %s: %s", element, after, got)
		}
	}
	if got := k.do(k.Clinic.VisitStaff, k.correct(id, visitcorrection.ElementWORKER, world.ID().String(), nil)); got != "NOT_FOUND input.after" {
		t.Errorf("somebody who is not: %s", got)
	}
	stale := k.correct(id, visitcorrection.ElementSERVICE, "T1016", func(in *visit.Correct) { in.BaseRevision = 1 })
	if got := k.do(k.Clinic.VisitStaff, stale); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("of another revision: %s", got)
	}
}

func TestASupervisorAcceptsWhatIsFlagged(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	taps := k.taps(id, planned)
	k.done(k.Clinic.VisitStaff, append(taps[:7:7], taps[9])...) // nobody signed
	v := k.visit(id)
	if names(v) != "client_signature_missing" || !v.NeedsReview {
		t.Fatalf("%+v", v.Exceptions)
	}
	review := visit.Review{ClientMutationID: world.ID(), HomeVisitID: id, BaseRevision: v.Revision, Accepted: []string{"client_signature_missing"}, Note: "Known"}
	for name, who := range map[string]viewer.Viewer{"the worker": k.Clinic.VisitStaff, "a case manager": k.Clinic.CaseManager} {
		refused := review
		refused.ClientMutationID = world.ID()
		if got := k.do(who, refused); got != "NOT_PERMITTED" {
			t.Errorf("%s: %s", name, got)
		}
	}
	k.done(k.Clinic.Supervisor, tap{"reviewVisit", review})
	v = k.visit(id)
	if e := v.Exceptions[0]; v.NeedsReview || e.AcceptedBy == nil || *e.AcceptedBy != k.Clinic.Supervisor.Practitioner || v.Status != homevisit.StatusCOMPLETED {
		t.Errorf("%+v", v)
	}
	again := review
	again.ClientMutationID, again.BaseRevision, again.Accepted = world.ID(), v.Revision, []string{"gps_distance"}
	if got := k.do(k.Clinic.Supervisor, again); got != "INVALID input.accepted" {
		t.Errorf("what is not flagged was accepted: %s", got)
	}
}
