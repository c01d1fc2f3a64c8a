package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/care/behavioral/collaborative"
	"caseload/care/record"
	"caseload/ent/collaborativecarecontact"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
)

// course is what the PHQ-9 of the one who is in collaborative care was, by weeks since the
// beginning: points of the first eight items. Nobody of the sample is in danger.
var course = []struct {
	week   int
	points [8]int
}{
	{0, [8]int{3, 3, 2, 2, 2, 2, 2, 1}}, // 17
	{4, [8]int{2, 3, 2, 2, 2, 1, 2, 1}}, // 15: a small change
	{7, [8]int{2, 2, 1, 2, 1, 1, 1, 1}}, // 11
}

// weeksIn is for how many weeks collaborative care has lasted.
const weeksIn = 8

// options are those of the PHQ-9 by their points (LOINC LL358-3).
var options = []string{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"}

// depressed takes the first living patient whom the provider sees into collaborative care.
func (w *world) depressed() error {
	var list []uuid.UUID
	err := w.write(func(ctx context.Context) error {
		seen, err := w.client.Relationship.Query().Where(relationship.BasisEQ(relationship.BasisTREATING),
			relationship.PractitionerID(viewerOf("provider").Practitioner)).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range seen {
			list = append(list, r.PatientID)
		}
		list, err = w.client.Patient.Query().Where(patient.IDIn(list...), patient.Deceased(false)).Order(patient.BySearchName(), patient.ByID()).Limit(1).IDs(ctx)
		return err
	})
	if err != nil || len(list) == 0 {
		return err
	}
	return w.collaborate(list[0])
}

// collaborate takes a patient whom the case manager and the provider see into collaborative
// care, by the acts that a phone would send.
func (w *world) collaborate(who uuid.UUID) error {
	manager, provider := viewerOf("case-manager"), viewerOf("provider").Practitioner
	begun := time.Now().Add(-weeksIn * 7 * 24 * time.Hour).Truncate(time.Second)
	episode := uuid.NewSHA1(who, []byte("collaborative care"))
	ctx := viewer.NewContext(w.ctx, manager)
	acts := []interface {
		Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
	}{collaborative.Enroll{
		ClientMutationID: uuid.NewSHA1(episode, []byte("enroll")), ID: episode, PatientID: who, CareManagerID: manager.Practitioner,
		TreatingProviderID: provider, PsychiatricConsultantID: provider, StartedAt: &begun,
		Consent: collaborative.Given{Method: collaborativecareepisode.ConsentMethodWRITTEN, At: begun},
	}}
	for _, c := range course {
		at := begun.Add(time.Duration(c.week*7*24)*time.Hour + time.Hour)
		id := uuid.NewSHA1(episode, []byte(fmt.Sprint("phq-9 of week ", c.week)))
		acts = append(acts, assess.StartAssessment{
			ClientMutationID: uuid.NewSHA1(id, []byte("start")), ID: id, PatientID: who, Questionnaire: "phq-9", StartedAt: &at,
		}, assess.SubmitAssessment{
			ClientMutationID: uuid.NewSHA1(id, []byte("submit")), QuestionnaireResponseID: id, BaseRevision: 1, AuthoredAt: &at, Answers: answersOf(c.points),
		}, collaborative.RecordContact{
			ClientMutationID: uuid.NewSHA1(id, []byte("contact")), ID: uuid.NewSHA1(id, []byte("spoken")), CollaborativeCareEpisodeID: episode,
			Mode: collaborativecarecontact.ModePHONE_CALL, Reached: true, OccurredAt: &at, Activities: []collaborative.Activity{collaborative.Measured},
		})
	}
	for _, act := range acts {
		if _, err := act.Record(ctx, w.recorder); err != nil {
			return fmt.Errorf("demo: %w", err)
		}
	}
	return nil
}

// answersOf are answers to the PHQ-9 with the points, and "not at all" to item 9.
func answersOf(points [8]int) []answer.Given {
	given := []answer.Given{{Item: "q9", Options: options[:1]}}
	for i, p := range points {
		given = append(given, answer.Given{Item: fmt.Sprint("q", i+1), Options: options[p : p+1]})
	}
	return given
}
