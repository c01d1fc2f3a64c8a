package identify_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/servicerequest"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

func referring(of uuid.UUID, to *uuid.UUID) identify.ReferPatient {
	return identify.ReferPatient{
		ClientMutationID: worlds.ID(), ID: worlds.ID(), PatientID: of, Reason: "Heart failure",
		Priority: servicerequest.PriorityROUTINE, PerformerID: to,
	}
}

// triaging are those to whom referrals have opened the patient's record.
func triaging(t *testing.T, w *worlds.World, of uuid.UUID) []uuid.UUID {
	t.Helper()
	return read(t, w, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) (people []uuid.UUID, err error) {
		rows, err := w.Client.Relationship.Query().Where(relationship.PatientID(of), relationship.BasisEQ(relationship.BasisREFERRAL)).All(ctx)
		for _, r := range rows {
			people = append(people, r.PractitionerID)
		}
		return people, err
	})
}

func TestASupervisorCannotReferToWhomTheySupervise(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	of := w.Clinic.Patient.ID
	for name, to := range map[string]uuid.UUID{"a subordinate": w.Clinic.CaseManager.Practitioner, "themselves": w.Clinic.Supervisor.Practitioner} {
		refused := do(t, w, w.Clinic.Supervisor, referring(of, &to))
		if len(refused.Problems) != 1 || !slices.Equal(refused.Problems[0].Path, []string{"input", "performerId"}) {
			t.Errorf("%s: %+v", name, refused.Problems)
		}
	}
	if got := triaging(t, w, of); len(got) > 0 {
		t.Errorf("the record was opened to %v", got)
	}
	done(t, w, w.Clinic.Supervisor, referring(of, &w.Clinic.Stranger.Practitioner))
	if got := triaging(t, w, of); !slices.Equal(got, []uuid.UUID{w.Clinic.Stranger.Practitioner}) {
		t.Errorf("a referral to a colleague opened the record to %v", got)
	}
}

// TestAReferralToNobodyByNameLeavesOutWhoIsSupervised refers as a supervisor who has
// another supervisor below.
func TestAReferralToNobodyByNameLeavesOutWhoIsSupervised(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	supervises(t, w, w.Clinic.Provider.Practitioner, w.Clinic.Supervisor.Practitioner)
	refused := do(t, w, w.Clinic.Provider, referring(w.Clinic.Patient.ID, nil))
	if len(refused.Problems) != 1 || refused.Problems[0].Code != record.Invalid {
		t.Errorf("nobody else triages: %+v", refused.Problems)
	}
}

func supervises(t *testing.T, w *worlds.World, supervisor, subordinate uuid.UUID) {
	t.Helper()
	read(t, w, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) (int, error) {
		return w.Client.PractitionerRole.Update().Where(practitionerrole.PractitionerID(subordinate)).SetSupervisorID(supervisor).Save(ctx)
	})
}

func TestWhoSeesAPatientByAReferralAloneRefersNobodyOn(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	of := w.Clinic.Patient.ID
	done(t, w, w.Clinic.CaseManager, referring(of, &w.Clinic.Stranger.Practitioner))
	back := do(t, w, w.Clinic.Stranger, referring(of, &w.Clinic.CaseManager.Practitioner))
	if len(back.Problems) != 1 || back.Problems[0].Code != record.NotPermitted {
		t.Errorf("a referral back: %+v", back.Problems)
	}
}

func TestARoleThatHasEndedTriagesNothing(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	read(t, w, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) (int, error) {
		return w.Client.PractitionerRole.Update().Where(practitionerrole.PractitionerID(w.Clinic.Stranger.Practitioner)).
			SetEndsAt(time.Now().Add(-time.Hour)).Save(ctx)
	})
	refused := do(t, w, w.Clinic.CaseManager, referring(w.Clinic.Patient.ID, &w.Clinic.Stranger.Practitioner))
	if len(refused.Problems) != 1 || refused.Problems[0].Code != record.NotFound {
		t.Errorf("%+v", refused.Problems)
	}
}

func TestNobodyTriagesTheOwnReferral(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	in := referring(w.Clinic.Patient.ID, &w.Clinic.Stranger.Practitioner)
	done(t, w, w.Clinic.Supervisor, in)
	own := do(t, w, w.Clinic.Supervisor, identify.TriageReferral{
		ClientMutationID: worlds.ID(), ServiceRequestID: in.ID, BaseRevision: 1, Decision: identify.Decline, Note: "x",
	})
	if len(own.Problems) != 1 || own.Problems[0].Code != record.NotPermitted {
		t.Errorf("%+v", own.Problems)
	}
	if got := read(t, w, w.Clinic.Supervisor, func(ctx context.Context) (*ent.ServiceRequest, error) {
		return w.Client.ServiceRequest.Get(ctx, in.ID)
	}); got.Revision != 1 {
		t.Errorf("revision %d", got.Revision)
	}
}
