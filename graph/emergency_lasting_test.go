package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/ent/patient"
	"caseload/ent/practitionerrole"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestNothingThatOpensARecordForLongerFollowsFromAnEmergency(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	p, night := r.Clinic.Patient.ID, r.Clinic.Stranger
	night.Roles = []viewer.Role{viewer.Provider, viewer.CaseManager, viewer.Supervisor}
	r.As(t, viewer.SystemOf(r.Clinic.ID), func(ctx context.Context) {
		if err := r.Client.PractitionerRole.Create().SetPractitionerID(night.Practitioner).SetEmployerID(r.Clinic.ID).
			SetRole(practitionerrole.RolePROVIDER).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	id, problems := r.opening(night, fmt.Sprintf(`kind: OTHER, patientId: %q`, p))
	if problems != "" {
		t.Fatal(problems)
	}
	me := night.Practitioner
	for act, want := range map[string]string{
		fmt.Sprintf(`recordConsent(input: {clientMutationId: $act, patientId: %q, labels: [{id: %q, label: SUD}], granteeId: %q, decision: PERMIT,
			purpose: "care", documentation: SIGNED_FORM})`, p, world.ID(), me): "NOT_PERMITTED",
		fmt.Sprintf(`bookAppointment(input: {clientMutationId: $act, id: %q, patientId: %q, startsAt: "2098-01-01T09:00:00Z", endsAt: "2098-01-01T10:00:00Z"})`,
			world.ID(), p): "NOT_PERMITTED",
		fmt.Sprintf(`enrollInCollaborativeCare(input: {clientMutationId: $act, id: %q, patientId: %q, careManagerId: %q, treatingProviderId: %q,
			psychiatricConsultantId: %q, consent: {method: VERBAL, givenAt: "2026-01-01T00:00:00Z"}})`, world.ID(), p, r.Clinic.CaseManager.Practitioner, r.Clinic.Provider.Practitioner, me): "NOT_PERMITTED",
		fmt.Sprintf(`assignPatient(input: {clientMutationId: $act, patientId: %q, baseRevision: 1, caseManagerId: %q})`, p, me):                                  "NOT_PERMITTED",
		fmt.Sprintf(`reassignCaseload(input: {clientMutationId: $act, reason: "x", assignments: [{patientId: %q, baseRevision: 1, caseManagerId: %q}]})`, p, me): "NOT_FOUND",
	} {
		if got := r.act(night, act); got != want {
			t.Errorf("%s: %q, want %s", strings.SplitN(act, "(", 2)[0], got, want)
		}
	}
	r.done(night, fmt.Sprintf(`endEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: %q, baseRevision: 1})`, id))
	if answer := r.ask(night, fmt.Sprintf(`{ patient(id: %q) { id } }`, p)); answer != `{"patient":null}` {
		t.Errorf("after it: %s", answer)
	}
}

// A record that was merged into one that was merged itself leads to the one that stands.
func TestAnEmergencyOpensTheRecordThatStandsForThePerson(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	var line []uuid.UUID
	for i := range 4 {
		line = append(line, r.World.Patient(t, r.Clinic, r.Clinic.CaseManager, fmt.Sprintf("Record %d", i)).ID)
	}
	r.As(t, viewer.SystemOf(r.Clinic.ID), func(ctx context.Context) {
		for i, id := range line[:3] {
			if err := r.Client.Patient.Update().Where(patient.ID(id)).SetReplacedByID(line[i+1]).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
	for _, id := range line {
		access, problems := r.opening(r.Clinic.Stranger, fmt.Sprintf(`kind: OTHER, patientId: %q`, id))
		if problems != "" {
			t.Fatal(problems)
		}
		r.As(t, viewer.SystemOf(r.Clinic.ID), func(ctx context.Context) {
			known, err := r.Client.EmergencyAccess.Get(ctx, access)
			if err != nil || known.PatientID == nil || *known.PatientID != line[3] {
				t.Errorf("%s opened %+v, %v", id, known, err)
			}
		})
	}
}
