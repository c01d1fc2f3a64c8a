package share

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
)

// ShareCarePlan opens sections of a care plan to somebody outside.
type ShareCarePlan struct { //nolint:revive // the name is that of the contract
	ClientMutationID        uuid.UUID
	ID, CarePlanID          uuid.UUID
	Recipient               string
	RecipientPractitionerID *uuid.UUID
	Purpose                 string
	Scope                   []exchange.Section
	ExpiresAt               time.Time
}

func (in ShareCarePlan) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Recipient, true, 200, "recipient")
	c.Text(in.Purpose, true, 500, "purpose")
	if len(in.Scope) == 0 {
		c.Problems = append(c.Problems, record.Wrong("At least one section must be shared.", "scope"))
	}
	if !in.ExpiresAt.After(now) || in.ExpiresAt.After(now.AddDate(0, 0, longest())) {
		c.Problems = append(c.Problems, record.Wrong(fmt.Sprintf("A link must end within %d days.", longest()), "expiresAt"))
	}
	return c.Problems
}

// Record makes the link. The secret is told to who did it first, and to nobody who
// asks again: it is kept nowhere.
func (in ShareCarePlan) Record(ctx context.Context, r *record.Recorder) (outcome record.Outcome, secret string, err error) {
	made, hash := newSecret()
	act := record.Act{ID: in.ClientMutationID, Name: rule.ShareCarePlan, Input: in}
	outcome, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		plan, refusal, err := in.references(ctx, w)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(w, plan, hash).Exec(ctx); err != nil {
			return record.Conclude(err, "share care plan")
		}
		w.Created(ent.TypeShareLink, in.ID, plan.PatientID, "shared")
		secret = made
		return record.Outcome{Changed: in.ID}, nil
	})
	if err != nil || len(outcome.Problems) > 0 {
		secret = ""
	}
	return outcome, secret, err
}

// references finds the plan and the recipient.
func (in ShareCarePlan) references(ctx context.Context, w *record.Writer) (*ent.CarePlan, []record.Problem, error) {
	plan, err := w.Client.CarePlan.Query().Where(careplan.ID(in.CarePlanID), careplan.StatusNEQ(careplan.StatusENTERED_IN_ERROR)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("care plan", "carePlanId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("share: read care plan: %w", err)
	}
	if in.RecipientPractitionerID != nil {
		known, err := w.Client.Practitioner.Query().Where(practitioner.ID(*in.RecipientPractitionerID)).Exist(ctx)
		if err != nil {
			return nil, nil, fmt.Errorf("share: look for recipient: %w", err)
		}
		if !known {
			return nil, []record.Problem{record.Missing("practitioner", "recipientPractitionerId")}, nil
		}
	}
	refusal, err := w.Unused(ctx, in.ID)
	if err != nil {
		return nil, nil, fmt.Errorf("share: %w", err)
	}
	return plan, refusal, nil
}

func (in ShareCarePlan) create(w *record.Writer, plan *ent.CarePlan, hash []byte) *ent.ShareLinkCreate {
	var scope []string
	for _, section := range exchange.Sections() { // in their order, each once
		if slices.Contains(in.Scope, section) {
			scope = append(scope, string(section))
		}
	}
	return w.Client.ShareLink.Create().SetID(in.ID).SetPatientID(plan.PatientID).SetCarePlanID(plan.ID).SetSecretHash(hash).
		SetRecipient(in.Recipient).SetNillableRecipientID(in.RecipientPractitionerID).SetPurpose(in.Purpose).SetScope(scope).
		SetCreatedByID(w.Viewer.Practitioner).SetExpiresAt(in.ExpiresAt).
		SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
