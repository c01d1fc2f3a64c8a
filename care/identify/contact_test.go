package identify_test

import (
	"context"
	"testing"
	"time"

	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/outreachattempt"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

// failed is a call that nobody answered, in as few words as can be.
func failed(w *worlds.World) identify.LogContact {
	return identify.LogContact{
		ClientMutationID: worlds.ID(), PatientID: w.Clinic.Patient.ID,
		Outcome: outreachattempt.OutcomeNO_ANSWER, Mode: outreachattempt.ModePHONE_CALL,
	}
}

func TestALoggedContactCountsForTheOpenEnrollment(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	episode := w.Clinic.Patient.Rows[ent.TypeEpisodeOfCare]
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.EpisodeOfCare.Update().Where(episodeofcare.ID(episode)).SetStage(episodeofcare.StagePROPOSED).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	outcome := contact(t, w, failed(w))
	if len(outcome.Also) != 1 || outcome.Also[0] != episode {
		t.Fatalf("outcome %+v", outcome)
	}
	w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
		made, err := w.Client.OutreachAttempt.Get(ctx, outcome.Changed)
		if err != nil || made.EpisodeOfCareID == nil || *made.EpisodeOfCareID != episode || made.Mode != outreachattempt.ModePHONE_CALL {
			t.Errorf("attempt %+v, %v", made, err)
		}
		began, err := w.Client.EpisodeOfCare.Get(ctx, episode)
		if err != nil || began.Stage != episodeofcare.StageOUTREACH {
			t.Errorf("enrollment %+v, %v", began, err)
		}
	})
}

func TestAContactOutsideOfAnyEnrollmentIsKeptToo(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.EpisodeOfCare.Update().SetStage(episodeofcare.StageGRADUATED).SetStatus(episodeofcare.StatusFINISHED).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	outcome := contact(t, w, failed(w))
	w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
		made, err := w.Client.OutreachAttempt.Get(ctx, outcome.Changed)
		if err != nil || made.EpisodeOfCareID != nil || made.PatientID != w.Clinic.Patient.ID || len(outcome.Also) > 0 {
			t.Errorf("attempt %+v, %v", made, err)
		}
	})
	ahead := time.Now().AddDate(1, 0, 0)
	in := failed(w)
	in.At = &ahead
	refused, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || len(refused.Problems) != 1 || refused.Problems[0].Path[1] != "at" {
		t.Errorf("next year: %+v, %v", refused, err)
	}
	in = failed(w)
	in.PatientID = w.Clinic.StrangersPatient.ID
	refused, err = in.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || len(refused.Problems) != 1 || refused.Problems[0].Code != record.NotFound {
		t.Errorf("out of sight: %+v, %v", refused, err)
	}
}

func contact(t *testing.T, w *worlds.World, in identify.LogContact) record.Outcome {
	t.Helper()
	outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatalf("outcome %+v, %v", outcome, err)
	}
	return outcome
}
