package intake

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/behavioral/crisis"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
)

// crises takes answers that were given elsewhere to the protocols of patients at risk of
// suicide. Nothing else follows of imported answers.
func (b *batch) crises(ctx context.Context) error {
	var ids []uuid.UUID
	for _, c := range b.changes {
		if c.Type == ent.TypeQuestionnaireResponse {
			ids = append(ids, c.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	_, err := b.op.Exec(ctx, `select from patient where organization_id = $1 and id = any($2) order by id for no key update`,
		b.viewer.Organization, pq.Array(b.patientsOf(ent.TypeQuestionnaireResponse)))
	if err != nil {
		return fmt.Errorf("intake: hold patients: %w", err)
	}
	d := crisis.Desk{
		Client: ent.NewClient(ent.Driver(b.DB.Driver())), Viewer: b.viewer, Now: b.at,
		Log: func(c record.Change) { b.changes = append(b.changes, c) },
	}
	responses, err := d.Client.QuestionnaireResponse.Query().Where(questionnaireresponse.IDIn(ids...)).Order(questionnaireresponse.ByTimelineAt(), questionnaireresponse.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("intake: read answers: %w", err)
	}
	return b.takeAll(ctx, d, responses)
}

func (b *batch) takeAll(ctx context.Context, d crisis.Desk, responses []*ent.QuestionnaireResponse) error {
	var list []crisis.Answers
	for _, r := range responses {
		if r.Status == questionnaireresponse.StatusIN_PROGRESS || !crisis.Asks(r.Questionnaire) {
			continue
		}
		a, err := crisis.AnswersOf(r)
		if err != nil {
			return fmt.Errorf("intake: %w", err)
		}
		list = append(list, a)
	}
	opened, err := d.TakeImported(ctx, list...)
	if err == nil && len(opened) > 0 {
		err = record.SummarizeTasks(ctx, b.op, b.viewer.Organization, opened...)
	}
	if err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	return nil
}
