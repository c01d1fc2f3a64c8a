package population_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify"
	"caseload/care/identify/population"
	"caseload/care/monitor"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/encounter"
	"caseload/ent/intensitydecision"
	"caseload/ent/riskassessment"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// run scores the clinic.
func run(t *testing.T, w *world.World, scope population.Scope) population.Summary {
	t.Helper()
	scorer := population.Scorer{DB: w.DB}
	summary, err := scorer.Run(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), scope)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// diagnose records conditions by ICD-10-CM code, as the case manager.
func diagnose(t *testing.T, w *world.World, patient uuid.UUID, codes ...string) {
	t.Helper()
	for _, c := range codes {
		in := monitor.RecordCondition{
			ClientMutationID: world.ID(), ID: world.ID(), PatientID: patient, Category: condition.CategoryPROBLEM_LIST_ITEM,
			Code:           code.Coding{System: code.ICD10CM, Code: c, Display: c},
			ClinicalStatus: condition.ClinicalStatusACTIVE, VerificationStatus: condition.VerificationStatusCONFIRMED,
			ChangeSeverity: monitor.Action,
		}
		outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
		if err != nil || len(outcome.Problems) > 0 {
			t.Fatal(err, outcome.Problems)
		}
	}
}

// decision is the current proposal for the patient as the viewer sees it.
func decision(t *testing.T, w *world.World, v viewer.Viewer, patient uuid.UUID) (found []*ent.IntensityDecision) {
	t.Helper()
	w.As(t, v, func(ctx context.Context) {
		var err error
		found, err = w.Client.IntensityDecision.Query().
			Where(intensitydecision.PatientID(patient), intensitydecision.Current(true)).All(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	return found
}

func TestARunAgainWritesNothing(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	first := run(t, w, population.Scope{})
	if first.Patients != 2 || first.Scores == 0 || first.Decisions != 2 {
		t.Fatalf("first run: %+v", first)
	}
	if again := run(t, w, population.Scope{}); again != (population.Summary{Patients: 2}) {
		t.Errorf("second run: %+v", again)
	}
	if none := run(t, w, population.Scope{Changed: true}); none.Patients != 0 {
		t.Errorf("nothing changed, and %d patients were scored", none.Patients)
	}
}

func TestARunOverChangesTouchesOnlyThose(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	run(t, w, population.Scope{})
	diagnose(t, w, w.Clinic.Patient.ID, "I50.9", "I10", "J44.9", "N18.4")
	if changed := run(t, w, population.Scope{Changed: true}); changed.Patients != 1 || changed.Decisions != 1 {
		t.Errorf("one patient changed: %+v", changed)
	}
	found := decision(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)
	if len(found) != 1 || found[0].Proposed == nil || *found[0].Proposed != intensitydecision.ProposedCASE_MANAGEMENT {
		t.Errorf("with five chronic conditions proposed: %+v", found)
	}
	in := run(t, w, population.Scope{Cohort: "three-chronic-conditions"})
	if in.Patients != 1 {
		t.Errorf("%d patients in the cohort of three chronic conditions", in.Patients)
	}
}

func TestAChangeProposesAgainAndKeepsWhatWasDecided(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	run(t, w, population.Scope{})
	before := decision(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)[0]
	decide := identify.DecideIntensity{
		ClientMutationID: world.ID(), IntensityDecisionID: before.ID, BaseRevision: before.Revision,
		Decided: intensitydecision.DecidedCARE_COORDINATION, Reason: "Stable, lives with her daughter.",
	}
	outcome, err := decide.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatal(err, outcome.Problems)
	}
	if run(t, w, population.Scope{Changed: true}); decision(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)[0].ID != before.ID {
		t.Fatal("a decision alone must not propose again")
	}
	diagnose(t, w, w.Clinic.Patient.ID, "I50.9", "I10", "J44.9")
	run(t, w, population.Scope{Changed: true})
	w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
		old, err := w.Client.IntensityDecision.Get(ctx, before.ID)
		if err != nil || old.Current || old.Status != intensitydecision.StatusACCEPTED || old.Reason == "" {
			t.Errorf("the earlier decision is %+v, %v", old, err)
		}
	})
	if now := decision(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID); len(now) != 1 || now[0].Status != intensitydecision.StatusPROPOSED {
		t.Errorf("proposed again: %+v", now)
	}
}

// A result from substance-use records must reach nobody without consent, not
// even as a number that differs (42 CFR 2.13).
func TestConfidentialRowsCountOnlyForThoseWhomTheConsentNames(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	patient := w.Clinic.Patient.ID
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Condition.Create().SetPatientID(patient).SetCodeSystem(code.ICD10CM).SetCode("F11.20").
			SetClinicalStatus(condition.ClinicalStatusACTIVE).SetSensitivity(condition.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	run(t, w, population.Scope{})
	open := decision(t, w, w.Clinic.CaseManager, patient)
	if len(open) != 1 || statusOf(open[0], "case_management.behavioral_health") != "unknown" {
		t.Fatalf("without consent: %+v", open)
	}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Consent.Create().SetPatientID(patient).SetSensitivity(consent.SensitivitySUD).
			SetDecision(consent.DecisionPERMIT).SetGranteeID(w.Clinic.CaseManager.Practitioner).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	run(t, w, population.Scope{})
	if named := decision(t, w, w.Clinic.CaseManager, patient); len(named) != 2 {
		t.Errorf("whom the consent names sees %d decisions, want 2", len(named))
	}
	others := decision(t, w, w.Clinic.Provider, patient)
	if len(others) != 1 || others[0].Sensitivity != nil || statusOf(others[0], "case_management.behavioral_health") != "unknown" {
		t.Errorf("somebody else sees %+v", others)
	}
}

func statusOf(d *ent.IntensityDecision, criterion string) string {
	for _, part := range d.Criteria {
		if part.Name == criterion {
			return string(part.Status)
		}
	}
	return "absent"
}

func TestScoresOfMorePatientsTakeTheSameStatements(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	few := w.Statements(func() { run(t, w, population.Scope{}) })
	for i := range 40 {
		w.Patient(t, w.Clinic, w.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	many := w.Statements(func() { run(t, w, population.Scope{}) })
	if len(many) > len(few) {
		t.Errorf("2 patients take %d statements, 42 take %d", len(few), len(many))
	}
}

func TestOnlyTheServerScores(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	scorer := population.Scorer{DB: w.DB}
	if _, err := scorer.Run(viewer.NewContext(t.Context(), w.Clinic.Supervisor), population.Scope{}); err == nil {
		t.Error("a supervisor scored the population")
	}
	run(t, w, population.Scope{})
	w.As(t, viewer.SystemOf(w.Other.ID), func(ctx context.Context) {
		n, err := w.Client.RiskAssessment.Query().Where(riskassessment.PatientIDNEQ(w.Other.Patient.ID)).Count(ctx)
		if err != nil || n > 1 { // the world's own row of the other organization's second patient
			t.Errorf("the other organization has %d results, %v", n, err)
		}
	})
}

func TestADischargeHomeOpensOneCallWithinTwoBusinessDays(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	ended := time.Now().AddDate(0, 0, -1)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for _, disposition := range []string{"1", "20"} { // home, and died
			err := w.Client.Encounter.Create().SetPatientID(w.Clinic.Patient.ID).SetClass("IMP").SetStatus(encounter.StatusFINISHED).
				SetStartsAt(ended.AddDate(0, 0, -3)).SetEndsAt(ended).SetTimelineAt(ended).SetDischargeDispositionCode(disposition).Exec(ctx)
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	if first := run(t, w, population.Scope{}); first.Screenings != 1 {
		t.Errorf("%d calls opened", first.Screenings)
	}
	if again := run(t, w, population.Scope{}); again.Screenings != 0 {
		t.Errorf("%d calls opened again", again.Screenings)
	}
	w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
		call, err := w.Client.Task.Query().Where(task.Source("post-discharge-screening")).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		due := code.DayOf(ended.In(time.FixedZone("", -5*60*60))).BusinessDaysAfter(2)
		if call.OwnerID == nil || *call.OwnerID != w.Clinic.CaseManager.Practitioner || call.DueAt.Sub(due.Time()).Abs() > 36*time.Hour {
			t.Errorf("the call is %+v", call)
		}
	})
}
