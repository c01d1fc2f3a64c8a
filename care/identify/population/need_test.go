package population_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/identify/population"
	"caseload/care/score"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// assessed adds a completed assessment of the clinic's patient.
func assessed(t *testing.T, w *world.World, name, answers, label string) uuid.UUID {
	t.Helper()
	form, id := instrument.Shipped().Current(name), world.ID()
	var given instrument.Answers
	if err := json.Unmarshal([]byte(answers), &given); err != nil {
		t.Fatal(err)
	}
	out := form.Evaluate(given, instrument.Subject{})
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		create := w.Client.QuestionnaireResponse.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetQuestionnaire(form.ID).
			SetQuestionnaireVersion(form.Version).SetStatus(questionnaireresponse.StatusCOMPLETED).SetBand(out.Band).SetResult(&out.Result).
			SetAuthoredAt(time.Now()).SetTimelineAt(time.Now())
		if label != "" {
			create.SetSensitivity(questionnaireresponse.Sensitivity(label))
		}
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	return id
}

// criterion is what the current proposal says of one criterion.
func criterion(t *testing.T, w *world.World, name string) score.Part {
	t.Helper()
	run(t, w, population.Scope{})
	parts := decision(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID)[0].Criteria
	i := slices.IndexFunc(parts, func(p score.Part) bool { return p.Name == name })
	if i < 0 {
		t.Fatalf("no criterion %s in %+v", name, parts)
	}
	return parts[i]
}

const noNeeds = `"q3":0,"q4":0,"q5":"no","q6":"no","q7":1,"q8":1,"q9":1,"q10":1`

// TestAnswersOfTheComprehensiveAssessmentAreFacts asks for each fact that the
// decision takes from it, and for the assessment as its evidence.
func TestAnswersOfTheComprehensiveAssessmentAreFacts(t *testing.T) {
	t.Parallel()
	own := func(people, interpreter, helper string) string {
		return `{"plan":"yes","pain":"hardly","senses":"no","people":"` + people + `","interpreter":"` + interpreter + `",` + helper + `}`
	}
	for name, tt := range map[string]struct {
		form, answers, criterion string
		want                     score.Status
	}{
		"housing":              {"ahc-hrsn", `{"q1":1,"q2":["LA9-3"],` + noNeeds + `}`, "case_management.social_barriers", score.Met},
		"food":                 {"hunger-vital-sign", `{"q1":1,"q2":0}`, "case_management.social_barriers", score.Met},
		"an interpreter":       {"comprehensive-own", own("yes", "yes", `"helper":"nobody"`), "case_management.social_barriers", score.Met},
		"limited literacy":     {"sils", `{"q1":3}`, "care_coordination.health_literacy", score.NotMet},
		"adequate literacy":    {"sils", `{"q1":0}`, "care_coordination.health_literacy", score.Met},
		"people to count on":   {"comprehensive-own", own("yes", "no", `"helper":"daily","burden":"light","backup":"yes"`), "care_coordination.supports", score.Met},
		"nobody to count on":   {"comprehensive-own", own("no", "no", `"helper":"nobody"`), "care_coordination.supports", score.NotMet},
		"a caregiver's burden": {"comprehensive-own", own("yes", "no", `"helper":"daily","burden":"too-much","backup":"yes"`), "care_coordination.supports", score.NotMet},
		"no backup":            {"comprehensive-own", own("yes", "no", `"helper":"daily","burden":"light","backup":"no"`), "care_coordination.supports", score.NotMet},
		"nothing said of them": {"comprehensive-own", `{"plan":"yes","backup":"yes"}`, "care_coordination.supports", score.Unknown},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			id := assessed(t, w, tt.form, tt.answers, "")
			got := criterion(t, w, tt.criterion)
			if got.Status != tt.want {
				t.Errorf("%s is %s: %+v", tt.criterion, got.Status, got)
			}
			if rests := slices.Contains(got.Evidence, "QuestionnaireResponse/"+id.String()); rests != (tt.want != score.Unknown) {
				t.Errorf("the evidence is %v", got.Evidence)
			}
		})
	}
}

func TestAConfidentialAssessmentIsNoFactWithoutConsent(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	assessed(t, w, "comprehensive-own", `{"people":"no"}`, "SUD")
	if got := criterion(t, w, "care_coordination.supports"); got.Status != score.Unknown {
		t.Errorf("%+v", got)
	}
}
