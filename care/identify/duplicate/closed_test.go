package duplicate_test

import (
	"testing"

	"caseload/care/assess"
	"caseload/care/facilitate"
	"caseload/care/identify"
	"caseload/ent/outreachattempt"
	"caseload/ent/servicerequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// TestEveryActForAMergedRecordNamesTheSurvivor tries the acts that name a patient.
func TestEveryActForAMergedRecordNamesTheSurvivor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.merge()
	for name, in := range map[string]act{
		"a task":     facilitate.CreateTask{ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.twin.ID, Title: "Call"},
		"a referral": identify.ReferPatient{ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.twin.ID, Reason: "x", Priority: servicerequest.PriorityROUTINE},
		"a contact": identify.LogContact{
			ClientMutationID: world.ID(), PatientID: d.twin.ID, Mode: outreachattempt.ModePHONE_CALL, Outcome: outreachattempt.OutcomeNO_ANSWER,
		},
		"an assignment": facilitate.AssignPatient{
			ClientMutationID: world.ID(), PatientID: d.twin.ID, BaseRevision: 2, CaseManagerID: d.Clinic.Stranger.Practitioner, Reason: "x",
		},
		"an enrollment": identify.ProposeEpisodeOfCare{ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.twin.ID, Reason: "x"},
		"an assessment": assess.StartAssessment{ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.twin.ID, Questionnaire: "phq-2"},
	} {
		outcome := d.record(d.Clinic.CaseManager, in)
		if len(outcome.Problems) != 1 || outcome.Problems[0].Code != "REPLACED" || outcome.Problems[0].CurrentID != d.survivor.ID {
			t.Errorf("%s: %+v", name, outcome.Problems)
		}
	}
	if got := d.record(d.Clinic.Supervisor, facilitate.ReassignCaseload{
		ClientMutationID: world.ID(), Reason: "x",
		Assignments: []facilitate.CaseloadAssignment{{PatientID: d.twin.ID, BaseRevision: 2, CaseManagerID: d.Clinic.Stranger.Practitioner}},
	}); len(got.Problems) != 1 || got.Problems[0].Code != "REPLACED" || got.Problems[0].CurrentID != d.survivor.ID {
		t.Errorf("a caseload: %+v", got)
	}
}

// TestPostgresLetsAMergedRecordBeReadOnly writes past ent's policy.
func TestPostgresLetsAMergedRecordBeReadOnly(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.merge()
	ctx, op := d.DB.ReadWrite(viewer.NewContext(t.Context(), d.Clinic.CaseManager))
	defer op.Rollback()
	var read int
	d.must(op.QueryOne(ctx, `select count(*) from patient where id = $1`, []any{d.twin.ID}, &read))
	done, err := op.Exec(ctx, `update patient set family = 'Nobody' where id = $1`, d.twin.ID)
	d.must(err)
	if written, err := done.RowsAffected(); read != 1 || written != 0 || err != nil {
		t.Errorf("%d read, %d written, %v", read, written, err)
	}
	if _, err := op.Exec(ctx, `insert into task (organization_id, id, patient_id, title, recorded_at, received_at)
		values ($1, gen_random_uuid(), $2, 'x', now(), now())`, d.Clinic.ID, d.twin.ID); err == nil {
		t.Error("a task was written for it")
	}
}
